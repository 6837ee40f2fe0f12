import type { TextLanguage } from '../../api/refusals.js';
import type { PlotTable } from './plot.js';

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const cell = (text: string): string => {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** Rows as a French spreadsheet opens them: UTF-8 with its mark, `;` between, `,` in numbers, no formula. */
export function csvOf(
  rows: readonly (readonly (string | number | null)[])[],
  language: TextLanguage,
): string {
  const written = (value: string | number | null): string => {
    if (value === null) return '';
    // Numbers are ours: their sign is theirs.
    if (typeof value === 'number') return language === 'fr' ? String(value).replace('.', ',') : String(value);
    return cell(value);
  };
  return `\ufeff${rows.map((row) => row.map(written).join(';')).join('\r\n')}\r\n`;
}

/** The numbers of a plot, in the same form. */
export const plotCsv = ({ first, columns, rows }: PlotTable, language: TextLanguage): string =>
  csvOf(
    [[first, ...columns.map(({ head }) => head)], ...rows.map(({ head, values }) => [head, ...values])],
    language,
  );
