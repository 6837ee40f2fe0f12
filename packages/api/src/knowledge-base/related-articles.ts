import type { EntityManager } from '../platform/database/index.js';
import type { Search } from '../platform/search/index.js';
import { ArticleEntity, type Article } from './article.entity.js';

const MOST = 5;

/** Articles on the same matter, the nearest first: what a search for its title and codes finds beside it. */
export async function relatedArticles(
  em: EntityManager,
  search: Search,
  article: Article,
): Promise<Article[]> {
  const question = [article.title, ...article.errorCodes].join(' ').slice(0, 300);
  const { hits } = await search.search({
    question,
    filter: { productId: [article.productId] },
    sort: 'relevance',
    first: MOST + 1,
    offset: 0,
  });
  const ids = hits.map(({ id }) => id).filter((id) => id !== article.id);
  const found = await em.find(ArticleEntity, { id: { $in: ids }, withdrawnAt: null });
  const byId = new Map(found.map((each) => [each.id, each]));
  return ids.flatMap((id) => byId.get(id) ?? []).slice(0, MOST);
}
