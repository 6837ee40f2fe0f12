import type { Family, Given } from '../../known/person-index.js';
import type { Word } from '../../text/word-spans.js';
import { TECHNICAL } from '../../vocabulary/values.js';
import type { Reading } from '../detector.js';
import { civilityBefore, isAlmostSure, opensSentence, precededByArticle } from './context.js';
import { type Extent, gap, gapBefore, isInitial, sequenceAt } from './joint.js';

/** What is named after people, and companies. */
const PUBLIC_FIGURE =
  /^(?:rue|avenue|boulevard|place|lycee|college|ecole|universite|univ|faculte|batiment|bat|salle|amphi|amphitheatre|centre|fondation|prix|saint|sainte|st|ste|hopital|institut|campus|residence|allee|quai|bibliotheque|gare|site|laboratoire|tour|loi|amendement|rapport|methode|theoreme|maladie|syndrome|cours|square|sarl|sas|sasu|sa|eurl|snc|sci|ets|etablissements|cabinet|societe|entreprise|librairie|editions|garage|imprimerie|groupe|maison|pont|stade|theatre|musee|cite|transaction|fonction|classe|table)$/;

/** `rue Jules Lefebvre`, `loi Hamon`: named after someone, and no one here. */
function isNamedAfter(reading: Reading, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) {
    if (!/^[ -]$|^ d'$/.test(gap(reading, reading.words[i] as Word, reading.words[i + 1] as Word)))
      return false;
    if (PUBLIC_FIGURE.test((reading.words[i] as Word).folded)) return true;
    if (!(reading.words[i] as Word).capital) return false;
  }
  return false;
}

/** `Mmes Durand et Petit`: after a name, another. */
function isAnother(reading: Reading, at: number, free: number): boolean {
  if (free === 0 || at - free > 1) return false;
  const between = gap(reading, reading.words[free - 1] as Word, reading.words[at] as Word);
  return /^(?:,|\/| et| ou| &) ?$/.test(between);
}

/** `Durand et fils`, `Petit SARL`: a company. */
const isCompany = (reading: Reading, to: number): boolean =>
  /^(?:,? et (?:fils|freres?|filles?|cie|associes?)| & (?:fils|co|associes)| (?:sarl|sas|sasu|eurl|snc|sa)\b)/.test(
    reading.view.folded.slice((reading.words[to - 1] as Word).end).slice(0, 16),
  );

/** `Saint-Martin-d'Ouche`, `Villeneuve-sur-Lot`: a town. */
const isTown = (reading: Reading, to: number): boolean =>
  /^-(?:d'|(?:de|du|des|sur|sous|en|les|le|la|lez|au|aux)-)/.test(
    reading.view.folded.slice((reading.words[to - 1] as Word).end).slice(0, 6),
  );

/** How adjectives and the names of trades end. */
const DERIVED = /(?:tier|rier|ainier|onnier|ien|teur|eux|ique|ois|ais)s?$/;

/** Is a family name that stands alone a person here? */
export function familyAlone(reading: Reading, at: number, family: Family, free: number): boolean {
  const to = at + family.parts.length;
  const significant = reading.words
    .slice(at, to)
    .filter(({ folded }, i) => folded.length > 2 || i === to - at - 1);
  const capital = significant.every((word) => word.capital);
  if (civilityBefore(reading, at) !== null) return capital || family.nature === 'name';
  if (family.nature === 'place' || isNamedAfter(reading, at)) return false;
  if (isCompany(reading, to) || isTown(reading, to)) return false;
  if (family.nature === 'word')
    return capital && (isAlmostSure(reading, at, to) || isAnother(reading, at, free));
  if (capital)
    return !(
      family.partial &&
      family.parts[0] !== undefined &&
      family.parts[0].length < 4 &&
      opensSentence(reading, at)
    );
  if (family.partial || family.parts.join('').length < 4) return false;
  // « un chemin forestier »: in lower case, what ends as adjectives and trades do is one.
  if (DERIVED.test(family.parts.at(-1) ?? '') && !isAlmostSure(reading, at, to)) return false;
  return !precededByArticle(reading, at);
}

/** `Victor Hugo`, `V. Hugo`: two first names make someone else. */
function isOther(reading: Reading, at: number, previous: Word): boolean {
  const between = gapBefore(reading, at);
  if (!previous.capital) return false;
  if (isInitial(previous)) return /^\. ?$/.test(between) && civilityBefore(reading, at) === null;
  return between === ' ' && reading.known.people.givens.has(previous.folded);
}

/** `Claire L.`: the word after the initial, or 0. */
function initialAfter(reading: Reading, at: number, given: Given): number {
  const { words, view } = reading;
  const to = at + given.parts.length;
  const next = words[to];
  if (next?.capital !== true || !given.initials.has(next.folded) || next.folded.length > 3) return 0;
  if (!/^[ -]$/.test(gapBefore(reading, to)) || !(isInitial(next) || next.upper)) return 0;
  const sign = view.folded.charAt(next.end);
  if (sign === "'") return 0;
  return sign === '.' || given.nature === 'name' || isAlmostSure(reading, at, to + 1) ? to + 1 : 0;
}

/** Do the neighbours of this first name make it a part of something else? */
function isPartOfOther(reading: Reading, at: number, to: number): boolean {
  const { words } = reading;
  const [previous, next] = [words[at - 1], words[to]];
  if (next !== undefined) {
    const between = gapBefore(reading, to);
    if (/^['_-]$/.test(between)) return true;
    // « Hugo Boss »: the family name of someone else.
    if (next.capital && !TECHNICAL.has(next.folded) && /^[ -]$/.test(between)) return true;
  }
  if (previous === undefined) return false;
  if (isOther(reading, at, previous)) return true;
  const between = gapBefore(reading, at);
  if (between === '-') return true;
  if (between === "'" && previous.folded === 'l') return true;
  return /^[ ']$/.test(between) && PUBLIC_FIGURE.test(previous.folded);
}

/** A first name alone, or with the initial of the family name. */
export function givenAlone(reading: Reading, at: number, given: Given): Extent | null {
  const first = reading.words[at] as Word;
  if (!first.capital) return null;
  const initial = initialAfter(reading, at, given);
  if (initial > 0) return { from: at, to: initial };
  const to = at + given.parts.length;
  if (isPartOfOther(reading, at, to)) return null;
  // « INES », « ELISA »: in capitals, an acronym as well.
  const acronym = first.upper && to === at + 1;
  if (civilityBefore(reading, at) !== null || (given.nature === 'name' && !acronym)) return { from: at, to };
  return given.nature !== 'place' && isAlmostSure(reading, at, to) ? { from: at, to } : null;
}

/** « Hervé N. », where Hervé is a family name as well. */
export function withInitial(reading: Reading, at: number): Extent | null {
  for (const given of reading.known.people.givens.get((reading.words[at] as Word).folded) ?? []) {
    const found = sequenceAt(reading, at, given.parts) ? givenAlone(reading, at, given) : null;
    if (found !== null && found.to > at + given.parts.length) return found;
  }
  return null;
}
