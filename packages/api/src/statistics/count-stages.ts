import type { Instant } from '@assistance/domain/shared';
import {
  type Cell,
  type Month,
  NOT_PROCESSED,
  periodOfMonth,
  publicationDueAt,
  usualKeys,
} from '@assistance/domain/statistics';
import { readClosures } from '../calendar/index.js';
import type { EntityManager } from '../platform/database/index.js';

interface Found {
  readonly stage: string;
  readonly count: number;
  readonly establishments: readonly string[];
}

/**
 * How far the tickets received in a month had come when it was due to be published, each counted once. Always as of that
 * instant: a correction, whenever it is made, looks at the same moment.
 */
export async function countStages(em: EntityManager, month: Month, now: Instant): Promise<Cell[]> {
  const due = publicationDueAt(month, await readClosures(em));
  const at = due < now ? due : now;
  const { from, to } = periodOfMonth(month);
  const lasts = (measure: string) =>
    `exists (select from statistics_span s where s.ticket_id = c.ticket_id and s.measure = '${measure}'
               and s.started_at < ? and (s.ended_at is null or s.ended_at >= ?))`;
  const rows = await em.execute<Found[]>(
    `with seen as (
       select c.establishment_id, ${lasts('open')} as open, ${lasts('awaiting-closing')} as answered,
              exists (select from statistics_fact f where f.ticket_id = c.ticket_id and f.measure = 'acknowledgement'
                        and f.verdict in ('kept', 'late') and f.at < ?) as acknowledged,
              exists (select from statistics_fact f where f.ticket_id = c.ticket_id and f.measure in (?)
                        and f.at = (select max(l.at) from statistics_fact l where l.ticket_id = c.ticket_id
                                      and l.measure = 'closed' and l.at < ?)) as otherwise
         from statistics_fact c where c.measure = 'received' and c.day between ? and ?)
     select case when open and answered then 'answered' when open and acknowledged then 'unanswered'
                 when open then 'unacknowledged' when otherwise then 'otherwise' else 'processed' end as stage,
            count(*)::int as count, array_agg(distinct establishment_id::text) as establishments
       from seen group by stage`,
    [at, at, at, at, at, NOT_PROCESSED, at, from, to],
  );
  return usualKeys('stage').map((key) => {
    const found = rows.find(({ stage }) => stage === key);
    return { key, count: found?.count ?? 0, establishments: new Set(found?.establishments ?? []) };
  });
}
