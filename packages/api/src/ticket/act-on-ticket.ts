import type { Closure } from '@assistance/domain/calendar';
import { fail, refuse, type Instant, type Result } from '@assistance/domain/shared';
import { decide, type Actor, type TicketCommand } from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';
import { append, lockTicket, type History } from './ticket-store.js';

export interface ActContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly closures: readonly Closure[];
}
type Act = Exclude<TicketCommand, { type: 'OpenTicket' }>;

/**
 * One act on one ticket, in the transaction that `em` is in: lock, fold the history, let the domain decide, append.
 * A provider acts on the tickets in its charge alone (C3.3.3).
 */
export async function actOnTicket(
  em: EntityManager,
  ticketId: string,
  command: Act,
  context: ActContext,
): Promise<Result<History>> {
  const history = await lockTicket(em, ticketId);
  if (!history) return fail(refuse('NOT_FOUND', 'ticketId'));
  const { actor } = context;
  const foreign =
    actor.kind === 'person' && actor.role === 'provider' && history.ticket.agentId !== actor.personId;
  if (foreign) return fail(refuse('NOT_FOUND', 'ticketId'));
  const decision = decide(history.ticket, command, context);
  return decision.ok ? append(em, history, decision.value, context.closures) : decision;
}
