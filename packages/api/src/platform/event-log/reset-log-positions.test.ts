import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openLog } from '../../testing/log-writer.js';
import { createTestDatabase } from '../../testing/postgres.js';
import { WORLD } from '../../testing/world.js';
import { connect } from '../database/index.js';
import { LogFollower, ORIGIN, raiseOrder, readLog, WakeUpSignal } from './index.js';

interface Noted {
  readonly text: string;
}

const { url } = await createTestDatabase({ template: WORLD });
const orm = await connect({ url, entities: [], pool: 6 });
const em = orm.em.fork();
const log = { warn() {} };
const signal = new WakeUpSignal({ url, channel: 'ticket_event', log });
await signal.start();
const journal = await openLog(url);
afterAll(async () => {
  await signal.stop();
  await orm.close();
});

/** Numbers of a database that had lived for long; beyond 32 bits. */
const LONG_AGO = 9_000_000_000;

const orders = () => journal.sql(`select last_value::text as last from event_log_order_seq`);

/** The log as a restoration of rows alone brings it: so many events, readers that have read so many, a young sequence. */
async function restored(events: number, readers: Readonly<Record<string, number>>): Promise<void> {
  await journal.sql('alter table ticket_event disable trigger all');
  await journal.sql('truncate ticket_event restart identity');
  await journal.sql('truncate event_reader');
  for (let rank = 1; rank <= events; rank += 1) await journal.write(`old ${rank}`);
  // They had committed in this order: the lower of two positions late.
  await journal.sql(
    `update ticket_event set tx_order = $1::bigint + case position when 1 then 2 when 2 then 1 else position end`,
    [LONG_AGO],
  );
  await journal.sql('alter table ticket_event enable trigger all');
  for (const [name, read] of Object.entries(readers)) {
    await journal.sql(`insert into event_reader (name, tx_order, position) values ($1, $2, $3)`, [
      name,
      LONG_AGO + read,
      read,
    ]);
  }
  await journal.sql(`select setval('event_log_order_seq', 12)`);
}

async function readBy(name: string, atLast: string): Promise<string[]> {
  const read: string[] = [];
  const follower = new LogFollower<Noted>({
    name,
    em,
    signal,
    log,
    handle: async (entries) => void read.push(...entries.map(({ data }) => data.text)),
  });
  await follower.start();
  onTestFinished(() => follower.stop());
  await expect.poll(() => read.at(-1)).toBe(atLast);
  return read;
}

describe('a log whose rows were restored without its sequence', () => {
  beforeEach(() => restored(4, { done: 4, behind: 3, new: 0 }));

  it('would not be read by whoever has read it, nor what comes after it', async () => {
    await journal.write('new');
    expect((await readLog<Noted>(em.fork(), ORIGIN, 10)).map(({ data }) => data.text)).toEqual(['new']);
    expect(await readLog(em.fork(), { order: String(LONG_AGO + 4), position: '4' }, 10)).toEqual([]);
  });

  it('is read on from where each reader was, then what comes', async () => {
    expect(await raiseOrder(em)).toBe(true);
    await journal.write('new');
    expect(await readBy('done', 'new')).toEqual(['new']);
    expect(await readBy('behind', 'new')).toEqual(['old 4', 'new']);
    expect(await readBy('new', 'new')).toEqual(['old 2', 'old 1', 'old 3', 'old 4', 'new']);
  });

  it('is put right once, by whichever server starts first', async () => {
    const results = await Promise.all([raiseOrder(em), raiseOrder(em), raiseOrder(em)]);
    expect(results.sort()).toEqual([false, false, true]);
    await journal.write('new');
    const after = await orders();
    expect(await raiseOrder(em)).toBe(false);
    expect(await orders()).toEqual(after);
  });
});

it('a log with its sequence is left as it is, also while somebody writes', async () => {
  await restored(0, {});
  await journal.write('one');
  const writer = await journal.writer();
  await writer.write('two');
  const before = await orders();
  expect(await raiseOrder(em)).toBe(false);
  await writer.commit();
  expect(await raiseOrder(em)).toBe(false);
  expect(await orders()).toEqual(before);
});

it('an empty log whose reader came from elsewhere is put right as well', async () => {
  await restored(0, { done: 7 });
  expect(await raiseOrder(em)).toBe(true);
  await journal.write('new');
  expect(await readBy('done', 'new')).toEqual(['new']);
});
