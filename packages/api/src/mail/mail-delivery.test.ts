import { aCommand, START } from '@assistance/domain/testing';
import type { Actor } from '@assistance/domain/ticket';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ENTITIES } from '../entities.js';
import { MovableClock } from '../platform/clock/index.js';
import { connect } from '../platform/database/index.js';
import { JobQueues } from '../platform/jobs/index.js';
import { smtpTransport } from '../platform/mail/index.js';
import { NO_CLOSURES } from '../testing/calendar.js';
import { acknowledge, openTicket, respond } from '../testing/acts.js';
import { startTestDesk } from '../testing/desk.js';
import { createTestDatabase } from '../testing/postgres.js';
import { startTestSmtp } from '../testing/smtp.js';
import { ESTABLISHMENTS, PEOPLE, PRODUCTS, WORLD } from '../testing/world.js';
import { actOnTicket, openTicket as openTicketAs } from '../ticket/index.js';
import { keepMails, MailDelivery, Outbox } from './index.js';

const from = 'Assistance Amue <assistance@exemple.fr>';
/** Real time: pg-boss has its own. */
const soon = { timeout: 25_000, interval: 50 };

describe('a desk with a mail server', () => {
  it(
    'sends each mail once, plain and HTML, in the conversation of its ticket',
    { timeout: 30_000 },
    async () => {
      const smtp = await startTestSmtp();
      const publicUrl = 'https://assistance.exemple.fr';
      const desk = await startTestDesk({ config: { mail: { smtpUrl: smtp.url, from }, publicUrl } });
      const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
      const taken = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
      await respond(alix, taken);
      await desk.runDue();
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

describe('delivery', async () => {
  const smtp = await startTestSmtp();
  const { url } = await createTestDatabase({ template: WORLD });
  const orm = await connect({ url, entities: ENTITIES, pool: 6 });
  const quiet = { warn() {} };
  const queues = new JobQueues({ url, log: quiet, polling: 0.5 });
  const delivery = new MailDelivery({
    em: orm.em,
    clock: new MovableClock(START),
    queues,
    log: quiet,
    publicUrl: 'https://assistance.exemple.fr',
    transport: smtpTransport({ smtpUrl: smtp.url, from }),
    settings: { retries: 1, retryDelay: 0, longestDelay: 1 },
  });
  await queues.start();
  await delivery.start();
  const relay = () => delivery.relay();
  const outbox = new Outbox({ em: orm.em, publicUrl: '', delivers: true, relay });
  afterAll(async () => {
    await queues.stop();
    await delivery.stop();
    await orm.close();
  });

  const sql = <T>(text: string) => orm.em.fork().execute<T[]>(text);
  const statuses = async () =>
    (await sql<{ status: string }>(`select status from mail`)).map(({ status }) => status);
  const failedMail = async () => {
    const [mail] = await sql<{ id: string; attempts: number; last_error: string }>(
      `select id, attempts, last_error from mail where status = 'failed'`,
    );
    return mail ?? { id: '', attempts: 0, last_error: '' };
  };
  /** One mail: the acknowledgement of a ticket of Camille's. */
  const write = () =>
    orm.em.fork().transactional(async (em) => {
      const camille: Actor = {
        kind: 'person',
        personId: PEOPLE.camille.id,
        role: 'correspondent',
        establishmentId: ESTABLISHMENTS.rochebrune,
      };
      const request = { ...aCommand('OpenTicket').request, productId: PRODUCTS.sifac };
      const opened = await openTicketAs(
        em,
        { id: null, request, channel: 'web', correspondentId: PEOPLE.camille.id },
        { now: START, actor: camille, closures: NO_CLOSURES },
      );
      const ticketId = opened.ok ? opened.value.ticket.id : '';
      const alix: Actor = { ...camille, personId: PEOPLE.alix.id, role: 'agent', establishmentId: null };
      const command = aCommand('Acknowledge', { agentId: PEOPLE.alix.id });
      return actOnTicket(em, ticketId, command, { now: START, actor: alix, closures: NO_CLOSURES });
    });
  const writeTo = (address: string | null) =>
    orm.em.fork().execute(`update person set email = ? where login = 'camille'`, [address]);

  beforeEach(async () => {
    await sql('delete from mail');
    await writeTo('camille@desk.example');
    smtp.mood = 'accept';
  });

  it(
    'tries again what the server refuses, then tells the admins, who have it sent again',
    { timeout: 40_000 },
    async () => {
      smtp.mood = 'refuse';
      await write();
      await relay();
      await vi.waitFor(async () => expect(await statuses()).toEqual(['failed']), soon);
      expect(smtp.offered).toBe(2);

      const mail = await failedMail();
      expect(mail).toMatchObject({ attempts: 2, last_error: expect.stringContaining('451') });
      expect(
        await sql(`select p.login, n.kind, n.data from notification n join person p on p.id = n.person_id`),
      ).toEqual([{ login: 'ada', kind: 'mail-failed', data: { label: expect.stringContaining('Accusé') } }]);

      smtp.mood = 'accept';
      await writeTo('c.aubry@desk.example');
      expect(await outbox.retry(mail.id)).toMatchObject({ address: 'c.aubry@desk.example' });
      await vi.waitFor(async () => expect(await statuses()).toEqual(['sent']), soon);
      expect(smtp.received.at(-1)?.to).toEqual(['c.aubry@desk.example']);
      await expect(outbox.retry(mail.id)).rejects.toMatchObject({ refusal: { code: 'MAIL_NOT_STUCK' } });
    },
  );

  it('asks for an address before it tries again', async () => {
    await writeTo(null);
    await write();
    await relay();
    const { id, last_error: why } = await failedMail();
    expect(why).toBe('NO_ADDRESS');
    await expect(outbox.retry(id)).rejects.toMatchObject({ refusal: { code: 'MAIL_WITHOUT_ADDRESS' } });
  });

  it('C3.3.1 sends nothing to who has left meanwhile', { timeout: 30_000 }, async () => {
    await write();
    const before = smtp.offered;
    await sql(`update person set active = false where login = 'camille'`);
    try {
      await relay();
      await vi.waitFor(
        async () => expect(await failedMail()).toMatchObject({ last_error: 'PERSON_LEFT' }),
        soon,
      );
    } finally {
      await sql(`update person set active = true where login = 'camille'`);
    }
    expect(smtp.offered).toBe(before);
  });

  it('without a mail server keeps what nobody else holds, and waits for nobody', async () => {
    for (let rank = 0; rank < 3; rank += 1) await write();
    await orm.em.fork().transactional(async (other) => {
      await other.execute(`select 1 from mail where id = (select min(id::text)::uuid from mail) for update`);
      await keepMails(orm.em.fork());
      expect((await statuses()).toSorted()).toEqual(['kept', 'kept', 'waiting']);
    });
    await keepMails(orm.em.fork());
    expect(await statuses()).toEqual(['kept', 'kept', 'kept']);
  });

  it('hands over once, however many servers look at once', { timeout: 30_000 }, async () => {
    for (let rank = 0; rank < 5; rank += 1) await write();
    const before = smtp.received.length;
    const other = new MailDelivery({
      em: orm.em,
      clock: new MovableClock(START),
      queues,
      log: quiet,
      publicUrl: '',
      transport: smtpTransport({ smtpUrl: smtp.url, from }),
    });
    await Promise.all([relay(), other.relay(), relay(), other.relay()]);
    await vi.waitFor(async () => expect(new Set(await statuses())).toEqual(new Set(['sent'])), soon);
    expect(smtp.received.length - before).toBe(5);
    await other.stop();
  });
});
