import type { Instant } from '@assistance/domain/shared';
import {
  decide,
  evolve,
  isSeenBy,
  type Actor,
  type Boilerplate,
  type Ticket,
  type TicketCommand,
  type TicketEvent,
} from '@assistance/domain/ticket';
import type { LockedClosures } from '../calendar/index.js';
import { refuseWith, valueOf } from '../platform/graphql/index.js';
import type { History, UnitOfWork, WrittenHistory } from '../ticket-log/index.js';

/** What a decision needs to know beside the ticket, who acts, when, and the calendar. */
export interface Facts {
  /** As the admins set it; as usual where nobody asked. */
  readonly reopeningDays?: number;
  /** C4.1.1: products for which a correspondent who acts holds a seat. */
  readonly seats?: readonly string[];
  /** C3.2.7 */
  readonly boilerplate?: readonly Boilerplate[];
}
export type Act = Exclude<TicketCommand, { type: 'OpenTicket' }>;

/** What was done to a ticket, when, by whom: of a desk that is brought in, of the demo's past. */
export interface PastAct {
  readonly command: Act;
  readonly now: Instant;
  readonly actor: Actor;
}

/** One act on one ticket: lock, fold the history, let the domain decide, append. Throws what the domain refuses. */
export async function actOnTicket(
  unit: UnitOfWork,
  ticketId: string,
  command: Act,
  facts: Facts = {},
): Promise<WrittenHistory> {
  const history = await unit.lockOne(ticketId);
  const act = { command, now: unit.now([history.ticket]), actor: unit.actor };
  return unit.append(history, decided(unit, history, [act], facts), command.type);
}

/** Acts on one ticket, one after the other, locked, read and written once. One that is refused undoes the others. */
export async function actInTurn(
  unit: UnitOfWork,
  ticketId: string,
  acts: readonly PastAct[],
  facts: Facts = {},
): Promise<WrittenHistory> {
  const history = await unit.lockOne(ticketId);
  return unit.append(history, decided(unit, history, acts, facts));
}

const decided = (
  { closures }: UnitOfWork,
  { ticket }: History,
  acts: readonly PastAct[],
  facts: Facts,
): TicketEvent[] => decideInTurn(ticket, acts, { ...facts, closures });

/**
 * The events of acts, each decided on the ticket that the one before has made. Nothing is read or written. Refusals:
 * NOT_FOUND, those of the domain.
 */
export function decideInTurn(
  ticket: Ticket,
  acts: readonly PastAct[],
  facts: Facts & { readonly closures: LockedClosures },
): TicketEvent[] {
  let current = ticket;
  const events: TicketEvent[] = [];
  for (const { command, now, actor } of acts) {
    if (!isSeenBy(current, actor)) refuseWith('NOT_FOUND', 'ticketId');
    const added = valueOf(decide(current, command, { ...facts, now, actor }));
    current = added.reduce<Ticket>(evolve, current);
    events.push(...added);
  }
  return events;
}
