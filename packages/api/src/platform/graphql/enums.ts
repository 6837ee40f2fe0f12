type EnumName<V extends string> = Uppercase<V> extends infer U extends string ? Underscored<U> : never;
type Underscored<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : S;

/** A GraphQL enum out of the domain's words: `in-progress` becomes `IN_PROGRESS`. */
export function enumOf<const V extends string>(
  values: readonly V[],
): { readonly [K in V as EnumName<K>]: K } {
  return Object.fromEntries(
    values.map((value) => [value.toUpperCase().replaceAll('-', '_'), value]),
  ) as never;
}
