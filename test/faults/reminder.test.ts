import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { TestClient } from '@assistance/api/testing/client';
import { startTestSmtp } from '@assistance/api/testing/smtp';
import pg from 'pg';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { startServer, type ServerProcess } from '../support/server.js';
import { PASSWORD, PEOPLE, PRODUCTS, WORLD } from '../support/world.js';

const REBUILD = fileURLToPath(new URL('../../packages/api/dist/cli/rebuild-commitments.js', import.meta.url));
const WITHIN = { timeout: 90_000, interval: 50 };
/** More than five working days, wherever holidays fall. */
const DAYS = 20;

const clients: pg.Client[] = [];
afterAll(async () => {
  for (const client of clients) await client.end();
});
async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  clients.push(client);
  return client;
}

async function signedIn(desk: ServerProcess, login: string): Promise<TestClient> {
  const client = new TestClient(desk.url);
  await client.signIn(login, PASSWORD);
  return client;
}

/** A desk that was down for weeks while a complement was awaited: the reminder is long due, and nobody sent it. */
async function aReminderThatIsDue(): Promise<{ desk: ServerProcess; database: pg.Client; ticketId: string }> {
  const desk = await startServer({ template: WORLD });
  const [camille, alix] = [await signedIn(desk, 'camille'), await signedIn(desk, 'alix')];
  const opened = await camille.query(
    `mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id } }`,
    {
      input: {
        productId: PRODUCTS.sifac,
        title: 'Clôture : message FMAVC 005',
        description: 'La reprise des engagements s’arrête sur le message FMAVC 005 pour dix centres.',
        lastActions: 'FMJ2, exercice 2026, exécution réelle.',
        messages: ['FMAVC 005'],
        firstAnalysis: 'Le budget est insuffisant sur dix centres.',
        blocking: false,
        changedOutsideApplication: false,
      },
    },
  );
  const ticketId: string = opened.openTicket.id;
  await alix.query(`mutation ($input: AcknowledgeInput!) { acknowledgeTicket(input: $input) { id } }`, {
    input: { ticketId, expectedVersion: 1, agentId: PEOPLE.alix.id },
  });
  await alix.query(`mutation ($input: MessageInput!) { requestComplement(input: $input) { id } }`, {
    input: { ticketId, text: 'Envoyez la trace ST22.' },
  });
  await desk.stop();

  // Time passes: the log is what it would be by then, and every row follows from it.
  const database = await connected(desk.databaseUrl);
  await database.query('alter table ticket_event disable trigger ticket_event_append_only');
  await database.query(
    `update ticket_event set at = at - make_interval(days => $1),
       data = jsonb_set(data, '{at}', to_jsonb(to_char((data ->> 'at')::timestamptz at time zone 'UTC'
         - make_interval(days => $1), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))`,
    [DAYS],
  );
  await database.query('alter table ticket_event enable trigger ticket_event_append_only');
  const env = { ...process.env, DATABASE_URL: desk.databaseUrl };
  // It puts right what the jump in time has left behind, and ends with 1 to say so.
  const rebuilt = await promisify(execFile)(process.execPath, [REBUILD], { env }).then(
    () => 0,
    (error: { code: number }) => error.code,
  );
  expect(rebuilt).toBe(1);
  return { desk, database, ticketId };
}

/** Resolves when somebody waits for a lock, in a statement that says `what`. */
const waitsIn = (database: pg.Client, what: string) =>
  vi.waitFor(async () => {
    const { rowCount } = await database.query(
      `select from pg_stat_activity where wait_event_type = 'Lock' and query like '%' || $1 || '%'
         and datname = current_database()`,
      [what],
    );
    expect(rowCount).toBeGreaterThan(0);
  }, WITHIN);

const counts = async (database: pg.Client, ticketId: string) => {
  const { rows } = await database.query<{ reminders: number; mails: number }>(
    `select (select count(*)::int from ticket_event where ticket_id = $1 and type = 'ComplementReminded') as reminders,
            (select count(*)::int from mail where ticket_id = $1 and kind = 'complement-reminder') as mails`,
    [ticketId],
  );
  return rows[0];
};

describe('C4.2.3 a server that is killed while it reminds', () => {
  it('between the decision and its mail: neither has happened, and both happen once at the next start', async () => {
    const { desk: before, database, ticketId } = await aReminderThatIsDue();
    const blocker = await connected(before.databaseUrl);
    await blocker.query('begin');
    // Nobody writes a mail for now: the reminder is decided and written, its mail is not.
    await blocker.query('lock table mail in share mode');
    const struck = await startServer({ beside: before });
    await waitsIn(database, 'insert into mail');
    await struck.kill();
    await blocker.query('rollback');
    await vi.waitFor(async () => {
      const { rows } = await database.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where query like '%insert into mail%' and pid <> pg_backend_pid()
           and datname = current_database()`,
      );
      expect(rows[0]?.n).toBe(0);
    }, WITHIN);
    expect(await counts(database, ticketId)).toEqual({ reminders: 0, mails: 0 });

    // Two servers at once, as after a power cut.
    const [one, two] = await Promise.all([startServer({ beside: before }), startServer({ beside: before })]);
    await vi.waitFor(
      async () => expect(await counts(database, ticketId)).toEqual({ reminders: 1, mails: 1 }),
      WITHIN,
    );
    // Stopped in order, each has finished what it was at.
    expect(await Promise.all([one.stop(), two.stop()])).toEqual([0, 0]);
    expect(await counts(database, ticketId)).toEqual({ reminders: 1, mails: 1 });
    const { rows } = await database.query(
      `select due_at > now() as later from scheduled_act where subject = $1 and kind = 'close-for-lack-of-reply'`,
      [ticketId],
    );
    // Five working days after it was really sent.
    expect(rows).toEqual([{ later: true }]);
  });

  it('between the mail’s writing and its delivery: it is delivered once, after the next start', async () => {
    const { desk: before, database, ticketId } = await aReminderThatIsDue();
    const smtp = await startTestSmtp();
    const env = { SMTP_URL: smtp.url, MAIL_FROM: 'Assistance Amue <assistance@exemple.fr>' };
    // Whoever claims a mail to send it waits for us.
    await database.query(`create function wait_for_test() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock(4242); return new; end $$`);
    await database.query(`create trigger wait_for_test before update on mail for each row
      when (new.status = 'queued') execute function wait_for_test()`);
    await database.query('select pg_advisory_lock(4242)');
    const struck = await startServer({ beside: before, env });
    await waitsIn(database, 'update mail m set status');
    await struck.kill();
    await database.query('select pg_advisory_unlock(4242)');
    expect(await counts(database, ticketId)).toEqual({ reminders: 1, mails: 1 });
    expect(smtp.received).toEqual([]);

    const after = await startServer({ beside: before, env });
    // The request for the complement has waited for a mail server, and leaves too.
    const reminders = () => smtp.received.filter(({ raw }) => raw.includes('Relance'));
    await vi.waitFor(() => expect(reminders()).toHaveLength(1), WITHIN);
    expect(await after.stop()).toBe(0);
    expect(reminders()).toHaveLength(1);
    expect(await counts(database, ticketId)).toEqual({ reminders: 1, mails: 1 });
  });
});
