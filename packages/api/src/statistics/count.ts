import { parisDay } from '@assistance/domain/calendar';
import type { Instant } from '@assistance/domain/shared';
import {
  asOf,
  COUNTED,
  type GroupKey,
  hasBegun,
  LASTING,
  type Measure,
  type Period,
  periodsOf,
  type StatisticsQuery,
  countsLasting,
} from '@assistance/domain/statistics';
import { COMMITMENT_KINDS } from '@assistance/domain/commitment';
import type { EntityManager } from '../platform/database/index.js';
import {
  DEFLECTIONS,
  FACTS,
  groupColumns,
  narrowed,
  periodColumn,
  periodKey,
  type Source,
  SPANS,
} from './statements.js';

/** What was found of one measure in one period and group. */
export interface Counted {
  readonly period: Period;
  readonly group: GroupKey;
  readonly measure: Measure;
  readonly count: number;
  readonly kept: number;
  readonly broken: number;
  readonly late: number;
  readonly pending: number;
  readonly percentiles: readonly (number | null)[] | null;
  /** Whose tickets they are; empty unless asked for. */
  readonly establishments: readonly string[];
}

interface CountOptions {
  readonly now: Instant;
  /** Rows of one statement at most. */
  readonly limit: number;
  readonly withEstablishments?: boolean;
}

type Found = Record<string, unknown> & {
  readonly period: string;
  readonly measure: Measure;
  readonly count: number;
  readonly percentiles: readonly string[] | null;
  readonly establishments?: readonly string[] | null;
};

const among = <T extends string>(measures: readonly Measure[], words: readonly T[]): T[] =>
  words.filter((word) => (measures as readonly string[]).includes(word));
const isCommitment = (measure: Measure): boolean => (COMMITMENT_KINDS as readonly string[]).includes(measure);

/** Counts in tables what the question asks of tickets and of the knowledge base; closures are no ticket's. */
export async function count(
  em: EntityManager,
  question: StatisticsQuery,
  options: CountOptions,
): Promise<Counted[]> {
  const { measures } = question;
  const found = [
    ...(await countFacts(em, question, among(measures, [...COUNTED, ...COMMITMENT_KINDS]), options)),
    ...(countsLasting(question)
      ? await countSpans(em, question, among(measures, [...LASTING, ...COMMITMENT_KINDS]), options)
      : []),
    ...(measures.includes('deflection') ? await countDeflections(em, question, options) : []),
  ];
  return found;
}

/** The whole of a statement that groups. */
function statement(
  source: Source,
  question: StatisticsQuery,
  { withEstablishments }: CountOptions,
  parts: {
    readonly period: string;
    readonly join?: string;
    readonly figures: readonly string[];
    readonly where: string;
  },
): { readonly text: string; readonly filterValues: readonly unknown[] } {
  const { joins, conditions } = narrowed(source, question.dimensions, question.filters);
  const groups = groupColumns(source, question.dimensions);
  const keys = ['period', ...groups.map((_column, index) => `g${index}`), 'measure'];
  const figures = withEstablishments
    ? [...parts.figures, 'array_agg(distinct c.establishment_id::text) as establishments']
    : parts.figures;
  return {
    text: `select ${[`${parts.period} as period`, ...groups, ...figures].join(', ')}
             from ${source.from} ${parts.join ?? ''} ${joins}
            where ${parts.where}${conditions.text}
            group by ${keys.join(', ')} limit ?`,
    filterValues: conditions.values,
  };
}

async function countFacts(
  em: EntityManager,
  question: StatisticsQuery,
  measures: readonly string[],
  options: CountOptions,
): Promise<Counted[]> {
  if (measures.length === 0) return [];
  const { text, filterValues } = statement(FACTS, question, options, {
    period: periodColumn(question.granularity),
    figures: [
      'c.measure::text as measure',
      `count(*) filter (where c.verdict is distinct from 'late')::int as count`,
      `count(*) filter (where c.verdict = 'kept')::int as kept`,
      `count(*) filter (where c.verdict = 'broken')::int as broken`,
      `count(*) filter (where c.verdict = 'late')::int as late`,
      `percentile_disc(array[0.5, 0.9]) within group (order by c.value)::text[] as percentiles`,
    ],
    // What breaks later has not happened yet.
    where: 'c.measure in (?) and c.day between ? and ? and c.at <= ?',
  });
  const { from, to } = question;
  const { now, limit } = options;
  const rows = await em.execute<Found[]>(text, [measures, from, to, now, ...filterValues, limit]);
  const periods = new Map(
    periodsOf(question, question.granularity).map((period) => [
      periodKey(period.from, question.granularity),
      period,
    ]),
  );
  return rows.flatMap((row) => {
    const period = periods.get(row.period);
    return period ? [countedOf(row, question, period)] : [];
  });
}

async function countSpans(
  em: EntityManager,
  question: StatisticsQuery,
  measures: readonly string[],
  options: CountOptions,
): Promise<Counted[]> {
  const { now, limit } = options;
  const begun = periodsOf(question, question.granularity).filter((period) => hasBegun(period, now));
  if (measures.length === 0 || begun.length === 0) return [];
  const ends = begun.map((period) => ({ at: asOf(period, now), period }));
  const { text, filterValues } = statement(SPANS, question, options, {
    period: 'p.rank::text',
    join: `join unnest(array[?]::date[], array[?]::timestamptz[]) with ordinality as p (day, at, rank)
             on c.days @> p.day and c.started_at < p.at and (c.ended_at is null or c.ended_at >= p.at)`,
    figures: [
      'c.measure::text as measure',
      'count(*)::int as count',
      `percentile_disc(array[0.5, 0.9]) within group (order by (extract(epoch from p.at - c.since) * 1000)::bigint)::text[]
         as percentiles`,
    ],
    where: 'c.measure in (?)',
  });
  // The end of a day is the beginning of the next: what counts then has met the day itself.
  const today = parisDay(now);
  const days = ends.map(({ period }) => (period.to < today ? period.to : today));
  const rows = await em.execute<Found[]>(text, [
    days,
    ends.map(({ at }) => at),
    measures,
    ...filterValues,
    limit,
  ]);
  return rows.flatMap((row) => {
    const end = ends[Number(row.period) - 1];
    if (!end) return [];
    const counted = countedOf(row, question, end.period);
    // What a commitment waits for is no delay: those of the acts are.
    return isCommitment(row.measure)
      ? [{ ...counted, count: 0, pending: counted.count, percentiles: null }]
      : [counted];
  });
}

async function countDeflections(
  em: EntityManager,
  question: StatisticsQuery,
  options: CountOptions,
): Promise<Counted[]> {
  const { text, filterValues } = statement(DEFLECTIONS, question, options, {
    period: periodColumn(question.granularity),
    figures: [`'deflection' as measure`, 'count(*)::int as count'],
    where: 'c.day between ? and ?',
  });
  const rows = await em.execute<Found[]>(text, [question.from, question.to, ...filterValues, options.limit]);
  const periods = periodsOf(question, question.granularity);
  return rows.flatMap((row) => {
    const period = periods.find(({ from }) => periodKey(from, question.granularity) === row.period);
    return period ? [countedOf(row, question, period)] : [];
  });
}

const countedOf = (row: Found, { dimensions }: StatisticsQuery, period: Period): Counted => ({
  period,
  group: dimensions.map((_dimension, index) => (row[`g${index}`] ?? null) as GroupKey[number]),
  measure: row.measure,
  count: row.count,
  kept: (row['kept'] as number | undefined) ?? 0,
  broken: (row['broken'] as number | undefined) ?? 0,
  late: (row['late'] as number | undefined) ?? 0,
  pending: 0,
  percentiles: row.percentiles?.map((value) => (value === null ? null : Number(value))) ?? null,
  establishments: row.establishments ?? [],
});
