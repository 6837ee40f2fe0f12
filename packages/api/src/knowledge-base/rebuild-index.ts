import type { EntityManager } from '../platform/database/index.js';
import type { SearchableArticle } from '../platform/search/index.js';
import { ArticleEntity } from './article.entity.js';
import { searchableOf, type SearchIndex } from './index-feed.js';

const BATCH = 50;

const published = (em: EntityManager): Promise<number> => em.count(ArticleEntity, { withdrawnAt: null });

/** All that is published, in the order of the ids, as the search knows it. */
async function* publishedArticles(
  em: EntityManager,
  onProgress: (done: number) => void,
): AsyncGenerator<SearchableArticle[], void, undefined> {
  let last = '';
  for (let done = 0; ;) {
    const beyond = last === '' ? {} : { id: { $gt: last } };
    const rows = await em
      .fork()
      .find(ArticleEntity, { withdrawnAt: null, ...beyond }, { orderBy: { id: 'asc' }, limit: BATCH });
    const end = rows.at(-1);
    if (!end) return;
    last = end.id;
    yield rows.map(searchableOf);
    done += rows.length;
    onProgress(done);
  }
}

/**
 * Puts all that is published into the index and takes out what was withdrawn, while searches go on. Gives how many
 * articles are published.
 */
export async function rebuildIndex(
  em: EntityManager,
  search: SearchIndex,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<number> {
  const total = await published(em.fork());
  onProgress(0, total);
  for await (const articles of publishedArticles(em, (done) => onProgress(done, total))) {
    await search.index(articles);
  }
  const withdrawn = await em.fork().find(ArticleEntity, { withdrawnAt: { $ne: null } }, { fields: ['id'] });
  if (withdrawn.length > 0) await search.remove(withdrawn.map(({ id }) => id));
  return total;
}

/**
 * Compares the index with the database, and puts right what differs: an index that was lost, or made anew by a new
 * version. Gives the difference that it found, 0 when there was none. Call it when the log has been read to its end.
 */
export async function repairIndex(
  em: EntityManager,
  search: SearchIndex & { count(): Promise<number> },
): Promise<number> {
  const [wanted, found] = [await published(em.fork()), await search.count()];
  if (wanted !== found) await rebuildIndex(em, search);
  return Math.abs(wanted - found);
}
