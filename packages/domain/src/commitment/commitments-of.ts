import { addWorkingTime, type Closure, WORKING_DAY, workingTimeBetween } from '../calendar/index.js';
import type { Instant } from '../shared/index.js';
import type { TicketEvent } from '../ticket/index.js';
import { type Commitment, workingDaysOf } from './commitment.js';
import { type LedgerEntry, Ledger } from './ledger.js';

/**
 * Every commitment of a ticket, in the order in which they were made, from its log alone.
 *
 * - In time is at the due instant or before. What is settled after it is broken, whatever settles it: a closing
 *   or a withdrawal does not wipe out a commitment missed before.
 * - A refusal (level 1, out of scope) is an answer: it keeps the acknowledgement or the response that was owed.
 * - Pending past its date stays `pending` here, as no clock is asked: see `clockOf` and `lateAt`.
 *
 * @param events the whole log of one ticket, in order
 * @param closures those that count (C3.1.5), the same array from call to call
 */
export function commitmentsOf(events: readonly TicketEvent[], closures: readonly Closure[]): Commitment[] {
  const ledger = new Ledger();
  for (const [index, event] of events.entries()) ledger.record(event, index + 1);
  return ledger.drafts.map((draft) => date(draft, closures));
}

/** Puts dates and an outcome on what the log told. */
function date(draft: LedgerEntry, closures: readonly Closure[]): Commitment {
  const { kind, sequence, startedAt, scheduledFor, blocking, suspensions, requalifications, settled } = draft;
  const workingDays = workingDaysOf(kind, blocking);
  const delay =
    workingDays !== null
      ? workingDays * WORKING_DAY
      : workingTimeBetween({ from: startedAt, to: scheduledFor ?? startedAt, closures, suspensions: [] });
  const runsOut = addWorkingTime({
    start: startedAt,
    milliseconds: Math.max(delay, 0),
    closures,
    suspensions,
  });
  // A suspension moves the date of a schedule; without one it stays as given, even at night.
  const dueAt = runsOut !== null && scheduledFor !== null ? later(runsOut, scheduledFor) : runsOut;
  const broken = settled !== null && dueAt !== null && Date.parse(settled.at) > Date.parse(dueAt);
  return {
    kind,
    sequence,
    startedAt,
    workingDays,
    scheduledFor,
    delay,
    dueAt,
    suspensions,
    outcome: settled === null ? 'pending' : broken ? 'broken' : settled.how,
    settledAt: settled?.at ?? null,
    settledByVersion: settled?.version ?? null,
    lateBy: broken ? workingTimeBetween({ from: dueAt, to: settled.at, closures, suspensions }) : 0,
    blocking,
    requalifications,
  };
}

const later = (a: Instant, b: Instant): Instant =>
  new Date(Math.max(Date.parse(a), Date.parse(b))).toISOString();
