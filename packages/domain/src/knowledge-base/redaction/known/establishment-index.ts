import { fold } from '../text/fold.js';
import { ALSO_WORDS, PLACES } from '../vocabulary/names.js';
import { TECHNICAL } from '../vocabulary/values.js';
import { contractionsOf, initialsOf, isBlend, shortened } from './acronyms.js';
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

/** A run of the words that make an establishment recognisable. */
export interface Run {
  readonly parts: readonly string[];
  /** Two words, or one that is nothing else: recognisable without `université` before it. */
  readonly alone: boolean;
  /** With an article before it, and nothing else, it is a place: « la Côte d’Azur », « les Pays de l’Adour ». */
  readonly place: boolean;
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

const isOwn = (part: string): boolean =>
  !PLACES.has(part) && !ALSO_WORDS.has(part) && part.length > 3 && !/^\d+$/.test(part);

function wordsOfName(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '' && !LINKING.has(part));
}

/** Builds the index of the establishments that the system knows. */
export function indexEstablishments(establishments: readonly string[]): EstablishmentIndex {
  const runs = new Map<string, Map<string, Run>>();
  const acronyms = new Map<string, boolean>();
  const labels = new Set<string>();
  const names: (readonly string[])[] = [];

  const add = (parts: readonly string[], alone: boolean, place = false): void => {
    const [first = ''] = parts;
    const same = runs.get(first) ?? new Map<string, Run>();
    const key = parts.join(' ');
    if (!same.has(key) || alone)
      same.set(key, { parts, alone: alone || same.get(key)?.alone === true, place });
    runs.set(first, same);
  };
  const addRun = (parts: readonly string[], head: boolean): void => {
    const [only = ''] = parts;
    // « Mont Blanc » is not « Savoie Mont Blanc », « Lyon 2 » is « Lumière Lyon 2 ».
    const alone =
      parts.some(isOwn) || (parts.length > 1 && (head || parts.some((part) => /^\d+$/.test(part))));
    if (parts.length === 1 && (/^\d+$/.test(only) || only.length < 3)) return;
    add(parts, alone, !head || parts.some((part) => PLACES.has(part)));
    const last = parts.at(-1) ?? '';
    if (parts.length > 1 && ROMAN[last] !== undefined) add([...parts.slice(0, -1), ROMAN[last]], true);
    if (parts.length > 1) add([parts.join('')], true);
    for (const prefix of ['u', 'univ', 'universite']) add([prefix + parts.join('')], true);
    labels.add(parts.join('-'));
    if (parts.length > 1) labels.add(parts.join(''));
  };

  for (const name of establishments.flatMap(spellingsOf)) {
    for (const [, inside = ''] of name.matchAll(/\(([^)]{2,20})\)/g)) {
      if (/^[\p{Lu}\d][\p{L}\d-]+$/u.test(inside)) acronyms.set(fold(inside), inside.length < 5);
    }
    const parts = wordsOfName(name.replace(/\([^)]*\)/g, ' '));
    const bare = name.replace(/\([^)]*\)/g, ' ').trim();
    if (parts.length === 0) continue;
    if (parts.length === 1 && !bare.includes(' ')) {
      const [only = ''] = parts;
      const capitals = bare === bare.toUpperCase();
      acronyms.set(only, capitals && (only.length < 4 || TECHNICAL.has(only) || !isOwn(only)));
      labels.add(only);
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
    if (to < parts.length - 1 && from === 0) add(parts, true);
    if (own.length === 0) add(parts, true);
    for (let i = 0; i < own.length; i += 1)
      for (let j = i + 1; j <= Math.min(own.length, i + 7); j += 1) addRun(own.slice(i, j), i === 0);
  }
  const sorted = new Map(
    [...runs].map(([first, same]) => [
      first,
      [...same.values()].sort((a, b) => b.parts.length - a.parts.length),
    ]),
  );
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
  return { runs: sorted, acronyms, isAcronym, isLabel };
}
