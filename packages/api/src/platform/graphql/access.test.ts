import { STAFF } from '@assistance/domain/access';
import { GraphQLObjectType, GraphQLSchema, GraphQLString, graphql, type GraphQLFieldConfig } from 'graphql';
import { describe, expect, it } from 'vitest';
import { enforceAccess, type AccessViewer, type Audience } from './access.js';

type Context = { viewer: AccessViewer | null };
const says = (audience?: Audience) => (audience === undefined ? {} : { extensions: { audience } });
const field = (audience?: Audience): GraphQLFieldConfig<unknown, Context> => ({
  type: GraphQLString,
  resolve: () => 'told',
  ...says(audience),
});
const type = (
  name: string,
  fields: Record<string, GraphQLFieldConfig<unknown, Context>>,
  audience?: Audience,
) => new GraphQLObjectType({ name, fields, ...says(audience) });
const schemaOf = (...fields: [name: string, GraphQLFieldConfig<unknown, Context>][]) =>
  new GraphQLSchema({ query: type('Query', Object.fromEntries(fields)) });

const correspondent = { role: 'correspondent', confidentialityAccepted: true } as const;
const agent = { role: 'agent', confidentialityAccepted: true } as const;
const provider = { role: 'provider', confidentialityAccepted: false } as const;

describe('enforceAccess', () => {
  it('refuses a schema with root fields or types that do not say who they are for, and names them all', () => {
    const silent = type('Silent', { a: field() });
    const schema = new GraphQLSchema({
      query: type('Query', { said: field('public'), forgotten: field() }),
      mutation: type('Mutation', { lost: field() }),
      subscription: type('Subscription', { dropped: field() }),
      types: [silent, type('Said', { a: field() }, 'people')],
    });
    expect(() => enforceAccess(schema)).toThrow(
      'Nobody said who may use Silent, Query.forgotten, Mutation.lost, Subscription.dropped:',
    );
  });

  it.each<[Audience, viewer: AccessViewer | null, code: string | null]>([
    ['public', null, null],
    ['signed-in', null, 'NOT_SIGNED_IN'],
    ['signed-in', provider, null],
    ['people', null, 'NOT_SIGNED_IN'],
    ['people', provider, 'CONFIDENTIALITY_NOT_ACCEPTED'],
    ['people', correspondent, null],
    [STAFF, null, 'NOT_SIGNED_IN'],
    [STAFF, provider, 'CONFIDENTIALITY_NOT_ACCEPTED'],
    [STAFF, { ...provider, confidentialityAccepted: true }, null],
    [STAFF, correspondent, 'FORBIDDEN'],
    [STAFF, agent, null],
    [[], agent, 'FORBIDDEN'],
  ])('a root field for %j, asked by %j: %s', async (audience, viewer, code) => {
    const schema = enforceAccess(schemaOf(['secret', field(audience)]));
    const { data, errors } = await graphql({ schema, source: '{ secret }', contextValue: { viewer } });
    expect(errors?.[0]?.extensions['code'] ?? null).toBe(code);
    expect(data?.['secret'] ?? null).toBe(code === null ? 'told' : null);
  });

  it('C3.3.1 keeps a field or a type for the Amue’s side alone, wherever it is reached from', async () => {
    const inner = type('Inner', { open: field(), closed: field(STAFF) }, 'people');
    const narrow = type('Narrow', { open: field() }, STAFF);
    const schema = enforceAccess(
      schemaOf(
        ['inner', { type: inner, resolve: () => ({}), ...says('people') }],
        ['narrow', { type: narrow, resolve: () => ({}), ...says('people') }],
      ),
    );
    const source = '{ inner { open closed } narrow { open } }';
    const ask = (viewer: AccessViewer) => graphql({ schema, source, contextValue: { viewer } });
    expect((await ask(correspondent)).data).toEqual({
      inner: { open: 'told', closed: null },
      narrow: { open: null },
    });
    expect((await ask(agent)).data).toEqual({
      inner: { open: 'told', closed: 'told' },
      narrow: { open: 'told' },
    });
  });
});
