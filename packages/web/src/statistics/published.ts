import type {
  PublishedDimension,
  PublishedFigurePartsFragment,
  PublishedStatisticsQuery,
  StatisticsMeasure,
} from '../graphql/graphql.js';

/** A month as it was published. */
export type Published = NonNullable<PublishedStatisticsQuery['publishedStatistics']>;
export type PublishedTable = Published['tables'][number];
export type ShownFigure = PublishedFigurePartsFragment;
/** What is known of a month before. */
type Remembered = Pick<ShownFigure, 'measure' | 'blocking' | 'count' | 'rate'>;

const is =
  (measure: StatisticsMeasure, blocking: boolean | null) =>
  (figure: Pick<ShownFigure, 'measure' | 'blocking'>): boolean =>
    figure.measure === measure && figure.blocking === blocking;

/** One figure; `blocking` of responses alone, which are promised in two delays. */
export const figureIn = <Figure extends Remembered>(
  figures: readonly Figure[],
  measure: StatisticsMeasure,
  blocking: boolean | null = null,
): Figure | undefined => figures.find(is(measure, blocking));

/** Every month known, the oldest first, this one last. */
export const monthsOf = ({
  month,
  figures,
  before,
}: Published): { readonly month: string; readonly figures: readonly Remembered[] }[] => [
  ...before.toReversed(),
  { month, figures },
];

/** A figure month by month; `null` where it was not told. */
export const courseOf = (
  published: Published,
  part: 'count' | 'rate',
  measure: StatisticsMeasure,
  blocking: boolean | null = null,
): (number | null)[] =>
  monthsOf(published).map(({ figures }) => figureIn(figures, measure, blocking)?.[part] ?? null);

/** One table; `undefined` where its total is too small to be published. */
export const tableIn = (
  { tables }: Pick<Published, 'tables'>,
  measure: StatisticsMeasure,
  dimension: PublishedDimension,
  blocking: boolean | null = null,
): PublishedTable | undefined =>
  tables.find(
    (table) => is(measure, blocking)(table) && table.dimension === dimension && table.total !== null,
  );

/** The stages that a ticket goes through, each one part of those before. */
const STAGES = ['received', 'acknowledged', 'answered', 'processed'] as const;
export type Stage = (typeof STAGES)[number];

/** Lines of the table by stage that have not come as far as each; who was refused or left was never answered. */
const SHORT_OF: Readonly<Record<Stage, readonly string[]>> = {
  received: [],
  acknowledged: ['unacknowledged'],
  answered: ['unacknowledged', 'unanswered', 'otherwise'],
  processed: ['unacknowledged', 'unanswered', 'otherwise', 'answered'],
};
const LINES = ['unacknowledged', 'unanswered', 'answered', 'processed', 'otherwise'] as const;

/**
 * How many of the tickets received came as far as each stage. Where a stage cannot be distinguished because its lines are
 * grouped with others, it is left out.
 */
export function funnelOf({ total, lines, grouped }: Pick<PublishedTable, 'total' | 'lines' | 'grouped'>): {
  readonly stage: Stage;
  readonly count: number;
}[] {
  if (total === null) return [];
  // Every stage has its line, be it 0: what has none is in the group.
  const hidden = LINES.filter((key) => !lines.some((line) => line.key === key));
  return STAGES.flatMap((stage) => {
    const short = SHORT_OF[stage];
    const hiddenShort = hidden.filter((key) => short.includes(key));
    if (hiddenShort.length > 0 && hiddenShort.length < hidden.length) return [];
    const known = lines.filter(({ key }) => short.includes(key)).reduce((sum, { count }) => sum + count, 0);
    return [{ stage, count: total - known - (hiddenShort.length > 0 ? (grouped?.count ?? 0) : 0) }];
  });
}
