import type { When } from '../platform/clock/index.js';
import type { TicketLog } from '../ticket-log/index.js';

export type ImportLine =
  | {
      readonly rank: number;
      readonly id: string;
      readonly status: 'imported';
      /** `null` where nothing was written: numbers are taken with the writing. */
      readonly number: string | null;
      readonly redacted: number;
    }
  | { readonly rank: number; readonly id: string; readonly status: 'already-there'; readonly number: string }
  | { readonly rank: number; readonly id: string; readonly status: 'refused'; readonly reason: string };

export interface ImportReport {
  readonly lines: readonly ImportLine[];
  /** False when anything was refused, or for a dry run: nothing has changed then. */
  readonly written: boolean;
}

/** Everything is checked before anything is written. */
export type ImportPhase = 'checking' | 'writing';

export interface ImportOptions {
  readonly log: TicketLog;
  /** Name of the desk it comes from: with an entry's id, what makes a second import skip it. */
  readonly source: string;
  /** Login of the agent who answers for it. */
  readonly agent: string;
  /** Product of the entries that name none. */
  readonly product: string;
  readonly now: When;
  readonly dryRun: boolean;
  /** Told how many entries a phase is done with. */
  readonly onProgress?: (phase: ImportPhase, done: number) => void;
}

/** The import was interrupted while writing. What was written stays, and the same import completes it. */
export class ImportCutOff extends Error {
  override readonly name = 'ImportCutOff';
  constructor(
    readonly written: number,
    readonly of: number,
    options: ErrorOptions,
  ) {
    super(
      `Reprise coupée : ${written} fiches sur ${of} sont écrites. Relancez la même commande, elle écrira les autres.\n` +
        `The import was cut off: ${written} of ${of} entries are written. Run the same command again, it will write the others.`,
      options,
    );
  }
}
