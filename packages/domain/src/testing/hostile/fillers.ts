import { type AST, RegExpParser } from '@eslint-community/regexpp';
import type { Expression } from './expressions.js';

/** A text as long as one wants, made to be slow. `name` shows what it repeats. */
export interface Filler {
  readonly name: string;
  readonly text: (length: number) => string;
}

/** Characters for classes to choose from: letters, figures, and the signs that detectors look for. */
const SIGNS = [
  ...'aeznlm0159 -_./\\:;,@=&?#%$*+~|!()[]{}<>"\'«»“”‘’`°\n\téèœÀZQ\u00a0\u2019\u0301\ue000…•→█',
];
/** A quantifier that allows as many goes on and on. */
const MANY = 6;
/** What no detector looks for: whatever ran up to it does not end as it should. */
const STRANGER = '☃';
/** Repetitions of one in a filler that repeats it with what comes before. */
const PUMPED = 60;

type Choose = <T>(items: readonly T[]) => T | undefined;

/** The same choices in every run: a filler that fails today fails tomorrow. */
function chooser(seed: string): Choose {
  let state = 0;
  for (let i = 0; i < seed.length; i += 1) state = (state * 31 + seed.charCodeAt(i)) >>> 0;
  return (items) => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return items[Math.floor((state / 2 ** 32) * items.length)];
  };
}

const known = new Map<string, readonly string[]>();

/** The signs that a class of characters takes. */
function signsOf(raw: string, flags: string): readonly string[] {
  const key = `${raw}${flags}`;
  let signs = known.get(key);
  if (signs === undefined) {
    const allowed = new RegExp(`^(?:${raw})$`, flags);
    known.set(key, (signs = SIGNS.filter((sign) => allowed.test(sign))));
  }
  return signs;
}

type Node = AST.Pattern | AST.Alternative | AST.Element;

/** Writes texts that an expression would match, were it not for what it forbids around. */
class Writer {
  readonly #choose: Choose;
  readonly #flags: string;

  constructor({ pattern, flags }: Expression) {
    this.#choose = chooser(pattern);
    this.#flags = flags.replaceAll(/[dgy]/g, '');
  }

  write(node: Node, extra: number): string {
    switch (node.type) {
      case 'Pattern':
      case 'Group':
      case 'CapturingGroup':
        return this.#writeOneOf(node.alternatives, extra);
      case 'Alternative':
        return node.elements.map((element) => this.write(element, extra)).join('');
      case 'Quantifier': {
        const most = Math.min(node.max, node.min + extra);
        const counts = Array.from({ length: most - node.min + 1 }, (_, more) => node.min + more);
        const count = this.#choose(counts) ?? 0;
        return Array.from({ length: count }, () => this.write(node.element, extra)).join('');
      }
      case 'Character':
        return String.fromCodePoint(node.value);
      case 'CharacterClass':
      case 'CharacterSet':
      case 'ExpressionCharacterClass': {
        return this.#choose(signsOf(node.raw, this.#flags)) ?? '';
      }
      case 'Backreference':
        return Array.isArray(node.resolved) ? '' : this.write(node.resolved as AST.CapturingGroup, extra);
      case 'Assertion':
        return (node.kind === 'lookahead' || node.kind === 'lookbehind') && !node.negate
          ? this.#writeOneOf(node.alternatives, extra)
          : '';
      default:
        return '';
    }
  }

  #writeOneOf(alternatives: readonly AST.Alternative[], extra: number): string {
    const one = this.#choose(alternatives);
    return one === undefined ? '' : this.write(one, extra);
  }
}

interface Pump {
  /** Everything that comes before it. */
  readonly before: string;
  readonly repeated: string;
}

/** Each place of an expression that may go on and on, with a way to get there. */
function* pumpsOf(node: Node, writer: Writer, before: string, many: number): Generator<Pump> {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      for (const alternative of node.alternatives) yield* pumpsOf(alternative, writer, before, many);
      break;
    case 'Assertion':
      if ('alternatives' in node)
        for (const alternative of node.alternatives) yield* pumpsOf(alternative, writer, before, many);
      break;
    case 'Alternative': {
      let soFar = before;
      for (const element of node.elements) {
        yield* pumpsOf(element, writer, soFar, many);
        soFar += writer.write(element, 1);
      }
      break;
    }
    case 'Quantifier': {
      if (node.max >= many) yield { before, repeated: writer.write(node.element, 1) };
      yield* pumpsOf(node.element, writer, before, many);
      break;
    }
  }
}

/** A filler that repeats a piece. */
export const repeating = (piece: string, name = JSON.stringify(piece)): Filler => ({
  name,
  text: (length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length),
});

/** A filler that repeats one thing between a beginning and an end. */
export const running = (before: string, repeated: string, after = ''): Filler => ({
  name: `${JSON.stringify(before)} then ${JSON.stringify(repeated)}…${after === '' ? '' : JSON.stringify(after)}`,
  text: (length) =>
    (before + repeated.repeat(Math.ceil(length / repeated.length))).slice(0, length - after.length) + after,
});

/**
 * Texts that make one expression work hard: what it matches again and again, what it nearly matches, and for each
 * quantifier without a bound a long run of what that takes, with and without a stranger at its end, and the repetition of
 * what leads there. `all`: with those for the quantifiers that have one, and with nothing or a new line between.
 */
export function fillersOf(expression: Expression, { all = false } = {}): Filler[] {
  const { pattern, flags } = expression;
  const writer = new Writer(expression);
  const tree = new RegExpParser().parsePattern(pattern, 0, pattern.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const pieces: string[] = [];
  for (const extra of all ? [0, 3] : [1]) {
    const match = writer.write(tree, extra);
    pieces.push(`${match} `, `${match.slice(0, Math.ceil(match.length * 0.7))} `);
    if (all) pieces.push(match, `${match}\n`);
  }
  const runs: Filler[] = [];
  for (const { before, repeated } of pumpsOf(tree, writer, '', all ? MANY : Infinity)) {
    if (repeated === '') continue;
    pieces.push(before, `${before}${repeated.repeat(PUMPED)} `);
    runs.push(running(before, repeated), running(before, repeated, STRANGER));
  }
  const found = [...pieces.filter((piece) => piece !== '').map((piece) => repeating(piece)), ...runs];
  return [...new Map(found.map((filler) => [filler.text(300), filler])).values()];
}

/** What people write, that hostile texts are measured beside. */
export const ORDINARY = repeating('Le rapprochement de la période 013 reste en erreur, message FMAVC 005.\n');
