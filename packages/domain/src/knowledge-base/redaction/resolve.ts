import type { Span } from './finding.js';
import type { Kind } from './kinds.js';

/** Who keeps the characters that two kinds claim: the first. */
// prettier-ignore
const ORDER: readonly Kind[] = [
  'key', 'password', 'token', 'email', 'iban', 'nir', 'card', 'ine', 'staff', 'birth', 'identity', 'mac', 'ip', 'phone',
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
  const taken: Span[] = [];
  for (const span of byRank) {
    for (const piece of remainders(span, overlapping(taken, span))) {
      const whole = piece.start === span.start && piece.end === span.end;
      if (!whole && !/[\p{L}\p{N}]/u.test(text.slice(piece.start, piece.end))) continue;
      insert(taken, trim(piece, text, span));
    }
  }
  return merge(taken, text);
}

const overlapping = (taken: readonly Span[], { start, end }: Span): Span[] => {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let i = low; i < taken.length && (taken[i] as Span).start < end; i += 1) found.push(taken[i] as Span);
  return found;
};

/** What others, sorted and apart, leave of a span. */
function* remainders(span: Span, others: readonly Span[]): Generator<Span> {
  let start = span.start;
  for (const other of others) {
    if (other.start > start) yield { ...span, start, end: other.start };
    start = Math.max(start, other.end);
  }
  if (start < span.end) yield { ...span, start };
}

/** A remainder loses the signs at its edges: they were inside what was found, and say nothing alone. */
function trim(piece: Span, text: string, whole: Span): Span {
  if (piece.start === whole.start && piece.end === whole.end) return piece;
  let { start, end } = piece;
  while (start < end && start > whole.start && !/[\p{L}\p{N}]/u.test(text.charAt(start))) start += 1;
  while (end > start && end < whole.end && !/[\p{L}\p{N}]/u.test(text.charAt(end - 1))) end -= 1;
  return { ...piece, start, end };
}

function insert(taken: Span[], span: Span): void {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle] as Span).start < span.start) low = middle + 1;
    else high = middle;
  }
  taken.splice(low, 0, span);
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
