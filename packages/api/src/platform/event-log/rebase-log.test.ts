import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openLog } from '../../testing/log-writer.js';
import { createTestDatabase } from '../../testing/postgres.js';
import { WORLD } from '../../testing/world.js';
import { connect } from '../database/index.js';
import { LogFollower, ORIGIN, readLog, rebaseLog, WakeUpSignal } from './index.js';

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

/** Numbers of another cluster, which had lived for long. */
const LONG_AGO = 900_000_000;

/** The log as a dump brings it: so many events, and readers that have read so many of them. */
async function restored(events: number, readers: Readonly<Record<string, number>>): Promise<void> {
  await journal.sql('alter table ticket_event disable trigger all');
  await journal.sql('truncate ticket_event restart identity');
  await journal.sql('truncate event_reader');
  for (let rank = 1; rank <= events; rank += 1) await journal.write(`old ${rank}`);
  // They had committed in this order: the lower of two positions late.
  await journal.sql(
    `update ticket_event set transaction_id = ($1::bigint + case position when 1 then 2 when 2 then 1 else position end)::text::xid8`,
    [LONG_AGO],
  );
  await journal.sql('alter table ticket_event enable trigger all');
  for (const [name, read] of Object.entries(readers)) {
    await journal.sql(`insert into event_reader (name, transaction_id, position) values ($1, $2::xid8, $3)`, [
      name,
      String(LONG_AGO + read),
      read,
    ]);
  }
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

describe('a log that was restored into another cluster', () => {
  beforeEach(() => restored(4, { done: 4, behind: 3, new: 0 }));

  it('would be read by nobody, nor what comes after it', async () => {
    await journal.write('new');
    const readable = async () => (await readLog<Noted>(em.fork(), ORIGIN, 10)).map(({ data }) => data.text);
    await expect.poll(readable).toEqual(['new']);
    expect(await readLog(em.fork(), { transactionId: String(LONG_AGO + 4), position: '4' }, 10)).toEqual([]);
  });

  it('is read on from where each reader was, then what comes', async () => {
    expect(await rebaseLog(em)).toBe(true);
    await journal.write('new');
    expect(await readBy('done', 'new')).toEqual(['new']);
    expect(await readBy('behind', 'new')).toEqual(['old 4', 'new']);
    expect((await readBy('new', 'new')).sort()).toEqual(['new', 'old 1', 'old 2', 'old 3', 'old 4']);
  });

  it('is put right once, by whichever server starts first, and stays append-only', async () => {
    const results = await Promise.all([rebaseLog(em), rebaseLog(em), rebaseLog(em)]);
    expect(results.sort()).toEqual([false, false, true]);
    expect(await rebaseLog(em)).toBe(false);
    await expect(journal.sql('update ticket_event set version = 9')).rejects.toThrow('append-only');
  });
});

it('a log of this cluster is left as it is, also while somebody writes', async () => {
  await journal.sql('alter table ticket_event disable trigger all');
  await journal.sql('truncate ticket_event restart identity');
  await journal.sql('truncate event_reader');
  await journal.sql('alter table ticket_event enable trigger all');
  await journal.write('one');
  const writer = await journal.writer();
  await writer.write('two');
  expect(await rebaseLog(em)).toBe(false);
  await writer.commit();
  expect(await rebaseLog(em)).toBe(false);
});

it('an empty log whose reader came from elsewhere is put right as well', async () => {
  await restored(0, { done: 7 });
  expect(await rebaseLog(em)).toBe(true);
  await journal.write('new');
  expect(await readBy('done', 'new')).toEqual(['new']);
});
