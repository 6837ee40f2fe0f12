import type { Commitment } from '@assistance/domain/commitment';
import type { EntityManager } from '../platform/database/index.js';

/**
 * Replaces the commitments of a ticket by those derived from its events, in one statement. Commitments never
 * disappear: events only settle them, move them, or add others.
 */
export const writeCommitments = (
  em: EntityManager,
  ticketId: string,
  commitments: readonly Commitment[],
): Promise<void> => writeCommitmentsOf(em, new Map([[ticketId, commitments]]));

/** The same for many tickets, in one statement. */
export async function writeCommitmentsOf(
  em: EntityManager,
  byTicket: ReadonlyMap<string, readonly Commitment[]>,
): Promise<void> {
  const rows = [...byTicket].flatMap(([ticketId, commitments]) =>
    commitments.map((commitment) => rowOf(ticketId, commitment)),
  );
  if (rows.length === 0) return;
  await em.execute(
    `insert into commitment
       (ticket_id, kind, sequence, started_at, due_at, outcome, settled_at, settled_by_version, late_by, data)
     select ticket_id, kind, sequence, started_at, due_at, outcome, settled_at, settled_by_version, late_by, data
       from jsonb_to_recordset(?::jsonb) as c (ticket_id uuid, kind text, sequence int, started_at timestamptz,
         due_at timestamptz, outcome text, settled_at timestamptz, settled_by_version int, late_by bigint, data jsonb)
     on conflict (ticket_id, kind, sequence) do update set
       started_at = excluded.started_at, due_at = excluded.due_at, outcome = excluded.outcome,
       settled_at = excluded.settled_at, settled_by_version = excluded.settled_by_version,
       late_by = excluded.late_by, data = excluded.data`,
    [JSON.stringify(rows)],
  );
}

const rowOf = (ticketId: string, commitment: Commitment) => ({
  ticket_id: ticketId,
  kind: commitment.kind,
  sequence: commitment.sequence,
  started_at: commitment.startedAt,
  due_at: commitment.dueAt,
  outcome: commitment.outcome,
  settled_at: commitment.settledAt,
  settled_by_version: commitment.settledByVersion,
  late_by: commitment.lateBy,
  data: commitment,
});
