import { GENERIC, LINKING, type Run } from '../known/establishment-index.js';
import type { Word } from '../text/word-spans.js';
import { isFirstName, isFrenchWord } from '../vocabulary/french-words.js';
import { TECHNICAL } from '../vocabulary/values.js';
import type { Detector, Reading } from './detector.js';

const INNER = /^(?:[ '._-]|%20|%2d|\. |\n| {2}| ?- ?)$/;

function joined({ view, words }: Reading, left: number, right: number): boolean {
  const [a, b] = [words[left], words[right]];
  if (a === undefined || b === undefined) return false;
  const between = view.folded.slice(a.end, b.start);
  // A point after a whole word ends the sentence; after « univ » it does not.
  return INNER.test(between) && !(/^\. /.test(between) && a.end - a.start > 5);
}

/** Index after the run that begins at `at`, linking words skipped, or -1. */
function runAt(reading: Reading, at: number, run: Run): number {
  let i = at;
  for (const [k, part] of run.parts.entries()) {
    if (k > 0) {
      let skipped = 0;
      while (
        reading.words[i]?.folded !== part &&
        LINKING.has(reading.words[i]?.folded ?? '') &&
        !/^\d/.test(part) &&
        skipped < 3
      ) {
        if (!joined(reading, i - 1, i)) return -1;
        i += 1;
        skipped += 1;
      }
      if (!joined(reading, i - 1, i)) return -1;
    }
    if (reading.words[i]?.folded !== part) return -1;
    i += 1;
  }
  return i;
}

const STARTS =
  /^(?:universites?|univs?|unive|univers|university|uni|u|ecole|institut|inst|institute|ens|insa|iep|iut|iae|inp|ut|inspe|comue|communaute|faculte|fac|campus|college|polytech|presidence|pole|site|ufr|academie|etablissement|sciencespo)$/;

/** Index of the first word of `université de …` that ends just before `at`, or `at`. */
function typeBefore(reading: Reading, at: number): number {
  const po = reading.words[at]?.folded === 'po' && reading.words[at - 1]?.folded === 'sciences';
  let first = po ? at - 1 : at;
  let linked = false;
  for (let i = at - 1; i >= 0 && i >= at - 8 && joined(reading, i, i + 1); i -= 1) {
    const { folded, capital } = reading.words[i] as Word;
    const single =
      folded === 'u' && !capital && reading.view.folded.charAt((reading.words[i] as Word).end) !== '-';
    if (folded === 'et' && /^(?:l|la|le|a)$/.test(reading.words[i + 1]?.folded ?? '')) break;
    const before = reading.words[i - 1];
    // « Sciences Po Valmont » for an Institut d'études politiques.
    if (folded === 'po' && before?.folded === 'sciences' && joined(reading, i - 1, i)) {
      first = i - 1;
      break;
    }
    if (STARTS.test(folded) && !single) first = i;
    else if (LINKING.has(folded) || GENERIC.has(folded)) linked = true;
    // « université Lumière Lyon 2 » for « Université Lyon 2 ».
    else if (!capital || i < at - 2 || linked) break;
  }
  return first;
}

const NAMED =
  /(?:\bchez|\b(?:collegues?|equipes?|dsi|drh|daf|dgs|sg|services?|agence comptable|agent comptable|etablissement|correspondante?s?|utilisateurs?|site|campus|presidence|gestionnaires?|agents?|confreres?|nos amis|centre|scolarite|informaticiens?|universitaires?|faculte|fac|iut|structure|environnement|base|instance|serveurs?|demande|ticket|fiche|chez nous,?|ici,?|nous sommes|chez nous) (?:de|d'|du|a|la|le|l'|:|centrale de|informatique de)(?: l'| la | le )?) ?$/;

/** A town alone is a place, unless it is spoken of as an establishment: `les collègues de Tours`. */
function isNamed(reading: Reading, at: number, to: number): boolean {
  const word = reading.words[at] as Word;
  if (!word.capital) return false;
  const next = reading.words[to];
  if (next !== undefined && /^\d{1,2}$/.test(next.folded) && joined(reading, to - 1, to)) return false;
  return NAMED.test(reading.view.folded.slice(Math.max(0, word.start - 40), word.start));
}

/** `Jean Jaurès` is a person, or a place named after one. */
function isGivenBefore({ words, view }: Reading, at: number): boolean {
  const [previous, word] = [words[at - 1], words[at] as Word];
  return (
    previous?.capital === true &&
    !previous.upper &&
    (isFirstName(previous.folded) || !isFrenchWord(previous.folded)) &&
    /^[ -]$/.test(view.folded.slice(previous.end, word.start))
  );
}

/** `les universités de Valmont et de Tours`: after one, another. */
function isAnother({ words, view }: Reading, at: number, previous: number): boolean {
  if (previous < 0 || at - previous > 4) return false;
  const between = view.folded.slice((words[previous] as Word).end, (words[at] as Word).start);
  return /^(?:,| et| ou|\/)\s?(?:de |d'|du |l'|la |celle de )?$/.test(between);
}

/** « Le Mans Université », « La Rochelle Université ». */
function withArticle(reading: Reading, from: number): number {
  const article = reading.words[from - 1];
  const isArticle =
    article !== undefined &&
    (article.capital || reading.words[from]?.capital === false) &&
    /^l[ea]s?$/.test(article.folded) &&
    joined(reading, from - 1, from);
  return isArticle ? from - 1 : from;
}

/** `INALCO`: five capitals at least, that are no word of the trade. */
const isSyllabic = ({ upper, folded }: Word, isAcronym: (word: string) => boolean): boolean =>
  upper && folded.length > 4 && folded.length < 13 && !TECHNICAL.has(folded) && isAcronym(folded);

const TYPE_AFTER = /^(?:universite|university|univ|sup|inp|insa|iut|ecole|institut)$/;
const NOT_ALONE =
  /(?:\b(?:rue|avenue|boulevard|place|gare|mairie|ville|lycee|chu|hopital|rectorat|tribunal|prefecture|trains?|europe|tour|pont|viaduc|musee|theatre|quai|parc|stade|region|departement|canton|agglomeration|metropole|commune|metro|station|arret|salle|amphi|amphitheatre|batiment|bibliotheque|academie)(?: de| d'| du)? ?)$/;
/** Within a path or a technical name, a word is one. */
const IN_NAME = /[/_]$/;
/** Before it, a part of the world: « la Côte d’Azur », « en Nouvelle-Calédonie », « pays : Polynésie française ». */
const REGION =
  /(?:(?:^|[\s("«])(?:la|les|le|en|pays|territoire|collectivite|region)(?: de(?: la)?)?(?: ?:)? ["«]? ?|l')$/;

/** Some of the words of a text, that an establishment's name takes: the last is excluded. */
interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Short names of establishments that are something else in any ticket: `heure UTC`, `chemin UNC`. */
const AMBIGUOUS: ReadonlySet<string> = new Set('utc unc usb url uri ups ens ip ide'.split(' '));
const OTHER_THING =
  /\b(?:heures?|en|horaires?|fuseau|temps|gmt|chemins?|path|norme|port|cle|prise|adresses?|nom) (?:de |du |d'|en )?["«(]? ?$/;
const isOtherThing = (folded: string, { start, end }: Word): boolean =>
  OTHER_THING.test(folded.slice(Math.max(0, start - 24), start)) ||
  /^ ?[+-] ?\d/.test(folded.slice(end, end + 4));

/** An acronym that is known, in capitals where it must be. */
function isAcronymHere({ words, view, known }: Reading, at: number): boolean {
  const word = words[at] as Word;
  if (isSyllabic(word, known.establishments.isAcronym)) return true;
  const capitals = known.establishments.acronyms.get(word.folded);
  if (capitals === undefined) return false;
  const elided = /(?:\bl'|\ba l'|\bde l')$/.test(view.folded.slice(Math.max(0, word.start - 5), word.start));
  const written = view.text.slice(word.start, word.end);
  const followed = /^ ?\d/.test(view.folded.slice(word.end, word.end + 2));
  const announced = elided || /(?:\bchez |\()$/.test(view.folded.slice(0, word.start).slice(-6));
  if (word.folded.length < 3 && (followed || !announced)) return false;
  if (AMBIGUOUS.has(word.folded) && isOtherThing(view.folded, word)) return false;
  return !capitals || written === written.toUpperCase() || (announced && word.folded.length > 2);
}

/** `École Centrale`, `les Ponts`: one everyday word, after what comes before it in the name. */
function isAfterItsType(reading: Reading, at: number, types: ReadonlySet<string>): boolean {
  const { words } = reading;
  for (let i = at - 1; i >= 0 && i >= at - 4 && joined(reading, i, i + 1); i -= 1) {
    const { folded, capital } = words[i] as Word;
    if (types.has(folded)) return capital || words[at]?.capital === true;
    if (!LINKING.has(folded)) return false;
  }
  return false;
}

/** Written as a name: with a capital that is no sentence's, or with the hyphens of the name. */
function isWrittenAsName({ words, view }: Reading, at: number, to: number, run: Run): boolean {
  const own = words.slice(at, to).filter(({ folded }) => !LINKING.has(folded));
  if (run.odd || run.parts.length === 1) return own.some(({ capital }) => capital);
  // Everyday words and towns: « Trois estuaires » may begin a sentence, « Trois-estuaires » does not.
  if (own.slice(1).some(({ capital, folded }) => capital || /^\d/.test(folded))) return true;
  const first = words[at] as Word;
  return /^[-_]$/.test(view.folded.slice(first.end, words[at + 1]?.start ?? first.end));
}

/** The extent of a run that stands here, or null where it is words like any other. */
function extentOf(reading: Reading, at: number, run: Run, previous: number): Extent | null {
  const { words, view } = reading;
  const word = words[at] as Word;
  const to = runAt(reading, at, run);
  if (to < 0) return null;
  const from = typeBefore(reading, at);
  if (run.after !== null) return isAfterItsType(reading, at, run.after) ? { from, to } : null;
  const after =
    TYPE_AFTER.test(words[to]?.folded ?? '') && joined(reading, to - 1, to) && words[to]?.capital === true;
  const capital = words.slice(at, to).some((each) => each.capital);
  const left = view.folded.slice(Math.max(0, word.start - 28), word.start);
  const glued = run.parts.length === 1 && /\d|^univ/.test(run.parts[0] ?? '');
  const alone =
    run.alone &&
    !(to === at + 1 && isGivenBefore(reading, at)) &&
    (isWrittenAsName(reading, at, to, run) || run.odd || glued) &&
    !NOT_ALONE.test(left) &&
    (run.odd || !IN_NAME.test(left)) &&
    !(run.place && REGION.test(left));
  const recognised =
    from < at || after || alone || isNamed(reading, at, to) || (capital && isAnother(reading, at, previous));
  if (!recognised) return null;
  if (after) return { from: withArticle(reading, from), to: to + 1 };
  return run.whole ? { from: withArticle(reading, at), to } : { from, to };
}

/** `U.C.A.-Ambre`: initials with points, as one word. */
function withInitials({ words, view, ...reading }: Reading): Reading {
  if (!/(?<!\p{L})\p{L}\.\p{L}\.\p{L}/u.test(view.folded)) return { words, view, ...reading };
  const joinedWords: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    let to = at + 1;
    const isLetter = ({ start, end }: Word): boolean => end - start === 1;
    for (; isLetter(word) && to < words.length; to += 1) {
      const [last, next] = [words[to - 1] as Word, words[to] as Word];
      if (!isLetter(next) || view.folded.slice(last.end, next.start) !== '.') break;
    }
    if (to - at < 3) joinedWords.push(word);
    else {
      const all = words.slice(at, to);
      const last = all.at(-1) as Word;
      const end = view.folded.charAt(last.end) === '.' ? last.end + 1 : last.end;
      joinedWords.push({
        ...word,
        end,
        folded: all.map(({ folded }) => folded).join(''),
        upper: word.capital,
      });
      at = to - 1;
    }
  }
  return { words: joinedWords, view, ...reading };
}

/** Establishments known to the system, whole, shortened, reversed, or by their acronym; of two names, the longer. */
export const establishment: Detector = function* (given) {
  const reading = withInitials(given);
  const { words, known } = reading;
  const { runs } = known.establishments;
  let previous = -9;
  for (let at = 0; at < words.length; at += 1) {
    let found: Extent | null = isAcronymHere(reading, at) ? { from: at, to: at + 1 } : null;
    let isRun = false;
    for (const run of runs.get((words[at] as Word).folded) ?? []) {
      // They come by their length: what follows is no longer than what was found.
      if (found !== null && run.parts.length < found.to - found.from) break;
      const extent = extentOf(reading, at, run, previous);
      if (extent === null || (found !== null && extent.to <= found.to)) continue;
      found = extent;
      isRun = true;
      break;
    }
    if (found === null) continue;
    const { from, to } = found;
    yield { kind: 'establishment', start: (words[from] as Word).start, end: (words[to - 1] as Word).end };
    at = to - 1;
    if (isRun) previous = at;
  }
};
