import type { Closure } from '@assistance/domain/calendar';
import { clockOf, nextDueAt, type Commitment } from '@assistance/domain/commitment';
import type { Language, Sentence } from '@assistance/domain/shared';
import {
  awaitedReplyOf,
  lastDayToReopen,
  reminderDueAt,
  type Ticket,
  type TicketEvent,
} from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';
import { letterFor, mailKindOf } from './letters/letter-for.js';
import type { LetterFacts } from './letters/letter-facts.js';
import type { MailKind } from './mail.entity.js';
import { postMails, type NewMail, type Recipient } from './post-mails.js';
import { withoutSecrets } from './secrets.js';

/** What has just been written of a ticket. */
export interface Happened {
  readonly ticket: Ticket;
  /** The whole log, with what was added. */
  readonly events: readonly TicketEvent[];
  /** How many of them are new. */
  readonly added: number;
  readonly commitments: readonly Commitment[];
  readonly closures: readonly Closure[];
}

interface Row {
  id: string;
  name: string;
  email: string | null;
  language: Language;
  earlier: string[] | null;
  agent: string | null;
  product: string;
  release: string | null;
  /** As admins have set it. */
  reopeningDays: number;
}

/**
 * Tells the establishment what happened, as the charter requires, in the transaction of the events: the correspondent
 * who asked; once that one has left, those who hold a seat for the product. The author of an event is never notified
 * of it.
 */
export async function writeTicketMails(em: EntityManager, happened: Happened): Promise<void> {
  const { ticket, events, added } = happened;
  const first = events.length - added;
  for (const [index, event] of events.slice(first).entries()) {
    const kind = mailKindOf(event, events.slice(0, first + index));
    if (kind === null) continue;
    const rows = await readRecipients(em, ticket, event);
    const mails = rows.map((row) => mailTo(row, { happened, event, kind, version: first + index + 1 }));
    await postMails(em, mails);
  }
}

interface MailedEvent {
  readonly happened: Happened;
  readonly event: TicketEvent;
  readonly kind: MailKind;
  readonly version: number;
}

function mailTo(row: Row, told: MailedEvent): NewMail {
  const { happened, event, kind, version } = told;
  const { ticket } = happened;
  const { id, name, email, language } = row;
  const recipient: Recipient = { id, name, email, language };
  return {
    kind,
    recipient,
    letter: letterFor(event, factsOf(row, told)),
    about: { ticketId: ticket.id, number: ticket.number, version },
    earlier: row.earlier ?? [],
    at: event.at,
  };
}

function factsOf(row: Row, { happened, event }: MailedEvent): LetterFacts {
  const { ticket, events, commitments, closures } = happened;
  const asked = events.findLast(({ type }) => type === 'ComplementRequested');
  return {
    number: ticket.number,
    title: inBoth(ticket.request.title),
    product: row.product,
    agent: row.agent,
    blocking: ticket.blocking,
    openedAt: ticket.openedAt,
    dueAt: nextDueAt(commitments),
    owed: clockOf(commitments, event.at, closures),
    reminderDueAt: reminderDueAt(ticket, closures),
    closingDueAt: awaitedReplyOf(ticket, closures)?.closingAt ?? null,
    complement: asked?.type === 'ComplementRequested' ? { text: asked.text, at: asked.at } : null,
    reopensUntil: lastDayToReopen(ticket, row.reopeningDays),
    release: row.release,
  };
}

const inBoth = (title: string): Sentence => ({
  fr: withoutSecrets(title, 'fr'),
  en: withoutSecrets(title, 'en'),
});

/** Of the ticket's establishment and of no other, whatever the directory says today of who asked (C3.3.1). */
function readRecipients(em: EntityManager, ticket: Ticket, event: TicketEvent): Promise<Row[]> {
  const { establishmentId, correspondentId, request, agentId } = ticket;
  const release = event.type === 'MaintenanceProgressed' ? event.deliveredInReleaseId : null;
  const doer = event.by.kind === 'person' ? event.by.personId : null;
  return em.execute<Row[]>(
    `with theirs as (
       select p.* from person p where p.establishment_id = ?::uuid and p.role = 'correspondent' and p.active
     ), told as (
       select * from theirs where id = ?::uuid
       union all
       select t.* from theirs t
        where not exists (select from theirs where id = ?::uuid)
          and exists (select from current_seat s
                       where s.person_id = t.id and s.establishment_id = t.establishment_id and s.product_id = ?::uuid)
     )
     select t.id, t.first_name || ' ' || t.last_name as name, t.email, t.language,
            (select array_agg(m.id::text order by m.version, m.created_at) from mail m
              where m.ticket_id = ?::uuid and m.person_id = t.id) as earlier,
            (select a.first_name || ' ' || a.last_name from person a where a.id = ?::uuid) as agent,
            (select name from product where id = ?::uuid) as product,
            (select name from release where id = ?::uuid) as release,
            (select reopening_days from service_settings) as "reopeningDays"
       from told t
      where t.id is distinct from ?::uuid
      order by t.id`,
    [
      establishmentId,
      correspondentId,
      correspondentId,
      request.productId,
      ticket.id,
      agentId,
      request.productId,
      release,
      doer,
    ],
  );
}
