import { isDeepStrictEqual } from 'node:util';
import type { Commitment } from '@assistance/domain/commitment';
import { CLOSE_FOR_LACK_OF_REPLY, REMIND } from '../reminder/index.js';
import { shareLockClosures } from '../calendar/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { recompute, writeRecomputed, type Recomputed } from './recompute.js';

/** Something that a row said otherwise than the log. */
interface Difference {
  /** Number of the ticket. */
  readonly ticket: string;
  /** `response 1`, `due date`, `remind`. */
  readonly what: string;
  /** `null`: nothing was there. */
  readonly stored: unknown;
  /** `null`: nothing belongs there. */
  readonly rebuilt: unknown;
}

export interface RebuildReport {
  readonly tickets: number;
  readonly commitments: number;
  readonly differences: readonly Difference[];
}

interface RebuildOptions {
  /** Only tells the differences. */
  readonly dryRun?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

const BATCH = 200;

/**
 * Rebuilds from the event log and the calendar every commitment, every due date and every reminder or closing that is
 * planned, and tells where the rows said otherwise: nowhere, as long as nobody writes around the use cases. A
 * transaction a batch: a desk may run meanwhile.
 */
export async function rebuildCommitments(
  em: EntityManager,
  { dryRun = false, onProgress = () => {} }: RebuildOptions = {},
): Promise<RebuildReport> {
  const ids = (await em.fork().execute<{ id: string }[]>(`select id from ticket order by id`)).map(
    ({ id }) => id,
  );
  const differences: Difference[] = [];
  let commitments = 0;
  for (let done = 0; done < ids.length; done += BATCH) {
    const batch = ids.slice(done, done + BATCH);
    await em.fork().transactional(async (locked) => {
      const recomputed = await recompute(locked, batch, await shareLockClosures(locked));
      const found = await compare(locked, recomputed);
      commitments += recomputed.reduce((sum, each) => sum + each.commitments.length, 0);
      differences.push(...found);
      if (dryRun) return;
      await removeStrays(locked, recomputed);
      await writeRecomputed(locked, recomputed);
    });
    onProgress(done + batch.length, ids.length);
  }
  return { tickets: ids.length, commitments, differences };
}

interface StoredCommitment {
  ticket_id: string;
  kind: string;
  sequence: number;
  started_at: string;
  due_at: string | null;
  outcome: string;
  settled_at: string | null;
  settled_by_version: number | null;
  late_by: string;
  data: Commitment;
}

const nameOf = ({ kind, sequence }: { kind: string; sequence: number }): string => `${kind} ${sequence}`;

/** From a timestamp as PostgreSQL writes it. */
const instantOf = (written: string | null): string | null =>
  written === null ? null : new Date(written).toISOString();

/** A row as it should be: its columns and its data say the same. */
const storedRow = (row: StoredCommitment) => ({
  startedAt: instantOf(row.started_at),
  dueAt: instantOf(row.due_at),
  outcome: row.outcome,
  settledAt: instantOf(row.settled_at),
  settledByVersion: row.settled_by_version,
  lateBy: Number(row.late_by),
  data: row.data,
});
const rebuiltRow = (commitment: Commitment) => ({
  startedAt: commitment.startedAt,
  dueAt: commitment.dueAt,
  outcome: commitment.outcome,
  settledAt: commitment.settledAt,
  settledByVersion: commitment.settledByVersion,
  lateBy: commitment.lateBy,
  data: commitment,
});

/** What is planned of these belongs to the log alone; when commitments are looked at depends on the thresholds too. */
const DERIVED = [REMIND, CLOSE_FOR_LACK_OF_REPLY];

async function compare(em: EntityManager, recomputed: readonly Recomputed[]): Promise<Difference[]> {
  const ids = recomputed.map(({ ticket }) => ticket.id);
  const rows = await em.execute<StoredCommitment[]>(`select * from commitment where ticket_id in (?)`, [ids]);
  const plans = await em.execute<{ kind: string; subject: string; due_at: string }[]>(
    `select kind, subject, due_at from scheduled_act where subject in (?)`,
    [ids],
  );
  return recomputed.flatMap(({ ticket, commitments, dueBefore, dueAt, plan }) => {
    const theirs = rows.filter((row) => row.ticket_id === ticket.id);
    const planned = plans.filter(({ subject }) => subject === ticket.id);
    return [
      ...compareMaps(
        new Map(theirs.map((row) => [nameOf(row), storedRow(row)])),
        new Map(commitments.map((commitment) => [nameOf(commitment), rebuiltRow(commitment)])),
      ),
      ...compareMaps(new Map([['due date', dueBefore]]), new Map([['due date', dueAt]])),
      ...compareMaps(
        new Map(
          DERIVED.map((kind) => [kind, instantOf(planned.find((row) => row.kind === kind)?.due_at ?? null)]),
        ),
        new Map(DERIVED.map((kind) => [kind, plan[kind] ?? null])),
      ),
    ].map((difference) => ({ ticket: ticket.number, ...difference }));
  });
}

function compareMaps<T>(stored: ReadonlyMap<string, T>, rebuilt: ReadonlyMap<string, T>) {
  return [...new Set([...stored.keys(), ...rebuilt.keys()])]
    .map((what) => ({ what, stored: stored.get(what) ?? null, rebuilt: rebuilt.get(what) ?? null }))
    .filter((pair) => !isDeepStrictEqual(pair.stored, pair.rebuilt));
}

/** Rows of commitments that no event made. */
async function removeStrays(em: EntityManager, recomputed: readonly Recomputed[]): Promise<void> {
  const made = recomputed.flatMap(({ ticket, commitments }) =>
    commitments.map(({ kind, sequence }) => ({ ticket_id: ticket.id, kind, sequence })),
  );
  await em.execute(
    `delete from commitment c
      where c.ticket_id in (?)
        and not exists (
          select from jsonb_to_recordset(?::jsonb) as m (ticket_id uuid, kind text, sequence int)
           where m.ticket_id = c.ticket_id and m.kind = c.kind and m.sequence = c.sequence)`,
    [recomputed.map(({ ticket }) => ticket.id), JSON.stringify(made)],
  );
}
