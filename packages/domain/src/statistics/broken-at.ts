import { addWorkingTime, type Closure, WORKING_DAY } from '../calendar/index.js';
import type { Commitment } from '../commitment/index.js';
import type { Instant } from '../shared/index.js';

/**
 * Since when an overdue commitment is broken: one millisecond after its due date (at the due date itself it can still
 * be kept), or the requalification (C3.2.3) that moved the due date into the past, unless it was overdue before.
 *
 * @param closures those that count (C3.1.5)
 * @returns UTC; `null` while it has no due date
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
