import pg from 'pg';

interface SignalOptions {
  readonly url: string;
  readonly channel: string;
  /** Channels whose payloads matter, for what is of the moment and in no log. */
  readonly notices?: readonly string[];
  readonly log: { warn(details: object, message: string): void };
}

const FIRST_RETRY = 200;
const LONGEST_RETRY = 5_000;
/** What the server may take to take the connection, and to answer on it, in ms. */
const PATIENCE = 10_000;
/** A wake-up may be lost with its connection: readers look by themselves this often, in ms. */
const HEARTBEAT = 5_000;

/**
 * Listens to PostgreSQL's NOTIFY, which only wakes the reader: the events are read from the log. Reconnects
 * automatically.
 */
export class WakeUpSignal {
  private readonly listeners = new Set<() => void>();
  private readonly noticed = new Map<string, Set<(payload: string | null) => void>>();
  private client: pg.Client | null = null;
  /** Something is asked of the connection. */
  private busy = false;
  private stopped = false;
  private retry = FIRST_RETRY;
  private timer: NodeJS.Timeout | null = null;
  private readonly heartbeat = setInterval(() => {
    this.wake();
    this.askWhetherItLives();
  }, HEARTBEAT).unref();

  constructor(private readonly options: SignalOptions) {}

  async start(): Promise<void> {
    await this.listen();
  }

  /** Calls back at each wake-up, until the function that it gives is called. */
  onWake(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls back with what is said on a channel of `notices`; with `null` when something may have been missed. */
  onNotice(channel: string, listener: (payload: string | null) => void): () => void {
    const listeners = this.noticed.get(channel) ?? new Set();
    this.noticed.set(channel, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.heartbeat);
    if (this.timer) clearTimeout(this.timer);
    await this.client?.end().catch(() => {});
  }

  private wake(): void {
    for (const listener of this.listeners) listener();
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.url,
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
    });
    client.on('notification', ({ channel, payload }) => {
      if (channel === this.options.channel) this.wake();
      else for (const listener of this.noticed.get(channel) ?? []) listener(payload ?? null);
    });
    client.on('error', () => this.listenLater(client));
    client.on('end', () => this.listenLater(client));
    this.client = client;
    this.busy = true;
    try {
      await client.connect();
      const channels = [this.options.channel, ...(this.options.notices ?? [])];
      await client.query(channels.map((channel) => `listen ${pg.escapeIdentifier(channel)}`).join(';'));
      this.retry = FIRST_RETRY;
      // Listening again first, then reading: nothing falls between.
      this.wake();
      for (const listeners of this.noticed.values()) for (const listener of listeners) listener(null);
    } catch (err) {
      this.options.log.warn({ err }, 'cannot listen to the event log yet');
      this.listenLater(client);
    } finally {
      this.busy = false;
    }
  }

  /** A connection that the network has swallowed says nothing by itself, and would wake nobody ever after. */
  private askWhetherItLives(): void {
    const { client } = this;
    // Connecting, and asking, have a time limit: it says itself when it is over.
    if (client === null || this.busy) return;
    this.busy = true;
    client
      .query('select 1')
      .catch((err: unknown) => {
        if (this.stopped || this.client !== client) return;
        this.options.log.warn({ err }, 'the event log is listened to anew');
        this.listenLater(client);
      })
      .finally(() => (this.busy = false));
  }

  private listenLater(client: pg.Client): void {
    if (this.stopped || this.client !== client) return;
    this.client = null;
    void client.end().catch(() => {});
    this.timer = setTimeout(() => void this.listen(), this.retry);
    this.retry = Math.min(this.retry * 2, LONGEST_RETRY);
  }
}
