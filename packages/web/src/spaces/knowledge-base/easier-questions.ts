/** A search that asks for less, and what was given up for it. */
export interface Easier {
  readonly question: string;
  readonly kind: 'filters' | 'quotes' | 'exclusions' | 'word';
  /** The word that was dropped. */
  readonly without: string;
}

const MOST_WORDS = 5;
const EXCLUSION = /(?<=^|\s)[-−–](?:"[^"]*"|[^\s"«»“”-]\S*)/gu;
const QUOTES = /["«»“”]/gu;
const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What may find something where a question finds nothing: without its filters, quotes, exclusions, or one of its words. */
export function easierQuestions(question: string, narrowed: boolean): Easier[] {
  const asked = tidy(question);
  const easier: Easier[] = [];
  if (narrowed) easier.push({ question: asked, kind: 'filters', without: '' });
  const open = tidy(asked.replace(EXCLUSION, ' '));
  if (open !== asked && open !== '') easier.push({ question: open, kind: 'exclusions', without: '' });
  const plain = tidy(asked.replace(QUOTES, ' '));
  if (plain !== asked && plain !== '') easier.push({ question: plain, kind: 'quotes', without: '' });
  const words = tidy(open.replace(QUOTES, ' ')).split(' ');
  if (words.length > 1) {
    for (const [at, word] of words.slice(0, MOST_WORDS).entries()) {
      easier.push({ question: words.toSpliced(at, 1).join(' '), kind: 'word', without: word });
    }
  }
  return easier;
}
