import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '@assistance/domain/shared';
import { KnownNames } from '../knowledge-base/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { RefusalError } from '../platform/graphql/index.js';
import { ImportParticipants } from './participants.js';
import { importEntry } from './import-entry.js';
import { ImportCutOff, type ImportLine, type ImportOptions, type ImportPhase } from './import-report.js';

/** A batch keeps the desk's counters, its calendar and its log for so long: as many entries as this, or as many ms. */
const MOST_ENTRIES = 25;
const MOST_MS = 200;
/** Tries of a batch that the database cut off, and the first wait between two, in ms, then twice as long each time. */
const TRIES = 5;
const WAIT = 250;

interface Batches extends Omit<ImportOptions, 'now'> {
  readonly now: Instant;
  readonly phase: ImportPhase;
}

/** Undoes a batch, and keeps what would have become of it. */
class Checked extends Error {
  constructor(readonly lines: readonly ImportLine[]) {
    super('Checked, and undone.');
  }
}

/** A batch of what was checked is refused: something changed meanwhile. */
class RefusedSince extends Error {}

/** Processes all entries in short transactions, which are rolled back in a check. */
export async function inBatches(
  em: EntityManager,
  entries: readonly unknown[],
  options: Batches,
): Promise<ImportLine[]> {
  const names = new KnownNames();
  let seen: ReadonlySet<string> = new Set();
  const lines: ImportLine[] = [];
  while (lines.length < entries.length) {
    try {
      const [done, seenNow] = await severalTries(async () => {
        const batch = { ...options, from: lines.length, names, seen: new Set(seen) };
        return [await oneBatch(em, entries, batch), batch.seen] as const;
      });
      lines.push(...done);
      seen = seenNow;
    } catch (error) {
      const isFirst = options.phase === 'checking' || lines.length === 0;
      throw isFirst ? error : new ImportCutOff(lines.length, entries.length, { cause: error });
    }
  }
  return lines;
}

interface Batch extends Batches {
  readonly from: number;
  readonly names: KnownNames;
  readonly seen: Set<string>;
}

async function oneBatch(
  em: EntityManager,
  entries: readonly unknown[],
  batch: Batch,
): Promise<readonly ImportLine[]> {
  try {
    return await em.fork().transactional(async (transaction) => {
      const { from, names, now, phase, seen } = batch;
      // The calendar first: locks are taken in one order everywhere.
      const unit = await batch.log.join(transaction, { actor: { kind: 'system' }, now, silent: true });
      const cast = await ImportParticipants.enter(transaction, batch);
      const begun = performance.now();
      const lines: ImportLine[] = [];
      for (const entry of entries.slice(from, from + MOST_ENTRIES)) {
        const rank = from + lines.length + 1;
        const line = await importEntry(unit, entry, {
          rank,
          cast,
          names,
          now,
          seen,
          options: batch,
        });
        if (phase === 'writing' && line.status === 'refused') throw new RefusedSince(line.reason);
        lines.push(line);
        batch.onProgress?.(phase, from + lines.length);
        if (performance.now() - begun > MOST_MS) break;
      }
      if (phase === 'checking') throw new Checked(lines);
      return lines;
    });
  } catch (error) {
    if (error instanceof Checked) return error.lines;
    throw error;
  }
}

/** Again after what passes by itself: a connection that was cut, two transactions that waited for each other. */
async function severalTries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || error instanceof RefusalError || error instanceof RefusedSince) throw error;
      await pause(WAIT * 2 ** (attempt - 1));
    }
  }
}
