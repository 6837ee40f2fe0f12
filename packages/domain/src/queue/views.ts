// Not by its door: pages show views, and need none of the rules of tickets.
import { TICKET_STATUSES, type TicketStatus } from '../ticket/vocabulary.js';
import type { QueueFilter } from './filter.js';

/** What is not closed is work. */
export const OPEN_STATUSES: readonly TicketStatus[] = TICKET_STATUSES.filter((status) => status !== 'closed');

/** The predefined views of the agents' queue as addresses and counts call them, the most urgent first. */
export const QUEUE_KEYS = [
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
export type QueueKey = (typeof QUEUE_KEYS)[number];

/** What a view may narrow to. Pages send it in the words of the API: they know these. */
export type ViewFilter = Pick<
  QueueFilter,
  'status' | 'mine' | 'unassigned' | 'dueToday' | 'overdue' | 'maintenanceDecision'
>;

interface QueueDefinition {
  /** As a saved queue and the API call it. */
  readonly view: string;
  /** What the view shows. */
  readonly filter: ViewFilter;
}

/** What each view shows: the only place that says it. */
export const QUEUES = {
  unacknowledged: { view: 'unacknowledged', filter: { status: ['submitted'] } },
  mine: { view: 'mine', filter: { mine: true, status: OPEN_STATUSES } },
  unassigned: { view: 'unassigned', filter: { unassigned: true, status: OPEN_STATUSES } },
  dueToday: { view: 'due-today', filter: { dueToday: true } },
  overdue: { view: 'overdue', filter: { overdue: true } },
  awaitingComplement: { view: 'awaiting-complement', filter: { status: ['awaiting-complement'] } },
  /** C3.2.6: answered as a malfunction; whether maintenance takes it is yet to be said. */
  maintenanceDecision: { view: 'maintenance-decision', filter: { maintenanceDecision: true } },
  open: { view: 'open', filter: { status: OPEN_STATUSES } },
  all: { view: 'all', filter: {} },
} as const satisfies Record<QueueKey, QueueDefinition>;

export type QueueView = (typeof QUEUES)[QueueKey]['view'];
export const QUEUE_VIEWS: readonly QueueView[] = QUEUE_KEYS.map((key) => QUEUES[key].view);

const { open: _open, all: _all, ...waiting } = QUEUES;
/** What waits, and is counted: views, and the closed tickets of which an article may be made (C3.4.5). */
export const COUNTED_QUEUES = {
  ...waiting,
  toReview: { filter: { review: ['pending'] } },
} as const satisfies Record<string, { readonly filter: QueueFilter }>;
export type CountedKey = keyof typeof COUNTED_QUEUES;

/** The orders that a list of tickets may be asked in. */
export const TICKET_SORTS = ['due', 'updated', 'opened', 'number'] as const;
export type TicketSort = (typeof TICKET_SORTS)[number];
