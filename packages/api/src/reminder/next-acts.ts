import type { Closure } from '@assistance/domain/calendar';
import type { Commitment } from '@assistance/domain/commitment';
import type { Instant } from '@assistance/domain/shared';
import { closingDueAt, reminderDueAt, type Ticket } from '@assistance/domain/ticket';
import type { Plan } from '../platform/jobs/index.js';

/** C4.2.3 */
export const REMIND = 'remind';
/** C4.2.3 */
export const CLOSE_FOR_LACK_OF_REPLY = 'close-for-lack-of-reply';
/** Looks at how much of each commitment is used, and plans the next look. */
export const WATCH_COMMITMENTS = 'watch-commitments';

/** C3.2.6: looks whether progress of a ticket's maintenance is to be asked for, and plans the next look. */
export const ASK_PROGRESS = 'ask-progress';
/** The same of a malfunction, for all its tickets. */
export const ASK_MALFUNCTION_PROGRESS = 'ask-malfunction-progress';

/**
 * When the work of maintenance last became what it is: whoever looks knows the period, and plans the next look. Apart
 * from `nextActs`: what comes from the past asks for nothing.
 */
export const progressLook = ({ maintenance, malfunction }: Ticket): Plan => ({
  [ASK_PROGRESS]:
    maintenance?.taken === true && maintenance.deliveredInReleaseId === null && malfunction === null
      ? maintenance.toldAt
      : null,
});

/**
 * What the system will have to do on a ticket, and when, as its log says now. Commitments are looked at as soon as they
 * have changed: whoever looks knows the thresholds, and plans the next look.
 */
export const nextActs = (
  ticket: Ticket,
  commitments: readonly Commitment[],
  closures: readonly Closure[],
): Plan => ({
  [REMIND]: reminderDueAt(ticket, closures),
  [CLOSE_FOR_LACK_OF_REPLY]: closingDueAt(ticket, closures),
  [WATCH_COMMITMENTS]: lastChange(commitments),
});

/** When what is owed last became what it is; `null` when nothing is owed. */
function lastChange(commitments: readonly Commitment[]): Instant | null {
  const changes = commitments
    .filter(({ outcome }) => outcome === 'pending')
    .flatMap(({ startedAt, suspensions, requalifications }) => [
      startedAt,
      ...suspensions.map(({ from, to }) => to ?? from),
      ...requalifications.map(({ at }) => at),
    ]);
  return changes.toSorted().at(-1) ?? null;
}

/** What differs: most events change nothing of what is planned. */
export const changedActs = (before: Plan, after: Plan): Plan =>
  Object.fromEntries(Object.entries(after).filter(([kind, dueAt]) => (before[kind] ?? null) !== dueAt));
