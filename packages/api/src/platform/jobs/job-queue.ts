import { PgBoss } from 'pg-boss';

interface JobQueuesOptions {
  readonly url: string;
  readonly log: { warn(details: object, message: string): void };
  /** How often an idle worker looks, in seconds; 2 by default, 0.5 at least. */
  readonly polling?: number;
}

const SCHEMA = 'pgboss';
/** Connections of its own: jobs must not wait behind the pages, nor the pages behind jobs. */
const CONNECTIONS = 3;
/** What one statement may take, in ms. */
const SILENCE = 60_000;
/** What a job under way may take when the server ends, in ms. */
const GRACE = 8_000;

/** Periodic work that one of several servers does, by pg-boss in its own schema of the same database. */
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

  /** Every minute, on one server of many; a minute missed while all were down is not made up for. */
  async everyMinute(name: string, work: () => Promise<void>): Promise<void> {
    // A tick is worth nothing once the next is there.
    await this.boss.createQueue(name, { policy: 'stately', retryLimit: 0, deleteAfterSeconds: 3_600 });
    await this.boss.work(name, { pollingIntervalSeconds: this.polling }, () => work());
    await this.boss.schedule(name, '* * * * *', null, { retentionSeconds: 60 });
  }
}
