import { INDEXED, SEARCH, type Search } from '../knowledge-base/index.js';
import { systemClock, type Clock } from '../platform/clock/index.js';
import type { Config } from '../platform/config/index.js';
import { timeLimits, type Orm } from '../platform/database/index.js';
import { raiseOrder, WakeUpSignal } from '../platform/event-log/index.js';
import { createFileStore } from '../platform/files/index.js';
import type { Logger } from '../platform/log/index.js';
import { createMetrics } from '../platform/metrics/index.js';
import { watchHttpCalls } from '../platform/outside/index.js';
import { Services, type OfferedAccount, type ServerContext } from '../room/index.js';
import { connectRooms, migrateDatabase, ROOMS, TICKET_REACTIONS } from '../rooms.js';
import { TicketLog } from '../ticket-log/index.js';
import { createAutomation } from './automation.js';
import { serveRequests } from './serve-requests.js';
import { watchTransactions } from './transaction-metrics.js';

export interface ServerOptions {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly log: Logger;
  /** Folder of the built pages. */
  readonly pages: string;
  readonly version: string;
  readonly demoAccounts?: readonly OfferedAccount[];
  readonly clock?: Clock;
}

/** A desk that runs. */
export interface RunningServer {
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

/** The composition root: migrates, opens the rooms, serves what they declare, listens. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, databaseUrl, log, version, demoAccounts = [], clock = systemClock } = options;
  watchHttpCalls();
  await migrateDatabase(databaseUrl);
  const limits = timeLimits(config.database);
  const orm = await connectRooms({ url: databaseUrl, pool: config.database.pool, limits });
  const em = orm.em.fork();
  if (await raiseOrder(em))
    log.warn({}, 'the event log was restored without its sequence: it goes on behind its rows');
  const metrics = createMetrics();
  watchTransactions(metrics, em);
  const signal = new WakeUpSignal({
    url: databaseUrl,
    channel: 'ticket_event',
    log,
    notices: ROOMS.flatMap(({ channels = [] }) => channels),
  });

  const ending = new AbortController();
  const services = new Services();
  const { use } = services;
  const context: ServerContext = {
    config,
    databaseUrl,
    version,
    demoAccounts,
    em,
    limits,
    clock,
    log,
    metrics,
    signal,
    files: createFileStore(config.files),
    tickets: new TicketLog(em, clock, TICKET_REACTIONS),
    ending: ending.signal,
    ...services,
  };
  const rooms = ROOMS.flatMap((room) => room.open?.(context) ?? []);
  const automation = createAutomation({ databaseUrl, em, clock, metrics, log, rooms });
  const requests = await serveRequests(context, rooms, options.pages);

  await signal.start();
  for (const room of rooms) await room.start?.();
  await automation.start();
  const port = await requests.listen();
  return {
    url: config.port === 0 ? `http://localhost:${port}` : config.publicUrl,
    port,
    orm,
    search: use(SEARCH),
    indexed: use(INDEXED),
    runDue: automation.runDue,
    async stop() {
      ending.abort();
      // Told to stop at once, waited for below: each brings its batch to an end.
      const stopped = Promise.all(rooms.map((room) => room.stop?.()));
      await requests.stop();
      await stopped;
      await automation.stop();
      for (const room of rooms.toReversed()) await room.close?.();
      await signal.stop();
      await orm.close();
    },
  };
}
