import pg from 'pg';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { openLog } from '../../testing/log-writer.js';
import { createTestDatabase } from '../../testing/postgres.js';
import { WORLD } from '../../testing/world.js';
import { connect } from '../database/index.js';
import {
  endOfLog,
  LiveFeed,
  LogFollower,
  logSource,
  readLog,
  safeOrder,
  WakeUpSignal,
  type Placed,
} from './index.js';

interface Noted {
  readonly text: string;
}
interface Told extends Placed {
  readonly text: string;
}

const { url } = await createTestDatabase({ template: WORLD });
const elsewhere = await createTestDatabase();
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

const source = logSource<{ data: Noted }, Told>({
  table: 'ticket_event',
  columns: 'e.data',
  entryOf: ({ data }, cursor) => ({ cursor, text: data.text }),
});

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Transactions open for the whole of it that write elsewhere: what they hold up would never be read. */
async function openForeign(): Promise<void> {
  for (const address of [url, elsewhere.url]) {
    const client = new pg.Client({ connectionString: address });
    client.on('error', () => {});
    await client.connect();
    onTestFinished(() => client.end());
    await client.query('begin; create table theirs (n int); insert into theirs values (1)');
  }
}

describe('many who write at once, in transactions of every kind, beside ones open for ever', () => {
  it.each([1, 2, 3, 4])(
    'lose nothing, double nothing, in one order for all readers (seed %i)',
    async (seed) => {
      await openForeign();
      const start = await endOfLog(em.fork());
      const readers: { readonly read: string[] }[] = [];
      for (const batch of [1, 3, 200]) {
        const read: string[] = [];
        const name = `reader ${seed} ${batch}`;
        await journal.sql(`insert into event_reader (name, tx_order, position) values ($1, $2, $3)`, [
          name,
          start.order,
          start.position,
        ]);
        const handle = async (entries: readonly { data: Noted }[]) =>
          void read.push(...entries.map(({ data }) => data.text));
        const common = { name, em, signal, log, batch };
        // One of them works outside of its transaction, as the search index does.
        const follower = new LogFollower<Noted>(
          batch === 3 ? { ...common, url, handOver: handle } : { ...common, handle },
        );
        await follower.start();
        onTestFinished(() => follower.stop());
        readers.push({ read });
      }
      const feed = new LiveFeed({ source, em, signal, log });
      await feed.start();
      onTestFinished(() => feed.stop());
      const heard: string[] = [];
      onTestFinished(feed.listen(({ text }) => heard.push(text)));
      readers.push({ read: heard });

      /** Orders that were drawn in transactions that have not asked to commit yet. */
      const open = new Set<bigint>();
      const committed: string[] = [];
      const bounds = { looks: 0, broken: [] as string[] };

      const writeAll = async (writer: number): Promise<void> => {
        const random = randomFrom(seed * 1_000 + writer);
        for (let round = 0; round < 25; round += 1) {
          const transaction = await journal.writer();
          const texts: string[] = [];
          let order = -1n;
          if (random(3) === 0) await transaction.begin();
          const writes = 1 + random(3);
          for (let rank = 0; rank < writes; rank += 1) {
            const text = `${writer}.${round}.${rank}`;
            if (random(6) === 0) await transaction.writeAndUndo(`undone ${text}`);
            order = await transaction.write(text);
            open.add(order);
            texts.push(text);
            for (let rest = random(4); rest > 0; rest -= 1) await journal.sql('select 1');
          }
          open.delete(order);
          if (random(5) === 0) await transaction.rollback();
          else {
            // Committed from the moment that it is asked for, as far as anybody can tell.
            await transaction.commit();
            committed.push(...texts);
          }
        }
      };
      const end = new AbortController();
      const look = async (): Promise<void> => {
        while (!end.signal.aborted) {
          const bound = BigInt(await safeOrder(em.fork()));
          bounds.looks += 1;
          for (const order of open) if (order < bound) bounds.broken.push(`${order} is open below ${bound}`);
        }
      };
      const looking = [look(), look()];
      await Promise.all(Array.from({ length: 6 }, (_, writer) => writeAll(writer)));
      end.abort();
      await Promise.all(looking);

      await journal.write('last');
      committed.push('last');
      for (const { read } of readers) await expect.poll(() => read.at(-1), { timeout: 10_000 }).toBe('last');
      expect(bounds.broken).toEqual([]);
      expect(bounds.looks).toBeGreaterThan(100);
      const [first] = readers;
      expect(first?.read.toSorted()).toEqual(committed.toSorted());
      for (const { read } of readers) expect(read).toEqual(first?.read);
      const all = await readLog<Noted>(em.fork(), start, 10_000);
      expect(all.map(({ data }) => data.text)).toEqual(first?.read);
    },
  );
});
