import { randomUUID } from 'node:crypto';
import type { Instant } from '@assistance/domain/shared';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../testing/postgres.js';
import { MovableClock } from '../clock/index.js';
import { connect } from '../database/index.js';
import { DueActs, planActsOf, type DoAct, type Plan } from './index.js';

const { url } = await createTestDatabase();
const orm = await connect({ url, entities: [], pool: 8 });
afterAll(() => orm.close());

const NINE: Instant = '2026-11-24T08:00:00.000Z';
const at = (minutes: number): Instant => new Date(Date.parse(NINE) + minutes * 60_000).toISOString();

const plan = (subject: string, plans: Plan) =>
  orm.em.fork().transactional((em) => planActsOf(em, subject, plans));
const planned = () =>
  orm.em
    .fork()
    .execute<{ kind: string; subject: string; attempts: number }[]>(
      'select kind, subject, attempts from scheduled_act order by due_at',
    );

/** A worker, and what it did and failed to do. */
function aWorker(clock: MovableClock, acts: Record<string, DoAct>) {
  const failures: unknown[] = [];
  const log = { error: (details: object) => void failures.push(details) };
  return { failures, due: new DueActs({ em: orm.em, clock, acts, log }) };
}

beforeEach(async () => {
  await orm.em.fork().execute('delete from scheduled_act');
});

describe('planned acts', () => {
  it('are done at their hour and not before, oldest first, once', async () => {
    const clock = new MovableClock(NINE);
    const done: string[] = [];
    const { due } = aWorker(clock, { remind: async (_em, subject) => void done.push(subject) });
    const [late, early, later] = [randomUUID(), randomUUID(), randomUUID()];
    await plan(late, { remind: at(10) });
    await plan(early, { remind: at(5) });
    await plan(later, { remind: at(30) });

    clock.moveTo(new Date(Date.parse(at(5)) - 1).toISOString());
    expect(await due.runDue()).toBe(0);
    clock.moveTo(at(20));
    expect(await due.runDue()).toBe(2);
    expect(done).toEqual([early, late]);
    expect(await due.runDue()).toBe(0);
    expect(await planned()).toMatchObject([{ subject: later }]);
  });

  it('are one of each kind for a subject: a later plan moves it, none calls it off', async () => {
    const subject = randomUUID();
    await plan(subject, { remind: at(5), close: at(9) });
    await plan(subject, { remind: at(7), close: null });
    expect(await planned()).toMatchObject([{ kind: 'remind' }]);
  });

  it('exist only if the transaction that planned them does', async () => {
    const undone = orm.em.fork().transactional(async (em) => {
      await planActsOf(em, randomUUID(), { remind: at(5) });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await planned()).toEqual([]);
  });

  it('may plan the next one while they are done', async () => {
    const clock = new MovableClock(at(5));
    const subject = randomUUID();
    await plan(subject, { remind: at(5) });
    const { due } = aWorker(clock, {
      remind: (em) => planActsOf(em, subject, { remind: null, close: at(15) }),
      close: async () => {},
    });
    await due.runDue();
    expect(await planned()).toMatchObject([{ kind: 'close' }]);
    clock.moveTo(at(15));
    expect(await due.runDue()).toBe(1);
    expect(await planned()).toEqual([]);
  });

  it('are done once by many workers at once', async () => {
    const clock = new MovableClock(at(60));
    const subjects = Array.from({ length: 40 }, () => randomUUID());
    for (const subject of subjects) await plan(subject, { remind: at(1) });
    const done: string[] = [];
    const remind: DoAct = async (em, subject) => {
      await em.execute('select pg_sleep(0.002)');
      done.push(subject);
    };
    const workers = Array.from({ length: 4 }, () => aWorker(clock, { remind }));
    const counts = await Promise.all(workers.map(({ due }) => due.runDue()));
    expect(done.toSorted()).toEqual(subjects.toSorted());
    expect(counts.reduce((sum, count) => sum + count)).toBe(40);
  });

  it('that fail leave nothing behind, are tried again later, and hold up no other', async () => {
    const clock = new MovableClock(at(5));
    const [bad, good] = [randomUUID(), randomUUID()];
    await plan(bad, { remind: at(1) });
    await plan(good, { remind: at(2) });
    let broken = true;
    const done: string[] = [];
    const { due, failures } = aWorker(clock, {
      remind: async (em, subject) => {
        await planActsOf(em, randomUUID(), { trace: at(90) });
        if (subject === bad && broken) throw new Error('no disk');
        done.push(subject);
      },
    });
    await due.runDue();
    expect(done).toEqual([good]);
    expect(failures).toMatchObject([{ kind: 'remind', subject: bad }]);
    expect((await planned()).map(({ kind }) => kind)).toEqual(['remind', 'trace']);

    expect(await due.runDue()).toBe(0);
    broken = false;
    clock.moveTo(at(6));
    expect(await due.runDue()).toBe(1);
    expect(done).toEqual([good, bad]);
  });

  it('of a kind that this server does not know wait for one that does', async () => {
    await plan(randomUUID(), { publish: at(1) });
    const { due } = aWorker(new MovableClock(at(5)), { remind: async () => {} });
    expect(await due.runDue()).toBe(0);
    expect(await planned()).toHaveLength(1);
  });
});
