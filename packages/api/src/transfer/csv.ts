import type { Language } from '@assistance/domain/shared';
import {
  COLUMNS,
  REPORT_COLUMNS,
  writeCell,
  type RawRow,
  type TransferKind,
  type TransferRecord,
} from '@assistance/domain/transfer';
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { refuseWith } from '../platform/graphql/index.js';

/** Rows of one file at most. */
const MOST_ROWS = 20_000;
/** What stands between the cells of a row, as Excel and others write it. */
const SEPARATORS = [';', ',', '\t'];
const REPLACED = '\uFFFD';

/** A file of bytes as text. Refusal: CSV_NOT_UTF8. */
export function decodeCsv(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuseWith('CSV_NOT_UTF8', 'content');
  }
}

/** The separator that its first line has most of, outside quotation marks; Excel in French writes `;`. */
function separatorOf(text: string): string {
  const first = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((sign) => [sign, first.split(sign).length] as const);
  return counts.toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? ';';
}

/**
 * Reads a file of comma- or semicolon-separated values, with or without a byte order mark. Rows without any text are left
 * out. Refusals: CSV_NOT_UTF8 for a text that was decoded with losses, CSV_MALFORMED, CSV_TOO_MANY_ROWS.
 */
export function readCsv(text: string): RawRow[] {
  if (text.includes(REPLACED)) refuseWith('CSV_NOT_UTF8', 'content');
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_records_with_empty_values: true,
      info: true,
    }) as unknown as typeof rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    refuseWith('CSV_MALFORMED', 'content', { line: Number(error['lines'] ?? 1) });
  }
  if (rows.length > MOST_ROWS + 1) refuseWith('CSV_TOO_MANY_ROWS', 'content', { max: MOST_ROWS });
  return rows.map(({ record, info }) => ({ line: info.lines, cells: record }));
}

/** As French Excel opens it with a double click: UTF-8 with its mark, `;` between, no formula that would run. */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { bom: true, delimiter: ';', record_delimiter: '\r\n', escape_formulas: true },
  );

/** What is there, as a file that an import reads again. */
export const writeRecords = (
  kind: TransferKind,
  records: readonly TransferRecord[],
  language: Language,
): string =>
  writeCsv([
    COLUMNS[kind].map(({ title }) => title[language]),
    ...records.map((record) =>
      COLUMNS[kind].map(({ key, cell }) => writeCell(cell, record[key] ?? '', language)),
    ),
  ]);

/** Rows as they came, each with its line and what was refused: put right, the file is imported as it is. */
export const writeRefused = (
  titles: readonly string[],
  rows: readonly { readonly raw: RawRow; readonly why: string }[],
  language: Language,
): string =>
  writeCsv([
    [...titles, REPORT_COLUMNS.line[language], REPORT_COLUMNS.why[language]],
    ...rows.map(({ raw, why }) => [...titles.map((_, rank) => raw.cells[rank] ?? ''), String(raw.line), why]),
  ]);
