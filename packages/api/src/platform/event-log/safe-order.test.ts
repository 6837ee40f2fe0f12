import pg from 'pg';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openLog } from '../../testing/log-writer.js';
import { createTestDatabase } from '../../testing/postgres.js';
import { WORLD } from '../../testing/world.js';
import { connect } from '../database/index.js';
import { endOfLog, oldestWriterAge, readLog, safeOrder, type Cursor } from './index.js';
import { WRITER_LOCK as LOCK_CLASS } from './safe-order.js';

interface Noted {
  readonly text: string;
}

const { url } = await createTestDatabase({ template: WORLD });
const elsewhere = await createTestDatabase();
const orm = await connect({ url, entities: [], pool: 4 });
const em = orm.em.fork();
const journal = await openLog(url);
afterAll(() => orm.close());

let start: Cursor;
beforeEach(async () => {
  start = await endOfLog(em.fork());
});
const read = async () => (await readLog<Noted>(em.fork(), start, 100)).map(({ data }) => data.text);

/** A session of its own; it ends with the test, and its transaction with it. */
async function session(address = url): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: address });
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

describe('whoever does not write to the log holds nobody up', () => {
  const FOREIGN: readonly [who: string, address: string, ...statements: string[]][] = [
    [
      'a transaction of another database that writes',
      elsewhere.url,
      'begin',
      'create table theirs (n int)',
      'insert into theirs values (1)',
    ],
    [
      'one of this database that was numbered and rests',
      url,
      'begin',
      'select pg_current_xact_id()',
      'select 1',
    ],
    ['one of this database that locks a ticket', url, 'begin', 'select 1 from ticket for no key update'],
    ['one of this database that writes something else', url, 'begin', `update person set language = 'en'`],
    ['a long reader', url, 'begin isolation level repeatable read', 'select count(*) from ticket_event'],
  ];

  it.each(FOREIGN)('%s', async (_who, address, ...statements) => {
    const foreign = await session(address);
    for (const statement of statements) await foreign.query(statement);
    await journal.write('at once');
    expect(await read()).toEqual(['at once']);
  });

  it.each([
    ['of another database', elsewhere.url],
    ['of this database', url],
  ])('a prepared transaction %s', async (_whose, address) => {
    const foreign = await session(address);
    await foreign.query('begin; create table theirs (n int)');
    await foreign.query(`prepare transaction 'forgotten'`);
    onTestFinished(async () => void (await foreign.query(`rollback prepared 'forgotten'`)));
    await journal.write('at once');
    expect(await read()).toEqual(['at once']);
  });

  it('and one that wrote to the log cannot be prepared', async () => {
    const writer = await session();
    await writer.query(`begin; insert into live_event (topic, data) values ('told', '{}')`);
    await expect(writer.query(`prepare transaction 'never'`)).rejects.toThrow('NOTIFY');
  });
});

describe('a transaction that writes to the log', () => {
  /** The protocol by hand, a statement a step; `floor` and `order` travel from one to the next. */
  async function byHand() {
    const client = await session();
    let [floor, order] = ['', ''];
    const one = async (sql: string, values: unknown[] = []) =>
      String((await client.query<[string]>({ text: sql, values, rowMode: 'array' })).rows[0]?.[0]);
    return [
      () => client.query('begin'),
      async () => (floor = await one('select last_value from event_log_order_seq')),
      () => client.query('select pg_advisory_xact_lock_shared($1, $2)', [LOCK_CLASS, floor]),
      async () => (order = await one(`select nextval('event_log_order_seq')`)),
      () =>
        client.query(
          `insert into ticket_event (tx_order, ticket_id, version, type, internal, at, data)
           values ($1::bigint, $2, $1::int, 'NoteAdded', true, now(), '{"text": "by hand"}')`,
          [order, journal.ticketId],
        ),
      () => client.query('commit'),
    ];
  }

  it.each([1, 2, 3, 4, 5, 6])('loses nothing, stopped after step %i while others write', async (stop) => {
    const steps = await byHand();
    for (const step of steps.slice(0, stop)) await step();
    await journal.write('other');
    const before = await read();
    const seen = (await readLog(em.fork(), start, 100)).at(-1)?.cursor ?? start;
    for (const step of steps.slice(stop)) await step();
    await journal.write('last');
    const after = (await readLog<Noted>(em.fork(), seen, 100)).map(({ data }) => data.text);
    expect([...before, ...after].toSorted()).toEqual(['by hand', 'last', 'other']);
    expect(await read()).toEqual([...before, ...after]);
  });

  it('is known before it draws its order', async () => {
    // Holds up whoever draws, and nobody who only looks.
    const gate = await session();
    await gate.query('begin; alter sequence event_log_order_seq cache 1');
    const writer = await session();
    const { rows } = await writer.query<{ pid: number }>('select pg_backend_pid() as pid');
    const writing = writer.query(`insert into live_event (topic, data) values ('told', '{}')`);
    const locks = () =>
      journal.sql(
        `select locktype, granted from pg_locks where pid = $1 and (classid = $2 or not granted) order by 1`,
        [rows[0]?.pid, LOCK_CLASS],
      );
    await expect.poll(locks).toEqual([
      { locktype: 'advisory', granted: true },
      { locktype: 'relation', granted: false },
    ]);
    await gate.query('rollback');
    await writing;
  });

  it('has one order for all that it writes, in both logs, and another after a savepoint is undone', async () => {
    const writer = await session();
    await writer.query('begin; savepoint s');
    const write = async () =>
      (
        await writer.query<{ tx_order: string }>(
          `insert into live_event (topic, data) values ('told', '{}') returning tx_order`,
        )
      ).rows[0]?.tx_order;
    const undone = await write();
    await writer.query('rollback to savepoint s');
    const [first, second] = [await write(), await write()];
    const { rows } = await writer.query<{ tx_order: string }>(
      `insert into ticket_event (ticket_id, version, type, internal, at, data)
       values ($1, 100000, 'NoteAdded', true, now(), '{}') returning tx_order`,
      [journal.ticketId],
    );
    expect(new Set([first, second, rows[0]?.tx_order])).toEqual(new Set([first]));
    expect(Number(first)).toBeGreaterThan(Number(undone));
    await writer.query('rollback; begin');
    expect(Number(await write())).toBeGreaterThan(Number(first));
  });

  it('has an age, for whoever watches; others have none', async () => {
    expect(await oldestWriterAge(em.fork())).toBe(0);
    const [writer, other] = [await session(), await session()];
    await other.query('begin; create table theirs (n int)');
    expect(await oldestWriterAge(em.fork())).toBe(0);
    await writer.query(`begin; insert into live_event (topic, data) values ('told', '{}')`);
    expect(await oldestWriterAge(em.fork())).toBeGreaterThan(0);
  });

  it('may work for long, and rest for a minute at most', async () => {
    const writer = await session();
    const rest = async () => (await writer.query('show idle_in_transaction_session_timeout')).rows[0];
    await writer.query(`begin; insert into live_event (topic, data) values ('told', '{}')`);
    expect(await rest()).toEqual({ idle_in_transaction_session_timeout: '1min' });
    await writer.query('commit');
    expect(await rest()).toEqual({ idle_in_transaction_session_timeout: '0' });
    // Who has asked for less keeps it.
    await writer.query(`set idle_in_transaction_session_timeout = '5s'`);
    await writer.query(`begin; insert into live_event (topic, data) values ('told', '{}')`);
    expect(await rest()).toEqual({ idle_in_transaction_session_timeout: '5s' });
  });

  it('that rests too long is ended by PostgreSQL, and holds nobody up any more', async () => {
    const writer = await session();
    const ended = new Promise((resolve) => void writer.once('error', resolve));
    await writer.query(`set idle_in_transaction_session_timeout = '50ms'`);
    await writer.query(`begin; insert into live_event (topic, data) values ('told', '{}')`);
    await journal.write('after');
    await ended;
    await expect.poll(read).toEqual(['after']);
  });

  it.each([2 ** 31 - 2, 2 ** 32 - 2, 2 ** 33 + 2 ** 31 - 2])(
    'is found among orders around %i, where the key of its lock wraps around',
    async (around) => {
      await journal.sql(`select setval('event_log_order_seq', $1::bigint)`, [around]);
      const writers = await Promise.all([1, 2, 3, 4].map(() => journal.writer()));
      const orders: bigint[] = [];
      for (const writer of writers) orders.push(await writer.write('open'));
      for (const [rank, writer] of writers.entries()) {
        expect(BigInt(await safeOrder(em.fork()))).toBe(orders[rank]);
        await writer.rollback();
      }
      expect(BigInt(await safeOrder(em.fork()))).toBe(BigInt(around) + 5n);
    },
  );
});

it('is not to be asked for in a snapshot that may be older than the bound', async () => {
  const reader = await session();
  await reader.query('begin isolation level repeatable read');
  await expect(reader.query('select event_log_safe_order()')).rejects.toThrow('READ COMMITTED');
});

it('draws without a cache: a number kept in reserve would come too late', async () => {
  expect(
    await journal.sql(`select seqcache from pg_sequence where seqrelid = 'event_log_order_seq'::regclass`),
  ).toEqual([{ seqcache: '1' }]);
});

it.each([
  ['event_log_order', ['select last_value', 'pg_advisory_xact_lock_shared', 'nextval']],
  ['event_log_safe_order', ['select last_value', 'from pg_locks']],
])('%s takes its steps in the order that its proof needs, each once', async (name, steps) => {
  // Another order loses events, though so seldom that the random test may pass.
  const [row] = (await journal.sql(`select prosrc from pg_proc where proname = $1`, [name])) as {
    prosrc: string;
  }[];
  const places = steps.map((step) => (row?.prosrc ?? '').split(step));
  expect(places.map((parts) => parts.length)).toEqual(steps.map(() => 2));
  const at = places.map(([before]) => before?.length ?? 0);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
});
