import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingTime,
  dueAt,
  nextOpening,
  publicHolidays,
  WORKING_DAY,
  workingTimeBetween,
} from './index.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const iso = (ms: number): string => new Date(ms).toISOString();
const ms = (instant: string): number => Date.parse(instant);

// The oracle: knows Paris from Intl, asks every single minute, shares no line with what it checks.
const PARIS = new Intl.DateTimeFormat('sv', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'short',
});
const hourOffsets = new Map<number, number>();
function parisWallClock(at: number): Date {
  const hour = Math.floor(at / (60 * MINUTE)) * 60 * MINUTE;
  let offset = hourOffsets.get(hour);
  if (offset === undefined)
    hourOffsets.set(hour, (offset = ms(`${PARIS.format(hour).replace(' ', 'T')}Z`) - hour));
  return new Date(at + offset);
}
const holidays = new Map<number, Set<string>>();
function isServiceMinute(at: number): boolean {
  const local = parisWallClock(at);
  const year = local.getUTCFullYear();
  let days = holidays.get(year);
  if (!days) holidays.set(year, (days = new Set(publicHolidays(year).map(({ date }) => date))));
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
  const open = (minute >= 540 && minute < 750) || (minute >= 840 && minute < 1020);
  return open && local.getUTCDay() % 6 !== 0 && !days.has(local.toISOString().slice(0, 10));
}
type Span = readonly [from: number, to: number];
const inside = (spans: readonly Span[], at: number): boolean =>
  spans.some(([from, to]) => from <= at && at < to);
function naiveDue(start: number, minutes: number, excluded: readonly Span[]): number {
  let at = start;
  for (let left = minutes; left > 0; at += MINUTE) if (isServiceMinute(at) && !inside(excluded, at)) left--;
  return at;
}

const FIRST = Date.UTC(2000, 0, 10);
const LAST = Date.UTC(2100, 11, 1);
const anInstant = fc.integer({ min: FIRST, max: LAST });
const aMinute = fc.integer({ min: FIRST / MINUTE, max: LAST / MINUTE }).map((minute) => minute * MINUTE);
/** Up to three spans near `start`, some empty, some overlapping, in minutes. */
const spansNear = (start: number): fc.Arbitrary<Span[]> =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -2000, max: 12_000 }), fc.integer({ min: 0, max: 6000 }))
      .map(([after, length]): Span => [start + after * MINUTE, start + (after + length) * MINUTE]),
    { maxLength: 3 },
  );
const near = fc.tuple(anInstant).chain(([start]) =>
  fc.record({
    start: fc.constant(start),
    closures: spansNear(start).map((spans) => spans.map(([from, to]) => ({ from: iso(from), to: iso(to) }))),
    suspensions: spansNear(start).map((spans) =>
      spans.map(([from, to]) => ({ from: iso(from), to: iso(to) })),
    ),
    milliseconds: fc.integer({ min: 1, max: 15 * WORKING_DAY }),
    later: fc.integer({ min: 0, max: 20 * DAY }),
    latest: fc.integer({ min: 0, max: 20 * DAY }),
  }),
);
const check = <T extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<T>, numRuns = 400): void =>
  fc.assert(property, { seed: 20_261_124, numRuns });

describe('C3.2 properties of working time', () => {
  // The walk is slow by design: a second alone, more on a busy machine.
  it('is due when a minute-by-minute walk says so', { timeout: 60_000 }, () => {
    const given = aMinute.chain((start) =>
      fc.tuple(fc.constant(start), fc.integer({ min: 1, max: 10 * 390 }), spansNear(start), spansNear(start)),
    );
    check(
      fc.property(given, ([start, minutes, closed, suspended]) => {
        const due = addWorkingTime({
          start: iso(start),
          milliseconds: minutes * MINUTE,
          closures: closed.map(([from, to]) => ({ from: iso(from), to: iso(to) })),
          suspensions: suspended.map(([from, to]) => ({ from: iso(from), to: iso(to) })),
        });
        expect(due).toBe(iso(naiveDue(start, minutes, [...closed, ...suspended])));
      }),
      250,
    );
  });

  it('is due at the earliest instant at which exactly that time has run', () => {
    check(
      fc.property(near, ({ start, closures, suspensions, milliseconds }) => {
        const from = iso(start);
        const due = addWorkingTime({ start: from, milliseconds, closures, suspensions }) ?? '';
        const passed = (to: string) => workingTimeBetween({ from, to, closures, suspensions });
        expect(passed(due)).toBe(milliseconds);
        expect(passed(iso(ms(due) - 1))).toBe(milliseconds - 1);
      }),
    );
  });

  it('never goes back, nor faster than the clock', () => {
    check(
      fc.property(near, ({ start, closures, suspensions, later, latest }) => {
        const at = start + later;
        const passed = (to: number) =>
          workingTimeBetween({ from: iso(start), to: iso(to), closures, suspensions });
        expect(passed(at + latest) - passed(at)).toBeGreaterThanOrEqual(0);
        expect(passed(at + latest) - passed(at)).toBeLessThanOrEqual(latest);
      }),
    );
  });

  it('a later start is never due earlier, nor is a longer delay', () => {
    check(
      fc.property(near, ({ start, closures, suspensions, milliseconds, later }) => {
        const due = (from: number, length: number) =>
          ms(addWorkingTime({ start: iso(from), milliseconds: length, closures, suspensions }) ?? '');
        expect(due(start + later, milliseconds)).toBeGreaterThanOrEqual(due(start, milliseconds));
        expect(due(start, milliseconds + later)).toBeGreaterThanOrEqual(due(start, milliseconds));
      }),
    );
  });

  it('adds up: between a and c lies what lies between a and b and between b and c', () => {
    check(
      fc.property(near, ({ start, closures, suspensions, later, latest }) => {
        const between = (from: number, to: number) =>
          workingTimeBetween({ from: iso(from), to: iso(to), closures, suspensions });
        const [a, b, c] = [start, start + later, start + latest];
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(a, b)).toBe(0 - between(b, a));
      }),
    );
  });

  it('adds up: two delays one after the other are one', () => {
    check(
      fc.property(
        near,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        ({ start, closures, suspensions, milliseconds }, share) => {
          const add = (from: string, length: number) =>
            addWorkingTime({ start: from, milliseconds: length, closures, suspensions }) ?? '';
          const first = Math.ceil(milliseconds * share);
          fc.pre(first < milliseconds);
          expect(add(add(iso(start), first), milliseconds - first)).toBe(add(iso(start), milliseconds));
        },
      ),
    );
  });

  it('a suspension outside service hours changes nothing', () => {
    check(
      fc.property(
        near,
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        (given, begins, ends) => {
          const { start, closures, suspensions, milliseconds, later } = given;
          // From any instant when the service is shut to the next opening, or a part of that.
          const at = iso(start + later);
          const span = ms(nextOpening(at, closures)) - ms(at);
          const [from, to] = [Math.min(begins, ends), Math.max(begins, ends)].map((part) =>
            iso(ms(at) + Math.floor((span * part) / 1000)),
          ) as [string, string];
          const input = { start: iso(start), milliseconds, closures };
          expect(addWorkingTime({ ...input, suspensions: [...suspensions, { from, to }] })).toBe(
            addWorkingTime({ ...input, suspensions }),
          );
        },
      ),
    );
  });

  it('a closure and a suspension of the same span cost the clock the same', () => {
    check(
      fc.property(near, ({ start, suspensions, milliseconds }) => {
        const input = { start: iso(start), milliseconds };
        const closures = suspensions.map(({ from, to }) => ({ from, to }));
        expect(addWorkingTime({ ...input, closures, suspensions: [] })).toBe(
          addWorkingTime({ ...input, closures: [], suspensions }),
        );
      }),
    );
  });

  it('on ordinary weeks, N working days later is the same hour', () => {
    check(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 1259 }),
        fc.integer({ min: 1, max: 3 }),
        (day, minute, days) => {
          // 14 to 25 September 2026: no holiday, no change of hour. Minutes of service, so that any start is open.
          const open =
            addWorkingTime({
              start: '2026-09-14T09:00:00+02:00',
              milliseconds: (day * 390 + (minute % 389) + 1) * MINUTE,
              closures: [],
              suspensions: [],
            }) ?? '';
          const due = dueAt({ start: open, workingDays: days, closures: [], suspensions: [] }) ?? '';
          expect(due.slice(11)).toBe(open.slice(11));
        },
      ),
    );
  });
});
