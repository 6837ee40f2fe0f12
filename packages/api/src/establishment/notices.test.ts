import { paris } from '@assistance/domain/testing';
import { describe, expect, it } from 'vitest';
import { ofTheAmue } from '../demo/seed/viewers.js';
import { Random } from '../demo/seed/random.js';
import { readTexts } from '../demo/texts/read-texts.js';
import { MovableClock } from '../platform/clock/index.js';
import { openTicket } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { ESTABLISHMENTS, PEOPLE, PRODUCTS, RELEASES } from '../testing/world.js';
import { enterRecords } from './demonstration.js';
import { notifySupportEnding } from './notify-support-ending.js';
import { INSTALL, PARTS, RENAME, UNDO_RENAMING } from './testing/enter.js';

const clock = new MovableClock(paris('2026-11-16 10:00'));
const desk = await startTestServer({ clock });
const [ada, camille, claude, sacha] = [
  await desk.as('ada'),
  await desk.as('camille'),
  await desk.as('claude'),
  await desk.as('sacha'),
];
const { rochebrune } = ESTABLISHMENTS;

describe('C2.3 the end of a support is announced to those who run the release', () => {
  const noticesOf = async (client: TestClient): Promise<Data[]> =>
    (
      await client.query(`{ notifications(first: 50) { nodes { kind label end } } }`)
    ).notifications.nodes.filter(({ kind }: Data) => kind === 'SUPPORT_ENDING');
  const look = () => desk.orm.em.fork().transactional((em) => notifySupportEnding(em, clock.now()));

  it('once for each last day, to the seats of the product there and nobody else', async () => {
    const key = { establishmentId: rochebrune, productId: PRODUCTS.siham };
    await ada.query(INSTALL, { input: { ...key, releaseId: RELEASES.siham8, installedOn: '2026-04-01' } });
    // Until 16 December: one month after version 9.
    await look();
    await look();
    expect(await noticesOf(camille)).toEqual([
      { kind: 'SUPPORT_ENDING', label: 'SIHAM – Version 8', end: '2026-12-15T23:00:00.000Z' },
    ]);
    expect(await noticesOf(claude)).toEqual([]);
    expect(await noticesOf(sacha)).toEqual([]);
  });

  it('not to who has installed the next one', async () => {
    const key = { establishmentId: rochebrune, productId: PRODUCTS.siham };
    await ada.query(INSTALL, { input: { ...key, releaseId: RELEASES.siham9, installedOn: '2026-11-16' } });
    await desk.sql(`delete from notification`);
    await look();
    expect(await noticesOf(camille)).toEqual([]);
  });
});

it('the past keeps its name: a ticket says how its establishment was called', async () => {
  const { id } = await openTicket(camille);
  const nameThen = async () =>
    (
      await camille.query(
        `query ($id: ID!) { ticket(id: $id) { establishmentNameThen establishment { name } } }`,
        { id },
      )
    ).ticket;
  expect((await nameThen()).establishmentNameThen).toBeNull();
  clock.moveTo(paris('2026-11-24 10:00'));
  const input = {
    establishmentId: rochebrune,
    name: 'Université Rochebrune-Aubemer',
    shortName: 'URA',
    on: '2026-11-20',
  };
  await ada.query(RENAME, { input });
  expect(await nameThen()).toEqual({
    establishmentNameThen: 'Université de Rochebrune',
    establishment: { name: 'Université Rochebrune-Aubemer' },
  });
  await ada.query(UNDO_RENAMING, { input: { establishmentId: rochebrune } });
  expect((await nameThen()).establishmentNameThen).toBeNull();
});

it('the demonstration says where establishments are, since when they are members, and what they installed', async () => {
  const em = desk.orm.em.fork();
  await em.transactional((own) =>
    enterRecords({
      em: own,
      now: clock.now(),
      random: new Random(1),
      readTexts,
      correspondents: [],
      agents: [],
      admins: [ofTheAmue('admin')(PEOPLE.ada)],
    }),
  );
  const { establishments } = await ada.query(`{ establishments(first: 20) { nodes ${PARTS} } }`);
  for (const one of establishments.nodes) {
    expect(one).toMatchObject({
      isMember: true,
      region: expect.any(String),
      memberSince: expect.any(String),
    });
    for (const { installations, startedOn } of one.deployments) {
      expect(startedOn).not.toBeNull();
      expect(installations.length).toBeGreaterThan(0);
    }
  }
  expect(establishments.nodes.flatMap(({ formerNames }: Data) => formerNames)).toHaveLength(1);
  expect(establishments.nodes.filter(({ memberUntil }: Data) => memberUntil !== null)).toHaveLength(1);
});
