import type { Kind } from '../kinds.js';
import type { Span } from '../finding.js';
import { rangeOf } from '../text/find.js';
import type { View } from '../text/view.js';
import { isEmptyCell, kindOfColumn } from '../vocabulary/columns.js';
import type { Detector } from './detector.js';

const INSERT = /\binto\s{1,3}[\w."`[\]]{1,80}\s{0,3}\(([^()]{3,800})\)\s{0,4}values\s{0,4}/g;
const CELL =
  /\s*(?:to_date\()?\s*(?:'((?:[^'\n]|''){0,200})'|"([^"\n]{0,200})"|([^\s,()'"]{1,100}))(?:\s*,\s*'[^']{0,40}'\s*\))?\s*(,|\))/y;
const SEPARATORS = [';', '\t', '|', ','] as const;
const ROWS = 200;

/** `insert into t (a, b) values ('x', 'y'), (…)`: values by the names of their columns. */
function* inserted(folded: string): Generator<Span> {
  let at = 0;
  for (const match of folded.matchAll(INSERT)) {
    // In the values of another it is a text, and its own rows would be read again.
    if (match.index < at) continue;
    const kinds = (match[1] ?? '').split(',').map(kindOfColumn);
    at = match.index + match[0].length;
    for (let row = 0; row < ROWS && folded.charAt(at) === '('; row += 1) {
      at += 1;
      for (let column = 0; ; column += 1) {
        CELL.lastIndex = at;
        const cell = CELL.exec(folded);
        if (cell === null) return;
        const value = cell[1] ?? cell[2] ?? cell[3] ?? '';
        const start = at + cell[0].indexOf(value);
        const kind = kinds[column];
        if (kind !== undefined && !isEmptyCell(value)) yield { kind, start, end: start + value.length };
        at += cell[0].length;
        if (cell[4] === ')') break;
      }
      at += /^\s*,?\s*/.exec(folded.slice(at, at + 20))?.[0].length ?? 0;
    }
  }
}

interface Columns {
  readonly separator: string;
  readonly kinds: readonly (Kind | undefined)[];
}

/** A line of column names, two of which at least are known. */
function columnsOf(line: string): Columns | null {
  const separator = line.length < 600 ? SEPARATORS.find((each) => line.split(each).length > 2) : undefined;
  if (separator === undefined) return null;
  const names = line.split(separator);
  if (!names.every((name) => /^[\s"'\w.()°/-]{0,40}$/.test(name))) return null;
  const kinds = names.map(kindOfColumn);
  return kinds.filter((kind) => kind !== undefined).length > 1 ? { separator, kinds } : null;
}

/** Whether a line names columns: what stands in a line under it depends on lines far away. */
export const holdsTable = ({ folded }: View): boolean =>
  folded.includes('\n') && folded.split('\n').some((line) => columnsOf(line) !== null);

/** What a cell holds within its blanks and quotes. An expression for its end would try each run of blanks again. */
function bareOf(value: string): string {
  let end = value.length;
  while (end > 0 && /[\s"']/.test(value.charAt(end - 1))) end -= 1;
  return value.slice(0, end).replace(/^[\s"']+/, '');
}

/** Lines of an export under a line of column names. */
function* exported(folded: string): Generator<Span> {
  const lines = folded.split('\n');
  let at = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const columns = columnsOf(line);
    if (columns !== null) {
      const { separator, kinds } = columns;
      let start = at + line.length + 1;
      for (let row = i + 1; row < lines.length && row < i + ROWS; row += 1) {
        const values = (lines[row] ?? '').split(separator);
        if (values.length !== kinds.length) break;
        for (const [column, value] of values.entries()) {
          const kind = kinds[column];
          const bare = bareOf(value);
          const from = start + value.indexOf(bare);
          if (kind !== undefined && !isEmptyCell(bare)) yield { kind, start: from, end: from + bare.length };
          start += value.length + 1;
        }
        at += (lines[i] ?? '').length + 1;
        i = row;
      }
    }
    at += line.length + 1;
  }
}

/** Rubrics of the monthly declaration of the pay (DSN) that tell who is paid. */
const DSN: Readonly<Record<string, Kind>> = {
  '30.001': 'nir', '30.002': 'person', '30.003': 'person', '30.004': 'person', '30.006': 'birth', '30.008': 'address',
  '30.018': 'email', '30.019': 'staff', '30.020': 'nir', '31.008': 'nir', '31.009': 'person', '31.010': 'person', '31.011': 'birth',
  '20.003': 'iban', '20.004': 'iban',
}; // prettier-ignore
const RUBRIC = /\bs\d\d\.g\d\d\.(\d\d\.\d{3})\s?[,;:=]?\s?(?:'([^'\n]{1,80})'|"([^"\n]{1,80})")/dg;

/** Columns and rubrics: what a value is, its heading tells. */
export const table: Detector = function* ({ view: { folded } }) {
  if (folded.includes('values')) yield* inserted(folded);
  if (folded.includes('\n')) yield* exported(folded);
  for (const match of folded.matchAll(RUBRIC)) {
    const kind = DSN[match[1] ?? ''];
    const [start, end] = rangeOf(match, match[2] === undefined ? 3 : 2);
    if (kind !== undefined) yield { kind, start, end };
  }
};
