import { parisDay, startOfDay } from '@assistance/domain/calendar';
import type { Instant } from '@assistance/domain/shared';
import { notify } from '../notification/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { releasesEndingSoon } from '../scope/index.js';

/**
 * C2.3: notifies the correspondents of those who run a release that its support ends soon: everybody who holds a seat for
 * the product where that release is the last one installed. Once for each last day, however often it looks.
 *
 * @param now of which the day in Europe/Paris counts
 */
export async function notifySupportEnding(em: EntityManager, now: Instant): Promise<void> {
  const ending = new Map((await releasesEndingSoon(em, now)).map((release) => [release.id, release]));
  if (ending.size === 0) return;
  const today = parisDay(now);
  const running = await em.execute<{ personId: string; releaseId: string }[]>(
    `select distinct s.person_id as "personId", i.release_id as "releaseId"
       from current_seat s
       join person p on p.id = s.person_id and p.active
       join deployment d on d.establishment_id = s.establishment_id and d.product_id = s.product_id
       join lateral (select release_id from installation
                      where establishment_id = d.establishment_id and product_id = d.product_id
                      order by installed_on desc, recorded_at desc, id limit 1) i on true
      where i.release_id in (?)
        and (d.started_on is null or d.started_on <= ?) and (d.ended_on is null or d.ended_on >= ?)
      order by s.person_id, i.release_id`,
    [[...ending.keys()], today, today],
  );
  await notify(
    em,
    running.flatMap(({ personId, releaseId }) => {
      const release = ending.get(releaseId);
      if (!release) return [];
      const { product, name, until } = release;
      return [
        {
          personId,
          key: `support-ending.${releaseId}.${until}`,
          kind: 'support-ending' as const,
          data: { label: `${product} – ${name}`, end: startOfDay(until) },
          at: now,
        },
      ];
    }),
  );
}
