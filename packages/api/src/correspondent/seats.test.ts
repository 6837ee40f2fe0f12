import { describe, expect, it, vi } from 'vitest';
import { attempt } from '../platform/graphql/index.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE, PRODUCTS } from '../testing/world.js';
import { addEstablishment, deployProduct } from '../establishment/index.js';
import { endSeatsOf, grantSeat, hasStanding, seatFacts } from './index.js';
import { aCorrespondent } from './testing/a-correspondent.js';

const desk = await startTestServer();
const em = () => desk.orm.em.fork();

const seat = (personId: string, kind: 'functional' | 'technical', productId: string = PRODUCTS.sifac) =>
  attempt(() => em().transactional((transaction) => grantSeat(transaction, { personId, productId, kind })));
const codeOf = (result: Awaited<ReturnType<typeof seat>>) => (result.ok ? 'granted' : result.refusal.code);

describe('C4.1.1 seats', () => {
  it('are two of a kind for each product at each establishment, and no more', async () => {
    const [second, third] = [await aCorrespondent(desk), await aCorrespondent(desk)];
    // Camille holds one already.
    expect(codeOf(await seat(second, 'functional'))).toBe('granted');
    expect(codeOf(await seat(third, 'functional'))).toBe('SEATS_FULL');
    expect(codeOf(await seat(second, 'functional'))).toBe('SEAT_ALREADY_HELD');
    expect(codeOf(await seat(third, 'technical'))).toBe('granted');
    expect(codeOf(await seat(third, 'functional', PRODUCTS.siham))).toBe('granted');
    expect(codeOf(await seat(PEOPLE.sacha.id, 'functional', PRODUCTS.siham))).toBe('NOT_DEPLOYED');
    expect(codeOf(await seat(PEOPLE.alix.id, 'functional'))).toBe('NOT_FOUND');
  });

  it('are taken one at a time: who comes while another takes one waits, and may find the last one gone', async () => {
    const wanted = await Promise.all([aCorrespondent(desk), aCorrespondent(desk), aCorrespondent(desk)]);
    const [first = '', ...others] = wanted;
    const slow = em();
    await slow.begin();
    await grantSeat(slow, { personId: first, productId: PRODUCTS.siham, kind: 'technical' });
    const waiting = Promise.all(others.map((personId) => seat(personId, 'technical', PRODUCTS.siham)));
    const blocked = vi.waitFor(async () => {
      const waits = await desk.sql(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(waits).toHaveLength(2);
    }, 10_000);
    await Promise.race([waiting, blocked]);
    await slow.commit();
    expect((await waiting).map(codeOf).sort()).toEqual(['SEATS_FULL', 'granted']);
  });

  it('are two of each kind, when fifty ask for the same at once: the others are refused, and nothing else fails', async () => {
    const establishmentId = await addEstablishment(em(), {
      name: 'Université de la Foule',
      shortName: 'U. Foule',
      town: 'Foule',
    });
    await deployProduct(em(), { establishmentId, productId: PRODUCTS.siham, mode: 'classic' });
    const people = await Promise.all(
      Array.from({ length: 25 }, () => aCorrespondent(desk, { establishmentId })),
    );
    const codes = (kind: 'functional' | 'technical') =>
      people.map(async (personId) => `${kind} ${codeOf(await seat(personId, kind, PRODUCTS.siham))}`);
    const counts = new Map<string, number>();
    for (const code of await Promise.all([...codes('functional'), ...codes('technical')])) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      'functional granted': 2,
      'functional SEATS_FULL': 23,
      'technical granted': 2,
      'technical SEATS_FULL': 23,
    });
  });

  it.each([
    ['a third slot', 3, 'seat_slot_check'],
    ['a slot that is held', 1, 'seat_held_once'],
  ])(
    'are no more than two in the database itself, whoever writes there: %s',
    async (_what, slot, constraint) => {
      const insert = desk.sql(
        `insert into seat (person_id, establishment_id, product_id, kind, slot)
       select $1, establishment_id, product_id, kind, $2 from current_seat where person_id = $3 and slot = 1 limit 1`,
        [await aCorrespondent(desk), slot, PEOPLE.camille.id],
      );
      await expect(insert).rejects.toMatchObject({ constraint });
    },
  );

  it('of a person who left are free again, and stay on record', async () => {
    const establishmentId = await addEstablishment(em(), {
      name: 'Institut du Départ',
      shortName: 'I. Départ',
      town: 'Ici',
    });
    await deployProduct(em(), { establishmentId, productId: PRODUCTS.sifac, mode: 'classic' });
    const people = await Promise.all(
      Array.from({ length: 4 }, () => aCorrespondent(desk, { establishmentId })),
    );
    const [leaving = '', closed = '', second = '', third = ''] = people;
    for (const person of [leaving, closed]) await seat(person, 'functional');
    expect(codeOf(await seat(second, 'functional'))).toBe('SEATS_FULL');
    // Departed as it should be, and by a hand in the database.
    await desk.sql(`update person set active = false where id in ($1, $2)`, [leaving, closed]);
    const now = desk.clock.now();
    expect(await endSeatsOf(em(), leaving, now)).toBe(1);
    expect(await endSeatsOf(em(), leaving, now)).toBe(0);
    expect(codeOf(await seat(leaving, 'functional'))).toBe('NOT_FOUND');
    expect(codeOf(await seat(second, 'functional'))).toBe('granted');
    expect(codeOf(await seat(third, 'functional'))).toBe('granted');
    const rows = await desk.sql(
      `select person_id, slot, ended_at is null as held from seat where establishment_id = $1 order by held, slot`,
      [establishmentId],
    );
    expect(rows.filter(({ held }) => held)).toEqual([
      { person_id: second, slot: 1, held: true },
      { person_id: third, slot: 2, held: true },
    ]);
    expect(new Set(rows.filter(({ held }) => !held).map((row) => row.person_id))).toEqual(
      new Set([leaving, closed]),
    );
    await desk.sql(`delete from seat where establishment_id = $1`, [establishmentId]);
  });

  it('that ended give no right: neither to write, nor to be called about a ticket', async () => {
    const establishmentId = await addEstablishment(em(), {
      name: 'École du Terme',
      shortName: 'É. Terme',
      town: 'Ici',
    });
    await deployProduct(em(), { establishmentId, productId: PRODUCTS.sifac, mode: 'classic' });
    const personId = await aCorrespondent(desk, { establishmentId });
    await seat(personId, 'functional');
    const facts = () =>
      seatFacts(em(), { personId, establishmentId, productId: PRODUCTS.sifac }, '2026-11-24');
    expect(await facts()).toEqual({ holdsSeat: true, deployed: true, member: true });
    const reader = { role: 'correspondent', personId, establishmentId } as const;
    expect(await hasStanding(em(), reader)).toBe(true);
    await endSeatsOf(em(), personId, desk.clock.now());
    expect(await facts()).toEqual({ holdsSeat: false, deployed: true, member: true });
    expect(await hasStanding(em(), reader)).toBe(false);
  });
});
