import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** Everything that the desk writes to people: what the charter requires, and at the end what a person has chosen. */
export const MAIL_KINDS = [
  /** C3.2.1 */
  'acknowledgement',
  /** C3.2.1: somebody else than the acknowledgement named. */
  'new-agent',
  /** C4.1.1: follows the ticket in the place of another correspondent. */
  'new-correspondent',
  /** C3.2.3 */
  'requalification',
  /** C4.2.2 */
  'complement-request',
  /** C4.2.3 */
  'complement-reminder',
  /** C4.2.3 */
  'no-reply-closing',
  /** C2.2, C3.2.7 */
  'response',
  /** C3.2.5 */
  'first-analysis',
  /** C3.2.6 */
  'maintenance-decision',
  /** C3.2.6 */
  'maintenance-progress',
  /** C4.1.2 */
  'level-one-refusal',
  /** C2.5 */
  'out-of-scope',
  'closing',
  /** C3.1.5 */
  'closure-announced',
  /** C3.1.5 */
  'closure-cancelled',
  /** C3.4.4: the link by which somebody chooses their first password. */
  'invitation',
  /** C3.4.4: the same for another one. */
  'password-reset',
  /** C3.4.4: told to whom it belongs. */
  'password-changed',
  /** What a person chose to be mailed, at once. */
  'notification',
  /** What a person chose to be mailed, once a day. */
  'notification-digest',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export const MAIL_STATUSES = [
  /** Written with what it tells of, not tried yet. */
  'waiting',
  /** Under way, or to be tried again. */
  'queued',
  'sent',
  /** Tried often enough, or its person has no address: somebody must look (dead letter). */
  'failed',
  /** Written in a demonstration without a mail server: read here, never sent by itself. */
  'kept',
] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** One mail to one person, as it was written: templates that change later change nothing here. */
export const MailEntity = defineEntity({
  name: 'Mail',
  tableName: 'mail',
  properties: {
    id: p.uuid().primary(),
    /** Once for each event, recipient and kind. */
    uniqueKey: p.text(),
    kind: p.enum(MAIL_KINDS),
    status: p.enum(MAIL_STATUSES),
    ticketId: p.uuid().nullable(),
    /** Of the ticket: which event it tells of. */
    version: p.integer().nullable(),
    closureId: p.uuid().nullable(),
    /** What stands in place of `SECRET` (render.ts) once it leaves, and never here. */
    secretId: p.uuid().nullable(),
    personId: p.uuid(),
    /** As it was then; `null` when the person has none. */
    address: p.text().nullable(),
    language: p.enum(['fr', 'en'] as const),
    subject: p.text(),
    plain: p.text(),
    html: p.text(),
    /** What it follows, oldest first. */
    thread: p.array(),
    createdAt: p.datetime(3),
    sentAt: p.datetime(3).nullable(),
    attempts: p.integer(),
    /** Attempts of which nobody knows how they ended: its reader may have it as many times more. */
    unconfirmed: p.integer().default(0),
    lastError: p.text().nullable(),
  },
});
export type MailRow = InferEntity<typeof MailEntity>;
