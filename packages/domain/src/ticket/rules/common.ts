import { isAdmin, isOfTheAmue, isStaff, seesTicket, type TicketPlace } from '../../access/index.js';
import type { DecisionContext } from '../context.js';
import type { Actor, TicketEvent } from '../events.js';
import type { Ticket } from '../state.js';

/** Whether the actor is of the Amue's side: an agent, an admin or a provider (C3.3.3). */
export const byStaff = (actor: Actor): boolean => actor.kind === 'person' && isStaff(actor.role);

/** Whether the actor is an agent or an admin: a provider only knows its own tickets (C3.3.3). */
export const byAmue = (actor: Actor): boolean => actor.kind === 'person' && isOfTheAmue(actor.role);

/** Whether the actor is an admin. */
export const byAdmin = (actor: Actor): boolean => actor.kind === 'person' && isAdmin(actor.role);

/** Whether the actor sees the ticket. Actors are signed in, so providers have accepted the rules. */
export const isSeenBy = (ticket: TicketPlace, actor: Actor): boolean =>
  actor.kind === 'system' || seesTicket({ ...actor, confidentialityAccepted: true }, ticket);

/**
 * C3.2.1: a refusal stands for the acknowledgement that is still owed, and so carries an agent in charge as well: whoever
 * refuses what nobody has taken yet answers for it.
 */
export const takenInCharge = (
  { agentId }: Pick<Ticket, 'agentId'>,
  { now, actor }: Pick<DecisionContext, 'now' | 'actor'>,
): readonly TicketEvent[] =>
  agentId === null && actor.kind === 'person'
    ? [{ type: 'TicketAssigned', agentId: actor.personId, at: now, by: actor }]
    : [];
