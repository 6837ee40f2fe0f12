import { randomUUID } from 'node:crypto';
import { START } from '@assistance/domain/testing';
import { describe, expect, it } from 'vitest';
import { MovableClock } from '../platform/clock/index.js';
import { forgetQuotas, type QuotaLimits } from '../platform/quota/index.js';
import { aRequestInput, openTicket, perform, refusedAct, type Brief } from '../testing/acts.js';
import { TestClient, type Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE, PRODUCTS } from '../testing/world.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const clock = new MovableClock(START);
const later = (ms: number) => clock.moveTo(new Date(Date.parse(clock.now()) + ms).toISOString());
const limits = (anHour: number, aDay: number) => [
  { amount: anHour, per: HOUR },
  { amount: aDay, per: DAY },
];
const quotas = {
  tickets: { person: limits(3, 5), establishment: limits(4, 8) },
  messages: { person: limits(4, 6), establishment: limits(6, 9) },
  files: { person: limits(4, 6), establishment: limits(6, 9) },
  megabytes: { person: [{ amount: 0.15, per: HOUR }], establishment: [{ amount: 0.25, per: HOUR }] },
} satisfies Record<string, QuotaLimits>;
const desk = await startTestServer({ clock, config: { quotas } });
const camille = await desk.as('camille');
const claude = await desk.as('claude');
const sacha = await desk.as('sacha');
const alix = await desk.as('alix');

const tryTicket = async (client: TestClient, given: object = {}): Promise<string | null> => {
  const { body } = await client.send(
    `mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id } }`,
    { input: aRequestInput(given) },
  );
  return (body.errors?.[0]?.extensions?.['code'] as string | undefined) ?? null;
};
const tryFile = async (client: TestClient, bytes = 10): Promise<string | null> => {
  const response = await client.upload('trace.txt', 'x'.repeat(bytes));
  const { code } = (await response.json()) as Data;
  expect(response.status).toBe(code ? 429 : 201);
  return code ?? null;
};
const inARow = async (many: number, what: () => Promise<string | null>): Promise<(string | null)[]> => {
  const codes: (string | null)[] = [];
  for (let rank = 0; rank < many; rank += 1) codes.push(await what());
  return codes;
};

describe('tickets in a row', () => {
  it('are taken up to the hour’s quota; the next one is refused with the time to wait, and then taken', async () => {
    expect(await tryTicket(camille)).toBeNull();
    later(10 * MINUTE);
    expect(await inARow(3, () => tryTicket(camille))).toEqual([null, null, 'TICKET_QUOTA']);
    const refused = await refusedAct(camille, 'openTicket', aRequestInput());
    expect(refused).toMatchObject({ code: 'TICKET_QUOTA', rule: null, field: null });
    expect(refused.messages.fr).toContain('réessayez dans 50 min');
    expect(refused.messages.en).toContain('try again in 50 min');
    later(50 * MINUTE - 1);
    expect(await tryTicket(camille)).toBe('TICKET_QUOTA');
    later(1);
    expect(await inARow(2, () => tryTicket(camille))).toEqual([null, 'TICKET_QUOTA']);
  });

  it('are taken up to the day’s quota', async () => {
    later(2 * HOUR);
    expect(await inARow(2, () => tryTicket(camille))).toEqual([null, 'TICKET_QUOTA']);
    const refused = await refusedAct(camille, 'openTicket', aRequestInput());
    expect(refused.messages.fr).toMatch(/réessayez dans 21 h/);
    later(DAY);
    expect(await tryTicket(camille)).toBeNull();
  });

  it('of one establishment are counted together, and those of another are not', async () => {
    later(DAY);
    expect(await inARow(3, () => tryTicket(camille))).toEqual([null, null, null]);
    expect(await inARow(2, () => tryTicket(claude))).toEqual([null, 'ESTABLISHMENT_TICKET_QUOTA']);
    expect(await tryTicket(sacha)).toBeNull();
  });

  it('that come at once are counted one by one, on all servers', async () => {
    later(DAY);
    const other = await startTestServer({ beside: desk, clock, config: { quotas } });
    const elsewhere = new TestClient(other.url, camille.cookie);
    const codes = await Promise.all(
      Array.from({ length: 12 }, (_, rank) => tryTicket(rank % 2 ? camille : elsewhere)),
    );
    expect(codes.filter((code) => code === null)).toHaveLength(3);
    expect(codes.filter((code) => code === 'TICKET_QUOTA')).toHaveLength(9);
    await other.stop();
  });

  it('that are refused for another reason, or sent again, count for nothing', async () => {
    later(DAY);
    expect(await inARow(5, () => tryTicket(camille, { description: '' }))).not.toContain('TICKET_QUOTA');
    const id = randomUUID();
    expect(await inARow(6, () => tryTicket(camille, { id }))).toEqual(Array.from({ length: 6 }, () => null));
    expect(await inARow(3, () => tryTicket(camille))).toEqual([null, null, 'TICKET_QUOTA']);
    // Known already: asked again, it is answered even now.
    expect(await tryTicket(camille, { id })).toBeNull();
  });

  it('C3.1.3 that an agent records on the phone are not counted, nor is what an agent writes', async () => {
    later(DAY);
    await inARow(4, () => tryTicket(camille));
    const recorded = () =>
      perform(alix, 'recordCall', {
        correspondentId: PEOPLE.camille.id,
        request: aRequestInput({ blocking: true, productId: PRODUCTS.sifac }),
      });
    const calls: Brief[] = [];
    for (let rank = 0; rank < 6; rank += 1) calls.push(await recorded());
    expect(new Set(calls.map(({ id }) => id)).size).toBe(6);
    for (let rank = 0; rank < 12; rank += 1) {
      await perform(alix, 'addNote', { ticketId: calls[0]?.id, text: `Note ${rank}.` });
    }
    expect(await desk.sql(`select 1 from quota_use where person_id = $1`, [PEOPLE.alix.id])).toEqual([]);
  });
});

describe('acts on tickets in a row', () => {
  it('are taken up to the quota of the person, then of the establishment', async () => {
    later(DAY);
    const { id: ticketId } = await openTicket(camille);
    const inform = (client: TestClient) => async () => {
      const { body } = await client.send(
        `mutation ($input: InformationInput!) { addInformation(input: $input) { id } }`,
        { input: { ticketId, text: 'Encore une chose.' } },
      );
      return (body.errors?.[0]?.extensions?.['code'] as string | undefined) ?? null;
    };
    expect(await inARow(5, inform(camille))).toEqual([null, null, null, null, 'MESSAGE_QUOTA']);
    expect(await inARow(3, inform(claude))).toEqual([null, null, 'ESTABLISHMENT_MESSAGE_QUOTA']);
    later(HOUR);
    expect(await inARow(1, inform(claude))).toEqual([null]);
  });

  it('that are sent again because an answer was lost are one', async () => {
    later(DAY);
    const { id: ticketId } = await openTicket(camille);
    const requestId = randomUUID();
    const inform = async () => {
      await perform(camille, 'addInformation', { ticketId, text: 'Encore une chose.', requestId });
      return null;
    };
    expect(await inARow(7, inform)).toHaveLength(7);
    await perform(camille, 'addInformation', { ticketId, text: 'Et une autre.' });
  });
});

describe('files in a row', () => {
  it('are taken up to the quota of the person, whoever it is; then of the establishment', async () => {
    later(DAY);
    expect(await inARow(5, () => tryFile(alix))).toEqual([null, null, null, null, 'FILE_QUOTA']);
    expect(await inARow(5, () => tryFile(camille))).toEqual([null, null, null, null, 'FILE_QUOTA']);
    expect(await inARow(3, () => tryFile(claude))).toEqual([null, null, 'ESTABLISHMENT_FILE_QUOTA']);
    expect(await tryFile(sacha)).toBeNull();
    const response = await camille.upload('trace.txt', 'x');
    const { messages } = (await response.json()) as Data;
    expect(messages.fr).toContain('réessayez dans 60 min');
    later(HOUR);
    expect(await tryFile(camille)).toBeNull();
  });

  it('are weighed by what is kept of them, not by what was announced, and refused before they come', async () => {
    later(DAY);
    expect(await tryFile(camille, 90_000)).toBeNull();
    // Announced with its form: a little more than it is.
    expect(await tryFile(camille, 59_000)).toBeNull();
    const before = await desk.sql(`select count(*) from attachment`);
    expect(await tryFile(camille, 5_000)).toBe('FILE_QUOTA');
    expect(await desk.sql(`select count(*) from attachment`)).toEqual(before);
    const [row] = await desk.sql(
      `select sum(amount)::int as sum from quota_use where kind = 'megabyte' and person_id = $1 and at > $2`,
      [PEOPLE.camille.id, new Date(Date.parse(clock.now()) - HOUR)],
    );
    expect(row?.['sum']).toBe(149_000);
    expect(await tryFile(claude, 90_000)).toBeNull();
    expect(await tryFile(claude, 40_000)).toBe('ESTABLISHMENT_FILE_QUOTA');
  });

  it('that are refused for what they are weigh nothing', async () => {
    later(DAY);
    for (let rank = 0; rank < 3; rank += 1) {
      expect((await camille.upload('outil.exe', 'x'.repeat(90_000))).status).toBe(415);
    }
    expect(await tryFile(camille, 90_000)).toBeNull();
  });

  it('larger than the quota of an hour pass where there was none: they would never pass else', async () => {
    later(DAY);
    const small = await startTestServer({
      beside: desk,
      clock,
      config: { quotas: { ...quotas, megabytes: { person: limits(0.01, 0.01), establishment: [] } } },
    });
    const client = await small.signedIn('camille');
    expect(await tryFile(client, 50_000)).toBeNull();
    expect(await tryFile(client, 10)).toBe('FILE_QUOTA');
    await small.stop();
  });
});

it('what is counted is forgotten after a day', async () => {
  await forgetQuotas(desk.orm.em.fork(), clock.now());
  const older = new Date(Date.parse(clock.now()) - DAY);
  expect(await desk.sql(`select 1 from quota_use where at < $1`, [older])).toEqual([]);
  expect(await desk.sql(`select 1 from quota_use`)).not.toEqual([]);
  later(2 * DAY);
  await forgetQuotas(desk.orm.em.fork(), clock.now());
  expect(await desk.sql(`select 1 from quota_use`)).toEqual([]);
});
