import type { Wanted } from './wanted.js';

/** The question as typed, with every word that no article has replaced by the nearest known one; `null` if none was. */
export function didYouMean({ question, corrected }: Wanted): string | null {
  let written = '';
  let at = 0;
  for (const { folded, start, end } of question.analysis.words) {
    const meant = corrected.get(folded);
    if (meant === undefined) continue;
    written += question.text.slice(at, start) + meant.shown;
    at = end;
  }
  return at === 0 ? null : written + question.text.slice(at);
}
