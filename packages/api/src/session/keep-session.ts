import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import type { FoundSession } from './find-viewer.js';
import { GRACE, SEEN_EVERY, TOKEN_LIFE } from './session-limits.js';
import { digestOf, newToken } from './token.js';

const since = (from: number | null, now: Instant): number =>
  from === null ? Number.POSITIVE_INFINITY : Date.parse(now) - from;

/**
 * Notes that somebody was here, and replaces the session's token now and then: gives the new one for the cookie, or `null`
 * as a rule. The old one goes on until the new one was seen, since an answer may be lost, and for a moment after that,
 * since other requests are on their way. Of requests that come at once, one is given the new token.
 */
export async function keepSession(
  em: EntityManager,
  found: FoundSession,
  now: Instant,
): Promise<string | null> {
  const { viewer, by, digest, seenAt, issuedAt, nextIssuedAt } = found;
  const { session } = viewer;
  if (by === 'next') {
    await em.execute(
      `update session set previous_digest = token_digest, previous_until = ?, token_digest = next_digest,
         issued_at = next_issued_at, next_digest = null, next_issued_at = null
        where id = ?::bigint and next_digest = ?`,
      [new Date(Date.parse(now) + GRACE), session, digest],
    );
  }
  if (since(seenAt, now) >= SEEN_EVERY) {
    await em.execute(`update session set seen_at = ? where id = ?::bigint and seen_at < ?`, [
      now,
      session,
      now,
    ]);
  }
  const isDue = by === 'current' && since(issuedAt, now) >= TOKEN_LIFE && since(nextIssuedAt, now) >= GRACE;
  if (!isDue) return null;
  const next = newToken();
  const given = await em.execute<unknown[]>(
    `update session set next_digest = ?, next_issued_at = ?
      where id = ?::bigint and token_digest = ? and (next_issued_at is null or next_issued_at <= ?) returning 1`,
    [digestOf(next), now, session, digest, new Date(Date.parse(now) - GRACE)],
  );
  return given.length > 0 ? next : null;
}
