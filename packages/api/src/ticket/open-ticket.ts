import { randomUUID } from 'node:crypto';
import { fail, refuse, type Result } from '@assistance/domain/shared';
import { decide, echoOf, replay, type Channel, type TicketRequest } from '@assistance/domain/ticket';
import { findPerson, seatFacts } from '../correspondent/index.js';
import { timeOf } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { isUuid } from '../platform/text/index.js';
import { ReleaseEntity } from '../scope/index.js';
import { decideInTurn, isHidden, type ActContext, type PastAct } from './act-on-ticket.js';
import { takeTicketNumber } from './ticket-numbers.js';
import { append, lockTicket, type History } from './ticket-store.js';

export interface OpenTicketRequest {
  /** Made by the client: the same request sent twice opens one ticket. */
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

/** C3.1.1, C3.1.2, C3.1.3, C4.2.1: opens a ticket, in the transaction that `em` is in. */
export async function openTicket(
  em: EntityManager,
  { id, request, channel, correspondentId, followsId = null, since = [] }: OpenTicketRequest,
  context: ActContext,
): Promise<Result<History>> {
  if (id !== null && !isUuid(id)) return fail(refuse('INVALID_VALUE', 'id', { value: id.slice(0, 40) }));
  const correspondent = await findPerson(em, correspondentId);
  if (
    correspondent?.role !== 'correspondent' ||
    correspondent.establishmentId === null ||
    correspondent.establishmentId === undefined
  ) {
    return fail(refuse('NOT_FOUND', 'correspondentId'));
  }
  const { establishmentId } = correspondent;
  if (id !== null) {
    const sent = await lockTicket(em, id);
    // Sent twice by a page that never got its answer: the ticket is there. Somebody else's id is no one's business.
    if (sent)
      return sent.ticket.correspondentId === correspondentId
        ? { ok: true, value: sent }
        : fail(refuse('NOT_FOUND', 'id'));
  }
  const release = await requireRelease(em, request);
  if (!release.ok) return release;
  const followed = followsId === null ? null : await lockTicket(em, followsId);
  if (followsId !== null && (!followed || isHidden(followed.ticket, context.actor))) {
    return fail(refuse('NOT_FOUND', 'followsId'));
  }
  const facts = await seatFacts(em, {
    personId: correspondentId,
    establishmentId,
    productId: request.productId,
  });
  const command = {
    type: 'OpenTicket',
    ticketId: id ?? randomUUID(),
    number: '',
    establishmentId,
    correspondentId,
    channel,
    request,
    ...(followed ? { follows: followed.ticket } : {}),
    facts,
  } as const;
  // Decided before a number is taken: a refusal locks no one out of the counter.
  const refused = decide(null, command, { ...context, now: timeOf(context.now) });
  if (!refused.ok) return refused;
  const { number, at } = await takeTicketNumber(em, context.now);
  const decision = decide(null, { ...command, number }, { ...context, now: at });
  if (!decision.ok) return decision;
  const opened = replay(decision.value);
  if (!opened) throw new Error('Opening makes a ticket.');
  const lived = decideInTurn(opened, since, context);
  if (!lived.ok) return lived;
  const appended = await append(em, null, [...decision.value, ...lived.value], context);
  if (!appended.ok || !followed) return appended;
  const echoes = decision.value.flatMap((event) => echoOf(opened, event)?.event ?? []);
  const echoed = await append(em, followed, echoes, context);
  return echoed.ok ? appended : echoed;
}

/** A release of another product is as unknown as one that never was. */
async function requireRelease(
  em: EntityManager,
  { productId, releaseId }: TicketRequest,
): Promise<Result<null>> {
  if (releaseId === null) return { ok: true, value: null };
  const known =
    isUuid(releaseId) && isUuid(productId) && (await em.count(ReleaseEntity, { id: releaseId, productId }));
  return known ? { ok: true, value: null } : fail(refuse('NOT_FOUND', 'releaseId'));
}
