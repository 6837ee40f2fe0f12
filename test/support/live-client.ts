import { WebSocket } from 'ws';

interface Message {
  readonly type: string;
  readonly payload?: {
    readonly cursor?: string;
    readonly data?: Record<string, LiveMessage>;
    readonly errors?: unknown;
  };
}
/** An event as it is told; each test knows what else it asked for. */
export interface LiveMessage {
  readonly cursor: string;
  readonly [field: string]: unknown;
}

interface LiveClientOptions {
  /** Where to go next: any server of the desk will do. */
  readonly url: () => string;
  readonly cookie: string;
  /** With a variable `$after`, and one root field. */
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/**
 * A page that follows one subscription as the pages of the desk do: whatever ends its link, it comes back, wherever, and
 * goes on from the last cursor that it has seen.
 */
export class LiveClient {
  readonly told: LiveMessage[] = [];
  /** Codes with which its links ended. */
  readonly closed: number[] = [];
  refused: unknown = null;
  /** Called at each event. */
  onTold: (told: LiveMessage) => void = () => {};
  private after: string | null = null;
  private socket: WebSocket | null = null;
  private stopped = false;
  private readonly ready = Promise.withResolvers<void>();

  private readonly options: LiveClientOptions;

  constructor(options: LiveClientOptions) {
    this.options = options;
    this.connect();
  }

  /** Resolves once it has a place to go on from. */
  get following(): Promise<void> {
    return this.ready.promise;
  }

  /** Cuts its link as a tunnel does. */
  cut(): void {
    this.socket?.terminate();
  }

  stop(): void {
    this.stopped = true;
    this.socket?.terminate();
  }

  private connect(): void {
    const { url, cookie, query, variables = {} } = this.options;
    const socket = new WebSocket(`${url().replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { cookie },
    });
    this.socket = socket;
    socket.on('error', () => {});
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('close', (code) => {
      this.closed.push(code);
      // At once, but for a server that is down.
      if (!this.stopped) setTimeout(() => this.connect(), code === 1006 ? 20 : 0);
    });
    socket.on('message', (data: Buffer) => {
      const { type, payload } = JSON.parse(data.toString()) as Message;
      if (type === 'connection_ack') {
        this.after ??= payload?.cursor ?? null;
        socket.send(
          JSON.stringify({
            id: '1',
            type: 'subscribe',
            payload: { query, variables: { ...variables, after: this.after } },
          }),
        );
        this.ready.resolve();
      } else if (type === 'ping') socket.send('{"type":"pong"}');
      else if (type === 'error' || payload?.errors) this.refused = payload;
      else if (type === 'next') this.take(Object.values(payload?.data ?? {})[0]);
    });
  }

  private take(told: LiveMessage | undefined): void {
    if (!told) return;
    this.after = told.cursor;
    this.told.push(told);
    this.onTold(told);
  }
}
