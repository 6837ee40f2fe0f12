import type { Span } from './finding.js';
import type { Kind } from './kinds.js';

/** Who keeps the characters that two kinds claim: the first. */
// prettier-ignore
const ORDER: readonly Kind[] = [
  'key', 'password', 'token', 'email', 'iban', 'nir', 'card', 'ine', 'staff', 'birth', 'identity', 'mac', 'ip', 'phone', 'serial',
  'login', 'host', 'person', 'establishment', 'address',
];
const RANK = new Map(ORDER.map((kind, index) => [kind, index]));
const rank = (kind: Kind): number => RANK.get(kind) ?? ORDER.length;

/**
 * Makes spans disjoint and sorted. Each character goes to the strongest kind that claims it, and to the longest span
 * of that kind; what remains of the others is kept where it holds a letter or a figure. Nothing claimed is lost.
 */
export function resolve(spans: readonly Span[], text: string): Span[] {
  const byRank = [...spans].sort(
    (a, b) => rank(a.kind) - rank(b.kind) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  /** Character → 1 once it is of a span kept. */
  const taken = new Uint8Array(text.length);
  const kept: Span[] = [];
  for (const span of byRank) {
    for (const piece of remainders(span, taken)) {
      const whole = piece.start === span.start && piece.end === span.end;
      if (!whole && !/[\p{L}\p{N}]/u.test(text.slice(piece.start, piece.end))) continue;
      const own = trim(piece, text, span);
      taken.fill(1, own.start, own.end);
      kept.push(own);
    }
  }
  return merge(
    kept.sort((a, b) => a.start - b.start),
    text,
  );
}

/** What stronger spans leave of a span. */
function* remainders(span: Span, taken: Uint8Array): Generator<Span> {
  for (let start = span.start; start < span.end;) {
    let end = start;
    while (end < span.end && taken[end] !== 1) end += 1;
    if (end > start) yield { ...span, start, end };
    start = end + 1;
  }
}

/** A remainder loses the signs at its edges: they were inside what was found, and say nothing alone. */
function trim(piece: Span, text: string, whole: Span): Span {
  if (piece.start === whole.start && piece.end === whole.end) return piece;
  let { start, end } = piece;
  while (start < end && start > whole.start && !/[\p{L}\p{N}]/u.test(text.charAt(start))) start += 1;
  while (end > start && end < whole.end && !/[\p{L}\p{N}]/u.test(text.charAt(end - 1))) end -= 1;
  return { ...piece, start, end };
}

/** Two spans of a kind that touch, or that a blank or an apostrophe parts in a name, are one. */
function merge(spans: readonly Span[], text: string): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    const close =
      last !== undefined &&
      last.kind === span.kind &&
      (last.end === span.start ||
        (span.kind === 'person' && /^[ -]$/.test(text.slice(last.end, span.start))));
    if (close) merged[merged.length - 1] = { ...last, end: span.end };
    else merged.push(span);
  }
  return merged;
}
