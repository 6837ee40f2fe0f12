/** Line ends of any system and of Unicode. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
/** Controls but the tab and the line feed. */
const CONTROLS = /[\p{Cc}--[\t\n]]/gv;
/** Signs that are drawn as nothing, letters to Unicode though they are: Hangul fillers. */
const FILLERS = /[\u115f\u1160\u3164\uffa0]/g;
/**
 * What an emoji is made of besides its picture, to be left where it is: a joiner between two pictures, a presentation
 * selector after one, a skin tone, a keycap, the tags of a flag. Everything else that matches is what no reader sees.
 */
const EMOJI_OR_UNSEEN =
  /(?:\p{RI}\p{RI}|[0-9#*]\ufe0f?\u20e3|\p{ExtPict}(?:\p{EMod}|\ufe0f\u20e3?|[\u{e0020}-\u{e007e}]+\u{e007f})?(?:\u200d\p{ExtPict}(?:\p{EMod}|\ufe0f\u20e3?|[\u{e0020}-\u{e007e}]+\u{e007f})?)*)|[\p{Cf}\p{VS}\u034f\u17b4\u17b5]/gu;

/**
 * Normalises a text from outside: NFC, line feeds as line ends, no control characters, and no format characters (soft
 * hyphens, zero-width characters, direction and byte order marks) except in emoji. Every incoming text goes through
 * here, so that searches and lengths are consistent. Linear in the text's length. Idempotent.
 */
export function cleanText(text: string): string {
  // Most texts are plain: nothing to look for.
  if (/^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff]*$/.test(text)) return text;
  return text
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS, '')
    .replace(FILLERS, '')
    .replaceAll('\u2800', ' ')
    .replace(EMOJI_OR_UNSEEN, (sign) => (isUnseen(sign) ? '' : sign))
    .normalize('NFC');
}

const isUnseen = (sign: string): boolean => /^[\p{Cf}\p{VS}\u034f\u17b4\u17b5]$/u.test(sign);

/**
 * Normalises a text of one line, such as a title or a name: as {@link cleanText}, with line breaks replaced by
 * spaces.
 */
export const cleanLine = (text: string): string =>
  // By whole runs of blanks: an expression that looks for a new line within one would try each of its blanks again.
  cleanText(text).replace(/\s+/g, (blanks) => (/[\n\t]/.test(blanks) ? ' ' : blanks));
