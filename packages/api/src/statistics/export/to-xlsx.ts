import { charterReference, setSentence } from '@assistance/domain/format';
import { DEFINITIONS, MEASURES, RULES_OF_COUNTING } from '@assistance/domain/statistics';
import writeXlsxFile from 'write-excel-file/node';
import type { PublishedVersion } from '../published-months.js';
import type { Written } from './open-data.js';
import { COLUMNS, linesOf, type ExportLine } from './lines.js';

type Cell =
  | { readonly value: string; readonly fontWeight?: 'bold' }
  | { readonly value: number; readonly format?: string }
  | null;

const SHEETS = {
  fr: ['Volume', 'Engagements', 'Répartitions', 'Définitions'],
  en: ['Volume', 'Commitments', 'Breakdowns', 'Definitions'],
} as const;
const MEANING = {
  fr: ['Indicateur', 'Définition', 'Charte', 'Texte de la charte'],
  en: ['Figure', 'Meaning', 'Charter', 'Text of the charter'],
} as const;
const MEANING_WIDTHS = [{ width: 44 }, { width: 120 }, { width: 18 }, { width: 60 }];
const WIDTHS = [{ width: 44 }, { width: 44 }, ...COLUMNS.slice(2).map(() => ({ width: 16 }))];

const bold = (value: string): Cell => ({ value, fontWeight: 'bold' });
const cell = (column: keyof ExportLine, value: string | number | null): Cell => {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return { value };
  return column === 'rate' ? { value, format: '0.0%' } : { value };
};

/** One sheet a part, numbers as numbers, the meaning of each in the last. */
export async function toXlsx(
  { content }: PublishedVersion,
  { language, publicUrl }: Written,
): Promise<Buffer> {
  const { volume, commitments, tables, rhythm } = linesOf(content, language);
  const head = COLUMNS.map(([, name]) => bold(name[language]));
  const sheetOf = (lines: readonly ExportLine[]): Cell[][] => [
    head,
    ...lines.map((line) => COLUMNS.map(([column]) => cell(column, line[column]))),
  ];
  const definitions: Cell[][] = [
    MEANING[language].map(bold),
    ...MEASURES.map((measure): Cell[] => {
      const { name, rule, meaning } = DEFINITIONS[measure];
      const reference = rule === null ? null : charterReference(rule);
      return [
        { value: setSentence(name, language) },
        { value: setSentence(meaning, language) },
        ...(reference === null
          ? []
          : [{ value: reference.label[language] }, { value: `${publicUrl}${reference.path}` }]),
      ];
    }),
    ...RULES_OF_COUNTING.map((rule): Cell[] => [null, { value: setSentence(rule, language) }]),
  ];
  const data = [sheetOf(volume), sheetOf(commitments), sheetOf([...tables, ...rhythm]), definitions];
  const file = writeXlsxFile(
    data.map((rows, index) => ({
      data: rows as never,
      sheet: SHEETS[language][index] ?? '',
      columns: index === 3 ? MEANING_WIDTHS : WIDTHS,
      stickyRowsCount: 1,
    })),
  );
  return file.toBuffer();
}
