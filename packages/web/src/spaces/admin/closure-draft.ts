import { addDays, CLOSURE_TEXTS, instantInParis, NOTICE_DAYS, noticeOf } from '@assistance/domain/calendar';
import type { Period } from '@assistance/domain/format';
import { refuse, requireText } from '@assistance/domain/shared';
import { refusalsIn, type ShownRefusal } from '../../api/refusals.js';

/** How the dates are given: whole days, half a day, or to the minute. */
export const CLOSURE_SHAPES = ['days', 'half', 'exact'] as const;
type ClosureShape = (typeof CLOSURE_SHAPES)[number];
export type Half = 'morning' | 'afternoon';

/** The service hours of C3.1.4. */
const HALVES: Readonly<Record<Half, readonly [from: string, to: string]>> = {
  morning: ['09:00', '12:30'],
  afternoon: ['14:00', '17:00'],
};

/** A closure as it is being written; days are `YYYY-MM-DD` and hours `HH:MM`, on the clock on the wall in Paris. */
export interface ClosureDraft {
  shape: ClosureShape;
  firstDay: string;
  /** Included; empty: the first one alone. */
  lastDay: string;
  half: Half;
  from: string;
  to: string;
  label: string;
  lateReason: string;
}

export const emptyClosure = (): ClosureDraft => ({
  shape: 'days',
  firstDay: '',
  lastDay: '',
  half: 'morning',
  from: '09:00',
  to: '17:00',
  label: '',
  lateReason: '',
});

/** Its instants; either is `null` for as long as it is not given. */
export function periodOf(draft: ClosureDraft): { [Key in keyof Period]: string | null } {
  const { shape, firstDay, from, to } = draft;
  const lastDay = draft.lastDay || firstDay;
  switch (shape) {
    case 'days':
      return {
        start: instantInParis(firstDay, '00:00'),
        end: lastDay ? instantInParis(addDays(lastDay, 1), '00:00') : null,
      };
    case 'half': {
      const [opens, closes] = HALVES[draft.half];
      return { start: instantInParis(firstDay, opens), end: instantInParis(firstDay, closes) };
    }
    case 'exact':
      return { start: instantInParis(firstDay, from), end: instantInParis(lastDay, to) };
  }
}

export interface Notice {
  /** Calendar days before it begins. */
  readonly days: number;
  /** Promised by C3.1.5. */
  readonly promised: number;
  readonly inTime: boolean;
}

/** C3.1.5: what the notice would be, were it announced `now`; `null` without a beginning, or after it. */
export function noticeOfDraft(draft: ClosureDraft, now: Date): Notice | null {
  const { start } = periodOf(draft);
  if (start === null || Date.parse(start) <= now.getTime()) return null;
  return { ...noticeOf({ announcedAt: now.toISOString(), from: start }), promised: NOTICE_DAYS };
}

/** What can be said before asking the server, which alone decides. */
export function checkClosure(draft: ClosureDraft): ShownRefusal[] {
  const { start, end } = periodOf(draft);
  const refusals: ShownRefusal[] = [];
  if (start === null) refusals.push(refuse('REQUIRED', 'start'));
  else if (end === null) refusals.push(refuse('REQUIRED', 'end'));
  return [...refusals, ...refusalsIn(requireText(draft.label, CLOSURE_TEXTS.label))];
}
