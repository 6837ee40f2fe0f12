/** Endings and what stands in their place; a word shorter than `over` keeps it. The first that fits is applied. */
type Ending = readonly [ending: string, over: number, replacement: string];

/** Derivations, as in J. Savoy's light stemmer for French (2006), on words without accents. */
const DERIVED: readonly Ending[] = [
  ['issement', 9, 'ir'],
  ['issant', 8, 'ir'],
  ['ivement', 8, 'if'],
  ['ement', 8, 'e'],
  ['ficatrice', 11, 'fier'],
  ['ficateur', 10, 'fier'],
  ['catrice', 9, 'quer'],
  ['cateur', 8, 'quer'],
  ['atrice', 8, 'er'],
  ['ateur', 7, 'er'],
  ['trice', 6, 'ter'],
  ['ieme', 5, ''],
  ['teuse', 7, 'ter'],
  ['teur', 6, 'ter'],
  ['euse', 5, 'eu'],
  ['iere', 8, 'ier'],
  ['ive', 7, 'if'],
  ['nnelle', 9, 'n'],
  ['nnel', 9, 'n'],
  ['ique', 8, ''],
  ['esse', 8, ''],
  ['inage', 7, 'in'],
  ['ualisation', 12, 'uel'],
  ['isation', 9, ''],
  ['isateur', 9, ''],
  ['ation', 8, ''],
  ['ition', 8, ''],
];

/** Conjugation that the light stemmer leaves: without it « déclarent » and « déclaré » never meet. */
const CONJUGATED: readonly Ending[] = [
  ['eraient', 9, 'e'],
  ['erait', 8, 'e'],
  ['eront', 8, 'e'],
  ['aient', 8, 'e'],
  ['ait', 7, 'e'],
  ['ent', 6, 'e'],
  ['ant', 7, 'e'],
  ['ez', 5, 'e'],
];

function ended(word: string, endings: readonly Ending[]): string {
  for (const [ending, over, replacement] of endings) {
    if (word.length > over && word.endsWith(ending)) return word.slice(0, -ending.length) + replacement;
  }
  return word;
}

function singular(word: string): string {
  if (word.length > 5 && word.endsWith('aux') && !word.endsWith('eaux')) return `${word.slice(0, -2)}l`;
  return word.length > 3 && /[sx]$/.test(word) ? word.slice(0, -1) : word;
}

/** Doubled letters, then the last letters that only gender, number or person change. */
function trimmed(word: string): string {
  if (word.length <= 4) return word;
  let short = word.replace(/([a-z])\1/g, '$1');
  if (short.length > 4 && short.endsWith('ie')) short = short.slice(0, -2);
  for (const last of ['r', 'e', 'e', 'i']) {
    if (short.length > 4 && short.endsWith(last)) short = short.slice(0, -1);
  }
  return short;
}

/**
 * The stem of a folded French word: `déclarations`, `déclarées`, `déclarent` → `declar`. Words of other
 * languages and codes with digits come back nearly or wholly as they are.
 */
export function stem(folded: string): string {
  if (folded.length < 4 || !/^[a-z]+$/.test(folded)) return folded;
  const one = singular(folded);
  const derived = ended(one, DERIVED);
  return trimmed(derived === one ? ended(one, CONJUGATED) : derived);
}
