import { randomUUID } from 'node:crypto';
import { START } from '@assistance/domain/testing';
import { afterAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ENTITIES } from '../rooms.js';
import { MovableClock } from '../platform/clock/index.js';
import { connect, type EntityManager } from '../platform/database/index.js';
import { smtpTransport, type MailTransport } from '../platform/mail/index.js';
import { acknowledge, openTicket, respond } from '../testing/acts.js';
import { startTestServer } from '../testing/test-server.js';
import { createTestDatabase } from '../testing/postgres.js';
import { startTestSmtp, type SmtpMood, type TestSmtp } from '../testing/smtp.js';
import { PEOPLE, WORLD } from '../testing/world.js';
import { keepMails, MailService, Outbox } from './index.js';

const from = 'Assistance Amue <assistance@exemple.fr>';
/** Real time: sockets have no other. */
const soon = { timeout: 25_000, interval: 20 };

describe('a desk with a mail server', () => {
  it(
    'sends each mail once, plain and HTML, in the conversation of its ticket',
    { timeout: 30_000 },
    async () => {
      const smtp = await startTestSmtp();
      const publicUrl = 'https://assistance.exemple.fr';
      const desk = await startTestServer({ config: { mail: { smtpUrl: smtp.url, from }, publicUrl } });
      const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
      const taken = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
      await respond(alix, taken);
      const sent = async () => (await desk.sql(`select from mail where status = 'sent'`)).length;
      await vi.waitFor(async () => expect(await sent()).toBe(2), soon);
      await desk.runDue();

      expect(smtp.received).toHaveLength(2);
      const second = smtp.received.find(({ raw }) => raw.includes('FMJ2'));
      const first = smtp.received.find((mail) => mail !== second);
      expect(first).toMatchObject({ from: 'assistance@exemple.fr', to: ['camille@desk.example'] });
      const [one, two] = [first?.headers, second?.headers];
      expect(one?.get('content-type')).toContain('multipart/alternative');
      expect(first?.raw).toMatch(/text\/plain[^]*text\/html/);
      expect(one?.get('auto-submitted')).toBe('auto-generated');
      expect(one?.has('list-unsubscribe')).toBe(false);
      const root = `<ticket.${taken.id}@exemple.fr>`;
      expect(one?.get('in-reply-to')).toBe(root);
      expect(two?.get('in-reply-to')).toBe(one?.get('message-id'));
      expect(two?.get('references')).toBe(`${root} ${one?.get('message-id')}`);
      expect(two?.get('message-id')).not.toBe(one?.get('message-id'));
      expect(second?.raw).not.toContain('.invalid');
    },
  );
});

describe('the outbox', { timeout: 40_000 }, async () => {
  const { url } = await createTestDatabase({ template: WORLD });
  const orm = await connect({ url, entities: ENTITIES, pool: 12 });
  afterAll(() => orm.close());
  const clock = new MovableClock(START);
  const quiet = { info() {}, warn() {} };

  interface Given {
    readonly transport?: MailTransport | null;
    readonly em?: EntityManager;
    readonly connections?: number;
    readonly perMinute?: number;
    readonly demo?: boolean;
    readonly retries?: { times?: number; first?: number };
    readonly secretOf?: (em: EntityManager, secretId: string) => Promise<string | null>;
  }
  /** A server's share of the outbox; it ends with the test, if it has not before. */
  function service({ transport = null, em = orm.em, connections = 4, ...given }: Given = {}) {
    const made = new MailService({
      em,
      clock,
      transport,
      connections,
      demo: given.demo ?? false,
      log: quiet,
      perMinute: given.perMinute ?? 60_000,
      publicUrl: 'https://assistance.exemple.fr',
      retries: { times: 1, first: 0, ...given.retries },
      ...(given.secretOf ? { secretOf: given.secretOf } : {}),
    });
    onTestFinished(() => made.stop());
    return made;
  }
  const by = (smtpUrl: string, connections = 4, patience = {}) =>
    smtpTransport({ smtpUrl, from, connections, patience: { end: 300, ...patience } });

  const sql = <T>(text: string, values: unknown[] = []) => orm.em.fork().execute<T[]>(text, values);
  interface Row {
    status: string;
    attempts: number;
    tries: number;
    unconfirmed: number;
    last_error: string | null;
    address: string;
  }
  const rows = () =>
    sql<Row>(
      `select status, attempts, tries, unconfirmed, last_error, address from mail order by created_at, id`,
    );
  const statuses = async () => (await rows()).map(({ status }) => status);
  const settled = (...expected: string[]) =>
    vi.waitFor(async () => expect(await statuses()).toEqual(expected), soon);

  /** Mails to Camille, written in this order, to these addresses. */
  async function write(...addresses: string[]): Promise<string[]> {
    const ids = addresses.map(() => randomUUID());
    for (const [rank, address] of addresses.entries()) {
      await sql(
        `insert into mail (id, unique_key, kind, status, person_id, address, language, subject, plain, html, thread, created_at)
         values (?, ?, 'response', 'waiting', ?, ?, 'fr', 'Réponse', 'Bonjour', '<p>Bonjour</p>', '{}',
                 timestamptz '2026-11-24' + make_interval(secs => ?))`,
        [ids[rank], ids[rank], PEOPLE.camille.id, address, rank],
      );
    }
    return ids;
  }
  const CAMILLE = 'camille@desk.example';
  const camillesAddress = (address: string | null) =>
    sql(`update person set email = ? where login = 'camille'`, [address]);

  beforeEach(async () => {
    await sql('delete from mail');
    await sql('delete from notification');
    await camillesAddress(CAMILLE);
  });

  it('leaves at once and one after the other, over the connections that it may have', async () => {
    const smtp = await startTestSmtp();
    await write(...Array.from({ length: 60 }, (_, rank) => `someone@domain-${rank % 7}.example`));
    const mails = service({ transport: by(smtp.url, 3), connections: 3 });
    smtp.mood = 'hold';
    await mails.wake();
    await vi.waitFor(() => expect(smtp.offered).toBe(3), soon);
    expect((await statuses()).filter((status) => status === 'queued')).toHaveLength(3);
    smtp.mood = 'accept';
    smtp.release();
    await vi.waitFor(() => expect(smtp.received).toHaveLength(60), soon);
    await vi.waitFor(async () => expect(new Set(await statuses())).toEqual(new Set(['sent'])), soon);
    expect(smtp.mostConnections).toBe(3);
  });

  describe('C3.4.4 what opens an account', () => {
    const SECRET_ID = '00000000-0000-4000-8000-000000000077';
    const writeSecret = async () => {
      const [id] = await write(CAMILLE);
      await sql(
        `update mail set secret_id = ?, plain = 'Ouvrez https://desk.invalid/acces#__secret__', html = '<a href="#__secret__">' where id = ?`,
        [SECRET_ID, id],
      );
    };

    it('is made as the mail leaves, anew at each attempt, and kept nowhere', async () => {
      const smtp = await startTestSmtp();
      smtp.mood = 'refuse';
      await writeSecret();
      const asked: string[] = [];
      const secretOf = async (_em: EntityManager, id: string) => `jeton${asked.push(id)}`;
      const mails = service({ transport: by(smtp.url), retries: { times: 5 }, secretOf });
      await mails.wake();
      await vi.waitFor(() => expect(smtp.offered).toBeGreaterThan(1), soon);
      smtp.mood = 'accept';
      await settled('sent');
      expect(new Set(asked)).toEqual(new Set([SECRET_ID]));
      expect(smtp.received[0]?.raw).toContain(`assistance.exemple.fr/acces#jeton${asked.length}`);
      expect(smtp.received[0]?.raw).not.toContain('__secret__');
      expect(await sql(`select 1 from mail m where m::text like '%jeton%'`)).toEqual([]);
    });

    it('that is good for nothing any more does not leave', async () => {
      const smtp = await startTestSmtp();
      await writeSecret();
      await service({ transport: by(smtp.url), secretOf: async () => null }).wake();
      await settled('failed');
      expect(await rows()).toMatchObject([{ last_error: 'LINK_ENDED', attempts: 0 }]);
      expect(smtp.offered).toBe(0);
    });

    it('waits while it cannot be made', async () => {
      const smtp = await startTestSmtp();
      await writeSecret();
      const secretOf = vi.fn(() => Promise.reject(new Error('the database is away')));
      await service({ transport: by(smtp.url), secretOf }).wake();
      await vi.waitFor(() => expect(secretOf).toHaveBeenCalled(), soon);
      await settled('waiting');
      expect(smtp.offered).toBe(0);
    });
  });

  it('leaves no faster than the rate that is set', async () => {
    const smtp = await startTestSmtp();
    await write(...Array.from({ length: 40 }, (_, rank) => `someone@domain-${rank}.example`));
    const began = performance.now();
    // 20 a second, of which the first second's may go at once.
    await service({ transport: by(smtp.url), perMinute: 1_200 }).wake();
    await vi.waitFor(() => expect(smtp.received).toHaveLength(40), soon);
    expect(performance.now() - began).toBeGreaterThan(900);
  });

  it('is not held up by the domains of some, however slow', async () => {
    const smtp = await startTestSmtp();
    smtp.moodFor = (recipient) => (/@slow-\d\.example$/.test(recipient) ? 'stall' : null);
    // The oldest first: all of them would take all connections.
    await write(
      ...Array.from({ length: 30 }, (_, rank) => `someone@slow-${rank % 3}.example`),
      ...Array.from({ length: 30 }, (_, rank) => `someone@quick-${rank % 3}.example`),
    );
    await service({ transport: by(smtp.url, 4), connections: 4 }).wake();
    await vi.waitFor(() => expect(smtp.received).toHaveLength(30), soon);
    expect(new Set(smtp.stalled).size).toBe(3);
    expect(smtp.stalled).toHaveLength(3);
  });

  it('tries again what the server refuses, then tells the admins, who have it sent again', async () => {
    const smtp = await startTestSmtp();
    smtp.mood = 'refuse';
    const [id = ''] = await write(CAMILLE);
    const mails = service({ transport: by(smtp.url) });
    await mails.wake();
    await settled('failed');
    expect(smtp.offered).toBe(2);
    expect(await rows()).toMatchObject([
      { attempts: 2, unconfirmed: 0, last_error: expect.stringContaining('451') },
    ]);
    expect(
      await sql(`select p.login, n.kind, n.data from notification n join person p on p.id = n.person_id`),
    ).toEqual([{ login: 'ada', kind: 'mail-failed', data: { label: 'Réponse' } }]);

    smtp.mood = 'accept';
    await camillesAddress('c.aubry@desk.example');
    const outbox = new Outbox({ em: orm.em, publicUrl: '', service: mails });
    expect(await outbox.retry(id)).toMatchObject({ address: 'c.aubry@desk.example', status: 'waiting' });
    await settled('sent');
    expect(smtp.received.at(-1)?.to).toEqual(['c.aubry@desk.example']);
    await expect(outbox.retry(id)).rejects.toMatchObject({ refusal: { code: 'MAIL_NOT_STUCK' } });
  });

  it('fails again, and tells it again, what still does not arrive when it is sent again', async () => {
    const smtp = await startTestSmtp();
    smtp.mood = 'refuse';
    const [id = ''] = await write(CAMILLE);
    const mails = service({ transport: by(smtp.url) });
    await mails.wake();
    await settled('failed');
    await new Outbox({ em: orm.em, publicUrl: '', service: mails }).retry(id);
    await vi.waitFor(() => expect(smtp.offered).toBe(4), soon);
    await settled('failed');
    expect(await sql(`select 1 from notification where kind = 'mail-failed'`)).toHaveLength(2);
  });

  it('C3.3.1 sends nothing to who has left meanwhile', async () => {
    const smtp = await startTestSmtp();
    await write(CAMILLE);
    await sql(`update person set active = false where login = 'camille'`);
    try {
      await service({ transport: by(smtp.url) }).wake();
      await settled('failed');
      expect(await rows()).toMatchObject([{ last_error: 'PERSON_LEFT', attempts: 0 }]);
      expect(smtp.offered).toBe(0);
    } finally {
      await sql(`update person set active = true where login = 'camille'`);
    }
  });

  it('is sent once, however many servers look at once', async () => {
    const smtp = await startTestSmtp();
    await write(...Array.from({ length: 30 }, (_, rank) => `someone-${rank}@domain-${rank % 9}.example`));
    const servers = [1, 2, 3].map(() => service({ transport: by(smtp.url) }));
    await Promise.all(servers.map((server) => server.wake()));
    await vi.waitFor(async () => expect(new Set(await statuses())).toEqual(new Set(['sent'])), soon);
    expect(smtp.received.map(({ to }) => to[0]).toSorted()).toEqual(
      (await rows()).map(({ address }) => address).toSorted(),
    );
  });

  it('waits, with nothing counted against it, for a server that cannot be reached, and then leaves', async () => {
    const smtp = await startTestSmtp();
    await write(CAMILLE, 'other@desk.example');
    smtp.mood = 'mute';
    const mails = service({ transport: by(smtp.url, 4, { silence: 200 }) });
    await mails.wake();
    await vi.waitFor(() => expect(mails.state).toBe('unreachable'), soon);
    await settled('waiting', 'waiting');
    expect(await rows()).toMatchObject([{ attempts: 0, tries: 0 }, { attempts: 0 }]);
    smtp.mood = 'accept';
    await settled('sent', 'sent');
    expect(mails.state).toBe('sending');
  });

  /** Moments at which a server may fall silent, and whether a mail has come as far. */
  const SILENT: readonly [mood: SmtpMood, comes: (smtp: TestSmtp) => number][] = [
    ['mute', ({ connections }) => connections],
    ['stall', ({ stalled }) => stalled.length],
    ['hold', ({ offered }) => offered],
  ];

  it.each(SILENT)('holds no transaction while a server says nothing: %s', async (mood, comes) => {
    const smtp = await startTestSmtp();
    smtp.mood = mood;
    await write(CAMILLE);
    await service({ transport: by(smtp.url) }).wake();
    await vi.waitFor(() => expect(comes(smtp)).toBe(1), soon);
    expect(await statuses()).toEqual(['queued']);
    const open = await sql(
      `select state, query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and xact_start is not null and backend_type = 'client backend'`,
    );
    expect(open).toEqual([]);
  });

  it.each(SILENT.slice(0, 2))(
    'has back at once, when the server ends, what was not handed over whole: %s',
    async (mood, comes) => {
      const smtp = await startTestSmtp();
      smtp.mood = mood;
      await write(CAMILLE, 'other@elsewhere.example');
      const mails = service({ transport: by(smtp.url) });
      await mails.wake();
      await vi.waitFor(() => expect(comes(smtp)).toBe(2), soon);
      await mails.stop();
      const untouched = { status: 'waiting', attempts: 0, unconfirmed: 0, last_error: null };
      expect(await rows()).toMatchObject([untouched, untouched]);
      smtp.mood = 'accept';
      await service({ transport: by(smtp.url) }).wake();
      await settled('sent', 'sent');
      expect(smtp.received).toHaveLength(2);
    },
  );

  it('waits a little, when the server ends, for what may just be taken, and does not double it', async () => {
    const smtp = await startTestSmtp();
    smtp.mood = 'hold';
    await write(CAMILLE);
    const mails = service({ transport: by(smtp.url, 4, { end: 20_000 }) });
    await mails.wake();
    await vi.waitFor(() => expect(smtp.offered).toBe(1), soon);
    const stopping = mails.stop();
    smtp.release();
    await stopping;
    expect(await rows()).toMatchObject([{ status: 'sent', unconfirmed: 0 }]);
    expect(smtp.received).toHaveLength(1);
  });

  it('sends again, under the same Message-ID, what nobody knows the end of, and tells that it may be there twice', async () => {
    const smtp = await startTestSmtp();
    smtp.mood = 'hold';
    await write(CAMILLE);
    const mails = service({ transport: by(smtp.url), retries: { times: 3 } });
    await mails.wake();
    await vi.waitFor(() => expect(smtp.offered).toBe(1), soon);
    await mails.stop();
    expect(await rows()).toMatchObject([{ status: 'queued', unconfirmed: 1, attempts: 1 }]);
    // It had taken it after all.
    smtp.release();
    smtp.mood = 'accept';
    await service({ transport: by(smtp.url) }).wake();
    await settled('sent');
    const ids = smtp.received.map(({ headers }) => headers.get('message-id'));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(await rows()).toMatchObject([{ unconfirmed: 1, attempts: 2 }]);
  });

  it('takes up again what a sender that died had claimed, once its time is over and not before', async () => {
    const smtp = await startTestSmtp();
    await write(CAMILLE);
    const claim = (when: string) =>
      sql(
        `update mail set status = 'queued', attempt = gen_random_uuid(), try_at = now() + interval '${when}'`,
      );
    await claim('1 hour');
    const mails = service({ transport: by(smtp.url) });
    await mails.wake();
    expect(smtp.offered).toBe(0);
    await claim('-1 second');
    await mails.wake();
    await settled('sent');
    expect(await rows()).toMatchObject([{ unconfirmed: 1, attempts: 1 }]);
  });

  it('is recorded as sent once the database is there again: it is not sent twice for that', async () => {
    const smtp = await startTestSmtp();
    await write(CAMILLE);
    let away = true;
    const flaky = new Proxy(orm.em, {
      get(em, name) {
        if (name !== 'fork') return Reflect.get(em, name) as unknown;
        return () => {
          const own = em.fork();
          const execute = own.execute.bind(own) as (text: string, values?: unknown[]) => Promise<unknown>;
          own.execute = ((text: string, values?: unknown[]) => {
            if (away && text.includes(`'sent'`)) {
              away = false;
              return Promise.reject(new Error('the database is away'));
            }
            return execute(text, values);
          }) as typeof own.execute;
          return own;
        };
      },
    });
    await service({ transport: by(smtp.url), em: flaky }).wake();
    await settled('sent');
    expect(away).toBe(false);
    expect(smtp.received).toHaveLength(1);
    expect(await rows()).toMatchObject([{ attempts: 1, unconfirmed: 0 }]);
  });

  it('waits where no mail server is set, and tells the admins, once a day', async () => {
    await write(CAMILLE, CAMILLE);
    const mails = service();
    expect([mails.state, mails.delivers]).toEqual(['missing', false]);
    await mails.runDue();
    await mails.runDue();
    expect(await statuses()).toEqual(['waiting', 'waiting']);
    const told = () =>
      sql(`select p.login, n.kind from notification n join person p on p.id = n.person_id order by n.at`);
    expect(await told()).toEqual([{ login: 'ada', kind: 'mail-held' }]);
    clock.moveTo(new Date(Date.parse(START) + 86_400_000).toISOString());
    await mails.runDue();
    expect(await told()).toHaveLength(2);
    clock.moveTo(START);
    // And leaves as soon as one is.
    const smtp = await startTestSmtp();
    await service({ transport: by(smtp.url) }).wake();
    await settled('sent', 'sent');
  });

  it('tells the admins of a server that cannot be reached for a quarter of an hour, not before', async () => {
    const smtp = await startTestSmtp();
    smtp.mood = 'mute';
    await write(CAMILLE);
    const mails = service({ transport: by(smtp.url, 4, { silence: 100 }) });
    await mails.wake();
    await vi.waitFor(() => expect(mails.state).toBe('unreachable'), soon);
    const told = () => sql(`select 1 from notification where kind = 'mail-held'`);
    await mails.runDue();
    expect(await told()).toEqual([]);
    clock.moveTo(new Date(Date.parse(START) + 15 * 60_000).toISOString());
    await mails.runDue();
    expect(await told()).toHaveLength(1);
    clock.moveTo(START);
  });

  it('of a demonstration without a mail server is kept, as far as nobody else holds it, and waits for nobody', async () => {
    await write(CAMILLE, CAMILLE, CAMILLE);
    await orm.em.fork().transactional(async (other) => {
      await other.execute(`select 1 from mail where id = (select min(id::text)::uuid from mail) for update`);
      await keepMails(orm.em.fork());
      expect((await statuses()).toSorted()).toEqual(['kept', 'kept', 'waiting']);
    });
    const mails = service({ demo: true });
    expect(mails.state).toBe('demonstration');
    await mails.runDue();
    expect(await statuses()).toEqual(['kept', 'kept', 'kept']);
    expect(await sql(`select 1 from notification`)).toEqual([]);
  });

  it('has all that failed or was kept sent again in one act, to the addresses of today', async () => {
    const smtp = await startTestSmtp();
    await write('old@desk.example', 'old@desk.example', 'old@desk.example', 'old@desk.example');
    const [first, second, third] = (await sql<{ id: string }>(`select id from mail order by created_at`)).map(
      ({ id }) => id,
    );
    await sql(
      `update mail set status = 'failed', attempts = 13, tries = 13, last_error = '550' where id = ?`,
      [first],
    );
    await sql(`update mail set status = 'kept' where id = ?`, [second]);
    await sql(`update mail set status = 'failed', person_id = ? where id = ?`, [PEOPLE.claude.id, third]);
    await sql(`update person set email = null where login = 'claude'`);
    await sql(`update mail set status = 'sent' where status = 'waiting'`);
    const mails = service({ transport: by(smtp.url) });
    const outbox = new Outbox({ em: orm.em, publicUrl: '', service: mails });
    expect(await outbox.state(orm.em.fork())).toMatchObject({
      service: 'sending',
      waiting: 0,
      failed: 2,
      kept: 1,
      error: null,
    });
    expect(await outbox.retryAll(['kept'])).toEqual({ again: 1, withoutAddress: 0 });
    expect(await outbox.retryAll(['failed', 'kept'])).toEqual({ again: 1, withoutAddress: 1 });
    await settled('sent', 'sent', 'failed', 'sent');
    expect(smtp.received.map(({ to }) => to)).toEqual([[CAMILLE], [CAMILLE]]);
    await expect(
      new Outbox({ em: orm.em, publicUrl: '', service: service() }).retryAll(['failed']),
    ).rejects.toMatchObject({ refusal: { code: 'MAIL_SERVER_MISSING' } });
  });
});
