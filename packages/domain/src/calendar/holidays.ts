import type { Sentence } from '../shared/index.js';

/** One public holiday. */
export interface PublicHoliday {
  /** Calendar day in Europe/Paris, `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: Sentence;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** Fixed holidays: month (1-12), day. */
const FIXED: readonly (readonly [month: number, day: number, name: Sentence])[] = [
  [1, 1, { fr: 'Jour de l’an', en: 'New Year’s Day' }],
  [5, 1, { fr: 'Fête du Travail', en: 'Labour Day' }],
  [5, 8, { fr: 'Victoire 1945', en: 'Victory Day' }],
  [7, 14, { fr: 'Fête nationale', en: 'Bastille Day' }],
  [8, 15, { fr: 'Assomption', en: 'Assumption' }],
  [11, 1, { fr: 'Toussaint', en: 'All Saints’ Day' }],
  [11, 11, { fr: 'Armistice 1918', en: 'Armistice Day' }],
  [12, 25, { fr: 'Noël', en: 'Christmas Day' }],
];

/** Movable holidays, in days after Easter Sunday. */
const MOVABLE: readonly (readonly [daysAfterEaster: number, name: Sentence])[] = [
  [1, { fr: 'Lundi de Pâques', en: 'Easter Monday' }],
  [39, { fr: 'Ascension', en: 'Ascension Day' }],
  [50, { fr: 'Lundi de Pentecôte', en: 'Whit Monday' }],
];

/** Days from 1970-01-01 to a date of the Gregorian calendar. */
export const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY;

/** `YYYY-MM-DD` of a day counted from 1970-01-01. */
export const isoDay = (day: number): string => new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

/** Easter Sunday, as a day counted from 1970-01-01, by the Gregorian computus. */
function easterSunday(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const leapCenturies = Math.floor(century / 4);
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30;
  // The two exceptions that keep the paschal moon on or before 18 April.
  const fullMoon = epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0);
  // Days after 21 March, the earliest date of the paschal moon.
  const moonDay = dayNumber(year, 3, 21) + fullMoon;
  // 1970-01-01 was a Thursday: a Sunday is a day whose number is 3 modulo 7. Easter is the Sunday after the moon.
  return moonDay + 1 + ((((3 - (moonDay + 1)) % 7) + 7) % 7);
}

/** Every holiday of a year as days counted from 1970-01-01; two may fall on one day (Ascension on 1 May 2008). */
export function holidayNumbers(year: number): number[] {
  const easter = easterSunday(year);
  return [
    ...FIXED.map(([month, day]) => dayNumber(year, month, day)),
    ...MOVABLE.map(([after]) => easter + after),
  ];
}

/**
 * The eleven public holidays of metropolitan France, in order of date (C3.1.4).
 * Alsace and Moselle's two more do not apply: the hours are the Amue's.
 */
export function publicHolidays(year: number): PublicHoliday[] {
  const days = holidayNumbers(year);
  return [...FIXED.map(([, , name]) => name), ...MOVABLE.map(([, name]) => name)]
    .map((name, index) => ({ date: isoDay(days[index] ?? Number.NaN), name }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
