import type { Language } from '@assistance/domain/shared';
import { DEFINITIONS, MEASURES, RULES_OF_COUNTING } from '@assistance/domain/statistics';
import writeXlsxFile from 'write-excel-file/node';
import type { PublishedVersion } from '../published-months.js';
import { COLUMNS, linesOf, type ExportLine } from './lines.js';

type Cell =
  | { readonly value: string; readonly fontWeight?: 'bold' }
  | { readonly value: number; readonly format?: string }
  | null;

const SHEETS = {
  fr: ['Volume', 'Engagements', 'Répartitions', 'Définitions'],
  en: ['Volume', 'Commitments', 'Breakdowns', 'Definitions'],
} as const;
const MEANING = { fr: ['Indicateur', 'Règle', 'Définition'], en: ['Figure', 'Rule', 'Meaning'] } as const;
const WIDTHS = [{ width: 44 }, { width: 44 }, ...COLUMNS.slice(2).map(() => ({ width: 16 }))];

const bold = (value: string): Cell => ({ value, fontWeight: 'bold' });
const cell = (column: keyof ExportLine, value: string | number | null): Cell => {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return { value };
  return column === 'rate' ? { value, format: '0.0%' } : { value };
};

/** One sheet a part, numbers as numbers, the meaning of each in the last. */
export async function toXlsx({ content }: PublishedVersion, language: Language): Promise<Buffer> {
  const { volume, commitments, tables, rhythm } = linesOf(content, language);
  const head = COLUMNS.map(([, name]) => bold(name[language]));
  const sheetOf = (lines: readonly ExportLine[]): Cell[][] => [
    head,
    ...lines.map((line) => COLUMNS.map(([column]) => cell(column, line[column]))),
  ];
  const definitions: Cell[][] = [
    MEANING[language].map(bold),
    ...MEASURES.map((measure) => {
      const { name, rule, meaning } = DEFINITIONS[measure];
      return [
        { value: name[language] },
        rule === null ? null : { value: rule },
        { value: meaning[language] },
      ];
    }),
    ...RULES_OF_COUNTING.map((rule): Cell[] => [null, null, { value: rule[language] }]),
  ];
  const data = [sheetOf(volume), sheetOf(commitments), sheetOf([...tables, ...rhythm]), definitions];
  const file = writeXlsxFile(
    data.map((rows, index) => ({
      data: rows as never,
      sheet: SHEETS[language][index] ?? '',
      columns: index === 3 ? [{ width: 44 }, { width: 10 }, { width: 120 }] : WIDTHS,
      stickyRowsCount: 1,
    })),
  );
  return file.toBuffer();
}
