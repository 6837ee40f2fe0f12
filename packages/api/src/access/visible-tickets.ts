import { mayLoseSight, ticketScope, type Reader } from '@assistance/domain/access';
import type { FilterQuery } from '@mikro-orm/core';
import type { EntityManager } from '../platform/database/index.js';
import { Lookup } from '../platform/live/index.js';
import type { StoredTicket } from '../ticket-log/index.js';
import { visibleSql } from './visible-sql.js';

/** The tickets that a reader sees (`ticketScope` of the domain), as a condition that every read by the ORM carries. */
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

/** Those of these tickets that the reader sees now; in one statement. */
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

/** Does the reader see this ticket now? */
export const seesNow = async (em: EntityManager, reader: Reader, ticketId: string): Promise<boolean> =>
  (await seenAmong(em, reader, [ticketId])).has(ticketId);

/**
 * Live events of a ticket that the reader saw when it began to follow: looked at again at each event where that
 * sight can end (C3.3.3), given at once to anybody else.
 *
 * @param otherwise what it gives once the reader no longer sees the ticket, or throws
 */
export const whileSeen = <T>(
  em: EntityManager,
  reader: Reader,
  ticketId: string,
  told: T,
  otherwise: () => null,
): T | Lookup => (mayLoseSight(reader) ? ifSeen(em, reader, ticketId, told, otherwise) : told);

/** Live events of a ticket that the reader may never have seen: looked at unless they see all. */
export function ifSeen<T>(
  em: EntityManager,
  reader: Reader,
  ticketId: string,
  told: T,
  otherwise: () => null,
): T | Lookup {
  if (ticketScope(reader).kind === 'all') return told;
  return new Lookup(async () => ((await seesNow(em.fork(), reader, ticketId)) ? told : otherwise()));
}
