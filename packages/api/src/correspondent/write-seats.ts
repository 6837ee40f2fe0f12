import { randomUUID } from 'node:crypto';
import { parisDay } from '@assistance/domain/calendar';
import { freeSlot, takeSeat, type SeatKind } from '@assistance/domain/correspondent';
import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, valueOf } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { PersonEntity, SeatEntity, type SeatRow } from './correspondent.entity.js';

export interface NewSeat {
  readonly personId: string;
  readonly productId: string;
  readonly kind: SeatKind;
  /** `null` when nobody knows since when it is held. */
  readonly at?: Instant | null;
  /** Whose seat it is, where it has to be somebody's of this one; the person's own by default. */
  readonly establishmentId?: string;
  /** The admin who grants it; `null` for an import. */
  readonly by?: string | null;
}

/**
 * C4.1.1: names a correspondent for a product; at most two of a kind. In one transaction, one at a time for a product of an
 * establishment. Gives the seat's id. Refusals: NOT_FOUND, those of `takeSeat`.
 */
export const grantSeat = (
  em: EntityManager,
  { personId, productId, kind, establishmentId: of, at = null, by = null }: NewSeat,
): Promise<string> =>
  em.transactional(async (own) => {
    const person = await own.findOne(PersonEntity, { id: personId, role: 'correspondent', active: true });
    const home = person?.establishmentId ?? refuseWith('NOT_FOUND', 'personId');
    const establishmentId = of ?? home;
    await lockSeats(own, establishmentId, productId);
    await freeSeatsOfClosedAccounts(own, { establishmentId, productId, at });
    const taken = await own.find(SeatEntity, { establishmentId, productId, kind, endedAt: null });
    const day = at === null ? null : parisDay(at);
    const running = await own.execute<unknown[]>(
      `select 1 from deployment
        where establishment_id = ? and product_id = ?
          and (ended_on is null or ?::date is null or ended_on >= ?::date)`,
      [establishmentId, productId, day, day],
    );
    const seat = valueOf(
      takeSeat(
        taken,
        { establishmentId, productId, personId, kind },
        { personEstablishmentId: home, deployed: running.length > 0 },
      ),
    );
    const id = randomUUID();
    await own.insert(SeatEntity, {
      ...seat,
      id,
      slot: freeSlot(taken.map(({ slot }) => slot)) ?? refuseWith('SEATS_FULL', 'kind'),
      grantedAt: at === null ? null : new Date(at),
      grantedBy: by,
    });
    return id;
  });

/** One at a time for this product here: two admins at once could each see one seat left. Until the transaction ends. */
export const lockSeats = (em: EntityManager, establishmentId: string, productId: string): Promise<unknown> =>
  em.execute(`select 1 from deployment where establishment_id = ? and product_id = ? for update`, [
    establishmentId,
    productId,
  ]);

/** A closed account holds no seat, whoever closed it and however. */
const freeSeatsOfClosedAccounts = (
  em: EntityManager,
  { establishmentId, productId, at }: { establishmentId: string; productId: string; at: Instant | null },
): Promise<unknown> =>
  em.execute(
    `update seat s set ended_at = greatest(coalesce(?::timestamptz, now()), s.granted_at)
       from person p
      where s.establishment_id = ? and s.product_id = ? and s.ended_at is null
        and p.id = s.person_id and not p.active`,
    [at, establishmentId, productId],
  );

/**
 * A seat that is held. Refusals: NOT_FOUND, SEAT_ENDED.
 *
 * @param establishmentId whose it must be; anybody's by default
 */
export async function findSeat(em: EntityManager, id: string, establishmentId?: string): Promise<SeatRow> {
  const asked = establishmentId === undefined ? { id } : { id, establishmentId };
  const seat = isUuid(id) ? await em.findOne(SeatEntity, asked, { refresh: true }) : null;
  if (!seat) refuseWith('NOT_FOUND', 'seatId');
  if (seat.endedAt) refuseWith('SEAT_ENDED', 'seatId');
  return seat;
}

/** How a seat ends. */
interface SeatEnd {
  readonly at: Instant;
  /** The admin who ends it. */
  readonly by: string | null;
  /** C4.1.1: who takes it over. */
  readonly successorId?: string | null;
}

/** Ends a seat, which stays on record. Refusals: NOT_FOUND, SEAT_ENDED. */
export async function endSeat(
  em: EntityManager,
  id: string,
  { at, by, successorId = null }: SeatEnd,
): Promise<void> {
  const ended = await em.execute<unknown[]>(
    `update seat set ended_at = greatest(?::timestamptz, granted_at), ended_by = ?, successor_id = ?
      where id = ? and ended_at is null returning id`,
    [at, by, successorId, id],
  );
  if (ended.length > 0) return;
  if ((await em.count(SeatEntity, { id })) > 0) refuseWith('SEAT_ENDED', 'seatId');
  refuseWith('NOT_FOUND', 'seatId');
}

/**
 * Ends all seats of somebody who leaves, in every establishment, in the caller's transaction: called when an account is
 * closed. Gives how many ended; none when it is called again.
 */
export async function endSeatsOf(
  em: EntityManager,
  personId: string,
  now: Instant,
  by: string | null = null,
): Promise<number> {
  const ended = await em.execute<unknown[]>(
    `update seat set ended_at = greatest(?::timestamptz, granted_at), ended_by = ?
      where person_id = ? and ended_at is null returning id`,
    [now, by, personId],
  );
  return ended.length;
}

/** Takes a seat back that should not have been entered: nothing says later that it was held. One that ended stays. */
export const takeBackSeat = (em: EntityManager, seatId: string): Promise<unknown> =>
  em.execute(`delete from seat where id = ? and ended_at is null`, [seatId]);
