import { indexWithin } from './find.js';
import { OPAQUE } from './view.js';

/** What stands after a label: `start` and `end` leave the quotes out. */
export interface Value {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/** Opening quote → closing quote. The escaped ones come first: they are longer. */
const QUOTES: readonly (readonly [string, string])[] = [
  ['\\"', '\\"'],
  ["\\'", "\\'"],
  ['&quot;', '&quot;'],
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['«', '»'],
  ['“', '”'],
  ['‘', '’'],
  ['<![CDATA[', ']]>'],
  ['[', ']'],
];
const LONGEST = 200;
/** Where a value without quotes ends for sure. */
const BREAK = /[\s"«»“”<>\ue000]/;
/** `;user=`, `&lang=`, `, pwd:` – the next setting on the same line. */
const NEXT_SETTING =
  /&[\w.-]{1,40}=|[;,|/]\s?[\w.-]{1,40}(?:\s?=|:(?!\/\/))|;\s?[\w.-]{1,20}(?: [\w.-]{1,20}){1,2}\s?=/y;
const TAIL = /[.,;:…'’)\]}\\|]/;

function quotedAt(text: string, at: number): Value | null {
  for (const [open, close] of QUOTES) {
    if (!text.startsWith(open, at)) continue;
    let start = at + open.length;
    // Further than a value may be, none is looked for: the next one may be at the end of the text.
    let end = indexWithin(text, close, start, LONGEST);
    if (end < 0) continue;
    // A quotation mark that is escaped closes nothing.
    while (close.length === 1 && end > start && text.charAt(end - 1) === '\\') {
      const next = indexWithin(text, close, end + 1, start + LONGEST - end - 1);
      if (next < 0 || text.slice(start, next).includes('\n')) break;
      end = next;
    }
    while (start < end && /\s/.test(text.charAt(start))) start += 1;
    while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
    const inside = text.slice(start, end);
    if (inside === '' || /[\n\ue000]/.test(inside)) continue;
    return { start, end, quoted: true };
  }
  return null;
}

/** Closing bracket → opening bracket. */
const BRACKETS = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);
const countOf = (text: string, char: string): number => text.split(char).length - 1;

/** Punctuation of the sentence, not of the value: `abc).` → `abc`, but `f(x)` keeps its bracket. */
function trimTail(text: string, start: number, from: number): number {
  /** How many closing brackets of a sort have none that opens them, in what is left of the value. */
  const surplus = new Map<string, number>();
  let end = from;
  while (end > start && TAIL.test(text.charAt(end - 1))) {
    const last = text.charAt(end - 1);
    const opening = BRACKETS.get(last);
    if (opening !== undefined) {
      const value = text.slice(start, end);
      const extra = surplus.get(last) ?? countOf(value, last) - countOf(value, opening);
      if (extra <= 0) break;
      surplus.set(last, extra - 1);
    }
    end -= 1;
  }
  return end;
}

/**
 * Reads the value that begins at `from`: within its quotes, or up to a blank, the next setting or the
 * punctuation that ends a sentence. `!` and `?` stay: French puts a blank before them, passwords do not.
 */
export function readValue(text: string, from: number): Value | null {
  const quoted = quotedAt(text, from);
  if (quoted !== null) return quoted;
  let end = from;
  const limit = Math.min(text.length, from + LONGEST);
  while (end < limit && !BREAK.test(text.charAt(end))) {
    if (text.startsWith('&&', end)) break;
    if (end > from && /[;,&|/]/.test(text.charAt(end))) {
      NEXT_SETTING.lastIndex = end;
      if (NEXT_SETTING.test(text)) break;
    }
    end += 1;
  }
  if (text.charAt(from) === OPAQUE) return null;
  end = trimTail(text, from, end);
  return end > from ? { start: from, end, quoted: false } : null;
}
