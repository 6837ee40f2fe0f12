import type { ClosingReason, Outcome, ReviewState, Ticket } from '@assistance/domain/ticket';
import type { TicketRow } from './ticket.entity.js';

/**
 * The fields by which queues filter and sort, stored with each event, so that the ticket's former state is known
 * later.
 */
export interface QueueFacts extends Pick<
  TicketRow,
  'status' | 'blocking' | 'channel' | 'productId' | 'establishmentId' | 'correspondentId'
> {
  readonly outcome: Outcome | null;
  /** C3.2.6: the decision of maintenance is owed. */
  readonly maintenanceOwed: boolean;
  readonly closingReason: ClosingReason | null;
  readonly review: ReviewState | null;
  readonly agentId: string | null;
  readonly openedAt: string;
  readonly dueAt: string | null;
}

/**
 * The facts as stored: those after the event, and the former values of those that changed (`null` for a new ticket).
 */
export interface StoredFacts extends QueueFacts {
  readonly was: Partial<QueueFacts> | null;
}

/**
 * The facts of a ticket.
 *
 * @param dueAt when its next commitment is due
 */
export const queueFactsOf = (ticket: Ticket, dueAt: string | null): QueueFacts => ({
  status: ticket.status,
  blocking: ticket.blocking,
  channel: ticket.channel,
  outcome: ticket.response?.outcome ?? null,
  maintenanceOwed: ticket.response?.outcome === 'maintenance' && ticket.maintenance === null,
  closingReason: ticket.closing?.reason ?? null,
  review: ticket.review,
  agentId: ticket.agentId,
  productId: ticket.request.productId,
  establishmentId: ticket.establishmentId,
  correspondentId: ticket.correspondentId,
  openedAt: ticket.openedAt,
  dueAt,
});

/** What to store with an event. */
export function storedFacts(before: QueueFacts | null, after: QueueFacts): StoredFacts {
  const names = Object.keys(after) as (keyof QueueFacts)[];
  const changed = before && names.filter((name) => before[name] !== after[name]);
  return { ...after, was: changed && Object.fromEntries(changed.map((name) => [name, before?.[name]])) };
}

/** The facts before the event; `null` when it opened the ticket. */
export const factsBefore = ({ was, ...after }: StoredFacts): QueueFacts | null =>
  was === null ? null : { ...after, ...was };
