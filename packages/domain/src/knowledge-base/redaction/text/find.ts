import type { Kind } from '../kinds.js';
import type { Span } from '../finding.js';

/** Spans of a numbered group of each match; `keep` may refuse a match. The expression needs the flags `dg`. */
export function* spansOf(
  expression: RegExp,
  text: string,
  kind: Kind,
  group = 0,
  keep: (match: RegExpExecArray) => boolean = () => true,
): Generator<Span> {
  yield* pick(text.matchAll(expression), kind, group, keep);
}

/** The same, of matches that were found otherwise. */
export function* pick(
  matches: Iterable<RegExpExecArray>,
  kind: Kind,
  group = 0,
  keep: (match: RegExpExecArray) => boolean = () => true,
): Generator<Span> {
  for (const match of matches) {
    if (!keep(match)) continue;
    const [start, end] = rangeOf(match, group);
    if (end > start) yield { kind, start, end };
  }
}

/** Up to `length` characters before an offset. */
export const before = (text: string, at: number, length: number): string =>
  text.slice(Math.max(0, at - length), at);

/** Up to `length` characters from an offset on. */
export const after = (text: string, at: number, length: number): string => text.slice(at, at + length);

/** Where a piece of text begins, at `from` or up to `width` characters further; -1 when it does not. */
export function indexWithin(text: string, piece: string, from: number, width: number): number {
  const found = text.slice(from, from + width + piece.length).indexOf(piece);
  return found < 0 ? -1 : from + found;
}

/** Tries a sticky expression at an offset. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/**
 * The matches of a sticky expression that follow one another from an offset on, as in `12/03/1985, 13/03/1985 et …`.
 * `read` keeps the offsets that were begun from: what follows one of them has been given already, and a list of which
 * each element begins a list would else be read once for each.
 */
export function* following(
  expression: RegExp,
  text: string,
  from: number,
  read: Set<number>,
): Generator<RegExpExecArray> {
  for (let at = from; !read.has(at);) {
    read.add(at);
    const match = matchAt(expression, text, at);
    if (match === null) return;
    yield match;
    at = match.index + match[0].length;
  }
}

/** Where a numbered group stands; the expression needs the flag `d`. Empty at 0 when the group took no part. */
export const rangeOf = (match: RegExpExecArray, group: number): [start: number, end: number] =>
  match.indices?.[group] ?? [0, 0];
