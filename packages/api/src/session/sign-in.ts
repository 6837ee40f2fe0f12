import { refuse, fail, ok, type Instant, type Result } from '@assistance/domain/shared';
import { PersonEntity, type Person } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { burnSameTime, verifyPassword } from '../platform/passwords/index.js';
import { SessionEntity } from './session.entity.js';
import { digestOf, newToken } from './token.js';

/** Failures are counted over this long, in ms. */
const WINDOW = 15 * 60_000;
/** More failures than this for one login, whoever guesses, and it waits. */
const MOST_FOR_LOGIN = 10;
/** More than this from one address, whatever the logins: a whole university may share one. */
const MOST_FROM_ADDRESS = 100;

interface SignIn {
  readonly login: string;
  readonly password: string;
  readonly address: string;
  readonly now: Instant;
  /** How long a session lives, in ms. */
  readonly lifetime: number;
}

/**
 * C3.4.4: a personal login and password. Gives the token for the cookie; an unknown login takes as long, and answers
 * alike, as a wrong password.
 */
export async function signIn(
  em: EntityManager,
  { login: typed, password, address, now, lifetime }: SignIn,
): Promise<Result<{ readonly token: string; readonly person: Person }>> {
  const login = typed.trim().toLowerCase().slice(0, 200);
  const since = new Date(Date.parse(now) - WINDOW);
  const [failures] = await em.execute<{ for_login: number; from_address: number; oldest: Date | null }[]>(
    `select count(*) filter (where login = ?)::int as for_login,
            count(*) filter (where address = ?)::int as from_address,
            min(at) as oldest
       from sign_in_failure where (login = ? or address = ?) and at > ?`,
    [login, address, login, address, since],
  );
  if (failures && (failures.for_login >= MOST_FOR_LOGIN || failures.from_address >= MOST_FROM_ADDRESS)) {
    const wait = (failures.oldest?.getTime() ?? Date.parse(now)) + WINDOW - Date.parse(now);
    return fail(refuse('TOO_MANY_ATTEMPTS', null, { minutes: Math.max(1, Math.ceil(wait / 60_000)) }));
  }
  const person = await em.findOne(PersonEntity, { login, active: true });
  const right = person ? await verifyPassword(person.passwordHash, password) : await burnSameTime(password);
  if (!person || !right) {
    await em.execute(`insert into sign_in_failure (login, address, at) values (?, ?, ?)`, [
      login,
      address,
      now,
    ]);
    return fail(refuse('WRONG_LOGIN', 'password'));
  }
  const token = newToken();
  await em.insert(SessionEntity, {
    tokenDigest: digestOf(token),
    personId: person.id,
    createdAt: new Date(now),
    seenAt: new Date(now),
    expiresAt: new Date(Date.parse(now) + lifetime),
  });
  await em.execute(`delete from sign_in_failure where login = ? or at < ?`, [login, since]);
  await em.execute(`delete from session where expires_at < ?`, [now]);
  return ok({ token, person });
}

/** The session ends here and now, on every server. */
export async function signOut(em: EntityManager, digest: string): Promise<void> {
  await em.nativeDelete(SessionEntity, { tokenDigest: digest });
}
