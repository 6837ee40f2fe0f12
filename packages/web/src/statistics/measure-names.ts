import type { Measure } from '@assistance/domain/statistics';
import type { StatisticsMeasure } from '../graphql/graphql.js';

/** `AWAITING_CLOSING`, as the API spells what the domain calls `awaiting-closing`. */
export const measureOf = (name: StatisticsMeasure): Measure =>
  name.toLowerCase().replaceAll('_', '-') as Measure;

/** What was promised (C3.2, C3.1.5), in the order of the charter. */
const COMMITMENTS: readonly StatisticsMeasure[] = [
  'ACKNOWLEDGEMENT',
  'RESPONSE',
  'MAINTENANCE_DECISION',
  'SCHEDULE',
  'CLOSURE_NOTICE',
];
export const isCommitment = (name: StatisticsMeasure): boolean => COMMITMENTS.includes(name);
/** What lasts: its age is told in plain hours. */
export const isLasting = (name: StatisticsMeasure): boolean =>
  name === 'OPEN' || name === 'AWAITING_COMPLEMENT' || name === 'AWAITING_CLOSING';

/** Promises in the order of the charter, blocking tickets first. */
export const inOrderOfCharter = <
  Figure extends { readonly measure: StatisticsMeasure; readonly blocking: boolean | null },
>(
  figures: readonly Figure[],
): Figure[] =>
  figures
    .filter(({ measure }) => isCommitment(measure))
    .toSorted(
      (a, b) =>
        COMMITMENTS.indexOf(a.measure) - COMMITMENTS.indexOf(b.measure) ||
        Number(b.blocking) - Number(a.blocking),
    );
