import { fail, refuse, type Instant, type Result } from '@assistance/domain/shared';
import {
  decide,
  type Actor,
  type Boilerplate,
  type Ticket,
  type TicketCommand,
} from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';
import { append, lockTicket, type Circumstances, type History } from './ticket-store.js';

export interface ActContext extends Circumstances {
  readonly now: Instant;
  readonly actor: Actor;
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

/**
 * One act on one ticket, in the transaction that `em` is in: lock, fold the history, let the domain decide, append.
 */
export async function actOnTicket(
  em: EntityManager,
  ticketId: string,
  command: Act,
  context: ActContext,
): Promise<Result<History>> {
  const history = await lockTicket(em, ticketId);
  if (!history) return fail(refuse('NOT_FOUND', 'ticketId'));
  if (isHidden(history.ticket, context.actor)) return fail(refuse('NOT_FOUND', 'ticketId'));
  const decision = decide(history.ticket, command, context);
  return decision.ok ? append(em, history, decision.value, context) : decision;
}
