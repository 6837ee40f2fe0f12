import { holdingPhrases } from '../postgres/exact-text.js';
import { matchingOf, type Key } from '../postgres/matching.js';
import type { Queryable } from '../postgres/queryable.js';
import type { Understood } from '../postgres/vocabulary.js';
import { keyOf } from './article-document.js';
import { among } from './conditions.js';

/** What the question is made of, for Meilisearch: conditions on what is found, and what to look for. */
export interface Wish {
  /** Filter expressions that what is found must fulfil. */
  readonly found: readonly string[];
  readonly keys: readonly Key[];
  /** Keys of articles that are found by other means. */
  readonly others: readonly string[];
}

/** Whatever there is. */
export const EVERYTHING: Wish = { found: [], keys: [], others: [] };

/** What to look for; `null` when nothing can be found. */
export async function wishFor(
  postgres: Queryable,
  schema: string,
  understood: Understood,
): Promise<Wish | null> {
  const { keys, anything } = matchingOf(understood);
  const { phrases, excluded } = understood.wanted.question;
  const found = excluded.map((terms) => `NOT (${terms.map((term) => among('held', [term])).join(' AND ')})`);
  if (phrases.length > 0) {
    const ids = await holdingPhrases(postgres, schema, phrases);
    found.push(among('key', ids.map(keyOf)));
    if (anything) return { found, keys: [], others: ids.map(keyOf) };
  }
  if (anything) return { found, keys: [], others: [] };
  if (keys.length === 0) return null;
  const held = among(
    'held',
    keys.map(({ term }) => term),
  );
  return { found: [...found, held], keys, others: [] };
}
