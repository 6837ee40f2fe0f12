import { randomUUID } from 'node:crypto';
import { fail, ok, refuse, type Instant, type Result } from '@assistance/domain/shared';
import { type HeldClosures, holdClosures } from '../calendar/index.js';
import { KnownNames, publishRedacted } from '../knowledge-base/index.js';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith } from '../platform/graphql/index.js';
import { openTicket, type PastAct } from '../ticket/index.js';
import { ImportCast } from './cast.js';
import { problemsOf, RECORD, type ImportRecord } from './record.js';

export type ImportLine =
  | {
      readonly rank: number;
      readonly id: string;
      readonly status: 'imported';
      readonly number: string;
      readonly redacted: number;
    }
  | { readonly rank: number; readonly id: string; readonly status: 'already-there'; readonly number: string }
  | { readonly rank: number; readonly id: string; readonly status: 'refused'; readonly reason: string };

export interface ImportReport {
  readonly lines: readonly ImportLine[];
  /** False when anything was refused, or for a dry run: nothing has changed then. */
  readonly written: boolean;
}

export interface ImportOptions {
  /** Name of the desk it comes from: with an entry's id, what makes a second import skip it. */
  readonly source: string;
  /** Login of the agent who answers for it. */
  readonly agent: string;
  /** Product of the entries that name none. */
  readonly product: string;
  readonly now: When;
  readonly dryRun: boolean;
  readonly onProgress?: (done: number) => void;
}

/** Entries of one file: more at once would hold the desk's ticket numbers for hours. */
export const MOST_ENTRIES = 20_000;

/** Undoes everything and keeps the report. */
class Undo extends Error {
  constructor(readonly lines: readonly ImportLine[]) {
    super('The import is undone.');
  }
}

/**
 * Brings processed tickets in by the use cases of real life: opened, acknowledged, answered, closed, reviewed and
 * published, redacted on the way (C3.3.1). All or nothing; what came in before is skipped.
 * @throws RefusalError when the agent is unknown, or the entries are more than {@link MOST_ENTRIES} (TOO_MANY_VALUES).
 */
export async function importTickets(
  em: EntityManager,
  entries: readonly unknown[],
  options: ImportOptions,
): Promise<ImportReport> {
  if (entries.length > MOST_ENTRIES) refuseWith('TOO_MANY_VALUES', 'entries', { max: MOST_ENTRIES });
  try {
    const lines = await em.fork().transactional(async (transaction) => {
      const imported = await importAll(transaction, entries, options);
      if (options.dryRun || imported.some(({ status }) => status === 'refused')) throw new Undo(imported);
      return imported;
    });
    return { lines, written: true };
  } catch (error) {
    if (error instanceof Undo) return { lines: error.lines, written: false };
    throw error;
  }
}

async function importAll(
  em: EntityManager,
  entries: readonly unknown[],
  options: ImportOptions,
): Promise<ImportLine[]> {
  // Two imports at once would each find nothing there: the second waits.
  await em.execute(`select pg_advisory_xact_lock(hashtext('import-tickets'))`);
  const closures = await holdClosures(em);
  const now = timeOf(options.now);
  const cast = await ImportCast.enter(em, options);
  const names = new KnownNames();
  const lines: ImportLine[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const line = await importOne(em, entry, { rank: index + 1, cast, names, closures, now, seen, options });
    lines.push(line);
    if (index % 50 === 0) em.clear();
    options.onProgress?.(index + 1);
  }
  return lines;
}

interface Work {
  readonly rank: number;
  readonly cast: ImportCast;
  readonly names: KnownNames;
  readonly closures: HeldClosures;
  readonly now: Instant;
  readonly seen: Set<string>;
  readonly options: ImportOptions;
}

async function importOne(
  em: EntityManager,
  entry: unknown,
  { rank, cast, names, closures, now, seen, options }: Work,
): Promise<ImportLine> {
  const parsed = RECORD.safeParse(entry);
  if (!parsed.success) {
    const id = String((entry as { id?: unknown } | null)?.id ?? '?');
    return { rank, id, status: 'refused', reason: problemsOf(parsed.error) };
  }
  const record = parsed.data;
  const { id } = record;
  if (seen.has(id))
    return { rank, id, status: 'refused', reason: 'id : déjà porté par une entrée précédente du fichier' };
  seen.add(id);
  const [before] = await em.execute<{ number: string }[]>(
    `select t.number from import_record i join ticket t on t.id = i.ticket_id where i.source = ? and i.external_id = ?`,
    [options.source, id],
  );
  if (before) return { rank, id, status: 'already-there', number: before.number };
  const lived = await live(em, record, { cast, names, closures, now, options });
  if (!lived.ok) {
    const { field, messages } = lived.refusal;
    return { rank, id, status: 'refused', reason: `${field === null ? '' : `${field} : `}${messages.fr}` };
  }
  const { ticketId, number, redacted } = lived.value;
  await em.execute(
    `insert into import_record (source, external_id, ticket_id, imported_at) values (?, ?, ?, ?)`,
    [options.source, id, ticketId, now],
  );
  return { rank, id, status: 'imported', number, redacted };
}

/** Shorter than what the form asks for (C4.2.1), a title alone is completed. */
const describe = ({ question, title }: ImportRecord, source: string): string =>
  question ?? `${title}\n\nFiche reprise de « ${source} » : seule la question en a été conservée.`;

const UNKNOWN = 'Non conservé par l’outil d’origine.';

async function live(
  em: EntityManager,
  record: ImportRecord,
  { cast, names, closures, now, options }: Pick<Work, 'cast' | 'names' | 'closures' | 'now' | 'options'>,
): Promise<Result<{ ticketId: string; number: string; redacted: number }>> {
  const ticketId = randomUUID();
  const productId = await cast.product(record.product ?? options.product);
  const openedAt = record.openedAt ?? record.closedAt ?? now;
  const closedAt = record.closedAt ?? now;
  if (Date.parse(closedAt) < Date.parse(openedAt) || Date.parse(closedAt) > Date.parse(now)) {
    return fail(refuse('INVALID_VALUE', 'closedAt', { value: closedAt }));
  }
  const circumstances = { closures, silent: true };
  const acts: PastAct['command'][] = [
    { type: 'Acknowledge', agentId: cast.agentId },
    // C3.2.7: it was given over there; whoever brings it in answers for it where the rule is unsure, and the log says so.
    {
      type: 'Respond',
      outcome: record.outcome ?? 'answer',
      text: record.text,
      attachments: [],
      confirmed: true,
    },
    ...(record.outcome === 'maintenance'
      ? [{ type: 'DecideMaintenance', taken: true, explanation: record.text, confirmed: true } as const]
      : []),
    { type: 'Close' },
  ];
  const closed = { now: new Date(closedAt).toISOString(), actor: cast.agent };
  const opened = await openTicket(
    em,
    {
      id: ticketId,
      channel: 'web',
      correspondentId: cast.correspondentId,
      request: {
        productId,
        releaseId: null,
        title: record.title,
        description: describe(record, options.source),
        lastActions: UNKNOWN,
        messages: record.errorCodes ?? [],
        firstAnalysis: UNKNOWN,
        blocking: record.blocking ?? false,
        changedOutsideApplication: false,
        priorAgreement: null,
        attachments: [],
      },
      since: acts.map((command) => ({ command, ...closed })),
    },
    { now: new Date(openedAt).toISOString(), actor: cast.correspondent, ...circumstances },
  );
  if (!opened.ok) return opened;
  const published = await publishRedacted(
    em,
    ticketId,
    {
      title: record.title,
      problem: record.question ?? record.title,
      solution: record.text,
      errorCodes: record.errorCodes ?? [],
      releases: record.releases ?? [],
      theme: record.theme ?? null,
    },
    { now, actor: cast.agent, closures, names },
  );
  if (!published.ok) return published;
  return ok({ ticketId, number: opened.value.ticket.number, redacted: published.value.findings });
}
