import { noticeOf } from '@assistance/domain/calendar';
import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import { ClosureEntity, type ClosureRow } from './closure.entity.js';

/** No calendar shows more. */
const MOST = 500;

interface Range {
  /** Those that end after it. */
  readonly from: Instant;
  /** Those that begin before it; `null`: as far as there are any. */
  readonly to: Instant | null;
  readonly withCancelled: boolean;
}

/** Closures of a period, the first one first. Public: the calendar is the Amue's. */
export function listClosures(em: EntityManager, { from, to, withCancelled }: Range): Promise<ClosureRow[]> {
  return em.find(
    ClosureEntity,
    {
      endsAt: { $gt: new Date(from) },
      ...(to === null ? {} : { startsAt: { $lt: new Date(to) } }),
      ...(withCancelled ? {} : { cancelledAt: null }),
    },
    { orderBy: [{ startsAt: 'asc' }, { id: 'asc' }], limit: MOST, disableIdentityMap: true },
  );
}

/** C3.1.5: in calendar days, from the announcement to the beginning. */
export const noticeOfClosure = ({ startsAt, announcedAt }: ClosureRow) =>
  noticeOf({ from: startsAt.toISOString(), announcedAt: announcedAt.toISOString() });
