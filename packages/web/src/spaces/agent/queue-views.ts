import type {
  QueueCountsQuery,
  QueueView as SavedView,
  TicketFilter,
  TicketStatus,
} from '../../graphql/graphql.js';

/** The agents' ways of looking at the queue, most pressing first; as addresses call them. */
export const QUEUE_VIEWS = [
  'unacknowledged',
  'mine',
  'unassigned',
  'dueToday',
  'overdue',
  'awaitingComplement',
  'maintenanceDecision',
  'open',
  'all',
] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

export const isQueueView = (value: string): value is QueueView =>
  (QUEUE_VIEWS as readonly string[]).includes(value);

/** As the server calls it. */
export const savedView = (view: QueueView): SavedView =>
  view.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as SavedView;
export const viewSaved = (saved: SavedView): QueueView =>
  QUEUE_VIEWS.find((view) => savedView(view) === saved) ?? 'open';

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
    case 'maintenanceDecision':
      return { maintenanceDecision: true };
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

/** A view, narrowed: of two lists of statuses, what both have. */
export function narrowed(view: QueueView, filter: TicketFilter): TicketFilter {
  const own = filterOf(view);
  const status =
    own.status && filter.status
      ? own.status.filter((each) => filter.status?.includes(each))
      : (own.status ?? filter.status ?? null);
  return { ...filter, ...own, status };
}

/** The number on a view's tab. */
export function countOf(view: QueueView, counts: QueueCountsQuery['queueCounts'] | undefined): number | null {
  return view === 'open' || view === 'all' || !counts ? null : counts[view];
}
