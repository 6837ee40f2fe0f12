import type { Language } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import { MAX_PAGE, pageSize, refuseWith } from '../platform/graphql/index.js';
import type { Search } from '../platform/search/index.js';
import { ProductEntity } from '../scope/index.js';
import { ArticleEntity, type Article } from './article.entity.js';
import type { KnowledgeBaseFilterInput } from './article.type.js';

/** Longest question, in UTF-16 code units: a whole error message fits, a log does not. */
export const MAX_QUESTION = 1_000;
/** No one reads further, and no engine counts further. */
const MAX_OFFSET = 1_000;

interface Ask {
  readonly question: string;
  readonly filter: KnowledgeBaseFilterInput | null;
  readonly sort: 'relevance' | 'date';
  readonly first: number;
  readonly offset: number;
  readonly language: Language;
}

/** C3.4.5: searches the published articles; anybody who may work may read all of them. */
export async function searchArticles(em: EntityManager, search: Search, ask: Ask) {
  const started = performance.now();
  const first = Math.min(pageSize(ask.first), MAX_PAGE);
  if (!Number.isInteger(ask.offset) || ask.offset < 0 || ask.offset > MAX_OFFSET) {
    refuseWith('INVALID_VALUE', 'offset', { value: ask.offset });
  }
  if (ask.question.length > MAX_QUESTION) refuseWith('QUERY_TOO_LONG', 'question', { max: MAX_QUESTION });
  // Names of products, while the engine is at work.
  const names = productNames(em);
  const answer = await search.search({
    question: ask.question,
    filter: filterOf(ask.filter),
    sort: ask.sort,
    first,
    offset: ask.offset,
  });
  const articles = await em.find(ArticleEntity, {
    id: { $in: answer.hits.map(({ id }) => id) },
    withdrawnAt: null,
  });
  const byId = new Map<string, Article>(articles.map((article) => [article.id, article]));
  return {
    // One withdrawn a moment ago may still be in the index: the database has the last word.
    hits: answer.hits.flatMap((hit) => {
      const article = byId.get(hit.id);
      return article ? [{ article, title: hit.title, snippet: hit.snippet }] : [];
    }),
    totalCount: answer.totalCount,
    facets: labelled(await names, answer.facets, ask.language),
    engine: answer.engine,
    degraded: answer.degraded,
    suggestion: answer.suggestion,
    tookMs: performance.now() - started,
  };
}

function filterOf(filter: KnowledgeBaseFilterInput | null) {
  const { productId, outcome, release, blocking, year } = filter ?? {};
  return {
    ...(productId ? { productId } : {}),
    ...(outcome ? { outcome } : {}),
    ...(release ? { release } : {}),
    ...(typeof blocking === 'boolean' ? { blocking } : {}),
    ...(year ? { year } : {}),
  };
}

const LABELS: Record<string, Record<string, Record<Language, string>>> = {
  outcome: {
    answer: { fr: 'Réponse à une question', en: 'Answer to a question' },
    solution: { fr: 'Solution à un problème d’utilisation', en: 'Solution to a usage problem' },
    maintenance: { fr: 'Information sur la maintenance', en: 'Information on maintenance' },
  },
  blocking: { true: { fr: 'Bloquant', en: 'Blocking' }, false: { fr: 'Non bloquant', en: 'Not blocking' } },
};

type Facets = readonly {
  readonly field: string;
  readonly values: readonly { value: string; count: number }[];
}[];

async function productNames(em: EntityManager): Promise<ReadonlyMap<string, string>> {
  return new Map((await em.find(ProductEntity, {})).map(({ id, name }) => [id, name]));
}

function labelled(products: ReadonlyMap<string, string>, facets: Facets, language: Language) {
  const labelOf = (field: string, value: string): string =>
    field === 'productId' ? (products.get(value) ?? value) : (LABELS[field]?.[value]?.[language] ?? value);
  return facets.map(({ field, values }) => ({
    field,
    values: values.map(({ value, count }) => ({ value, count, label: labelOf(field, value) })),
  }));
}
