import { PACKED_WORDS } from './french-words.data.js';

/** What the list leaves to be taken off: plurals and feminines that are made by a letter. */
const ENDINGS = ['s', 'x', 'e', 'es'];
const SHORTEST = 3;

/** Of the trade and of everyday, not in the dictionary as words of their own. */
const ALSO = ['telecom', 'demo', 'agro', 'inter', 'info', 'web', 'net', 'sup'];

/**
 * First names that universities, schools and streets bear: alone, they are nobody's name and no establishment's.
 * Folded.
 */
const FIRST_NAMES = `
  adele adrien agnes alain albert alexandre alfred alice aline amelie anais andre angele anne antoine antonin armand
  arnaud arthur auguste augustin aurelie aurelien baptiste bastien benjamin benoit bernadette bernard bertrand blaise
  brigitte bruno camille caroline catherine cecile charles charlotte chloe christian christine christophe claire claude
  claudine clemence clement colette corinne daniel danielle david delphine denis denise diane didier dominique edith
  edmond edouard eleonore elisabeth elise elsa emile emilie emma emmanuel eric ernest estelle etienne eugene eva
  fabien fabrice felix fernand florence florent francis francois francoise frederic gabriel gaspard gaston genevieve
  georges gerard germaine gilbert gilles guillaume gustave guy helene henri herve hubert hugo hugues ines irene
  isabelle jacqueline jacques jean jeanne jerome joel joseph josette jules julie julien juliette justine karine laure
  laurence laurent lea leon leonard leonie louis louise luc lucas lucie lucien madeleine manon marc marcel margaux
  marguerite marie marine marion marius martin martine mathilde mathieu maurice maxime michel michele mireille
  monique nadine nathalie nicolas nicole noemie odile olivier pascal patricia patrick paul paulette pauline philippe
  pierre quentin raphael raymond regis remi renaud rene richard robert robin roger roland romain rose sabine
  samuel sandrine sarah sebastien serge simon simone solange sophie stephane stephanie suzanne sylvain sylvie theo
  therese thierry thomas valentin valerie vanessa veronique victor victoire vincent virginie xavier yann yves yvette
  yvonne zoe`
  .trim()
  .split(/\s+/);

const GIVEN: ReadonlySet<string> = new Set(FIRST_NAMES);
/** Is it one of the first names that are common here? Folded. */
export const isFirstName = (folded: string): boolean => GIVEN.has(folded);

let words: ReadonlySet<string> | undefined;

/** Each entry is the number of letters that it has in common with the one before, then its other letters. */
function unpack(): Set<string> {
  const unpacked = new Set([...ALSO, ...FIRST_NAMES]);
  let word = '';
  for (const [, same = '0', rest = ''] of PACKED_WORDS.matchAll(/(\d)([a-z]*)/g)) {
    word = word.slice(0, Number(same)) + rest;
    unpacked.add(word);
  }
  return unpacked;
}

/**
 * Is it an everyday word, or a first name: what no establishment may be told by when it stands alone? Nouns,
 * adjectives, adverbs and infinitives with their plurals and feminines. Folded; two letters or fewer always are.
 * Unpacked at the first question, some 30 ms.
 */
export function isFrenchWord(folded: string): boolean {
  if (folded.length < SHORTEST) return true;
  words ??= unpack();
  if (words.has(folded)) return true;
  for (const ending of ENDINGS) {
    const stem = folded.slice(0, -ending.length);
    if (folded.endsWith(ending) && stem.length >= SHORTEST && words.has(stem)) return true;
  }
  return false;
}

/** Endings of the commonest conjugated forms, and what the infinitive has in their place. */
const CONJUGATED: readonly (readonly [ending: string, infinitive: string])[] = [
  ...'e es ent ons ez ait aient ais a ai as ant er era eront erait eraient erent ee ees'
    .split(' ')
    .map((ending) => [ending, 'er'] as const),
  ...'it is i ie ies issent issait issant ira iront irait'
    .split(' ')
    .map((ending) => [ending, 'ir'] as const),
  ...['', 's', 'ent', 'ait', 'ra', 'ront', 'rait', 'u', 'ue', 'ant'].map((ending) => [ending, 're'] as const),
  ['t', 'tre'],
  ['tent', 'ttre'],
  ['t', 'ttre'],
  ['ient', 'enir'],
  ['iennent', 'enir'],
  ['enait', 'enir'],
  ['enant', 'enir'],
];
const IRREGULAR = new Set(
  `est sont etait etaient sera seront serait soit ete etant ont avait avaient aura auront aurait eut ayant fait font ferait
  fera faisait doit doivent devait devra devrait peut peuvent pouvait pourra pourrait pouvez veut veulent voulait voudrait
  sait savent savait saura voit voient voyait verra vient viennent vaut valent vaudra dit disent disait suit suivent lit
  lisent ecrit ecrivent met mettent mis mise mises vis suffit sert servent part partent sort sortent perd perdent ouvre
  ouvrent offre offrent recoit recoivent recu recue vont allait ira iront irait faut fallait faudra plait nuit`
    .trim()
    .split(/\s+/),
);

/** May it be a conjugated verb, as `permet`, `contient` or `disposait`? Folded. Some that it takes for one are none. */
export function isFrenchVerb(folded: string): boolean {
  if (IRREGULAR.has(folded)) return true;
  return CONJUGATED.some(
    ([ending, infinitive]) =>
      folded.endsWith(ending) &&
      folded.length - ending.length >= 2 &&
      isFrenchWord(folded.slice(0, folded.length - ending.length) + infinitive),
  );
}
