import type { TicketEvent } from '@assistance/domain/ticket';
import type { FastifyInstance } from 'fastify';
import type { KnownNames } from '../knowledge-base/index.js';
import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { LogFollower, type WakeUpSignal } from '../platform/event-log/index.js';
import type { FileStore } from '../platform/files/index.js';
import type { Logger } from '../platform/log/index.js';
import { feedStatistics, STATISTICS_BATCH, STATISTICS_READER } from './feed-statistics.js';
import { PublishedFiles } from './published-files.js';
import { publishedRoutes } from './published-routes.js';
import { PublishedStatisticsResolver } from './published.resolver.js';
import { StatisticsService } from './statistics-service.js';
import { StatisticsResolver } from './statistics.resolver.js';

interface StatisticsOptions {
  readonly em: EntityManager;
  readonly clock: Clock;
  readonly signal: WakeUpSignal;
  readonly names: KnownNames;
  /** Where the files of what was published are kept. */
  readonly files: FileStore;
  readonly log: Logger;
  readonly publicUrl: string;
}

/** The statistics, wired: they follow the log, answer, and publish each month by themselves. */
export interface Statistics {
  readonly resolvers: readonly object[];
  /** How many events are yet to be counted. */
  lag(): Promise<number>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Publishes what is due; looked at every minute. Never throws: the next look tries again. */
  runDue(): Promise<void>;
  /** The addresses of what was published. */
  routes(app: FastifyInstance): void;
}

export function createStatistics(options: StatisticsOptions): Statistics {
  const { em, clock, signal, names, log, publicUrl } = options;
  const files = new PublishedFiles({ em, clock, store: options.files, publicUrl });
  const follower = new LogFollower<TicketEvent>({
    name: STATISTICS_READER,
    em,
    signal,
    log,
    batch: STATISTICS_BATCH,
    handle: feedStatistics,
  });
  const service = new StatisticsService({
    em,
    clock,
    names,
    caughtUp: () => follower.caughtUp(),
    lag: () => follower.lag(),
  });
  return {
    resolvers: [new StatisticsResolver(service), new PublishedStatisticsResolver(service)],
    lag: () => follower.lag(),
    start: () => follower.start(),
    async stop() {
      await follower.stop();
      await files.stop();
    },
    runDue: () =>
      service.runDue().catch((err: unknown) => log.error({ err }, 'the statistics will be published later')),
    routes: (app) => publishedRoutes(app, { service, files, publicUrl }),
  };
}
