import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import {
  container,
  enforceAccess,
  listAllowedValues,
  type Services,
  type TextShapes,
} from '../platform/graphql/index.js';
import { takeTurns } from '../platform/work/index.js';
import { ROOMS } from '../rooms.js';
import { LiveCursorResolver } from './live-cursor.js';

type Constructor = new () => object;

/** Of every room; the server has one of its own. */
const RESOLVERS = [LiveCursorResolver, ...ROOMS.flatMap(({ resolvers = [] }) => resolvers)];

/** What texts are that no other room knows. */
const TEXTS = Object.assign({}, ...ROOMS.map(({ texts = {} }) => texts)) as TextShapes;

/** The whole schema. Without what the rooms have made (`OpenRoom.resolvers`) it can be printed, not executed. */
export function createSchema(
  made: Services = [],
  around: readonly ((schema: GraphQLSchema) => void)[] = [],
): GraphQLSchema {
  const known = new Set(made.map(({ constructor }) => constructor));
  const plain = RESOLVERS.filter((Resolver) => Resolver.length === 0 && !known.has(Resolver));
  const services = [...plain.map((Resolver) => new (Resolver as unknown as Constructor)()), ...made];
  const schema = buildSchemaSync({
    resolvers: RESOLVERS as unknown as NonEmptyArray<Constructor>,
    container: container(services),
    validate: false,
    // Subscriptions read the event log: no publisher is needed, type-graphql wants one all the same.
    pubSub: { publish: () => {}, subscribe: () => (async function* () {})() as never },
  });
  for (const wrap of around) wrap(schema);
  return takeTurns(enforceAccess(listAllowedValues(schema), TEXTS));
}
