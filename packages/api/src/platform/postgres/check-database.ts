import pg from 'pg';
import { PostgresStartError, type PostgresErrorCode } from './postgres-error.js';

/** What the desk runs on. */
export interface DatabaseFacts {
  /** Major version, `18`. */
  readonly version: number;
  readonly encoding: 'UTF8';
}

const OLDEST = 15;
/** Longest wait for the server's first word, in ms. */
const PATIENCE = 10_000;

/** Where and as whom, without the password. */
interface Target {
  readonly server: string;
  readonly user: string;
  readonly database: string;
}

const SENTENCES = {
  UNREACHABLE: ({ server }: Target) => ({
    fr: `Aucun PostgreSQL ne répond sur ${server}. Vérifiez qu’il tourne, l’adresse de DATABASE_URL et le pare-feu ; ou videz DATABASE_URL pour utiliser celui qui est livré.`,
    en: `No PostgreSQL answers on ${server}. Check that it runs, the address in DATABASE_URL and the firewall; or empty DATABASE_URL to use the one that comes with the project.`,
  }),
  WRONG_PASSWORD: ({ server, user }: Target) => ({
    fr: `PostgreSQL (${server}) refuse l’utilisateur « ${user} » : corrigez le nom ou le mot de passe dans DATABASE_URL, ou pg_hba.conf sur le serveur.`,
    en: `PostgreSQL (${server}) refuses the user "${user}": correct the name or the password in DATABASE_URL, or pg_hba.conf on the server.`,
  }),
  DATABASE_MISSING: ({ server, database, user }: Target) => ({
    fr: `La base « ${database} » n’existe pas sur ${server}. Créez-la : createdb --encoding=UTF8 --owner=${user} ${database}`,
    en: `The database "${database}" does not exist on ${server}. Create it: createdb --encoding=UTF8 --owner=${user} ${database}`,
  }),
  NOT_READY: ({ server }: Target) => ({
    fr: `PostgreSQL (${server}) démarre, s’arrête, ou n’a plus de connexion libre. Réessayez dans un moment.`,
    en: `PostgreSQL (${server}) is starting, stopping, or has no connection left. Try again in a moment.`,
  }),
};

/** SQLSTATE to what it means here; anything else is unreachable. */
const STATES: Readonly<Record<string, keyof typeof SENTENCES>> = {
  '28P01': 'WRONG_PASSWORD',
  '28000': 'WRONG_PASSWORD',
  '3D000': 'DATABASE_MISSING',
  '42501': 'WRONG_PASSWORD',
  '53300': 'NOT_READY',
  '57P03': 'NOT_READY',
  '57P01': 'NOT_READY',
};

function targetOf(client: pg.Client): Target {
  return {
    server: `${client.host}:${client.port}`,
    user: client.user ?? '',
    database: client.database ?? '',
  };
}

function problem(
  code: PostgresErrorCode & keyof typeof SENTENCES,
  target: Target,
  cause: unknown,
): PostgresStartError {
  return new PostgresStartError(code, SENTENCES[code](target), cause);
}

/** Messages of the client itself, which have no SQLSTATE. */
const isPasswordMissing = (error: unknown): boolean =>
  error instanceof Error && /password must be a string/i.test(error.message);

/**
 * Proves that the database at `url` can serve: it answers, lets us in, is PostgreSQL 15 or newer, in UTF-8.
 * Throws a {@link PostgresStartError} (UNREACHABLE, WRONG_PASSWORD, DATABASE_MISSING, NOT_READY, TOO_OLD, NOT_UTF8)
 * without the password.
 */
export async function checkDatabase(url: string): Promise<DatabaseFacts> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
  });
  // A connection cut while idle is an event, and unheard it would end the process.
  client.on('error', () => {});
  const target = targetOf(client);
  try {
    await client.connect();
    const { rows } = await client.query<{ number: string; encoding: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_encoding') as encoding`,
    );
    return judge(target, Number(rows[0]?.number), rows[0]?.encoding ?? '');
  } catch (error) {
    if (error instanceof PostgresStartError) throw error;
    const state = isPasswordMissing(error) ? '28P01' : ((error as { code?: string }).code ?? '');
    throw problem(STATES[state] ?? 'UNREACHABLE', target, error);
  } finally {
    await client.end().catch(() => {});
  }
}

/** @param number of the version as PostgreSQL gives it: 150004 is 15.4. */
export function judge({ server, database, user }: Target, number: number, encoding: string): DatabaseFacts {
  const version = Math.floor(number / 10_000);
  if (version < OLDEST) {
    throw new PostgresStartError('TOO_OLD', {
      fr: `PostgreSQL (${server}) est en version ${version} : il faut au moins la ${OLDEST}.`,
      en: `PostgreSQL (${server}) is version ${version}: at least ${OLDEST} is needed.`,
    });
  }
  if (encoding !== 'UTF8') {
    throw new PostgresStartError('NOT_UTF8', {
      fr: `La base « ${database} » est en ${encoding} : il faut l’UTF-8. Créez-en une autre : createdb --encoding=UTF8 --template=template0 --owner=${user} NOM`,
      en: `The database "${database}" is in ${encoding}: UTF-8 is needed. Create another: createdb --encoding=UTF8 --template=template0 --owner=${user} NAME`,
    });
  }
  return { version, encoding };
}
