/**
 * Service hours counted without the domain's calendar, on purpose: what the statistics are checked against must not make
 * their mistakes. Easter is written down, offsets are asked of Intl, nothing is worked out by formula.
 */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Milliseconds of service in a working day. */
export const SERVICE_DAY = 6.5 * HOUR;
const MORNING = 3.5 * HOUR;

const EASTER = [
  '2016-03-27',
  '2017-04-16',
  '2018-04-01',
  '2019-04-21',
  '2020-04-12',
  '2021-04-04',
  '2022-04-17',
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
];
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const MOVABLE = new Set(
  EASTER.flatMap((day) => [1, 39, 50].map((after) => isoDay(Date.parse(day) + after * DAY))),
);
const NOON_IN_PARIS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: 'numeric',
  hourCycle: 'h23',
});

const isServiceDay = (ms: number): boolean => {
  const weekday = new Date(ms).getUTCDay();
  const day = isoDay(ms);
  return weekday > 0 && weekday < 6 && !FIXED.includes(day.slice(5)) && !MOVABLE.has(day);
};

/** A moment of service time: milliseconds of service since the clock's first day. */
export type Moment = number;

/** Turns moments of service time into instants and days, from one day to another. Years 2016 to 2028. */
export class ServiceClock {
  private readonly days: string[] = [];
  /** Midnight in Paris of each. */
  private readonly midnights: number[] = [];

  constructor(first: string, last: string) {
    for (let ms = Date.parse(first); ms <= Date.parse(last); ms += DAY) {
      if (!isServiceDay(ms)) continue;
      const offset = Number(NOON_IN_PARIS.format(new Date(ms + 12 * HOUR))) - 12;
      this.days.push(isoDay(ms));
      this.midnights.push(ms - offset * HOUR);
    }
  }

  /** Service days that it knows. */
  get length(): number {
    return this.days.length;
  }

  /** The day that a moment lies in: at its end already the next one. */
  dayAt(moment: Moment): string {
    return this.days[Math.floor(moment / SERVICE_DAY)] ?? '9999-12-31';
  }

  /** The instant at which a moment comes, in ms since 1970: the next opening rather than the last closing. */
  instantAt(moment: Moment): number {
    const index = Math.floor(moment / SERVICE_DAY);
    const worked = moment - index * SERVICE_DAY;
    return this.at(index, worked < MORNING ? 9 * HOUR + worked : 14 * HOUR + worked - MORNING);
  }

  /** The instant at which so much service has run out: the closing rather than the next opening. */
  runsOutAt(moment: Moment): number {
    const index = Math.ceil(moment / SERVICE_DAY) - 1;
    const worked = moment - index * SERVICE_DAY;
    return this.at(index, worked <= MORNING ? 9 * HOUR + worked : 14 * HOUR + worked - MORNING);
  }

  /** In the evening of the day that a moment lies in, after the service. */
  eveningOf(moment: Moment): number {
    return this.at(Math.floor(moment / SERVICE_DAY), 20 * HOUR);
  }

  /** The opening of the next service day. */
  nextMorning(moment: Moment): Moment {
    return (Math.floor(moment / SERVICE_DAY) + 1) * SERVICE_DAY;
  }

  private at(index: number, time: number): number {
    const midnight = this.midnights[index];
    return midnight === undefined ? Infinity : midnight + time;
  }
}

/** The day in Paris of an instant, by Intl. */
const DAY_IN_PARIS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });
export const dayInParis = (ms: number): string => DAY_IN_PARIS.format(new Date(ms));
