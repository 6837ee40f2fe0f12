import {
  type Dimension,
  DIMENSIONS,
  dimensionsOf,
  GRANULARITIES,
  MAX_DIMENSIONS,
  type Measure,
  MEASURES,
} from '@assistance/domain/statistics';
import { useAddressFilters } from '../../../composables/address-filters.js';
import type {
  Channel,
  DeploymentMode,
  Outcome,
  StatisticsDimension,
  StatisticsGranularity,
  StatisticsInput,
  StatisticsMeasure,
} from '../../../graphql/graphql.js';

const NAMES = [
  'mesures',
  'par',
  'du',
  'au',
  'pas',
  'produit',
  'etablissement',
  'etablissementNom',
  'interlocuteur',
  'equipe',
  'mode',
  'canal',
  'qualification',
  'issue',
  'dessin',
] as const;

/** The question, in the address: it can be kept, sent and come back to. */
export const useQuestionAddress = () => useAddressFilters(NAMES);
export type QuestionAddress = ReturnType<typeof useQuestionAddress>;
type Values = { readonly [Name in (typeof NAMES)[number]]: string };

/** An address that says nothing. */
export const NOTHING_ASKED = Object.fromEntries(NAMES.map((name) => [name, ''])) as Values;

/** What is asked when the address says nothing: how much comes and how the commitments are kept, month by month. */
const USUAL = 'received,response,acknowledgement';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const listedValues = (list: string): string[] => list.split(',').filter((word) => word !== '');
/** `awaiting-closing` as the API spells it; a word that it does not know is refused there, with those that there are. */
const nameOf = (word: string): string => word.toUpperCase().replaceAll('-', '_');
const one = <Value>(value: string, as: (value: string) => Value): Value[] | null =>
  value === '' ? null : [as(value)];

/** The values of the address, as the API takes them. `today` in Europe/Paris. */
export function questionOf(values: Values, today: string): StatisticsInput {
  const { du, au, pas, qualification } = values;
  return {
    measures: listedValues(values.mesures || USUAL).map((word) => nameOf(word) as StatisticsMeasure),
    dimensions: listedValues(values.par).map((word) => nameOf(word) as StatisticsDimension),
    from: DAY.test(du) ? du : usualFrom(today),
    to: DAY.test(au) ? au : today,
    granularity: nameOf(pas || 'month') as StatisticsGranularity,
    filters: {
      productIds: one(values.produit, String),
      establishmentIds: one(values.etablissement, String),
      agentIds: one(values.interlocuteur, String),
      teams: one(values.equipe, String),
      modes: one(values.mode, (word) => nameOf(word) as DeploymentMode),
      channels: one(values.canal, (word) => nameOf(word) as Channel),
      blocking: qualification === '' ? null : qualification === 'bloquante',
      outcomes: one(values.issue, (word) => nameOf(word) as Outcome),
    },
  };
}

/** The first day of the month, a year ago: thirteen months with this one. */
export const usualFrom = (today: string): string => `${Number(today.slice(0, 4)) - 1}${today.slice(4, 7)}-01`;

/** Names of what narrows the question. */
const NARROWING = [
  'produit',
  'etablissement',
  'interlocuteur',
  'equipe',
  'mode',
  'canal',
  'qualification',
  'issue',
] as const;
export const isNarrowed = (address: QuestionAddress): boolean =>
  NARROWING.some((name) => address[name].value !== '');

export const valuesOf = (address: QuestionAddress): Values =>
  Object.fromEntries(NAMES.map((name) => [name, address[name].value])) as Values;

const isMeasure = (word: string): word is Measure => (MEASURES as readonly string[]).includes(word);
export const measuresIn = (list: string): Measure[] => listedValues(list || USUAL).filter(isMeasure);
export const dimensionsIn = (list: string): Dimension[] =>
  listedValues(list).filter((word): word is Dimension => (DIMENSIONS as readonly string[]).includes(word));

/** What all the measures chosen may be grouped by, besides what they already are. */
export const dimensionsFor = (measures: readonly Measure[], chosen: readonly Dimension[]): Dimension[] =>
  chosen.length >= MAX_DIMENSIONS
    ? []
    : DIMENSIONS.filter(
        (dimension) =>
          !chosen.includes(dimension) &&
          measures.every((measure) => dimensionsOf(measure).includes(dimension)),
      );

export { GRANULARITIES };
