import { randomUUID } from 'node:crypto';
import { START } from '@assistance/domain/testing';
import { describe, expect, it } from 'vitest';
import { Random } from '../demo/seed/random.js';
import { asCorrespondent, ofTheAmue } from '../demo/seed/viewers.js';
import { readTexts } from '../demo/texts/read-texts.js';
import { MovableClock } from '../platform/clock/index.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { ESTABLISHMENTS, PEOPLE, UNKNOWN_ID } from '../testing/world.js';
import { enterObservations } from './demonstration.js';
import { AN_ANSWER, AN_OBSERVATION, ANSWER, answer, NOTE, note, PARTS, SEND, send } from './testing/send.js';

const HOUR = 3_600_000;
const clock = new MovableClock(START);
const later = (ms = HOUR): string => {
  clock.moveTo(new Date(Date.parse(clock.now()) + ms).toISOString());
  return clock.now();
};
const NONE = { person: [], establishment: [] };
const quotas = {
  tickets: NONE,
  files: NONE,
  megabytes: NONE,
  messages: { person: [{ amount: 30, per: HOUR }], establishment: [] },
};
const desk = await startTestServer({ clock, config: { quotas } });
const [camille, claude, sacha] = [await desk.as('camille'), await desk.as('claude'), await desk.as('sacha')];
const [alix, ada] = [await desk.as('alix'), await desk.as('ada')];

const list = async (client: TestClient, given = ''): Promise<Data> =>
  (
    await client.query(
      `{ observations${given} { totalCount pageInfo { hasNextPage endCursor } nodes ${PARTS} } }`,
    )
  ).observations;
const idsSeenBy = async (client: TestClient, given = '(first: 100)'): Promise<string[]> =>
  (await list(client, given)).nodes.map(({ id }: Data) => id);

describe('C4.2.5 an observation goes to the DREM', () => {
  it('is seen by the Amue’s people, noted, then answered; its establishment follows each step', async () => {
    const sentAt = clock.now();
    const { id } = await send(camille, ` ${AN_OBSERVATION}\n`);
    const sent = { id, status: 'SENT', text: AN_OBSERVATION, sentAt, notedAt: null, answer: null };
    expect((await list(alix)).nodes[0]).toMatchObject({
      ...sent,
      sentBy: { firstName: 'Camille' },
      establishment: { shortName: 'U. Rochebrune' },
    });
    const notedAt = later();
    const noted = { ...sent, status: 'NOTED', notedAt, notedBy: { firstName: 'Alix' } };
    expect(await note(alix, id)).toMatchObject(noted);
    expect((await list(claude)).nodes[0]).toMatchObject(noted);
    const answeredAt = later();
    const answered = {
      ...noted,
      status: 'ANSWERED',
      answer: AN_ANSWER,
      answeredAt,
      answeredBy: { firstName: 'Ada' },
    };
    expect(await answer(ada, id)).toMatchObject(answered);
    expect((await list(claude)).nodes[0]).toMatchObject(answered);
  });

  it('waits until it is answered, the oldest first', async () => {
    for (const each of await idsSeenBy(alix, '(waiting: true, first: 100)')) await answer(alix, each);
    const ids: string[] = [];
    for (const sender of [camille, sacha, claude]) {
      later();
      ids.push((await send(sender)).id);
    }
    const [first, second, third] = ids as [string, string, string];
    await note(alix, first);
    await answer(alix, second);
    expect(await idsSeenBy(alix, '(waiting: true)')).toEqual([first, third]);
    expect(await idsSeenBy(camille, '(waiting: true)')).toEqual([first, third]);
    expect(await idsSeenBy(alix, '(first: 3)')).toEqual([third, second, first]);
  });

  it('is listed page by page, each once, whichever way', async () => {
    for (let rank = 0; rank < 5; rank += 1) await send(camille);
    for (const waiting of [true, false]) {
      const whole = await idsSeenBy(alix, `(waiting: ${waiting}, first: 100)`);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Data = await list(
          alix,
          `(waiting: ${waiting}, first: 2, after: ${JSON.stringify(after)})`,
        );
        expect(page.totalCount).toBe(whole.length);
        seen.push(...page.nodes.map(({ id }: Data) => id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(whole);
    }
    expect(await alix.refusal(`{ observations(after: "x") { totalCount } }`)).toMatchObject({
      code: 'INVALID_VALUE',
      field: 'after',
    });
  });
});

describe('C3.3.1 no establishment sees another’s', () => {
  it('neither in its list nor in what it counts', async () => {
    const [ours, theirs] = [(await send(camille)).id, (await send(sacha)).id];
    expect(await idsSeenBy(camille)).toContain(ours);
    expect(await idsSeenBy(camille)).not.toContain(theirs);
    expect(await idsSeenBy(sacha)).toContain(theirs);
    expect(await idsSeenBy(sacha)).not.toContain(ours);
    const counts = await Promise.all(
      [alix, camille, sacha].map(async (each) => (await list(each)).totalCount),
    );
    expect(counts[0]).toBe(counts[1] + counts[2]);
    expect(counts[2]).toBeGreaterThan(0);
  });
});

describe('refused, and nothing changes', () => {
  it.each<
    [what: string, who: () => TestClient, document: string, input: () => Promise<object>, told: object]
  >([
    ['an empty text', () => camille, SEND, async () => ({ text: ' ' }), { code: 'REQUIRED', field: 'text' }],
    [
      'one that says nothing',
      () => camille,
      SEND,
      async () => ({ text: 'Bonjour, merci !' }),
      { code: 'TEXT_WITHOUT_SUBSTANCE', field: 'text', rule: 'C4.2.5' },
    ],
    [
      'one that is too long',
      () => camille,
      SEND,
      async () => ({ text: 'mot '.repeat(2_000) }),
      { code: 'TOO_LONG', field: 'text' },
    ],
    [
      'an answer without a word',
      () => alix,
      ANSWER,
      async () => ({ observationId: (await send(camille)).id, answer: '\u200b' }),
      { code: 'REQUIRED', field: 'answer', rule: 'C4.2.5' },
    ],
    [
      'a second note',
      () => alix,
      NOTE,
      async () => ({ observationId: (await note(ada, (await send(camille)).id)).id }),
      { code: 'OBSERVATION_NOTED', rule: 'C4.2.5' },
    ],
    [
      'a second answer: what the establishment has read stays',
      () => alix,
      ANSWER,
      async () => ({ observationId: (await answer(ada, (await send(camille)).id)).id, answer: AN_ANSWER }),
      { code: 'OBSERVATION_ANSWERED', rule: 'C4.2.5' },
    ],
    [
      'a note after the answer',
      () => alix,
      NOTE,
      async () => ({ observationId: (await answer(ada, (await send(camille)).id)).id }),
      { code: 'OBSERVATION_ANSWERED', rule: 'C4.2.5' },
    ],
    [
      'one that there is not',
      () => alix,
      NOTE,
      async () => ({ observationId: UNKNOWN_ID }),
      { code: 'NOT_FOUND', field: 'observationId' },
    ],
    [
      'an id that is none',
      () => alix,
      ANSWER,
      async () => ({ observationId: 'x', answer: AN_ANSWER }),
      { code: 'NOT_FOUND', field: 'observationId' },
    ],
  ])('%s', async (_what, who, document, input, told) => {
    const given = { ...(await input()), requestId: randomUUID() };
    const before = await stateOf(desk);
    expect(await who().refusal(document, { input: given })).toMatchObject(told);
    expect(await stateOf(desk)).toEqual(before);
  });

  it('C3.1.1 what somebody writes whom no establishment has named for a product', async () => {
    await desk.sql(
      `insert into person (id, login, password_hash, first_name, last_name, role, establishment_id, language, active)
       select gen_random_uuid(), 'eden', password_hash, 'Eden', 'Rochefort', role, establishment_id, language, true
         from person where login = 'camille'`,
    );
    const eden = await desk.signedIn('eden' as 'camille');
    expect(await eden.refusal(SEND, { input: { text: AN_OBSERVATION } })).toMatchObject({ code: 'NO_SEAT' });
    expect((await list(eden)).totalCount).toBeGreaterThan(0);
  });

  it('of two answers at once, the second', async () => {
    const { id: observationId } = await send(camille);
    const both = [alix, ada].map((each, rank) =>
      each.send(ANSWER, { input: { observationId, answer: `${AN_ANSWER} ${rank}` } }),
    );
    const codes = (await Promise.all(both)).map(({ body }) => body.errors?.[0]?.extensions?.['code']);
    expect(codes.toSorted()).toEqual(['OBSERVATION_ANSWERED', undefined]);
  });

  it('more than anybody writes in an hour: counted with what they write on tickets', async () => {
    later(2 * HOUR);
    for (let rank = 0; rank < 30; rank += 1) await send(sacha);
    expect(await sacha.refusal(SEND, { input: { text: AN_OBSERVATION } })).toMatchObject({
      code: 'MESSAGE_QUOTA',
    });
    later();
    await send(sacha);
  });
});

it('the demonstration has some in each state, of several establishments, in the order of their days', async () => {
  const em = desk.orm.em.fork();
  await em.execute(`delete from observation`);
  await enterObservations({
    em,
    now: clock.now(),
    random: new Random(1),
    readTexts,
    correspondents: [
      asCorrespondent({ id: PEOPLE.camille.id, establishmentId: ESTABLISHMENTS.rochebrune }),
      asCorrespondent({ id: PEOPLE.sacha.id, establishmentId: ESTABLISHMENTS.valmore }),
    ],
    agents: [ofTheAmue('agent')(PEOPLE.alix)],
    admins: [ofTheAmue('admin')(PEOPLE.ada)],
  });
  const { nodes, totalCount } = await list(alix);
  expect(totalCount).toBe(nodes.length);
  expect(new Set(nodes.map(({ status }: Data) => status))).toEqual(new Set(['SENT', 'NOTED', 'ANSWERED']));
  expect(new Set(nodes.map((each: Data) => each.establishment.shortName)).size).toBe(2);
  for (const { sentAt, notedAt, answeredAt } of nodes) {
    const steps = [sentAt, notedAt, answeredAt, clock.now()].filter((at) => at !== null);
    expect(steps).toEqual(steps.toSorted());
  }
});
