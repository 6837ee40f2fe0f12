import { COUNTED_QUEUES, type CountedKey } from '@assistance/domain/queue';
import type { Instant } from '@assistance/domain/shared';
import { visibleSql } from '../access/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { filterSql } from './filter-sql.js';

export type QueueCounts = Readonly<Record<CountedKey, number>>;

/** What waits in each queue among the tickets that the viewer sees, in one statement. */
export async function countQueues(em: EntityManager, viewer: Viewer, now: Instant): Promise<QueueCounts> {
  const [visible, seen] = visibleSql(viewer, 't');
  // One after another rather than all in one pass: each has an index of its own.
  const counts = Object.entries(COUNTED_QUEUES).map(([key, { filter }]) => {
    const [sql, parameters] = filterSql(filter, { viewer, at: now }, 't');
    return {
      column: `(select count(*)::int from ticket t where ${sql} and ${visible}) as "${key}"`,
      parameters: [...parameters, ...seen],
    };
  });
  const [row] = await em.execute<QueueCounts[]>(
    `select ${counts.map(({ column }) => column).join(', ')}`,
    counts.flatMap(({ parameters }) => parameters),
  );
  if (!row) throw new Error('An aggregate gives one row.');
  return row;
}
