import type { Text } from './text.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A working day: 9 h-12 h 30 and 14 h-17 h (C3.1.4). */
export const WORKING_DAY = 6.5 * HOUR;

/**
 * Says a span of working time: `1 j 2 h`, `3 h 20 min`, `45 min`. `milliseconds` of service time; a day is 6 h 30.
 * The sign is left out: « reste » and « dépassé de » say it.
 */
export function formatWorkingTime(milliseconds: number, { t }: Pick<Text, 't'>): string {
  const whole = Math.floor(Math.abs(milliseconds) / MINUTE) * MINUTE;
  const days = Math.floor(whole / WORKING_DAY);
  const hours = Math.floor((whole - days * WORKING_DAY) / HOUR);
  const minutes = Math.round((whole - days * WORKING_DAY - hours * HOUR) / MINUTE);
  const parts = [
    days > 0 ? t('time.days', { n: days }) : '',
    hours > 0 ? t('time.hours', { n: hours }) : '',
    // Beside a day, minutes are noise.
    minutes > 0 && days === 0 ? t('time.minutes', { n: minutes }) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' ') : t('time.lessThanAMinute');
}

export type Urgency = 'overdue' | 'soon' | 'calm' | 'suspended' | 'none';

/** How much an eye should be drawn: never the only sign, words go with it. `remaining` in working milliseconds. */
export function urgencyOf(
  clock: { state: 'RUNNING' | 'SUSPENDED' | 'STOPPED'; remaining: number | null; overdue: boolean } | null,
): Urgency {
  if (!clock || clock.state === 'STOPPED') return 'none';
  if (clock.state === 'SUSPENDED') return 'suspended';
  if (clock.remaining === null) return 'none';
  // At the week-end, no working time is late yet.
  if (clock.overdue) return 'overdue';
  return clock.remaining <= 2 * HOUR ? 'soon' : 'calm';
}
