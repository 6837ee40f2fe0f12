/** What a word of the domain is called in the API: `in-progress` is `IN_PROGRESS`. */
export type EnumName<V extends string> = Uppercase<V> extends infer U extends string ? Underscored<U> : never;
type Underscored<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : S;

// The one place where the compiler cannot follow: it knows no type of a text that `replaceAll` made.
export const enumName = <const V extends string>(word: V): EnumName<V> =>
  word.toUpperCase().replaceAll('-', '_') as EnumName<V>;

/** Words of the domain by their names in the API, in the order given. */
export const byEnumName = <const V extends string>(
  words: readonly V[],
): { readonly [Word in V as EnumName<Word>]: Word } =>
  Object.fromEntries(words.map((word) => [enumName(word), word])) as { [Word in V as EnumName<Word>]: Word };
