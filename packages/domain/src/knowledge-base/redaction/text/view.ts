import { MARKS } from '../kinds.js';
import { DISGUISED, undisguise } from './disguise.js';
import { fold } from './fold.js';

/** Stands for a former mark: nothing confidential is ever found in it or across it. */
export const OPAQUE = '\ue000';

/**
 * A text as detectors read it: composed (NFC), without invisible characters, letters of other alphabets that look like
 * ours brought to ours, each former mark brought to one
 * {@link OPAQUE} character, so that a text and its redaction are read alike. `folded` has the same length as `text`.
 */
export interface View {
  readonly source: string;
  readonly text: string;
  readonly folded: string;
  /** Where a span of `text` stands in `source`, end excluded. */
  toSource(start: number, end: number): { start: number; end: number };
  /** Whether the last angle bracket up to an offset, included, opens a tag. */
  isInTag(offset: number): boolean;
}

/** A stretch of the view: `length` characters that stand at `from` in the source, where they take `width`. */
interface Stretch {
  readonly at: number;
  readonly from: number;
  readonly length: number;
  readonly width: number;
}

/** Letters in disguise, accents apart from their letter, invisible characters, and what may be a mark. */
const SPECIAL = new RegExp(
  String.raw`(?:${DISGUISED})\p{M}{0,7}|\p{M}{1,7}|[\u00ad\u200b-\u200f\u2060\ufeff]|\[[^[\]\n]{2,30}\]`,
  'gu',
);
const IN_DISGUISE = new RegExp(`^(?:${DISGUISED})`, 'u');
const MARK_SET: ReadonlySet<string> = new Set(MARKS);
const INVISIBLE = /^[\u00ad\u200b-\u200f\u2060\ufeff]/;

function compose(source: string): { text: string; stretches: Stretch[] } {
  let text = '';
  let from = 0;
  const stretches: Stretch[] = [];
  const add = (piece: string, at: number, width: number): void => {
    if (piece !== '') stretches.push({ at: text.length, from: at, length: piece.length, width });
    text += piece;
  };
  for (const { 0: found, index } of source.matchAll(SPECIAL)) {
    if (found.startsWith('[') && !MARK_SET.has(found)) continue;
    if (IN_DISGUISE.test(found)) {
      add(source.slice(from, index), from, index - from);
      add(undisguise(found), index, found.length);
      from = index + found.length;
      continue;
    }
    // An accent is read with the letter before it.
    const start = found.startsWith('[') || INVISIBLE.test(found) ? index : Math.max(from, index - 1);
    const end = index + found.length;
    add(source.slice(from, start), from, start - from);
    if (found.startsWith('[')) add(OPAQUE, start, found.length);
    else if (start < index) add(source.slice(start, end).normalize('NFC'), start, end - start);
    from = end;
  }
  add(source.slice(from), from, source.length - from);
  return { text, stretches };
}

/** The stretch that holds an offset of the view. */
function stretchAt(stretches: readonly Stretch[], offset: number): Stretch | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Stretch).at <= offset) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
}

/** Answers {@link View.isInTag} from one reading of the text: to look back from each offset would take its square. */
function tagsOf(text: string): (offset: number) => boolean {
  let opened: Uint8Array | undefined;
  return (offset) => {
    if (opened === undefined) {
      opened = new Uint8Array(text.length);
      let open = 0;
      for (let i = 0; i < text.length; i += 1) {
        const code = text.charCodeAt(i);
        if (code === 0x3c) open = 1;
        else if (code === 0x3e) open = 0;
        opened[i] = open;
      }
    }
    return opened[Math.min(offset, text.length - 1)] === 1;
  };
}

/** Reads a text for detection. Linear in its length. */
export function viewOf(source: string): View {
  const { text, stretches } = compose(source);
  if (stretches.length < 2 && text === source) {
    return {
      source,
      text: source,
      folded: fold(source),
      toSource: (start, end) => ({ start, end }),
      isInTag: tagsOf(source),
    };
  }
  const place = (offset: number): { start: number; end: number } => {
    const stretch = stretchAt(stretches, offset);
    if (stretch === undefined) return { start: source.length, end: source.length };
    const { at, from, length, width } = stretch;
    if (length !== width) return { start: from, end: from + width };
    return { start: from + offset - at, end: from + offset - at + 1 };
  };
  return {
    source,
    text,
    folded: fold(text),
    toSource: (start, end) => ({ start: place(start).start, end: place(end - 1).end }),
    isInTag: tagsOf(text),
  };
}
