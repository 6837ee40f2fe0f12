import pg from 'pg';

interface SessionLockOptions {
  readonly url: string;
  /** Of the lock; the key is its 64-bit hash, as in `hashtextextended(name, 0)`. */
  readonly name: string;
}

/** What the server may take to take the connection, and to answer on it, in ms. */
const PATIENCE = 10_000;

/**
 * An advisory lock of PostgreSQL at session level, on a connection of its own: one of several servers works at a
 * time, without a long transaction. It is released when its holder ends or loses the connection.
 */
export class SessionLock {
  private client: pg.Client | null = null;

  constructor(private readonly options: SessionLockOptions) {}

  /** Does `work` while it holds the lock; `null` when somebody else has it. `isHeld` tells whether it was lost meanwhile. */
  async run<T>(work: (isHeld: () => boolean) => Promise<T>): Promise<T | null> {
    const client = (this.client ??= await this.connect());
    if (!(await this.ask(client, 'pg_try_advisory_lock'))) return null;
    try {
      return await work(() => this.client === client);
    } finally {
      // Lost meanwhile, the session is gone, and the lock with it.
      if (this.client === client) await this.ask(client, 'pg_advisory_unlock').catch(() => {});
    }
  }

  /** Whoever gets no answer gives up the session, and the lock with it. */
  private async ask(
    client: pg.Client,
    lock: 'pg_try_advisory_lock' | 'pg_advisory_unlock',
  ): Promise<boolean> {
    try {
      const asked = client.query<[boolean]>({
        text: `select ${lock}(hashtextextended($1, 0))`,
        values: [this.options.name],
        rowMode: 'array',
      });
      return (await asked).rows[0]?.[0] === true;
    } catch (err) {
      await this.close();
      throw err;
    }
  }

  async close(): Promise<void> {
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => {});
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.options.url,
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
    });
    const lose = (): void => {
      if (this.client === client) this.client = null;
    };
    client.on('error', lose).on('end', lose);
    await client.connect();
    return client;
  }
}
