import { fold } from '../text/fold.js';
import { spellingsOf } from './known.js';

/** One way to read a person's name. Folded parts: `['jean', 'pierre']`, `['de', 'la', 'tour']`. */
export interface PersonName {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** A hyphen joins the parts of the family name: each may stand alone. */
  readonly compound: boolean;
}

const CIVILITY =
  /^(?:m|mr|mrs|ms|mme|mlle|melle|monsieur|madame|mademoiselle|dr|docteur|pr|prof|professeur|me|maitre)\.?$/;
const PARTICLE =
  /^(?:de|du|des|d|le|la|les|l|von|van|den|der|da|das|di|do|dos|del|della|el|al|ben|bin|ibn|abou|abu|ait|ould|mac|mc|o|n|saint|sainte|st|ter|ten|zu)$/;

/** A word that only links: it does not make a family name recognisable. */
export const isParticle = (part: string): boolean => PARTICLE.test(part);

const split = (words: readonly string[]): string[] =>
  words.flatMap((word) => fold(word).split(/[^\p{L}\p{N}]+/u)).filter((part) => part !== '');

const isUpper = (word: string): boolean => /\p{Lu}{2}/u.test(word) && word === word.toUpperCase();

function parse(name: string): PersonName[] {
  const bare = name.replace(/\([^)]*\)/g, ' ').trim();
  const [last, first] = bare.split(/\s*,\s*/, 2);
  const words = bare.split(/[\s,]+/).filter((word) => word !== '' && !CIVILITY.test(fold(word)));
  const make = (given: readonly string[], family: readonly string[]): PersonName => ({
    given: split(given),
    family: split(family),
    compound: family.some((word) => word.includes('-')),
  });
  if (first !== undefined && first !== '' && last !== undefined) {
    return [
      make(
        first.split(/\s+/),
        last.split(/\s+/).filter((word) => !CIVILITY.test(fold(word))),
      ),
    ];
  }
  if (words.length < 2) return words.length === 1 ? [make([], words)] : [];
  const upper = words.filter(isUpper);
  if (upper.length > 0 && upper.length < words.length) {
    // « de La TOUR »: what stands between the capitals and the particles before them is family too.
    let from = words.findIndex(isUpper);
    const to = words.findLastIndex(isUpper) + 1;
    while (from > 0 && isParticle(fold(words[from - 1] ?? '').replace(/'$/, ''))) from -= 1;
    return [make([...words.slice(0, from), ...words.slice(to)], words.slice(from, to))];
  }
  const particle = words.findIndex((word, i) => i > 0 && isParticle(fold(word).replace(/'.*$/, '')));
  if (particle > 0) {
    // « Marc-Antoine Dubois de Montreuil »: the particle may come after the first of the family names.
    const whole = make(words.slice(0, particle), words.slice(particle));
    return particle > 1 ? [make(words.slice(0, 1), words.slice(1)), whole] : [whole];
  }
  if (words.length === 2) return [make(words.slice(0, 1), words.slice(1))];
  // « Jean Pierre Martin », « Ana Gomez Silva »: both readings.
  return [make(words.slice(0, 1), words.slice(1)), make(words.slice(0, -1), words.slice(-1))];
}

/** Every reading of a name that the system knows. Empty for a name without letters. */
export const readName = (name: string): PersonName[] =>
  spellingsOf(name)
    .flatMap(parse)
    .filter(({ family }) => family.join('').length > 1);
