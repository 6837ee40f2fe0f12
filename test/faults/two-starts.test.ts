import { TestClient } from '@assistance/api/testing/client';
import { createTestDatabase, EMPTY } from '@assistance/api/testing/postgres';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { startServer, type ServerProcess } from '../support/server.js';

const ADMIN = ['v.astier', 'demonstration-2026'] as const;
/** An error that nobody thought of, as Node writes it. */
const STACK = /\n {4}at /;

const signsIn = async (desk: ServerProcess): Promise<unknown> => {
  const client = new TestClient(desk.url);
  await client.signIn(...ADMIN);
  return (await client.query('{ me { role } }')).me;
};

describe('two servers that start at once', () => {
  it('on an empty database fill it once: one waits for the other, then both serve', async () => {
    const { url: databaseUrl } = await createTestDatabase({ template: EMPTY });
    const [one, other] = await Promise.all(
      [1, 2].map(() =>
        startServer({ databaseUrl, env: { DEMO: '1', DEMO_TICKETS: '300', LOG_LEVEL: 'warn' } }),
      ),
    );
    if (!one || !other) throw new Error('Two were started.');
    for (const desk of [one, other]) {
      expect(await signsIn(desk)).toEqual({ role: 'ADMIN' });
      expect(desk.output()).not.toMatch(STACK);
    }
    expect(one.output() + other.output()).toMatch(/on l’attend/);
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    const { rows } = await client.query(
      `select (select count(*) = count(distinct name) from product) as products,
              (select count(*) = count(distinct login) from person) as people,
              (select count(*) > 100 from ticket) as tickets`,
    );
    await client.end();
    expect(rows).toEqual([{ products: true, people: true, tickets: true }]);
  });

  it('on an empty database without a demonstration make its tables once, and both serve', async () => {
    const { url: databaseUrl } = await createTestDatabase({ template: EMPTY });
    const desks = await Promise.all([1, 2, 3].map(() => startServer({ databaseUrl })));
    for (const desk of desks) {
      expect((await fetch(`${desk.url}/health/ready`)).status).toBe(200);
      expect(desk.output()).not.toMatch(STACK);
    }
  });
});
