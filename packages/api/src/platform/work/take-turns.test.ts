import { buildSchema, graphql, type GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import { takeTurns, WorkLimits } from './index.js';

/** A schema whose one field is priced, and notes how many of it run at once. */
function scene(each: number): { schema: GraphQLSchema; most: () => number } {
  let running = 0;
  let most = 0;
  const schema = buildSchema('type Query { found: Int }');
  const field = schema.getQueryType()?.getFields()['found'];
  if (!field) throw new Error('It is not there.');
  field.extensions = { price: { each } };
  field.resolve = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    return 1;
  };
  return { schema: takeTurns(schema), most: () => most };
}

test.each([
  [8, 4, 2],
  [8, 2, 1],
  [8, 1, 1],
  [7, 4, 12],
])(
  'of a root field that costs %i ms, on %i processors, so many run at once for one person: %i',
  async (each, processors, expected) => {
    const { schema, most } = scene(each);
    const limits = new WorkLimits({ budget: { burst: 10_000, perSecond: 1 }, pool: 10, processors });
    const source = `{ ${Array.from({ length: 12 }, (_, at) => `a${at}: found`).join(' ')} }`;
    const { data } = await limits.request(async () => {
      await limits.admit({ personId: 'camille' }, 1);
      return graphql({ schema, source });
    });
    expect(Object.values(data ?? {})).toEqual(Array(12).fill(1));
    expect(most()).toBe(expected);
  },
);
