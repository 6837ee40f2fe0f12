import type { EntityManager } from '../platform/database/index.js';
import { timeOf } from '../platform/clock/index.js';
import { refuseWith } from '../platform/graphql/index.js';
import type { ImportLine, ImportOptions, ImportPhase, ImportReport } from './import-report.js';
import { inBatches } from './in-batches.js';

/** Entries of one file at most. */
export const MOST_ENTRIES = 20_000;

/**
 * Imports processed tickets with the ordinary use cases: opened, acknowledged, answered, closed, reviewed and
 * published, with redaction (C3.3.1). A first pass carries everything out and rolls it back, to find refusals; the
 * second pass writes. Both use short transactions, because each makes people who open tickets and the log's readers
 * wait. Entries imported before are skipped, so that an interrupted import can be repeated.
 *
 * @throws RefusalError when the agent is unknown, or the entries are more than {@link MOST_ENTRIES}
 * (TOO_MANY_VALUES).
 * @throws ImportCutOff when what was checked could not be written completely.
 */
export async function importTickets(
  em: EntityManager,
  entries: readonly unknown[],
  options: ImportOptions,
): Promise<ImportReport> {
  if (entries.length > MOST_ENTRIES) refuseWith('TOO_MANY_VALUES', 'entries', { max: MOST_ENTRIES });
  let report: ImportReport | null = null;
  try {
    await em.fork().transactional(async (lock) => {
      // Two imports at once would each find nothing there: the second waits. This transaction does nothing else.
      await lock.execute(`select pg_advisory_xact_lock(hashtext('import-tickets'))`);
      report = await checkThenWrite(em, entries, options);
    });
  } catch (error) {
    // All is done, and but the lock was lost on the way.
    if (report === null) throw error;
  }
  if (report === null) throw new Error('An import ends with a report.');
  return report;
}

async function checkThenWrite(
  em: EntityManager,
  entries: readonly unknown[],
  options: ImportOptions,
): Promise<ImportReport> {
  const now = timeOf(options.now);
  const all = (phase: ImportPhase) => inBatches(em, entries, { ...options, now, phase });
  const checked = await all('checking');
  if (options.dryRun || checked.some(({ status }) => status === 'refused')) {
    return { lines: checked.map(withoutNumber), written: false };
  }
  return { lines: await all('writing'), written: true };
}

const withoutNumber = (line: ImportLine): ImportLine =>
  line.status === 'imported' ? { ...line, number: null } : line;
