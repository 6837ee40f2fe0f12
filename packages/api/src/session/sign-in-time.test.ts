import type * as Argon2 from '@node-rs/argon2';
import { afterAll, expect, it, vi } from 'vitest';
import { createTestDatabase } from '../testing/postgres.js';
import { WORLD } from '../testing/world.js';

// Made before: the world's own passwords are light.
const { url } = await createTestDatabase({ template: WORLD });
// Passwords cost what they cost in production: else there would be nothing to measure. What is loaded again keeps that
// to itself.
vi.resetModules();
vi.stubEnv('NODE_ENV', 'production');
/** The cost of each hash that a password was compared with: what takes nearly all the time of a sign-in. */
const compared: string[] = [];
vi.doMock('@node-rs/argon2', async (original) => {
  const actual = await original<typeof Argon2>();
  const verify: typeof actual.verify = (hash, ...rest) => {
    compared.push(/\$(m=[^$]+)\$/.exec(String(hash))?.[1] ?? String(hash));
    return actual.verify(hash, ...rest);
  };
  return { ...actual, verify };
});
const { signIn } = await import('./sign-in.js');
const { hashPassword } = await import('../platform/passwords/index.js');
const { connect } = await import('../platform/database/index.js');
const { ENTITIES } = await import('../rooms.js');
const orm = await connect({ url, entities: ENTITIES });
await orm.em.fork().execute(`update person set password_hash = ?`, [await hashPassword('pas celui-ci, non')]);
afterAll(async () => {
  vi.doUnmock('@node-rs/argon2');
  vi.unstubAllEnvs();
  vi.resetModules();
  await orm.close();
});

const NOW = '2026-11-24T09:00:00.000Z';

async function comparedFor(login: string): Promise<readonly string[]> {
  compared.length = 0;
  const given = {
    login,
    password: 'wrong',
    address: '::1',
    deviceToken: null,
    log: { info: () => {}, warn: () => {} },
    now: NOW,
    formerSession: null,
    limits: { lifetime: 1, idle: 1, most: 1 },
  };
  await expect(signIn(orm.em.fork(), given)).rejects.toMatchObject({ refusal: { code: 'WRONG_LOGIN' } });
  return [...compared];
}

it('C3.4.4 an unknown login takes as long as a wrong password: the delay tells nothing', async () => {
  const once = ['m=19456,t=2,p=1'];
  expect(await comparedFor('camille')).toEqual(once);
  expect(await comparedFor('nobody')).toEqual(once);
});
