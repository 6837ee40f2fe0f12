import {
  astFromValue,
  getNullableType,
  GraphQLID,
  GraphQLString,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredInputField,
  print,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { boundOf, LONGEST_ID, type Bound } from '../platform/graphql/bounds.js';
import { refusalIn, type TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { UNKNOWN_ID } from '../testing/world.js';
import { createSchema } from './schema.js';

const schema = createSchema();
const desk = await startTestServer();
const browsers: readonly TestClient[] = [
  await desk.as('ada'),
  await desk.as('alix'),
  await desk.as('camille'),
  desk.nobody,
];

/** A place in the arguments of a field that holds a list, a text or an id, and the way there. */
interface Place {
  readonly argument: GraphQLArgument;
  /** From the argument on. */
  readonly way: readonly string[];
  readonly type: GraphQLInputType;
  readonly bound: Required<Bound>;
}

function placesIn(argument: GraphQLArgument, field: GraphQLField<unknown, unknown>): Place[] {
  const found: Place[] = [];
  const look = (type: GraphQLInputType, way: readonly string[], bound: Required<Bound>): void => {
    const bare = getNullableType(type);
    if (isListType(bare)) {
      found.push({ argument, way, type: bare, bound });
      look(bare.ofType as GraphQLInputType, [...way, '0'], bound);
    } else if (isInputObjectType(bare)) {
      for (const inner of Object.values(bare.getFields()))
        look(inner.type, [...way, inner.name], boundOf(inner));
    } else if (bare === GraphQLString || bare === GraphQLID) {
      found.push({ argument, way, type: bare, bound });
    }
  };
  look(argument.type, [], boundOf(field, argument.name));
  return found;
}

/** A value that the schema takes; `way` leads to the one that is too much. */
function valueOf(type: GraphQLInputType, way: readonly string[] | null, bound: Required<Bound>): unknown {
  const bare = getNullableType(type);
  const [next, ...rest] = way ?? [];
  if (isListType(bare)) {
    const each = (to: readonly string[] | null) => valueOf(bare.ofType as GraphQLInputType, to, bound);
    if (way === null) return [];
    return next === undefined ? Array.from({ length: bound.items + 1 }, () => each(null)) : [each(rest)];
  }
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).filter(
      (field) => field.name === next || (isRequiredInputField(field) && field.defaultValue === undefined),
    );
    return Object.fromEntries(
      fields.map(({ name, type: of }) => [name, valueOf(of, name === next ? rest : null, bound)]),
    );
  }
  if (bare === GraphQLID) return way === null ? UNKNOWN_ID : 'a'.repeat(LONGEST_ID + 1);
  if (bare === GraphQLString) return way === null ? 'a' : 'a'.repeat(bound.text + 1);
  if (isEnumType(bare)) return bare.getValues()[0]?.value as unknown;
  return { Int: 1, Float: 1, Boolean: true, DateTime: '2026-11-24T14:00:00Z', Date: '2026-11-24' }[bare.name];
}

const expected = ({ argument, way, type, bound }: Place) => ({
  code: isListType(type) ? 'TOO_MANY_VALUES' : type === GraphQLID ? 'NOT_FOUND' : bound.code,
  field: (argument.name === 'input' ? way : [argument.name, ...way]).join('.'),
});

const operations = [
  ['query', schema.getQueryType()],
  ['mutation', schema.getMutationType()],
  ['subscription', schema.getSubscriptionType()],
] as const;
const places = operations.flatMap(([operation, root]) =>
  Object.values(root?.getFields() ?? {}).flatMap((field) =>
    field.args
      .flatMap((argument) => placesIn(argument, field))
      .map((place) => ({
        title: `${operation} ${field.name}: ${[place.argument.name, ...place.way].join('.')}`,
        operation,
        field,
        place,
      })),
  ),
);
type Case = (typeof places)[number];

/** The document, and its variables: of all arguments, or of none where they are written out. */
function requestOf({ operation, field, place }: Case, written: boolean) {
  const given = field.args
    .filter((argument) => argument === place.argument || isRequiredArgument(argument))
    .map((argument) => ({
      argument,
      value: valueOf(argument.type, argument === place.argument ? place.way : null, place.bound),
    }));
  const inner = (() => {
    let type: unknown = field.type;
    while (typeof type === 'object' && type !== null && 'ofType' in type) type = type.ofType;
    return isObjectType(type) ? ' { __typename }' : '';
  })();
  const call = given
    .map(({ argument: { name, type }, value }) =>
      written
        ? `${name}: ${print(astFromValue(value, type) ?? { kind: 'NullValue' as never })}`
        : `${name}: $${name}`,
    )
    .join(', ');
  const variables = given.map(({ argument: { name, type } }) => `$${name}: ${String(type)}`).join(', ');
  return {
    query: `${operation}${written ? '' : ` (${variables})`} { ${field.name}(${call})${inner} }`,
    variables: written
      ? {}
      : Object.fromEntries(
          given.map(({ argument: { name, type }, value }) => [name, jsonOf(type, value)] as const),
        ),
  };
}
const isRequiredArgument = ({ type, defaultValue }: GraphQLArgument): boolean =>
  getNullableType(type) !== type && defaultValue === undefined;

/** As it travels: an enum by its name. */
function jsonOf(type: GraphQLInputType, value: unknown): unknown {
  const bare = getNullableType(type);
  if (isListType(bare))
    return (value as unknown[]).map((each) => jsonOf(bare.ofType as GraphQLInputType, each));
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.entries(value as object).map(([name, each]) => [
        name,
        jsonOf(bare.getFields()[name]?.type as GraphQLInputType, each),
      ]),
    );
  return isEnumType(bare) ? bare.serialize(value) : value;
}

async function refusalOfLive(browser: TestClient, query: string, variables: Record<string, unknown>) {
  const live = browser.subscribe(query, variables);
  const ended = await live.ended;
  await live.stop();
  return refusalIn(ended === 'complete' ? [] : (ended.errors as Parameters<typeof refusalIn>[0]));
}

/** Whoever may ask is told that it is too much. */
async function refusalOf(test: Case, written: boolean) {
  const { query, variables } = requestOf(test, written);
  for (const browser of browsers) {
    if (test.operation === 'subscription' && browser === desk.nobody) continue;
    const refused =
      test.operation === 'subscription'
        ? await refusalOfLive(browser, query, variables)
        : await browser.refusal(query, variables);
    if (refused.code !== 'FORBIDDEN' && refused.code !== 'NOT_SIGNED_IN') return refused;
  }
  throw new Error('Nobody may ask.');
}

const rows = async (): Promise<unknown> =>
  desk.sql(
    `select relname, n from (select c.relname, (xpath('/row/n/text()', query_to_xml(
       format('select count(*) as n from %I', c.relname), false, true, '')))[1]::text as n
       from pg_class c join pg_namespace s on s.oid = c.relnamespace
      where s.nspname = 'public' and c.relkind = 'r') counted order by relname`,
  );

describe('every list and every text that anybody sends is bounded', () => {
  it('and there are many of them', () => {
    expect(places.length).toBeGreaterThan(200);
    expect(places.filter(({ place }) => isListType(place.type)).length).toBeGreaterThan(50);
  });

  it('each is refused by the name of its field, in variables and in the document, and nothing has changed', async () => {
    const before = await rows();
    for (const each of places) {
      for (const written of [false, true]) {
        const { code, field, messages } = await refusalOf(each, written);
        expect({ title: each.title, code, field }).toEqual({ title: each.title, ...expected(each.place) });
        expect(messages.fr).not.toBe(messages.en);
      }
    }
    expect(await rows()).toEqual(before);
  });

  it('in the fields of what is given as well', () => {
    const roots = new Set<unknown>(operations.map(([, root]) => root));
    const inner = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type))
      .filter((type) => !roots.has(type) && !type.name.startsWith('__'))
      .flatMap((type) => Object.values(type.getFields()))
      .flatMap((field) =>
        field.args.flatMap((argument) => placesIn(argument, field)).map((place) => ({ field, place })),
      );
    expect(inner.length).toBeGreaterThan(3);
    for (const { field, place } of inner) {
      const args = { [place.argument.name]: valueOf(place.argument.type, place.way, place.bound) };
      const viewer = { role: 'admin', confidentialityAccepted: true };
      const resolve = () => field.resolve?.({}, args, { viewer } as never, {} as never);
      expect(resolve, field.name).toThrow(
        expect.objectContaining({ refusal: expect.objectContaining(expected(place)) }),
      );
    }
  });
});
