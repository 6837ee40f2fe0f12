import { randomUUID } from 'node:crypto';
import { A_RESPONSE } from '@assistance/domain/testing';
import { buildSchema, isInputObjectType, isNonNullType } from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acknowledge, openTicket, processedTicket, respond, type Brief } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import type { SentTwiceCase } from '../testing/cases.js';
import { casesOfRooms } from '../testing/cases-of-rooms.js';
import { PEOPLE, PRODUCTS } from '../testing/world.js';

const desk = await startTestServer();
const [camille, alix, ada] = [await desk.as('camille'), await desk.as('alix'), await desk.as('ada')];

const OF_ROOMS = await casesOfRooms<SentTwiceCase>('sent-twice.cases.ts');
const counted = [...new Set(Object.values(OF_ROOMS).flatMap(({ tables }) => tables))].map(
  (table) => `, (select count(*)::int from ${table}) as ${table}`,
);

/** Everything that can be added to, by a command or in its wake; what the desk notifies by the clock is left out. */
const rows = async (): Promise<Data> =>
  (
    await desk.sql(
      `select (select count(*)::int from ticket_event) as events, (select count(*)::int from malfunction_event) as malfunctions,
              (select count(*)::int from article_version) as articles, (select count(*)::int from template) as templates,
              (select count(*)::int from saved_queue) as queues, (select count(*)::int from closure) as closures,
              (select count(*)::int from mail) as mails, (select count(*)::int from notification where ticket_id is not null) as notifications
              ${counted.join('')}`,
    )
  )[0] as Data;

interface Case {
  readonly client: TestClient;
  /** What stands in the way is put in place first. */
  readonly input: () => Promise<object>;
}
const taken = async (): Promise<Brief> => acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
const on = ({ id, version }: Brief, more: object = {}) => ({
  ticketId: id,
  expectedVersion: version,
  ...more,
});
const said = 'Cela se produit aussi en base de test, depuis hier.';
const reason = 'Constaté de bout en bout ce matin.';
const declared = async (): Promise<Data> =>
  (
    await alix.query(
      `mutation ($input: DeclareMalfunctionInput!) { declareMalfunction(input: $input) { id version } }`,
      {
        input: {
          productId: PRODUCTS.sifac,
          title: 'Reprise arrêtée',
          description: 'Elle s’arrête sur FMAVC 005.',
        },
      },
    )
  ).declareMalfunction;
const answeredAsMalfunction = async (): Promise<Brief> =>
  respond(alix, await taken(), { outcome: 'MAINTENANCE' });

/** Every mutation whose input lets the client name the command, but those that rooms bring (`sent-twice.cases.ts`). */
const CASES: Readonly<Record<string, Case>> = {
  acknowledgeTicket: {
    client: alix,
    input: async () => on(await openTicket(camille), { agentId: PEOPLE.alix.id }),
  },
  assignTicket: { client: alix, input: async () => on(await taken(), { agentId: PEOPLE.dominique.id }) },
  requestComplement: {
    client: alix,
    input: async () => ({ ticketId: (await taken()).id, text: 'Envoyez la trace ST22.' }),
  },
  giveComplement: {
    client: camille,
    input: async () => {
      const { id } = await taken();
      await alix.query(`mutation ($input: MessageInput!) { requestComplement(input: $input) { id } }`, {
        input: { ticketId: id, text: 'Envoyez la trace ST22.' },
      });
      return { ticketId: id, text: said, attachmentIds: [await camille.uploaded('trace.txt')] };
    },
  },
  addInformation: {
    client: camille,
    input: async () => ({
      ticketId: (await taken()).id,
      text: said,
      attachmentIds: [await camille.uploaded('trace.txt')],
    }),
  },
  addNote: {
    client: alix,
    input: async () => ({ ticketId: (await taken()).id, text: said, mentionIds: [PEOPLE.dominique.id] }),
  },
  requalifyTicket: { client: alix, input: async () => on(await taken(), { blocking: true, reason }) },
  respond: { client: alix, input: async () => on(await taken(), { outcome: 'SOLUTION', text: A_RESPONSE }) },
  closeTicket: { client: camille, input: async () => on(await respond(alix, await taken())) },
  reopenTicket: { client: camille, input: async () => on(await respond(alix, await taken()), { reason }) },
  mergeTicket: {
    client: alix,
    input: async () => {
      const kept = await openTicket(camille);
      return on(await openTicket(camille), { into: kept.number, reason });
    },
  },
  linkTicket: {
    client: alix,
    input: async () => {
      const other = await openTicket(camille);
      return on(await openTicket(camille), { other: other.number, link: 'RELATED' });
    },
  },
  unlinkTicket: {
    client: alix,
    input: async () => {
      const [other, one] = [await openTicket(camille), await openTicket(camille)];
      const { linkTicket } = await alix.query(
        `mutation ($input: LinkInput!) { linkTicket(input: $input) { id version } }`,
        { input: on(one, { other: other.number, link: 'RELATED' }) },
      );
      return on(linkTicket, { otherId: other.id });
    },
  },
  giveFirstAnalysis: {
    client: alix,
    input: async () => on(await taken(), { text: A_RESPONSE, scheduledFor: '2026-12-15T10:00:00Z' }),
  },
  decideMaintenance: {
    client: alix,
    input: async () => on(await answeredAsMalfunction(), { taken: true, explanation: A_RESPONSE }),
  },
  reportProgress: {
    client: alix,
    input: async () => {
      const { decideMaintenance } = await alix.query(
        `mutation ($input: MaintenanceDecisionInput!) { decideMaintenance(input: $input) { id version } }`,
        { input: on(await answeredAsMalfunction(), { taken: true, explanation: A_RESPONSE }) },
      );
      return on(decideMaintenance, { text: 'La correction est en recette depuis lundi.' });
    },
  },
  refuseLevelOne: {
    client: alix,
    input: async () =>
      on(await taken(), { explanation: A_RESPONSE, documentTitle: 'Guide de clôture SIFAC' }),
  },
  recordOutOfScope: {
    client: alix,
    input: async () =>
      on(
        await acknowledge(
          alix,
          await openTicket(camille, { changedOutsideApplication: true }),
          PEOPLE.alix.id,
        ),
        {
          ground: 'CHANGED_OUTSIDE_APPLICATION',
          treatment: 'PAID_SERVICE',
          reason,
        },
      ),
  },
  withdrawTicket: { client: camille, input: async () => on(await openTicket(camille), { reason }) },
  assignTickets: {
    client: alix,
    input: async () => ({
      agentId: PEOPLE.dominique.id,
      tickets: [on(await taken()), on(await taken())],
    }),
  },
  declareMalfunction: {
    client: alix,
    input: async () => ({
      productId: PRODUCTS.sifac,
      title: 'Reprise arrêtée',
      description: 'Elle s’arrête sur FMAVC 005.',
    }),
  },
  describeMalfunction: {
    client: alix,
    input: async () => {
      const { id, version } = await declared();
      return {
        malfunctionId: id,
        expectedVersion: version,
        title: 'Reprise',
        description: 'Elle s’arrête, précisément.',
      };
    },
  },
  decideMalfunction: {
    client: alix,
    input: async () => {
      const { id, version } = await declared();
      return { malfunctionId: id, expectedVersion: version, taken: true, explanation: A_RESPONSE };
    },
  },
  reportMalfunctionProgress: {
    client: alix,
    input: async () => {
      const { id, version } = await declared();
      const { decideMalfunction } = await alix.query(
        `mutation ($input: DecideMalfunctionInput!) { decideMalfunction(input: $input) { id version } }`,
        { input: { malfunctionId: id, expectedVersion: version, taken: true, explanation: A_RESPONSE } },
      );
      return {
        malfunctionId: id,
        expectedVersion: decideMalfunction.version,
        text: 'La correction est en recette depuis lundi.',
      };
    },
  },
  bindTickets: {
    client: alix,
    input: async () => ({
      malfunctionId: (await declared()).id,
      tickets: [on(await answeredAsMalfunction())],
    }),
  },
  unbindTicket: {
    client: alix,
    input: async () => {
      const ticket = await answeredAsMalfunction();
      const { id } = await declared();
      await alix.query(`mutation ($input: BindTicketsInput!) { bindTickets(input: $input) { id } }`, {
        input: { malfunctionId: id, tickets: [on(ticket)] },
      });
      return on({ ...ticket, version: ticket.version + 1 }, { reason });
    },
  },
  publishArticle: {
    client: alix,
    input: async () => ({
      ticketId: (await processedTicket(camille, alix, PEOPLE.alix.id)).id,
      title: 'Clôture : la reprise s’arrête',
      problem: 'La reprise des engagements s’arrête sur dix centres financiers.',
      solution: 'Relancer FMJ2 en période 013 après contrôle du journal.',
      errorCodes: [],
      releases: [],
    }),
  },
  saveTemplate: {
    client: alix,
    input: async () => ({ name: 'Relance de FMJ2', body: 'Relancez FMJ2.', use: 'RESPOND', shared: false }),
  },
  saveQueue: {
    client: alix,
    input: async () => ({ name: `File ${randomUUID().slice(0, 8)}`, view: 'ALL', filter: {}, sort: 'DUE' }),
  },
};

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
const inputOf = (name: string): string => {
  const mutation = mutations.find((one) => one.name === name);
  return String(mutation?.args.find((arg) => arg.name === 'input')?.type);
};
const FIELDS: Readonly<Record<string, string>> = {
  assignTickets: '{ ticketId refusal { code } }',
  saveTemplate: '{ id version }',
  saveQueue: '{ id version }',
};
const documentOf = (name: string): string =>
  `mutation ($input: ${inputOf(name)}) { ${name}(input: $input) ${FIELDS[name] ?? OF_ROOMS[name]?.answer ?? '{ id version }'} }`;

describe('a command sent again because its answer was lost is done once', () => {
  it('whatever command can be named is tried here', () => {
    const named = mutations.flatMap(({ name, args }) => {
      const type = args.find((arg) => arg.name === 'input')?.type;
      const input = isNonNullType(type) ? type.ofType : type;
      return isInputObjectType(input) && 'requestId' in input.getFields() ? [name] : [];
    });
    expect([...Object.keys(CASES), ...Object.keys(OF_ROOMS)].toSorted()).toEqual(named.toSorted());
  });

  it.each([
    ...Object.entries(CASES).map(([name, { client, input }]) => [name, async () => client, input] as const),
    ...Object.entries(OF_ROOMS).map(
      ([name, { who, input }]) => [name, () => desk.as(who), () => input(desk)] as const,
    ),
  ])('%s', async (name, who, input) => {
    const client = await who();
    const variables = { input: { ...(await input()), requestId: randomUUID() } };
    const first = (await client.query(documentOf(name), variables))[name];
    const before = await rows();
    expect((await client.query(documentOf(name), variables))[name]).toEqual(first);
    expect(await rows()).toEqual(before);
  });

  it('C3.1.5 a closure', async () => {
    const document = `mutation ($requestId: ID) {
      announceClosure(start: "2027-03-01T00:00:00Z", end: "2027-03-02T00:00:00Z", label: "Pont", requestId: $requestId) {
        ticketsMoved peopleTold closure { id } } }`;
    const requestId = randomUUID();
    const first = await ada.query(document, { requestId });
    const before = await rows();
    expect(await ada.query(document, { requestId })).toEqual(first);
    expect(await rows()).toEqual(before);
  });
});

describe('the name of a command', () => {
  const NOTE = `mutation ($input: NoteInput!) { addNote(input: $input) { id version } }`;

  it('serves one command: two at once are one, whichever comes first', async () => {
    const input = { ticketId: (await taken()).id, text: said, requestId: randomUUID() };
    const answers = await Promise.all(Array.from({ length: 8 }, () => alix.query(NOTE, { input })));
    expect(new Set(answers.map(({ addNote }) => addNote.version))).toEqual(new Set([3]));
  });

  it('a refusal leaves it free: what was refused was not done', async () => {
    const { id } = await taken();
    const requestId = randomUUID();
    await alix.refusal(NOTE, { input: { ticketId: id, text: '', requestId } });
    expect((await alix.query(NOTE, { input: { ticketId: id, text: said, requestId } })).addNote.version).toBe(
      3,
    );
  });

  it('is each person’s own, and of one command alone', async () => {
    const [one, other] = [await taken(), await taken()];
    const requestId = randomUUID();
    await alix.query(NOTE, { input: { ticketId: one.id, text: said, requestId } });
    const dominique = await desk.as('dominique');
    expect(
      (await dominique.query(NOTE, { input: { ticketId: one.id, text: said, requestId } })).addNote.version,
    ).toBe(4);
    expect(await alix.refusal(NOTE, { input: { ticketId: other.id, text: said, requestId } })).toMatchObject({
      code: 'REQUEST_ID_USED',
      field: 'requestId',
    });
    expect(
      await alix.refusal(NOTE, { input: { ticketId: one.id, text: said, requestId: 'x' } }),
    ).toMatchObject({
      code: 'INVALID_VALUE',
      field: 'requestId',
    });
  });
});
