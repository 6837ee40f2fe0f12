import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import statics from '@fastify/static';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RouteHandlerMethod,
} from 'fastify';
import type { RequestContext, Viewer } from '../platform/graphql/index.js';
import {
  answerErrors,
  errorAnswer,
  trustedProxies,
  warnOfProxy,
  type TrustProxy,
} from '../platform/http/index.js';
import type { WorkLimits } from '../platform/work/index.js';
import type { OpenRoom } from '../room/index.js';
import { DEVICE_LIFE } from '../session/index.js';
import { cookieOptions, DEVICE_COOKIE, SESSION_COOKIE } from './session-cookie.js';
import type { Identified } from './viewers.js';
import { watchRoutes, type WatchOptions } from './watch-routes.js';
import { createWebServer } from './web-server.js';

interface HttpOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly rooms: readonly OpenRoom[];
  readonly log: FastifyBaseLogger;
  readonly publicUrl: string;
  readonly trustProxy: TrustProxy;
  /** In seconds. */
  readonly sessionSeconds: number;
  /** Folder of the built pages; the API works without. */
  readonly pages: string;
  readonly identify: (token: string | null, how: { isActive: boolean }) => Promise<Identified>;
  readonly contextFor: (viewer: Viewer | null, address: string) => RequestContext;
  readonly watch: WatchOptions;
  readonly work: WorkLimits;
}

/** Set to 1 by a page that asks by itself, while nobody uses it: that keeps no session alive. */
const BACKGROUND_HEADER = 'x-desk-background';

/** Longest GraphQL request, in bytes: a text of the longest size in every field fits. */
const MOST_BYTES = 512 * 1024;

/** One port for all: the API, the files, the pages, and what watches over them. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { apollo, rooms, log, publicUrl, trustProxy, sessionSeconds, identify, contextFor, work } = options;
  const app = Fastify({
    loggerInstance: log,
    // Errors are logged by `answerErrors`, requests nowhere: addresses and tickets read are people's own business.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MOST_BYTES,
    trustProxy: trustedProxies(trustProxy) as string[],
    forceCloseConnections: true,
    // Addresses that cannot be read reach no route.
    frameworkErrors: errorAnswer(log) as never,
    serverFactory: (handle) => createWebServer(handle, log),
  }) as unknown as FastifyInstance;
  answerErrors(app, log);

  if (trustProxy === false) warnOfProxy(app, log);
  const secure = publicUrl.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'", 'ws:', 'wss:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
  });
  await app.register(cookie);
  await app.register(compress, { threshold: 1_400, encodings: ['br', 'gzip'] });

  const tokenOf = (request: FastifyRequest): string | null => request.cookies[SESSION_COOKIE] ?? null;
  const requestViewer = async (request: FastifyRequest, reply: FastifyReply): Promise<Viewer | null> => {
    const isActive = request.headers[BACKGROUND_HEADER] !== '1';
    const { viewer, newToken, secondsLeft } = await identify(tokenOf(request), { isActive });
    if (newToken !== null)
      void reply.setCookie(SESSION_COOKIE, newToken, cookieOptions(publicUrl, secondsLeft));
    return viewer;
  };

  const graphql = fastifyApolloHandler(apollo, {
    context: async (request, reply) => ({
      ...contextFor(await requestViewer(request as FastifyRequest, reply as FastifyReply), request.ip),
      userAgent: request.headers['user-agent'] ?? null,
      setSessionToken: (token: string | null) => {
        if (token === null) void reply.clearCookie(SESSION_COOKIE, cookieOptions(publicUrl, 0));
        else void reply.setCookie(SESSION_COOKIE, token, cookieOptions(publicUrl, sessionSeconds));
      },
      deviceToken: (request as FastifyRequest).cookies[DEVICE_COOKIE] ?? null,
      setDeviceToken: (token: string) =>
        void reply.setCookie(DEVICE_COOKIE, token, cookieOptions(publicUrl, DEVICE_LIFE / 1_000)),
    }),
  }) as unknown as RouteHandlerMethod;
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    onRequest: async (_request, reply) => void reply.header('cache-control', 'no-store'),
    handler: (request, reply) => work.request(async () => graphql.call(app, request, reply)),
  });

  for (const room of rooms) await room.routes?.(app, { viewerOf: requestViewer });

  watchRoutes(app, options.watch);

  await servePages(app, options.pages);
  return app;
}

/**
 * A browser says that it wants HTML; `curl` or a monitor that it takes anything, and gets the page too, but never for
 * the address of a file that is gone.
 */
function asksForPage({ method, url, headers: { accept = '*/*' } }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (accept.includes('text/html')) return true;
  return accept.includes('*/*') && !/^[^?]*\.\w+(?:\?|$)/.test(url);
}

/** The pages; any address that is not a file of theirs is one that their router knows. */
async function servePages(app: FastifyInstance, pages: string): Promise<void> {
  const built = existsSync(join(pages, 'index.html'));
  if (built) {
    await app.register(statics, {
      root: pages,
      wildcard: false,
      index: false,
      // Compressed when they were built, not again for each who asks.
      preCompressed: true,
      // Built files carry a digest in their name; the page itself must be asked for again.
      setHeaders: (reply, path) => {
        const forever = path.includes('/assets/');
        void reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (built && asksForPage(request))
      return reply.header('cache-control', 'no-cache').sendFile('index.html', pages);
    return reply.code(404).send({ code: 'NOT_FOUND' });
  });
}
