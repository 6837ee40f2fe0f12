import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import { digestOf, newToken } from './token.js';

/** A browser is known this long after its last successful sign-in, in ms. */
export const DEVICE_LIFE = 180 * 24 * 3_600_000;
/** Browsers known to one person; the one used longest ago is forgotten first. */
const MOST_DEVICES = 10;

/** The digest of the cookie's token, if this browser has signed in to that login before; else `null`. */
export async function knownDevice(
  em: EntityManager,
  { login, token, now }: { login: string; token: string | null; now: Instant },
): Promise<string | null> {
  if (token === null || token.length > 200) return null;
  const digest = digestOf(token);
  const [known] = await em.execute<unknown[]>(
    `select 1 from known_device d join person p on p.id = d.person_id
      where d.digest = ? and p.login = ? and p.active and d.used_at > ?`,
    [digest, login, new Date(Date.parse(now) - DEVICE_LIFE)],
  );
  return known ? digest : null;
}

/**
 * Somebody has just signed in here: gives the token that makes this browser known, a new one each time, so that a copy
 * of an old one is worth nothing. Everybody else who signed in on it stays known on it.
 */
export async function rememberDevice(
  em: EntityManager,
  { personId, token, now }: { personId: string; token: string | null; now: Instant },
): Promise<string> {
  const next = newToken();
  const digest = digestOf(next);
  if (token !== null && token.length <= 200) {
    await em.execute(`update known_device set digest = ? where digest = ?`, [digest, digestOf(token)]);
  }
  await em.execute(
    `insert into known_device (digest, person_id, used_at) values (?, ?, ?)
     on conflict (digest, person_id) do update set used_at = excluded.used_at`,
    [digest, personId, now],
  );
  await em.execute(
    `delete from known_device where person_id = ? and digest not in
       (select digest from known_device where person_id = ? order by used_at desc, digest limit ${MOST_DEVICES})`,
    [personId, personId],
  );
  return next;
}

/** Forgets the browsers of a person, but the one that is named: whoever knew the old password may have used one. */
export async function forgetDevices(
  em: EntityManager,
  { personId, keepToken }: { personId: string; keepToken: string | null },
): Promise<void> {
  await em.execute(`delete from known_device where person_id = ? and digest is distinct from ?`, [
    personId,
    keepToken === null ? null : digestOf(keepToken),
  ]);
}
