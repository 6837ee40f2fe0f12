import {
  fail,
  isBlank,
  ok,
  refuse,
  requireText,
  type Instant,
  type Result,
  type TextRule,
} from '../shared/index.js';
import { type AnnouncedClosure, NOTICE_DAYS, noticeOf } from './closures.js';
import { toMs } from './instant.js';

/** A closure as an admin announces it. */
export interface Announcement {
  readonly start: Instant;
  readonly end: Instant;
  /** What people read: « Fermeture de fin d’année ». */
  readonly label: string;
  /** Why it is announced too late; needed only then. */
  readonly lateReason: string | null;
}

/** A closure on record that was not cancelled. */
export interface ClosureOnRecord extends AnnouncedClosure {
  readonly label: string;
}

const DAY = 86_400_000;
/** A closure further away or longer than this, in days, is a slip of the hand. */
const FURTHEST = 3 * 365;
const LONGEST = 366;
/** Longest label, in UTF-16 code units. */
export const MAX_CLOSURE_LABEL = 200;
/** Longest reason, in UTF-16 code units. */
export const MAX_CLOSURE_REASON = 2_000;

/** What each text of a closure must hold. */
export const CLOSURE_TEXTS = {
  label: { field: 'label', missing: 'REQUIRED', rule: 'C3.1.5', max: MAX_CLOSURE_LABEL, holds: 'label' },
  lateReason: {
    field: 'lateReason',
    missing: 'REASON_REQUIRED',
    rule: 'C3.1.5',
    max: MAX_CLOSURE_REASON,
    holds: 'statement',
  },
  cancelReason: {
    field: 'reason',
    missing: 'REASON_REQUIRED',
    rule: 'C3.1.5',
    max: MAX_CLOSURE_REASON,
    holds: 'statement',
  },
} as const satisfies Record<string, TextRule>;

/**
 * C3.1.5: decides whether a closure may be announced. It needs a notice of 15 calendar days, or a reason (it then
 * suspends no clock); it may not begin in the past or overlap another one.
 *
 * @param wanted the closure as entered; instants with any offset
 * @param now the time of the announcement
 * @param others closures on record
 * @returns what to record, with trimmed texts and without an unneeded reason; or the refusal
 */
export function announceClosure(
  wanted: Announcement,
  { now, others }: { readonly now: Instant; readonly others: readonly ClosureOnRecord[] },
): Result<Announcement> {
  const [start, end] = [toMs(wanted.start), toMs(wanted.end)];
  if (start <= toMs(now)) return fail(refuse('CLOSURE_IN_THE_PAST', 'start'));
  if (start > toMs(now) + FURTHEST * DAY) {
    return fail(refuse('INVALID_VALUE', 'start', { value: wanted.start }));
  }
  if (end <= start) return fail(refuse('CLOSURE_ENDS_BEFORE_START', 'end'));
  if (end > start + LONGEST * DAY) return fail(refuse('INVALID_VALUE', 'end', { value: wanted.end }));
  const label = requireText(wanted.label, CLOSURE_TEXTS.label);
  if (!label.ok) return label;
  const over = others.find((other) => toMs(other.from) < end && start < toMs(other.to));
  if (over) return fail(refuse('CLOSURE_OVERLAPS', 'start', { label: over.label }));
  const notice = noticeOf({ announcedAt: now, from: wanted.start });
  if (notice.inTime) return ok({ ...wanted, label: label.value, lateReason: null });
  if (wanted.lateReason === null || isBlank(wanted.lateReason)) {
    const parameters = { min: NOTICE_DAYS, days: notice.days };
    return fail(refuse('CLOSURE_NOTICE_TOO_SHORT', 'lateReason', parameters));
  }
  const reason = requireText(wanted.lateReason, CLOSURE_TEXTS.lateReason);
  return reason.ok ? ok({ ...wanted, label: label.value, lateReason: reason.value }) : reason;
}

/**
 * C3.1.5: decides whether a closure may be cancelled: only before it begins, because what it has already suspended
 * cannot be undone.
 *
 * @param closure its beginning and when it was cancelled, if it was
 * @param reason a text that is required
 * @param now the time of the cancellation
 * @returns the reason, trimmed; or the refusal
 */
export function cancelClosure(
  closure: { readonly from: Instant; readonly cancelledAt: Instant | null },
  reason: string,
  now: Instant,
): Result<string> {
  if (closure.cancelledAt !== null) return fail(refuse('CLOSURE_ALREADY_CANCELLED'));
  if (toMs(closure.from) <= toMs(now)) return fail(refuse('CLOSURE_BEGUN'));
  return requireText(reason, CLOSURE_TEXTS.cancelReason);
}
