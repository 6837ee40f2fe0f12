/** Names, in lower case without signs, of what must never be in a log, wherever they stand. */
const SECRETS = new Set(
  (
    'password passwordhash current next token tokendigest secret apikey secretaccesskey ' +
    'authorization proxyauthorization cookie setcookie smtpurl databaseurl'
  ).split(' '),
);
/** Deeper than anyone writes by hand: there, nothing is shown at all. */
const DEEPEST = 8;

/** What replaces a secret. */
export const CENSOR = '[masqué]';

/** Whether what bears this name must never be written down. */
export const isSecret = (name: string): boolean => SECRETS.has(name.replace(/[-_]/g, '').toLowerCase());

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Array.isArray(value);
};

function maskedEntry(name: string, value: unknown, depth: number): unknown {
  if (isSecret(name) && value !== undefined && value !== null) return CENSOR;
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return depth >= DEEPEST ? CENSOR : masked(value, depth + 1);
}

/**
 * `fields` with its secrets masked, at any depth and in lists; itself when it has none. What is neither a plain object
 * nor a list is left as it is: it goes through a serializer first.
 */
export function masked<T extends object>(fields: T, depth = 0): T {
  let copy: Record<string, unknown> | null = null;
  for (const [name, value] of Object.entries(fields)) {
    const shown = maskedEntry(name, value, depth);
    if (shown === value) continue;
    copy ??= (Array.isArray(fields) ? [...(fields as unknown[])] : { ...fields }) as Record<string, unknown>;
    copy[name] = shown;
  }
  return (copy as T | null) ?? fields;
}

/** The text with passwords in URLs masked: `postgresql://me:secret@host`. */
export const withoutPasswords = (text: string): string =>
  text.includes('://')
    ? text.replace(/(\b[a-z][a-z\d+.-]{0,30}:\/\/[^\s/:@]*):[^\s/@]+@/gi, '$1:***@')
    : text;
