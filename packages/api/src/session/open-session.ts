import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import { GRACE, type SessionLimits } from './session-limits.js';
import { digestOf, newToken } from './token.js';

/** Begins a session; gives the token for its cookie. Of too many of the person, those used longest ago end. */
export async function openSession(
  em: EntityManager,
  {
    personId,
    device = null,
    now,
    limits,
  }: { personId: string; device?: string | null; now: Instant; limits: SessionLimits },
): Promise<string> {
  const token = newToken();
  await em.execute(
    `insert into session (token_digest, person_id, device, created_at, seen_at, issued_at, expires_at)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [digestOf(token), personId, device, now, now, now, new Date(Date.parse(now) + limits.lifetime)],
  );
  await em.execute(
    `delete from session where person_id = ? and id not in
       (select id from session where person_id = ? order by seen_at desc, id desc limit ?)`,
    [personId, personId, limits.most],
  );
  await em.execute(`delete from session where expires_at < ? or seen_at < ?`, [
    now,
    new Date(Date.parse(now) - limits.idle),
  ]);
  return token;
}

/** The session ends here and now, on every server. */
export async function endSession(em: EntityManager, session: string): Promise<void> {
  await em.execute(`delete from session where id = ?::bigint`, [session]);
}

/** All sessions of a person end. */
export async function endSessions(em: EntityManager, personId: string): Promise<void> {
  await em.execute(`delete from session where person_id = ?`, [personId]);
}

/**
 * Ends the other sessions of a person, and gives the token by which this one goes on: whoever has a copy of the old one
 * is out a moment later.
 */
export async function endOtherSessions(
  em: EntityManager,
  { personId, session, now }: { personId: string; session: string; now: Instant },
): Promise<string> {
  const token = newToken();
  await em.execute(`delete from session where person_id = ? and id <> ?::bigint`, [personId, session]);
  await em.execute(
    `update session set previous_digest = token_digest, previous_until = ?, token_digest = ?, issued_at = ?,
       next_digest = null, next_issued_at = null where id = ?::bigint`,
    [new Date(Date.parse(now) + GRACE), digestOf(token), now, session],
  );
  return token;
}
