import { commitmentsOf, nextDueAt } from '@assistance/domain/commitment';
import { fail, ok, refuse, type Result } from '@assistance/domain/shared';
import {
  evolve,
  INTERNAL_EVENTS,
  replay,
  type Ticket,
  type TicketEvent,
  type TicketEventType,
} from '@assistance/domain/ticket';
import type { HeldClosures } from '../calendar/index.js';
import { writeCommitments } from '../commitment/index.js';
import { bindAttachments } from '../file/index.js';
import { writeTicketMails } from '../mail/index.js';
import { notifyInCharge } from '../notification/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { planActsOf } from '../platform/jobs/index.js';
import { foldText, isUuid } from '../platform/text/index.js';
import { changedActs, nextActs, progressLook } from '../reminder/index.js';
import { hasWords } from './searchable.js';
import { factsOf, storedFacts } from './ticket-facts.js';
import { TicketEntity } from './ticket.entity.js';
import { writeSearchable } from './write-searchable.js';

/** A ticket and the history that made it. */
export interface History {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
}

const EVENTS_OF = `(select jsonb_agg(e.data order by e.version) from ticket_event e where e.ticket_id = t.id)`;

/** Holds the ticket's row until the end of the transaction; false when there is none. */
export async function holdTicket(em: EntityManager, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  return (await em.execute<unknown[]>(`select 1 from ticket where id = ? for update`, [id])).length > 0;
}

/** Locks the ticket's row until the end of the transaction: acts on one ticket happen one after the other. */
export async function lockTicket(em: EntityManager, id: string): Promise<History | null> {
  // Two statements: a subquery of the locking one would read as of before the wait.
  return (await holdTicket(em, id)) ? readHistory(em, id) : null;
}

/**
 * Locks several tickets, in the order of their ids whatever the order asked, so that two who do never wait for each other
 * in a ring. Those that there are, in that same order.
 */
export async function lockTickets(em: EntityManager, ids: readonly string[]): Promise<History[]> {
  const known = [...new Set(ids.filter(isUuid).map((id) => id.toLowerCase()))];
  if (known.length === 0) return [];
  await em.execute(`select 1 from ticket where id in (?) order by id for update`, [known]);
  const rows = await em.execute<{ events: TicketEvent[] }[]>(
    `select ${EVENTS_OF} as events from ticket t where t.id in (?) order by t.id`,
    [known],
  );
  return rows.flatMap(({ events }) => {
    const ticket = replay(events);
    return ticket ? [{ ticket, events }] : [];
  });
}

/** Of the same request sent twice at once, one goes first: there is no ticket yet that could be locked. */
export async function holdRequest(em: EntityManager, id: string): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('open-ticket ' || ?, 0))`, [id]);
}

/** What happened to a ticket so far. */
export async function readHistory(em: EntityManager, id: string): Promise<History | null> {
  const [row] = await em.execute<{ events: TicketEvent[] | null }[]>(
    `select ${EVENTS_OF} as events from ticket t where t.id = ?`,
    [id],
  );
  const events = row?.events ?? [];
  const ticket = replay(events);
  return ticket && { ticket, events };
}

/** Circumstances of what is written. */
export interface Circumstances {
  readonly closures: HeldClosures;
  /** Nobody is told: what comes from the past (an import, the demo's first months) is news to no one. */
  readonly silent?: boolean;
}

/**
 * Writes what was decided: the events, the row that lists read, the commitments, what the system has to do next, the
 * mails and the files they carry. Call it in the transaction that holds the ticket's lock. Refuses only when a file was
 * taken meanwhile.
 */
export async function append(
  em: EntityManager,
  history: History | null,
  added: readonly TicketEvent[],
  { closures, silent = false }: Circumstances,
): Promise<Result<History>> {
  const ticket = added.reduce<Ticket | null>(evolve, history?.ticket ?? null);
  if (!ticket) throw new Error('Nothing to append.');
  const events = [...(history?.events ?? []), ...added];
  const promised = history && commitmentsOf(history.events, closures);
  const before = events.length - added.length;
  const promisedAfter = added.map((_, index) => commitmentsOf(events.slice(0, before + index + 1), closures));
  const commitments = promisedAfter.at(-1) ?? promised ?? [];
  await writeRow(em, ticket, history === null, nextDueAt(commitments));
  await writeEvents(em, ticket.id, added, {
    before: history?.ticket ?? null,
    dueBefore: nextDueAt(promised ?? []),
    dueAfter: promisedAfter.map(nextDueAt),
  });
  await writeCommitments(em, ticket.id, commitments);
  if (!history || added.some(hasWords)) await writeSearchable(em, [{ id: ticket.id, events }]);
  if (added.some(({ type }) => LINK_EVENTS.has(type))) await writeLinks(em, ticket);
  const planned = history ? nextActs(history.ticket, promised ?? [], closures) : {};
  await planActsOf(em, ticket.id, changedActs(planned, nextActs(ticket, commitments, closures)));
  if (!silent) {
    const looked = history ? progressLook(history.ticket) : {};
    await planActsOf(em, ticket.id, changedActs(looked, progressLook(ticket)));
    await writeTicketMails(em, { ticket, events, added: added.length, commitments, closures });
    await notifyInCharge(em, history?.ticket ?? null, added);
  }
  const firstVersion = ticket.version - added.length + 1;
  for (const [index, event] of added.entries()) {
    const bound = await bindAttachments(em, filesOf(event), {
      ticketId: ticket.id,
      version: firstVersion + index,
      internal: INTERNAL_EVENTS.has(event.type),
    });
    if (!bound.ok) return fail(refuse('NOT_FOUND', 'attachmentIds'));
  }
  return ok({ ticket, events });
}

const LINK_EVENTS: ReadonlySet<string> = new Set<TicketEventType>(['TicketLinked', 'TicketUnlinked']);

/** The links as lists read them, as the log says. */
async function writeLinks(em: EntityManager, { id, links }: Ticket): Promise<void> {
  const rows = links.map(({ ticketId, link }, rank) => ({ other_id: ticketId, link, rank }));
  await em.execute(`delete from ticket_link where ticket_id = ?`, [id]);
  await em.execute(
    `insert into ticket_link (ticket_id, other_id, link, rank)
     select ?::uuid, other_id, link, rank
       from jsonb_to_recordset(?::jsonb) as l (other_id uuid, link text, rank int)`,
    [id, JSON.stringify(rows)],
  );
}

function filesOf(event: TicketEvent) {
  if (event.type === 'TicketOpened') return event.request.attachments;
  return 'attachments' in event ? event.attachments : [];
}

/** Each with what the ticket was before and after it: whoever follows a queue is told what entered and what left. */
async function writeEvents(
  em: EntityManager,
  ticketId: string,
  added: readonly TicketEvent[],
  moved: {
    readonly before: Ticket | null;
    readonly dueBefore: string | null;
    /** After each of the events. */
    readonly dueAfter: readonly (string | null)[];
  },
): Promise<void> {
  let { before } = moved;
  let known = before && factsOf(before, moved.dueBefore);
  const rows = added.map((event, index) => {
    const ticket = evolve(before, event);
    const facts = factsOf(ticket, moved.dueAfter[index] ?? null);
    const stored = storedFacts(known, facts);
    [before, known] = [ticket, facts];
    return {
      version: ticket.version,
      type: event.type,
      internal: INTERNAL_EVENTS.has(event.type),
      shared_version: INTERNAL_EVENTS.has(event.type) ? null : ticket.sharedVersion,
      at: event.at,
      actor_id: event.by.kind === 'person' ? event.by.personId : null,
      data: event,
      facts: stored,
    };
  });
  await em.execute(
    `insert into ticket_event (ticket_id, version, type, internal, shared_version, at, actor_id, data, facts)
     select ?::uuid, e.version, e.type, e.internal, e.shared_version, e.at, e.actor_id, e.data, e.facts
       from jsonb_to_recordset(?::jsonb)
         as e (version int, type text, internal boolean, shared_version int, at timestamptz, actor_id uuid, data jsonb, facts jsonb)
      order by e.version`,
    [ticketId, JSON.stringify(rows)],
  );
}

async function writeRow(
  em: EntityManager,
  ticket: Ticket,
  isNew: boolean,
  dueAt: string | null,
): Promise<void> {
  const { request } = ticket;
  const changing = {
    version: ticket.version,
    sharedVersion: ticket.sharedVersion,
    status: ticket.status,
    blocking: ticket.blocking,
    outcome: ticket.response?.outcome ?? null,
    closingReason: ticket.closing?.reason ?? null,
    review: ticket.review,
    agentId: ticket.agentId,
    malfunctionId: ticket.malfunction?.id ?? null,
    duplicateOfId: ticket.duplicateOf?.ticketId ?? null,
    acknowledgedAt: dateOf(ticket.acknowledgedAt),
    updatedAt: new Date(ticket.updatedAt),
    sharedUpdatedAt: new Date(ticket.sharedAt),
    closedAt: dateOf(ticket.closing?.at ?? null),
    dueAt: dateOf(dueAt),
  };
  if (!isNew) {
    await em.nativeUpdate(TicketEntity, { id: ticket.id }, changing);
    return;
  }
  await em.insert(TicketEntity, {
    ...changing,
    id: ticket.id,
    number: ticket.number,
    channel: ticket.channel,
    title: request.title,
    description: request.description,
    lastActions: request.lastActions,
    messages: [...request.messages],
    firstAnalysis: request.firstAnalysis,
    changedOutsideApplication: request.changedOutsideApplication,
    priorAgreement: request.priorAgreement,
    productId: request.productId,
    releaseId: request.releaseId,
    establishmentId: ticket.establishmentId,
    correspondentId: ticket.correspondentId,
    followsId: ticket.follows?.ticketId ?? null,
    openedAt: new Date(ticket.openedAt),
    searchable: foldText([ticket.number, request.title, request.description, ...request.messages].join('\n')),
  });
}

const dateOf = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));
