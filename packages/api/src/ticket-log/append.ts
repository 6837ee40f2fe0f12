import { randomUUID } from 'node:crypto';
import { commitmentsOf, nextDueAt } from '@assistance/domain/commitment';
import {
  ERASED_TEXT,
  evolve,
  INTERNAL_EVENTS,
  takeTexts,
  type Ticket,
  type TicketEvent,
} from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';
import { foldText } from '../platform/text/index.js';
import type { History } from './history.js';
import type { Appended, TicketReaction } from './reaction.js';
import { queueFactsOf, storedFacts } from './queue-facts.js';
import { TicketEntity, type TicketRow } from './ticket.entity.js';

/** A ticket, its history, and its row. */
export interface WrittenHistory extends History {
  readonly row: TicketRow;
}

type AppendOptions = Pick<Appended, 'closures' | 'silent' | 'command' | 'erased'> & {
  readonly reactions: readonly TicketReaction[];
};

/**
 * Writes decided events: the events, the ticket's row, and the reactions of the rooms. Only `UnitOfWork` may call it,
 * as it holds the locks.
 *
 * @param history the locked ticket before; `null` for a new one
 * @param added the decided events, in order
 * @throws RefusalError when a reaction refuses
 */
export async function append(
  em: EntityManager,
  history: History | null,
  added: readonly TicketEvent[],
  { closures, silent, command, erased, reactions }: AppendOptions,
): Promise<WrittenHistory> {
  const ticket = added.reduce<Ticket | null>(evolve, history?.ticket ?? null);
  if (!ticket) throw new Error('Nothing to append.');
  const events = [...(history?.events ?? []), ...added];
  const commitmentsBefore = history ? commitmentsOf(history.events, closures) : [];
  const before = events.length - added.length;
  const commitmentsAfter = added.map((_, index) =>
    commitmentsOf(events.slice(0, before + index + 1), closures),
  );
  const commitments = commitmentsAfter.at(-1) ?? commitmentsBefore;
  const row = rowOf(ticket, nextDueAt(commitments));
  if (added.length === 0) return { ticket, events, row };
  await writeRow(em, row, { isNew: history === null, isErased: erased.length > 0 });
  await writeEvents(em, ticket.id, added, {
    before: history?.ticket ?? null,
    dueBefore: nextDueAt(commitmentsBefore),
    dueAfter: commitmentsAfter.map(nextDueAt),
  });
  const appended: Appended = {
    before: history?.ticket ?? null,
    ticket,
    events,
    added,
    commitmentsBefore,
    commitments,
    closures,
    silent,
    command,
    erased,
  };
  for (const react of reactions) await react(em, appended);
  return { ticket, events, row };
}

/**
 * Each with what the ticket was before and after it: whoever follows a queue is told what entered and what left. Their
 * texts are kept apart, where they can be erased; in one statement.
 */
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
  let known = before && queueFactsOf(before, moved.dueBefore);
  const rows = added.map((event, index) => {
    const ticket = evolve(before, event);
    const facts = queueFactsOf(ticket, moved.dueAfter[index] ?? null);
    const stored = storedFacts(known, facts);
    [before, known] = [ticket, facts];
    const { bare, texts } = takeTexts(event);
    return {
      version: ticket.version,
      type: event.type,
      internal: INTERNAL_EVENTS.has(event.type),
      shared_version: INTERNAL_EVENTS.has(event.type) ? null : ticket.sharedVersion,
      at: event.at,
      actor_id: event.by.kind === 'person' ? event.by.personId : null,
      data: bare,
      facts: stored,
      texts: texts.map((text) => ({ id: randomUUID(), ...text })),
    };
  });
  await em.execute(
    `with added as materialized (
       select ?::uuid as ticket_id, e.*
         from jsonb_to_recordset(?::jsonb)
           as e (version int, type text, internal boolean, shared_version int, at timestamptz, actor_id uuid,
                 data jsonb, facts jsonb, texts jsonb)
     ), worded as (
       insert into ticket_text (id, ticket_id, version, path, author_id, written_at, body)
       select t.id, a.ticket_id, a.version, t.path, a.actor_id, a.at, t.body
         from added a cross join jsonb_to_recordset(a.texts) as t (id uuid, path text[], body text)
     )
     insert into ticket_event (ticket_id, version, type, internal, shared_version, at, actor_id, data, facts)
     select ticket_id, version, type, internal, shared_version, at, actor_id, data, facts from added order by version`,
    [ticketId, JSON.stringify(rows)],
  );
}

/** What a request said never changes, but for what is erased; the rest of the row does. */
async function writeRow(
  em: EntityManager,
  row: TicketRow,
  { isNew, isErased }: { readonly isNew: boolean; readonly isErased: boolean },
): Promise<void> {
  if (isNew) {
    await em.insert(TicketEntity, { ...row, searchable: searchableOf(row) });
    return;
  }
  const { id, ...rest } = row;
  const changing = Object.fromEntries(
    Object.entries(rest).filter(([name]) => isErased || !NEVER_CHANGES.has(name)),
  );
  await em.nativeUpdate(
    TicketEntity,
    { id },
    isErased ? { ...changing, searchable: searchableOf(row) } : changing,
  );
}

const NEVER_CHANGES: ReadonlySet<string> = new Set([
  'number',
  'channel',
  'title',
  'description',
  'lastActions',
  'messages',
  'firstAnalysis',
  'changedOutsideApplication',
  'priorAgreement',
  'productId',
  'releaseId',
  'establishmentId',
  'followsId',
  'openedAt',
] satisfies (keyof TicketRow)[]);

/** What lists read of a ticket. */
function rowOf(ticket: Ticket, dueAt: string | null): TicketRow {
  const { request } = ticket;
  return {
    id: ticket.id,
    number: ticket.number,
    version: ticket.version,
    sharedVersion: ticket.sharedVersion,
    status: ticket.status,
    channel: ticket.channel,
    title: request.title,
    description: request.description,
    lastActions: request.lastActions,
    messages: [...request.messages],
    firstAnalysis: request.firstAnalysis,
    blocking: ticket.blocking,
    changedOutsideApplication: request.changedOutsideApplication,
    priorAgreement: request.priorAgreement,
    outcome: ticket.response?.outcome ?? null,
    closingReason: ticket.closing?.reason ?? null,
    review: ticket.review,
    productId: request.productId,
    releaseId: request.releaseId,
    establishmentId: ticket.establishmentId,
    correspondentId: ticket.correspondentId,
    agentId: ticket.agentId,
    malfunctionId: ticket.malfunction?.id ?? null,
    duplicateOfId: ticket.duplicateOf?.ticketId ?? null,
    followsId: ticket.follows?.ticketId ?? null,
    openedAt: new Date(ticket.openedAt),
    acknowledgedAt: dateOf(ticket.acknowledgedAt),
    updatedAt: new Date(ticket.updatedAt),
    sharedUpdatedAt: new Date(ticket.sharedAt),
    closedAt: dateOf(ticket.closing?.at ?? null),
    dueAt: dateOf(dueAt),
  };
}

/** What the lists' search looks in: worked out where it is written alone, for it never changes but by an erasure. */
const searchableOf = ({ number, title, description, messages }: TicketRow): string =>
  foldText([number, title, description, ...messages].filter((text) => text !== ERASED_TEXT).join('\n'));

const dateOf = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));
