import { endOfDay, noticeOf, parisDay, startOfDay } from '@assistance/domain/calendar';
import type { Instant } from '@assistance/domain/shared';
import { Delays, periodsOf, type StatisticsQuery } from '@assistance/domain/statistics';
import type { EntityManager } from '../platform/database/index.js';
import type { Counted } from './count.js';

/** C3.1.5: closures that have begun, in the period in which each began; one that was cancelled before never did. */
export async function countClosures(
  em: EntityManager,
  question: StatisticsQuery,
  now: Instant,
): Promise<Counted[]> {
  if (!question.measures.includes('closure-notice')) return [];
  const begun = await em.execute<{ from: string; announcedAt: string }[]>(
    `select to_json(starts_at) #>> '{}' as "from", to_json(announced_at) #>> '{}' as "announcedAt" from closure
      where cancelled_at is null and starts_at <= ? and starts_at >= ? and starts_at < ?`,
    [now, startOfDay(question.from), endOfDay(question.to)],
  );
  return periodsOf(question, question.granularity).flatMap((period) => {
    const own = begun.filter(({ from }) => {
      const day = parisDay(from);
      return day >= period.from && day <= period.to;
    });
    if (own.length === 0) return [];
    const notices = own.map((closure) => noticeOf(closure));
    const days = notices.reduce((delays, notice) => delays.add(notice.days), new Delays());
    const kept = notices.filter(({ inTime }) => inTime).length;
    return [
      {
        period,
        group: [],
        measure: 'closure-notice' as const,
        count: own.length,
        kept,
        broken: own.length - kept,
        late: 0,
        pending: 0,
        establishments: [],
        percentiles: [days.percentile(0.5), days.percentile(0.9)],
      },
    ];
  });
}
