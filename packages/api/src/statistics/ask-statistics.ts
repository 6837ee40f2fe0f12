import { COMMITMENT_KINDS } from '@assistance/domain/commitment';
import type { Instant } from '@assistance/domain/shared';
import {
  checkStatisticsQuery,
  type Figure,
  MAX_GROUPS,
  type Measure,
  type StatisticsQuery,
  type Row,
  countsLasting,
} from '@assistance/domain/statistics';
import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, valueOf } from '../platform/graphql/index.js';
import { countClosures } from './count-closures.js';
import { count, type Counted } from './count.js';

/** A question that takes longer is too costly, in ms. */
const PATIENCE = 10_000;
/** PostgreSQL gave up after its time. */
const CANCELLED = '57014';

/**
 * Answers from one state of the tables. Rows in order of period, then of group; a group without anything is left out.
 * Refusals: those of `checkStatisticsQuery`, TOO_MANY_GROUPS, QUERY_TOO_COSTLY.
 */
export async function askStatistics(
  em: EntityManager,
  asked: StatisticsQuery,
  now: Instant,
): Promise<readonly Row[]> {
  const question = valueOf(checkStatisticsQuery(asked));
  const rows = rowsOf(await findCounts(em, question, now), question);
  return rows.length > MAX_GROUPS ? refuseWith('TOO_MANY_GROUPS', 'dimensions', { max: MAX_GROUPS }) : rows;
}

async function findCounts(em: EntityManager, question: StatisticsQuery, now: Instant): Promise<Counted[]> {
  try {
    return await em.fork().transactional(
      async (snapshot) => {
        await snapshot.execute(`set local statement_timeout = ${PATIENCE}`);
        // One more than fits tells that there are too many.
        const limit = MAX_GROUPS * question.measures.length + 1;
        return [
          ...(await count(snapshot, question, { now, limit })),
          ...(await countClosures(snapshot, question, now)),
        ];
      },
      { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
    );
  } catch (error) {
    if (!wasCancelled(error)) throw error;
    const what = {
      fr: `plus de ${PATIENCE / 1000} s de calcul. Réduisez la période, ou retirez un détail`,
      en: `more than ${PATIENCE / 1000} s of work. Shorten the period, or remove a breakdown`,
    };
    return refuseWith('QUERY_TOO_COSTLY', 'dimensions', { what });
  }
}

function wasCancelled(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return code === CANCELLED || (cause !== undefined && wasCancelled(cause));
}

/** Puts what several statements found of the same group side by side, a figure for each measure asked. */
function rowsOf(found: readonly Counted[], question: StatisticsQuery): Row[] {
  const groups = new Map<string, Counted[]>();
  for (const counted of found) {
    const key = JSON.stringify([counted.period.from, counted.group]);
    const own = groups.get(key);
    if (own) own.push(counted);
    else groups.set(key, [counted]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const [first] = own;
      if (!first) return [];
      const figures = question.measures.map((measure) => figureOf(measure, own, question));
      return [{ period: first.period, group: first.group, figures }];
    });
}

/** Counts of one measure, from facts and from what lasts, as one figure. */
export function figureOf(measure: Measure, found: readonly Counted[], question: StatisticsQuery): Figure {
  const own = found.filter((counted) => counted.measure === measure);
  const sum = (part: 'count' | 'kept' | 'broken' | 'late' | 'pending'): number =>
    own.reduce((total, counted) => total + counted[part], 0);
  const [median = null, p90 = null] = own.find(({ percentiles }) => percentiles !== null)?.percentiles ?? [];
  const [total, kept] = [sum('count'), sum('kept')];
  const promised = measure === 'closure-notice' || (COMMITMENT_KINDS as readonly string[]).includes(measure);
  return {
    measure,
    count: total,
    kept: promised ? kept : null,
    broken: promised ? sum('broken') : null,
    late: promised ? sum('late') : null,
    pending: promised && countsLasting(question) ? sum('pending') : null,
    rate: promised && total > 0 ? kept / total : null,
    median,
    p90,
  };
}
