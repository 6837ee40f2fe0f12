import { acknowledge, openTicket, perform, processedTicket, type Brief } from '@assistance/api/testing/acts';
import { TestClient } from '@assistance/api/testing/client';
import { readMetrics } from '@assistance/api/testing/metrics';
import { createTestDatabase } from '@assistance/api/testing/postgres';
import { startTestSmtp, type SmtpMood, type TestSmtp } from '@assistance/api/testing/smtp';
import pg from 'pg';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startServer, type ServerProcess } from '../support/server.js';
import { PASSWORD, PEOPLE, WORLD } from '../support/world.js';

/** What others may take; a mail server that says nothing is waited for longer. */
const WITHIN = { timeout: 15_000, interval: 50 };

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

async function signedIn({ url }: ServerProcess, login: 'camille' | 'alix'): Promise<TestClient> {
  const somebody = new TestClient(url);
  await somebody.signIn(login, PASSWORD);
  return somebody;
}

const QUEUE = `subscription ($after: String) { queueChanged(after: $after) { ticketId type } }`;

/** Everything that follows the log comes as far as what is done now: live updates, the index, the statistics. */
async function allFollow(desk: ServerProcess): Promise<void> {
  const [camille, alix] = [await signedIn(desk, 'camille'), await signedIn(desk, 'alix')];
  const live = alix.subscribe(QUEUE, { after: (await alix.query('{ liveCursor }')).liveCursor });
  const processed = await processedTicket(camille, alix, PEOPLE.alix.id);
  const article = {
    title: 'Reprise des engagements : FMAVC 005',
    problem: 'La reprise des engagements s’arrête sur le message FMAVC 005.',
    solution: 'Virez les crédits manquants en période 013, puis relancez FMJ2.',
    errorCodes: ['FMAVC005'],
    releases: ['Patch 26'],
  };
  await alix.query(`mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { number } }`, {
    input: { ticketId: processed.id, ...article },
  });
  const told: string[] = [];
  const hear = async (): Promise<void> => {
    for (;;) {
      const { ticketId, type } = (await live.next()).queueChanged;
      told.push(`${ticketId} ${type}`);
    }
  };
  // Ends with the subscription.
  void hear().catch(() => {});
  await vi.waitFor(() => expect(told).toContain(`${processed.id} ARTICLE_PUBLISHED`), WITHIN);
  await live.stop();
  await vi.waitFor(async () => {
    const { searchKnowledgeBase: found } = await camille.query(
      `{ searchKnowledgeBase(question: "FMAVC005", first: 5) { hits { article { id } } } }`,
    );
    expect(found.hits).not.toEqual([]);
    const metrics = await readMetrics(desk.url);
    expect(metrics).toMatch(/^assistance_statistics_lag_events 0$/m);
    expect(metrics).toMatch(/^assistance_knowledge_base_lag_events 0$/m);
  }, WITHIN);
}

/** Where a mail server falls silent, and how many mails have come as far. */
const SILENT: readonly [mood: SmtpMood, comes: (smtp: TestSmtp) => number][] = [
  ['mute', ({ connections }) => connections],
  ['stall', ({ stalled }) => stalled.length],
  ['hold', ({ offered }) => offered],
];

describe('a mail server that accepts and then says nothing', () => {
  async function scene(mood: SmtpMood, comes: (smtp: TestSmtp) => number) {
    const smtp = await startTestSmtp();
    smtp.mood = mood;
    const env = { SMTP_URL: smtp.url, MAIL_FROM: 'Assistance Amue <assistance@exemple.fr>' };
    const desk = await startServer({ template: WORLD, env });
    const database = await connected(desk.databaseUrl);
    const [camille, alix] = [await signedIn(desk, 'camille'), await signedIn(desk, 'alix')];
    const ticket = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    await vi.waitFor(() => expect(comes(smtp)).toBe(1), WITHIN);
    const mail = async () =>
      (
        await database.query<{
          attempt: string | null;
          status: string;
          attempts: number;
          unconfirmed: number;
        }>(`select attempt, status, attempts, unconfirmed from mail where ticket_id = $1`, [ticket.id])
      ).rows[0];
    return { smtp, env, desk, database, ticket, mail };
  }

  it.each(SILENT)(
    'holds up neither live updates, nor the index, nor the statistics: %s',
    async (mood, comes) => {
      const { desk, mail } = await scene(mood, comes);
      const before = await mail();
      await allFollow(desk);
      // The same attempt is still under way: nobody has waited for its end.
      expect(before).toMatchObject({ status: 'queued', attempts: 0, attempt: expect.any(String) });
      expect(await mail()).toEqual(before);
      const metrics = await readMetrics(desk.url);
      expect(metrics).toMatch(/^assistance_event_log_oldest_writer_seconds 0$/m);
    },
  );

  it.each(SILENT.slice(0, 2))(
    'lets the desk end at once, and has the mail as if nothing had been tried: %s',
    async (mood, comes) => {
      const { desk, env, mail, smtp } = await scene(mood, comes);
      expect(await desk.stop()).toBe(0);
      // Had it waited for the server's silence to end, it would have counted it.
      expect(await mail()).toMatchObject({ status: 'waiting', attempts: 0, unconfirmed: 0, attempt: null });
      smtp.mood = 'accept';
      const again = await startServer({ beside: desk, env });
      await vi.waitFor(() => expect(smtp.received).toHaveLength(1), WITHIN);
      expect(await again.stop()).toBe(0);
      expect(smtp.received).toHaveLength(1);
    },
  );

  it('has a mail again that it had whole when the desk ended or was killed: under its Message-ID, and counted', async () => {
    const { desk, env, database, mail, smtp } = await scene('hold', ({ offered }) => offered);
    expect(await desk.stop()).toBe(0);
    expect(await mail()).toMatchObject({ status: 'queued', unconfirmed: 1, attempt: null });
    await database.query(`update mail set try_at = now()`);
    const struck = await startServer({ beside: desk, env });
    await vi.waitFor(() => expect(smtp.offered).toBe(2), WITHIN);
    await struck.kill();
    // Its claim lasts for minutes.
    expect(await mail()).toMatchObject({ status: 'queued', attempt: expect.any(String) });
    await database.query(`update mail set try_at = now()`);
    smtp.release();
    smtp.mood = 'accept';
    await startServer({ beside: desk, env });
    await vi.waitFor(async () => expect((await mail())?.status).toBe('sent'), WITHIN);
    expect(await mail()).toMatchObject({ unconfirmed: 2 });
    expect(new Set(smtp.received.map(({ headers }) => headers.get('message-id'))).size).toBe(1);
  });
});

describe('a transaction that somebody leaves open', () => {
  const FOREIGN: readonly (readonly [whose: string, ...statements: string[]])[] = [
    ['in another database of the same server', 'begin', 'create table theirs (n int)'],
    ['in the desk’s own, with a number', 'begin', 'select pg_current_xact_id()'],
    ['in the desk’s own, with a ticket locked', 'begin', 'select 1 from ticket limit 1 for no key update'],
  ];

  it.each(FOREIGN)(
    '%s holds up neither live updates, nor the index, nor the statistics',
    async (whose, ...statements) => {
      const desk = await startServer({ template: WORLD });
      const elsewhere = whose.startsWith('in another') ? (await createTestDatabase()).url : desk.databaseUrl;
      const [camille, alix] = [await signedIn(desk, 'camille'), await signedIn(desk, 'alix')];
      const before: Brief = await openTicket(camille);
      const other = await connected(elsewhere);
      for (const statement of statements) await other.query(statement);
      await allFollow(desk);
      await perform(alix, 'addNote', { ticketId: (await openTicket(camille)).id, text: 'Déjà vu en mars.' });
      expect(before.version).toBe(1);
      // It is there, and whoever watches sees it.
      const name = elsewhere === desk.databaseUrl ? 'transaction' : 'foreign_transaction';
      const age = new RegExp(`^assistance_database_oldest_${name}_seconds (.+)$`, 'm').exec(
        await readMetrics(desk.url),
      );
      expect(Number(age?.[1])).toBeGreaterThan(0);
      await other.query('rollback');
    },
  );
});
