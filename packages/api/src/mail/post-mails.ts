import { randomUUID } from 'node:crypto';
import type { Instant, Language } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import { isMailAddress } from '../platform/mail/index.js';
import type { Letter } from './letter.js';
import type { MailKind } from './mail.entity.js';
import { render } from './render.js';

/** Who is written to, as the directory says now. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
}

/** A letter to one person. */
export interface NewMail {
  readonly kind: MailKind;
  readonly recipient: Recipient;
  readonly letter: Letter;
  /** What it tells of: with its kind and its recipient, what makes it one. */
  readonly about:
    | { readonly ticketId: string; readonly number: string; readonly version: number }
    | { readonly closureId: string }
    /** The first that it tells of: each is mailed once. */
    | { readonly notificationId: string }
    /** What the letter leaves a place for (`SECRET`): made as it leaves. */
    | { readonly secretId: string }
    /** Something else that happened once. */
    | { readonly eventId: string };
  /** Ids of the earlier mails of the same conversation, oldest first. */
  readonly earlier: readonly string[];
  readonly at: Instant;
}

/** Longest conversation that headers tell: the first and the last ones. */
const LONGEST_THREAD = 20;
/** What stands in `last_error` when there is nowhere to send to. */
const NO_ADDRESS = 'NO_ADDRESS';

/**
 * Writes mails into the outbox, in the transaction that `em` is in: they leave if and only if what they tell of has
 * happened. Each event is mailed once to each person, however often this is called. In one statement.
 */
export async function postMails(em: EntityManager, mails: readonly NewMail[]): Promise<void> {
  if (mails.length === 0) return;
  await em.execute(
    `insert into mail (id, unique_key, kind, status, ticket_id, version, closure_id, secret_id, person_id, address, language,
                       subject, plain, html, thread, created_at, last_error)
     select id, unique_key, kind, status, ticket_id, version, closure_id, secret_id, person_id, address, language,
            subject, plain, html, thread, created_at, last_error
       from jsonb_to_recordset(?::jsonb) as m (id uuid, unique_key text, kind text, status text, ticket_id uuid,
         version int, closure_id uuid, secret_id uuid, person_id uuid, address text, language text, subject text, plain text,
         html text, thread text[], created_at timestamptz, last_error text)
     on conflict (unique_key) do nothing`,
    [JSON.stringify(mails.map(rowOf))],
  );
}

function rowOf({ kind, recipient, letter, about, earlier, at }: NewMail) {
  const ofTicket = 'ticketId' in about;
  const closureId = 'closureId' in about ? about.closureId : null;
  const subject = subjectOf(about);
  const address = recipient.email?.trim() ?? null;
  const reachable = address !== null && isMailAddress(address);
  const { language } = recipient;
  return {
    id: randomUUID(),
    unique_key: [subject, ofTicket ? about.version : 0, kind, recipient.id].join('.'),
    kind,
    status: reachable ? 'waiting' : 'failed',
    ticket_id: ofTicket ? about.ticketId : null,
    version: ofTicket ? about.version : null,
    closure_id: closureId,
    secret_id: 'secretId' in about ? about.secretId : null,
    person_id: recipient.id,
    address: reachable ? address : null,
    language,
    ...render(letter, { language, mark: ofTicket ? about.number : null }),
    thread: threadOf(`${THREADS[kindOfSubject(about)]}.${subject}`, earlier),
    created_at: at,
    last_error: reachable ? null : NO_ADDRESS,
  };
}

/** By what identifies it, the name of its conversation. */
const THREADS = {
  ticketId: 'ticket',
  closureId: 'closure',
  notificationId: 'notification',
  secretId: 'account',
  eventId: 'account',
} as const;

const kindOfSubject = (about: NewMail['about']): keyof typeof THREADS =>
  (Object.keys(THREADS) as (keyof typeof THREADS)[]).find((key) => key in about) ?? 'eventId';
const subjectOf = (about: NewMail['about']): string =>
  (about as Readonly<Partial<Record<keyof typeof THREADS, string>>>)[kindOfSubject(about)] ?? '';

/** A conversation begins at a message that nobody got, so that even its first mails are read together. */
const threadOf = (root: string, earlier: readonly string[]): string[] => [
  root,
  ...earlier.slice(1 - LONGEST_THREAD),
];
