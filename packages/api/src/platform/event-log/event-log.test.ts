import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openLog, type Writer } from '../../testing/log-writer.js';
import { createTestDatabase } from '../../testing/postgres.js';
import { WORLD } from '../../testing/world.js';
import { connect } from '../database/index.js';
import {
  endOfLog,
  safeCursor,
  LiveFeed,
  LogFollower,
  logSource,
  ORIGIN,
  readLog,
  WakeUpSignal,
  type Cursor,
  type LogEntry,
  type Placed,
} from './index.js';

interface Noted {
  readonly text: string;
}

const { url } = await createTestDatabase({ template: WORLD });
const orm = await connect({ url, entities: [], pool: 10 });
const em = orm.em.fork();
const log = { warn() {} };
const signal = new WakeUpSignal({ url, channel: 'ticket_event', log });
await signal.start();
const journal = await openLog(url);
afterAll(async () => {
  await signal.stop();
  await orm.close();
});

const textsOf = (entries: readonly LogEntry<Noted>[]): string[] => entries.map(({ data }) => data.text);
let names = 0;
/** Each test reads what it wrote itself. */
let start: Cursor;
beforeEach(async () => {
  start = await endOfLog(em.fork());
});

interface Reader {
  readonly read: string[];
}

/** A follower that begins where the test begins, and notes what it is given. */
async function aFollower(
  given: { name?: string; batch?: number; handle?: (texts: string[]) => Promise<void> } = {},
): Promise<Reader & { follower: LogFollower<Noted> }> {
  const { name = `reader-${(names += 1)}`, handle = async () => {}, batch = 200 } = given;
  await journal.sql(
    `insert into event_reader (name, tx_order, position) values ($1, $2::bigint, $3) on conflict do nothing`,
    [name, start.order, start.position],
  );
  const read: string[] = [];
  const follower = new LogFollower<Noted>({
    name,
    em,
    signal,
    log,
    batch,
    handle: async (entries) => {
      await handle(textsOf(entries));
      read.push(...textsOf(entries));
    },
  });
  await follower.start();
  onTestFinished(() => follower.stop());
  return { read, follower };
}

interface Told extends Placed {
  readonly text: string;
}
const source = logSource<{ data: Noted }, Told>({
  table: 'ticket_event',
  columns: 'e.data',
  entryOf: ({ data }, cursor) => ({ cursor, text: data.text }),
});

/** A listener to a live feed, from the beginning of the test on. */
async function aListener(kept?: number): Promise<Reader & { feed: LiveFeed<Told> }> {
  const feed = new LiveFeed({ source, em, signal, log, ...(kept === undefined ? {} : { kept }) });
  await feed.start();
  onTestFinished(() => feed.stop());
  const read: string[] = [];
  const stop = feed.listen(({ text }) => read.push(text));
  onTestFinished(stop);
  read.unshift(...feed.since(start).map(({ text }) => text));
  return { read, feed };
}

describe('the event log', () => {
  it.each(['update ticket_event set version = 9', 'delete from ticket_event', 'truncate ticket_event'])(
    'is append-only, even for a hand that slips: %s',
    async (statement) => {
      await journal.write('kept');
      await expect(journal.sql(statement)).rejects.toThrow('append-only');
      expect(textsOf(await readLog<Noted>(em.fork(), start, 10))).toEqual(['kept']);
    },
  );

  /** Who takes its place first, who writes first, who commits first. */
  const INTERLEAVED: readonly [
    name: string,
    steps: (one: Writer, other: Writer) => (() => Promise<unknown>)[],
  ][] = [
    [
      'the lower position commits late',
      (one, other) => [() => one.write('one'), () => other.write('other'), other.commit, one.commit],
    ],
    [
      'the lower position commits late, in the later transaction',
      (one, other) => [
        other.begin,
        () => one.write('one'),
        () => other.write('other'),
        other.commit,
        one.commit,
      ],
    ],
    [
      'the higher position commits late, in the earlier transaction',
      (one, other) => [
        other.begin,
        () => one.write('one'),
        () => other.write('other'),
        one.commit,
        other.commit,
      ],
    ],
  ];

  it.each(INTERLEAVED)(
    'gives each event once to every reader, in one order, though %s',
    async (_name, steps) => {
      const readers = [await aFollower(), await aFollower({ batch: 1 }), await aListener()];
      const [one, other] = [await journal.writer(), await journal.writer()];
      for (const step of steps(one, other)) {
        await step();
        // Whoever looks in between sees no gap that closes behind its back.
        await journal.sql('select pg_notify($1, $2)', ['ticket_event', '']);
        await Promise.all(readers.map((reader) => 'follower' in reader && reader.follower.lag()));
      }
      await journal.write('last');
      for (const reader of readers) await expect.poll(() => reader.read.at(-1)).toBe('last');
      const [first] = readers;
      expect([...(first?.read ?? [])].sort()).toEqual(['last', 'one', 'other']);
      for (const { read } of readers) expect(read).toEqual(first?.read);
    },
  );

  it('waits for an older transaction that writes to it, and goes on by itself when that one ends', async () => {
    const reader = await aFollower();
    const older = await journal.writer();
    await older.write('undone');
    await journal.write('younger');
    expect(await readLog(em.fork(), start, 10)).toEqual([]);
    // Nothing of it stays: no notification comes.
    await older.rollback();
    await expect.poll(() => reader.read).toEqual(['younger']);
  });
});

describe('a follower', () => {
  it('reads what was written before it first started, and while it was stopped', async () => {
    await journal.write('a');
    const name = 'patient';
    const first = await aFollower({ name });
    await expect.poll(() => first.read).toEqual(['a']);
    await first.follower.stop();
    await journal.write('b');
    await journal.write('c');
    const again = await aFollower({ name });
    await expect.poll(() => again.read).toEqual(['b', 'c']);
  });

  it('whose handler fails is called again with the same, and skips nothing', async () => {
    const tries: string[][] = [];
    const { read } = await aFollower({
      batch: 2,
      handle: async (texts) => {
        tries.push(texts);
        if (tries.length < 2) throw new Error('the index is down');
      },
    });
    for (const text of ['a', 'b', 'c']) await journal.write(text);
    await expect.poll(() => read, { timeout: 3_000 }).toEqual(['a', 'b', 'c']);
    expect(tries[0]?.[0]).toBe('a');
    expect(tries[1]?.[0]).toBe('a');
  });

  it('is one, however many servers run it: each event once, in order', async () => {
    const all: string[] = [];
    const handle = async (texts: string[]) => {
      // Whoever else might read the same would do so now.
      await journal.sql('select 1');
      all.push(...texts);
    };
    const name = 'shared';
    const two = [await aFollower({ name, batch: 2, handle }), await aFollower({ name, batch: 3, handle })];
    const texts = Array.from({ length: 30 }, (_, rank) => `event ${rank}`);
    for (const text of texts) await journal.write(text);
    await Promise.all(two.map(({ follower }) => follower.caughtUp()));
    expect(all).toEqual(texts);
  });

  it('that works for long holds up no other reader', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const slow = await aFollower({ handle: () => (begin(), released) });
    const others = [await aFollower(), await aListener()];
    await journal.write('a');
    await begun;
    await journal.write('b');
    for (const { read } of others) await expect.poll(() => read).toEqual(['a', 'b']);
    expect(slow.read).toEqual([]);
    release();
    await expect.poll(() => slow.read).toEqual(['a', 'b']);
  });

  it('knows how far behind it is, and when it is not any more', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const { follower, read } = await aFollower({ handle: () => released });
    await journal.write('a');
    await journal.write('b');
    expect(await follower.lag()).toBe(2);
    let caughtUp = false;
    const done = follower.caughtUp().then(() => (caughtUp = true));
    await journal.sql('select 1');
    expect(caughtUp).toBe(false);
    release();
    await done;
    expect(read).toEqual(['a', 'b']);
    expect(await follower.lag()).toBe(0);
  });

  it('that fails keeps its pace, even when somebody waits for it', async () => {
    let tries = 0;
    const { follower } = await aFollower({
      handle: async () => {
        tries += 1;
        throw new Error('the index is down');
      },
    });
    await journal.write('a');
    const waiting = follower.caughtUp();
    await expect.poll(() => tries).toBeGreaterThan(0);
    for (let round = 0; round < 30; round += 1) await journal.sql('select 1');
    expect(tries).toBeLessThanOrEqual(3);
    await follower.stop();
    await waiting;
  });

  it('and a feed go on by themselves when the listening connection is cut', async () => {
    const readers = [await aFollower(), await aListener()];
    const cut = await journal.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query ilike 'listen %'`,
    );
    expect(cut.length).toBe(1);
    await journal.write('in the dark');
    for (const { read } of readers)
      await expect.poll(() => read, { timeout: 4_000 }).toEqual(['in the dark']);
    await journal.write('in the light');
    for (const { read } of readers) await expect.poll(() => read).toEqual(['in the dark', 'in the light']);
  });
});

describe('a live feed', () => {
  const missed = (feed: LiveFeed<Told>, after: Cursor): string[] => feed.since(after).map(({ text }) => text);

  it('resumed from any event gives exactly what came after it, in order', async () => {
    const { feed, read } = await aListener();
    const texts = ['a', 'b', 'c', 'd', 'e'];
    for (const text of texts) await journal.write(text);
    await expect.poll(() => read).toEqual(texts);
    for (const [index, { cursor }] of feed.since(start).entries()) {
      expect(await feed.knows(cursor)).toBe(true);
      expect(missed(feed, cursor)).toEqual(texts.slice(index + 1));
    }
  });

  it('that begins late gives what was written before it began', async () => {
    for (const text of ['a', 'b']) await journal.write(text);
    expect(textsOf(await readLog<Noted>(em.fork(), start, 9))).toEqual(['a', 'b']);
    const { feed } = await aListener();
    expect(missed(feed, start)).toEqual(['a', 'b']);
    expect(await feed.knows(ORIGIN)).toBe(true);
  });

  it('keeps the last events only, and knows what it does not keep', async () => {
    const { feed, read } = await aListener(20);
    const texts = Array.from({ length: 50 }, (_, rank) => `event ${rank}`);
    for (const text of texts) await journal.write(text);
    await expect.poll(() => read.at(-1)).toBe('event 49');
    expect(await feed.knows(start)).toBe(false);
    const [kept] = feed.since(ORIGIN);
    expect(await feed.knows(kept?.cursor ?? start)).toBe(true);
    expect(missed(feed, kept?.cursor ?? start).length).toBeGreaterThanOrEqual(19);
    // One that starts now keeps as few.
    const { feed: late } = await aListener(20);
    expect(late.since(ORIGIN)).toHaveLength(20);
    expect(await late.knows(start)).toBe(false);
    expect(missed(late, ORIGIN)).toEqual(texts.slice(30));
  });

  it('knows the place that another server has come to before it, and none that nobody has', async () => {
    const { feed, read } = await aListener();
    await journal.write('a');
    await expect.poll(() => read).toEqual(['a']);
    // In the other log: this feed will never come there.
    await journal.sql(`insert into live_event (topic, data) values ('elsewhere', '{}')`);
    const last = await safeCursor(em.fork());
    expect(feed.isBehind(last)).toBe(true);
    expect(await feed.knows(last)).toBe(true);
    const beyond = { order: String(BigInt(last.order) + 1_000_000n), position: '1' };
    expect(await feed.knows(beyond)).toBe(false);
  });

  it('tells no more to one that stopped listening', async () => {
    const { feed, read } = await aListener();
    const heard: string[] = [];
    const stop = feed.listen(({ text }) => heard.push(text));
    await journal.write('a');
    await expect.poll(() => heard).toEqual(['a']);
    stop();
    await journal.write('b');
    await expect.poll(() => read).toEqual(['a', 'b']);
    expect(heard).toEqual(['a']);
  });
});
