import type { FastifyInstance } from 'fastify';

/** The setting `TRUST_PROXY`: none, a number of proxies in a row, or their addresses. */
export type TrustProxy = false | number | readonly string[];

/** Fastify believes nobody where it is given a number of proxies: it is told, for each hop, whether it is one of them. */
export const trustedProxies = (proxies: TrustProxy) =>
  typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : proxies;

/**
 * Warns of requests through a proxy that is not trusted: everybody then has its address, and failed sign-ins are
 * counted together.
 */
export function warnOfProxy(app: FastifyInstance, log: { warn(message: string): void }): void {
  let isSaid = false;
  app.addHook('onRequest', async ({ headers }) => {
    if (isSaid || headers['x-forwarded-for'] === undefined) return;
    isSaid = true;
    log.warn(
      'requests come through a proxy (X-Forwarded-For) that TRUST_PROXY does not name: all who come through it count as one address',
    );
  });
}
