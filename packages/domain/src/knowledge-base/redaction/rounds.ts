import { detect } from './detect/detect.js';
import { holdsTable } from './detect/table.js';
import type { Span } from './finding.js';
import { markOf } from './kinds.js';
import type { KnownIndex } from './known/prepare.js';
import { NOTHING_TAKEN, type Taken, holdsMore, takenFrom } from './taken.js';
import { viewOf } from './text/view.js';

/** Rounds after which what a mark newly uncovers is left: a text that needs as many was made to. */
const MOST_ROUNDS = 6;
/** How far from a new mark something may come to be found, in characters: only a table's reader looks further behind. */
const REACH = 200;
/** What is read on each side of that, so that every detector sees all it looks at. */
const MARGIN = 400;

/** Writes the mark of each span in its place. */
export function write(text: string, spans: readonly Span[]): string {
  let out = '';
  let from = 0;
  for (const { start, end, kind } of spans) {
    out += text.slice(from, start) + markOf(kind);
    from = end;
  }
  return out + text.slice(from);
}

/** Adds the spans of a later round, told in the text that the former rounds wrote. */
function addRound(found: readonly Span[], later: readonly Span[]): Span[] {
  const all = [...found];
  let shift = 0;
  let next = 0;
  for (const span of later) {
    for (let mark = found[next]; mark !== undefined; mark = found[next]) {
      if (mark.start + shift + markOf(mark.kind).length > span.start) break;
      shift += markOf(mark.kind).length - (mark.end - mark.start);
      next += 1;
    }
    all.push({ ...span, start: span.start - shift, end: span.end - shift });
  }
  return all.sort((a, b) => a.start - b.start);
}

interface Window {
  readonly from: number;
  readonly to: number;
  /** Where something found counts. */
  readonly reach: readonly (readonly [from: number, to: number])[];
}

/** The neighbourhoods of spans that have just become marks, in the text that holds the marks. */
function windowsOf(text: string, found: readonly Span[], fresh: ReadonlySet<Span>): Window[] {
  const windows: { from: number; to: number; reach: [number, number][] }[] = [];
  let shift = 0;
  for (const span of found) {
    const at = span.start + shift;
    const length = markOf(span.kind).length;
    shift += length - (span.end - span.start);
    if (!fresh.has(span)) continue;
    const from = Math.max(0, at - REACH - MARGIN);
    const to = Math.min(text.length, at + length + REACH + MARGIN);
    const reach: [number, number] = [at - REACH, at + length + REACH];
    const last = windows.at(-1);
    if (last !== undefined && last.to >= from) {
      last.to = to;
      last.reach.push(reach);
    } else windows.push({ from, to, reach: [reach] });
  }
  return windows;
}

/** What a text with new marks shows that was not found before: around the marks, the rest was read already. */
function detectAround(
  text: string,
  found: readonly Span[],
  fresh: ReadonlySet<Span>,
  known: KnownIndex,
  taken: Taken,
): Span[] {
  const windows = windowsOf(text, found, fresh);
  const width = windows.reduce((sum, { from, to }) => sum + to - from, 0);
  if (width > text.length * 0.8) return detect(text, known, taken);
  return windows.flatMap(({ from, to, reach }) =>
    detect(text.slice(from, to), known, taken)
      .map((span) => ({ ...span, start: span.start + from, end: span.end + from }))
      .filter((span) => isWithin(span, reach)),
  );
}

/** Whether one of these holds the span. They come in order by both ends: the last that begins before it decides. */
function isWithin({ start, end }: Span, reach: Window['reach']): boolean {
  let low = 0;
  let high = reach.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reach[middle]?.[0] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return end <= (reach[low - 1]?.[1] ?? -1);
}

/**
 * Reads a text, puts marks, and reads again until nothing more shows: a mark hides what stood there, and so may
 * change what its neighbours look like. That is what makes a redaction final.
 */
function findIn(text: string, known: KnownIndex, taken: Taken): Span[] {
  let found = detect(text, known, taken);
  let fresh = new Set(found);
  // A mark that makes a line one of a table's lets the lines under it be read as well.
  const isTabular = fresh.size > 0 && holdsTable(viewOf(text));
  for (let round = 1; round < MOST_ROUNDS && fresh.size > 0; round += 1) {
    const marked = write(text, found);
    const later = isTabular ? detect(marked, known, taken) : detectAround(marked, found, fresh, known, taken);
    const before = new Set(found);
    found = addRound(found, later);
    fresh = new Set(found.filter((span) => !before.has(span)));
  }
  return found;
}

/** Readings of an article's texts after the first: what one gives away may let another give away more. */
const MOST_READINGS = 3;

/**
 * What is found in the texts of one article, in each: what one gives away goes from all of them. `kept`: folded, what
 * the reviewer says is not confidential. Linear in the length of all of them.
 */
export function findSpansIn(
  texts: readonly string[],
  known: KnownIndex,
  kept: ReadonlySet<string> = NONE,
): Span[][] {
  let found = texts.map((text) => findIn(text, known, NOTHING_TAKEN));
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    const taken = takenFrom(texts, found, kept);
    let more = false;
    found = found.map((spans, rank) => {
      const text = texts[rank] ?? '';
      if (!holdsMore(text, spans, taken)) return spans;
      const again = findIn(text, known, taken);
      more ||= !isSame(again, spans);
      return again;
    });
    if (!more) break;
  }
  return found;
}
const NONE: ReadonlySet<string> = new Set();

const isSame = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.length === others.length &&
  some.every(({ start, end }, rank) => others[rank]?.start === start && others[rank]?.end === end);

/** The same of one text. */
export const findSpans = (text: string, known: KnownIndex): Span[] => findSpansIn([text], known)[0] ?? [];
