import type { Entities } from '../platform/database/index.js';
import type { TicketReaction } from '../ticket-log/index.js';

/** What one part of the server brings to the whole. `rooms.ts` lists them; `server/` puts them together. */
export interface Room {
  readonly name: string;
  /** Tables that it reads and writes through the ORM. */
  readonly entities?: Entities;
  /** What it does when events are written on a ticket, in the same transaction. */
  readonly ticketReactions?: readonly TicketReaction[];
}
