/**
 * A month of the statistics over histories of 10,000, 100,000 and 1,000,000 tickets: the desk's answer against plain SQL
 * over the raw tables, in turns within one run; both are checked against the answers that the history was made with.
 *
 *     pnpm bench statistics               (sizes as arguments: pnpm bench statistics 10000; turns: TURNS)
 */
import { ENTITIES, migrateDatabase } from '@assistance/api/rooms';
import { connect } from '@assistance/api/platform/database/index';
import { attempt } from '@assistance/api/platform/graphql/index';
import {
  Answers,
  makeHistory,
  openClient,
  writeParticipants,
  writeHistory,
} from '@assistance/api/statistics/known-history/index';
import { askStatistics, computeMonth, rebuildStatistics } from '@assistance/api/statistics/index';
import { startTestServer } from '@assistance/api/testing/postgres-server';
import { COUNTED, type StatisticsQuery, type Row } from '@assistance/domain/statistics';
import { COUNTS, plainCounts } from './statistics-plain.js';

const SIZES = process.argv.slice(2).map(Number);
const TURNS = Number(process.env['TURNS'] ?? 11);
const SPAN = { from: '2017-01-02', to: '2026-10-30' };
const MONTH = '2026-09';
const NOW = '2026-11-02T09:00:00.000Z';
const KINDS = ['acknowledgement', 'response', 'maintenance-decision'] as const;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const spread = (values: readonly number[], digits: number): string =>
  [median(values), Math.min(...values), Math.max(...values)]
    .map((value) => value.toFixed(digits))
    .join(' / ');
async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const begun = performance.now();
  const done = await work();
  return [done, performance.now() - begun];
}

const aMonth: StatisticsQuery = {
  measures: [...COUNTED, ...KINDS, 'schedule', 'open', 'awaiting-complement', 'awaiting-closing'],
  dimensions: [],
  filters: {},
  from: '2026-09-01',
  to: '2026-09-30',
  granularity: 'month',
};
/** What else admins ask. */
const OTHERS: readonly (readonly [string, StatisticsQuery])[] = [
  ['the month, by product and blocking', { ...aMonth, dimensions: ['product', 'blocking'] }],
  ['the month, by establishment', { ...aMonth, dimensions: ['establishment'] }],
  [
    'the month, responses by team and delay',
    { ...aMonth, measures: ['response'], dimensions: ['team', 'delay'] },
  ],
  ['thirteen months, one by one', { ...aMonth, from: '2025-09-01' }],
  ['every ticket there ever was, as one period', { ...aMonth, from: SPAN.from, granularity: 'whole' }],
];

function check(rows: readonly Row[], answers: Answers): void {
  const figures = rows.find(({ period }) => period.from === '2026-09-01')?.figures ?? [];
  for (const { measure, count, kept, broken, median: middle, p90 } of figures) {
    if ((COUNTED as readonly string[]).includes(measure))
      expectSame(measure, count, answers.of(MONTH, measure));
    if (!(KINDS as readonly string[]).includes(measure)) continue;
    expectSame(`${measure} kept`, kept, answers.of(MONTH, `${measure} kept`));
    expectSame(`${measure} broken`, broken, answers.of(MONTH, `${measure} broken`));
    expectSame(`${measure} median`, middle, answers.percentile(MONTH, measure, 0.5));
    expectSame(`${measure} p90`, p90, answers.percentile(MONTH, measure, 0.9));
  }
  const open = figures.find(({ measure }) => measure === 'open')?.count;
  expectSame('open', open ?? null, answers.openAt(Date.parse('2026-09-30T22:00:00Z')));
}
function expectSame(what: string, found: number | null, known: number | null): void {
  if (found !== known) throw new Error(`${what}: ${found} found, ${known} known.`);
}

async function bench(url: string, tickets: number): Promise<void> {
  await migrateDatabase(url);
  const client = await openClient(url);
  // When a measure fails, its own error is the one to tell.
  client.on('error', () => {});
  const answers = new Answers();
  const cast = await writeParticipants(client, { products: 8, establishments: 150, agents: 40 });
  // A history is written once, in order: what protects live tables would only make it slow.
  await client.query('set session_replication_role = replica');
  const plan = { ...SPAN, tickets, seed: 20_261_124 };
  const [events, wrote] = await timed(() => writeHistory(client, cast, makeHistory(cast, plan, answers)));
  await client.query('vacuum analyze');
  say(
    `${tickets.toLocaleString('en')} tickets, ${events.toLocaleString('en')} events (written in ${seconds(wrote)})`,
  );

  const orm = await connect({ url, entities: ENTITIES, pool: 4 });
  const [, counted] = await timed(() => rebuildStatistics(orm.em));
  await client.query('vacuum analyze statistics_fact, statistics_span');
  const {
    rows: [size],
  } = await client.query<{ facts: string; spans: string; size: string }>(
    `select (select count(*) from statistics_fact) as facts, (select count(*) from statistics_span) as spans,
            pg_size_pretty(pg_total_relation_size('statistics_fact') + pg_total_relation_size('statistics_span')) as size`,
  );
  const rate = Math.round((tickets / counted) * 1000);
  say(
    `  counted anew from the log in ${seconds(counted)} (${rate} tickets a second): ${size?.facts} facts, ${size?.spans} spans, ${size?.size}`,
  );

  const ask = (question: StatisticsQuery): Promise<readonly Row[]> => askStatistics(orm.em, question, NOW);
  const [ours, plain]: [number[], number[]] = [[], []];
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const both = [
      async () => {
        const [rows, took] = await timed(() => ask(aMonth));
        check(rows, answers);
        return ours.push(took);
      },
      async () => {
        const [counts, took] = await timed(() => plainCounts(client, MONTH));
        for (const { what } of COUNTS)
          expectSame(`plain ${what}`, counts[what] ?? null, answers.of(MONTH, what));
        return plain.push(took);
      },
    ];
    for (const work of turn % 2 ? both : both.reverse()) await work();
  }
  // The first of each warms the caches.
  const [ms, plainMs] = [ours.slice(1), plain.slice(1)];
  say(
    `  the month, every measure, median and p90: ${spread(ms, 1)} ms (median / lowest / highest of ${TURNS})`,
  );
  say(`  plain SQL over the raw tables, counts alone: ${spread(plainMs, 1)} ms`);
  say(
    `  plain SQL takes ${spread(
      plainMs.map((value, turn) => value / (ms[turn] ?? Number.NaN)),
      1,
    )} times as long`,
  );
  for (const [name, question] of OTHERS) {
    const times: number[] = [];
    let found = '';
    for (let turn = 0; turn < 4; turn += 1) {
      const [answer, took] = await timed(() => attempt(() => ask(question)));
      times.push(took);
      // What would take too long is refused, whatever the machine: that too is an answer.
      found = answer.ok ? `${answer.value.length} rows` : answer.refusal.code;
    }
    say(`  ${name}: ${spread(times.slice(1), 1)} ms, ${found}`);
  }
  const [, published] = await timed(() => computeMonth(orm.em.fork(), MONTH, NOW));
  say(`  all that is published of the month: ${published.toFixed(0)} ms`);
  await orm.close();
  await client.end();
}

const server = await startTestServer();
try {
  for (const [rank, tickets] of (SIZES.length > 0 ? SIZES : [10_000, 100_000, 1_000_000]).entries()) {
    const admin = await openClient(server.url);
    const name = `bench_${rank}`;
    await admin.query(`create database ${name}`);
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    await bench(url.href, tickets);
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
} finally {
  await server.stop();
}
