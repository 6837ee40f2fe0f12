import type { Closure } from '@assistance/domain/calendar';
import type { Commitment } from '@assistance/domain/commitment';
import { closingDueAt, reminderDueAt, type Ticket } from '@assistance/domain/ticket';
import type { Plan } from '../platform/jobs/index.js';

/** C4.2.3 */
export const REMIND = 'remind';
/** C4.2.3 */
export const CLOSE_FOR_LACK_OF_REPLY = 'close-for-lack-of-reply';
/** Looks at how much of each commitment is used, and plans the next look. */
export const WATCH_COMMITMENTS = 'watch-commitments';

/**
 * What the system will have to do on a ticket, and when, as its log says now. Commitments are watched from the last
 * event on: whoever watches knows the thresholds, and plans the next look.
 */
export const nextActs = (
  ticket: Ticket,
  commitments: readonly Commitment[],
  closures: readonly Closure[],
): Plan => ({
  [REMIND]: reminderDueAt(ticket, closures),
  [CLOSE_FOR_LACK_OF_REPLY]: closingDueAt(ticket, closures),
  [WATCH_COMMITMENTS]: commitments.some(({ outcome }) => outcome === 'pending') ? ticket.updatedAt : null,
});
