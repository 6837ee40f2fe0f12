import { type EnumName, enumName } from '@assistance/domain/shared';

/** A GraphQL enum out of the domain's words: `in-progress` becomes `IN_PROGRESS`. */
export function enumOf<const V extends string>(
  values: readonly V[],
): { readonly [K in V as EnumName<K>]: K } {
  return Object.fromEntries(values.map((value) => [enumName(value), value])) as never;
}
