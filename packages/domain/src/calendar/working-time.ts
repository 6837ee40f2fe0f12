import type { Instant } from '../shared/index.js';
import { earliestService, merge, openTimeAt, type Closure, type Gap } from './closures.js';
import { toInstant, toMs } from './instant.js';
import { earliestAt, WORKING_DAY } from './service-time.js';

/** A time during which one clock stood still (C3.2.4), `from` included, `to` excluded; `null` while it lasts. */
export interface Suspension {
  readonly from: Instant;
  readonly to: Instant | null;
}

interface Without {
  /** Those announced too late do not count (C3.1.5). Keep the array: what it means is worked out once. */
  readonly closures: readonly Closure[];
  /** In any order; they may overlap, or lie outside service hours, where they change nothing. */
  readonly suspensions: readonly Suspension[];
}

/** Suspensions in open time, those without effect left out. */
function suspendedGaps({ closures, suspensions }: Without): readonly Gap[] {
  if (suspensions.length === 0) return [];
  return merge(
    suspensions.map(({ from, to }) => ({
      from: openTimeAt(toMs(from), closures),
      to: to === null ? Infinity : openTimeAt(toMs(to), closures),
    })),
  );
}

/**
 * The earliest instant at which `milliseconds` of working time have run since `start`: a start outside service hours
 * counts from the next opening, closures and suspensions do not count. None to run: `start` itself.
 * @returns UTC, to the millisecond; `null` while a suspension without end keeps it from being known.
 * @throws RangeError when an instant is not one or lies outside 1996-2150, or when `milliseconds` is negative.
 */
export function addWorkingTime(
  input: Without & { readonly start: Instant; readonly milliseconds: number },
): Instant | null {
  const start = toMs(input.start);
  if (!(input.milliseconds >= 0)) throw new RangeError(`Not a length of time: ${input.milliseconds}`);
  // Rounded up: before it, the time has not run out.
  const asked = Math.ceil(input.milliseconds);
  if (asked === 0) return toInstant(start);
  const begin = openTimeAt(start, input.closures);
  let due = begin + asked;
  for (const gap of suspendedGaps(input)) {
    if (gap.to <= begin) continue;
    if (gap.from >= due) break;
    due += gap.to - Math.max(gap.from, begin);
  }
  return due === Infinity ? null : toInstant(earliestAt(earliestService(due, input.closures)));
}

/**
 * When a delay of N working days (N x 6 h 30 of service time) from `start` runs out; see `addWorkingTime`.
 * An act at exactly that instant is in time.
 */
export const dueAt = (
  input: Without & { readonly start: Instant; readonly workingDays: number },
): Instant | null => addWorkingTime({ ...input, milliseconds: input.workingDays * WORKING_DAY });

/** Working milliseconds from one instant to another; negative when `to` comes first. */
export function workingTimeBetween(
  input: Without & { readonly from: Instant; readonly to: Instant },
): number {
  const from = openTimeAt(toMs(input.from), input.closures);
  const to = openTimeAt(toMs(input.to), input.closures);
  if (from === to) return 0;
  const [begin, end] = from < to ? [from, to] : [to, from];
  let counted = end - begin;
  for (const gap of suspendedGaps(input))
    counted -= Math.max(0, Math.min(gap.to, end) - Math.max(gap.from, begin));
  // Not `-counted`: nothing counted is 0, never -0.
  return from < to ? counted : 0 - counted;
}
