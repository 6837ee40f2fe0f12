import { afterAll, expect, it, vi } from 'vitest';
import { createTestDatabase } from '../testing/postgres.js';
import { WORLD } from '../testing/world.js';

// Made before: the world's own passwords are light.
const { url } = await createTestDatabase({ template: WORLD });
// Passwords cost what they cost in production: else there would be nothing to measure. What is loaded again keeps that
// to itself.
vi.resetModules();
vi.stubEnv('NODE_ENV', 'production');
const { signIn } = await import('./sign-in.js');
const { hashPassword } = await import('../platform/passwords/index.js');
const { connect } = await import('../platform/database/index.js');
const { ENTITIES } = await import('../rooms.js');
const orm = await connect({ url, entities: ENTITIES });
await orm.em.fork().execute(`update person set password_hash = ?`, [await hashPassword('pas celui-ci, non')]);
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  await orm.close();
});

const NOW = '2026-11-24T09:00:00.000Z';

async function timeOf(login: string): Promise<number> {
  const started = performance.now();
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
  return performance.now() - started;
}

it('C3.4.4 an unknown login takes as long as a wrong password: the delay tells nothing', async () => {
  const [known, unknown]: [number[], number[]] = [[], []];
  // The decoy is made at the first use.
  await timeOf('somebody');
  for (let round = 0; round < 6; round += 1) {
    known.push(await timeOf('camille'));
    unknown.push(await timeOf('nobody'));
  }
  // The quickest of each is the least disturbed by what else the machine does.
  const ratio = Math.min(...unknown) / Math.min(...known);
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});
