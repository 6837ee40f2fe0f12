import { rarity, type Question } from '@assistance/domain/knowledge-base';
import type { Parameters } from './filters.js';
import type { Understood } from './vocabulary.js';

/** Exclusions and exact texts of one question that are heeded. */
const MOST_CONDITIONS = 20;

/** A term that articles hold, and how much holding it says. */
export interface Key {
  readonly term: string;
  readonly weight: number;
  readonly documents: number;
}

/**
 * Articles read in the index for one question, about. The commonest words of a long question in a large collection
 * rank what is found, and find nothing themselves: below a few thousand articles every word counts.
 */
const MOST_READ = 3_000;

/** The most telling keys, as many as may be read; the first whatever it costs. */
function affordable(keys: readonly Key[]): Key[] {
  let read = 0;
  return keys.filter(({ documents }, at) => {
    read += documents;
    return at === 0 || read <= MOST_READ;
  });
}

/** What makes an article answer a question. */
export interface Matching {
  /** It holds one of these at least; the most telling first. */
  readonly keys: readonly Key[];
  /** Or one of these within its words: glued or unfinished words that nothing known is near. */
  readonly fragments: readonly string[];
  /** Nothing is asked but what must be there as it stands, or must not be: the rest does not matter. */
  readonly anything: boolean;
}

/** How a question is looked for. */
export function matchingOf({ wanted, statistics }: Understood): Matching {
  const keys = [...wanted.terms]
    .map(([term, weight]) => {
      const documents = statistics.terms.get(term) ?? 0;
      return { term, documents, weight: weight * rarity(statistics.documents, documents) };
    })
    .filter(({ documents }) => documents > 0)
    .sort((one, other) => other.weight - one.weight);
  const asked = keys.length > 0 || wanted.unknown.length > 0;
  const { phrases, excluded, analysis } = wanted.question;
  const anything = !asked && (phrases.length > 0 || (excluded.length > 0 && analysis.words.length === 0));
  return { keys: affordable(keys), fragments: wanted.unknown, anything };
}

/** An SQL array of patterns that find a fragment anywhere. Words hold letters and digits only: nothing to escape. */
export const patternsOf = (fragments: readonly string[]): string[] =>
  fragments.map((fragment) => `%${fragment}%`);

/** Terms hold letters and digits only: nothing to escape. */
const quoted = (term: string): string => `'${term}'`;
const anyOf = (terms: readonly string[]): string => terms.map(quoted).join(' | ');
const allOf = (terms: readonly string[]): string => terms.map(quoted).join(' & ');

/** A query for one term, as text. */
export const queryFor = ({ term }: Key): string => quoted(term);

/** The condition on an article that it answers, on `place`, but for what must or must not be there. */
export function answers(
  schema: string,
  { keys, fragments, anything }: Matching,
  parameters: Parameters,
): string {
  if (anything) return 'true';
  const ways = [];
  if (keys.length > 0) {
    const query = parameters.add(anyOf(keys.map(({ term }) => term)));
    if (fragments.length === 0) return `terms @@ ${query}::tsquery`;
    ways.push(`select place from ${schema}.article where terms @@ ${query}::tsquery`);
  }
  if (fragments.length > 0) {
    const patterns = parameters.add(patternsOf(fragments));
    ways.push(`select place from ${schema}.article_text where words like any(${patterns}::text[])`);
  }
  return ways.length === 0 ? 'false' : `place in (${ways.join(' union ')})`;
}

/** The conditions on an article that exact texts and exclusions make. */
export function strictConditions(schema: string, question: Question, parameters: Parameters): string[] {
  const conditions = question.excluded
    .slice(0, MOST_CONDITIONS)
    .map((terms) => `not terms @@ ${parameters.add(allOf(terms))}::tsquery`);
  for (const phrase of question.phrases.slice(0, MOST_CONDITIONS)) {
    const pattern = parameters.add(`% ${phrase} %`);
    conditions.push(`place in (select place from ${schema}.article_text where words like ${pattern})`);
  }
  return conditions;
}
