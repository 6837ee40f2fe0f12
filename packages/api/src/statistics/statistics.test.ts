import { paris } from '@assistance/domain/testing';
import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { acknowledge, openTicket, processedTicket, respond } from '../testing/acts.js';
import type { Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE, PRODUCTS } from '../testing/world.js';
import { Answers, makeHistory, writeParticipants, writeHistory } from './known-history/index.js';

const desk = await startTestServer();
const [ada, alix, camille, sacha] = [
  await desk.as('ada'),
  await desk.as('alix'),
  await desk.as('camille'),
  await desk.as('sacha'),
];
/** Months before, of nine other establishments, whose figures are known. */
const answers = new Answers();
const PLAN = { tickets: 700, from: '2026-08-03', to: '2026-11-20', seed: 7 };

beforeAll(async () => {
  const client = new pg.Client({ connectionString: desk.databaseUrl });
  await client.connect();
  const cast = await writeParticipants(client, { products: 4, establishments: 9, agents: 8 });
  await writeHistory(client, cast, makeHistory(cast, PLAN, answers));
  await client.end();
  await caughtUp();
}, 60_000);

/** All that was written is counted. */
const caughtUp = () =>
  vi.waitFor(
    async () => {
      const behind = await desk.sql(
        `select 1 from event_reader r join ticket_event e on (e.tx_order, e.position) > (r.tx_order, r.position)
          where r.name = 'statistics' limit 1`,
      );
      if (behind.length > 0) throw new Error('Some events are yet to be counted.');
    },
    { timeout: 20_000, interval: 30 },
  );

const STATISTICS = `query ($input: StatisticsInput!) { statistics(input: $input) { from to asOf rows {
  from to team mode blocking product { name } establishment { name } agent { lastName }
  figures { measure count kept broken late pending rate median p90 } } } }`;
const anInput = (given: object = {}) => ({
  measures: ['RECEIVED'],
  from: '2026-08-01',
  to: '2026-10-31',
  ...given,
});
const ask = async (given: object = {}): Promise<Data> =>
  ((await ada.query(STATISTICS, { input: anInput(given) })) as Data).statistics;
const refused = (given: object) => ada.refusal(STATISTICS, { input: anInput(given) });

describe('statistics asked by an admin', () => {
  it('month by month, as they are known', async () => {
    const { rows } = await ask();
    expect(rows.map(({ from, figures }: Data) => [from, figures[0].count])).toEqual(
      ['2026-08', '2026-09', '2026-10'].map((month) => [`${month}-01`, answers.of(month, 'received')]),
    );
  });

  it('told apart by product, in a part of the year', async () => {
    const { rows } = await ask({
      from: '2026-09-01',
      to: '2026-09-30',
      granularity: 'WHOLE',
      dimensions: ['PRODUCT'],
    });
    const counts = rows.map(({ product, figures }: Data) => [product.name, figures[0].count]);
    expect(counts.sort()).toEqual(
      [1, 2, 3, 4].map((rank) => [
        `Produit ${rank}`,
        answers.of('2026-09', 'received', { product: rank - 1 }),
      ]),
    );
  });

  it('by agent and team', async () => {
    const { rows } = await ask({
      measures: ['ACKNOWLEDGEMENT'],
      granularity: 'WHOLE',
      dimensions: ['TEAM', 'AGENT'],
    });
    // Those that nobody has acknowledged yet are nobody's.
    const taken = rows.filter(({ agent }: Data) => agent !== null);
    expect(taken.length).toBe(8);
    for (const { team, agent, figures } of taken) {
      expect(team).toMatch(/^Équipe [12]$/);
      expect(agent.lastName).toMatch(/^N\d$/);
      expect(figures[0].count).toBe(figures[0].kept + figures[0].broken);
    }
  });

  it('the moment after something happened', async () => {
    const before = (
      await ask({ from: '2026-11-24', to: '2026-11-24', measures: ['RECEIVED', 'OPEN'], granularity: 'DAY' })
    ).rows;
    const ticket = await openTicket(camille, { productId: PRODUCTS.sifac });
    await caughtUp();
    const [row] = (
      await ask({ from: '2026-11-24', to: '2026-11-24', measures: ['RECEIVED', 'OPEN'], granularity: 'DAY' })
    ).rows;
    const counts = (figures: Data) => figures.map(({ count }: Data) => count);
    const [received, open] = before.length > 0 ? counts(before[0].figures) : [0, 0];
    expect(counts(row.figures)).toEqual([received + 1, open + 1]);
    await respond(alix, await acknowledge(alix, ticket, PEOPLE.alix.id));
  });

  it.each([
    ['a period upside down', { from: '2026-11-01', to: '2026-10-01' }, 'PERIOD_UPSIDE_DOWN', 'to'],
    ['too many days', { from: '2020-01-01', granularity: 'DAY' }, 'PERIOD_TOO_LONG', 'granularity'],
    ['nothing', { measures: [] }, 'REQUIRED', 'measures'],
    ['a dimension that does not fit', { dimensions: ['OUTCOME'] }, 'DIMENSION_NOT_FOR_MEASURE', 'dimensions'],
    [
      'four dimensions',
      { dimensions: ['PRODUCT', 'AGENT', 'MODE', 'TEAM'] },
      'TOO_MANY_DIMENSIONS',
      'dimensions',
    ],
    ['a day that is none', { from: '2026-02-30' }, 'INVALID_VALUE', 'from'],
    [
      'more rows than anybody reads',
      {
        granularity: 'DAY',
        dimensions: ['ESTABLISHMENT', 'PRODUCT', 'HOUR'],
        measures: ['RECEIVED', 'CLOSED', 'ANSWERED'],
      },
      'TOO_MANY_GROUPS',
      'dimensions',
    ],
  ])('is refused %s', async (_name, given, code, field) => {
    // Few tickets are few groups: as many as it takes.
    if (code === 'TOO_MANY_GROUPS') await crowd();
    expect(await refused(given)).toMatchObject({ code, field });
  });

  it('is told the dimensions that there are, when one is unknown', async () => {
    const { code, messages } = await refused({ dimensions: ['COLOUR'] });
    expect(code).toBe('INVALID_VALUE');
    expect(messages.fr).toContain('COLOUR');
    expect(messages.fr).toContain('PRODUCT, ESTABLISHMENT, AGENT, TEAM');
  });

  it('an id that is none, or nobody’s, is found nowhere', async () => {
    expect((await ask({ filters: { productIds: ["1' or '1'='1"] } })).rows).toEqual([]);
    expect((await ask({ filters: { teams: ["Équipe ' 1"] }, measures: ['ANSWERED'] })).rows).toEqual([]);
  });

  it('and by nobody else: not by agents, not by correspondents', async () => {
    for (const client of [alix, camille]) {
      expect((await client.refusal(STATISTICS, { input: anInput() })).code).toBe('FORBIDDEN');
    }
    expect((await desk.nobody.refusal(STATISTICS, { input: anInput() })).code).toBe('NOT_SIGNED_IN');
  });

  /** One ticket an hour for each of the establishments and products, told to the tables alone. */
  const crowd = () =>
    desk.sql(`insert into statistics_fact (at, ticket_id, product_id, establishment_id, day, measure, rank, blocking, channel)
      select '2026-09-01', gen_random_uuid(), p.id, e.id, date '2026-08-01' + d, 'answered', 0, false, 'web'
        from product p, establishment e, generate_series(0, 60) d`);
});

describe('statistics of an establishment', () => {
  const OWN = `query ($from: String!, $to: String!) { establishmentStatistics(from: $from, to: $to) { month
    own { measure blocking count kept } whole { month version figures { measure count } } } }`;
  const own = async (client: typeof ada, from = '2026-11', to = '2026-11'): Promise<Data> =>
    ((await client.query(OWN, { from, to })) as Data).establishmentStatistics;
  const count = ([{ own: figures }]: Data, measure: string) =>
    figures.find((figure: Data) => figure.measure === measure).count;

  it('are its own, to the last ticket, whatever others do', async () => {
    const before = [count(await own(sacha), 'RECEIVED'), count(await own(camille), 'PROCESSED')];
    await processedTicket(camille, alix, PEOPLE.alix.id);
    await caughtUp();
    expect([count(await own(sacha), 'RECEIVED'), count(await own(camille), 'PROCESSED')]).toEqual([
      before[0],
      before[1] + 1,
    ]);
  });

  it('are beside what was published of all, and null until it is', async () => {
    await desk.runDue();
    const [october, november] = await own(sacha, '2026-10', '2026-11');
    expect(november.whole).toBeNull();
    expect(october.whole).toMatchObject({ month: '2026-10', version: 1 });
    expect(october.whole.figures.find(({ measure }: Data) => measure === 'RECEIVED').count).toBe(
      answers.of('2026-10', 'received'),
    );
    expect(count([october], 'RECEIVED')).toBe(0);
  });

  it.each([
    ['a month that is none', '2026-13', '2026-11', 'INVALID_VALUE'],
    ['months upside down', '2026-11', '2026-10', 'PERIOD_UPSIDE_DOWN'],
    ['too many months', '2020-01', '2026-11', 'PERIOD_TOO_LONG'],
  ])('%s is refused', async (_name, from, to, code) =>
    expect((await camille.refusal(OWN, { from, to })).code).toBe(code),
  );

  it('are nobody else’s: not an agent’s, not an admin’s, who ask otherwise', async () => {
    for (const client of [alix, ada])
      expect((await client.refusal(OWN, { from: '2026-10', to: '2026-11' })).code).toBe('FORBIDDEN');
  });
});

describe('C3.5.1 what was published', () => {
  const PUBLISHED = `query ($month: String!, $version: Int) { publishedStatistics(month: $month, version: $version) {
    month version reason checksum position computedAt figures { measure blocking count rate }
    tables { measure dimension total lines { label { fr } count } grouped { labels { fr } count } }
    rates { label { fr } rate } before { month } versions { version reason } } }`;
  const read = async (month: string, version: number | null = null): Promise<Data> =>
    ((await desk.nobody.query(PUBLISHED, { month, version })) as Data).publishedStatistics;
  const CORRECT = `mutation ($month: String!, $reason: String!) {
    correctPublishedStatistics(month: $month, reason: $reason) { version reason } }`;

  it('is read by anybody, and names no establishment', async () => {
    const october = await read('2026-10');
    expect(october).toMatchObject({ month: '2026-10', version: 1, reason: null, versions: [{ version: 1 }] });
    expect(october.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(october)).not.toMatch(/Université|Rochebrune|Valmore|20000002-/);
    const { publishedMonths } = (await desk.nobody.query(`{ publishedMonths(first: 2) { month } }`)) as Data;
    expect(publishedMonths).toEqual([{ month: '2026-10' }, { month: '2026-09' }]);
  });

  it('a month to come is none, and one that is no month is refused', async () => {
    expect(await read('2027-10')).toBeNull();
    expect((await desk.nobody.refusal(PUBLISHED, { month: 'novembre' })).code).toBe('INVALID_VALUE');
  });

  it('is corrected by an admin, with a reason that names nobody; both versions stay', async () => {
    const { messages, code } = await ada.refusal(CORRECT, {
      month: '2026-10',
      reason: 'Fiches de l’Université de Rochebrune importées.',
    });
    expect([code, messages.fr]).toEqual(['STILL_CONFIDENTIAL', expect.stringContaining('Rochebrune')]);
    const refusals: [string, string, string][] = [
      ['2026-10', '  ', 'REASON_REQUIRED'],
      ['2026-10', 'x'.repeat(1_001), 'TOO_LONG'],
      ['2026-11', 'Trop tôt.', 'MONTH_NOT_OVER'],
      ['2020-01', 'Jamais publié.', 'MONTH_NOT_PUBLISHED'],
      ['octobre', 'Quand ?', 'INVALID_VALUE'],
    ];
    for (const [month, reason, expected] of refusals)
      expect((await ada.refusal(CORRECT, { month, reason })).code).toBe(expected);
    const reason = 'Fiches importées après coup.';
    expect(await ada.refusal(CORRECT, { month: '2026-10', reason })).toMatchObject({
      code: 'CORRECTION_CHANGES_NOTHING',
      rule: 'C3.5.1',
    });
    // Brought in since.
    await desk.sql(`insert into statistics_fact select at, value, gen_random_uuid(), product_id, establishment_id, agent_id,
                      day, measure, verdict, rank, blocking, channel, outcome from statistics_fact
                     where measure = 'received' and day between '2026-10-01' and '2026-10-31' limit 1`);
    await ada.query(CORRECT, { month: '2026-10', reason });
    expect(await read('2026-10')).toMatchObject({
      version: 2,
      reason,
      versions: [{ version: 1 }, { version: 2, reason }],
    });
    expect(await read('2026-10', 1)).toMatchObject({ version: 1, reason: null });
    for (const client of [alix, camille])
      expect((await client.refusal(CORRECT, { month: '2026-10', reason })).code).toBe('FORBIDDEN');
  });

  it('comes by itself on the first working day, after a week without anybody too', async () => {
    const state = async (): Promise<Data> =>
      ((await ada.query(`{ statisticsPublication { lastMonth waiting nextMonth nextDueAt } }`)) as Data)
        .statisticsPublication;
    const november = { nextMonth: '2026-11', nextDueAt: paris('2026-12-01 09:00') };
    expect(await state()).toEqual({ lastMonth: '2026-10', waiting: [], ...november });
    desk.clock.moveTo(paris('2026-12-08 11:00'));
    // Monday 4 January.
    const december = { nextMonth: '2026-12', nextDueAt: paris('2027-01-04 09:00') };
    expect(await state()).toEqual({ lastMonth: '2026-10', waiting: ['2026-11'], ...december });
    await desk.runDue();
    expect(await state()).toEqual({ lastMonth: '2026-11', waiting: [], ...december });
    expect(await read('2026-11')).toMatchObject({
      month: '2026-11',
      version: 1,
      computedAt: paris('2026-12-08 11:00'),
    });
    await desk.runDue();
    expect((await read('2026-11')).versions).toHaveLength(1);
  });
});

describe('today, as it happens', () => {
  const TODAY = `subscription { statisticsToday { from rows { figures { measure count } } } }`;
  const received = ({ statisticsToday: { rows } }: Data): number =>
    rows[0]?.figures.find(({ measure }: Data) => measure === 'RECEIVED').count ?? 0;

  it('is told at once, then when something happens', async () => {
    const live = ada.subscribe(TODAY);
    const first = received(await live.next());
    await openTicket(camille, { productId: PRODUCTS.sifac });
    expect(received(await live.next())).toBe(first + 1);
    await live.stop();
  });

  it('to admins alone', async () => {
    const live = alix.subscribe(TODAY);
    expect(JSON.stringify(await live.ended)).toContain('FORBIDDEN');
    await live.stop();
  });
});
