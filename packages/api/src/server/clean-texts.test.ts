import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isInputObjectType,
  type GraphQLArgument,
  type GraphQLInputType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { TEXT_SHAPES } from '../platform/graphql/clean-args.js';
import { ROOMS } from '../rooms.js';
import { aRequestInput, openTicket, perform, refusedAct } from '../testing/acts.js';
import type { Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';

const desk = await startTestServer();
const camille = await desk.as('camille');

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

/** The name of every text that can be sent. */
function namesOfTexts(): Set<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const look = (name: string, type: GraphQLInputType): void => {
    const named = getNamedType(type);
    if (named.name === 'String') names.add(name);
    if (!isInputObjectType(named) || seen.has(named.name)) return;
    seen.add(named.name);
    for (const field of Object.values(named.getFields())) look(field.name, field.type);
  };
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const root of roots)
    for (const field of Object.values(root?.getFields() ?? {}))
      for (const arg of field.args as readonly GraphQLArgument[]) look(arg.name, arg.type);
  return names;
}

describe('every text comes in by one entrance', () => {
  it('and each says whether it stands on one line', () => {
    const declared = [TEXT_SHAPES, ...ROOMS.map(({ texts = {} }) => texts)].flatMap(Object.keys);
    expect([...namesOfTexts()].filter((name) => !declared.includes(name))).toEqual([]);
    // One name, one shape: a room does not say again what another's texts are.
    expect(declared.filter((name, index) => declared.indexOf(name) !== index)).toEqual([]);
  });

  it('what no reader sees is in none of the rows, nor of the events', async () => {
    const ticket = await openTicket(camille, {
      title: 'Man\u00addat\r\nrejete\u0301\u202e',
      description: '\ufeffLe man\u200bdat est rejeté\0 par le visa,\r\nsans autre message\u2028du tout.',
      messages: ['FMAVC\u00a0005\u200e', 'OR\u00adA-00942'],
    });
    const [row] = await desk.sql(
      `select t.title, t.description, t.messages, s.whole_text, e.data::text as event
         from ticket t join ticket_search s on s.ticket_id = t.id join ticket_event e on e.ticket_id = t.id
        where t.id = $1`,
      [ticket.id],
    );
    expect(row).toMatchObject({
      title: 'Mandat rejeté',
      description: 'Le mandat est rejeté par le visa,\nsans autre message\ndu tout.',
      messages: ['FMAVC\u00a0005', 'ORA-00942'],
    });
    expect(JSON.stringify(row)).not.toMatch(/[\u00ad\u200b\u200e\u202e\ufeff\u2028]|\\u0000|\\r/);
  });

  it('and is found by both searches, asked with or without', async () => {
    const { number } = await openTicket(camille, {
      title: 'Zé\u00adphyr inattendu sur l’écran',
      description: 'Un zé\u200bphyr souffle sur l’écran des paiements depuis ce matin.',
    });
    for (const text of ['zéphyr', 'ze\u0301phyr', 'zé\u00adphyr']) {
      const { searchTickets } = await camille.query(
        `query ($text: String!) { searchTickets(text: $text) { nodes { ticket { number } } } }`,
        { text },
      );
      expect(searchTickets.nodes.map(({ ticket }: Data) => ticket.number)).toEqual([number]);
    }
  });

  it('lengths are those of what is kept: accents typed as two signs count once', async () => {
    const ticket = await openTicket(camille, { title: `${'e\u0301'.repeat(150)} cle` });
    const { ticket: kept } = await camille.query(`query ($id: ID!) { ticket(id: $id) { title } }`, {
      id: ticket.id,
    });
    expect(kept.title).toBe(`${'é'.repeat(150)} cle`);
  });

  it('and literals as variables are', async () => {
    const input = JSON.stringify(aRequestInput({ title: 'Li\u00adtté\u200bral' })).replace(
      /"(\w+)":/g,
      '$1:',
    );
    const { openTicket: opened } = await camille.query(`mutation { openTicket(input: ${input}) { title } }`);
    expect(opened.title).toBe('Littéral');
  });

  it('what is nothing but unseen is nothing: refused where a text is required', async () => {
    const { id } = await openTicket(camille);
    expect(
      await refusedAct(camille, 'addInformation', { ticketId: id, text: '\u200b\u00ad\0 \u3164' }),
    ).toMatchObject({ field: 'text' });
    await perform(camille, 'addInformation', { ticketId: id, text: 'Cela revient.\0' });
  });

  it('half a sign is refused still: no person ever typed it', async () => {
    expect(await refusedAct(camille, 'openTicket', aRequestInput({ title: 'a\ud83d' }))).toMatchObject({
      code: 'INVALID_VALUE',
      field: 'title',
    });
  });
});
