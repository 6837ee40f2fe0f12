import {
  cleanLine,
  fail,
  foldText,
  ok,
  refuse,
  type Language,
  type Refusal,
  type Result,
} from '../shared/index.js';
import { readCell } from './cells.js';
import { COLUMNS, REPORT_COLUMNS, type Column, type TransferKind } from './columns.js';
import './refusals.js';

/** What a row says, by the keys of the columns that its file has. */
export type TransferRecord = Readonly<Record<string, string>>;

/** A row as a file has it. */
export interface RawRow {
  /** In the file, from 1: the row of the titles counts. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that was read, or why it was not. */
export type ReadRow = RawRow & ({ readonly record: TransferRecord } | { readonly refusal: Refusal });

const titled = (columns: readonly Column[], language: Language): string =>
  columns.map(({ title }) => title[language]).join(', ');

/**
 * Reads the rows of a file, whose first one holds the titles of its columns, in either language and any order.
 *
 * @returns each row in the form of its columns, or what is wrong in it; or, for the whole file, CSV_EMPTY, COLUMN_MISSING,
 *   COLUMN_UNKNOWN, COLUMN_TWICE
 */
export function readRows(kind: TransferKind, rows: readonly RawRow[]): Result<readonly ReadRow[]> {
  const [titles, ...rest] = rows;
  if (titles === undefined || rest.length === 0) return fail(refuse('CSV_EMPTY', 'content'));
  const columns = readTitles(kind, titles.cells);
  if (!columns.ok) return columns;
  return ok(rest.map((row) => ({ ...row, ...readRow(columns.value, row.cells) })));
}

/** The column of each title; `null` for one that a report has added. */
function readTitles(kind: TransferKind, titles: readonly string[]): Result<readonly (Column | null)[]> {
  const known = COLUMNS[kind];
  const columns = { fr: titled(known, 'fr'), en: titled(known, 'en') };
  const isOf = (title: Column['title'], word: string): boolean =>
    foldText(title.fr) === word || foldText(title.en) === word;
  const found: (Column | null)[] = [];
  for (const title of titles) {
    const word = foldText(cleanLine(title).trim());
    const column = known.find((each) => isOf(each.title, word) || each.key.toLowerCase() === word);
    // Columns without a title are empty ones, as spreadsheets leave them at the end.
    if (
      column === undefined &&
      (word === '' || Object.values(REPORT_COLUMNS).some((each) => isOf(each, word)))
    ) {
      found.push(null);
      continue;
    }
    if (column === undefined)
      return fail(refuse('COLUMN_UNKNOWN', 'content', { column: title.slice(0, 60), columns }));
    if (found.includes(column)) return fail(refuse('COLUMN_TWICE', 'content', { column: column.title }));
    found.push(column);
  }
  const missing = known.find((column) => column.required && !found.includes(column));
  if (missing) return fail(refuse('COLUMN_MISSING', 'content', { column: missing.title, columns }));
  return ok(found);
}

function readRow(
  columns: readonly (Column | null)[],
  cells: readonly string[],
): { readonly record: TransferRecord } | { readonly refusal: Refusal } {
  if (cells.slice(columns.length).some((cell) => cell.trim() !== ''))
    return { refusal: refuse('ROW_TOO_LONG') };
  const record: Record<string, string> = {};
  for (const [rank, column] of columns.entries()) {
    const written = cells[rank] ?? '';
    if (column === null) {
      continue;
    }
    const read = readCell(column, written);
    if (!read.ok) return { refusal: read.refusal };
    record[column.key] = read.value;
  }
  return { record };
}

/** Which thing a row is about: two rows of the same key are about the same one. */
export const keyOf = (kind: TransferKind, record: TransferRecord): string =>
  COLUMNS[kind]
    .filter(({ names }) => names)
    .map(({ key }) => foldText(record[key] ?? ''))
    .join('\n');

/** How people call the thing that a row is about. */
export const labelOf = (kind: TransferKind, record: TransferRecord): string =>
  COLUMNS[kind]
    .filter(({ names }) => names)
    .map(({ key, cell }) => {
      const value = record[key] ?? '';
      return cell.holds === 'choice' ? (cell.of[value]?.fr ?? value) : value;
    })
    .join(' · ');

/** A new thing: what its file does not say is as usual. */
export const completed = (kind: TransferKind, record: TransferRecord): TransferRecord =>
  Object.fromEntries(COLUMNS[kind].map(({ key, usual }) => [key, record[key] || usual]));

/** A thing that is there, with what the file says of it; what it has no column for stays. */
export const corrected = (
  kind: TransferKind,
  current: TransferRecord,
  record: TransferRecord,
): TransferRecord =>
  Object.fromEntries(
    COLUMNS[kind].map(({ key, usual }) => {
      const said = record[key];
      return [key, said === undefined ? (current[key] ?? '') : said || usual];
    }),
  );

/** Whether two records say the same, in every column of the kind. */
export const saysTheSame = (kind: TransferKind, one: TransferRecord, other: TransferRecord): boolean =>
  COLUMNS[kind].every(({ key }) => (one[key] ?? '') === (other[key] ?? ''));
