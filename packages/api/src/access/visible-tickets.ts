import { mayLoseSight, ticketScope, type Reader } from '@assistance/domain/access';
import type { FilterQuery } from '@mikro-orm/core';
import type { EntityManager } from '../platform/database/index.js';
import { Lookup } from '../platform/live/index.js';
import type { StoredTicket } from '../ticket-log/index.js';
import { visibleSql } from './visible-sql.js';

/**
 * The tickets that a reader sees (`ticketScope` of the domain), as an ORM condition. Every read of tickets must carry
 * it.
 */
export function visibleTickets(reader: Reader): FilterQuery<StoredTicket> {
  const scope = ticketScope(reader);
  switch (scope.kind) {
    case 'all':
      return {};
    case 'establishment':
      return { establishmentId: scope.establishmentId };
    case 'in-charge':
      return { agentId: scope.personId };
    case 'none':
      return { id: { $in: [] } };
  }
}

/** Filters ticket ids to those that the reader sees now, in one statement. */
export async function seenAmong(
  em: EntityManager,
  reader: Reader,
  ticketIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const [visible, parameters] = visibleSql(reader, 't');
  const rows = await em.execute<{ id: string }[]>(
    `select t.id from ticket t where t.id in (?) and ${visible}`,
    [[...ticketIds], ...parameters],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Whether the reader sees the ticket now. */
export const seesNow = async (em: EntityManager, reader: Reader, ticketId: string): Promise<boolean> =>
  (await seenAmong(em, reader, [ticketId])).has(ticketId);

/**
 * A live value about a ticket that the reader saw when the subscription began. Where access can be lost meanwhile
 * (C3.3.3) it is checked again for each event, otherwise the value is returned at once.
 *
 * @param value the value
 * @param otherwise called when the reader no longer sees the ticket; its result is used, or it throws
 */
export const whileSeen = <T>(
  em: EntityManager,
  reader: Reader,
  ticketId: string,
  value: T,
  otherwise: () => null,
): T | Lookup => (mayLoseSight(reader) ? ifSeen(em, reader, ticketId, value, otherwise) : value);

/**
 * A live value about a ticket that the reader may never have seen: checked, unless they see all tickets.
 *
 * @param value the value
 * @param otherwise called when the reader does not see the ticket; its result is used, or it throws
 */
export function ifSeen<T>(
  em: EntityManager,
  reader: Reader,
  ticketId: string,
  value: T,
  otherwise: () => null,
): T | Lookup {
  if (ticketScope(reader).kind === 'all') return value;
  return new Lookup(async () => ((await seesNow(em.fork(), reader, ticketId)) ? value : otherwise()));
}
