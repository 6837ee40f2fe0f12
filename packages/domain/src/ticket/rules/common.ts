import type { DecisionContext } from '../context.js';
import type { Actor, TicketEvent } from '../events.js';
import type { Ticket } from '../state.js';

/** The Amue's side: agents, admins, and providers who act for it (C3.3.3). */
export const isStaff = (actor: Actor): boolean => actor.kind === 'person' && actor.role !== 'correspondent';

/** The Amue's own people: a provider knows its own tickets alone (C3.3.3). */
export const isOfTheAmue = (actor: Actor): boolean =>
  actor.kind === 'person' && (actor.role === 'agent' || actor.role === 'admin');

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
