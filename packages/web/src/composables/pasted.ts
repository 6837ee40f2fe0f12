import { parisWallClock } from '@assistance/domain/calendar';

/** The contents of a clipboard, of which a page uses one. */
export interface Pasted {
  /** `text/plain` */
  readonly text: string;
  /** `text/html` */
  readonly html: string;
  readonly files: readonly File[];
}

export const pastedFrom = (data: DataTransfer | null): Pasted => ({
  text: data?.getData('text/plain') ?? '',
  html: data?.getData('text/html') ?? '',
  files: [...(data?.files ?? [])],
});

/**
 * The files to attach; none when there is text: spreadsheets and word processors also put a picture on the clipboard,
 * but the text was meant. A file copied in a folder comes with its name as text.
 */
export function filesIn({ text, files }: Pasted): readonly File[] {
  const words = text.trim();
  const names = files.map(({ name }) => name).join('\n');
  return words === '' || sameWords(words, names) ? files : [];
}

const sameWords = (one: string, other: string): boolean =>
  one
    .split(/\r?\n|\r/)
    .map((line) => line.trim())
    .join('\n') === other;

/** The text of a copied table with its columns aligned by spaces; `null` when the clipboard's text is used as it is. */
export function tableIn({ text, html }: Pasted): string | null {
  if (!/<table[\s>]/i.test(html) && !text.includes('\t')) return null;
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/(?<!\n)\n+$/, '')
    .split('\n');
  const isTable = lines.length > 1 || lines.some((line) => line.includes('\t'));
  return isTable && lines.some((line) => line.includes('\t')) ? aligned(lines) : null;
}

const GAP = '  ';
/** Longer cells push what follows to the right in their own line only. */
const WIDEST = 40;

function aligned(lines: readonly string[]): string {
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries())
      widths[index] = Math.max(widths[index] ?? 0, Math.min(cell.length, WIDEST));
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join(GAP)
        .trimEnd(),
    )
    .join('\n');
}

/** The time in Europe/Paris, `15-57-54`, to name a pasted picture. */
export const timeOfPaste = (now: Date): string =>
  `${parisWallClock(now.toISOString()).slice(11)}:${String(now.getUTCSeconds()).padStart(2, '0')}`.replaceAll(
    ':',
    '-',
  );

/** Replaces the selection as if typed: undo works, and the page gets an input event. */
export function typeInto(field: HTMLTextAreaElement, words: string): void {
  field.focus();
  // Deprecated, and still the only way that keeps the browser's own undo.
  if (document.execCommand?.('insertText', false, words)) return;
  field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
