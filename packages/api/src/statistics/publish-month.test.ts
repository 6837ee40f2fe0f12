import { paris } from '@assistance/domain/testing';
import { canonicalJson, type PublishedMonth } from '@assistance/domain/statistics';
import { CLOSING_REASONS } from '@assistance/domain/ticket';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENTITIES } from '../rooms.js';
import { connect } from '../platform/database/index.js';
import { createTestDatabase } from '../testing/postgres.js';
import { countStages } from './count-stages.js';
import { Answers, makeHistory, writeParticipants, writeHistory } from './known-history/index.js';
import { publishDueMonths, publishMonth, readPublished, readVersions, rebuildStatistics } from './index.js';

const NOW = paris('2026-11-24 10:00');
/** Half a year of a desk with nine establishments, whose figures are known because of how it was made. */
const PLAN = { tickets: 1_600, from: '2026-05-04', to: '2026-11-23', seed: 20_261_124 };
const { url } = await createTestDatabase();
const orm = await connect({ url, entities: ENTITIES, pool: 6 });
const em = orm.em.fork();
const answers = new Answers();
beforeAll(async () => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const cast = await writeParticipants(client, { products: 5, establishments: 9, agents: 8 });
  await writeHistory(client, cast, makeHistory(cast, PLAN, answers));
  await client.query(`insert into person (id, login, password_hash, first_name, last_name, role)
                      values (gen_random_uuid(), 'ada', '', 'Ada', 'Imbert', 'admin')`);
  await client.end();
  await rebuildStatistics(em);
}, 60_000);
afterAll(() => orm.close());
const sql = <T>(text: string, values: unknown[] = []): Promise<T[]> => em.fork().execute<T[]>(text, values);
/** Each test begins before anything was published: what only a superuser can do. */
beforeEach(async () => {
  await sql('alter table published_month disable trigger published_month_final');
  await sql('truncate published_month');
  await sql('alter table published_month enable trigger published_month_final');
});
const published = () =>
  sql<{ month: string; version: number }>(
    `select month, version from published_month order by month, version`,
  );
const contentOf = async (month: string, version?: number): Promise<PublishedMonth> => {
  const found = await readPublished(em.fork(), month, version);
  if (!found) throw new Error(`${month} was not published.`);
  return found.content;
};
const figure = ({ figures }: PublishedMonth, measure: string, blocking: boolean | null = null) =>
  figures.find((found) => found.measure === measure && found.blocking === blocking);

describe('C3.5.1 a month is published', () => {
  it('when the service opens on the first working day after it, and once', async () => {
    await publishDueMonths(em, NOW);
    expect((await published()).at(-1)).toEqual({ month: '2026-10', version: 1 });
    // Tuesday 1 December.
    expect(await publishDueMonths(em, paris('2026-12-01 08:59'))).toEqual([]);
    expect(await publishDueMonths(em, paris('2026-12-01 09:00'))).toEqual(['2026-11']);
    expect(await publishDueMonths(em, paris('2026-12-01 09:01'))).toEqual([]);
  });

  it('after months of downtime too, each once, oldest first, with those before it to compare with', async () => {
    await publishDueMonths(em, NOW);
    expect(await publishDueMonths(em, paris('2027-03-15 10:00'))).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ]);
    const { before } = await contentOf('2027-01');
    expect(before.slice(0, 3).map(({ month, version }) => `${month} v${version}`)).toEqual([
      '2026-12 v1',
      '2026-11 v1',
      '2026-10 v1',
    ]);
    expect(before).toHaveLength(8);
  });

  it('once, by whichever of several servers comes first', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => publishMonth(em, '2026-10', { now: NOW })));
    expect(all).toEqual(Array.from({ length: 4 }, () => ({ version: 1 })));
    expect(await published()).toEqual([{ month: '2026-10', version: 1 }]);
  });

  it('not before it is over, nor before every event was counted', async () => {
    await expect(publishMonth(em, '2026-11', { now: paris('2026-11-30 23:59') })).rejects.toMatchObject({
      refusal: { code: 'MONTH_NOT_OVER' },
    });
    await sql(`update event_reader set position = position - 1 where name = 'statistics'`);
    await expect(publishMonth(em, '2026-10', { now: NOW })).rejects.toMatchObject({
      refusal: { code: 'STATISTICS_BEHIND' },
    });
    expect(await publishDueMonths(em, NOW)).toEqual([]);
    expect(await published()).toEqual([]);
    await sql(`update event_reader set position = position + 1 where name = 'statistics'`);
  });

  it('with the figures that are known, counted apart from the code under test', async () => {
    await publishMonth(em, '2026-10', { now: NOW });
    const content = await contentOf('2026-10');
    for (const measure of [
      'received',
      'answered',
      'processed',
      'closed',
      'reopened',
      'reminder',
      'complement-asked',
    ]) {
      expect([measure, figure(content, measure)?.count]).toEqual([measure, answers.of('2026-10', measure)]);
    }
    const acknowledgement = figure(content, 'acknowledgement');
    expect(acknowledgement).toMatchObject({
      kept: answers.of('2026-10', 'acknowledgement kept'),
      broken: answers.of('2026-10', 'acknowledgement broken'),
      median: Math.round(Number(answers.percentile('2026-10', 'acknowledgement', 0.5)) / 60_000),
      p90: Math.round(Number(answers.percentile('2026-10', 'acknowledgement', 0.9)) / 60_000),
    });
    const [blocking, other] = [figure(content, 'response', true), figure(content, 'response', false)];
    expect(Number(blocking?.kept) + Number(other?.kept)).toBe(answers.of('2026-10', 'response kept'));
    expect(Number(blocking?.broken) + Number(other?.broken)).toBe(answers.of('2026-10', 'response broken'));
    expect(figure(content, 'open')?.count).toBe(answers.openAt(Date.parse('2026-10-31T23:00:00Z')));
    const byProduct = content.tables.find(
      ({ measure, dimension }) => measure === 'received' && dimension === 'product',
    );
    expect(byProduct?.lines.map(({ count }) => count).sort()).toEqual(
      Array.from({ length: 5 }, (_, product) => answers.of('2026-10', 'received', { product })).sort(),
    );
  });

  it('with every reason of a closing, in words, and each as often as it was given', async () => {
    await publishDueMonths(em, NOW);
    let duplicates = 0;
    for (const month of ['2026-07', '2026-08', '2026-09', '2026-10']) {
      const { tables } = await contentOf(month);
      const reasons = tables.find(({ dimension }) => dimension === 'reason');
      const [lines, grouped] = [reasons?.lines ?? [], reasons?.grouped];
      // Few of a kind are told together.
      const words = [...lines.map(({ label }) => label), ...(grouped?.labels ?? [])];
      expect(words).toHaveLength(CLOSING_REASONS.length);
      for (const { fr, en } of words) {
        expect(CLOSING_REASONS).not.toContain(fr);
        expect(CLOSING_REASONS).not.toContain(en);
      }
      for (const { key, count } of lines.filter((line) => line.key !== 'processed'))
        expect([key, count]).toEqual([key, answers.of(month, key)]);
      duplicates += answers.of(month, 'duplicate');
    }
    expect(duplicates).toBeGreaterThan(5);
  });

  it('with months that balance: open, and received, and reopened, less closed', async () => {
    await publishDueMonths(em, NOW);
    const count = (content: PublishedMonth, measure: string) => Number(figure(content, measure)?.count);
    let checked = 0;
    for (const month of ['2026-07', '2026-08', '2026-09', '2026-10']) {
      const content = await contentOf(month);
      const last = content.before[0]?.figures.find(({ measure }) => measure === 'open')?.count;
      expect(count(content, 'open')).toBe(
        Number(last) + count(content, 'received') + count(content, 'reopened') - count(content, 'closed'),
      );
      checked += count(content, 'received');
    }
    expect(checked).toBeGreaterThan(500);
  });

  it.each([
    ['2026-06', '2026-07-01 09:00'],
    ['2026-07', '2026-08-03 09:00'],
    ['2026-08', '2026-09-01 09:00'],
    ['2026-09', '2026-10-01 09:00'],
    ['2026-10', '2026-11-02 09:00'],
  ])(
    'with how far each ticket of %s had come when it was due, told from the log alone',
    async (month, due) => {
      await publishDueMonths(em, NOW);
      const told = await sql<{ type: string; reason: string | null; ticket_id: string }>(
        `select e.ticket_id, e.type, e.data ->> 'reason' as reason from ticket_event e join ticket t on t.id = e.ticket_id
        where to_char(t.opened_at at time zone 'Europe/Paris', 'YYYY-MM') = ? and e.at < ?
        order by e.ticket_id, e.version`,
        [month, paris(due)],
      );
      const stages = new Map<string, string>();
      for (const { ticket_id: ticket, type, reason } of told) {
        if (type === 'TicketOpened') stages.set(ticket, 'unacknowledged');
        // Nobody opens a ticket again before somebody was in charge of it, in this history.
        if (type === 'TicketAcknowledged' || type === 'TicketReopened') stages.set(ticket, 'unanswered');
        if (type === 'TicketAnswered') stages.set(ticket, 'answered');
        if (type === 'TicketClosed') stages.set(ticket, reason === 'processed' ? 'processed' : 'otherwise');
      }
      const { tables } = await contentOf(month);
      const stage = tables.find(({ dimension }) => dimension === 'stage');
      const counts = Object.groupBy(stages.values(), (value) => value);
      expect(stage?.total).toBe(stages.size);
      expect(stage?.lines.length).toBeGreaterThan(1);
      for (const { key, count } of stage?.lines ?? [])
        expect([key, count]).toEqual([key, counts[key]?.length ?? 0]);
    },
  );

  it('as processed what was closed for lack of reply before, then opened again', async () => {
    const fork = em.fork();
    await fork.begin();
    try {
      const before = await countStages(fork, '2026-10', NOW);
      expect(before.find(({ key }) => key === 'processed')?.count).toBeGreaterThan(20);
      await fork.execute(
        `insert into statistics_fact (at, day, ticket_id, product_id, establishment_id, measure, rank, blocking, channel)
         select r.at, r.day, r.ticket_id, r.product_id, r.establishment_id, m.measure::statistics_measure, m.rank,
                r.blocking, r.channel
           from statistics_fact r, (values ('closed', 101), ('no-reply', 102), ('reopened', 103)) as m (measure, rank)
          where r.measure = 'received' and r.day between '2026-10-01' and '2026-10-31'
            and exists (select from statistics_fact p where p.ticket_id = r.ticket_id and p.measure = 'processed')`,
      );
      expect(await countStages(fork, '2026-10', NOW)).toEqual(before);
    } finally {
      await fork.rollback();
    }
  });

  it('with when requests come over a year, rounded to five, none of few', async () => {
    await publishDueMonths(em, NOW);
    const { rhythm } = await contentOf('2026-10');
    expect([rhythm.from, rhythm.to]).toEqual(['2025-11', '2026-10']);
    const raw = await sql<{ weekday: number; hour: number; n: number; e: number }>(
      `select extract(isodow from opened_at at time zone 'Europe/Paris')::int as weekday,
              extract(hour from opened_at at time zone 'Europe/Paris')::int as hour,
              count(*)::int as n, count(distinct establishment_id)::int as e
         from ticket where opened_at < ? group by 1, 2 order by 1, 2`,
      [paris('2026-11-01 00:00')],
    );
    expect(raw.length).toBeGreaterThan(20);
    expect(rhythm.cells).toEqual(
      raw.map(({ weekday, hour, n, e }) => ({
        weekday,
        hour,
        count: n < 5 || e < 3 ? null : Math.round(n / 5) * 5,
      })),
    );
  });

  it('without any establishment or person, by name or by id', async () => {
    await publishDueMonths(em, NOW);
    const all = (await sql<{ content: string }>(`select content from published_month`)).map(
      ({ content }) => content,
    );
    const secrets = await sql<{ word: string }>(
      `select unnest(array[id::text, name, short_name]) as word from establishment
       union select unnest(array[id::text, last_name, login]) from person`,
    );
    expect(secrets.length).toBeGreaterThan(50);
    const found = secrets.filter(({ word }) =>
      all.some((content) => content.includes(`"${word}`) || content.includes(` ${word} `)),
    );
    expect(found).toEqual([]);
  });

  it('with tables that add up, none of whose lines is of fewer than five tickets', async () => {
    await publishDueMonths(em, NOW);
    const { tables, figures } = await contentOf('2026-10');
    for (const { measure, blocking, dimension, total, lines, grouped } of tables) {
      if (total === null) continue;
      const shown = figures.find((found) => found.measure === measure && found.blocking === blocking);
      // Delays are of what was done, in time or late.
      expect(total).toBe(dimension === 'delay' ? Number(shown?.kept) + Number(shown?.late) : shown?.count);
      expect(lines.reduce((sum, { count }) => sum + count, grouped?.count ?? 0)).toBe(total);
      for (const { count } of lines) expect(count === 0 || count >= 5).toBe(true);
    }
    expect(tables.filter(({ lines }) => lines.length > 0).length).toBeGreaterThan(3);
  });
});

describe('what was published', () => {
  it('before there was all that is published now, is read as it was', async () => {
    await publishMonth(em, '2026-10', { now: NOW });
    const { rhythm: _, ...older } = await contentOf('2026-10');
    const text = canonicalJson({ ...older, version: 2 });
    await sql(
      `insert into published_month (month, version, reason, published_at, published_by, tx_order, position, content, checksum)
       select month, 2, 'older', published_at, (select id from person where login = 'ada'), tx_order, position, ?, ? from published_month`,
      [text, createHash('sha256').update(text).digest('hex')],
    );
    const read = await readPublished(em.fork(), '2026-10');
    expect(read?.text).toBe(text);
    expect(read?.content).toMatchObject({
      version: 2,
      rhythm: { from: '2026-10', to: '2026-10', cells: [] },
    });
  });

  it.each([
    'update published_month set reason = null',
    'delete from published_month',
    'truncate published_month',
  ])('stays, even for a hand that slips: %s', async (statement) => {
    await publishMonth(em, '2026-10', { now: NOW });
    await expect(sql(statement)).rejects.toThrow('published_month is final');
    expect(await published()).toEqual([{ month: '2026-10', version: 1 }]);
  });

  it('bears its SHA-256 and its place in the log; the database refuses any other', async () => {
    await publishMonth(em, '2026-10', { now: NOW });
    const [row] = await sql<{ content: string; checksum: string; at: string; last: string }>(
      `select content, checksum, tx_order || '.' || position as at,
              (select tx_order || '.' || position from ticket_event order by tx_order desc, position desc limit 1)
                as last from published_month`,
    );
    expect(row?.checksum).toBe(createHash('sha256').update(String(row?.content)).digest('hex'));
    expect(row?.at).toBe(row?.last);
    expect(JSON.parse(String(row?.content))).toMatchObject({
      position: row?.last,
      month: '2026-10',
      version: 1,
    });
    await expect(
      sql(`insert into published_month select '2026-09', 1, null, published_at, null, tx_order, position,
             replace(content, '2026-10', '2026-09'), checksum from published_month`),
    ).rejects.toThrow('check constraint');
  });

  it('is corrected by a version of its own, with its reason; both can be read', async () => {
    const correction = { personId: await anyAdmin(), reason: 'Fiches de septembre importées après coup.' };
    await expect(publishMonth(em, '2026-10', { now: NOW, correction })).rejects.toMatchObject({
      refusal: { code: 'MONTH_NOT_PUBLISHED' },
    });
    await publishMonth(em, '2026-10', { now: NOW });
    const first = await contentOf('2026-10');
    // The same again is no correction, whatever its reason says; nothing is written.
    await expect(publishMonth(em, '2026-10', { now: NOW, correction })).rejects.toMatchObject({
      refusal: { code: 'CORRECTION_CHANGES_NOTHING', field: 'month' },
    });
    expect(await readVersions(em.fork(), '2026-10')).toHaveLength(1);
    // Something that the first version did not know.
    await sql(`insert into statistics_fact select at, value, gen_random_uuid(), product_id, establishment_id, agent_id, day,
                 measure, verdict, rank, blocking, channel, outcome from statistics_fact
                where measure = 'received' and day = '2026-10-13' limit 1`);
    expect(await publishMonth(em, '2026-10', { now: NOW, correction })).toEqual({ version: 2 });
    const second = await contentOf('2026-10');
    expect(second).toMatchObject({ version: 2, reason: correction.reason });
    expect(Number(figure(second, 'received')?.count)).toBe(Number(figure(first, 'received')?.count) + 1);
    expect(await contentOf('2026-10', 1)).toEqual(first);
    expect(await readVersions(em.fork(), '2026-10')).toMatchObject([
      { version: 1, reason: null },
      { version: 2, reason: correction.reason },
    ]);
  });

  const anyAdmin = async (): Promise<string> => {
    const [row] = await sql<{ id: string }>(`select id from person where role = 'admin' limit 1`);
    return row?.id ?? '';
  };
});
