import type { MigrationObject } from '@mikro-orm/core';
import { EntityManager, MikroORM, type Options, type TransactionOptions } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { currentCommand, type CommandScope } from '../command/index.js';
import { insideTransaction } from '../outside/index.js';
import { meterStatements } from '../work/index.js';
import { releaseLostConnections } from './release-lost-connections.js';
import type pg from 'pg';
import { cutSilent, limitedPool, type TimeLimits } from './time-limits.js';

export type { EntityManager } from '@mikro-orm/postgresql';
export type Orm = MikroORM;
export type Entities = NonNullable<Options['entities']>;
export type Migrations = readonly MigrationObject[];

interface ConnectOptions {
  readonly url: string;
  /** The rooms' entities; the platform knows none. */
  readonly entities: Entities;
  /** Theirs too, in the order of their names; none by default: nothing can be migrated then. */
  readonly migrations?: Migrations;
  /** Most connections at once; 10 by default. */
  readonly pool?: number;
  /** None unless given: a command takes the time that it needs, a server must not. */
  readonly limits?: TimeLimits;
  /** Called with every statement, to count them in tests. */
  readonly onStatement?: (sql: string) => void;
}

/**
 * Marks what runs in its transactions: clients of whatever is outside refuse to be called from there. What accompanies a
 * command (`CommandScope`) is written in the same transaction as what the command does.
 */
class MarkingEntityManager extends EntityManager {
  override transactional<T>(work: (em: this) => T | Promise<T>, options?: TransactionOptions): Promise<T> {
    const command = this.isInTransaction() ? null : currentCommand();
    return insideTransaction(() =>
      command ? this.#ofCommand(command, work, options) : super.transactional(work, options),
    );
  }

  async #ofCommand<T>(
    command: CommandScope,
    work: (em: this) => T | Promise<T>,
    options?: TransactionOptions,
  ): Promise<T> {
    const result = await super.transactional(async (em) => {
      const done = await work(em);
      await command.beforeCommit(em, done);
      return done;
    }, options);
    command.committed();
    return result;
  }
}

function prepare(pool: pg.Pool): void {
  releaseLostConnections(pool);
  pool.on('connect', meterStatements);
}

/** Creates the connection pool. It connects with the first statement. */
export async function connect({
  url,
  entities,
  migrations = [],
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
      migrationsList: [...migrations],
      tableName: 'schema_migration',
      snapshot: false,
      allOrNothing: true,
    },
    colors: false,
    debug: onStatement ? ['query'] : [],
    logger: onStatement ?? (() => {}),
  });
}

/**
 * Runs the pending migrations. Safe to call from two processes at once.
 *
 * @param formerNames for renamed migrations: the new name by the former one
 * @returns the names of the migrations that ran
 */
export async function migrateUp(
  orm: Orm,
  formerNames: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const em = orm.em.fork();
  return em.transactional(async (locked: EntityManager) => {
    // Held until the end: a second process waits here, then finds nothing to do.
    await locked.execute(`select pg_advisory_xact_lock(42, 1)`);
    // In a transaction of its own, which the migrator sees.
    await rename(orm.em.fork(), formerNames);
    const done = await orm.migrator.up();
    return done.map(({ name }) => name);
  });
}

async function rename(em: EntityManager, names: Readonly<Record<string, string>>): Promise<void> {
  const [table] = await em.execute<{ there: boolean }[]>(
    `select to_regclass('schema_migration') is not null as there`,
  );
  if (table?.there !== true) return;
  await em.execute(
    `update schema_migration m set name = n."is" from jsonb_each_text(?::jsonb) as n (was, "is") where m.name = n.was`,
    [JSON.stringify(names)],
  );
}
