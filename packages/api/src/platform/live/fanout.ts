import { setTimeout as pause } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import { Turns } from '../work/index.js';
import { CLOSE } from './close-codes.js';
import { Lookup, type Flow, type FlowParts } from './flow.js';
import { Membership, type LiveSocket } from './membership.js';
import { Slices } from './slices.js';

/** Executes a subscription's document for one value; gives the answer as JSON. */
export type Execute = (value: unknown) => string | Promise<string>;

interface FanoutOptions {
  /** Resolves when sessions are known to live; `null` when they are known to. */
  readonly fresh: () => Promise<void> | null;
  /** Answers made at once, of all people together; each person has two of them at most. 4 unless given. */
  readonly atOnce?: number;
  readonly slices?: Slices;
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
  readonly personId: string;
}

/** Whoever stops waits so long for answers that are under way, in ms. */
const LONGEST_STOP = 2_000;

/** What all groups share. */
class Shared {
  readonly slices: Slices;
  private readonly turns: Turns;
  private readonly going = new Set<Promise<unknown>>();
  private stopped = false;

  constructor(private readonly options: FanoutOptions) {
    this.slices = options.slices ?? new Slices();
    this.turns = new Turns({ each: 2, all: options.atOnce ?? 4 });
  }

  get log(): FanoutOptions['log'] {
    return this.options.log;
  }

  fresh(): Promise<void> | null {
    return this.options.fresh();
  }

  /** How much of theirs waits. */
  waitingOf(personId: string): number {
    return this.turns.waitingOf(personId);
  }

  /** Does something that reads or takes long in a turn of somebody's, unless nobody is to be told any more. */
  inTurn<R>(personId: string, work: () => Promise<R>): Promise<R | null> {
    const done = this.turns.run(personId, async () => {
      while (this.slices.isOver) await this.slices.rest();
      return this.stopped ? null : work();
    });
    const settled = done.catch(() => {});
    this.going.add(settled);
    void settled.then(() => this.going.delete(settled));
    return done;
  }

  /** Resolves when nothing of it is under way, or what is takes too long to be waited for. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.race([Promise.all(this.going), pause(LONGEST_STOP, null, { ref: false })]);
  }
}

/** Of those who share an answer, so many are looked at for whose turn it takes. */
const READERS_LOOKED_AT = 8;
/** Values that wait for a group that cannot keep up; beyond that its readers come back from their cursors. */
const MOST_BEHIND = 2_000;

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
    /** Its answers are made of what happened alone: quickly, and once for all groups. */
    private readonly isPlain: boolean,
    private readonly shared: Shared,
  ) {
    this.stop = parts.listen((value) => {
      this.came += 1;
      this.queue.push(value);
      if (this.queue.length > MOST_BEHIND) this.letGo();
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
    const { slices } = this.shared;
    this.running = true;
    for (let value = this.queue.shift(); value !== undefined; value = this.queue.shift()) {
      this.went += 1;
      // Nobody is left, since something failed: what still waits is read again by those who come back.
      if (this.members.size === 0) continue;
      // Whoever rested with others may not be the first to go on.
      while (slices.isOver) await slices.rest();
      try {
        const payload = this.write(value);
        if (payload !== null) await this.hand(value, this.went, await payload);
      } catch (error) {
        this.failed(error, [...this.members]);
      }
    }
    this.running = false;
  }

  private async hand(value: T, rank: number, payload: string | null): Promise<void> {
    if (payload === null) return;
    const { slices } = this.shared;
    for (const member of this.members) {
      if (member.rank >= rank || member.has?.(value as never) === true) continue;
      while (slices.isOver) await slices.rest();
      member.give(payload);
    }
  }

  /** They read on from their cursors, at their own pace: nothing is lost, and nothing piles up here. */
  private letGo(): void {
    this.queue.splice(0);
    this.went = this.came;
    for (const member of this.members) member.close(CLOSE.tooSlow);
  }

  private writtenOnce(value: T): Promise<string | null> {
    let known = this.written.get(value);
    if (!known) {
      known = Promise.resolve(this.write(value));
      this.written.set(value, known);
    }
    return known;
  }

  /**
   * The answer to one value, or `null` when these must not or need not know of it. What must be read or executed for it
   * waits for a turn of one of them, so that whoever follows much waits behind themselves.
   */
  private write(value: T): string | Promise<string | null> | null {
    const picked = this.parts.pick(value);
    // Most values concern most groups not: found out at once.
    if (picked === null) return null;
    if (this.isPlain && !(picked instanceof Lookup) && this.shared.fresh() === null)
      return this.execute(picked);
    return this.shared.inTurn(this.whoseTurn(), async () => {
      const found = picked instanceof Lookup ? await picked.read() : picked;
      if (found === null) return null;
      const stale = this.shared.fresh();
      if (stale) await stale;
      return this.execute(found);
    });
  }

  /** Of those who share it, whoever has the least before it. */
  private whoseTurn(): string {
    let best = '';
    let least = Number.POSITIVE_INFINITY;
    let looked = 0;
    for (const { personId } of this.members) {
      const before = this.shared.waitingOf(personId);
      if (before < least) [best, least] = [personId, before];
      if (before === 0 || (looked += 1) === READERS_LOOKED_AT) break;
    }
    return best;
  }

  private failed(error: unknown, members: readonly Membership[]): void {
    if (error instanceof GraphQLError) {
      for (const member of members) member.refuse(error);
      return;
    }
    // Pages open another socket by themselves, and resume.
    this.shared.log.error({ err: error }, 'a live flow begins again');
    for (const member of members) member.close(CLOSE.beginAgain);
  }
}

/** Answers by the value that was picked, and by who reads them. */
type Writings = Map<unknown, Map<string, string | Promise<string>>>;

const FORGET_EVERY = 2_000;

/**
 * Sends each value to all its subscribers; it is selected, executed and serialised once for all who may see the same.
 */
export class Fanout {
  private readonly groups = new Map<string, Group<never>>();
  private readonly writings: Writings = new Map();
  private readonly timer = setInterval(() => {
    this.writings.clear();
    for (const group of this.groups.values()) group.forget();
  }, FORGET_EVERY).unref();
  private count = 0;
  private readonly byPerson = new Map<string, number>();
  private readonly shared: Shared;

  constructor(options: FanoutOptions) {
    this.shared = new Shared(options);
  }

  /** Subscriptions open now. */
  get size(): number {
    return this.count;
  }

  /** Those of one person. */
  sizeOf(personId: string): number {
    return this.byPerson.get(personId) ?? 0;
  }

  /** Begins with what was missed, then goes on with what comes, with nothing between and nothing twice. */
  join<T>({ flow, key, execute, writing, socket, id, personId }: Joining<T>): Membership {
    const { parts } = flow;
    const write = writing === null ? execute : this.writeOnce(writing, execute);
    const group = (this.groups.get(key) ??
      new Group(parts, write, writing !== null, this.shared)) as Group<T>;
    this.groups.set(key, group as Group<never>);
    const leave = (gone: Membership) => {
      this.counted(personId, -1);
      group.leave(gone);
      left?.();
      if (group.members.size === 0 && this.groups.get(key) === group) this.groups.delete(key);
    };
    const membership = new Membership(socket, id, personId, leave, parts.has as never);
    this.counted(personId, 1);
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

  private counted(personId: string, change: number): void {
    this.count += change;
    const theirs = this.sizeOf(personId) + change;
    if (theirs === 0) this.byPerson.delete(personId);
    else this.byPerson.set(personId, theirs);
  }

  /** Nothing more is given; resolves when nothing is under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.shared.stop();
  }
}
