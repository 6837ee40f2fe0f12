export interface Piece {
  readonly text: string;
  /** The article that it names, if it is a number of the knowledge base: `KB-000042`. */
  readonly article: string | null;
  /** Is it the mark of somebody who was named? */
  readonly mention: boolean;
}

/** As the server reads them. */
const NUMBER = /\b(KB-\d{6,9})\b/;

/** Cuts a text around the numbers of articles; the pieces put end to end are the text. */
export const piecesOf = (text: string, marks: readonly string[] = []): Piece[] =>
  cut(text, marks).flatMap(({ text: part, mention }) =>
    part
      .split(mention ? '\0' : NUMBER)
      .map((piece, index) => ({ text: piece, article: index % 2 === 1 ? piece : null, mention }))
      .filter(({ text: piece }) => piece !== ''),
  );

function cut(text: string, marks: readonly string[]): { text: string; mention: boolean }[] {
  const [mark, ...others] = marks.toSorted((a, b) => b.length - a.length);
  if (mark === undefined) return [{ text, mention: false }];
  return text
    .split(mark)
    .flatMap((part, index) => [...(index > 0 ? [{ text: mark, mention: true }] : []), ...cut(part, others)]);
}

/**
 * Puts a reference to an article into what is being written, on a line of its own when it comes at the end, and between
 * spaces within a sentence. `at`: where the cursor stands.
 */
export function insertReference(text: string, reference: string, at: number): string {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  if (after.trim() === '') {
    const written = before.trimEnd();
    return written === '' ? `${reference}\n` : `${written}\n${reference}\n`;
  }
  const lead = /\s$/.test(before) || before === '' ? '' : ' ';
  const trail = /^[\s.,;:!?)]/.test(after) ? '' : ' ';
  return `${before}${lead}${reference}${trail}${after}`;
}
