import { randomUUID } from 'node:crypto';
import type { Refusal } from '@assistance/domain/shared';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RefusalError } from '../graphql/index.js';

/** What a refusal's code is in HTTP; any other is 400. */
const STATUS: Partial<Record<Refusal['code'], number>> = {
  NOT_SIGNED_IN: 401,
  CONFIDENTIALITY_NOT_ACCEPTED: 403,
  FORBIDDEN: 403,
  NO_SEAT: 403,
  NOT_FOUND: 404,
  REQUEST_ID_USED: 409,
  FILE_TOO_LARGE: 413,
  FILE_TYPE_NOT_ALLOWED: 415,
  TOO_MUCH_WORK: 429,
  FILE_QUOTA: 429,
  ESTABLISHMENT_FILE_QUOTA: 429,
  STORAGE_FULL: 507,
};

/** Sends a refusal: code, rule, field and both sentences. */
const sendRefusal = (reply: FastifyReply, refusal: Refusal): FastifyReply =>
  reply.code(STATUS[refusal.code] ?? 400).send(refusal);

const REJECTED = { fr: 'Requête non admise.', en: 'Request not allowed.' };
const broken = (errorId: string) => ({
  fr: `Une erreur inattendue est survenue. Réessayez ; si elle persiste, signalez-la avec la référence ${errorId}.`,
  en: `An unexpected error occurred. Try again; if it persists, report it with the reference ${errorId}.`,
});

interface ErrorLog {
  error(details: object, message: string): void;
}

/**
 * Whether Fastify, or one of its plugins, found fault with the request. Any other error may carry a status too, that of
 * a service which refused us: it is no fault of whoever asked, and nothing of it is shown.
 */
const isOfRequest = ({ statusCode = 500, code, ...error }: FastifyError & { expose?: boolean }): boolean =>
  statusCode >= 400 && statusCode < 500 && (String(code).startsWith('FST_') || error.expose === true);

/** Whoever sent it went away in the middle: nobody is left to answer, and nothing failed here. */
const isLeft = (error: Error, { raw }: FastifyRequest): boolean => !raw.complete && raw.errored === error;

/**
 * What leaves the server for an error, whatever route it comes from: refusals whole, faults of the request by their
 * status; anything else is a bug: masked, and logged with the id that the person sees. For `frameworkErrors` too.
 */
export const errorAnswer =
  (log: ErrorLog) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    if (error instanceof RefusalError) {
      const { retryAfter } = error.extensions;
      if (typeof retryAfter === 'number') void reply.header('retry-after', retryAfter);
      sendRefusal(reply, error.refusal);
      return;
    }
    if (isOfRequest(error) || isLeft(error, request)) {
      const { code, statusCode = 400 } = error;
      void reply.code(statusCode).send({ code, rule: null, field: null, messages: REJECTED });
      return;
    }
    const errorId = randomUUID();
    // The route, not the address: what was asked for is people's own business.
    log.error({ err: error, errorId, route: request.routeOptions?.url }, 'unexpected error');
    void reply
      .code(500)
      .header('cache-control', 'no-store')
      .send({ code: 'UNEXPECTED', rule: null, field: null, errorId, messages: broken(errorId) });
  };

/** For every route of `app`: called before any of them is added, as a route keeps the handler that it finds. */
export function answerErrors(app: FastifyInstance, log: ErrorLog): void {
  app.setErrorHandler<FastifyError>(errorAnswer(log));
}
