import { createTestDatabase } from '@assistance/api/testing/postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEMONSTRATION, startServer } from '../support/server.js';

/** A large base as a new version finds it: nothing of it is indexed, nor ready to be searched. */
let client: pg.Client;
let databaseUrl: string;
beforeAll(async () => {
  ({ url: databaseUrl } = await createTestDatabase({ template: DEMONSTRATION }));
  client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('drop schema kb_search cascade');
  await client.query('truncate ticket_search');
  await client.query(`update event_reader set tx_order = 0, position = 0`);
});
afterAll(() => client.end());

const one = async (sql: string): Promise<Record<string, number>> => (await client.query(sql)).rows[0];
const indexed = () => one('select count(*)::int as articles from kb_search.article');
const published = () => one('select count(*)::int as articles from article where withdrawn_at is null');
const searchable = () => one('select count(*)::int as tickets from ticket_search');
const all = () => one('select count(*)::int as tickets from ticket');

describe('a desk that is asked to end while its first index is made', () => {
  it('ends with what is under way, leaves the rest, and speaks of no difference', async () => {
    const desk = await startServer({ databaseUrl, env: { LOG_LEVEL: 'info' } });
    expect(await desk.stop()).toBe(0);
    // The premise: it was far from the end.
    expect((await searchable()).tickets).toBeLessThan((await all()).tickets ?? 0);
    expect((await indexed()).articles).toBeLessThan((await published()).articles ?? 0);
    // That no server is set to send mails is said at every start.
    const said = desk.output().replace(/^.*SMTP_URL is not set.*$/m, '');
    expect(said).not.toMatch(/differed|could not be compared|"level":[456]0/);
  });

  it('goes on from there at the next start, to the end', async () => {
    const desk = await startServer({ databaseUrl });
    await vi.waitFor(
      async () => expect([await indexed(), await searchable()]).toEqual([await published(), await all()]),
      { timeout: 100_000, interval: 200 },
    );
    expect(await desk.stop()).toBe(0);
    expect(desk.output()).not.toContain('differed');
  });
});
