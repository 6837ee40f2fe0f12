import type { TicketEvent } from '@assistance/domain/ticket';
import { CLEARED_NAME } from '../file/index.js';
import { LogFollower } from '../platform/event-log/index.js';
import { createSearch, openSearchPool, type Search } from './search/index.js';
import { ServiceKey, type Room, type ServerContext } from '../room/index.js';
import { ArticleService } from './article-service.js';
import { ArticleEntity, ArticleFileEntity, ArticleVersionEntity } from './article.entity.js';
import { clearedName } from './article-files.js';
import { linkArticles } from './article-links.js';
import {
  ArticleCommentResolver,
  ArticlesNamedResolver,
  ArticleUseResolver,
  ArticleVersionResolver,
} from './article-use.resolver.js';
import { eraseFromArticles } from './erase-articles.js';
import { feedIndex } from './index-feed.js';
import { KnownNames } from './known-names.js';
import { ArticleOfTicketResolver, KnowledgeBaseResolver } from './knowledge-base.resolver.js';
import { Redactor } from './redactor.js';
import { repairIndex } from './rebuild-index.js';

export const KNOWN_NAMES = new ServiceKey<KnownNames>('KNOWN_NAMES');
export const SEARCH = new ServiceKey<Search>('SEARCH');
/** Resolves when the search index holds all that was published. */
export const INDEXED = new ServiceKey<() => Promise<void>>('INDEXED');

const DAY = 24 * 3_600_000;

export const knowledgeBaseRoom: Room = {
  name: 'knowledge-base',
  entities: [ArticleEntity, ArticleFileEntity, ArticleVersionEntity],
  resolvers: [
    KnowledgeBaseResolver,
    ArticleUseResolver,
    ArticleOfTicketResolver,
    ArticlesNamedResolver,
    ArticleVersionResolver,
    ArticleCommentResolver,
  ],
  ticketReactions: [eraseFromArticles],
  open(server) {
    const { em, signal, log, databaseUrl, tickets, provide } = server;
    const names = new KnownNames();
    const redactor = new Redactor();
    const { search, pool } = openSearch(server);
    const common = { em, signal, log };
    const indexer = new LogFollower<TicketEvent>({
      ...common,
      name: 'knowledge-base',
      url: databaseUrl,
      handOver: (entries, own) => feedIndex(entries, own, search),
    });
    const linker = new LogFollower<TicketEvent>({ ...common, name: 'article-links', handle: linkArticles });
    const repair = createRepair(server, search, indexer);
    let repairing: Promise<void> = Promise.resolve();
    let nightly: NodeJS.Timeout | null = null;
    provide(KNOWN_NAMES, names);
    provide(SEARCH, search);
    provide(CLEARED_NAME, clearedName);
    provide(INDEXED, async () => {
      await indexer.caughtUp();
      await repairing;
    });
    countIndex(server, search, indexer);
    return {
      resolvers: [
        new KnowledgeBaseResolver(search, new ArticleService(em, tickets, names, redactor), names),
        new ArticleUseResolver(search),
      ],
      async start() {
        await search.ready();
        await indexer.start();
        await linker.start();
        // At the start, then every night or so: an index lost or rebuilt holds again what is published.
        repairing = repair();
        nightly = setInterval(() => void repair(), DAY).unref();
      },
      async stop() {
        if (nightly) clearInterval(nightly);
        await Promise.all([indexer.stop(), linker.stop(), repairing]);
      },
      async close() {
        await redactor.stop();
        await search.close();
        await pool.end();
      },
    };
  },
};

function openSearch({ databaseUrl, config, limits, log, metrics, ending }: ServerContext) {
  // Searching must not wait behind writes: connections of its own.
  const pool = openSearchPool(databaseUrl, Math.max(2, Math.ceil(config.database.pool / 2)), limits);
  // Ctrl-C signals every process at once, the database too.
  pool.on('error', (err) => ending.aborted || log.warn({ err }, 'a search connection was lost'));
  const searches = metrics.timer({
    name: 'knowledge_base_search_seconds',
    help: 'Time of a search, by the engine that answered.',
    labels: ['engine'],
  });
  const search = createSearch({
    postgres: pool,
    meilisearch: config.meilisearch,
    log,
    onAnswer: (engine, seconds) => searches.observe({ engine }, seconds),
  });
  return { search, pool };
}

/** Puts right what the index holds otherwise than the database. Never fails: the next look tries again. */
function createRepair(
  { em, ending, log, metrics }: ServerContext,
  search: Search,
  indexer: LogFollower<TicketEvent>,
): () => Promise<void> {
  const repaired = metrics.counter({
    name: 'knowledge_base_repaired_total',
    help: 'Articles that the search index held otherwise than the database, and that were put right.',
  });
  const repair = async (): Promise<void> => {
    await indexer.caughtUp();
    // An index that is not whole yet differs from nothing.
    ending.throwIfAborted();
    const differences = await repairIndex(em, search, ending);
    const all = Object.values(differences).reduce<number>((sum, count) => sum + count, 0);
    if (all === 0) return;
    repaired.inc(all);
    log.warn({ ...differences }, 'the search index differed from the published articles: put right');
  };
  return () =>
    repair().catch((err: unknown) => {
      if (!ending.aborted) log.warn({ err }, 'the search index could not be compared');
    });
}

function countIndex(
  { metrics, config }: ServerContext,
  search: Search,
  indexer: LogFollower<TicketEvent>,
): void {
  metrics.gauge(
    {
      name: 'knowledge_base_unsent_articles',
      help: 'Changed articles that Meilisearch has not been told of yet; 0 without one.',
    },
    () => search.lag(),
  );
  metrics.gauge(
    {
      name: 'knowledge_base_sentences_lag_articles',
      help: 'Changed articles that the embedder of Meilisearch has not been told of yet; 0 without one.',
    },
    () => search.sentencesLag(),
  );
  metrics.gauge(
    {
      name: 'knowledge_base_degraded',
      help: '1 while PostgreSQL answers in the place of Meilisearch, else 0.',
    },
    () => (config.meilisearch !== null && search.engine() === 'postgresql' ? 1 : 0),
  );
  metrics.gauge(
    { name: 'knowledge_base_lag_events', help: 'Events that the search index has yet to read.' },
    () => indexer.lag(),
  );
}
