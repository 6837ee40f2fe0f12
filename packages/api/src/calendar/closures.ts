import type { Closure } from '@assistance/domain/calendar';
import type { EntityManager } from '../platform/database/index.js';
import { ClosureEntity } from './closure.entity.js';

/** The closures that were not cancelled; the calendar leaves out those announced too late (C3.1.5). */
export async function readClosures(em: EntityManager): Promise<readonly Closure[]> {
  const rows = await em.find(
    ClosureEntity,
    { cancelledAt: null },
    { orderBy: { startsAt: 'asc' }, disableIdentityMap: true },
  );
  return rows.map(({ startsAt, endsAt, announcedAt }) => ({
    from: startsAt.toISOString(),
    to: endsAt.toISOString(),
    announcedAt: announcedAt.toISOString(),
  }));
}

declare const HELD: unique symbol;
/**
 * Closures that nobody can change until the transaction ends. Writes to a ticket require these: a due date computed
 * from unlocked closures may be outdated by one announced meanwhile.
 */
export type LockedClosures = readonly Closure[] & { readonly [HELD]: true };

/** Shared by those who act on tickets, taken alone by those who change closures. */
const LOCK = `hashtextextended('closure', 42)`;

/**
 * Takes a shared lock on the closures until the transaction ends, and reads them. Call it before locking any ticket.
 */
export async function shareLockClosures(em: EntityManager): Promise<LockedClosures> {
  await em.execute(`select pg_advisory_xact_lock_shared(${LOCK})`);
  return (await readClosures(em)) as LockedClosures;
}

/**
 * Takes the exclusive lock before closures change: waits for those who share it, and makes others wait until the
 * transaction ends.
 */
export async function lockClosures(em: EntityManager): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(${LOCK})`);
}
