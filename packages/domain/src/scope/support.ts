import { addDays, addMonths, type Day, dayBefore, parisDay } from '../calendar/index.js';
import type { Instant } from '../shared/index.js';

/** One delivery of a product, a patch or a version. Days are calendar days in Europe/Paris. */
export interface Release {
  readonly id: string;
  readonly name: string;
  readonly deliveredOn: Day;
  /** A major technical migration: the one before it stays supported for six months. */
  readonly major: boolean;
  /** A duration set for this release, its last day included: it wins over every other rule. */
  readonly supportedUntil?: Day;
}

/** Whether a release is supported, and until when. */
export interface Support {
  readonly supported: boolean;
  /** The last day of support; `null` while none is known (the current release) or before the delivery. */
  readonly until: Day | null;
}

/** C2.3, in calendar months after the delivery of the next release. */
const OVERLAP = { ordinary: 1, major: 6 };

/** In order of delivery; on one day, in order of name. */
const byDelivery = (a: Release, b: Release): number =>
  a.deliveredOn < b.deliveredOn
    ? -1
    : a.deliveredOn > b.deliveredOn
      ? 1
      : a.name.localeCompare(b.name, 'en', { numeric: true });

/** The same releases, the first one delivered first. */
export const inOrderOfDelivery = (releases: readonly Release[]): Release[] => releases.toSorted(byDelivery);

/**
 * C2.3: the current release; the previous one for one month after the current one's delivery, six when the current one
 * is a major technical migration; or a duration set for that release. The last day is included.
 *
 * Only one release is the previous one: a new delivery ends what was left of the support of the one before it,
 * even within six months of a migration; where the Amue wants it otherwise, it sets a duration.
 *
 * @param releases every release of the product, in any order; those still to be delivered change nothing
 * @param today an instant, of which the day in Europe/Paris counts, or that day
 */
export function supportOf(release: Release, releases: readonly Release[], today: Instant | Day): Support {
  const day = today.length > 10 ? parisDay(today) : today;
  if (release.deliveredOn > day) return { supported: false, until: null };
  const until = release.supportedUntil ?? lastDayOf(release, releases, day);
  return { supported: until === null || day <= until, until };
}

/** Days before the last one from which those who run a release are notified of the end of its support. */
const SUPPORT_NOTICE_DAYS = 30;

/**
 * C2.3: whether the end of a support is near enough to be announced.
 *
 * @param today an instant, of which the day in Europe/Paris counts, or that day
 */
export function endsSoon({ supported, until }: Support, today: Instant | Day): boolean {
  const day = today.length > 10 ? parisDay(today) : today;
  return supported && until !== null && until <= addDays(day, SUPPORT_NOTICE_DAYS);
}

function lastDayOf(release: Release, releases: readonly Release[], day: Day): Day | null {
  const [next, afterNext] = releases
    .filter((other) => other.deliveredOn <= day && byDelivery(other, release) > 0)
    .sort(byDelivery);
  if (!next) return null;
  const overlap = addMonths(next.deliveredOn, next.major ? OVERLAP.major : OVERLAP.ordinary);
  if (!afterNext) return overlap;
  const replaced = dayBefore(afterNext.deliveredOn);
  return replaced < overlap ? replaced : overlap;
}
