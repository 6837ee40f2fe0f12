import type { Instant } from '@assistance/domain/shared';
import {
  type Dimension,
  firstDayOf,
  lastDayOf,
  type Measure,
  type Month,
  type PublishedFigure,
  type StatisticsQuery,
  roundedFigure,
} from '@assistance/domain/statistics';
import type { EntityManager } from '../platform/database/index.js';
import { figureOf } from './ask-statistics.js';
import { count } from './count.js';

/** What is published of all, as far as it is an establishment's; responses come apart. */
const OWN: readonly Measure[] = [
  'received',
  'answered',
  'processed',
  'closed',
  'reopened',
  'open',
  'awaiting-complement',
  'awaiting-closing',
  'complement-asked',
  'complement-given',
  'reminder',
  'no-reply',
  'level-one',
  'out-of-scope',
  'withdrawn',
  'duplicate',
  'breach-cleared',
  'schedule-replaced',
  'deflection',
  'acknowledgement',
  'maintenance-decision',
  'schedule',
];
const LIMIT = 10_000;

/** The figures of one establishment for whole months, told as those that are published: its own are all its to see. */
export async function figuresOfEstablishment(
  em: EntityManager,
  establishmentId: string,
  months: readonly Month[],
  now: Instant,
): Promise<Map<Month, PublishedFigure[]>> {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const ask = async (measures: readonly Measure[], dimensions: readonly Dimension[]) => {
    const question: StatisticsQuery = {
      measures,
      dimensions,
      granularity: 'month',
      from: firstDayOf(first),
      to: lastDayOf(last),
      filters: { establishmentIds: [establishmentId] },
    };
    return { question, found: await count(em, question, { now, limit: LIMIT }) };
  };
  const all = await ask(OWN, []);
  const responses = await ask(['response'], ['blocking']);
  return new Map(
    months.map((month) => {
      const of = ({ found }: typeof all) => found.filter(({ period }) => period.from === firstDayOf(month));
      return [
        month,
        [
          ...OWN.map((measure) => roundedFigure(figureOf(measure, of(all), all.question), null)),
          ...[true, false].map((blocking) => {
            const own = of(responses).filter(({ group }) => group[0] === blocking);
            return roundedFigure(figureOf('response', own, responses.question), blocking);
          }),
        ],
      ];
    }),
  );
}
