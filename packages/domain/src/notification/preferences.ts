import { isStaff } from '../access/index.js';
import { isServiceOpen, nextOpening, parisHour, type Closure } from '../calendar/index.js';
import { fail, ok, refuse, type Instant, type Result } from '../shared/index.js';
import type { Role } from '../ticket/index.js';

/** The kinds of notification, besides the mails that the charter requires. */
export const NOTIFICATION_KINDS = [
  /** A share of a commitment's delay is used. */
  'warning',
  /** A commitment is broken. */
  'breach',
  /** A ticket waits with no one in charge. */
  'unassigned',
  /** An internal note names its reader. */
  'mention',
  /** The establishment answered: the clock runs again (C4.2.2). */
  'complement-received',
  /** The establishment, or a caller, said more than was asked. */
  'information-added',
  /** A ticket is now in the reader's charge. */
  'ticket-entrusted',
  /** It no longer is. */
  'ticket-taken-off',
  'ticket-reopened',
  'ticket-closed',
  /** As a duplicate, or a duplicate into it. */
  'ticket-merged',
  /** C3.2.3 */
  'ticket-requalified',
  /** A colleague did anything else on a ticket in the reader's charge. */
  'colleague-acted',
  /** C3.2.6: maintenance works on it, and no progress was reported for a long time. */
  'progress-due',
  /** C4.1.1: the Amue decided on a change of correspondents that its reader proposed. */
  'seat-proposal-decided',
  /** C4.1.4: prerequisites of its reader are not on record. */
  'prerequisites-missing',
  /** C3.1.5 */
  'closure-announced',
  /** C3.1.5 */
  'closure-cancelled',
  /** C2.3: the support of a release that the reader's establishment runs ends soon. */
  'support-ending',
  /** A mail could not be delivered. */
  'mail-failed',
  /** Mails wait, and none leaves: no mail server is set, or it cannot be reached. */
  'mail-held',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** When a notification is mailed: at once, in the daily digest, or never. */
export const MAIL_CHOICES = ['immediate', 'digest', 'none'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** The channels by which a person gets one kind of notification. */
export interface Ways {
  readonly site: boolean;
  /** In the browser, where the person has agreed to it there. */
  readonly browser: boolean;
  readonly mail: MailChoice;
}

/** The channels until the person chooses others. */
export const USUAL_WAYS: Ways = { site: true, browser: false, mail: 'none' };

/** Channels that the charter makes compulsory: shown, and not to be switched off. */
export interface Compulsory {
  readonly rule: string;
  readonly site: boolean;
  /** A letter of its own is written, whatever is chosen here. */
  readonly letter: boolean;
}

/**
 * C3.1.5: the compulsory channels of a kind, for people of a role. Only the announcement of closures has any.
 *
 * @returns `null` when everything may be chosen
 */
export function compulsoryOf(kind: NotificationKind, role: Role): Compulsory | null {
  const ofClosures = kind === 'closure-announced' || kind === 'closure-cancelled';
  return ofClosures && !isStaff(role) ? { rule: 'C3.1.5', site: true, letter: true } : null;
}

/** C4.1.1, C4.1.4, C2.3: what concerns their own seats, and what their establishment runs. */
const OF_CORRESPONDENTS: readonly NotificationKind[] = [
  'seat-proposal-decided',
  'prerequisites-missing',
  'support-ending',
];

/** The kinds of notification that people of a role can get. */
export function kindsFor(role: Role): readonly NotificationKind[] {
  if (!isStaff(role)) return [...OF_CORRESPONDENTS, 'closure-announced', 'closure-cancelled'];
  const ofMails: readonly NotificationKind[] = ['mail-failed', 'mail-held'];
  return NOTIFICATION_KINDS.filter(
    (kind) => !OF_CORRESPONDENTS.includes(kind) && (role === 'admin' || !ofMails.includes(kind)),
  );
}

/**
 * Checks a choice of channels. Refusals: INVALID_VALUE for a kind that the role never gets, NOTIFICATION_COMPULSORY.
 *
 * @param role the person's role
 * @param kind the kind of notification
 * @param wanted the channels chosen
 */
export function chooseWays(role: Role, kind: NotificationKind, wanted: Ways): Result<Ways> {
  if (!kindsFor(role).includes(kind)) return fail(refuse('INVALID_VALUE', 'kind', { value: kind }));
  const compulsory = compulsoryOf(kind, role);
  if (compulsory?.site && !wanted.site) return fail(refuse('NOTIFICATION_COMPULSORY', 'site'));
  // Its letter tells it already: a second mail would say the same.
  if (compulsory?.letter && wanted.mail !== 'none') return fail(refuse('NOTIFICATION_COMPULSORY', 'mail'));
  return ok(wanted);
}

/** Hours at which a digest may be asked for, in Europe/Paris: service is open then, on working days (C3.1.4). */
const DIGEST_HOURS = [9, 10, 11, 12, 14, 15, 16] as const;
/** Hour of the daily digest in Europe/Paris, until the person chooses another. */
export const USUAL_DIGEST_HOUR = 9;

/**
 * Checks the hour of the digest. Refusal: INVALID_VALUE.
 *
 * @param hour full hour in Europe/Paris
 */
export function chooseDigestHour(hour: number): Result<number> {
  return (DIGEST_HOURS as readonly number[]).includes(hour)
    ? ok(hour)
    : fail(refuse('INVALID_VALUE', 'hour', { value: hour }));
}

const HOUR = 3_600_000;

/**
 * When the digest that contains a notification of `since` is due: the next time after it that the clock shows `hour`
 * while the service is open. Never at night, at week-ends, on holidays or during closures.
 *
 * @param since time of the first notification in it
 * @param hour full hour in Europe/Paris
 * @param closures those that count (C3.1.5)
 * @returns UTC
 */
export function digestDueAt(since: Instant, hour: number, closures: readonly Closure[]): Instant {
  // On the hour in Paris, as everywhere whose offset is whole hours.
  let at = Math.floor(Date.parse(since) / HOUR) * HOUR;
  for (let tries = 0; tries < 24 * 366; tries += 1) {
    at += HOUR;
    const instant = new Date(at).toISOString();
    if (parisHour(instant) === hour && isServiceOpen(instant, closures)) return instant;
  }
  return nextOpening(new Date(at).toISOString(), closures);
}
