/** Names of what must never be in a log, wherever they stand in an object. */
const SECRETS = (
  'password passwordHash current next token tokenDigest secret apiKey secretAccessKey ' +
  'authorization cookie ["set-cookie"] smtpUrl databaseUrl'
).split(' ');
const PLACES = ['', '*.', '*.*.', '*.*.*.'];

/** For pino's `redact`: each secret name at the top and three levels down. */
export const REDACTED_PATHS: readonly string[] = SECRETS.flatMap((name) =>
  PLACES.map((place) => (name.startsWith('[') ? `${place.slice(0, -1)}${name}` : `${place}${name}`)),
);

/** What stands in their place. */
export const CENSOR = '[masqué]';

/** Passwords within addresses, whoever wrote them into a message: `postgresql://me:secret@host`. */
export const withoutPasswords = (text: string): string =>
  text.replace(/(\b[a-z][a-z\d+.-]*:\/\/[^\s/:@]*):[^\s/@]+@/gi, '$1:***@');
