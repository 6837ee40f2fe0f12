import { fold } from '../text/fold.js';
import { isFrenchWord } from '../vocabulary/french-words.js';
import { ALSO_WORDS, PLACES } from '../vocabulary/names.js';
import { TECHNICAL } from '../vocabulary/values.js';
import { contractionsOf, initialsOf, isBlend, isTaken, shortened } from './acronyms.js';
import { spellingsOf } from './known.js';

/** Words that link, and are not counted: `Université de la Haute-Rive`. */
export const LINKING: ReadonlySet<string> = new Set(
  'de d du des la le les l et en a au aux sur sous the of'.split(' '),
);

/** Words that say what kind of establishment it is, and not which one. */
export const GENERIC: ReadonlySet<string> = new Set(
  `universite univ unive univers university uni u ecole institut inst institute nationale national nat superieure superieur sup
  normale normales etudes politiques sciences appliquees technologie technologies technologique polytechnique
  ingenieurs ingenieur college faculte fac academie comue communaute universites etablissement public experimental
  ens insa iep iut iae inp ut inspe espe esupe ensam ensi iufm campus site ufr upr hautes arts metiers
  telecom mines agro chimie physique commerce architecture pole groupe presidence universitaire federale`.split(
    /\s+/,
  ),
);

/** Cardinal points and the like, that are among {@link PLACES} for names are made of them, and are everyday words. */
const EVERYWHERE: ReadonlySet<string> = new Set(
  `nord sud est ouest mont cote val haut haute bas basse saint sainte france franche littoral alpes midi ile opale azur bar
  centre comte noire grand grande pays`.split(/\s+/),
);

/** A run of the words that make an establishment recognisable. */
export interface Run {
  readonly parts: readonly string[];
  /** Two words, or one that is nothing else: recognisable without `université` before it. */
  readonly alone: boolean;
  /** With an article before it, and nothing else, it is a place: « la Côte d’Azur », « les Pays de l’Adour ». */
  readonly place: boolean;
  /** Some word of it is none of the language and no town: in small letters too it is nothing else. */
  readonly odd: boolean;
  /**
   * Nothing but one everyday word, as « Centrale » for École Centrale de Lyon: recognised after a word that comes
   * before it in the name, and nowhere else. `null` for any other run.
   */
  readonly after: ReadonlySet<string> | null;
  /** The name from its first word to its last: an article before it is of it. */
  readonly whole: boolean;
}

/** Establishments by the first of their own words. */
export interface EstablishmentIndex {
  readonly runs: ReadonlyMap<string, readonly Run[]>;
  /** Folded acronym → must it be written in capitals? */
  readonly acronyms: ReadonlyMap<string, boolean>;
  /** Is this folded word an acronym of syllables, as `INALCO`? For what is written in capitals. */
  readonly isAcronym: (word: string) => boolean;
  /** Is it the label of a domain name that an establishment would have? Folded. */
  readonly isLabel: (label: string) => boolean;
}

const ROMAN: Readonly<Record<string, string>> = {
  '1': 'i',
  '2': 'ii',
  '3': 'iii',
  '4': 'iv',
  '5': 'v',
  '6': 'vi',
  '7': 'vii',
  '8': 'viii',
  '9': 'ix',
  '10': 'x',
  '11': 'xi',
  '12': 'xii',
  '13': 'xiii',
};

const isFigures = (part: string): boolean => /^\d+$/.test(part);
/** An everyday word, and no town's name besides. */
const isCommon = (part: string): boolean =>
  EVERYWHERE.has(part) || (!PLACES.has(part) && (ALSO_WORDS.has(part) || isFrenchWord(part)));
const isOwn = (part: string): boolean =>
  part.length > 3 && !isFigures(part) && !PLACES.has(part) && !isCommon(part);
/** Of the language or of what schools are called: « Arts et Métiers » are trades, until they have capitals. */
const isEveryday = (part: string): boolean => isCommon(part) || GENERIC.has(part) || isFigures(part);
/** Not even of the trade: `castelvaire`, and `uca` beside `ambre`. */
const isOdd = (part: string): boolean =>
  !isFigures(part) && !PLACES.has(part) && !isCommon(part) && !TECHNICAL.has(part) && !GENERIC.has(part);

function wordsOfName(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '' && !LINKING.has(part));
}

/** « Mines St-Étienne » for « Mines Saint-Étienne ». */
export const withSaints = (name: string): string[] => {
  const short = name.replace(/\b([Ss])aint(e?)(?=[ -])/g, '$1t$2');
  return short === name ? [name] : [name, short];
};

const withoutBrackets = (name: string): string => name.replace(/\([^)]*\)/g, ' ').trim();

/** Collects runs, each once: the more recognisable reading of it stays. */
class Runs {
  readonly #byFirst = new Map<string, Map<string, Run>>();
  readonly labels = new Set<string>();

  add(parts: readonly string[], alone: boolean, place = false, after: Run['after'] = null): void {
    const [first = ''] = parts;
    const same = this.#byFirst.get(first) ?? new Map<string, Run>();
    const key = parts.join(' ');
    const odd = parts.some(isOdd) && (parts.length > 1 || first.length > 4);
    const known = same.get(key);
    const merged = {
      parts,
      alone: alone || known?.alone === true,
      place,
      odd,
      whole: false,
      after: after !== null && known?.after ? new Set([...after, ...known.after]) : after,
    };
    if (known?.whole !== true && (known === undefined || alone || after !== null)) same.set(key, merged);
    this.#byFirst.set(first, same);
  }

  /** The whole name, with the word that says what it is: it is nothing else in small letters either. */
  addWhole(parts: readonly string[]): void {
    this.add(parts, true);
    const same = this.#byFirst.get(parts[0] ?? '');
    const run = same?.get(parts.join(' '));
    if (run) same?.set(parts.join(' '), { ...run, odd: true, place: false, whole: true });
  }

  /** A run of a name's own words; `types`: what stands before them in the name, when they are the first. */
  addOwn(parts: readonly string[], types: readonly string[] | null): void {
    const head = types !== null;
    const [only = ''] = parts;
    if (parts.length === 1 && (isFigures(only) || only.length < 3)) return;
    if (parts.length === 1 && isCommon(only)) {
      if (types !== null && types.length > 0) this.add(parts, false, false, new Set(types));
      this.addGlued(parts);
      this.labels.add(only);
      return;
    }
    // « Mont Blanc » is not « Savoie Mont Blanc », « Lyon 2 » is « Lumière Lyon 2 ».
    const alone = parts.some(isOwn) || (parts.length > 1 && (head || parts.some(isFigures)));
    this.add(parts, alone, !head || parts.some((part) => PLACES.has(part)));
    const last = parts.at(-1) ?? '';
    if (parts.length > 1 && ROMAN[last] !== undefined) this.add([...parts.slice(0, -1), ROMAN[last]], true);
    this.addGlued(parts);
    this.labels.add(parts.join('-'));
    if (parts.length > 1) this.labels.add(parts.join(''));
  }

  /** `UnivTours`, `pauvalery`: in one word, unless that is a word of the language. */
  addGlued(parts: readonly string[]): void {
    const glued = parts.join('');
    const forms = ['u', 'univ', 'universite'].map((prefix) => prefix + glued);
    if (parts.length > 1) forms.push(glued);
    for (const form of forms) if (!isFrenchWord(form)) this.add([form], true);
  }

  /** By first word, the longest first. */
  sorted(): Map<string, Run[]> {
    return new Map(
      [...this.#byFirst].map(([first, same]) => [
        first,
        [...same.values()].sort((a, b) => b.parts.length - a.parts.length),
      ]),
    );
  }
}

/** Builds the index of the establishments that the system knows. */
export function indexEstablishments(establishments: readonly string[]): EstablishmentIndex {
  const runs = new Runs();
  const acronyms = new Map<string, boolean>();
  const { labels } = runs;
  const names: (readonly string[])[] = [];

  for (const name of establishments.flatMap(spellingsOf).flatMap(withSaints)) {
    for (const [, inside = ''] of name.matchAll(/\(([^)]{2,20})\)/g)) {
      if (/^[\p{Lu}\d][\p{L}\d-]+$/u.test(inside)) acronyms.set(fold(inside), inside.length < 5);
    }
    const bare = withoutBrackets(name);
    const parts = wordsOfName(bare);
    if (parts.length === 0) continue;
    if (parts.length === 1 && !bare.includes(' ')) {
      const [only = ''] = parts;
      const capitals = bare === bare.toUpperCase();
      acronyms.set(only, capitals && isTaken(only));
      labels.add(only);
      // « UPVM 3 »
      const [, letters, figures] = /^(\p{L}{2,})(\d{1,2})$/u.exec(only) ?? [];
      if (letters !== undefined && figures !== undefined) runs.add([letters, figures], true);
      continue;
    }
    for (const acronym of initialsOf(parts)) if (!acronyms.has(acronym)) acronyms.set(acronym, true);
    if (parts.length > 2) names.push(parts);
    let from = 0;
    let to = parts.length;
    while (from < to && GENERIC.has(parts[from] ?? '')) from += 1;
    while (to > from && GENERIC.has(parts[to - 1] ?? '')) to -= 1;
    const own = parts.slice(from, to);
    const [place = ''] = own;
    if (parts[0] === 'universite')
      for (const word of shortened(parts, own)) if (!acronyms.has(word)) acronyms.set(word, false);
    if (parts[0] === 'universite' && own.length === 1 && place.length > 3)
      for (const word of contractionsOf(place)) if (!acronyms.has(word)) acronyms.set(word, false);
    // « Conservatoire national des arts et métiers »: general words that follow are of the name.
    if (to < parts.length - 1 && from === 0) runs.add(parts, true);
    // « Mines Saint-Étienne », « Chimie ParisTech »: a general word is the beginning of a short name.
    if (own.length === 0 || (from === 1 && !TYPES.has(parts[0] ?? ''))) runs.add(parts, true);
    if (parts.length > 1 && parts.some((part) => TYPES.has(part) || !isEveryday(part))) runs.addWhole(parts);
    const types = parts.slice(0, from);
    for (let i = 0; i < own.length; i += 1)
      for (let j = i + 1; j <= Math.min(own.length, i + 7); j += 1)
        runs.addOwn(own.slice(i, j), i === 0 ? types : null);
  }
  const isLabel = (label: string): boolean => {
    const stripped = label.replace(
      /^(?:univ|u|universite|insa|ens|iep|iut|ut|enseignement|etu|etud)-?(?=..)/,
      '',
    );
    if (acronyms.has(label)) return label.length > 2;
    return labels.has(label)
      ? isOwn(label) || label.includes('-') || /\d/.test(label) || stripped !== label
      : stripped !== label && labels.has(stripped);
  };
  const byInitial = Map.groupBy(names, ([first = '']) => first.charAt(0));
  const isAcronym = (word: string): boolean =>
    byInitial.get(word.charAt(0))?.some((parts) => isBlend(word, parts)) === true;
  return { runs: runs.sorted(), acronyms, isAcronym, isLabel };
}

/** First words after which an establishment's own name comes. */
const TYPES: ReadonlySet<string> = new Set(
  `universite univ university ecole institut institute college faculte academie comue communaute etablissement iut iep
  iae ut pole groupe campus site conservatoire observatoire museum`.split(/\s+/),
);
