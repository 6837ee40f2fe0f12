import { closuresThatCount, type Closure } from '@assistance/domain/calendar';
import type { EntityManager } from '../platform/database/index.js';
import { ClosureEntity } from './closure.entity.js';

/** The closures that stop the clocks: announced in time, and not cancelled (C3.1.5). */
export async function readClosures(em: EntityManager): Promise<readonly Closure[]> {
  const rows = await em.find(ClosureEntity, { cancelledAt: null }, { orderBy: { startsAt: 'asc' } });
  return closuresThatCount(
    rows.map(({ startsAt, endsAt, announcedAt }) => ({
      start: startsAt.toISOString(),
      end: endsAt.toISOString(),
      announcedAt: announcedAt.toISOString(),
    })),
  );
}
