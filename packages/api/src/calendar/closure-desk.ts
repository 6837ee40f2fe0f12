import { randomUUID } from 'node:crypto';
import {
  announceClosure,
  cancelClosure,
  noticeOf,
  type Announcement,
  type Closure,
} from '@assistance/domain/calendar';
import type { Instant } from '@assistance/domain/shared';
import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, valueOf, type Viewer } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { ClosureEntity, type ClosureRow } from './closure.entity.js';
import { lockClosures, readClosures } from './closures.js';
import { tellClosure } from './tell-closure.js';

/** A ticket that is open and whose next due date a closure has moved. */
export interface MovedTicket {
  readonly id: string;
  readonly number: string;
  readonly establishmentId: string;
  readonly agentId: string | null;
  readonly before: Instant | null;
  readonly after: Instant | null;
}

/**
 * Works out again what is due after `from` on every ticket, as these closures say; gives the open tickets whose next due
 * date has moved. Handed over by the composition root: tickets know the calendar, not the other way round.
 */
export type MoveDueDates = (
  em: EntityManager,
  from: Instant,
  closures: readonly Closure[],
) => Promise<readonly MovedTicket[]>;

/** What a change of the calendar came to. */
export interface ClosureChange {
  readonly closure: ClosureRow;
  /** Open tickets whose next due date has moved. */
  readonly ticketsMoved: number;
  /** Correspondents who are written to. */
  readonly peopleTold: number;
}

interface ClosureDeskOptions {
  readonly em: EntityManager;
  readonly clock: Clock;
  readonly moveDueDates: MoveDueDates;
  /** Called once it is done: there is mail to send. */
  readonly relay?: () => Promise<void>;
}

/** Admins announce and cancel closures (C3.1.5), due dates and those concerned in the same transaction. */
export class ClosureDesk {
  constructor(private readonly options: ClosureDeskOptions) {}

  /**
   * Refusals: CLOSURE_IN_THE_PAST, CLOSURE_ENDS_BEFORE_START, CLOSURE_NOTICE_TOO_SHORT, CLOSURE_OVERLAPS, REQUIRED,
   * TOO_LONG, INVALID_VALUE.
   */
  announce(viewer: Viewer, wanted: Announcement): Promise<ClosureChange> {
    return this.change(async (em, now) => {
      const others = await em.find(ClosureEntity, { cancelledAt: null });
      const { start, end, label, lateReason } = valueOf(
        announceClosure(wanted, { now, others: others.map(onRecord) }),
      );
      const closure = {
        id: randomUUID(),
        startsAt: new Date(start),
        endsAt: new Date(end),
        announcedAt: new Date(now),
        announcedBy: viewer.personId,
        label,
        lateReason,
        cancelledAt: null,
        cancelledBy: null,
        cancelReason: null,
      };
      await em.insert(ClosureEntity, closure);
      return closure;
    });
  }

  /** Refusals: NOT_FOUND, CLOSURE_ALREADY_CANCELLED, CLOSURE_BEGUN, REASON_REQUIRED, TOO_LONG. */
  cancel(viewer: Viewer, id: string, reason: string): Promise<ClosureChange> {
    return this.change(async (em, now) => {
      const closure = isUuid(id) ? await em.findOne(ClosureEntity, { id }) : null;
      if (!closure) refuseWith('NOT_FOUND', 'id');
      const { start } = onRecord(closure);
      const cancelledAt = closure.cancelledAt?.toISOString() ?? null;
      const cancelReason = valueOf(cancelClosure({ start, cancelledAt }, reason, now));
      const changed = { cancelledAt: new Date(now), cancelledBy: viewer.personId, cancelReason };
      await em.nativeUpdate(ClosureEntity, { id }, changed);
      return { ...closure, ...changed };
    });
  }

  private async change(
    decide: (em: EntityManager, now: Instant) => Promise<ClosureRow>,
  ): Promise<ClosureChange> {
    const { em, clock, moveDueDates, relay } = this.options;
    const change = await em.fork().transactional(async (locked) => {
      await lockClosures(locked);
      const now = clock.now();
      const closure = await decide(locked, now);
      const { start, announcedAt } = onRecord(closure);
      // C3.1.5: one that was announced too late stops no clock, and its end moves no date either.
      const counts = noticeOf({ announcedAt, start }).inTime;
      const moved = counts ? await moveDueDates(locked, start, await readClosures(locked)) : [];
      const peopleTold = await tellClosure(locked, closure, moved, now);
      return { closure, ticketsMoved: moved.length, peopleTold };
    });
    void relay?.().catch(() => {});
    return change;
  }
}

const onRecord = ({ startsAt, endsAt, announcedAt, label }: ClosureRow) => ({
  start: startsAt.toISOString(),
  end: endsAt.toISOString(),
  announcedAt: announcedAt.toISOString(),
  label,
});
