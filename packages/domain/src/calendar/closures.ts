import type { Instant } from '../shared/index.js';
import { toMs } from './instant.js';
import { parisDayNumber, serviceTimeAt, type ServiceTime } from './service-time.js';

/**
 * A period without service (fermeture), `from` included, `to` excluded, in instants with any offset.
 * Whole days or hours, it may overlap another one, week-ends and holidays.
 */
export interface Closure {
  readonly from: Instant;
  readonly to: Instant;
  /** When the establishments were notified: announced too late, it stops no clock (C3.1.5). Absent: it counts. */
  readonly announcedAt?: Instant;
}

/** A closure with the time of its announcement. */
export type AnnouncedClosure = Required<Closure>;

/** C3.1.5: minimum notice, in calendar days. */
export const NOTICE_DAYS = 15;

/**
 * C3.1.5: the notice given by an announcement.
 *
 * @param announcement when it was announced, and when the closure begins
 * @returns `days`: calendar days in Europe/Paris between the two days, negative if announced afterwards; and whether
 * that is enough
 */
export function noticeOf(announcement: Pick<AnnouncedClosure, 'announcedAt' | 'from'>): {
  readonly days: number;
  /** Whether the promise of 15 days was kept. */
  readonly inTime: boolean;
} {
  const days = parisDayNumber(toMs(announcement.from)) - parisDayNumber(toMs(announcement.announcedAt));
  return { days, inTime: days >= NOTICE_DAYS };
}

/** C3.1.5: one announced too late stops no clock. */
const counts = ({ from, announcedAt }: Closure): boolean =>
  announcedAt === undefined || noticeOf({ from, announcedAt }).inTime;

/** A span of service time that does not count. */
export interface Gap {
  readonly from: ServiceTime;
  readonly to: ServiceTime;
}

/** Sorts gaps, joins those that overlap, and drops empty ones (a closure over a week-end takes no service time). */
export function merge(gaps: readonly Gap[]): Gap[] {
  const merged: Gap[] = [];
  for (const gap of gaps.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && gap.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, gap.to) };
    else merged.push(gap);
  }
  return merged;
}

/** A closure as service time sees it, with what all the closures before it have taken away. */
interface ClosedGap extends Gap {
  readonly closedBefore: ServiceTime;
}

const known = new WeakMap<readonly Closure[], readonly ClosedGap[]>();

const NONE: readonly ClosedGap[] = [];

/** Worked out once per array, which callers keep and never change. */
function closedGaps(closures: readonly Closure[]): readonly ClosedGap[] {
  if (closures.length === 0) return NONE;
  const found = known.get(closures);
  if (found) return found;
  let closedBefore = 0;
  const gaps = merge(
    closures
      .filter(counts)
      .map(({ from, to }) => ({ from: serviceTimeAt(toMs(from)), to: serviceTimeAt(toMs(to)) })),
  ).map((gap) => {
    const closed = { ...gap, closedBefore };
    closedBefore += gap.to - gap.from;
    return closed;
  });
  known.set(closures, gaps);
  return gaps;
}

/** The last of the gaps that begin early enough, by binary search. */
function lastGap(gaps: readonly ClosedGap[], begins: (gap: ClosedGap) => boolean): ClosedGap | undefined {
  let low = 0;
  let high = gaps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const gap = gaps[middle];
    if (gap && begins(gap)) low = middle + 1;
    else high = middle;
  }
  return gaps[low - 1];
}

/**
 * Service time without the closures, up to an instant.
 *
 * @param ms milliseconds since 1970, UTC
 * @param closures those that count (C3.1.5)
 */
export function openTimeAt(ms: number, closures: readonly Closure[]): ServiceTime {
  const service = serviceTimeAt(ms);
  const gap = lastGap(closedGaps(closures), ({ from }) => from < service);
  return gap ? service - gap.closedBefore - (Math.min(service, gap.to) - gap.from) : service;
}

/** The service time at which `open` has just passed: before a closure that begins there. */
export function earliestService(open: ServiceTime, closures: readonly Closure[]): ServiceTime {
  const gap = lastGap(closedGaps(closures), ({ from, closedBefore }) => from - closedBefore < open);
  return gap ? open + gap.closedBefore + (gap.to - gap.from) : open;
}

/** The service time at which `open` is about to go on: after a closure that begins there. */
export function latestService(open: ServiceTime, closures: readonly Closure[]): ServiceTime {
  const gap = lastGap(closedGaps(closures), ({ from, closedBefore }) => from - closedBefore <= open);
  return gap ? open + gap.closedBefore + (gap.to - gap.from) : open;
}
