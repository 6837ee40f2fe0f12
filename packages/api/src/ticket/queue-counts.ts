import { endOfDay, parisDay } from '@assistance/domain/calendar';
import type { Instant } from '@assistance/domain/shared';
import { visibleSql } from '../access/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';

export interface QueueCounts {
  readonly unacknowledged: number;
  readonly mine: number;
  readonly unassigned: number;
  readonly dueToday: number;
  readonly overdue: number;
  readonly awaitingComplement: number;
  readonly maintenanceDecision: number;
  readonly toReview: number;
}

/** What waits in each queue among the tickets that the viewer sees, in one statement. */
export async function countQueues(em: EntityManager, viewer: Viewer, now: Instant): Promise<QueueCounts> {
  const endOfToday = endOfDay(parisDay(now));
  const [visible, parameters] = visibleSql(viewer, 'ticket');
  const [row] = await em.execute<QueueCounts[]>(
    `select count(*) filter (where status = 'submitted')::int as "unacknowledged",
            count(*) filter (where agent_id = ? and status <> 'closed')::int as "mine",
            count(*) filter (where agent_id is null and status <> 'closed')::int as "unassigned",
            count(*) filter (where due_at >= ? and due_at < ?)::int as "dueToday",
            count(*) filter (where due_at < ?)::int as "overdue",
            count(*) filter (where status = 'awaiting-complement')::int as "awaitingComplement",
            count(*) filter (where exists (
              select from commitment c
               where c.ticket_id = ticket.id and c.kind = 'maintenance-decision' and c.outcome = 'pending'
            ))::int as "maintenanceDecision",
            count(*) filter (where review = 'pending')::int as "toReview"
       from ticket
      where (status <> 'closed' or review = 'pending') and ${visible}`,
    [viewer.personId, now, endOfToday, now, ...parameters],
  );
  if (!row) throw new Error('An aggregate gives one row.');
  return row;
}
