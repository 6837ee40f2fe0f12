import type { Day } from '../calendar/index.js';
import { cleanLine, fail, foldText, ok, refuse, type Language, type Result } from '../shared/index.js';
import type { CellType, Column } from './columns.js';
import './refusals.js';

const YES = ['oui', 'yes', 'vrai', 'true', '1', 'x'];
const NO = ['non', 'no', 'faux', 'false', '0'];
/** Between the values of a list. */
const BETWEEN = ' | ';
/** Longest part of a wrong value that a refusal repeats, in UTF-16 code units. */
const SHOWN = 60;

/** A spreadsheet runs what begins so: an export writes an apostrophe before it, which an import takes away again. */
const DEFUSED = /^'(?=[=+\-@\t\r\uff0b\uff0d\uff1d\uff20])/;

/**
 * What a cell of a file says, in one form: a day as 2026-12-31, a choice and a yes by their values. Empty for an empty cell.
 * Refusals: REQUIRED, NO_SUCH_DAY, VALUE_NOT_AMONG.
 */
export function readCell({ key, cell, required }: Column, written: string): Result<string> {
  const text = cleanLine(written).trim().replace(DEFUSED, '');
  if (text === '') return required ? fail(refuse('REQUIRED', key)) : ok('');
  switch (cell.holds) {
    case 'text':
      return ok(text);
    case 'list':
      return ok(
        text
          .split('|')
          .map((part) => part.trim())
          .filter((part) => part !== '')
          .join(BETWEEN),
      );
    case 'day': {
      const day = readDay(text);
      return day === null ? fail(refuse('NO_SUCH_DAY', key, { value: text.slice(0, SHOWN) })) : ok(day);
    }
    case 'yes-no': {
      const word = foldText(text);
      if (YES.includes(word)) return ok('yes');
      if (NO.includes(word)) return ok('no');
      return fail(
        refuse('VALUE_NOT_AMONG', key, {
          value: text.slice(0, SHOWN),
          values: { fr: 'oui, non', en: 'yes, no' },
        }),
      );
    }
    case 'choice': {
      const word = foldText(text);
      const found = Object.entries(cell.of).find(
        ([value, words]) =>
          value === text.toLowerCase() || foldText(words.fr) === word || foldText(words.en) === word,
      );
      if (found) return ok(found[0]);
      const all = (language: Language): string =>
        Object.values(cell.of)
          .map((words) => words[language])
          .join(', ');
      const values = { fr: all('fr'), en: all('en') };
      return fail(refuse('VALUE_NOT_AMONG', key, { value: text.slice(0, SHOWN), values }));
    }
  }
}

/** A cell as people read it, in their language; what `readCell` reads again. */
export function writeCell(cell: CellType, value: string, language: Language): string {
  if (value === '') return '';
  if (cell.holds === 'choice') return cell.of[value]?.[language] ?? value;
  if (cell.holds === 'yes-no') {
    if (language === 'fr') return value === 'yes' ? 'oui' : 'non';
    return value;
  }
  return value;
}

/** The values of a cell that holds a list. */
export const valuesOf = (list: string): string[] => (list === '' ? [] : list.split(BETWEEN));
/** A list as a cell. */
export const listOf = (values: readonly string[]): string => values.join(BETWEEN);

/** A day as people or spreadsheets write it: 31/12/2026, 2026-12-31; `null` for what is none. */
function readDay(text: string): Day | null {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const [year, month, day] = french ? [french[3], french[2], french[1]] : [iso?.[1], iso?.[2], iso?.[3]];
  if (year === undefined || month === undefined || day === undefined) return null;
  const whole = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${whole}T00:00:00Z`);
  // The thirtieth of February becomes the second of March.
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(whole) ? whole : null;
}
