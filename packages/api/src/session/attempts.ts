import { fail, ok, refuse, type Instant, type Result } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';

/** Failures are counted over this long, in ms. */
const WINDOW = 15 * 60_000;
/** More failures than this for one login, whoever guesses, and it waits. */
const MOST_FOR_LOGIN = 10;
/** More than this from one address, whatever the logins: a whole university may share one. */
const MOST_FROM_ADDRESS = 100;

interface Attempt {
  /** In lower case. */
  readonly login: string;
  readonly address: string;
  readonly now: Instant;
}

/**
 * C3.4.4: counts an attempt before its password is looked at, so that a hundred at once are a hundred. Refusal:
 * TOO_MANY_ATTEMPTS. Every attempt counts as a failure until {@link forgetAttempts}.
 */
export function takeAttempt(em: EntityManager, { login, address, now }: Attempt): Promise<Result<null>> {
  const since = new Date(Date.parse(now) - WINDOW);
  return em.fork().transactional(async (locked) => {
    await locked.execute(`select pg_advisory_xact_lock(hashtextextended('sign-in ' || ?, 0))`, [login]);
    const [failures] = await locked.execute<
      { for_login: number; from_address: number; oldest: number | null }[]
    >(
      `select count(*) filter (where login = ?)::int as for_login,
              count(*) filter (where address = ?)::int as from_address,
              extract(epoch from min(at))::float8 * 1000 as oldest
         from sign_in_failure where (login = ? or address = ?) and at > ?`,
      [login, address, login, address, since],
    );
    if (failures && (failures.for_login >= MOST_FOR_LOGIN || failures.from_address >= MOST_FROM_ADDRESS)) {
      const wait = (failures.oldest ?? Date.parse(now)) + WINDOW - Date.parse(now);
      return fail(refuse('TOO_MANY_ATTEMPTS', null, { minutes: Math.max(1, Math.ceil(wait / 60_000)) }));
    }
    await locked.execute(`insert into sign_in_failure (login, address, at) values (?, ?, ?)`, [
      login,
      address,
      now,
    ]);
    return ok(null);
  });
}

/** The right password was given. */
export async function forgetAttempts(em: EntityManager, { login, now }: Attempt): Promise<void> {
  const since = new Date(Date.parse(now) - WINDOW);
  await em.execute(`delete from sign_in_failure where login = ? or at < ?`, [login, since]);
}
