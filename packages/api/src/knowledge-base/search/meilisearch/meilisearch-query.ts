import { matchingOf, MOST_CONDITIONS, type Key } from '../postgres/matching.js';
import type { Understood } from '../postgres/vocabulary.js';
import { among } from './conditions.js';

/** A search in Meilisearch's terms: filters, and the keys to look for. */
export interface MeilisearchQuery {
  /** Filter expressions that what is found must fulfil. */
  readonly found: readonly string[];
  readonly keys: readonly Key[];
  /** Keys of articles that are found by their meaning, whatever their words. */
  readonly near: readonly string[];
}

/** Matches every article. */
export const EVERYTHING: MeilisearchQuery = { found: [], keys: [], near: [] };

/**
 * What to look for; `null` when nothing can be found. `near`: keys of articles that mean nearly the same, none where the
 * question says what must not be there.
 */
export function meilisearchQueryFor(
  understood: Understood,
  near: readonly string[],
): MeilisearchQuery | null {
  const { keys, anything } = matchingOf(understood);
  const excluded = understood.wanted.question.excluded.slice(0, MOST_CONDITIONS);
  const found = excluded.map((terms) => `NOT (${terms.map((term) => among('held', [term])).join(' AND ')})`);
  if (anything) return { found, keys: [], near: [] };
  if (keys.length === 0 && near.length === 0) return null;
  const keyFilter = among(
    'held',
    keys.map(({ term }) => term),
  );
  const answers = near.length === 0 ? keyFilter : `(${keyFilter} OR ${among('key', near)})`;
  return { found: [...found, answers], keys, near };
}
