import { createHash } from 'node:crypto';
import { FIELDS, holdingsOf, lengthsOf, shownForms } from '@assistance/domain/knowledge-base';
import { analysedArticle, bodyOf, yearOf } from '../indexed-article.js';
import type { SearchableArticle } from '../types.js';
import { toStored } from './stored-text.js';

/** Two articles with the same one are the same to the last letter. */
const fingerprintOf = (article: SearchableArticle): string =>
  createHash('sha256').update(JSON.stringify(article)).digest('base64');

/** PostgreSQL stores neither a NUL nor half a surrogate pair; nobody looks for them either. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** One element of what `put_articles` reads. */
export function rowOf(article: SearchableArticle): object {
  const candidate = analysedArticle(article);
  const lengths = lengthsOf(candidate);
  const { terms, words, shape } = toStored(candidate);
  const holdings = holdingsOf(candidate);
  return {
    id: article.id,
    content: fingerprintOf(article),
    version: article.version,
    published_at: article.publishedAt,
    product_id: article.productId,
    outcome: article.outcome,
    blocking: article.blocking,
    year: yearOf(article),
    // The same releases in another order are no other facet.
    releases: [...new Set(article.releases.map(storable))].toSorted(),
    terms: holdings.terms,
    title_terms: [...new Set(candidate.title.terms.split(' '))].filter((term) => term !== ''),
    lengths: [...FIELDS.map((field) => lengths.terms[field]), ...FIELDS.map((field) => lengths.grams[field])],
    title: storable(article.title),
    body: storable(bodyOf(article)),
    shape,
    held: terms,
    words,
    grams: holdings.grams.filter((gram) => gram.isWellFormed()),
    shown: accented(`${article.title}\n${article.theme ?? ''}\n${bodyOf(article)}`),
  };
}

/** The written forms that differ from the folded ones. */
const accented = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...shownForms(text)].filter(([folded, shown]) => shown !== folded && shown.isWellFormed()),
  );
