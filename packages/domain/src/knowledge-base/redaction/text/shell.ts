import { indexWithin } from './find.js';

/** An argument of a command line: `start` and `end` leave the quotes out. */
export interface Argument {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const MOST = 60;
const LONGEST = 400;

/**
 * Splits what follows a command's name, up to the end of the command: a new line, `|`, `;`, `&&`, a quotation mark of
 * the sentence. Quotes open at the beginning of an argument or after `=` only: `l'hôte` has none.
 */
export function argumentsAt(text: string, at: number): Argument[] {
  const found: Argument[] = [];
  let i = at;
  while (found.length < MOST && i < text.length) {
    while (text.charAt(i) === ' ' || text.charAt(i) === '\t' || text.startsWith('\\\n', i))
      i += text.charAt(i) === '\\' ? 2 : 1;
    let start = i;
    let end = -1;
    for (; i < text.length && i - start < LONGEST; i += 1) {
      const char = text.charAt(i);
      // `-p'x y'`: glued to a short option, the quotation marks are of the argument.
      const glued = i === start + 2 && /^-[a-z]$/i.test(text.slice(start, i));
      const opens =
        (char === '"' || char === "'") && (i === start || glued || /[=:]/.test(text.charAt(i - 1)));
      if (opens) {
        const close = indexWithin(text, char, i + 1, LONGEST - 1);
        if (close < 0 || text.slice(i, close).includes('\n')) continue;
        if (i === start) start += 1;
        end = glued ? close + 1 : close;
        i = close + 1;
        break;
      }
      if (/[\s«»“”\ue000|<>]/.test(char) || (char === ';' && /\s|$/.test(text.charAt(i + 1)))) break;
      if (char === '&' && text.charAt(i + 1) === '&') break;
    }
    if (end < 0) {
      end = i;
      // The punctuation of a sentence that quotes a command.
      while (end > start && /[.,;:)]/.test(text.charAt(end - 1))) end -= 1;
    }
    if (end <= start) break;
    found.push({ start, end, text: text.slice(start, end) });
    if (/[\n|;«»“”<>]/.test(text.charAt(i)) || text.startsWith('&&', i)) break;
  }
  return found;
}
