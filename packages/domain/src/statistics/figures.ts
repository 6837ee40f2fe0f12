import { endOfDay, parisHour, startOfDay, WORKING_DAY } from '../calendar/index.js';
import { COMMITMENT_KINDS } from '../commitment/index.js';
import type { Instant } from '../shared/index.js';
import type { Measure } from './definitions.js';
import { Delays } from './delays.js';
import type { Fact, Span, StatisticsFacts, Traits } from './facts.js';
import { type Period, periodsOf } from './periods.js';
import type { DeploymentMode, Dimension, Filters, StatisticsQuery } from './statistics-query.js';

/** One measure in one period and group. */
export interface Figure {
  readonly measure: Measure;
  /** How many; of commitments, how many were decided: kept or broken. */
  readonly count: number;
  /** The next four of commitments alone, `null` otherwise. */
  readonly kept: number | null;
  readonly broken: number | null;
  /** Done in the period after their date, whenever they broke: with those kept, what the delays are measured on. */
  readonly late: number | null;
  /** As of the end of the period; `null` too when grouped by when things happened, or by delay. */
  readonly pending: number | null;
  /** Kept over decided, 0 to 1; `null` where nothing was decided. */
  readonly rate: number | null;
  /**
   * Working milliseconds of what was done in the period; for what is open, its age in plain milliseconds; for closure
   * notices, days. `null` where there is nothing to measure.
   */
  readonly median: number | null;
  readonly p90: number | null;
}

/** The values of a row's dimensions, in the order of the query's dimensions; `null` for none. */
export type GroupKey = readonly (string | number | boolean | null)[];

export interface Row {
  readonly period: Period;
  readonly group: GroupKey;
  /** One for each measure asked, in that order. */
  readonly figures: readonly Figure[];
}

/** Current data that is not in the log: teams, deployments. */
export interface Directory {
  teamOf(agentId: string): string | null;
  modeOf(establishmentId: string, productId: string): DeploymentMode | null;
}

/** Working days from which durations are grouped together. */
export const LONGEST_DELAY = 20;

/** The end of a period, or `now` while it is not over. Exclusive. */
export function asOf({ to }: Period, now: Instant): Instant {
  const end = Date.parse(endOfDay(to));
  return new Date(Math.min(end, Date.parse(now) + 1)).toISOString();
}

/** Whether a period has begun. A future period has no figures. */
export const hasBegun = ({ from }: Period, now: Instant): boolean =>
  Date.parse(startOfDay(from)) <= Date.parse(now);

/** Whether it was so at an instant: what ends at that very instant still was, what begins there not yet. */
const lastsAt = ({ from, until }: Pick<Span, 'from' | 'until'>, instant: Instant): boolean =>
  Date.parse(from) < Date.parse(instant) && (until === null || Date.parse(until) >= Date.parse(instant));

/**
 * Computes the figures of tickets from their facts: the reference implementation against which the server's tables
 * are tested. Closure notices and deflections are not included, as they belong to no ticket.
 *
 * @param tickets facts of each ticket
 * @param question measures, dimensions, filters and period
 * @param directory current teams and deployments
 * @param now the time of the query
 * @returns rows in order of period, without empty groups
 */
export function figuresOf(
  tickets: readonly StatisticsFacts[],
  question: StatisticsQuery,
  directory: Directory,
  now: Instant,
): Row[] {
  const facts = tickets
    .flatMap((ticket) => ticket.facts)
    .filter((fact) => passes(fact, question.filters, directory));
  const spans = tickets
    .flatMap((ticket) => ticket.spans)
    .filter((span) => passes(span, question.filters, directory));
  const begun = periodsOf(question, question.granularity).filter((period) => hasBegun(period, now));
  return begun.flatMap((period) => {
    const cut = asOf(period, now);
    const happened = facts.filter(
      ({ day, at }) => day >= period.from && day <= period.to && Date.parse(at) <= Date.parse(now),
    );
    const lasting = spans.filter((span) => lastsAt(span, cut));
    const groups = new Map<string, { group: GroupKey; facts: Fact[]; spans: Span[] }>();
    const groupOf = (thing: Fact | Span) => {
      const group = question.dimensions.map((dimension) => valueOf(thing, dimension, directory));
      const key = JSON.stringify(group);
      const found = groups.get(key) ?? { group, facts: [], spans: [] };
      groups.set(key, found);
      return found;
    };
    const asked = new Set<Measure>(question.measures);
    for (const fact of happened) if (asked.has(fact.measure)) groupOf(fact).facts.push(fact);
    if (countsLasting(question))
      for (const span of lasting) if (asked.has(span.measure)) groupOf(span).spans.push(span);
    return [...groups.values()].map((found) => ({
      period,
      group: found.group,
      figures: question.measures.map((measure) => figureOf(measure, found.facts, found.spans, cut, question)),
    }));
  });
}

/** What lasts has no hour and no delay of its own. */
export const countsLasting = ({ dimensions }: Pick<StatisticsQuery, 'dimensions'>): boolean =>
  !dimensions.some((dimension) => ['weekday', 'hour', 'delay'].includes(dimension));

function figureOf(
  measure: Measure,
  facts: readonly Fact[],
  spans: readonly Span[],
  cut: Instant,
  question: StatisticsQuery,
): Figure {
  const own = facts.filter((fact) => fact.measure === measure);
  const lasting = spans.filter((span) => span.measure === measure);
  const times = (verdict: Fact['verdict']) => own.filter((fact) => fact.verdict === verdict).length;
  const delays = new Delays();
  for (const { value } of own) if (value !== null) delays.add(value);
  if ((COMMITMENT_KINDS as readonly Measure[]).includes(measure)) {
    const [kept, broken] = [times('kept'), times('broken')];
    const count = kept + broken;
    return {
      measure,
      count,
      kept,
      broken,
      late: times('late'),
      pending: countsLasting(question) ? lasting.length : null,
      rate: count === 0 ? null : kept / count,
      ...percentiles(delays),
    };
  }
  for (const { since } of lasting) delays.add(Date.parse(cut) - Date.parse(since));
  const none = { kept: null, broken: null, late: null, pending: null, rate: null };
  return { measure, count: own.length + lasting.length, ...none, ...percentiles(delays) };
}

const percentiles = (delays: Delays) => ({ median: delays.percentile(0.5), p90: delays.percentile(0.9) });

function passes(traits: Traits, filters: Filters, directory: Directory): boolean {
  const among = (wanted: readonly (string | null)[] | undefined, value: string | null): boolean =>
    wanted === undefined || wanted.includes(value);
  return (
    among(filters.productIds, traits.productId) &&
    among(filters.establishmentIds, traits.establishmentId) &&
    among(filters.agentIds, traits.agentId) &&
    among(filters.channels, traits.channel) &&
    among(filters.outcomes, traits.outcome) &&
    (filters.blocking === undefined || filters.blocking === traits.blocking) &&
    (filters.teams === undefined || among(filters.teams, teamOf(traits, directory))) &&
    (filters.modes === undefined ||
      among(filters.modes, directory.modeOf(traits.establishmentId, traits.productId)))
  );
}

const teamOf = ({ agentId }: Traits, directory: Directory): string | null =>
  agentId === null ? null : directory.teamOf(agentId);

function valueOf(thing: Fact | Span, dimension: Dimension, directory: Directory): GroupKey[number] {
  switch (dimension) {
    case 'product':
      return thing.productId;
    case 'establishment':
      return thing.establishmentId;
    case 'agent':
      return thing.agentId;
    case 'team':
      return teamOf(thing, directory);
    case 'mode':
      return directory.modeOf(thing.establishmentId, thing.productId);
    case 'channel':
      return thing.channel;
    case 'blocking':
      return thing.blocking;
    case 'outcome':
      return thing.outcome;
    case 'weekday':
      return 'day' in thing ? ((new Date(`${thing.day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1 : null;
    case 'hour':
      return 'day' in thing ? parisHour(thing.at) : null;
    case 'delay':
      return 'value' in thing && thing.value !== null
        ? Math.min(Math.floor(thing.value / WORKING_DAY), LONGEST_DELAY)
        : null;
  }
}
