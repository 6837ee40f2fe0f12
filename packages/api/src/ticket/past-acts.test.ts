import { randomUUID } from 'node:crypto';
import { addWorkingTime, WORKING_DAY } from '@assistance/domain/calendar';
import { aCommand, START } from '@assistance/domain/testing';
import type { Actor } from '@assistance/domain/ticket';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTITIES } from '../rooms.js';
import { connect, type EntityManager, type Orm } from '../platform/database/index.js';
import { attempt } from '../platform/graphql/index.js';
import { unitIn } from '../testing/ticket-log.js';
import { createTestDatabase } from '../testing/postgres.js';
import { actorOf, PEOPLE, PRODUCTS, WORLD } from '../testing/world.js';
import { actInTurn, actOnTicket, openTicket, type PastAct } from './index.js';

const [agent, camille, stranger] = [actorOf('alix'), actorOf('camille'), actorOf('sacha')];

const after = (days: number): string =>
  addWorkingTime({ start: START, milliseconds: days * WORKING_DAY, closures: [], suspensions: [] }) ?? '';

/** A late acknowledgement, a suspension, a decision that is owed: what is due changes with each. */
const LIFE: readonly PastAct[] = [
  {
    command: aCommand('Acknowledge', { agentId: PEOPLE.alix.id }),
    now: after(1.5),
    actor: agent,
  },
  { command: aCommand('AddNote'), now: after(1.6), actor: agent },
  { command: aCommand('RequestComplement'), now: after(2), actor: agent },
  { command: aCommand('GiveComplement'), now: after(4), actor: camille },
  { command: aCommand('Respond', { outcome: 'maintenance' }), now: after(5), actor: agent },
];

let orm: Orm;
beforeAll(async () => {
  const { url } = await createTestDatabase({ template: WORLD });
  orm = await connect({ url, entities: ENTITIES, pool: 2 });
});
afterAll(() => orm.close());

/** Whatever is done to it is undone at the end: each begins in the same world, with the same number. */
async function undone<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
  const em = orm.em.fork();
  await em.begin();
  try {
    return await work(em);
  } finally {
    await em.rollback();
  }
}

const ID = randomUUID();

const unitOf = (em: EntityManager, actor: Actor, now: string) => unitIn(em, { actor, now, silent: true });

const open = async (em: EntityManager, since: readonly PastAct[] = []) =>
  openTicket(await unitOf(em, camille, START), {
    id: ID,
    request: { ...aCommand('OpenTicket').request, productId: PRODUCTS.sifac },
    channel: 'web',
    correspondentId: PEOPLE.camille.id,
    since,
  });

/** All that is written of the ticket; its place in the log left out. */
async function rowsOf(em: EntityManager): Promise<object> {
  const read = (sql: string) => em.execute<object[]>(sql, [ID]);
  return {
    ticket: await read(`select * from ticket where id = ?`),
    events: await read(
      `select version, type, internal, at, actor_id, data, facts from ticket_event where ticket_id = ? order by version`,
    ),
    commitments: await read(`select * from commitment where ticket_id = ? order by kind, sequence`),
    search: await read(`select * from ticket_search where ticket_id = ?`),
    planned: await read(`select kind, due_at from scheduled_act where subject = ? order by kind`),
  };
}

describe('what was done to a ticket in the past', () => {
  it('is written at once as it would have been one act after the other', async () => {
    const lived = await undone(async (em) => {
      await open(em);
      for (const { command, now, actor } of LIFE) {
        await actOnTicket(await unitOf(em, actor, now), ID, command);
      }
      return rowsOf(em);
    });
    const inTurn = await undone(async (em) => {
      await open(em);
      await actInTurn(await unitOf(em, camille, START), ID, LIFE);
      return rowsOf(em);
    });
    const atOnce = await undone(async (em) => {
      await open(em, LIFE);
      return rowsOf(em);
    });
    expect(lived).toMatchObject({ events: { length: 1 + LIFE.length }, ticket: { length: 1 } });
    expect(inTurn).toEqual(lived);
    expect(atOnce).toEqual(lived);
  });

  it('is refused as a whole when one of its acts is', async () => {
    const forbidden: PastAct = { command: aCommand('Withdraw'), now: after(6), actor: stranger };
    await undone(async (em) => {
      expect(await attempt(() => open(em, [...LIFE, forbidden]))).toMatchObject({
        ok: false,
        refusal: { code: 'NOT_FOUND' },
      });
      expect(await rowsOf(em)).toMatchObject({ ticket: [], events: [] });
    });
  });
});
