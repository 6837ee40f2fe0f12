import { randomUUID } from 'node:crypto';
import { refuse, type PlainRefusalCode } from '@assistance/domain/shared';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { allowedIn } from './allowed-values.js';
import { RefusalError } from './refusal-error.js';

/** What the people's log needs; a pino logger fits. */
interface ErrorLog {
  error(details: object, message: string): void;
}

const originalOf = (error: unknown): unknown =>
  error instanceof GraphQLError && !(error instanceof RefusalError) ? (error.originalError ?? error) : error;

/** Codes that Apollo gives to requests that never reached a resolver: their authors need the message as it is. */
const REQUEST_ERRORS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** `Variable "$input" got invalid value … at "input.title"; Field "description" of required type …` */
function badInput(message: string): { code: PlainRefusalCode; field: string | null } | null {
  const variable = /^Variable "\$(\w+)" (?:got invalid value|of (?:required|non-null) type)/.exec(message);
  const argument = /^Argument "(\w+)" (?:of|has)/.exec(message);
  const root = variable?.[1] ?? argument?.[1];
  if (root === undefined) return null;
  const at = / at "([^"]+)"/.exec(message)?.[1] ?? root;
  const missing = /Field "(\w+)" of required type/.exec(message)?.[1];
  const path = (missing ? `${at}.${missing}` : at).replace(/^input\./, '').replace(/\[(\d+)\]/g, '.$1');
  const absent = missing !== undefined || /to be null|was not provided|must not be null/.test(message);
  return { code: absent ? 'REQUIRED' : 'INVALID_VALUE', field: path };
}

/** The value as it came, cut: it goes back to the one who sent it, with those that an enum has. */
const valueIn = (message: string): string => {
  const value = (/invalid value (.{1,80}?)(?:;| at "|$)/.exec(message)?.[1] ?? '?').trim();
  const allowed = allowedIn(message);
  return allowed === null ? value : `${value} (${allowed})`;
};

/**
 * What leaves the server for an error: refusals whole, bad input as a refusal that names the field, request errors as
 * they are; anything else is a bug: masked, and logged with the id that the person sees.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: ErrorLog,
): GraphQLFormattedError {
  const original = originalOf(error);
  if (original instanceof RefusalError) {
    const { http: _http, ...extensions } = original.extensions;
    return { ...formatted, message: original.refusal.messages.fr, extensions };
  }
  // Limits refuse during validation, with the same extensions as any refusal; Apollo writes its own code over theirs.
  if (formatted.extensions?.['messages'] !== undefined) {
    return { ...formatted, extensions: { ...formatted.extensions, code: 'QUERY_TOO_COSTLY' } };
  }
  const bad = badInput(formatted.message);
  if (bad) {
    const refusal = refuse(bad.code, bad.field, { value: valueIn(formatted.message) });
    return { ...formatted, message: refusal.messages.fr, extensions: { ...refusal } };
  }
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && REQUEST_ERRORS.has(code)) {
    return {
      message: formatted.message,
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      extensions: { code },
    };
  }
  const id = randomUUID();
  log.error({ err: original, errorId: id, path: formatted.path }, 'unexpected error');
  return {
    message: `Une erreur inattendue est survenue (référence ${id}).`,
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: {
      code: 'UNEXPECTED',
      rule: null,
      field: null,
      errorId: id,
      messages: {
        fr: `Une erreur inattendue est survenue. Réessayez ; si elle persiste, signalez-la avec la référence ${id}.`,
        en: `An unexpected error occurred. Try again; if it persists, report it with the reference ${id}.`,
      },
    },
  };
}
