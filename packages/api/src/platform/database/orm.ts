import { EntityManager, MikroORM, type Options, type TransactionOptions } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { insideTransaction } from '../outside/index.js';
import { meterStatements } from '../work/index.js';
import { giveBackLost } from './give-back-lost.js';
import type pg from 'pg';
import { MIGRATIONS } from './migrations/index.js';
import { cutSilent, limitedPool, type TimeLimits } from './time-limits.js';

export type { EntityManager } from '@mikro-orm/postgresql';
export type Orm = MikroORM;
export type Entities = NonNullable<Options['entities']>;

interface ConnectOptions {
  readonly url: string;
  /** The rooms' entities; the platform knows none. */
  readonly entities: Entities;
  /** Most connections at once; 10 by default. */
  readonly pool?: number;
  /** None unless given: a command takes the time that it needs, a server must not. */
  readonly limits?: TimeLimits;
  /** Called with every statement, to count them in tests. */
  readonly onStatement?: (sql: string) => void;
}

/** Marks what runs in its transactions: clients of whatever is outside refuse to be called from there. */
class MarkingEntityManager extends EntityManager {
  override transactional<T>(work: (em: this) => T | Promise<T>, options?: TransactionOptions): Promise<T> {
    return insideTransaction(() => super.transactional(work, options));
  }
}

function prepare(pool: pg.Pool): void {
  giveBackLost(pool);
  pool.on('connect', meterStatements);
}

/** Opens the pool. Nothing is sent until the first statement. */
export async function connect({
  url,
  entities,
  pool = 10,
  limits,
  onStatement,
}: ConnectOptions): Promise<Orm> {
  return MikroORM.init({
    clientUrl: url,
    entities,
    entityManager: MarkingEntityManager,
    extensions: [Migrator],
    pool: { max: pool },
    driverOptions: {
      ...(limits ? limitedPool(limits) : {}),
      onPoolCreated(made: pg.Pool) {
        prepare(made);
        if (limits) made.on('connect', cutSilent(limits));
      },
    },
    timezone: 'UTC',
    discovery: { warnWhenNoEntities: false },
    migrations: {
      migrationsList: MIGRATIONS,
      tableName: 'schema_migration',
      snapshot: false,
      allOrNothing: true,
    },
    colors: false,
    debug: onStatement ? ['query'] : [],
    logger: onStatement ?? (() => {}),
  });
}

/** Runs what the database lacks, and says which. Two processes at once do it once. */
export async function migrateUp(orm: Orm): Promise<readonly string[]> {
  const em = orm.em.fork();
  return em.transactional(async (locked: EntityManager) => {
    // Held until the end: a second process waits here, then finds nothing to do.
    await locked.execute(`select pg_advisory_xact_lock(42, 1)`);
    const done = await orm.migrator.up();
    return done.map(({ name }) => name);
  });
}
