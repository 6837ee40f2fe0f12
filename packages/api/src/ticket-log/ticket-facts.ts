import type { ClosingReason, Outcome, ReviewState, Ticket } from '@assistance/domain/ticket';
import type { TicketRow } from './ticket.entity.js';

/** What queues are made of: written with each event, so that it is known later what the ticket was then. */
export interface TicketFacts extends Pick<
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

/** As it is stored: what the ticket is after the event, and what of it was different before (`null`: there was none). */
export interface StoredFacts extends TicketFacts {
  readonly was: Partial<TicketFacts> | null;
}

/** What a ticket is, due at that time. */
export const factsOf = (ticket: Ticket, dueAt: string | null): TicketFacts => ({
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

/** What is stored with an event. */
export function storedFacts(before: TicketFacts | null, after: TicketFacts): StoredFacts {
  const names = Object.keys(after) as (keyof TicketFacts)[];
  const changed = before && names.filter((name) => before[name] !== after[name]);
  return { ...after, was: changed && Object.fromEntries(changed.map((name) => [name, before?.[name]])) };
}

/** What the ticket was before the event. */
export const factsBefore = ({ was, ...after }: StoredFacts): TicketFacts | null =>
  was === null ? null : { ...after, ...was };
