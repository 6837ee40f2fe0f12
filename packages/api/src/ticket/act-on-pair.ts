import { decide, counterpartOf, isSeenBy, type Ticket, type TicketCommand } from '@assistance/domain/ticket';
import { refuseWith, valueOf } from '../platform/graphql/index.js';
import type { UnitOfWork, WrittenHistory } from '../ticket-log/index.js';
import type { Act, Facts } from './act-on-ticket.js';

interface Pair {
  readonly ticketId: string;
  readonly otherId: string;
  /** What the request calls the other one; `null` when the act does not name it, and it need not be seen. */
  readonly field: string | null;
}

/**
 * One act that concerns two tickets: both are locked, the domain decides on the first, and what happens to the other
 * because of it is written there too. Gives the first one. Refusals: NOT_FOUND, and what the domain refuses.
 */
export async function actOnPair(
  unit: UnitOfWork,
  { ticketId, otherId, field }: Pair,
  commandFor: (other: Ticket) => Act | TicketCommand,
  facts: Facts = {},
): Promise<WrittenHistory> {
  const locked = new Map(
    (await unit.lock([ticketId, otherId])).map((history) => [history.ticket.id, history]),
  );
  const history = locked.get(ticketId.toLowerCase());
  if (!history || !isSeenBy(history.ticket, unit.actor)) refuseWith('NOT_FOUND', 'ticketId');
  const other = locked.get(otherId.toLowerCase());
  if (!other || (field !== null && !isSeenBy(other.ticket, unit.actor))) refuseWith('NOT_FOUND', field);
  const { actor, closures } = unit;
  const now = unit.now([history.ticket, other.ticket]);
  const command = commandFor(other.ticket);
  const events = valueOf(decide(history.ticket, command, { ...facts, now, actor, closures }));
  const echoes = events.flatMap((event) => counterpartOf(history.ticket, event)?.event ?? []);
  const written = await unit.append(history, events, command.type);
  await unit.append(other, echoes);
  return written;
}
