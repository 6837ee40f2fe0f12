import type { Instant, Sentence } from '@assistance/domain/shared';
import {
  addToMonth,
  type Cell,
  type Dimension,
  firstDayOf,
  type Figure,
  isInOrder,
  lastDayOf,
  type Measure,
  type Month,
  NOT_PROCESSED,
  type Period,
  periodOfMonth,
  publishable,
  publishableRhythm,
  type PublishedDimension,
  type PublishedMonth,
  type StatisticsQuery,
  usualKeys,
  type WholeFigure,
  type WholeMoment,
  type WholeRate,
  type WholeTable,
  wordOf,
} from '@assistance/domain/statistics';
import type { EntityManager } from '../platform/database/index.js';
import { figureOf } from './ask-statistics.js';
import { countClosures } from './count-closures.js';
import { count, type Counted } from './count.js';
import { countStages } from './count-stages.js';

/** In the order in which people read them. Responses come apart, by what was promised. */
const FIGURES: readonly Measure[] = [
  'received',
  'answered',
  'processed',
  'closed',
  'reopened',
  'open',
  'awaiting-complement',
  'awaiting-closing',
  'asked-again',
  'requalified',
  'breach-cleared',
  'schedule-replaced',
  'paid-service',
  'complement-asked',
  'complement-given',
  'reminder',
  'deflection',
  'acknowledgement',
  'maintenance-decision',
  'schedule',
  'closure-notice',
];
const TABLES: readonly (readonly [
  measures: readonly Measure[],
  dimension: Exclude<PublishedDimension, 'reason' | 'delay' | 'stage'>,
])[] = [
  [['received', 'processed', 'open', 'deflection'], 'product'],
  [['received'], 'channel'],
  [['received'], 'blocking'],
  [['received'], 'mode'],
  [['received'], 'weekday'],
  [['received'], 'hour'],
  [['processed'], 'outcome'],
];
/** A year of requests tells when they come. */
const MONTHS_OF_RHYTHM = 12;
/** More than there will ever be of products. */
const LIMIT = 10_000;

/** Everything of a month that may be shown to anybody, from one state of the tables. The month must be over. */
export async function computeMonth(
  em: EntityManager,
  month: Month,
  now: Instant,
): Promise<Pick<PublishedMonth, 'figures' | 'tables' | 'rates' | 'rhythm'>> {
  const ask = async (
    measures: readonly Measure[],
    dimensions: readonly Dimension[],
    period: Period = periodOfMonth(month),
  ) => {
    const question: StatisticsQuery = { ...period, measures, dimensions, filters: {}, granularity: 'whole' };
    const found = [
      ...(await count(em, question, { now, limit: LIMIT, withEstablishments: true })),
      ...(await countClosures(em, question, now)),
    ];
    return { question, found };
  };
  const whole = await ask(FIGURES, []);
  const responses = await ask(['response'], ['blocking']);
  const byProduct = await ask(['response'], ['product']);
  const closings = await ask(['closed', 'processed', ...NOT_PROCESSED], []);
  const delays = await ask(['response'], ['blocking', 'delay']);
  const tables: WholeTable[] = [
    closingsByReason(closings.found),
    ...[true, false].map((blocking) => delaysOf(delays.found, blocking)),
    { measure: 'received', dimension: 'stage', cells: await countStages(em, month, now) },
  ];
  for (const [measures, dimension] of TABLES) {
    const { found } = await ask(measures, [dimension]);
    tables.push(
      ...measures.map((measure) => ({ measure, dimension, cells: cellsOf(found, measure, dimension) })),
    );
  }
  const year = { from: addToMonth(month, 1 - MONTHS_OF_RHYTHM), to: month };
  const moments = await ask(['received'], ['weekday', 'hour'], {
    from: firstDayOf(year.from),
    to: lastDayOf(month),
  });
  const shown = publishable(
    {
      figures: [
        ...FIGURES.map((measure) =>
          wholeFigure(figureOf(measure, whole.found, whole.question), null, whole.found),
        ),
        ...[true, false].map((blocking) => {
          const own = responses.found.filter(({ group }) => group[0] === blocking);
          return wholeFigure(figureOf('response', own, responses.question), blocking, own);
        }),
      ],
      tables,
      rates: ratesOf(byProduct.found),
    },
    labels(await productNames(em)),
  );
  return { ...shown, rhythm: publishableRhythm(year, moments.found.map(momentOf)) };
}

const momentOf = ({ group: [weekday, hour], count: received, establishments }: Counted): WholeMoment => ({
  weekday: Number(weekday),
  hour: Number(hour),
  count: received,
  establishments: establishments.length,
});

function wholeFigure(figure: Figure, blocking: boolean | null, found: readonly Counted[]): WholeFigure {
  const own = found.filter(({ measure }) => measure === figure.measure);
  const counted = own.filter((part) => (figure.count > 0 ? part.count > 0 : true));
  const establishments = new Set(counted.flatMap((part) => part.establishments));
  return { ...figure, blocking, establishments: establishments.size };
}

const cellsOf = (
  found: readonly Counted[],
  measure: Measure,
  dimension: Exclude<PublishedDimension, 'reason' | 'delay' | 'stage'>,
): Cell[] => {
  const cells = found
    .filter((counted) => counted.measure === measure)
    .map((counted) => ({
      key: String(counted.group[0] ?? 'none'),
      count: counted.count,
      establishments: new Set(counted.establishments),
    }));
  const missing = usualKeys(dimension).filter((key) => !cells.some((cell) => cell.key === key));
  const all = [...cells, ...missing.map((key) => ({ key, count: 0, establishments: new Set<string>() }))];
  return inOrder(all, dimension);
};

const inOrder = (cells: readonly Cell[], dimension: PublishedDimension): Cell[] =>
  cells.toSorted((a, b) =>
    isInOrder(dimension) ? Number(a.key) - Number(b.key) : b.count - a.count || (a.key < b.key ? -1 : 1),
  );

/** How long the responses given in the month had taken, in time or late. */
function delaysOf(found: readonly Counted[], blocking: boolean): WholeTable {
  const cells = found
    .filter(({ group: [of, days], kept, late }) => of === blocking && days !== null && kept + late > 0)
    .map(({ group, kept, late, establishments }) => ({
      key: String(group[1]),
      count: kept + late,
      establishments: new Set(establishments),
    }));
  return { measure: 'response', blocking, dimension: 'delay', cells: inOrder(cells, 'delay') };
}

/** Closings as processed are all but the others; their establishments are those of the tickets processed at least. */
function closingsByReason(found: readonly Counted[]): WholeTable {
  const of = (measure: Measure) => found.find((counted) => counted.measure === measure);
  const cell = (key: string, number: number, measure: Measure): Cell => ({
    key,
    count: number,
    establishments: new Set(of(measure)?.establishments ?? []),
  });
  const others = NOT_PROCESSED.map((measure) => cell(measure, of(measure)?.count ?? 0, measure));
  const left = others.reduce((sum, other) => sum + other.count, 0);
  const processed = cell('processed', (of('closed')?.count ?? 0) - left, 'processed');
  return { measure: 'closed', dimension: 'reason', cells: [processed, ...others] };
}

const ratesOf = (found: readonly Counted[]): WholeRate[] =>
  found
    .filter((counted) => counted.count > 0)
    .map((counted) => ({
      measure: 'response' as const,
      key: String(counted.group[0]),
      kept: counted.kept,
      decided: counted.count,
      establishments: counted.establishments.length,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

async function productNames(em: EntityManager): Promise<ReadonlyMap<string, string>> {
  const rows = await em.execute<{ id: string; name: string }[]>(`select id, name from product`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const labels =
  (products: ReadonlyMap<string, string>) =>
  (dimension: PublishedDimension, key: string): Sentence => {
    if (dimension !== 'product') return wordOf(dimension, key);
    const name = products.get(key) ?? key;
    return { fr: name, en: name };
  };
