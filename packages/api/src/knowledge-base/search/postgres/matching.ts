import { rarity, termOf, termsOfWord, type SearchQuestion } from '@assistance/domain/knowledge-base';
import type { Parameters } from './filters.js';
import type { Understood } from './vocabulary.js';

/** Exclusions and exact texts of one question that are heeded. */
export const MOST_CONDITIONS = 20;

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
  /** Nothing is asked but what must be there as it stands, or must not be: the rest does not matter. */
  readonly anything: boolean;
}

/** How a question is looked for. */
export function matchingOf({ wanted, statistics, containing }: Understood): Matching {
  const keyOf = (term: string, weight: number, documents: number): Key => ({
    term,
    documents,
    weight: weight * rarity(statistics.documents, documents),
  });
  const keys = [...wanted.terms].map(([term, weight]) =>
    keyOf(term, weight, statistics.terms.get(term) ?? 0),
  );
  // Glued or unfinished words that nothing known is near stand for the words that hold them.
  const whole = new Map<string, number>();
  for (const { word, documents } of containing) {
    const term = termOf(word);
    if (term !== null && !wanted.terms.has(term)) whole.set(term, (whole.get(term) ?? 0) + documents);
  }
  for (const [term, documents] of whole) keys.push(keyOf(term, 1, documents));
  const found = keys.filter(({ documents }) => documents > 0).sort((one, other) => other.weight - one.weight);
  const asked = found.length > 0 || wanted.unknown.length > 0;
  const { phrases, excluded, analysis } = wanted.question;
  const anything = !asked && (phrases.length > 0 || (excluded.length > 0 && analysis.words.length === 0));
  return { keys: affordable(found), anything };
}

/** Terms hold letters and digits only: nothing to escape. */
const quoted = (term: string): string => `'${term}'`;
const anyOf = (terms: readonly string[]): string => terms.map(quoted).join(' | ');
const allOf = (terms: readonly string[]): string => terms.map(quoted).join(' & ');

/** The condition on an article that it answers, but for what must or must not be there. */
export function answers({ keys, anything }: Matching, parameters: Parameters): string {
  if (anything) return 'true';
  return keys.length === 0
    ? 'false'
    : `terms @@ ${parameters.add(anyOf(keys.map(({ term }) => term)))}::tsquery`;
}

/** A text of words that every article has, and that no index tells apart, is looked for in so many, the newest. */
const MOST_READ_THROUGH = 2_000;

/** Places of the articles that such a text is looked for in. */
export const NEWEST = (schema: string): string =>
  `select place from ${schema}.article order by published_at desc, id limit ${MOST_READ_THROUGH}`;

/** The terms of an exact text, each once; none when it is made of words alone that no index knows (`le`, `à`). */
export const termsOfPhrase = (phrase: string): string[] => [
  ...new Set(phrase.split(' ').flatMap(termsOfWord)),
];

/** The condition that an exact text is there: its words, which are found quickly, and the text itself. */
function holdsPhrase(schema: string, phrase: string, parameters: Parameters): string {
  const text = `exists (select from ${schema}.ranked where ranked.place = article.place
    and ranked.words like ${parameters.add(`% ${phrase} %`)})`;
  const terms = termsOfPhrase(phrase);
  if (terms.length === 0) return `place = any(array(${NEWEST(schema)})) and ${text}`;
  return `terms @@ ${parameters.add(allOf(terms))}::tsquery and ${text}`;
}

/** The conditions on an article that exclusions make. */
export const notExcluded = (question: SearchQuestion, parameters: Parameters): string[] =>
  question.excluded
    .slice(0, MOST_CONDITIONS)
    .map((terms) => `not terms @@ ${parameters.add(allOf(terms))}::tsquery`);

/** The conditions on an article that exact texts make. */
export const holdsPhrases = (schema: string, question: SearchQuestion, parameters: Parameters): string[] =>
  question.phrases.slice(0, MOST_CONDITIONS).map((phrase) => holdsPhrase(schema, phrase, parameters));
