import { noticeOf, dueAt, publicHolidays, WORKING_DAY } from '@assistance/domain/calendar';
import dayjs from 'dayjs';
import dayjsBusinessTime from 'dayjs-business-time';
import moment from 'moment';
import 'moment-business-time';

/** One case of `working-time.json`. */
export interface Case {
  readonly name: string;
  readonly start: string;
  readonly workingDays: number;
  readonly closures: readonly { readonly from: string; readonly to: string; readonly announcedAt: string }[];
  readonly suspensions: readonly { readonly from: string; readonly to: string }[];
  readonly due: string;
}

/** Who computes a due date. Both packages read the clock of the process, which the bench sets to Paris. */
export interface Contender {
  readonly name: string;
  /** Told once a case: what may be prepared is not timed. */
  prepare(
    closures: Case['closures'],
  ): (start: string, workingDays: number, suspensions: Case['suspensions']) => string;
}

const MINUTES = WORKING_DAY / 60_000;
/** No more years than the cases need: both packages read the whole list for each day that they look at. */
const HOLIDAYS = [2026, 2027, 2028].flatMap((year) => publicHolidays(year).map(({ date }) => date));
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** Whole days are all that either package can close. */
const closedDays = (closures: Case['closures']): string[] =>
  closures.flatMap(({ from, to, announcedAt }) => {
    if (!noticeOf({ from, announcedAt }).inTime) return [];
    const days: string[] = [];
    for (let day = dayjs(from); day.isBefore(to); day = day.add(1, 'day')) {
      if (day.hour() === 0) days.push(day.format('YYYY-MM-DD'));
    }
    return days;
  });

const ours: Contender = {
  name: '@assistance/domain',
  prepare(closures) {
    return (start, workingDays, suspensions) =>
      dueAt({ start, workingDays, closures, suspensions }) ?? 'unknown';
  },
};

const withDayjs: Contender = {
  name: 'dayjs-business-time',
  prepare(closures) {
    dayjs.extend(dayjsBusinessTime);
    const hours = [
      { start: '09:00:00', end: '12:30:00' },
      { start: '14:00:00', end: '17:00:00' },
    ];
    const week = Object.fromEntries(DAYS.map((day) => [day, hours])) as Record<
      (typeof DAYS)[number],
      typeof hours
    >;
    dayjs.setBusinessTime({ ...week, saturday: null, sunday: null });
    dayjs.setHolidays([...HOLIDAYS, ...closedDays(closures)]);
    return (start, workingDays) =>
      dayjs(start)
        .addBusinessMinutes(workingDays * MINUTES)
        .toISOString();
  },
};

const withMoment: Contender = {
  name: 'moment-business-time',
  prepare(closures) {
    const hours = ['09:00:00', '12:30:00', '14:00:00', '17:00:00'];
    const workinghours = { 0: null, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: null };
    const holidays = [...HOLIDAYS, ...closedDays(closures)];
    moment.updateLocale('en', { workinghours, holidays } as moment.LocaleSpecification);
    return (start, workingDays) =>
      moment(start)
        .addWorkingTime(workingDays * MINUTES, 'minutes')
        .toISOString();
  },
};

/** Ours first. The others are the two most downloaded npm packages that count hours, not days only. */
export const CONTENDERS: readonly Contender[] = [ours, withDayjs, withMoment];
