import { randomUUID } from 'node:crypto';
import { isStaff } from '@assistance/domain/access';
import { parisDay } from '@assistance/domain/calendar';
import {
  decide,
  counterpartOf,
  isSeenBy,
  replay,
  type Channel,
  type TicketRequest,
} from '@assistance/domain/ticket';
import { findPerson, seatFacts } from '../correspondent/index.js';
import { refuseWith, valueOf } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { requireRelease } from '../scope/index.js';
import type { History, UnitOfWork, WrittenHistory } from '../ticket-log/index.js';
import { decideInTurn, type PastAct } from './act-on-ticket.js';
import { takeTicketNumber } from './ticket-numbers.js';

export interface OpenTicketRequest {
  /** Made by the client; a new one where it is `null`. */
  readonly id: string | null;
  readonly request: TicketRequest;
  readonly channel: Channel;
  /** Who asks: on the web the actor, on the phone the caller (C3.1.3). */
  readonly correspondentId: string;
  /** The ticket that it takes up. */
  readonly followsId?: string | null;
  /** What was done to it since, when it comes from the past: written with its opening, or not at all. */
  readonly since?: readonly PastAct[];
}

/** C3.1.1, C3.1.2, C3.1.3, C4.2.1: opens a ticket. Throws what the domain refuses; no number is taken then. */
export async function openTicket(
  unit: UnitOfWork,
  { id, request, channel, correspondentId, followsId = null, since = [] }: OpenTicketRequest,
): Promise<WrittenHistory> {
  const { em, actor, closures } = unit;
  const establishmentId = await establishmentOf(unit, correspondentId);
  await requireRelease(em, request, 'releaseId');
  const followed = followsId === null ? null : await lockFollowed(unit, followsId);
  const { number, at } = await takeTicketNumber(unit);
  const asking = { personId: correspondentId, establishmentId, productId: request.productId };
  const facts = await seatFacts(em, asking, parisDay(at));
  const opening = {
    type: 'OpenTicket',
    ticketId: id ?? randomUUID(),
    number,
    establishmentId,
    correspondentId,
    channel,
    request,
    ...(followed ? { follows: followed.ticket } : {}),
    facts,
  } as const;
  const events = valueOf(decide(null, opening, { now: at, actor, closures }));
  const opened = replay(events);
  if (!opened) throw new Error('Opening makes a ticket.');
  const lived = decideInTurn(opened, since, { closures });
  const written = await unit.append(null, [...events, ...lived], 'OpenTicket');
  if (followed) {
    await unit.append(
      followed,
      events.flatMap((event) => counterpartOf(opened, event)?.event ?? []),
    );
  }
  return written;
}

/**
 * A request that comes a second time opens nothing: gives the ticket that it opened, `null` for one that comes first. Of
 * two at once one goes first. Refusals: INVALID_VALUE for what is no UUID, NOT_FOUND for somebody else's ticket.
 */
export async function openedBefore(
  { em }: UnitOfWork,
  id: string,
  correspondentId: string,
): Promise<string | null> {
  if (!isUuid(id)) refuseWith('INVALID_VALUE', 'id', { value: id.slice(0, 40) });
  // There is no ticket yet that could be locked.
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('open-ticket ' || ?, 0))`, [id]);
  const [row] = await em.execute<{ id: string; correspondent_id: string }[]>(
    `select id, correspondent_id from ticket where id = ?`,
    [id],
  );
  if (!row) return null;
  return row.correspondent_id === correspondentId ? row.id : refuseWith('NOT_FOUND', 'id');
}

async function establishmentOf({ em }: UnitOfWork, correspondentId: string): Promise<string> {
  const correspondent = await findPerson(em, correspondentId);
  if (!correspondent?.establishmentId || isStaff(correspondent.role)) {
    refuseWith('NOT_FOUND', 'correspondentId');
  }
  return correspondent.establishmentId;
}

async function lockFollowed(unit: UnitOfWork, followsId: string): Promise<History> {
  const followed = await unit.lockOne(followsId, 'followsId');
  return isSeenBy(followed.ticket, unit.actor) ? followed : refuseWith('NOT_FOUND', 'followsId');
}
