import { MARKS } from '../kinds.js';
import { fold } from './fold.js';

/** Stands for each character of a former mark: nothing confidential is ever found in it or across it. */
export const OPAQUE = '\ue000';

/**
 * A text as detectors read it: composed (NFC), without invisible characters, former marks made opaque.
 * `folded` has the same length as `text`; `toSource` brings an offset back to the text as it was given.
 */
export interface View {
  readonly source: string;
  readonly text: string;
  readonly folded: string;
  /** Offset in `source` of an offset in `text`; the length maps to the length. */
  toSource(offset: number): number;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const COMBINING = /\p{M}/u;
const PLAIN = /^[\u0000-\u00ac\u00ae-\u02ff]*$/;

function hideMarks(text: string): string {
  if (!text.includes('[')) return text;
  let hidden = text;
  for (const mark of MARKS) hidden = hidden.replaceAll(mark, OPAQUE.repeat(mark.length));
  return hidden;
}

/** Composes letter and accent, drops invisible characters, and remembers where each character came from. */
function compose(source: string): { text: string; offsets: number[] } {
  let text = '';
  const offsets: number[] = [];
  for (let i = 0; i < source.length; ) {
    let end = i + 1;
    while (end < source.length && end < i + 8 && COMBINING.test(source.charAt(end))) end += 1;
    const cluster = source.slice(i, end);
    const composed = INVISIBLE.test(cluster) ? '' : cluster.normalize('NFC');
    for (let k = 0; k < composed.length; k += 1) offsets.push(i);
    text += composed;
    i = end;
  }
  offsets.push(source.length);
  return { text, offsets };
}

/** Reads a text for detection. Linear in its length. */
export function viewOf(source: string): View {
  if (PLAIN.test(source)) {
    const text = hideMarks(source);
    return { source, text, folded: fold(text), toSource: (offset) => offset };
  }
  const { text: composed, offsets } = compose(source);
  const text = hideMarks(composed);
  return {
    source,
    text,
    folded: fold(text),
    toSource: (offset) => offsets[Math.min(offset, offsets.length - 1)] ?? source.length,
  };
}
