import { fail, ok, refuse, type Instant, type Result } from '../shared/index.js';
import './refusals.js';

/** What a link by mail is for: the first password of an account, or another one. */
export const LINK_PURPOSES = ['invitation', 'reset'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** How a link ended before its time. */
export type LinkEnd = 'used' | 'replaced' | 'withdrawn';

const HOUR = 3_600_000;

/**
 * How long a link is good for, in ms. An invitation lasts over a week of leave and a week-end; who asks for a new password
 * waits for the mail.
 */
export const LINK_LIFE = { invitation: 10 * 24 * HOUR, reset: HOUR } as const satisfies Record<
  LinkPurpose,
  number
>;

/** Until when a link is good that is made now. */
export const linkExpiry = (purpose: LinkPurpose, now: Instant): Instant =>
  new Date(Date.parse(now) + LINK_LIFE[purpose]).toISOString();

/** Mails for a forgotten password that one person gets within an hour, at most: who asks for more gets no more of them. */
export const MOST_RESETS_AN_HOUR = 3;

export interface AccessLink {
  readonly expiresAt: Instant;
  readonly ended: LinkEnd | null;
}

/**
 * C3.4.4: may this link choose a password now? Once, and in its time. Refusals: LINK_USED, LINK_WITHDRAWN, LINK_EXPIRED.
 */
export function checkLink({ expiresAt, ended }: AccessLink, now: Instant): Result<void> {
  if (ended === 'used') return fail(refuse('LINK_USED'));
  if (ended !== null) return fail(refuse('LINK_WITHDRAWN'));
  return Date.parse(expiresAt) > Date.parse(now) ? ok(undefined) : fail(refuse('LINK_EXPIRED'));
}
