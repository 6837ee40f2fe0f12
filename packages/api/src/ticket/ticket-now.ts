import type { Reader } from '@assistance/domain/access';
import { visibleTickets } from '../access/index.js';
import { CommitmentEntity } from '../commitment/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { wordsSql } from './filter-sql.js';
import { TicketEntity, type QueueFacts } from '../ticket-log/index.js';

/** Has the reader this ticket in charge now? */
export async function isInCharge(em: EntityManager, reader: Reader, ticketId: string): Promise<boolean> {
  const own = { id: ticketId, agentId: reader.personId };
  return (await em.count(TicketEntity, { $and: [own, visibleTickets(reader)] })) > 0;
}

/** Does it hold these words, as lists look for them? They never change. */
export async function ticketHasWords(
  em: EntityManager,
  ticketId: string,
  patterns: readonly string[],
): Promise<boolean> {
  const [words, parameters] = wordsSql(patterns, 't');
  const found = await em.execute(`select from ticket t where t.id = ? and ${words}`, [
    ticketId,
    ...parameters,
  ]);
  return found.length > 0;
}

/** What a ticket is now, as its next event will say it was. */
export async function readFacts(em: EntityManager, ticketId: string): Promise<QueueFacts | null> {
  const row = await em.findOne(TicketEntity, { id: ticketId });
  if (!row) return null;
  const { status, blocking, channel, outcome, closingReason, review, agentId } = row;
  const owed = { ticketId, kind: 'maintenance-decision', outcome: 'pending' } as const;
  return {
    status,
    blocking,
    channel,
    maintenanceOwed: (await em.count(CommitmentEntity, owed)) > 0,
    outcome: outcome ?? null,
    closingReason: closingReason ?? null,
    review: review ?? null,
    agentId: agentId ?? null,
    productId: row.productId,
    establishmentId: row.establishmentId,
    correspondentId: row.correspondentId,
    openedAt: row.openedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
  };
}
