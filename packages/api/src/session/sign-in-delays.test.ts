import { START } from '@assistance/domain/testing';
import { describe, expect, it, test } from 'vitest';
import { connect } from '../platform/database/index.js';
import { attempt } from '../platform/graphql/index.js';
import { atFileEnd } from '../testing/file-end.js';
import { createTestDatabase } from '../testing/postgres.js';
import { takeAttempt } from './attempts.js';
import { networkOf } from './network.js';
import { delayAfter, DELAYS, guessesADay, MEMORY } from './sign-in-delays.js';

/** What ten failures in a quarter of an hour let through before there were waits: 960 a day for a login, 9,600 from an address. */
const BEFORE = { login: 960, network: 9_600 };

describe('C3.4.4 the guesses of a day', () => {
  test.each([
    ['at one login, from one place', DELAYS.place, 109],
    ['at one login, on one known device', DELAYS.device, 109],
    ['at one login, from everywhere', DELAYS.login, 743],
    ['from one network, at all logins', DELAYS.network, 8_742],
  ])('%s are bounded', (_what, delays, most) => {
    expect(guessesADay(delays)).toBeLessThanOrEqual(most);
  });

  it('are fewer than before', () => {
    expect(guessesADay(DELAYS.login)).toBeLessThan(BEFORE.login);
    expect(guessesADay(DELAYS.place)).toBeLessThan(BEFORE.login / 8);
    expect(guessesADay(DELAYS.network)).toBeLessThan(BEFORE.network);
  });

  it('wait longer and longer, up to the longest', () => {
    for (const delays of Object.values(DELAYS)) {
      const waits = Array.from({ length: 200 }, (_, failures) => delayAfter(failures, delays));
      expect(waits).toEqual(waits.toSorted((a, b) => a - b));
      expect(waits.at(-1)).toBe(delays.longest);
      expect(waits.filter((wait) => wait === 0)).toHaveLength(delays.free);
    }
    expect(delayAfter(1e9, DELAYS.login)).toBe(DELAYS.login.longest);
  });
});

describe('somebody who never tires', async () => {
  const { url } = await createTestDatabase();
  const orm = await connect({ url, entities: [], pool: 2 });
  atFileEnd(() => orm.close());
  const day = Date.parse(START);
  const tryAt = (at: number, given: { login: string; address: string; device?: string }) =>
    attempt(() => takeAttempt(orm.em, { device: null, ...given, now: new Date(at).toISOString() }));

  /** Guesses that are looked at in a day, by whoever tries again each `every` ms. */
  async function lookedAt(every: number, next: (rank: number) => Parameters<typeof tryAt>[1]) {
    let looked = 0;
    for (let at = day, rank = 0; at < day + MEMORY; rank += 1) {
      const taken = await tryAt(at, next(rank));
      if (taken.ok) looked += 1;
      else at += every;
    }
    return looked;
  }

  it('gets no more than the bound from one place', async () => {
    const guesses = await lookedAt(60_000, () => ({ login: 'a', address: '192.0.2.1' }));
    expect(guesses).toBeGreaterThan(90);
    expect(guesses).toBeLessThanOrEqual(guessesADay(DELAYS.place));
  });

  it('gets no more than the bound from a thousand places', async () => {
    const guesses = await lookedAt(60_000, (rank) => ({
      login: 'b',
      address: `198.51.${Math.floor(rank / 250) % 4}.${rank % 250}`,
    }));
    expect(guesses).toBeGreaterThan(700);
    expect(guesses).toBeLessThanOrEqual(guessesADay(DELAYS.login));
  });

  it('gets no more than the bound on a device that is known', async () => {
    const known = { login: 'c', address: '192.0.2.1', device: 'of c' };
    expect(await lookedAt(60_000, () => known)).toBeLessThanOrEqual(guessesADay(DELAYS.device));
  });
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
])('the address %j is of the network %j', (address, network) => expect(networkOf(address)).toBe(network));
