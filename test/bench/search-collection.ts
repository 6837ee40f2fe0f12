import type pg from 'pg';
import { writeParticipants } from '@assistance/api/statistics/known-history/index';
import type { SearchableArticle } from '@assistance/api/knowledge-base/search/index';
import { makeArticle } from './search-texts.js';

/** Articles written at a time. */
const BATCH = 1_000;
export const PRODUCTS = 8;

const idOf = (kind: number, rank: number): string =>
  `5000000${kind}-0000-4000-8000-${String(rank).padStart(12, '0')}`;

/** An article of the measure, as the search knows it. */
export function articleOf(rank: number, products: readonly string[]): SearchableArticle {
  const { product, release, ...made } = makeArticle(rank);
  return {
    ...made,
    id: idOf(2, rank),
    number: `KB-${String(rank + 1).padStart(6, '0')}`,
    theme: null,
    productId: products[product] ?? '',
    releases: [`${product + 1}.${release}`],
    version: 1,
  };
}

/** Every article, some at a time. */
export function* articlesOf(
  size: number,
  products: readonly string[],
  batch: number,
): Generator<SearchableArticle[], void, undefined> {
  for (let from = 0; from < size; from += batch) {
    yield Array.from({ length: Math.min(batch, size - from) }, (_, at) => articleOf(from + at, products));
  }
}

/** Fills the desk's own tables: products, people, and a closed ticket with its published article for each rank. */
export async function writeCollection(client: pg.Client, size: number): Promise<readonly string[]> {
  const cast = await writeParticipants(client, { products: PRODUCTS, establishments: 20, agents: 8 });
  // Written once, in order: what protects live tables would only make it slow.
  await client.query('set session_replication_role = replica');
  let rank = 0;
  for (const articles of articlesOf(size, cast.products, BATCH)) {
    const rows = articles.map((article, at) => ({
      ...article,
      ticketId: idOf(1, rank + at),
      rank: rank + at,
    }));
    await client.query(
      `insert into article (id, number, ticket_id, version, title, problem, solution, error_codes, releases, theme, outcome,
         blocking, product_id, published_at, updated_at)
       select id, number, "ticketId", 1, title, problem, solution, "errorCodes", releases, null, outcome, blocking,
              "productId", "publishedAt", "publishedAt"
         from jsonb_to_recordset($1::jsonb) as a (id uuid, number text, "ticketId" uuid, title text, problem text,
           solution text, "errorCodes" text[], releases text[], outcome text, blocking boolean, "productId" uuid,
           "publishedAt" timestamptz)`,
      [JSON.stringify(rows)],
    );
    rank += articles.length;
  }
  return cast.products;
}
