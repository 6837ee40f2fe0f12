import { addWorkingTime, type Closure, WORKING_DAY } from '../calendar/index.js';
import type { Commitment } from '../commitment/index.js';
import type { Instant } from '../shared/index.js';

/**
 * Since when a commitment that is past its date, or will be, is broken without interruption: just after its due
 * date (at that very instant it can still be kept); or the
 * requalification (C3.2.3) that put that date in the past, unless it was overdue under the old one already.
 * `null` when no date is known.
 */
export function brokenAt(commitment: Commitment, closures: readonly Closure[]): Instant | null {
  const { dueAt, startedAt, requalifications } = commitment;
  if (dueAt === null) return null;
  let due = ms(dueAt);
  for (let index = requalifications.length; index > 0; index -= 1) {
    const { at, wasWorkingDays } = requalifications[index - 1] ?? { at: startedAt, wasWorkingDays: null };
    if (due >= ms(at)) break;
    const before = wasWorkingDays === null ? dueAt : dueWith(commitment, wasWorkingDays, closures);
    // Not overdue before it: broken by the requalification itself.
    if (before === null || ms(before) >= ms(at)) return at;
    due = ms(before);
  }
  return new Date(due + 1).toISOString();
}

const ms = (instant: Instant): number => Date.parse(instant);

const dueWith = (
  { startedAt, suspensions }: Commitment,
  workingDays: number,
  closures: readonly Closure[],
): Instant | null =>
  addWorkingTime({ start: startedAt, milliseconds: workingDays * WORKING_DAY, closures, suspensions });
