import type { Language } from '@assistance/domain/shared';
import { stringify } from 'csv-stringify/sync';
import type { PublishedVersion } from '../published-months.js';
import { COLUMNS, linesOf } from './lines.js';

const HEADS = { fr: ['Mois', 'Version'], en: ['Month', 'Version'] } as const;

/** As French Excel opens it with a double click: UTF-8 with its mark, `;` between, `,` in numbers, no formula. */
export function toCsv({ content }: PublishedVersion, language: Language): Buffer {
  const { volume, commitments, tables, rhythm } = linesOf(content, language);
  const number = (value: number): string =>
    language === 'fr' ? String(value).replace('.', ',') : String(value);
  const rows = [...volume, ...commitments, ...tables, ...rhythm].map((line) => [
    content.month,
    content.version,
    ...COLUMNS.map(([column]) => {
      const value = line[column];
      return typeof value === 'number' ? number(value) : value;
    }),
  ]);
  const head = [...HEADS[language], ...COLUMNS.map(([, name]) => name[language])];
  const text = stringify([head, ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    escape_formulas: true,
  });
  return Buffer.from(text, 'utf8');
}
