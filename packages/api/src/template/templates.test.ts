import { A_RESPONSE } from '@assistance/domain/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { acknowledge, openTicket, refusedAct, respond, type Brief } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { statementsOf } from '../testing/statements.js';
import { PEOPLE, PRODUCTS, RELEASES, UNKNOWN_ID } from '../testing/world.js';

const desk = await startTestServer();
const [camille, alix, dominique] = [
  await desk.as('camille'),
  await desk.as('alix'),
  await desk.as('dominique'),
];
const paul = await desk.as('paul');

const PARTS = `{ id name body use shared changeable team version product { name } updatedBy { firstName } }`;
const SAVE = `mutation ($input: SaveTemplateInput!) { saveTemplate(input: $input) ${PARTS} }`;
const DROP = `mutation ($id: ID!, $expectedVersion: Int!) { dropTemplate(id: $id, expectedVersion: $expectedVersion) }`;
const FILL = `query ($id: ID!, $ticketId: ID!) { filledTemplate(id: $id, ticketId: $ticketId) }`;

const template = (more: object = {}) => ({
  name: 'Relance de FMJ2',
  body: 'Bonjour {{correspondant.prenom}},\nRelancez FMJ2 en période 013, puis vérifiez les engagements repris.',
  use: 'RESPOND',
  shared: true,
  ...more,
});
const save = async (client: TestClient, input: object): Promise<Data> =>
  (await client.query(SAVE, { input })).saveTemplate;
const namesFor = async (client: TestClient, args = ''): Promise<string[]> =>
  (await client.query(`{ templates${args} { name } }`)).templates.map(({ name }: Data) => name);
const aTicket = async (agentId: string = PEOPLE.alix.id): Promise<Brief> =>
  acknowledge(alix, await openTicket(camille, { releaseId: RELEASES.sifac26 }), agentId);

describe('templates are shared, or one’s own', () => {
  beforeAll(async () => {
    await save(alix, template({ name: 'Partagé' }));
    await save(alix, template({ name: 'D’Alix', shared: false }));
    await save(paul, template({ name: 'De Paul', shared: false }));
    await save(alix, template({ name: 'Pour SIHAM', productId: PRODUCTS.siham }));
    await save(alix, template({ name: 'Pour une note', use: 'ADD_NOTE', team: 'Paie' }));
  });

  it.each<[who: string, client: TestClient, args: string, names: string[]]>([
    ['an agent', alix, '', ['D’Alix', 'Partagé', 'Pour SIHAM', 'Pour une note']],
    ['another', dominique, '', ['Partagé', 'Pour SIHAM', 'Pour une note']],
    ['a provider', paul, '', ['De Paul', 'Partagé', 'Pour SIHAM', 'Pour une note']],
    ['for a response on SIFAC', dominique, `(use: RESPOND, productId: "${PRODUCTS.sifac}")`, ['Partagé']],
    [
      'for a response on SIHAM',
      dominique,
      `(use: RESPOND, productId: "${PRODUCTS.siham}")`,
      ['Partagé', 'Pour SIHAM'],
    ],
    ['for a note', dominique, '(use: ADD_NOTE)', ['Pour une note']],
    ['for no product at all', dominique, '(productId: "x")', ['Partagé', 'Pour une note']],
  ])('%s', async (_who, client, args, names) => expect(await namesFor(client, args)).toEqual(names));

  it('costs as many statements, however many there are', async () => {
    const list = () => alix.query(`{ templates ${PARTS} }`);
    const few = await statementsOf(list);
    for (let rank = 0; rank < 10; rank += 1) {
      await save(rank % 2 ? alix : dominique, template({ name: `Autre ${rank}`, productId: PRODUCTS.sifac }));
    }
    expect(await statementsOf(list)).toBe(few);
    expect(few).toBeLessThanOrEqual(5);
  });
});

describe('a template is changed on the version that was seen', () => {
  it('by any agent when it is shared, and says who did', async () => {
    const { id } = await save(alix, template());
    const changed = await save(dominique, template({ id, expectedVersion: 1, name: 'Autrement' }));
    expect(changed).toMatchObject({
      id,
      name: 'Autrement',
      version: 2,
      updatedBy: { firstName: 'Dominique' },
    });
    const late = template({ id, expectedVersion: 1 });
    expect(await alix.refusal(SAVE, { input: late })).toMatchObject({ code: 'TEMPLATE_CHANGED' });
    expect(await alix.refusal(DROP, { id, expectedVersion: 1 })).toMatchObject({ code: 'TEMPLATE_CHANGED' });
    await alix.query(DROP, { id, expectedVersion: 2 });
    expect(await alix.refusal(DROP, { id, expectedVersion: 2 })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each<
    [what: string, client: () => TestClient, input: () => Promise<object>, code: string, field: string]
  >([
    ['C3.3.3 shared by a provider', () => paul, async () => template(), 'FORBIDDEN', 'shared'],
    [
      'C3.3.3 changed by a provider, who reads it',
      () => paul,
      async () => template({ id: (await save(alix, template())).id, expectedVersion: 1, shared: false }),
      'FORBIDDEN',
      'id',
    ],
    [
      'somebody else’s own',
      () => dominique,
      async () => template({ id: (await save(alix, template({ shared: false }))).id, expectedVersion: 1 }),
      'NOT_FOUND',
      'id',
    ],
    ['unknown', () => alix, async () => template({ id: UNKNOWN_ID, expectedVersion: 1 }), 'NOT_FOUND', 'id'],
    [
      'for an unknown product',
      () => alix,
      async () => template({ productId: UNKNOWN_ID }),
      'NOT_FOUND',
      'productId',
    ],
    ['without a name', () => alix, async () => template({ name: ' ' }), 'REQUIRED', 'name'],
    ['without a text', () => alix, async () => template({ body: '' }), 'REQUIRED', 'body'],
    [
      'with a placeholder that nothing fills in',
      () => alix,
      async () => template({ body: 'Bonjour {{prenom}}' }),
      'UNKNOWN_PLACEHOLDER',
      'body',
    ],
  ])('%s: refused, and nothing changes', async (_what, client, input, code, field) => {
    const given = await input();
    const before = await stateOf(desk);
    const refused = await client().refusal(SAVE, { input: given });
    expect(refused).toMatchObject({ code, field });
    expect(await stateOf(desk)).toEqual(before);
  });
});

it('who leaves something unknown to be filled in is told what may be', async () => {
  const { messages } = await alix.refusal(SAVE, { input: template({ body: 'Bonjour {{prenom}}' }) });
  expect(messages.fr).toContain('{{correspondant.prenom}}');
  expect(messages.en).toContain('{{numero}}');
});

describe('a template is filled in with the ticket at hand', () => {
  const BODY = `{{correspondant.prenom}} {{correspondant.nom}}, {{etablissement}}
{{numero}} « {{objet}} » {{produit}} {{version}}
{{echeance}} {{agent}} {{equipe}}`;

  it('by the server, which knows it', async () => {
    const ticket = await aTicket();
    const { id } = await save(alix, template({ body: BODY }));
    const { filledTemplate } = await alix.query(FILL, { id, ticketId: ticket.id });
    expect(filledTemplate).toBe(
      `Camille Aubry, Université de Rochebrune
${ticket.number} « Clôture : message FMAVC 005 » SIFAC Patch 26
lundi 30 novembre 2026 à 10 h (heure de Paris) Alix Estève [votre équipe]`,
    );
  });

  it('C3.3.3 never with one that the reader may not see', async () => {
    const ticket = await aTicket();
    const [shared, own] = [await save(alix, template()), await save(alix, template({ shared: false }))];
    const fill = (client: TestClient, id: string) => client.refusal(FILL, { id, ticketId: ticket.id });
    expect(await fill(paul, shared.id)).toMatchObject({ code: 'NOT_FOUND', field: 'ticketId' });
    expect(await fill(dominique, own.id)).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
  });
});

describe('C3.2.7 a template inserted as it is answers nobody', () => {
  const insert = async (ticket: Brief, given: object = {}): Promise<string> => {
    const { id } = await save(alix, template({ name: `Sur ${ticket.number}`, ...given }));
    return (await alix.query(FILL, { id, ticketId: ticket.id })).filledTemplate;
  };

  it('neither as a response, nor as a first analysis; completed for the case, it does', async () => {
    const ticket = await aTicket();
    const text = await insert(ticket);
    const act = { ticketId: ticket.id, expectedVersion: ticket.version, text };
    const told = { code: 'BOILERPLATE_RESPONSE', rule: 'C3.2.7', field: 'text' };
    expect(await refusedAct(alix, 'respond', { ...act, outcome: 'SOLUTION' })).toMatchObject(told);
    const scheduledFor = '2026-12-10T16:00:00Z';
    expect(await refusedAct(alix, 'giveFirstAnalysis', { ...act, scheduledFor })).toMatchObject(told);
    const completed = await respond(alix, ticket, { text: `${text}\n\n${A_RESPONSE}` });
    expect(completed.status).toBe('ANSWERED');
  });

  it('whoever sends it, when it is shared; somebody else’s own text is nobody’s boilerplate', async () => {
    const [shared, own] = [await aTicket(), await aTicket()];
    const text = await insert(shared);
    const act = { ticketId: shared.id, expectedVersion: shared.version, outcome: 'SOLUTION', text };
    expect(await refusedAct(dominique, 'respond', act)).toMatchObject({ code: 'BOILERPLATE_RESPONSE' });
    const body = 'Rejouez la paie de novembre, puis contrôlez le bulletin de chaque agent concerné.';
    const secret = await insert(own, { body, shared: false });
    expect((await respond(dominique, own, { text: secret })).status).toBe('ANSWERED');
  });
});
