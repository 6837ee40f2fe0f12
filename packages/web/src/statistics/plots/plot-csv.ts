import type { TextLanguage } from '../../api/refusals.js';
import type { PlotTable } from './plot.js';

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const cell = (text: string): string => {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** The numbers of a plot as a French spreadsheet opens them: UTF-8 with its mark, `;` between, `,` in numbers. */
export function plotCsv({ first, columns, rows }: PlotTable, language: TextLanguage): string {
  const number = (value: number | null): string =>
    value === null ? '' : language === 'fr' ? String(value).replace('.', ',') : String(value);
  const lines = [
    [first, ...columns.map(({ head }) => head)].map(cell),
    // Numbers are ours: their sign is theirs.
    ...rows.map(({ head, values }) => [cell(head), ...values.map(number)]),
  ];
  return `\ufeff${lines.map((line) => line.join(';')).join('\r\n')}\r\n`;
}
