import type { Language, Refusal } from '@assistance/domain/shared';
import { COLUMNS, type TransferKind } from '@assistance/domain/transfer';
import { writeCsv } from './csv.js';

export const LINE_STATUSES = ['created', 'changed', 'unchanged', 'refused'] as const;
export type LineStatus = (typeof LINE_STATUSES)[number];

/** What became of one row. */
export interface TransferLine {
  /** In the file, from 1: the row of the titles counts. */
  readonly line: number;
  readonly label: string;
  readonly status: LineStatus;
  /** Why, of a row that was refused; its field is the column. */
  readonly refusal: Refusal | null;
}

/** What became of a file. */
export interface TransferReport {
  readonly kind: TransferKind;
  /** `null` where nothing was written: a dry run, or a row was refused. */
  readonly importId: string | null;
  /** In the order of the file. */
  readonly lines: readonly TransferLine[];
  /** The rows that were refused, as a file to put right and import; `null` for none. */
  readonly refusedFile: string | null;
}

/** How many rows had each status. */
export function countsOf({ lines }: Pick<TransferReport, 'lines'>): Readonly<Record<LineStatus, number>> {
  const counts = { created: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { status } of lines) counts[status] += 1;
  return counts;
}

/** Why a row was refused, with the title of the column at fault. */
export function whyOf(kind: TransferKind, { field, messages }: Refusal, language: Language): string {
  const column = COLUMNS[kind].find(({ key }) => key === field);
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  return column ? `${column.title[language]}${colon}${messages[language]}` : messages[language];
}

const HEADS = {
  fr: ['Ligne', 'Quoi', 'Résultat', 'Motif du refus', 'Règle'],
  en: ['Row', 'What', 'Result', 'Why refused', 'Rule'],
} as const;
/** What is said of a row; where nothing was written, what would have become of it. */
export const STATUS_LABELS: Readonly<
  Record<'written' | 'tried', Readonly<Record<LineStatus, Readonly<Record<Language, string>>>>>
> = {
  written: {
    created: { fr: 'créée', en: 'created' },
    changed: { fr: 'modifiée', en: 'changed' },
    unchanged: { fr: 'inchangée', en: 'unchanged' },
    refused: { fr: 'refusée', en: 'refused' },
  },
  tried: {
    created: { fr: 'serait créée', en: 'would be created' },
    changed: { fr: 'serait modifiée', en: 'would be changed' },
    unchanged: { fr: 'inchangée', en: 'unchanged' },
    refused: { fr: 'refusée', en: 'refused' },
  },
};

/** The whole report as a file, a line for each row. */
export const writeReport = ({ kind, lines, importId }: TransferReport, language: Language): string =>
  writeCsv([
    HEADS[language],
    ...lines.map(({ line, label, status, refusal }) => [
      line,
      label,
      STATUS_LABELS[importId === null ? 'tried' : 'written'][status][language],
      refusal ? whyOf(kind, refusal, language) : '',
      refusal?.rule ?? '',
    ]),
  ]);
