import type { Day } from '../calendar/index.js';
import { fail, ok, refuse, type Result } from '../shared/index.js';
import type { Channel, ReviewState, TicketStatus } from '../ticket/index.js';

/** What a list of tickets is narrowed to; what it leaves out, or says `null` of, it leaves open. */
export interface QueueFilter {
  readonly status?: readonly TicketStatus[] | null;
  readonly productId?: readonly string[] | null;
  readonly establishmentId?: readonly string[] | null;
  readonly agentId?: readonly string[] | null;
  /** Of the agent in charge. */
  readonly team?: readonly string[] | null;
  readonly channel?: readonly Channel[] | null;
  /** C3.2.6: the decision of maintenance is owed. */
  readonly maintenanceDecision?: boolean | null;
  /** Opened before the day that many calendar days ago in Europe/Paris. */
  readonly olderThanDays?: number | null;
  /** Open, and in nobody's charge. */
  readonly unassigned?: boolean | null;
  /** A correspondent's own requests; what somebody of the Amue's side is in charge of. */
  readonly mine?: boolean | null;
  readonly blocking?: boolean | null;
  readonly overdue?: boolean | null;
  /** Due from now to the end of the day in Europe/Paris. */
  readonly dueToday?: boolean | null;
  /** Words, or a number, that the ticket holds. */
  readonly text?: string | null;
  /** Days in Europe/Paris, both included. */
  readonly openedFrom?: Day | null;
  readonly openedTo?: Day | null;
  /** C3.4.5: where its article stands. */
  readonly review?: readonly ReviewState[] | null;
}

/** Longest age that a filter may ask for, in days. */
const MAX_AGE = 3_650;

/** Refuses an age that no ticket has. Refusal: INVALID_VALUE. */
export function checkQueueFilter<F extends QueueFilter>(filter: F): Result<F> {
  const { olderThanDays: days } = filter;
  if (typeof days !== 'number' || (Number.isInteger(days) && days >= 0 && days <= MAX_AGE)) return ok(filter);
  return fail(refuse('INVALID_VALUE', 'filter.olderThanDays', { value: days }));
}
