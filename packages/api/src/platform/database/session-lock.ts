import pg from 'pg';

interface SessionLockOptions {
  readonly url: string;
  /** Of the lock; the key is its 64-bit hash, as in `hashtextextended(name, 0)`. */
  readonly name: string;
}

/**
 * An advisory lock of PostgreSQL that a session holds, on a connection of its own: one of many servers works at a time,
 * without a transaction that stays open meanwhile. When its holder dies or loses its connection the lock is free.
 */
export class SessionLock {
  private client: pg.Client | null = null;

  constructor(private readonly options: SessionLockOptions) {}

  /** Does `work` while it holds the lock; `null` when somebody else has it. `isHeld` tells whether it was lost meanwhile. */
  async run<T>(work: (isHeld: () => boolean) => Promise<T>): Promise<T | null> {
    const client = (this.client ??= await this.connect());
    const { rows } = await client.query<{ mine: boolean }>(
      `select pg_try_advisory_lock(hashtextextended($1, 0)) as mine`,
      [this.options.name],
    );
    if (rows[0]?.mine !== true) return null;
    try {
      return await work(() => this.client === client);
    } finally {
      await client
        .query(`select pg_advisory_unlock(hashtextextended($1, 0))`, [this.options.name])
        // Whoever cannot give it back gives up the session, and the lock with it.
        .catch(() => this.close());
    }
  }

  async close(): Promise<void> {
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => {});
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.options.url, keepAlive: true });
    const lose = (): void => {
      if (this.client === client) this.client = null;
    };
    client.on('error', lose).on('end', lose);
    await client.connect();
    return client;
  }
}
