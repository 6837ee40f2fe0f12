import { fromKysely, PgBoss, type KyselyTransactionLike } from 'pg-boss';
import type { EntityManager } from '../database/index.js';

/** How a queue treats what fails. */
export interface QueueSettings {
  /** Times that a job is tried again. */
  readonly retries: number;
  /** Before the first of them, in seconds; then twice as long each time, with some chance in it. */
  readonly retryDelay: number;
  /** Never longer than this, in seconds. */
  readonly longestDelay: number;
  /** A job that takes longer is taken for lost with its server, in seconds. */
  readonly expires: number;
  /** Jobs at once in this process. */
  readonly concurrency: number;
}

/** A job: `key` is its own for as long as one with it waits, so that it is enqueued once. */
export interface Job<T> {
  readonly key: string;
  readonly data: T;
}

interface JobQueuesOptions {
  readonly url: string;
  readonly log: { warn(details: object, message: string): void };
  /** How often an idle worker looks, in seconds; 2 by default, 0.5 at least. */
  readonly polling?: number;
}

const SCHEMA = 'pgboss';
/** Connections of its own: jobs must not wait behind the pages, nor the pages behind jobs. */
const CONNECTIONS = 3;
/** A worker that says nothing for so long is dead, in seconds: its job is tried again at the next look, a minute at most. */
const HEARTBEAT = 30;
/** What one statement may take, in ms. */
const SILENCE = 60_000;
/** What a job under way may take when the server ends, in ms. */
const GRACE = 8_000;

/**
 * Durable jobs in PostgreSQL, by pg-boss in a schema of its own on the same database: retries that wait longer and
 * longer, dead letters, and work at regular hours that one server of many does. At least once: handlers look again.
 */
export class JobQueues {
  private readonly boss: PgBoss;
  private readonly polling: number;
  private started = false;

  constructor({ url, log, polling = 2 }: JobQueuesOptions) {
    this.polling = polling;
    this.boss = new PgBoss({
      connectionString: url,
      schema: SCHEMA,
      max: CONNECTIONS,
      application_name: 'assistance-jobs',
      // A server that has gone silent: its connection is thrown away. Handed to the pool, which its types do not say.
      ...({ keepAlive: true, query_timeout: SILENCE } as object),
      openTelemetry: { enabled: false },
    });
    // Lost connections come here, and what a handler threw: pg-boss goes on, and tries again, by itself.
    this.boss.on('error', (err) => log.warn({ err }, 'jobs'));
    this.boss.on('warning', (warning) => log.warn({ warning }, 'jobs'));
  }

  /** Makes or upgrades the schema; two servers at once do it once. */
  async start(): Promise<void> {
    await this.boss.start();
    this.started = true;
  }

  /** Waits for the jobs under way; those that take too long are done again by another server, or at the next start. */
  async stop(): Promise<void> {
    if (this.started) await this.boss.stop({ graceful: true, timeout: GRACE });
  }

  /** Works on a queue. `work` throwing means another try; after the last one, `bury` is told. */
  async work<T extends object>(
    name: string,
    { retries, retryDelay, longestDelay, expires, concurrency }: QueueSettings,
    work: (data: T) => Promise<void>,
    bury: (data: T) => Promise<void>,
  ): Promise<void> {
    const { boss } = this;
    const dead = deadOf(name);
    await boss.createQueue(dead, { retryLimit: 10, retryDelay: 30, retryBackoff: true });
    const settings = {
      retryLimit: retries,
      retryDelay,
      retryBackoff: true,
      retryDelayMax: longestDelay,
      expireInSeconds: expires,
      heartbeatSeconds: HEARTBEAT,
      deadLetter: dead,
    };
    // `exclusive`: one job of a key at a time, waiting or under way.
    await boss.createQueue(name, { ...settings, policy: 'exclusive' });
    await boss.updateQueue(name, settings);
    const options = { pollingIntervalSeconds: this.polling, localConcurrency: concurrency };
    await boss.work<T>(name, options, async ([job]) => {
      if (job) await work(job.data);
    });
    await boss.work<T>(dead, { pollingIntervalSeconds: this.polling }, async ([job]) => {
      if (job) await bury(job.data);
    });
  }

  /** Enqueues in the transaction that `em` is in: rolled back, nothing was asked. The queue must be worked on. */
  async enqueue<T extends object>(em: EntityManager, name: string, jobs: readonly Job<T>[]): Promise<void> {
    if (jobs.length === 0) return;
    const transaction = em.getTransactionContext() as KyselyTransactionLike | undefined;
    if (!transaction) throw new Error('A job is enqueued in a transaction.');
    const inserts = jobs.map(({ key, data }) => ({ data, singletonKey: key }));
    await this.boss.insert(name, inserts, { db: fromKysely(transaction) });
  }

  /** Every minute, on one server of many; a minute missed while all were down is not made up for. */
  async everyMinute(name: string, work: () => Promise<void>): Promise<void> {
    // A tick is worth nothing once the next is there.
    await this.boss.createQueue(name, { policy: 'stately', retryLimit: 0, deleteAfterSeconds: 3_600 });
    await this.boss.work(name, { pollingIntervalSeconds: this.polling }, () => work());
    await this.boss.schedule(name, '* * * * *', null, { retentionSeconds: 60 });
  }
}

const deadOf = (name: string): string => `${name}-dead`;
