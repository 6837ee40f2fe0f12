import type {
  QueueCountsQuery,
  TicketFilter,
  TicketLineFragment,
  TicketStatus,
} from '../../graphql/graphql.js';
import { parisDay } from '../../i18n/dates.js';

/** The agents' ways of looking at the queue, most pressing first. */
export const QUEUE_VIEWS = [
  'unacknowledged',
  'mine',
  'unassigned',
  'dueToday',
  'overdue',
  'awaitingComplement',
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
    case 'overdue':
      return { status: OPEN };
    case 'all':
      return {};
  }
}

/**
 * The contract has no filter on due dates: these two views read the head of the queue, sorted by due date, where
 * all they hold is found, and keep their own. `now` is the page's clock.
 */
export const readsTheHead = (view: QueueView): boolean => view === 'dueToday' || view === 'overdue';

export function keepFor(view: QueueView, now: Date): (ticket: Pick<TicketLineFragment, 'clock'>) => boolean {
  if (!readsTheHead(view)) return () => true;
  const today = parisDay(now);
  return ({ clock }) => {
    if (!clock?.dueAt || clock.state !== 'RUNNING') return false;
    const isOverdue = (clock.remaining ?? 0) < 0;
    return view === 'overdue' ? isOverdue : !isOverdue && parisDay(new Date(clock.dueAt)) === today;
  };
}

/** The number on a view's tab. */
export function countOf(view: QueueView, counts: QueueCountsQuery['queueCounts'] | undefined): number | null {
  return view === 'all' || !counts ? null : counts[view];
}
