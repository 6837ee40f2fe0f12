import { randomUUID } from 'node:crypto';
import { announceClosure, cancelClosure, noticeOf, type Announcement } from '@assistance/domain/calendar';
import type { Instant } from '@assistance/domain/shared';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, valueOf } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { ClosureEntity, type ClosureRow } from './closure.entity.js';
import { type LockedClosures, shareLockClosures, lockClosures } from './closures.js';
import { notifyOfClosure } from './notify-of-closure.js';

/** An open ticket whose next due date a closure has moved. */
export interface MovedTicket {
  readonly id: string;
  readonly number: string;
  readonly establishmentId: string;
  readonly agentId: string | null;
  readonly before: Instant | null;
  readonly after: Instant | null;
}

/**
 * Recomputes the due dates after `from` on every ticket with the given closures, and returns the open tickets whose
 * next due date has moved. Provided by the tickets, because they know the calendar and not the other way round.
 */
export type MoveDueDates = (
  em: EntityManager,
  from: Instant,
  closures: LockedClosures,
) => Promise<readonly MovedTicket[]>;

/** The result of a change of the calendar. */
export interface ClosureChange {
  readonly closure: ClosureRow;
  /** Open tickets whose next due date has moved. */
  readonly ticketsMoved: number;
  /** Correspondents who are written to. */
  readonly peopleTold: number;
}

/** Who changes the calendar, when, and how due dates are recomputed. */
export interface ChangeContext {
  readonly personId: string;
  readonly now: When;
  readonly moveDueDates: MoveDueDates;
}

/**
 * C3.1.5: announces a closure in the transaction that `em` is in: due dates move and those concerned are notified in it.
 * Refusals: CLOSURE_IN_THE_PAST, CLOSURE_ENDS_BEFORE_START, CLOSURE_NOTICE_TOO_SHORT, CLOSURE_OVERLAPS, REQUIRED,
 * TOO_LONG, INVALID_VALUE.
 */
export async function announce(
  em: EntityManager,
  wanted: Announcement,
  context: ChangeContext,
): Promise<ClosureChange> {
  await lockClosures(em);
  const { personId } = context;
  const now = timeOf(context.now);
  const others = await em.find(ClosureEntity, { cancelledAt: null }, { disableIdentityMap: true });
  const announced = announceClosure(wanted, { now, others: others.map(onRecord) });
  const { start, end, label, lateReason } = valueOf(announced);
  const closure = {
    id: randomUUID(),
    startsAt: new Date(start),
    endsAt: new Date(end),
    announcedAt: new Date(now),
    announcedBy: personId,
    label,
    lateReason,
    cancelledAt: null,
    cancelledBy: null,
    cancelReason: null,
  };
  await em.insert(ClosureEntity, closure);
  return follow(em, closure, { ...context, now });
}

/** C3.1.5: cancels one. Refusals: NOT_FOUND, CLOSURE_ALREADY_CANCELLED, CLOSURE_BEGUN, REASON_REQUIRED, TOO_LONG. */
export async function cancel(
  em: EntityManager,
  { id, reason }: { readonly id: string; readonly reason: string },
  context: ChangeContext,
): Promise<ClosureChange> {
  await lockClosures(em);
  const now = timeOf(context.now);
  const closure = isUuid(id) ? await em.findOne(ClosureEntity, { id }, { disableIdentityMap: true }) : null;
  if (!closure) refuseWith('NOT_FOUND', 'id');
  const { from } = onRecord(closure);
  const cancelledAt = closure.cancelledAt?.toISOString() ?? null;
  const cancelReason = valueOf(cancelClosure({ from, cancelledAt }, reason, now));
  const changed = {
    cancelledAt: new Date(now),
    cancelledBy: context.personId,
    cancelReason,
  };
  await em.nativeUpdate(ClosureEntity, { id }, changed);
  return follow(em, { ...closure, ...changed }, { ...context, now });
}

async function follow(
  em: EntityManager,
  closure: ClosureRow,
  { now, moveDueDates }: ChangeContext & { readonly now: Instant },
): Promise<ClosureChange> {
  const { from, announcedAt } = onRecord(closure);
  // One that was announced too late stops no clock, and its end moves no date either.
  const counts = noticeOf({ announcedAt, from }).inTime;
  const moved = counts ? await moveDueDates(em, from, await shareLockClosures(em)) : [];
  const peopleTold = await notifyOfClosure(em, closure, moved, now);
  return { closure, ticketsMoved: moved.length, peopleTold };
}

const onRecord = ({ startsAt, endsAt, announcedAt, label }: ClosureRow) => ({
  from: startsAt.toISOString(),
  to: endsAt.toISOString(),
  announcedAt: announcedAt.toISOString(),
  label,
});
