/** Endings under which a word stays the same word: plural, feminine, conjugation. Longest first. */
const ENDINGS = [
  'issements',
  'issement',
  'issaient',
  'erions',
  'eraient',
  'erons',
  'eront',
  'aient',
  'ement',
  'ments',
  'ations',
  'ation',
  'ement',
  'tions',
  'eront',
  'erez',
  'erai',
  'erait',
  'trices',
  'euses',
  'eurs',
  'ment',
  'ions',
  'tion',
  'aire',
  'ables',
  'able',
  'ants',
  'ante',
  'iers',
  'iere',
  'ages',
  'ees',
  'ons',
  'ent',
  'ant',
  'era',
  'ier',
  'age',
  'eur',
  'aux',
  'ait',
  'ies',
  'ing',
  'ez',
  'er',
  'ir',
  'ee',
  'es',
  'is',
  'it',
  'us',
  'ed',
  'e',
  's',
  'x',
  'a',
  'i',
  'u',
  't',
].toSorted((a, b) => b.length - a.length);

/** Shorter stems are whole words: « cas » is no form of « casser ». */
const SHORTEST_STEM = 4;

/** Tests of one list of folded words. Each in constant time for a word. */
export interface WordTests {
  /** Is it listed, as it stands? */
  readonly has: (word: string) => boolean;
  /** Is it a form of one that is listed? */
  readonly hasForm: (word: string) => boolean;
}

export function wordTests(listed: readonly string[]): WordTests {
  const whole = new Set(listed);
  const stems = new Set(
    listed.flatMap((word) => [word, ...stemsOf(word)]).filter((stem) => stem.length >= SHORTEST_STEM),
  );
  return {
    has: (word) => whole.has(word),
    hasForm: (word) => stems.has(word) || stemsOf(word).some((stem) => stems.has(stem)),
  };
}

const stemsOf = (word: string): string[] =>
  word.length > 40
    ? []
    : ENDINGS.filter((ending) => word.length - ending.length >= SHORTEST_STEM && word.endsWith(ending)).map(
        (ending) => word.slice(0, word.length - ending.length),
      );
