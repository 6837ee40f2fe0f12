import DataLoader from 'dataloader';
import type { LoaderFactory } from '../platform/graphql/index.js';
import type { Search } from './search/index.js';
import { inTurn } from '../platform/work/index.js';
import { ArticleEntity, type Article } from './article.entity.js';

const MOST = 5;
/** Longest text looked for, in UTF-16 code units. */
const LONGEST = 300;

/**
 * Articles on the same matter as each, the nearest first: what a search for its title and codes finds beside it. Those of
 * all the articles of an answer are looked for together.
 */
export const relatedArticles =
  (search: Search): LoaderFactory<Article, Article[]> =>
  ({ em }) =>
    new DataLoader<Article, Article[], string>(
      (articles) =>
        inTurn(async () => {
          const nearest = await search.nearest(
            articles.map(({ title, errorCodes, productId }) => ({
              text: [title, ...errorCodes].join(' ').slice(0, LONGEST),
              filter: { productId: [productId] },
              first: MOST + 1,
            })),
          );
          const found = await em.find(ArticleEntity, {
            id: { $in: [...new Set(nearest.flat())] },
            withdrawnAt: null,
          });
          const byId = new Map(found.map((each) => [each.id, each]));
          return articles.map(({ id }, at) =>
            (nearest[at] ?? [])
              .flatMap((other) => (other === id ? [] : (byId.get(other) ?? [])))
              .slice(0, MOST),
          );
        }),
      { cacheKeyFn: ({ id }) => id },
    ) as never;
