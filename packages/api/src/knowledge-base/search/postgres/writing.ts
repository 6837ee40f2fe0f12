import { createHash } from 'node:crypto';
import { FIELDS, gramNumber, holdingsOf, lengthsOf, shownForms } from '@assistance/domain/knowledge-base';
import { analysedArticle, bodyOf, yearOf } from '../indexed-article.js';
import type { SearchableArticle } from '../types.js';
import { BETWEEN_RELEASES } from './functions.js';
import { toStored } from './stored-text.js';

/** Two articles with the same one are the same to the last letter. */
const fingerprintOf = (article: SearchableArticle): string =>
  createHash('sha256').update(JSON.stringify(article)).digest('base64');

/** PostgreSQL stores neither a NUL nor half a surrogate pair; nobody looks for them either. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** What `put_articles` reads of one article, in the order of its parameters. */
function columnsOf(article: SearchableArticle): unknown[] {
  const candidate = analysedArticle(article);
  const lengths = lengthsOf(candidate);
  const { terms, words, shape } = toStored(candidate);
  const holdings = holdingsOf(candidate);
  // The same releases in another order are no other facet.
  const releases = [...new Set(article.releases.map(storable))].toSorted();
  return [
    article.id,
    article.version,
    fingerprintOf(article),
    article.publishedAt,
    article.productId,
    article.outcome,
    article.blocking,
    yearOf(article),
    releases.map((release) => release.replaceAll(BETWEEN_RELEASES, ' ')).join(BETWEEN_RELEASES),
    holdings.terms.join(' '),
    [...new Set(candidate.title.terms.split(' '))].join(' '),
    [...FIELDS.map((field) => lengths.terms[field]), ...FIELDS.map((field) => lengths.grams[field])].join(
      ' ',
    ),
    storable(article.title),
    storable(bodyOf(article)),
    shape,
    terms,
    words,
    [...new Set(holdings.grams.map(gramNumber))].join(' '),
  ];
}

/** The parameters of `put_articles` for some articles: a list for each column, so that nothing is parsed twice. */
export function parametersFor(articles: readonly SearchableArticle[]): unknown[] {
  const rows = articles.map(columnsOf);
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at]));
  const shown = new Map<string, string>();
  for (const article of articles) {
    const text = `${article.title}\n${article.theme ?? ''}\n${bodyOf(article)}`;
    for (const [folded, form] of shownForms(text)) {
      if (form !== folded && form.isWellFormed() && accents(form) > accents(shown.get(folded) ?? ''))
        shown.set(folded, form);
    }
  }
  return [...columns, JSON.stringify(Object.fromEntries(shown))];
}

const accents = (form: string): number => Buffer.byteLength(form) - form.length;
