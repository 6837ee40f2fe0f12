import { marksIn, segmentsOf, type Asked, type Mark, type Segment } from './marks.js';

/** Share of the length that stands before the first mark, so that the reader sees where it comes from. */
const LEAD = 0.2;
const CUT = '…';

/** The stretch of at most `room` characters that holds the most different things looked for, the earliest of equals. */
function bestStretch(marks: readonly Mark[], room: number): Mark[] {
  const counts = new Map<string, number>();
  let best: [from: number, to: number, kinds: number] = [0, 0, 0];
  let from = 0;
  for (const [to, mark] of marks.entries()) {
    counts.set(mark.what, (counts.get(mark.what) ?? 0) + 1);
    for (let first = marks[from]; first && mark.end - first.start > room && from < to; first = marks[from]) {
      const left = (counts.get(first.what) ?? 1) - 1;
      if (left === 0) counts.delete(first.what);
      else counts.set(first.what, left);
      from += 1;
    }
    if (counts.size > best[2]) best = [from, to + 1, counts.size];
  }
  return marks.slice(best[0], best[1]);
}

const BLANK = /\s/;

/** Moves a cut out of a word: forward for a beginning, backward for an end; a very long word is cut all the same. */
function betweenWords(text: string, at: number, step: 1 | -1, most: number): number {
  if (at <= 0 || at >= text.length) return Math.min(Math.max(at, 0), text.length);
  for (let moved = 0; moved < most; moved += 1) {
    const place = at + step * moved;
    if (place <= 0 || place >= text.length) break;
    if (BLANK.test(text.charAt(step === 1 ? place - 1 : place))) return place;
  }
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + step : at;
}

/**
 * At most `length` characters of a text (UTF-16 units, marks of a cut included) around what answers a question;
 * its beginning when nothing does. Blanks and line ends become one blank each. Never throws.
 */
export function snippet(text: string, asked: Asked, length = 240): Segment[] {
  const room = Math.max(0, Math.floor(length) - 2 * CUT.length);
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= room) return segmentsOf(plain, marksIn(plain, asked), 0, plain.length);
  const marks = marksIn(plain, asked);
  const stretch = bestStretch(marks, room);
  const first = stretch[0]?.start ?? 0;
  const last = stretch.reduce((end, mark) => Math.max(end, mark.end), first);
  const lead = Math.max(0, Math.min(Math.floor(room * LEAD), room - (last - first)));
  let from = Math.max(0, first - lead);
  from = Math.max(0, Math.min(from, plain.length - room));
  const start = betweenWords(plain, from, 1, Math.max(0, Math.min(24, first - from + 1)));
  const end = betweenWords(
    plain,
    Math.min(plain.length, start + room),
    -1,
    Math.min(24, Math.floor(room / 2)),
  );
  const segments = segmentsOf(plain, marks, start, Math.max(start, end));
  const edge = (shown: boolean): Segment[] => (shown ? [{ text: CUT, marked: false }] : []);
  return [...edge(start > 0), ...segments, ...edge(end < plain.length)];
}
