import type { Span } from '../finding.js';
import { type Family, type Given, SHORT_GIVEN, natureOf } from '../known/person-index.js';
import type { Word } from '../text/words.js';
import { TECHNICAL } from '../vocabulary/values.js';
import type { Detector, Reading } from './detector.js';
import {
  civilityBefore,
  isAlmostSure,
  opensSentence,
  precededByArticle,
  unknownAfterCivility,
} from './person-context.js';

/** What may stand between the parts of one name. */
const JOINT = /^(?:[ '_-]|\. ?-?|\n| {2}|\.-|%20|- )$/;
/** `Martin, Jean-Pierre`: the first name comes after the comma. */
const REVERSED = /^(?:, ?| ?\()$/;
const INNER = /^(?:[ '_.-]|\n| {2}|' |- )$/;
const gap = ({ view }: Reading, left: Word, right: Word): string => view.folded.slice(left.end, right.start);
const isInitial = (word: Word): boolean => word.end - word.start === 1;

function sequenceAt(reading: Reading, at: number, parts: readonly string[]): boolean {
  for (let i = 0; i < parts.length; i += 1) {
    const word = reading.words[at + i];
    if (word === undefined || word.folded !== parts[i]) return false;
    if (i > 0 && !INNER.test(gap(reading, reading.words[at + i - 1] as Word, word))) return false;
  }
  return true;
}

function joined(reading: Reading, left: number, right: number, reversed = false): boolean {
  const [a, b] = [reading.words[left], reading.words[right]];
  if (a === undefined || b === undefined) return false;
  const between = gap(reading, a, b);
  if (/^\. /.test(between) && a.end - a.start > 4) return false;
  return JOINT.test(between) || (reversed && REVERSED.test(between) && b.capital);
}

/** An initial counts when it is a capital, or touches the name as in `c.lefevre`. */
function isMeantInitial(reading: Reading, at: number, neighbour: number): boolean {
  const [word, other] = [reading.words[at] as Word, reading.words[neighbour] as Word];
  if (word.capital) return true;
  const between = at < neighbour ? gap(reading, word, other) : gap(reading, other, word);
  return /^[._-]$/.test(between) || (/^\. ?$/.test(between) && at < neighbour);
}

/** How many words before `at` are this first name, in full, by its initials or abbreviated. 0: none. */
function givenBefore(reading: Reading, at: number, given: readonly string[], isName = true): number {
  const { words } = reading;
  if (!joined(reading, at - 1, at)) return 0;
  const k = given.length;
  if (at >= k && sequenceAt(reading, at - k, given)) return k;
  const last = words[at - 1] as Word;
  // « À Noël », « Y Paris »: words, not initials.
  if (!isName && /^[aye]$/.test(last.folded) && gap(reading, last, words[at] as Word) === ' ') return 0;
  const [first = ''] = given;
  if (last.folded === given.join('') || (last.folded === first && first.length > 2)) return 1;
  const initials = given.map((part) => part.charAt(0));
  if (
    k > 1 &&
    at >= k &&
    initials.every((initial, i) => words[at - k + i]?.folded === initial) &&
    isMeantInitial(reading, at - 1, at)
  )
    return k;
  if (last.folded === initials.join('') && (k === 1 ? isMeantInitial(reading, at - 1, at) : last.capital))
    return 1;
  if (isInitial(last) && last.folded === initials[0] && isMeantInitial(reading, at - 1, at)) return 1;
  const abbreviated = last.folded.length < 5 && first.startsWith(last.folded) && last.capital;
  return abbreviated && gap(reading, last, words[at] as Word).startsWith('.') ? 1 : 0;
}

/** How many words from `at` on are this first name, in full or by its initials. */
function givenAfter(reading: Reading, at: number, given: readonly string[]): number {
  const { words, view } = reading;
  if (!joined(reading, at - 1, at, true)) return 0;
  // « le bon. L'erreur »: a point ends the sentence.
  if (/^\. /.test(gap(reading, words[at - 1] as Word, words[at] as Word))) return 0;
  if (sequenceAt(reading, at, given)) return given.length;
  const first = words[at] as Word;
  if (first.folded === given.join('') || (given.length > 1 && first.folded === given[0] && first.capital))
    return 1;
  const initials = given.map((part) => part.charAt(0));
  const dotted =
    view.folded.charAt(first.end) === '.' || !/^ [a-z]/.test(view.folded.slice(first.end, first.end + 2));
  if (
    initials.length > 1 &&
    initials.every((initial, i) => words[at + i]?.folded === initial) &&
    first.capital
  )
    return initials.length;
  // « haddou y. », in lower case: the point tells.
  const pointed =
    isInitial(first) &&
    /^\.(?:[,;)]| [a-z(])/.test(view.folded.slice(first.end, first.end + 3)) &&
    !/[A-Z]/.test(view.text.charAt(first.end + 2));
  if (!isMeantInitial(reading, at, at - 1) && !pointed) return 0;
  if (first.folded === initials.join('') || (isInitial(first) && first.folded === initials[0]))
    return dotted || first.upper || first.capital ? 1 : 0;
  return 0;
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** `lea.fleury`, `lea_fleury`: written as logins are. */
const isDotted = (reading: Reading, at: number): boolean =>
  /^[._]$/.test(gap(reading, reading.words[at - 1] as Word, reading.words[at] as Word));
const anyCapital = ({ words }: Reading, from: number, to: number): boolean =>
  words.slice(from, to).some(({ capital }) => capital);

/** A family name with a first name that goes with it, on either side; a middle name may stand between. */
function withGiven(reading: Reading, at: number, family: Family, free: number): Extent | null {
  const to = at + family.parts.length;
  let best: Extent | null = null;
  const word = family.nature === 'word' && !anyCapital(reading, at, to);
  for (const given of family.givens) {
    let left = givenBefore(reading, at, given, family.nature === 'name');
    if (left === 0 && reading.words[at - 1]?.capital === true && joined(reading, at - 1, at)) {
      const middle = givenBefore(reading, at - 1, given);
      const isName =
        middle > 0 &&
        (reading.words[at - 1 - middle]?.folded.length ?? 0) > 1 &&
        !TECHNICAL.has(reading.words[at - 1]?.folded ?? '');
      if (isName && gap(reading, reading.words[at - 2] as Word, reading.words[at - 1] as Word) !== '\n')
        left = middle + 1;
    }
    if (at - left < free) left = 0;
    let right = left > 0 ? 0 : givenAfter(reading, to, given);
    // « Lefèvre, Claire Lefèvre »: the first name belongs to the next.
    const comma =
      right > 0 && REVERSED.test(gap(reading, reading.words[to - 1] as Word, reading.words[to] as Word));
    const after = reading.words[to + right]?.folded ?? '';
    if (comma && reading.known.people.families.has(after) && joined(reading, to + right - 1, to + right))
      right = 0;
    // « à la claire fontaine », « compte S »: words make a name with a capital and a whole first name only.
    const whole = left + right >= given.length && !isInitial(reading.words[left > 0 ? at - 1 : to] as Word);
    if (
      word &&
      left + right > 0 &&
      !(
        whole &&
        (natureOf(given, SHORT_GIVEN) === 'name' ||
          isDotted(reading, left > 0 ? at : to) ||
          anyCapital(reading, at - left, to + right))
      )
    )
      continue;
    if (left + right > 0 && (best === null || left + right > best.to - best.from - family.parts.length)) {
      best = { from: at - left, to: to + right };
    }
  }
  return best;
}

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

/** Is a family name that stands alone a person here? */
function familyAlone(reading: Reading, at: number, family: Family, free: number): boolean {
  const to = at + family.parts.length;
  const significant = reading.words
    .slice(at, to)
    .filter(({ folded }, i) => folded.length > 2 || i === to - at - 1);
  const capital = significant.every((word) => word.capital);
  if (civilityBefore(reading, at) !== null) return capital || family.nature === 'name';
  if (family.nature === 'place' || isNamedAfter(reading, at)) return false;
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
  return !precededByArticle(reading, at);
}

const FOLLOWED_BY_NAME = /^[ -]$/;
const PUBLIC_FIGURE =
  /^(?:rue|avenue|boulevard|place|lycee|college|ecole|universite|univ|faculte|batiment|bat|salle|amphi|amphitheatre|centre|fondation|prix|saint|sainte|st|ste|hopital|institut|campus|residence|allee|quai|bibliotheque|gare|site|laboratoire|tour|loi|amendement|rapport|methode|theoreme|maladie|syndrome|cours|square|sarl|sas|sasu|sa|eurl|snc|sci|ets|etablissements|cabinet|societe|entreprise|librairie|editions|garage|imprimerie|groupe|maison|pont|stade|theatre|musee|cite|transaction|fonction|classe|table)$/;

/** `Victor Hugo`, `V. Hugo`: two first names make someone else. */
function isOther(reading: Reading, at: number, previous: Word): boolean {
  const between = gap(reading, previous, reading.words[at] as Word);
  if (!previous.capital) return false;
  if (isInitial(previous)) return /^\. ?$/.test(between) && civilityBefore(reading, at) === null;
  return between === ' ' && reading.known.people.givens.has(previous.folded);
}

/** A first name alone, or with the initial of the family name. */
function givenAlone(reading: Reading, at: number, given: Given): Extent | null {
  const { words, view } = reading;
  const to = at + given.parts.length;
  const first = words[at] as Word;
  if (!first.capital) return null;
  const next = words[to];
  const last = words[to - 1] as Word;
  if (
    next !== undefined &&
    next.capital &&
    given.initials.has(next.folded) &&
    next.folded.length < 4 &&
    /^[ -]$/.test(gap(reading, last, next))
  ) {
    const dotted = view.folded.charAt(next.end) === '.';
    if (view.folded.charAt(next.end) === "'") return null;
    if (isInitial(next) || next.upper) {
      if (dotted || given.nature === 'name' || isAlmostSure(reading, at, to + 1))
        return { from: at, to: to + 1 };
    }
  }
  const followed =
    next !== undefined &&
    next.capital &&
    !TECHNICAL.has(next.folded) &&
    FOLLOWED_BY_NAME.test(gap(reading, last, next));
  if (followed) return null;
  const previous = words[at - 1];
  if (previous !== undefined && isOther(reading, at, previous)) return null;
  const between = previous === undefined ? '' : gap(reading, previous, first);
  if (previous !== undefined && /^[ '-]$/.test(between)) {
    if (PUBLIC_FIGURE.test(previous.folded) || (between === "'" && previous.folded === 'l')) return null;
    if (
      previous.capital &&
      !opensSentence(reading, at - 1) &&
      !TECHNICAL.has(previous.folded) &&
      between !== "'" &&
      civilityBefore(reading, at) === null &&
      between !== ' '
    )
      return null;
    if (between === '-') return null;
  }
  if (next !== undefined && /^['_-]$/.test(gap(reading, last, next))) return null;
  // « INES », « ELISA »: in capitals, an acronym as well.
  const acronym = first.upper && to === at + 1;
  if (civilityBefore(reading, at) !== null || (given.nature === 'name' && !acronym)) return { from: at, to };
  return given.nature !== 'place' && isAlmostSure(reading, at, to) ? { from: at, to } : null;
}

function spanOf(reading: Reading, { from, to }: Extent): Span {
  const { words, view } = reading;
  const civility = civilityBefore(reading, from);
  const last = words[to - 1] as Word;
  // The point of an initial goes with it, unless it may end the sentence's last word.
  const point = isInitial(last) && view.folded.charAt(last.end) === '.' ? 1 : 0;
  const start = civility ?? (words[from] as Word).start;
  const end = last.end + point;
  const opened = view.folded.slice(start, end).includes('(') && view.folded.charAt(end) === ')';
  return { kind: 'person', start, end: opened ? end + 1 : end };
}

/** « Hervé N. », where Hervé is a family name as well. */
function withInitial(reading: Reading, at: number): Extent | null {
  for (const given of reading.known.people.givens.get((reading.words[at] as Word).folded) ?? []) {
    const found = sequenceAt(reading, at, given.parts) ? givenAlone(reading, at, given) : null;
    if (found !== null && found.to > at + given.parts.length) return found;
  }
  return null;
}

/** Family names first: with a first name on either side, or alone. Fills `taken`, word by word. */
function* byFamily(reading: Reading, taken: Uint8Array): Generator<Extent> {
  const { words, known } = reading;
  let free = 0;
  for (let at = 0; at < words.length; at += 1) {
    const same = known.people.families.get((words[at] as Word).folded);
    const families = same?.filter(({ parts }) => sequenceAt(reading, at, parts)) ?? [];
    if (families.length === 0) continue;
    const found = bestOf(reading, at, families, free);
    if (found === null) continue;
    yield found;
    taken.fill(1, found.from, found.to);
    free = found.to;
    at = found.to - 1;
  }
}

/** With a first name for choice, then with an initial, then alone. */
function bestOf(reading: Reading, at: number, families: readonly Family[], free: number): Extent | null {
  for (const family of families) {
    const found = withGiven(reading, at, family, free);
    if (found !== null) return found;
  }
  const initial = withInitial(reading, at);
  if (initial !== null) return initial;
  const alone = families.find((family) => familyAlone(reading, at, family, free));
  return alone === undefined ? null : { from: at, to: at + alone.parts.length };
}

function* byGiven(reading: Reading, taken: Uint8Array): Generator<Extent> {
  const { words, known } = reading;
  for (let at = 0; at < words.length; at += 1) {
    if (taken[at] === 1) continue;
    for (const given of known.people.givens.get((words[at] as Word).folded) ?? []) {
      const found = sequenceAt(reading, at, given.parts) ? givenAlone(reading, at, given) : null;
      if (found === null) continue;
      yield found;
      taken.fill(1, found.from, found.to);
      break;
    }
  }
}

/** Where a login is spoken of. */
const OF_LOGIN =
  /\b(?:comptes?|logins?|user(?:name|id)?|utilisateurs?|identifiants?|profils?|sessions?|uid|par|agent|valideur|sap|ad|ldap|ent|cas)(?: (?:sap|ad|ldap|ent|cas|de|du|est|n°|windows|utilisateur))*\s?[:=("'«[]{0,2}\s?$|[\\~@]$/;

/** `clefevre`, `clefevre2`: directories number namesakes. */
function isKnownLogin({ view, known }: Reading, word: Word, neighbour: Word | undefined): boolean {
  const { logins } = known.people;
  const sure =
    logins.get(word.folded) ??
    (/\d$/.test(word.folded) ? logins.get(word.folded.replace(/\d{1,4}$/, '')) : undefined);
  if (sure !== false) return sure === true;
  if (word.upper && neighbour?.upper !== true) return true;
  return OF_LOGIN.test(view.folded.slice(Math.max(0, word.start - 40), word.start));
}

/** People known to the system, in every spelling, and whoever a civility announces. */
export const person: Detector = function* (reading) {
  const { words } = reading;
  const taken = new Uint8Array(words.length);
  for (const extent of byFamily(reading, taken)) yield spanOf(reading, extent);
  for (const extent of byGiven(reading, taken)) yield spanOf(reading, extent);
  for (const [at, word] of words.entries()) {
    if (taken[at] === 1 || !isKnownLogin(reading, word, words[at - 1])) continue;
    yield { kind: 'login', start: word.start, end: word.end };
  }
  yield* unknownAfterCivility(reading);
};
