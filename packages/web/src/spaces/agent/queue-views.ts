import type { QueueCountsQuery, TicketFilter, TicketStatus } from '../../graphql/graphql.js';

/** The agents' ways of looking at the queue, most pressing first. */
export const QUEUE_VIEWS = [
  'unacknowledged',
  'mine',
  'unassigned',
  'dueToday',
  'overdue',
  'awaitingComplement',
  'open',
  'all',
] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

export const isQueueView = (value: string): value is QueueView =>
  (QUEUE_VIEWS as readonly string[]).includes(value);

const OPEN: TicketStatus[] = ['SUBMITTED', 'IN_PROGRESS', 'AWAITING_COMPLEMENT', 'ANSWERED'];

/** What a view asks of the server. */
export function filterOf(view: QueueView): TicketFilter {
  switch (view) {
    case 'unacknowledged':
      return { status: ['SUBMITTED'] };
    case 'mine':
      return { mine: true, status: OPEN };
    case 'unassigned':
      return { unassigned: true, status: OPEN };
    case 'awaitingComplement':
      return { status: ['AWAITING_COMPLEMENT'] };
    case 'dueToday':
      return { dueToday: true };
    case 'overdue':
      return { overdue: true };
    case 'open':
      return { status: OPEN };
    case 'all':
      return {};
  }
}

/** The number on a view's tab. */
export function countOf(view: QueueView, counts: QueueCountsQuery['queueCounts'] | undefined): number | null {
  return view === 'open' || view === 'all' || !counts ? null : counts[view];
}
