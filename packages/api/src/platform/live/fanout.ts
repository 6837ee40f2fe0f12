import { GraphQLError } from 'graphql';
import { CLOSE } from './close-codes.js';
import type { Flow, FlowParts } from './flow.js';
import { Membership, type LiveSocket } from './membership.js';

/** Executes a subscription's document for one value; gives the answer as JSON. */
export type Execute = (value: unknown) => string | Promise<string>;

interface FanoutOptions {
  /** Resolves when sessions are known to live; `null` when they are known to. */
  readonly fresh: () => Promise<void> | null;
  readonly log: { error(details: object, message: string): void };
}

interface Joining<T> {
  readonly flow: Flow<T>;
  /** Document, variables and rights: everything that the answer to a value depends on. */
  readonly key: string;
  readonly execute: Execute;
  /** Under which the answer to a value is the same for other groups too; `null`: for none. */
  readonly writing: string | null;
  readonly socket: LiveSocket;
  readonly id: string;
  readonly session: string;
}

/** Those who asked the same with the same rights. */
class Group<T> {
  readonly members = new Set<Membership>();
  private readonly queue: T[] = [];
  private readonly written = new Map<T, Promise<string | null>>();
  private running = false;
  /** Values that came in; and those that went out. */
  private came = 0;
  private went = 0;
  private readonly stop: () => void;

  constructor(
    private readonly parts: FlowParts<T>,
    private readonly execute: Execute,
    private readonly options: FanoutOptions,
  ) {
    this.stop = parts.listen((value) => {
      this.came += 1;
      this.queue.push(value);
      if (!this.running) void this.run();
    });
  }

  join(membership: Membership, { missed }: FlowParts<T>): void {
    membership.rank = this.came;
    this.members.add(membership);
    const values = missed();
    if (values.length === 0) return;
    void membership
      .giveMissed(values, (value) => this.writtenOnce(value))
      .catch((error: unknown) => this.failed(error, [membership]));
  }

  leave(membership: Membership): void {
    this.members.delete(membership);
    if (this.members.size === 0) this.stop();
  }

  /** What was written for those who come back is not kept for long. */
  forget(): void {
    this.written.clear();
  }

  private async run(): Promise<void> {
    this.running = true;
    for (let value = this.queue.shift(); value !== undefined; value = this.queue.shift()) {
      this.went += 1;
      // Nobody is left, since something failed: what still waits is read again by those who come back.
      if (this.members.size === 0) continue;
      try {
        const payload = await this.write(value);
        if (payload !== null) this.hand(value, this.went, payload);
      } catch (error) {
        this.failed(error, [...this.members]);
      }
    }
    this.running = false;
  }

  private hand(value: T, rank: number, payload: string): void {
    for (const member of this.members) {
      if (member.rank >= rank || member.has?.(value as never) === true) continue;
      member.give(payload);
    }
  }

  private writtenOnce(value: T): Promise<string | null> {
    let known = this.written.get(value);
    if (!known) {
      known = Promise.resolve(this.write(value));
      this.written.set(value, known);
    }
    return known;
  }

  /** The answer to one value, or `null` when these must not or need not know of it. */
  private async write(value: T): Promise<string | null> {
    // Most values concern most groups not: found out at once.
    let picked = this.parts.pick(value);
    if (picked instanceof Promise) picked = (await picked) as unknown;
    if (picked === null) return null;
    const stale = this.options.fresh();
    if (stale) await stale;
    return this.execute(picked);
  }

  private failed(error: unknown, members: readonly Membership[]): void {
    if (error instanceof GraphQLError) {
      for (const member of members) member.refuse(error);
      return;
    }
    // Pages open another socket by themselves, and resume.
    this.options.log.error({ err: error }, 'a live flow begins again');
    for (const member of members) member.close(CLOSE.beginAgain);
  }
}

/** Answers by the value that was picked, and by who reads them. */
type Writings = Map<unknown, Map<string, string | Promise<string>>>;

const FORGET_EVERY = 2_000;

/** Gives each value to all who follow it, picked, executed and written once for all who may see the same. */
export class Fanout {
  private readonly groups = new Map<string, Group<never>>();
  private readonly writings: Writings = new Map();
  private readonly timer = setInterval(() => {
    this.writings.clear();
    for (const group of this.groups.values()) group.forget();
  }, FORGET_EVERY).unref();
  private count = 0;

  constructor(private readonly options: FanoutOptions) {}

  /** Subscriptions open now. */
  get size(): number {
    return this.count;
  }

  /** Begins with what was missed, then goes on with what comes, with nothing between and nothing twice. */
  join<T>({ flow, key, execute, writing, socket, id, session }: Joining<T>): Membership {
    const { parts } = flow;
    const write = writing === null ? execute : this.writeOnce(writing, execute);
    const group = (this.groups.get(key) ?? new Group(parts, write, this.options)) as Group<T>;
    this.groups.set(key, group as Group<never>);
    const leave = (gone: Membership) => {
      this.count -= 1;
      group.leave(gone);
      left?.();
      if (group.members.size === 0 && this.groups.get(key) === group) this.groups.delete(key);
    };
    const membership = new Membership(socket, id, session, leave, parts.has as never);
    this.count += 1;
    const left = parts.attend?.();
    group.join(membership, parts);
    return membership;
  }

  /** Hundreds of queues, one answer. */
  private writeOnce(writing: string, execute: Execute): Execute {
    return (picked) => {
      const known = this.writings.get(picked) ?? new Map<string, string | Promise<string>>();
      this.writings.set(picked, known);
      const written = known.get(writing) ?? execute(picked);
      known.set(writing, written);
      return written;
    };
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
