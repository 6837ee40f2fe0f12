import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { formatCursor, safeCursor } from '../platform/event-log/index.js';
import { createContext, formatError, type RequestContext, type Viewer } from '../platform/graphql/index.js';
import { limitRules, MAX_TOKENS } from '../platform/limits/index.js';
import { SessionWatch } from '../platform/live/index.js';
import { WorkLimits } from '../platform/work/index.js';
import type { OpenRoom, ServerContext } from '../room/index.js';
import { sessionLimits } from '../session/index.js';
import { admitOperation } from './admit-operation.js';
import { checkOperation } from './check-operation.js';
import { createHttp } from './http.js';
import { takeCursorFirst } from './live-cursor.js';
import { createSchema } from './schema.js';
import { serveSockets } from './sockets.js';
import { Viewers } from './viewers.js';

/** GraphQL over HTTP and over sockets, the rooms' routes, the pages. */
export interface Requests {
  /** Gives the port. */
  listen(): Promise<number>;
  /** Answers what is under way, then nobody any more. */
  stop(): Promise<void>;
}

export async function serveRequests(
  server: ServerContext,
  rooms: readonly OpenRoom[],
  /** Folder of the built pages. */
  pages: string,
): Promise<Requests> {
  const { config, em, clock, log, metrics, version } = server;
  const sessions = sessionLimits(server);
  const viewers = new Viewers({ em, clock, idle: sessions.idle, log });
  const watch = new SessionWatch({ changed: viewers.changed, log });
  const schema = createSchema(
    rooms.flatMap(({ resolvers = [] }) => resolvers),
    rooms.flatMap(({ aroundFields }) => aroundFields ?? []),
  );
  const work = new WorkLimits({ budget: config.work, pool: config.database.pool });
  /** The place of the last thing that can be read now in either log, as a cursor. */
  const horizon = async () => formatCursor(await safeCursor(em.fork()));
  const ofRooms: object = Object.assign({}, ...rooms.map(({ context = {} }) => context));
  const contextFor = (viewer: Viewer | null, address: string): RequestContext => {
    const own = em.fork();
    const now = clock.now();
    return { ...createContext({ viewer, address, em: own, now, clock }), ...ofRooms };
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
      takeCursorFirst(horizon),
    ],
  });
  await apollo.start();

  const app = await createHttp({
    apollo,
    rooms,
    log: log as never,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    sessionSeconds: sessions.lifetime / 1_000,
    pages,
    identify: viewers.byToken,
    contextFor,
    work,
    watch: {
      version,
      askDatabase: () => em.fork().execute('select 1'),
      metrics: () => metrics.text(),
      metricsToken: config.metricsToken,
    },
  });
  const sockets = serveSockets({
    server: app.server as Server,
    schema,
    allowsOrigin: originCheck(config.publicUrl),
    viewerOf: async (token) => (await viewers.byToken(token, { isActive: false })).viewer,
    viewerOfSession: viewers.bySession,
    contextFor,
    watch,
    horizon,
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

  return {
    async listen() {
      await app.listen({ port: config.port, host: config.host });
      const address = app.server.address();
      return typeof address === 'object' && address !== null ? address.port : config.port;
    },
    async stop() {
      await sockets.dispose();
      watch.stop();
      await app.close();
      await apollo.stop();
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
