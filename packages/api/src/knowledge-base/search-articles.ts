import { LABELS } from '@assistance/domain/labels';
import type { Language, Sentence } from '@assistance/domain/shared';
import { MAX_PAGE, pageSize, refuseWith, type RequestContext } from '../platform/graphql/index.js';
import type { Search } from './search/index.js';
import { productById, type Product } from '../scope/index.js';
import type { Article } from './article.entity.js';
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
export async function searchArticles(context: RequestContext, search: Search, ask: Ask) {
  const started = performance.now();
  const first = Math.min(pageSize(ask.first), MAX_PAGE);
  if (!Number.isInteger(ask.offset) || ask.offset < 0 || ask.offset > MAX_OFFSET) {
    refuseWith('INVALID_VALUE', 'offset', { value: ask.offset });
  }
  if (ask.question.length > MAX_QUESTION) refuseWith('QUERY_TOO_LONG', 'question', { max: MAX_QUESTION });
  // What the index does not hold is read while the engine is at work: articles as soon as the page is known.
  let page: Promise<Article[]> = Promise.resolve([]);
  const answering = search.search({
    question: ask.question,
    filter: filterOf(ask.filter),
    sort: ask.sort,
    first,
    offset: ask.offset,
    onPage: (ids) => {
      page = readArticles(context, ids);
      // Awaited below, unless the engine fails first.
      page.catch(() => {});
    },
  });
  const [answer, names] = await Promise.all([answering, productNames(context)]);
  const articles = await page;
  const byId = new Map<string, Article>(articles.map((article) => [article.id, article]));
  return {
    // One withdrawn a moment ago may still be in the index: the database has the last word.
    hits: answer.hits.flatMap((hit) => {
      const article = byId.get(hit.id);
      return article ? [{ article, title: hit.title, snippet: hit.snippet }] : [];
    }),
    totalCount: answer.totalCount,
    facets: labelled(names, answer.facets, ask.language),
    engine: answer.engine,
    degraded: answer.degraded,
    suggestion: answer.suggestion,
    tookMs: performance.now() - started,
  };
}

type Row = Omit<Article, 'publishedAt' | 'updatedAt'> & { publishedAt: string; updatedAt: string };

/** Written out, as plain rows: to put the statement together and to make entities takes as long as PostgreSQL's answer. */
async function readArticles({ em }: RequestContext, ids: readonly string[]): Promise<Article[]> {
  if (ids.length === 0) return [];
  const rows = await em.execute<Row[]>(
    `select id, number, ticket_id as "ticketId", version, title, problem, solution, error_codes as "errorCodes", releases,
            theme, outcome, blocking, product_id as "productId", published_at as "publishedAt",
            updated_at as "updatedAt", withdrawn_at as "withdrawnAt"
       from article where id in (?) and withdrawn_at is null`,
    [[...ids]],
  );
  return rows.map((row) => ({
    ...row,
    publishedAt: new Date(row.publishedAt),
    updatedAt: new Date(row.updatedAt),
  }));
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

const FACET_LABELS: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  outcome: LABELS.outcome,
  // Of an article, which is masculine.
  blocking: { true: { fr: 'Bloquant', en: 'Blocking' }, false: { fr: 'Non bloquant', en: 'Not blocking' } },
};

type Facets = readonly {
  readonly field: string;
  readonly values: readonly { value: string; count: number }[];
}[];

/** Read for the facets, and known to the loader from here: the products of the hits need no statement of their own. */
async function productNames(context: RequestContext): Promise<ReadonlyMap<string, string>> {
  const products = await context.em.execute<Product[]>(
    'select id, name, description_fr as "descriptionFr", description_en as "descriptionEn" from product',
  );
  for (const product of products) context.loader(productById).prime(product.id, product);
  return new Map(products.map(({ id, name }) => [id, name]));
}

function labelled(products: ReadonlyMap<string, string>, facets: Facets, language: Language) {
  const labelOf = (field: string, value: string): string =>
    field === 'productId'
      ? (products.get(value) ?? value)
      : (FACET_LABELS[field]?.[value]?.[language] ?? value);
  return facets.map(({ field, values }) => ({
    field,
    values: values.map(({ value, count }) => ({ value, count, label: labelOf(field, value) })),
  }));
}
