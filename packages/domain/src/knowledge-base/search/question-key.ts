import { analyse } from './analyse.js';

/** The same for a question however it is put: its words without endings, accents, order or what no search looks for. */
export function questionKey(question: string): string {
  const terms = [...new Set(analyse(question, true).terms.map(({ term }) => term))].toSorted();
  return terms.length > 0 ? terms.join(' ') : question.trim().toLowerCase();
}
