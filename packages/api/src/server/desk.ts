import type { TicketEvent } from '@assistance/domain/ticket';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Server } from 'node:http';
import { keptCalendarFeed, readClosures } from '../calendar/index.js';
import { DraftDesk, DraftResolver } from '../draft/index.js';
import { ENTITIES, TICKET_REACTIONS } from '../rooms.js';
import { FileDesk } from '../file/index.js';
import {
  ArticleDesk,
  ArticleUseResolver,
  clearedName,
  feedIndex,
  KnowledgeBaseResolver,
  KnownNames,
  Redactor,
  linkArticles,
  repairIndex,
} from '../knowledge-base/index.js';
import { MalfunctionDesk, MalfunctionResolver } from '../malfunction/index.js';
import { systemClock, type Clock } from '../platform/clock/index.js';
import type { Config } from '../platform/config/index.js';
import { connect, migrate, timeLimits, type Orm } from '../platform/database/index.js';
import { LogFollower, raiseOrder, WakeUpSignal } from '../platform/event-log/index.js';
import { ALLOWED_TYPES, createFileStore } from '../platform/files/index.js';
import { createContext, formatError, type RequestContext, type Viewer } from '../platform/graphql/index.js';
import { limitRules, MAX_TOKENS } from '../platform/limits/index.js';
import type { Logger } from '../platform/log/index.js';
import { createMetrics } from '../platform/metrics/index.js';
import { watchHttpCalls } from '../platform/outside/index.js';
import { forgetRequests } from '../platform/requests/index.js';
import { forgetQuotas } from '../platform/quota/index.js';
import { createSearch, openSearchPool, type Search } from '../platform/search/index.js';
import { WorkLimits } from '../platform/work/index.js';
import { PRESENCE_CHANNEL } from '../presence/index.js';
import { Quotas } from '../quota/index.js';
import { SessionResolver, type DeskType, type SessionLimits } from '../session/index.js';
import { createStatistics } from '../statistics/index.js';
import { boilerplateFor } from '../template/index.js';
import { fillSearch } from '../ticket-search/index.js';
import { TicketLog } from '../ticket-log/index.js';
import { ActsResolver, BulkResolver, TicketDesk } from '../ticket/index.js';
import { createAutomation } from './automation.js';
import { admitOperation } from './admit-operation.js';
import { checkOperation } from './check-operation.js';
import { createHttp } from './http.js';
import { takeCursorFirst } from './live-cursor.js';
import { createLive, type DeskContext } from './live.js';
import { createSchema } from './schema.js';
import { serveSockets } from './sockets.js';
import { watchTransactions } from './transaction-metrics.js';
import { Viewers } from './viewers.js';

export interface DeskOptions {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly log: Logger;
  /** Folder of the built pages. */
  readonly pages: string;
  readonly version: string;
  readonly demoAccounts?: DeskType['demoAccounts'];
  readonly clock?: Clock;
}

/** A desk that runs. */
export interface RunningDesk {
  /** Where it answers, e.g. `http://localhost:4000`. */
  readonly url: string;
  readonly port: number;
  readonly orm: Orm;
  /** The search of the knowledge base. */
  readonly search: Search;
  /** Resolves when the search index holds all that was published. */
  indexed(): Promise<void>;
  /** Does what is due by the clock: reminders, closings, warnings, mails. Every minute by itself. */
  runDue(): Promise<void>;
  stop(): Promise<void>;
}

/** The composition root: wires every part, migrates, listens. */
export async function startDesk(options: DeskOptions): Promise<RunningDesk> {
  const { config, databaseUrl, log, clock = systemClock } = options;
  watchHttpCalls();
  await migrate(databaseUrl);
  const { pool } = config.database;
  const limits = timeLimits(config.database);
  const orm = await connect({ url: databaseUrl, entities: ENTITIES, pool, limits });
  const em = orm.em.fork();
  if (await raiseOrder(em))
    log.warn({}, 'the event log was restored without its sequence: it goes on behind its rows');

  // Searching must not wait behind writes: connections of its own.
  const searchPool = openSearchPool(databaseUrl, Math.max(2, Math.ceil(pool / 2)), limits);
  searchPool.on('error', (err) => log.warn({ err }, 'a search connection was lost'));
  const metrics = createMetrics();
  watchTransactions(metrics, em);
  const searches = metrics.timer({
    name: 'knowledge_base_search_seconds',
    help: 'Time of a search, by the engine that answered.',
    labels: ['engine'],
  });
  const search = createSearch({
    postgres: searchPool,
    meilisearch: config.meilisearch,
    log,
    onAnswer: (engine, seconds) => searches.observe({ engine }, seconds),
  });
  await search.ready();

  const signal = new WakeUpSignal({
    ...{ url: databaseUrl, channel: 'ticket_event', log },
    notices: [PRESENCE_CHANNEL],
  });
  const sessions: SessionLimits = {
    lifetime: config.sessionHours * 3_600_000,
    idle: config.sessionIdleMinutes * 60_000,
    most: config.sessionsPerPerson,
  };
  const viewers = new Viewers({ em, clock, idle: sessions.idle, log });
  const live = createLive({ em, signal, viewers, log });
  const indexer = new LogFollower<TicketEvent>({
    ...{ name: 'knowledge-base', em, signal, log, url: databaseUrl },
    handOver: (entries, own) => feedIndex(entries, own, search),
  });
  const linker = new LogFollower<TicketEvent>({
    name: 'article-links',
    em,
    signal,
    log,
    handle: linkArticles,
  });

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
  const repaired = metrics.counter({
    name: 'knowledge_base_repaired_total',
    help: 'Articles that the search index held otherwise than the database, and that were put right.',
  });
  metrics.gauge(
    { name: 'knowledge_base_lag_events', help: 'Events that the search index has yet to read.' },
    () => indexer.lag(),
  );

  const names = new KnownNames();
  const redactor = new Redactor();
  const store = createFileStore(config.files);
  const { publicUrl } = config;
  const statistics = createStatistics({ em, clock, signal, names, files: store, log, publicUrl });
  metrics.gauge({ name: 'statistics_lag_events', help: 'Events that are yet to be counted.' }, () =>
    statistics.lag(),
  );
  const ticketLog = new TicketLog(em, clock, TICKET_REACTIONS);
  const automation = createAutomation({
    ...{ config, databaseUrl, em, clock, signal, metrics, log, tickets: ticketLog },
    alsoDue: statistics.runDue,
  });

  const quotas = new Quotas(em, clock, config.quotas);
  const files = new FileDesk(em, store, clock, config.maxFileBytes, {
    clearedName,
    beginUpload: (viewer, announced) => quotas.beginUpload(viewer, announced),
    log,
  });
  const desk: DeskType = {
    name: 'Assistance Amue',
    demo: config.demo,
    version: options.version,
    maxFileBytes: config.maxFileBytes,
    maxFilesPerMessage: config.maxFilesPerMessage,
    allowedFileTypes: [...ALLOWED_TYPES],
    phoneNumber: config.phoneNumber,
    demoAccounts: options.demoAccounts ?? [],
  };
  const tickets = new TicketDesk(em, ticketLog, config.maxFilesPerMessage, {
    requireQuota: (own, viewer, kind) => quotas.requireWriting(own, viewer, kind),
    boilerplate: boilerplateFor,
  });
  const schema = createSchema([
    new SessionResolver(desk, sessions, log),
    new MalfunctionResolver(new MalfunctionDesk(em, ticketLog, boilerplateFor)),
    new ActsResolver(tickets),
    new BulkResolver(tickets),
    new DraftResolver(new DraftDesk(em, clock, config.maxFilesPerMessage)),
    new KnowledgeBaseResolver(search, new ArticleDesk(em, ticketLog, names, redactor), names),
    new ArticleUseResolver(search),
    ...automation.resolvers,
    ...statistics.resolvers,
  ]);

  const work = new WorkLimits({ budget: config.work, pool: config.database.pool });
  const contextFor = (viewer: Viewer | null, address: string): DeskContext => {
    const own = em.fork();
    const base = createContext({
      viewer,
      address,
      em: own,
      now: clock.now(),
      clock,
      readClosures: () => readClosures(own),
    });
    return { ...base, live: live.tickets, notices: live.notices, board: live.board };
  };

  const apollo = new ApolloServer<RequestContext>({
    schema,
    validationRules: limitRules(),
    parseOptions: { maxTokens: MAX_TOKENS },
    hideSchemaDetailsFromClientErrors: !config.demo,
    introspection: config.demo,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => formatError(formatted, error, log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // It looks at every field of every answer, to say what the route says once: nothing of this is kept.
      ApolloServerPluginCacheControlDisabled(),
      admitOperation(work),
      takeCursorFirst(live.horizon),
    ],
  });
  await apollo.start();

  const app = await createHttp({
    apollo,
    files,
    log: log as never,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    maxFileBytes: config.maxFileBytes,
    sessionSeconds: sessions.lifetime / 1_000,
    pages: options.pages,
    identify: viewers.byToken,
    contextFor,
    work,
    watch: {
      version: options.version,
      askDatabase: () => em.fork().execute('select 1'),
      metrics: () => metrics.text(),
      metricsToken: config.metricsToken,
    },
  });
  const calendarFeed = keptCalendarFeed();
  app.get('/calendar.ics', async (_request, reply) => {
    const feed = await calendarFeed(em.fork(), { now: clock.now(), publicUrl });
    return reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', 'public, max-age=900')
      .send(feed);
  });
  statistics.routes(app);
  const sockets = serveSockets({
    server: app.server as Server,
    schema,
    allowsOrigin: originCheck(config.publicUrl),
    viewerOf: async (token) => (await viewers.byToken(token, { isActive: false })).viewer,
    viewerOfSession: viewers.bySession,
    contextFor,
    watch: live.watch,
    horizon: live.horizon,
    check: checkOperation(schema, { hideSchema: !config.demo }),
    format: (error) => formatError(error.toJSON(), error, log),
    work,
    // People who ask are not behind what happens: half of the connections are theirs.
    atOnce: Math.max(2, Math.floor(config.database.pool / 2)),
    log,
  });
  metrics.gauge({ name: 'live_listeners', help: 'Live flows open on this server.' }, () =>
    Promise.resolve(sockets.listening),
  );

  await signal.start();
  await live.start();
  await indexer.start();
  await linker.start();
  await statistics.start();
  await automation.start();
  await app.listen({ port: config.port, host: config.host });
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  // What has no end of its own to wait for: it goes on at the next start.
  const ending = new AbortController();
  // At the start, then every night or so: an index lost or made anew holds again what is published.
  const repair = async (): Promise<void> => {
    await indexer.caughtUp();
    // An index that is not whole yet differs from nothing.
    ending.signal.throwIfAborted();
    const differences = await repairIndex(em, search, ending.signal);
    const all = Object.values(differences).reduce<number>((sum, count) => sum + count, 0);
    if (all === 0) return;
    repaired.inc(all);
    log.warn({ ...differences }, 'the search index differed from the published articles: put right');
  };
  const unable = (err: unknown): void => {
    if (!ending.signal.aborted) log.warn({ err }, 'the search index could not be compared');
  };
  const repairing = repair().catch(unable);
  const filling = fillSearch(em, ending.signal).then(
    (filled) => filled > 0 && log.info({ filled }, 'tickets made ready to be searched'),
    (err: unknown) => log.warn({ err }, 'tickets from before the search are not all found yet'),
  );
  const nightly = setInterval(() => void repair().catch(unable), 24 * 3_600_000).unref();
  const clean = async (): Promise<void> => {
    for (const forget of [
      () => files.forgetUnbound(),
      () => forgetRequests(em.fork()),
      () => forgetQuotas(em.fork(), clock.now()),
    ]) {
      await forget().catch((err: unknown) =>
        log.warn({ err }, 'what nobody needs any more is forgotten later'),
      );
    }
  };
  let cleaned = clean();
  const cleaning = setInterval(() => void (cleaned = clean()), 3_600_000).unref();

  return {
    url: config.port === 0 ? `http://localhost:${port}` : config.publicUrl,
    port,
    orm,
    search,
    indexed: async () => {
      await indexer.caughtUp();
      await repairing;
    },
    runDue: automation.runDue,
    async stop() {
      clearInterval(cleaning);
      clearInterval(nightly);
      ending.abort();
      // Told to stop at once, waited for below: each brings its batch to an end.
      const stopped = Promise.all([indexer.stop(), linker.stop(), statistics.stop(), filling, repairing]);
      await cleaned;
      await sockets.dispose();
      await live.stop();
      await app.close();
      await apollo.stop();
      await stopped;
      await automation.stop();
      await redactor.stop();
      await signal.stop();
      await search.close();
      await searchPool.end();
      await orm.close();
    },
  };
}

/** Browsers send the page's origin when they open a socket: only our own pages may. */
function originCheck(publicUrl: string) {
  const own = new URL(publicUrl).host;
  return (origin: string | undefined, host: string | undefined): boolean => {
    if (origin === undefined) return true;
    if (!URL.canParse(origin)) return false;
    const from = new URL(origin).host;
    return from === own || from === host;
  };
}
