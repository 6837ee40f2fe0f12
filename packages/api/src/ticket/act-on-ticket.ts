import { fail, ok, refuse, type Instant, type Result } from '@assistance/domain/shared';
import {
  decide,
  evolve,
  type Actor,
  type Boilerplate,
  type Ticket,
  type TicketCommand,
  type TicketEvent,
} from '@assistance/domain/ticket';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { append, lockTicket, type Circumstances, type History } from './ticket-store.js';

export interface ActContext extends Circumstances {
  /** A clock is read once the tickets are locked: see `timeAfter`. */
  readonly now: When;
  readonly actor: Actor;
  /** As the admins set it; as usual where nobody asked. */
  readonly reopeningDays?: number;
  /** C4.1.1: products for which a correspondent who acts holds a seat. */
  readonly seats?: readonly string[];
  /** C3.2.7 */
  readonly boilerplate?: readonly Boilerplate[];
}
export type Act = Exclude<TicketCommand, { type: 'OpenTicket' }>;

/** To a stranger (C3.3.1), or a provider who is not in charge (C3.3.3), it answers as one that never was. */
export function isHidden({ establishmentId, agentId }: Ticket, actor: Actor): boolean {
  if (actor.kind !== 'person') return false;
  if (actor.role === 'correspondent') return actor.establishmentId !== establishmentId;
  return actor.role === 'provider' && actor.personId !== agentId;
}

/** What was done to a ticket, when, by whom: of a desk that is brought in, of the demo's past. */
export interface PastAct {
  readonly command: Act;
  readonly now: Instant;
  readonly actor: Actor;
}

/**
 * The time of what is decided now on tickets that are locked. Never before what happened to them already, even where the
 * clocks of two servers differ: events of one ticket are in the order of their times.
 */
export function timeAfter(now: When, tickets: readonly Pick<Ticket, 'updatedAt'>[]): Instant {
  const read = timeOf(now);
  if (typeof now === 'string') return read;
  return tickets.reduce(
    (latest, { updatedAt }) => (Date.parse(updatedAt) > Date.parse(latest) ? updatedAt : latest),
    read,
  );
}

/**
 * One act on one ticket, in the transaction that `em` is in: lock, fold the history, let the domain decide, append.
 */
export async function actOnTicket(
  em: EntityManager,
  ticketId: string,
  command: Act,
  { now, actor, ...circumstances }: ActContext,
): Promise<Result<History>> {
  const history = await lockTicket(em, ticketId);
  if (!history) return fail(refuse('NOT_FOUND', 'ticketId'));
  const at = timeAfter(now, [history.ticket]);
  return appendInTurn(em, history, [{ command, now: at, actor }], circumstances);
}

/** Acts on one ticket, one after the other, locked, read and written once. One that is refused undoes the others. */
export async function actInTurn(
  em: EntityManager,
  ticketId: string,
  acts: readonly PastAct[],
  circumstances: Omit<ActContext, 'now' | 'actor'>,
): Promise<Result<History>> {
  const history = await lockTicket(em, ticketId);
  return history ? appendInTurn(em, history, acts, circumstances) : fail(refuse('NOT_FOUND', 'ticketId'));
}

async function appendInTurn(
  em: EntityManager,
  history: History,
  acts: readonly PastAct[],
  circumstances: Omit<ActContext, 'now' | 'actor'>,
): Promise<Result<History>> {
  const decision = decideInTurn(history.ticket, acts, circumstances);
  return decision.ok ? append(em, history, decision.value, circumstances) : decision;
}

/** The events of acts, each decided on the ticket that the one before has made. Pure. */
export function decideInTurn(
  ticket: Ticket,
  acts: readonly PastAct[],
  circumstances: Omit<ActContext, 'now' | 'actor'>,
): Result<TicketEvent[]> {
  let current = ticket;
  const events: TicketEvent[] = [];
  for (const { command, now, actor } of acts) {
    if (isHidden(current, actor)) return fail(refuse('NOT_FOUND', 'ticketId'));
    const decision = decide(current, command, { ...circumstances, now, actor });
    if (!decision.ok) return decision;
    current = decision.value.reduce<Ticket>(evolve, current);
    events.push(...decision.value);
  }
  return ok(events);
}
