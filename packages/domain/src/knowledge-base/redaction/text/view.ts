import { MARKS } from '../kinds.js';
import { fold } from './fold.js';

/** Stands for a former mark: nothing confidential is ever found in it or across it. */
export const OPAQUE = '\ue000';

/**
 * A text as detectors read it: composed (NFC), without invisible characters, each former mark brought to one
 * {@link OPAQUE} character, so that a text and its redaction are read alike. `folded` has the same length as `text`.
 */
export interface View {
  readonly source: string;
  readonly text: string;
  readonly folded: string;
  /** Where a span of `text` stands in `source`, end excluded. */
  toSource(start: number, end: number): { start: number; end: number };
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const COMBINING = /\p{M}/u;
/** Nothing to compose, nothing invisible. */
const PLAIN = /^[\u0000-\u00ac\u00ae-\u02ff\u2010-\u205f\u20ac]*$/;

const markAt = (source: string, at: number): string | undefined =>
  source.charCodeAt(at) === 91 ? MARKS.find((mark) => source.startsWith(mark, at)) : undefined;

/** Composes letter and accent, drops invisible characters, and remembers where each character came from. */
function compose(source: string): { text: string; starts: number[]; ends: number[] } {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < source.length;) {
    const mark = markAt(source, i);
    let end = i + (mark?.length ?? 1);
    let composed = OPAQUE;
    if (mark === undefined) {
      while (end < i + 8 && source.charCodeAt(end) > 0x2ff && COMBINING.test(source.charAt(end))) end += 1;
      const cluster = source.slice(i, end);
      composed = end === i + 1 ? cluster : cluster.normalize('NFC');
      if (INVISIBLE.test(composed)) composed = '';
    }
    for (let k = 0; k < composed.length; k += 1) {
      starts.push(i);
      ends.push(end);
    }
    text += composed;
    i = end;
  }
  return { text, starts, ends };
}

/** Reads a text for detection. Linear in its length. */
export function viewOf(source: string): View {
  if (PLAIN.test(source) && !MARKS.some((mark) => source.includes(mark))) {
    return { source, text: source, folded: fold(source), toSource: (start, end) => ({ start, end }) };
  }
  const { text, starts, ends } = compose(source);
  return {
    source,
    text,
    folded: fold(text),
    toSource: (start, end) => ({
      start: starts[start] ?? source.length,
      end: ends[end - 1] ?? source.length,
    }),
  };
}
