import { beforeAll, describe, expect, it } from 'vitest';
import { acknowledge, openTicket, perform, refusedAct, type ActName, type Brief } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { PEOPLE, PRODUCTS } from '../testing/world.js';

const desk = await startTestServer();
let camille: TestClient;
let alix: TestClient;
beforeAll(async () => {
  [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
});

/** It may be all that there is to say; it may be a way out. */
const UNSURE = 'Ce comportement est voulu.';
const SUBSTANCE = 'Relancez FMJ2.';

const inProgress = async (): Promise<Brief> => acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
const on = ({ id, version }: Brief) => ({ ticketId: id, expectedVersion: version });
/** The entries of a ticket as somebody reads them, those of a type. */
async function entriesOf(client: TestClient, { id }: Brief, type: string): Promise<Data[]> {
  const { ticket } = await client.query(
    `query ($id: ID!) { ticket(id: $id) { timeline(first: 100) { nodes { type text confirmed } } } }`,
    { id },
  );
  return ticket.timeline.nodes.filter((entry: Data) => entry.type === type);
}
const confirmedInLog = async ({ id }: Brief): Promise<unknown> =>
  (
    await desk.sql(
      `select count(*)::int as n from ticket_event where ticket_id = $1 and data ->> 'confirmed' = 'true'`,
      [id],
    )
  )[0]?.['n'];

describe('C3.2.7 where the rule is unsure, the agent confirms', () => {
  it.each<[ActName, string, object]>([
    ['respond', 'ANSWERED', { outcome: 'ANSWER', text: UNSURE }],
    ['giveFirstAnalysis', 'FIRST_ANALYSIS_GIVEN', { text: UNSURE }],
  ])('%s', async (act, type, given) => {
    const ticket = await inProgress();
    const input = {
      ...on(ticket),
      ...given,
      ...(act === 'giveFirstAnalysis' ? { scheduledFor: soon() } : {}),
    };
    const before = await stateOf(desk);
    expect(await refusedAct(alix, act, input)).toMatchObject({
      code: 'RESPONSE_NEEDS_CONFIRMATION',
      rule: 'C3.2.7',
      field: 'text',
    });
    expect(await stateOf(desk)).toEqual(before);

    await perform(alix, act, { ...input, confirmed: true });
    expect(await entriesOf(alix, ticket, type)).toEqual([{ type, text: UNSURE, confirmed: true }]);
    // How the Amue reads its own responses is no part of them.
    expect(await entriesOf(camille, ticket, type)).toEqual([{ type, text: UNSURE, confirmed: null }]);
    expect(await confirmedInLog(ticket)).toBe(1);
  });

  it('decideMaintenance', async () => {
    const ticket = await perform(alix, 'respond', {
      ...on(await inProgress()),
      outcome: 'MAINTENANCE',
      text: SUBSTANCE,
    });
    const input = { ...on(ticket), taken: false, explanation: UNSURE };
    expect(await refusedAct(alix, 'decideMaintenance', input)).toMatchObject({
      code: 'RESPONSE_NEEDS_CONFIRMATION',
      field: 'explanation',
    });
    await perform(alix, 'decideMaintenance', { ...input, confirmed: true });
    expect(await entriesOf(alix, ticket, 'MAINTENANCE_DECIDED')).toMatchObject([{ confirmed: true }]);
    expect(await entriesOf(alix, ticket, 'ANSWERED')).toMatchObject([{ confirmed: false }]);
  });

  it('a malfunction, for all of its tickets', async () => {
    const answered = async () =>
      perform(alix, 'respond', { ...on(await inProgress()), outcome: 'MAINTENANCE', text: SUBSTANCE });
    const tickets = [await answered(), await answered()];
    const { declareMalfunction: declared } = await alix.query(
      `mutation ($input: DeclareMalfunctionInput!) { declareMalfunction(input: $input) { id version } }`,
      {
        input: {
          productId: PRODUCTS.sifac,
          title: 'Reprise des engagements',
          description: 'FMJ2 s’arrête.',
          tickets: tickets.map(on),
        },
      },
    );
    const decide = `mutation ($input: DecideMalfunctionInput!) { decideMalfunction(input: $input) { entries { type confirmed } } }`;
    const input = {
      malfunctionId: declared.id,
      expectedVersion: declared.version,
      taken: true,
      explanation: UNSURE,
    };
    expect(await alix.refusal(decide, { input })).toMatchObject({
      code: 'RESPONSE_NEEDS_CONFIRMATION',
      field: 'explanation',
    });
    const done = await alix.query(decide, { input: { ...input, confirmed: true } });
    expect(done.decideMalfunction.entries).toEqual([
      { type: 'DECLARED', confirmed: false },
      { type: 'DECIDED', confirmed: true },
    ]);
    for (const ticket of tickets) expect(await confirmedInLog(ticket)).toBe(1);
  });

  it('is recorded only where it was needed', async () => {
    const ticket = await inProgress();
    await perform(alix, 'respond', { ...on(ticket), outcome: 'ANSWER', text: SUBSTANCE, confirmed: true });
    expect(await confirmedInLog(ticket)).toBe(0);
    expect(await entriesOf(alix, ticket, 'ANSWERED')).toMatchObject([{ confirmed: false }]);
  });

  it.each([
    ['a promise', 'Nos experts vont regarder cela dans les meilleurs délais.'],
    [
      'the request’s own words',
      'La reprise des engagements s’arrête sur le message FMAVC 005 pour dix centres financiers.',
    ],
    ['what cannot be read', '\u3164\u3164\u200b'],
    ['digits', '11 22 33 44 55'],
  ])('excuses no empty response: %s', async (_what, text) => {
    const ticket = await inProgress();
    const refused = await refusedAct(alix, 'respond', {
      ...on(ticket),
      outcome: 'ANSWER',
      text,
      confirmed: true,
    });
    expect(refused).toMatchObject({ rule: 'C3.2.7', field: 'text' });
    expect(refused.code).toBeOneOf(['EMPTY_RESPONSE', 'BOILERPLATE_RESPONSE']);
  });
});

describe('C4.2.2 a request for complements says what is asked', () => {
  it.each(['.', '…', '???', '\u200b\u00ad', '👍', 'ok', 'Merci.'])('%j stops no clock', async (text) => {
    const ticket = await inProgress();
    expect(await refusedAct(alix, 'requestComplement', { ...on(ticket), text })).toMatchObject({
      rule: 'C4.2.2',
      field: 'text',
    });
    const read = await alix.query(`query ($id: ID!) { ticket(id: $id) { status } }`, { id: ticket.id });
    expect(read.ticket.status).toBe('IN_PROGRESS');
  });

  it('a file is an answer to it, without a word; « ok » is none', async () => {
    const ticket = await perform(alix, 'requestComplement', {
      ...on(await inProgress()),
      text: 'La trace ?',
    });
    const { id: ticketId } = ticket;
    for (const text of ['ok', '', '\u200b'])
      expect(await refusedAct(camille, 'giveComplement', { ticketId, text })).toMatchObject({
        rule: 'C4.2.2',
        field: 'text',
      });
    const attachmentIds = [await camille.uploaded('trace.txt')];
    expect((await perform(camille, 'giveComplement', { ticketId, text: '', attachmentIds })).status).toBe(
      'IN_PROGRESS',
    );
  });
});

const soon = (): string => new Date(Date.parse(desk.clock.now()) + 86_400_000).toISOString();
