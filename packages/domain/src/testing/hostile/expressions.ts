/** An expression as the code writes it. */
export interface Expression {
  readonly pattern: string;
  readonly flags: string;
}

/** Reads TypeScript into a tree as ESTree describes it: `parseAst` of `vitest/node`. */
export type Parse = (code: string, options: { lang: 'ts' }) => object;

function* literalsIn(node: unknown): Generator<Expression> {
  if (typeof node !== 'object' || node === null) return;
  if ('regex' in node && typeof node.regex === 'object' && node.regex !== null) {
    yield node.regex as Expression;
    return;
  }
  for (const child of Object.values(node)) yield* literalsIn(child);
}

/** Every regular expression that a source writes as a literal. */
export const expressionsIn = (source: string, parse: Parse): Expression[] => [
  ...literalsIn(parse(source, { lang: 'ts' })),
];

/** Every regular expression that is put together from strings while something runs: modules that are being loaded. */
export async function expressionsMadeBy(load: () => Promise<unknown>): Promise<Expression[]> {
  const made: Expression[] = [];
  const Native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args: [pattern: RegExp | string, flags?: string], newTarget) {
      const expression = Reflect.construct(target, args, newTarget) as RegExp;
      if (typeof args[0] === 'string') made.push({ pattern: args[0], flags: expression.flags });
      return expression;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = Native;
  }
  return made;
}

/** Each once. */
export const distinct = (expressions: readonly Expression[]): Expression[] => [
  ...new Map(expressions.map((each) => [`/${each.pattern}/${each.flags}`, each])).values(),
];
