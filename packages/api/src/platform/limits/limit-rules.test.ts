import {
  buildSchema,
  getIntrospectionQuery,
  Kind,
  parse,
  specifiedRules,
  validate,
  type GraphQLError,
  type GraphQLObjectType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { estimateOf, LIMITS, limitRules, MAX_TOKENS, Measuring, OBJECT_PRICE } from './index.js';

const SCHEMA = buildSchema(`
  directive @mark repeatable on FIELD | QUERY | FRAGMENT_SPREAD
  interface Node { id: ID! }
  type Person implements Node { id: ID! name: String! friends: [Person!]! boss: Person friendPage(first: Int = 50): PersonPage! }
  type PersonPage { nodes: [Person!]! pageInfo: PageInfo! totalCount: Int! }
  type PageInfo { hasNextPage: Boolean! }
  type Query { me: Person node: Node hello: String people(first: Int = 25): PersonPage! search(first: Int): [Person!]! }
  type Mutation { signIn(password: String!): Boolean }
`);

const RULES = [...specifiedRules, ...limitRules()];
const errorsOf = (query: string): readonly GraphQLError[] => validate(SCHEMA, parse(query), RULES);
const codesOf = (query: string): unknown[] => errorsOf(query).map(({ extensions }) => extensions['code']);

function costOf(query: string): number {
  const document = parse(query);
  const fragments = document.definitions.filter((node) => node.kind === 'FragmentDefinition');
  const measuring = new Measuring(SCHEMA, new Map(fragments.map((node) => [node.name.value, node])));
  const [operation] = document.definitions.filter((node) => node.kind === 'OperationDefinition');
  if (!operation) throw new Error('no operation');
  return measuring.operation(operation).cost;
}

const nested = (levels: number, field = 'boss'): string =>
  levels === 0 ? 'id' : `${field} { ${nested(levels - 1, field)} }`;
const times = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join(' ');

describe('what a query costs is the objects that its answer may hold', () => {
  test.each([
    ['{ hello }', 0],
    ['{ me { id name } }', 1],
    ['{ me { boss { boss { id } } } }', 3],
    ['{ me { friends { id } } }', 1 + 10],
    ['{ me { friends { boss { id } } } }', 1 + 10 * 2],
    ['{ people(first: 3) { nodes { id } } }', 1 + 3],
    ['{ people { nodes { id } } }', 1 + 25],
    ['{ people(first: 3) { nodes { boss { id } } pageInfo { hasNextPage } totalCount } }', 1 + 3 * 2 + 1],
    ['{ people(first: 3) { nodes { friendPage(first: 7) { nodes { id } } } } }', 1 + 3 * (1 + 1 + 7)],
    ['query ($n: Int) { people(first: $n) { nodes { id } } }', 1 + 100],
    ['query ($n: Int = 1) { people(first: $n) { nodes { id } } }', 1 + 100],
    ['{ people(first: 1000000) { nodes { id } } }', 1 + 100],
    ['{ people(first: -5) { nodes { id } } }', 1],
    ['{ search(first: 4) { id } }', 4],
    ['{ search { id } }', 100],
    ['{ people(first: 2) { ...P } } fragment P on PersonPage { nodes { boss { id } } }', 1 + 2 * 2],
    [
      '{ a: people(first: 2) { ...P } people(first: 5) { ...P } } fragment P on PersonPage { nodes { id } }',
      3 + 6,
    ],
    ['{ node { ... on Person { friends { id } } } }', 1 + 10],
    [
      '{ me { id ...F } } fragment F on Person { friends { ...G } } fragment G on Person { boss { id } }',
      1 + 20,
    ],
    ['{ __schema { types { fields { name } } } }', 0],
  ])('%s costs %i', (query, cost) => expect(costOf(query)).toBe(cost));
});

describe('what a query takes follows what its fields do', () => {
  const priced = buildSchema(`
    type Thing { id: ID! near: [Thing!]! name: String page(first: Int = 4): Page! }
    type Page { nodes: [Thing!]! }
    type Query { things(first: Int = 5): Page! search(first: Int): [Thing!]! plain: Thing }
    type Mutation { change: Thing }
    type Subscription { changed: Thing }
  `);
  const price = (type: string, field: string, declared: object): void => {
    const found = (priced.getType(type) as GraphQLObjectType).getFields()[field];
    if (found) found.extensions = { price: declared };
  };
  price('Query', 'search', { each: 20 });
  price('Thing', 'near', { each: 7, once: 3 });
  price('Thing', 'name', { each: 1 });
  const OBJECTS = 1;

  /** The work beside what objects cost. */
  function workOf(query: string, variables?: Record<string, unknown>): number {
    const document = parse(query);
    const [operation] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    if (!operation) throw new Error('no operation');
    const { cost } = new Measuring(priced, new Map(), variables).operation(operation);
    return Math.round((estimateOf(priced, document, operation, variables) - cost * OBJECT_PRICE) * 100) / 100;
  }

  test.each([
    ['{ plain { id } }', 3],
    ['mutation { change { id } }', 15],
    ['subscription { changed { id } }', 3],
    ['{ search(first: 10) { id } }', 20],
    ['{ a: search(first: 1) { id } b: search(first: 1) { id } }', 40],
    ['{ search(first: 10) { near { id } } }', 20 + 3 + 10 * 7],
    ['{ search(first: 10) { name near { name } } }', 20 + 10 + 3 + 10 * 7 + 10 * 10],
    ['{ search(first: 2) { near { near { id } } } }', 20 + 3 + 2 * 7 + 3 + 2 * 10 * 7],
    ['{ things { nodes { near { id } } } }', 3 + OBJECTS + 3 + 5 * 7],
    ['{ __schema { queryType { name } } }', 0],
    ['{ __schema { types { name fields { name } } } }', 60],
    ['{ __schema { a: types { name } b: types { name } directives { name } } }', 180],
    ['{ __type(name: "Thing") { fields { name } } }', 0],
    ['{ __typename }', 0],
  ])('%s takes %f', (query, work) => expect(workOf(query)).toBe(work));

  test('a size that a variable says is taken as said, bounded as any; unknown, as the largest', () => {
    const query = 'query ($n: Int) { search(first: $n) { name } }';
    expect(workOf(query, { n: 3 })).toBe(20 + 3);
    expect(workOf(query, { n: 1_000_000 })).toBe(20 + 100);
    expect(workOf(query, { n: 'many' })).toBe(20 + 100);
    expect(workOf(query)).toBe(20 + 100);
  });

  test('more than is allowed is refused', () => {
    const refusedBy = (query: string) =>
      validate(priced, parse(query), limitRules()).map(({ message }) => message);
    expect(refusedBy('{ search(first: 100) { near { id } } }')).toEqual([]);
    expect(
      refusedBy('{ a: search(first: 100) { near { id } } b: search(first: 100) { near { id } } }'),
    ).toEqual(['Requête trop coûteuse : 1512 ms de travail estimé, pour 1000 admis.']);
  });
});

describe('a document that asks for too much is refused before it runs', () => {
  const page = (first: number): string =>
    `{ people(first: ${first}) { nodes { friends { friends { id } } } } }`;

  test.each([
    ['levels', `{ me { ${nested(LIMITS.depth - 2)} } }`, `{ me { ${nested(LIMITS.depth - 1)} } }`],
    ['aliases', `{ ${times(12, (n) => `a${n}: hello`)} }`, `{ me { ${times(16, (n) => `a${n}: id`)} } }`],
    [
      'root fields',
      `{ ${times(12, (n) => `a${n}: hello`)} }`,
      `{ ${times(10, (n) => `a${n}: hello`)} ...R } fragment R on Query { hello node { id } me { id } }`,
    ],
    [
      'mutations',
      `mutation { ${times(3, (n) => `a${n}: signIn(password: "${n}")`)} }`,
      `mutation { ${times(4, (n) => `a${n}: signIn(password: "${n}")`)} }`,
    ],
    [
      'directives',
      `{ hello ${times(20, () => '@mark')} }`,
      `query @mark { hello ${times(20, () => '@mark')} }`,
    ],
    ['cost', page(90), page(91)],
  ])('%s', (_, within, beyond) => {
    expect(codesOf(within)).toEqual([]);
    expect(codesOf(beyond)).toEqual(['QUERY_TOO_COSTLY']);
  });

  test('says which measure, how much and how much is allowed, in French and English', () => {
    const [error] = errorsOf(`{ me { ${nested(20)} } }`);
    expect(error?.message).toBe('Requête trop coûteuse : 22 niveaux, pour 10 admis.');
    expect(error?.extensions).toEqual({
      code: 'QUERY_TOO_COSTLY',
      rule: null,
      field: null,
      messages: {
        fr: 'Requête trop coûteuse : 22 niveaux, pour 10 admis.',
        en: 'Query too costly: 22 levels, 10 are allowed.',
      },
    });
    expect(error?.locations).toHaveLength(1);
  });

  test('every operation of the document is measured', () => {
    expect(codesOf(`query A { hello } query B { me { ${nested(20)} } }`)).toEqual(['QUERY_TOO_COSTLY']);
  });

  test('a hundred sign-ins in one request are one refusal', () => {
    expect(codesOf(`mutation { ${times(100, (n) => `a${n}: signIn(password: "${n}")`)} }`)).toEqual([
      'QUERY_TOO_COSTLY',
    ]);
  });
});

describe('fragments', () => {
  test('that hold each other end, and are refused by the rule for it', () => {
    const codes = errorsOf(
      '{ me { ...A } } fragment A on Person { ...B } fragment B on Person { boss { ...A } }',
    );
    expect(codes.map(({ message }) => message)).toContainEqual(expect.stringContaining('within itself'));
  });

  test('that double at each step are measured at once', () => {
    const doubling = times(
      30,
      (n) => `fragment F${n} on Person { a: boss { ...F${n + 1} } b: boss { ...F${n + 1} } }`,
    );
    const query = `{ me { ...F0 } } ${doubling} fragment F30 on Person { id }`;
    // On its own: the rule about overlapping fields is what takes long here.
    expect(validate(SCHEMA, parse(query), limitRules()).map(({ extensions }) => extensions['code'])).toEqual([
      'QUERY_TOO_COSTLY',
    ]);
  });

  test('that do not exist, and fields that do not, are left to the rules for them', () => {
    expect(codesOf('{ me { ...Missing nothing { id } } }')).not.toContain('QUERY_TOO_COSTLY');
  });
});

describe('introspection', () => {
  test('as tools ask for it passes', () => {
    const query = getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true });
    expect(codesOf(query)).toEqual([]);
    expect(() => parse(query, { maxTokens: MAX_TOKENS })).not.toThrow();
  });

  test('of all types many times over is refused', () => {
    const all = times(17, (n) => `a${n}: types { name fields { name args { name } } }`);
    expect(codesOf(`{ __schema { ${all} } }`)).toEqual(['QUERY_TOO_COSTLY']);
  });

  test('in circles is refused by graphql-js', () => {
    const circles =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    expect(errorsOf(circles).map(({ message }) => message)).toContainEqual(
      expect.stringContaining('introspection depth'),
    );
  });
});

test('a text that is too long is not even read', () => {
  expect(() => parse(`{ ${'hello '.repeat(MAX_TOKENS)} }`, { maxTokens: MAX_TOKENS })).toThrow(/tokens/);
});
