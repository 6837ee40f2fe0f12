import {
  graphql,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  parse,
  subscribe,
  type ExecutionResult,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { enforceAccess } from './access.js';
import { DEFAULT_BOUND, LONGEST_ID } from './bounds.js';

let resolved = 0;
const holds = (bounds: object) => ({ extensions: { bounds } });
const NODE: GraphQLInputObjectType = new GraphQLInputObjectType({
  name: 'Node',
  fields: () => ({
    word: { type: GraphQLString, ...holds({ text: 5 }) },
    words: {
      type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
      ...holds({ items: 2, text: 3, code: 'QUERY_TOO_LONG' }),
    },
    inner: { type: NODE },
    inners: { type: new GraphQLList(NODE) },
    grid: { type: new GraphQLList(new GraphQLList(GraphQLInt)), ...holds({ items: 3 }) },
    count: { type: GraphQLInt },
  }),
});
const person = { audience: 'people' };
const TELLS = new GraphQLObjectType({
  name: 'Tells',
  extensions: person,
  fields: {
    again: {
      type: GraphQLInt,
      args: { ids: { type: new GraphQLList(GraphQLID) } },
      resolve: () => (resolved += 1),
    },
  },
});
const field = {
  type: TELLS,
  extensions: { ...person, bounds: { name: { text: 4 }, ids: { items: 1 } } },
  args: {
    input: { type: NODE },
    name: { type: GraphQLString },
    ids: { type: new GraphQLList(GraphQLID) },
    other: { type: GraphQLString },
    others: { type: new GraphQLList(GraphQLID) },
  },
};
const resolve = () => {
  resolved += 1;
  return {};
};
const schema = enforceAccess(
  new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { ask: { ...field, resolve } } }),
    subscription: new GraphQLObjectType({
      name: 'Subscription',
      fields: {
        hear: {
          ...field,
          subscribe: async function* () {
            resolved += 1;
            yield { hear: {} };
          },
        },
      },
    }),
  }),
);
const viewer = { role: 'correspondent', confidentialityAccepted: true };

const refusalIn = ({ errors }: ExecutionResult) => {
  const { code, field: path, messages } = errors?.[0]?.extensions ?? {};
  return { code, field: path, fr: (messages as { fr: string } | undefined)?.fr };
};
const ask = (args: string) =>
  graphql({ schema, source: `{ ask(${args}) { __typename } }`, contextValue: { viewer } });
const ids = (count: number): string => `[${Array.from({ length: count }, () => '"a"').join(', ')}]`;

describe('what anybody sends is bounded', () => {
  it.each([
    ['name: "abcde"', 'TOO_LONG', 'name', 'Texte trop long : 4 caractères au plus.'],
    ['ids: ["a", "b"]', 'TOO_MANY_VALUES', 'ids', 'Trop de valeurs : 1 au plus.'],
    ['input: { word: "abcdef" }', 'TOO_LONG', 'word', 'Texte trop long : 5 caractères au plus.'],
    ['input: { words: ["a", "b", "c"] }', 'TOO_MANY_VALUES', 'words', 'Trop de valeurs : 2 au plus.'],
    ['input: { words: ["a", "abcd"] }', 'QUERY_TOO_LONG', 'words.1', 'Recherche trop longue : 3 caractères au plus.'],
    ['input: { inner: { inner: { word: "abcdef" } } }', 'TOO_LONG', 'inner.inner.word', 'Texte trop long : 5 caractères au plus.'],
    ['input: { inners: [{ word: "a" }, { word: "abcdef" }] }', 'TOO_LONG', 'inners.1.word', 'Texte trop long : 5 caractères au plus.'],
    ['input: { grid: [[1], [1, 2, 3, 4]] }', 'TOO_MANY_VALUES', 'grid.1', 'Trop de valeurs : 3 au plus.'],
    [`others: ["${'a'.repeat(LONGEST_ID + 1)}"]`, 'NOT_FOUND', 'others.0', 'Introuvable, ou réservé à d’autres personnes. Vérifiez le numéro ou l’adresse.'],
  ])('%s: %s at %s', async (args, code, path, fr) => {
    resolved = 0;
    expect(refusalIn(await ask(args))).toEqual({ code, field: path, fr });
    const hear = `subscription { hear(${args}) { __typename } }`;
    const stream = await subscribe({ schema, document: parse(hear), contextValue: { viewer } });
    expect(refusalIn(stream as ExecutionResult)).toEqual({ code, field: path, fr });
    expect(resolved).toBe(0);
  }); // prettier-ignore

  it('where nothing is declared too', async () => {
    expect(refusalIn(await ask(`other: "${'a'.repeat(DEFAULT_BOUND.text + 1)}"`))).toMatchObject({
      code: 'TOO_LONG',
      field: 'other',
    });
    expect(refusalIn(await ask(`others: ${ids(DEFAULT_BOUND.items + 1)}`))).toMatchObject({
      code: 'TOO_MANY_VALUES',
      field: 'others',
    });
  });

  it('in variables as in the document, and in fields of what is given', async () => {
    const source = 'query ($ids: [ID]) { ask { again(ids: $ids) } }';
    const many = Array.from({ length: DEFAULT_BOUND.items + 1 }, () => 'a');
    const answer = await graphql({ schema, source, variableValues: { ids: many }, contextValue: { viewer } });
    expect(refusalIn(answer)).toMatchObject({ code: 'TOO_MANY_VALUES', field: 'ids' });
  });

  it('lets pass what just fits, blanks around it left out, and what is null or not there', async () => {
    for (const args of [
      'name: "abcd", ids: ["a"], input: { word: "abcde", words: ["abc", "abc"], inner: { grid: [[1, 2, 3]] } }',
      'name: "  abcd  "',
      'name: null, ids: null, input: { word: null, words: null, inner: null, count: 12345678 }',
      `other: "${'a'.repeat(DEFAULT_BOUND.text)}", others: ${ids(DEFAULT_BOUND.items)}`,
    ])
      expect((await ask(args)).errors).toBeUndefined();
  });

  it('but no blanks without end', async () => {
    expect(refusalIn(await ask('name: "abcd     "'))).toMatchObject({ code: 'TOO_LONG', field: 'name' });
  });

  it('for those who may ask alone: others are told that they may not', async () => {
    const source = '{ ask(name: "abcde") { __typename } }';
    expect(refusalIn(await graphql({ schema, source, contextValue: { viewer: null } }))).toMatchObject({
      code: 'NOT_SIGNED_IN',
    });
  });
});
