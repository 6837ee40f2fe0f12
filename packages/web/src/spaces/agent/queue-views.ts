import { QUEUE_KEYS, type QueueKey, QUEUES, type ViewFilter } from '@assistance/domain/queue';
import { enumName } from '@assistance/domain/shared';
import type { QueueCountsQuery, QueueView as SavedView, TicketFilter } from '../../graphql/graphql.js';

/** The agents' ways of looking at the queue, as addresses call them. What each shows is said by the domain. */
export const QUEUE_VIEWS = QUEUE_KEYS;
export type QueueView = QueueKey;

export const isQueueView = (value: string): value is QueueView => QUEUE_VIEWS.some((view) => view === value);

/** As the server calls it. */
export const savedView = (view: QueueView): SavedView => enumName(QUEUES[view].view);
export const viewSaved = (saved: SavedView): QueueView =>
  QUEUE_VIEWS.find((view) => savedView(view) === saved) ?? 'open';

/** What a view asks of the server, in its words. */
export function filterOf(view: QueueView): TicketFilter {
  const { status, ...others }: ViewFilter = QUEUES[view].filter;
  return status ? { ...others, status: status.map(enumName) } : others;
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
