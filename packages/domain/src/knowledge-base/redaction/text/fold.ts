/** Typographic forms that people and word processors mix, brought to one character of the same length. */
const SAME = new Map<string, string>([
  ...[...'\u2019\u2018\u02bc\u00b4\u2032`'].map((c) => [c, "'"] as const),
  ...[...'\u00a0\u202f\u2009\u2007\u2002\u2003\u3000\t\r\f\v'].map((c) => [c, ' '] as const),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2212'].map((c) => [c, '-'] as const),
  ...[...'\u2028\u2029\u0085'].map((c) => [c, '\n'] as const),
  ...[...'\u201c\u201d\u201e'].map((c) => [c, '"'] as const),
  // Letters that have no accent to take off.
  ...Object.entries({
    œ: 'o',
    Œ: 'o',
    æ: 'a',
    Æ: 'a',
    ß: 's',
    ł: 'l',
    Ł: 'l',
    ø: 'o',
    Ø: 'o',
    đ: 'd',
    Đ: 'd',
    ı: 'i',
    ð: 'd',
  }),
]);

const cache = new Map<string, string>();

function foldChar(char: string): string {
  const known = cache.get(char) ?? SAME.get(char);
  if (known !== undefined) return known;
  const base = char.normalize('NFD').charAt(0);
  // A letter that lower case would lengthen stays as it is.
  const folded = base.toLowerCase().length === 1 ? base : 'i';
  cache.set(char, folded);
  return folded;
}

/** What folding must look at one by one: the rest is lower-cased at once. */
const SPECIAL = /[^\u0000-\u007f]|[\t\v\f\r`]/g;

/**
 * Lower case, no accents, plain quotes, dashes and spaces: **unit for unit**, so that an offset in the folded
 * text is an offset in the text. `œ` becomes `o` for that reason (`nœud` → `noud`).
 */
export const fold = (text: string): string => text.replace(SPECIAL, foldChar).toLowerCase();
