import { setImmediate as breathe } from 'node:timers/promises';
import { CLOSE, type Close } from './close-codes.js';

/** The part of a WebSocket that is used; one of `ws` fits. */
export interface LiveSocket {
  readonly readyState: number;
  readonly OPEN: number;
  /** Bytes that its reader has not taken yet. */
  readonly bufferedAmount: number;
  send(data: string, done?: (error?: Error | null) => void): void;
  close(code: number, reason: string): void;
}

/** Who has more unread bytes than this is let go, and comes back from its cursor. */
const MOST_UNREAD = 1024 * 1024;
/** What comes while it is given what it missed waits up to this many values. */
const MOST_WAITING = 2_000;
/** Values missed that are given before the next ones wait until these have left. */
const AT_A_TIME = 64;

/** One subscription on one socket: an iterable that never gives anything, as values go past it straight to the socket. */
export class Membership implements AsyncGenerator<never, void, undefined> {
  /** Values of its group before this rank are among those it missed. */
  rank = 0;
  private waiting: string[] | null = null;
  private ended = false;
  private readonly end = Promise.withResolvers<IteratorReturnResult<void>>();
  private readonly head: string;

  constructor(
    readonly socket: LiveSocket,
    /** The client's name for the subscription. */
    id: string,
    /** Whose it is. */
    readonly personId: string,
    private readonly onEnd: (membership: Membership) => void,
    readonly has: ((value: never) => boolean) | undefined,
  ) {
    this.head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
    // A refusal before anybody waits for the next value is not lost, and no crash either.
    this.end.promise.catch(() => {});
  }

  /** Gives one value, written already; behind those that it missed. */
  give(payload: string): void {
    if (this.waiting === null) this.write(payload);
    else if (this.waiting.length < MOST_WAITING) this.waiting.push(payload);
    else this.close(CLOSE.tooSlow);
  }

  /** Gives what was missed, at the pace of the reader, then what came meanwhile. */
  async giveMissed<T>(missed: readonly T[], write: (value: T) => Promise<string | null>): Promise<void> {
    this.waiting = [];
    for (const [index, value] of missed.entries()) {
      const payload = await write(value);
      if (this.ended) return;
      const isLast = index % AT_A_TIME === AT_A_TIME - 1;
      if (payload !== null && isLast) await this.writeAndWait(payload);
      else if (payload !== null) this.write(payload);
      if (isLast) await breathe();
    }
    const { waiting } = this;
    this.waiting = null;
    for (const payload of waiting) this.write(payload);
  }

  /** Ends the socket: what it carries goes on elsewhere. */
  close([code, reason]: Close): void {
    this.finish();
    if (this.socket.readyState === this.socket.OPEN) this.socket.close(code, reason);
  }

  /** Ends the subscription with a refusal. */
  refuse(refusal: Error): void {
    if (this.ended) return;
    this.end.reject(refusal);
    this.finish();
  }

  next(): Promise<IteratorReturnResult<void>> {
    return this.end.promise;
  }
  return(): Promise<IteratorReturnResult<void>> {
    this.finish();
    return Promise.resolve({ done: true, value: undefined });
  }
  throw(): Promise<IteratorReturnResult<void>> {
    return this.return();
  }
  async [Symbol.asyncDispose](): Promise<void> {
    this.finish();
  }
  [Symbol.asyncIterator](): this {
    return this;
  }

  private finish(): void {
    if (this.ended) return;
    this.ended = true;
    this.waiting = null;
    this.onEnd(this);
    this.end.resolve({ done: true, value: undefined });
  }

  private write(payload: string): void {
    const { socket } = this;
    if (this.ended || socket.readyState !== socket.OPEN) return;
    socket.send(`${this.head}${payload}}`);
    if (socket.bufferedAmount > MOST_UNREAD) this.close(CLOSE.tooSlow);
  }

  private async writeAndWait(payload: string): Promise<void> {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return;
    await new Promise<void>((resolve) => socket.send(`${this.head}${payload}}`, () => resolve()));
  }
}
