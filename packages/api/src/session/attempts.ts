import { waitText, type Instant } from '@assistance/domain/shared';
import { besideCommand } from '../platform/command/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith } from '../platform/graphql/index.js';
import { createTurns } from './in-turn.js';
import { networkOf } from './network.js';
import { delayAfter, DELAYS, MEMORY, type Delays } from './sign-in-delays.js';

export interface Attempt {
  /** In lower case. */
  readonly login: string;
  readonly address: string;
  /**
   * What makes this browser known to the login: the digest of its device cookie, or the session it acts in; `null` for
   * any other. Known ones are counted apart: what strangers try keeps nobody out of a browser of their own.
   */
  readonly device: string | null;
  readonly now: Instant;
}

interface Counted {
  readonly failures: number;
  /** In ms since 1970. */
  readonly last: number | null;
}

const inTurn = createTurns();

/** How long this attempt still has to wait, in ms: the longest that any of its counts asks for. */
function waitFor(counts: readonly (readonly [Counted | undefined, Delays])[], now: number): number {
  const waits = counts.map(([counted, delays]) => {
    const delay = counted ? delayAfter(counted.failures, delays) : 0;
    // Without a delay there is nothing to wait for, even when one that came a moment later was counted first.
    return delay === 0 || !counted?.last ? 0 : counted.last + delay - now;
  });
  return Math.max(0, ...waits);
}

/**
 * C3.4.4: counts an attempt before its password is looked at, so that a hundred at once are a hundred. Refusal:
 * TOO_MANY_ATTEMPTS, with the time to wait. Every attempt counts as a failure until {@link forgetAttempts}, whatever
 * is refused later: it has a transaction of its own. One that is refused here counts for nothing.
 */
export function takeAttempt(em: EntityManager, attempt: Attempt): Promise<void> {
  const network = networkOf(attempt.address);
  return inTurn(attempt.device ?? network, () =>
    besideCommand(() =>
      em.fork().transactional(async (locked) => {
        const wait =
          attempt.device === null
            ? await waitOfStranger(locked, { ...attempt, network })
            : await waitOfKnown(locked, { ...attempt, device: attempt.device });
        if (wait > 0) refuseWith('TOO_MANY_ATTEMPTS', null, { wait: waitText(wait) });
        await locked.execute(`insert into sign_in_failure (login, address, device, at) values (?, ?, ?, ?)`, [
          attempt.login,
          network,
          attempt.device,
          attempt.now,
        ]);
      }),
    ),
  );
}

/** Two servers count one after the other. Several locks are always taken in this order. */
async function lock(locked: EntityManager, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await locked.execute(`select pg_advisory_xact_lock(hashtextextended('sign-in ' || ?, 0))`, [key]);
  }
}

const LAST = `extract(epoch from max(at))::float8 * 1000`;

async function waitOfStranger(
  locked: EntityManager,
  { login, network, now }: Attempt & { network: string },
): Promise<number> {
  await lock(locked, `from ${network}`, `to ${login}`);
  const since = new Date(Date.parse(now) - MEMORY);
  const rows = await locked.execute<(Counted & { of: keyof typeof DELAYS })[]>(
    `select 'login' as "of", count(*)::int as failures, ${LAST} as last
       from sign_in_failure where login = ? and device is null and at > ?
     union all
     select 'place', count(*)::int, ${LAST}
       from sign_in_failure where login = ? and address = ? and device is null and at > ?
     union all
     select 'network', count(*)::int, ${LAST}
       from sign_in_failure where address = ? and device is null and at > ?`,
    [login, since, login, network, since, network, since],
  );
  return waitFor(
    rows.map((counted) => [counted, DELAYS[counted.of]]),
    Date.parse(now),
  );
}

async function waitOfKnown(
  locked: EntityManager,
  { login, device, now }: Attempt & { device: string },
): Promise<number> {
  await lock(locked, `on ${device}`);
  const [counted] = await locked.execute<Counted[]>(
    `select count(*)::int as failures, ${LAST} as last
       from sign_in_failure where login = ? and device = ? and at > ?`,
    [login, device, new Date(Date.parse(now) - MEMORY)],
  );
  return waitFor([[counted, DELAYS.device]], Date.parse(now));
}

/** Whatever was tried on a login is forgiven: its password is another one now. */
export async function forgetFailures(em: EntityManager, login: string): Promise<void> {
  await em.execute(`delete from sign_in_failure where login = ?`, [login]);
}

/** The right password was given: what failed in the same place before is forgiven, and nothing that others tried. */
export async function forgetAttempts(em: EntityManager, attempt: Attempt): Promise<void> {
  const { login, device, now } = attempt;
  if (device === null) {
    await em.execute(`delete from sign_in_failure where login = ? and address = ? and device is null`, [
      login,
      networkOf(attempt.address),
    ]);
  } else {
    await em.execute(`delete from sign_in_failure where login = ? and device = ?`, [login, device]);
  }
  await em.execute(`delete from sign_in_failure where at < ?`, [new Date(Date.parse(now) - MEMORY)]);
}
