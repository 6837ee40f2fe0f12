import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { askedOnce } from '../platform/process/index.js';

export interface WatchOptions {
  readonly version: string;
  /** Resolves when the database answers. */
  readonly askDatabase: () => Promise<unknown>;
  readonly metrics: () => Promise<string>;
  /** What whoever reads the metrics must show; `null`: nobody may. */
  readonly metricsToken: string | null;
}

/** A database that has not answered after this long does not answer, in ms: monitors wait two or three seconds. */
const READY_MS = 1_000;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * For who watches over the desk. `/health/live`: the process answers. `/health/ready`, and `/health`: its database does
 * too. `/metrics`: figures, for those who show the token, whatever address they seem to come from; behind a proxy of this
 * machine everybody seems to be a neighbour.
 */
export function watchRoutes(app: FastifyInstance, options: WatchOptions): void {
  const { version, metrics, metricsToken } = options;
  const ask = askedOnce(READY_MS, options.askDatabase);
  const expected = metricsToken === null ? null : digest(`Bearer ${metricsToken}`);

  app.get('/health/live', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ ok: true, version }),
  );
  for (const path of ['/health', '/health/ready']) {
    app.get(path, async (_request, reply) => {
      void reply.header('cache-control', 'no-store');
      return ask().then(
        () => ({ ok: true, version }),
        () => reply.code(503).send({ ok: false }),
      );
    });
  }
  app.get('/metrics', async (request, reply) => {
    if (expected === null) return reply.callNotFound();
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected))
      return reply.code(401).header('www-authenticate', 'Bearer').send({ code: 'UNAUTHORIZED' });
    return reply
      .header('cache-control', 'no-store')
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(await metrics());
  });
}
