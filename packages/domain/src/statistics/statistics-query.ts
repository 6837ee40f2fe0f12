import type { Day } from '../calendar/index.js';
import { COMMITMENT_KINDS } from '../commitment/index.js';
import { fail, ok, refuse, type Language, type Result, type Sentence } from '../shared/index.js';
import type { Channel, Outcome } from '../ticket/index.js';
import { DEFINITIONS, type Measure } from './definitions.js';
import { LASTING } from './facts.js';
import { type Granularity, type Period, periodsOf } from './periods.js';

/** The dimensions by which figures can be grouped. */
export const DIMENSIONS = [
  'product',
  'establishment',
  'agent',
  'team',
  'mode',
  'channel',
  'blocking',
  'outcome',
  /** Day of the week, 1 for Monday to 7. */
  'weekday',
  /** Hour of the day in Europe/Paris, 0 to 23. */
  'hour',
  /** Whole working days that the act took, 20 for 20 and more. */
  'delay',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const NAMES: Readonly<Record<Dimension, Sentence>> = {
  product: { fr: 'produit', en: 'product' },
  establishment: { fr: 'établissement', en: 'establishment' },
  agent: { fr: 'interlocuteur', en: 'agent' },
  team: { fr: 'équipe', en: 'team' },
  mode: { fr: 'mode de déploiement', en: 'mode of deployment' },
  channel: { fr: 'canal', en: 'channel' },
  blocking: { fr: 'qualification', en: 'qualification' },
  outcome: { fr: 'issue', en: 'outcome' },
  weekday: { fr: 'jour de la semaine', en: 'day of the week' },
  hour: { fr: 'heure', en: 'hour' },
  delay: { fr: 'délai', en: 'response time' },
};

export type DeploymentMode = 'classic' | 'hosted' | 'tele-service';

/** Values to include for each dimension; an absent filter includes all. */
export interface Filters {
  readonly productIds?: readonly string[];
  readonly establishmentIds?: readonly string[];
  readonly agentIds?: readonly string[];
  readonly teams?: readonly string[];
  readonly modes?: readonly DeploymentMode[];
  readonly channels?: readonly Channel[];
  readonly blocking?: boolean;
  readonly outcomes?: readonly Outcome[];
}

/** A statistics query. Days in Europe/Paris, both included. */
export interface StatisticsQuery extends Period {
  readonly measures: readonly Measure[];
  readonly dimensions: readonly Dimension[];
  readonly filters: Filters;
  readonly granularity: Granularity;
}

/** The dimension that each filter narrows. */
export const FILTERED = {
  productIds: 'product',
  establishmentIds: 'establishment',
  agentIds: 'agent',
  teams: 'team',
  modes: 'mode',
  channels: 'channel',
  blocking: 'blocking',
  outcomes: 'outcome',
} as const satisfies Record<keyof Filters, Dimension>;

/** Rows of a result at most; each has one figure for each measure. */
export const MAX_GROUPS = 2_000;
/** Periods of an answer at most: more than a year of days, or thirty years of months. */
const MAX_PERIODS = 400;
/** Dimensions of a query at most. */
export const MAX_DIMENSIONS = 3;
/** Values in one filter at most. */
const MAX_FILTER = 200;
/** Years from the first day to the last at most. */
const MAX_YEARS = 30;

const ALWAYS: readonly Dimension[] = [
  'product',
  'establishment',
  'agent',
  'team',
  'mode',
  'channel',
  'blocking',
];
const WHEN: readonly Dimension[] = ['weekday', 'hour'];
const isCommitment = (measure: Measure): boolean => (COMMITMENT_KINDS as readonly string[]).includes(measure);
const isLasting = (measure: Measure): boolean => (LASTING as readonly string[]).includes(measure);

/** The dimensions by which a measure can be grouped. */
export function dimensionsOf(measure: Measure): readonly Dimension[] {
  if (measure === 'closure-notice') return [];
  if (measure === 'deflection') return ['product', 'establishment', 'mode', 'weekday'];
  if (isLasting(measure)) return ALWAYS;
  if (measure === 'answered' || measure === 'processed') return [...ALWAYS, 'outcome', ...WHEN];
  if (isCommitment(measure) || measure === 'complement-given') return [...ALWAYS, ...WHEN, 'delay'];
  return [...ALWAYS, ...WHEN];
}

/**
 * Checks that a query is valid and not too expensive. Refusals: REQUIRED, PERIOD_UPSIDE_DOWN, PERIOD_TOO_LONG,
 * TOO_MANY_DIMENSIONS, DIMENSION_NOT_FOR_MEASURE, TOO_MANY_VALUES.
 */
export function checkStatisticsQuery(question: StatisticsQuery): Result<StatisticsQuery> {
  const { from, to, granularity } = question;
  const measures = [...new Set(question.measures)];
  const dimensions = [...new Set(question.dimensions)];
  if (measures.length === 0) return fail(refuse('REQUIRED', 'measures'));
  if (to < from) return fail(refuse('PERIOD_UPSIDE_DOWN', 'to', { from, to }));
  const tooLong =
    yearsBetween(from, to) > MAX_YEARS || periodsOf(question, granularity, MAX_PERIODS).length > MAX_PERIODS;
  if (tooLong)
    return fail(refuse('PERIOD_TOO_LONG', 'granularity', { periods: MAX_PERIODS, years: MAX_YEARS }));
  if (dimensions.length > MAX_DIMENSIONS)
    return fail(refuse('TOO_MANY_DIMENSIONS', 'dimensions', { max: MAX_DIMENSIONS }));
  for (const [filter, dimension] of Object.entries(FILTERED) as [keyof Filters, Dimension][]) {
    const values = question.filters[filter];
    if (Array.isArray(values) && values.length > MAX_FILTER)
      return fail(refuse('TOO_MANY_VALUES', `filters.${filter}`, { max: MAX_FILTER }));
    const unfit = values === undefined ? null : unfitFor(measures, dimension);
    if (unfit) return fail(refuseUnfit(unfit, dimension, `filters.${filter}`));
  }
  for (const dimension of dimensions) {
    const unfit = unfitFor(measures, dimension);
    if (unfit) return fail(refuseUnfit(unfit, dimension, 'dimensions'));
  }
  return ok({ ...question, measures, dimensions });
}

const yearsBetween = (from: Day, to: Day): number => Number(to.slice(0, 4)) - Number(from.slice(0, 4));

const unfitFor = (measures: readonly Measure[], dimension: Dimension): Measure | undefined =>
  measures.find((measure) => !dimensionsOf(measure).includes(dimension));

const refuseUnfit = (measure: Measure, dimension: Dimension, field: string) =>
  refuse('DIMENSION_NOT_FOR_MEASURE', field, {
    dimension: NAMES[dimension],
    measure: DEFINITIONS[measure].name,
    allowed: {
      fr: listOf(measure, 'fr') || 'aucun',
      en: listOf(measure, 'en') || 'none',
    },
  });

const listOf = (measure: Measure, language: Language): string =>
  dimensionsOf(measure)
    .map((dimension) => NAMES[dimension][language])
    .join(', ');
