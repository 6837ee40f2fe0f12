import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isIntrospectionType,
  isListType,
  type GraphQLField,
  type GraphQLNamedType,
  type OperationTypeNode,
} from 'graphql';
import { Extensions } from 'type-graphql';

/**
 * What a field costs, in milliseconds of one processor, the database's and the search engine's included. An estimate from
 * measurement (`pnpm bench prices`), on the side of too much; what an operation really took is put right afterwards.
 */
export interface Price {
  /** For each object that the field belongs to: it searches, scans or computes for each. */
  readonly each: number;
  /** Once for all objects of the answer: one statement for all, by a loader. */
  readonly once: number;
}

const KEY = 'price';

/** Declares what a field costs. Where nothing is declared the price is that of a few rows: {@link DEFAULT_PRICES}. */
export const Cost = (price: Partial<Price>): MethodDecorator & PropertyDecorator =>
  Extensions({ [KEY]: price }) as MethodDecorator & PropertyDecorator;

export const NO_PRICE: Price = { each: 0, once: 0 };

/** An object of an answer: read, made, written out. */
export const OBJECT_PRICE = 0.03;
/** All types, or all directives, of the schema. */
const INTROSPECTION_PRICE = 60;

/** Of fields that declare nothing: root fields by their operation, then fields that give objects. */
const DEFAULT_PRICES = {
  query: { each: 3, once: 0 },
  mutation: { each: 15, once: 0 },
  subscription: { each: 3, once: 0 },
  objects: { each: 0, once: 1 },
} as const satisfies Record<string, Price>;

type AnyField = Pick<GraphQLField<unknown, unknown>, 'extensions' | 'type'>;

/** What a field declares of its price; `null` where it says nothing. */
export const declaredPrice = ({ extensions }: AnyField): Partial<Price> | null =>
  (extensions[KEY] as Partial<Price> | undefined) ?? null;

/** The price of a field of a type, which is the root of an operation or none (`null`). */
export function priceOf(field: AnyField, parent: GraphQLNamedType, root: OperationTypeNode | null): Price {
  if (isIntrospectionType(parent)) return introspectionPrice(field, parent);
  const declared = declaredPrice(field);
  if (declared) return { ...NO_PRICE, ...declared };
  if (root) return DEFAULT_PRICES[root];
  return isCompositeType(getNamedType(field.type)) ? DEFAULT_PRICES.objects : NO_PRICE;
}

const introspectionPrice = ({ type }: AnyField, { name }: GraphQLNamedType): Price =>
  name === '__Schema' && isListType(getNullableType(type))
    ? { each: INTROSPECTION_PRICE, once: 0 }
    : NO_PRICE;
