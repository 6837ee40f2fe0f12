import { PREREQUISITES } from '@assistance/domain/correspondent';
import type { Instant } from '@assistance/domain/shared';
import { monthOf } from '@assistance/domain/statistics';
import { notify } from '../notification/index.js';
import type { EntityManager } from '../platform/database/index.js';

/** Calendar days that a new correspondent has before the first reminder. */
const GRACE_DAYS = 30;

/**
 * C4.1.4: reminds correspondents of the prerequisites that are not on record, once a calendar month for each product. It never
 * keeps anybody from writing. May be called again: nobody is reminded twice.
 */
export const remindPrerequisites = (em: EntityManager, now: Instant): Promise<void> =>
  em.transactional(async (own) => {
    const month = monthOf(now);
    const missing = await own.execute<{ person_id: string; product_id: string; name: string }[]>(
      `select distinct s.person_id, s.product_id, r.name
         from current_seat s
         join person p on p.id = s.person_id and p.active
         join product r on r.id = s.product_id
        where (s.granted_at is null or s.granted_at <= ?::timestamptz - make_interval(days => ?))
          and (select count(*) from seat_prerequisite q
                where q.person_id = s.person_id and q.product_id = s.product_id) < ?
          and not exists (select from notification n
                           where n.person_id = s.person_id
                             and n.unique_key = 'prerequisites:' || s.product_id || ':' || ?)
        order by s.person_id, s.product_id
        limit 2000`,
      [now, GRACE_DAYS, PREREQUISITES.length, month],
    );
    await notify(
      own,
      missing.map(({ person_id: personId, product_id: productId, name }) => ({
        personId,
        key: `prerequisites:${productId}:${month}`,
        kind: 'prerequisites-missing' as const,
        data: { label: name },
        at: now,
      })),
    );
  });
