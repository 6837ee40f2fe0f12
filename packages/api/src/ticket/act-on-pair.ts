import { fail, ok, refuse, type Result } from '@assistance/domain/shared';
import { decide, echoOf, type Ticket, type TicketCommand } from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';
import { isHidden, timeAfter, type Act, type ActContext } from './act-on-ticket.js';
import { append, lockTickets, type History } from './ticket-store.js';

interface Pair {
  readonly ticketId: string;
  readonly otherId: string;
  /** What the request calls the other one; `null` when the act does not name it, and it need not be seen. */
  readonly field: string | null;
}

/**
 * One act that concerns two tickets, in the transaction that `em` is in: both are locked, the domain decides on the first,
 * and what happens to the other because of it is written there too. Gives the first one's history.
 */
export async function actOnPair(
  em: EntityManager,
  { ticketId, otherId, field }: Pair,
  commandFor: (other: Ticket) => Act | TicketCommand,
  context: ActContext,
): Promise<Result<History>> {
  const locked = new Map(
    (await lockTickets(em, [ticketId, otherId])).map((history) => [history.ticket.id, history]),
  );
  const history = locked.get(ticketId.toLowerCase());
  if (!history || isHidden(history.ticket, context.actor)) return fail(refuse('NOT_FOUND', 'ticketId'));
  const other = locked.get(otherId.toLowerCase());
  if (!other || (field !== null && isHidden(other.ticket, context.actor))) {
    return fail(refuse('NOT_FOUND', field));
  }
  const now = timeAfter(context.now, [history.ticket, other.ticket]);
  const decision = decide(history.ticket, commandFor(other.ticket), { ...context, now });
  if (!decision.ok) return decision;
  const echoes = decision.value.flatMap((event) => echoOf(history.ticket, event) ?? []);
  const appended = await append(em, history, decision.value, context);
  if (!appended.ok || echoes.length === 0) return appended;
  const echoed = await append(
    em,
    other,
    echoes.map(({ event }) => event),
    context,
  );
  return echoed.ok ? ok(appended.value) : echoed;
}
