import type { OwnStatisticsQuery, StatisticsMeasure } from '../graphql/graphql.js';
import { figureIn, type ShownFigure } from './published.js';

/** One month of an establishment, and what was published of all. */
export type OwnMonth = OwnStatisticsQuery['establishmentStatistics'][number];

/** A commitment over both qualifications: kept over decided; `null` where nothing was, or where a part is not told. */
export function rateOf(
  figures: readonly ShownFigure[] | undefined,
  measure: StatisticsMeasure,
): number | null {
  const parts = (figures ?? []).filter((figure) => figure.measure === measure);
  const known = parts.flatMap(({ count, kept }) =>
    count === null || kept === null ? [] : [{ count, kept }],
  );
  if (known.length < parts.length) return null;
  const [decided, kept] = [
    known.reduce((sum, { count }) => sum + count, 0),
    known.reduce((sum, { kept: part }) => sum + part, 0),
  ];
  return decided === 0 ? null : kept / decided;
}

export const countOf = (
  figures: readonly ShownFigure[] | undefined,
  measure: StatisticsMeasure,
  blocking: boolean | null = null,
): number | null => figureIn(figures ?? [], measure, blocking)?.count ?? null;
