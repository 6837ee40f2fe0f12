import type { EntityManager } from '../platform/database/index.js';
import type { OnProgress, Search, SearchableArticle } from './search/index.js';
import { ArticleEntity, type Article } from './article.entity.js';
import { searchableOf } from './index-feed.js';

const BATCH = 200;

/** All that is published, in the order of the ids, as the search knows it. */
async function* publishedArticles(em: EntityManager): AsyncGenerator<SearchableArticle[], void, undefined> {
  let last = '';
  for (;;) {
    const beyond = last === '' ? {} : { id: { $gt: last } };
    const rows = await em
      .fork()
      .find(ArticleEntity, { withdrawnAt: null, ...beyond }, { orderBy: { id: 'asc' }, limit: BATCH });
    const end = rows.at(-1);
    if (!end) return;
    last = end.id;
    yield rows.map(searchableOf);
  }
}

/**
 * Rebuilds the index of every engine from all that is published, while searches go on and find. Gives how many
 * articles are published.
 */
export async function rebuildIndex(
  em: EntityManager,
  search: Pick<Search, 'rebuild'>,
  onProgress: (engine: Parameters<OnProgress>[0], done: number, total: number) => void = () => {},
): Promise<number> {
  const total = await em.fork().count(ArticleEntity, { withdrawnAt: null });
  await search.rebuild(publishedArticles(em), (engine, done) => onProgress(engine, done, total));
  return total;
}

/** Articles that the index held otherwise than the database, by what was wrong with them. */
export interface Repair {
  readonly missing: number;
  readonly outdated: number;
  readonly surplus: number;
  /** In Meilisearch alone. */
  readonly primary: number;
}

/**
 * Compares the index with the database article by article, and puts right what differs: an index that was lost, or
 * rebuilt by a new version. Call it when the log has been read to its end. Throws the signal's reason once it is
 * given.
 */
export async function repairIndex(
  em: EntityManager,
  search: Pick<Search, 'index' | 'remove' | 'versions' | 'repairPrimary'>,
  signal?: AbortSignal,
): Promise<Repair> {
  // What the index holds first: what is published meanwhile is at worst put twice.
  const indexed = await search.versions();
  const published = new Map(
    (
      await em
        .fork()
        .execute<{ id: string; version: number }[]>(
          `select id, version from article where withdrawn_at is null`,
        )
    ).map(({ id, version }) => [id, version] as const),
  );
  signal?.throwIfAborted();
  const missing = [...published.keys()].filter((id) => !indexed.has(id));
  const outdated = [...published].filter(([id, version]) => (indexed.get(id) ?? version) !== version);
  const surplus = [...indexed.keys()].filter((id) => !published.has(id));
  const older = outdated.map(([id]) => id);
  // A version newer than the database's own (a backup was put back) would not give way.
  if (surplus.length + older.length > 0) await search.remove([...surplus, ...older]);
  await put(em, search, [...missing, ...older, ...surplus], signal);
  return {
    missing: missing.length,
    outdated: outdated.length,
    surplus: surplus.length,
    primary: await search.repairPrimary(),
  };
}

/** Puts those that are published now: what was taken out may have been published again meanwhile. */
async function put(
  em: EntityManager,
  search: Pick<Search, 'index'>,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  for (let at = 0; at < ids.length; at += BATCH) {
    signal?.throwIfAborted();
    const some: Article[] = await em
      .fork()
      .find(ArticleEntity, { id: { $in: ids.slice(at, at + BATCH) }, withdrawnAt: null });
    if (some.length > 0) await search.index(some.map(searchableOf));
  }
}
