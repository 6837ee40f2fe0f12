import { isObjectType, type GraphQLSchema } from 'graphql';
import { declaredPrice, type Price } from '../platform/limits/index.js';

/** The fields that declare what they cost, by their names: `Query.searchTickets`. */
export function declaredPrices(schema: GraphQLSchema): readonly (readonly [field: string, price: Price])[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const price = declaredPrice(field);
        return price ? [[`${type.name}.${field.name}`, { each: 0, once: 0, ...price }] as const] : [];
      }),
    )
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

const milliseconds = (value: number): string => (value === 0 ? '' : String(value));

/** The table of docs/api.md. */
export const priceTable = (schema: GraphQLSchema): string =>
  [
    '| field | for each object that has it | once for all of them |',
    '|---|---|---|',
    ...declaredPrices(schema).map(
      ([field, { each, once }]) => `| \`${field}\` | ${milliseconds(each)} | ${milliseconds(once)} |`,
    ),
  ].join('\n');
