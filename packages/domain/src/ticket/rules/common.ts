import { isAdmin, isOfTheAmue, isStaff, seesTicket, type TicketPlace } from '../../access/index.js';
import type { DecisionContext } from '../context.js';
import type { Actor, TicketEvent } from '../events.js';
import type { Ticket } from '../state.js';

/** Somebody of the Amue's side acts: an agent, an admin, or a provider who acts for it (C3.3.3). */
export const byStaff = (actor: Actor): boolean => actor.kind === 'person' && isStaff(actor.role);

/** One of the Amue's own people acts: a provider knows only its own tickets (C3.3.3). */
export const byAmue = (actor: Actor): boolean => actor.kind === 'person' && isOfTheAmue(actor.role);

/** Who sets the service up acts. */
export const byAdmin = (actor: Actor): boolean => actor.kind === 'person' && isAdmin(actor.role);

/** May whoever acts know of the ticket? Nobody acts before they were let in, so providers have accepted the rules. */
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
