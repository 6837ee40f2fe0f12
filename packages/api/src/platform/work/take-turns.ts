import { defaultFieldResolver, OperationTypeNode, type GraphQLSchema } from 'graphql';
import { priceOf } from '../limits/index.js';
import { inTurn } from './meter.js';

/** A root field that costs so many milliseconds or more is done in a turn of the person's own. */
const EXPENSIVE = 8;

/** Lets the expensive root fields of queries take turns. Those of mutations run one after the other anyhow. */
export function takeTurns(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  for (const field of Object.values(query?.getFields() ?? {})) {
    if (!query || priceOf(field, query, OperationTypeNode.QUERY).each < EXPENSIVE) continue;
    const { resolve = defaultFieldResolver } = field;
    field.resolve = (source, args, context, info) =>
      inTurn(async () => resolve(source, args, context, info) as unknown);
  }
  return schema;
}
