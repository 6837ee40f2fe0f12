import { describe, expect, it } from 'vitest';
import { DETECTORS } from './detect/index.js';
import { findConfidential, prepareKnown, redact } from './index.js';
import { indexOf } from './known/prepare.js';
import { viewOf } from './text/view.js';
import { indexWords, wordSpansOf } from './text/word-spans.js';
import { KNOWN, readMarked } from './testing/marked.js';

const known = prepareKnown(KNOWN);
const times = (piece: string, count: number): string => piece.repeat(count);

/** Shapes that make careless expressions go back and forth for ever. */
const HOSTILE: Readonly<Record<string, (n: number) => string>> = {
  'one long word': (n) => times('a', n),
  'one long number': (n) => times('1', n),
  'digits and blanks': (n) => times('1 ', n / 2),
  'digits and points': (n) => times('1.', n / 2),
  'hexadecimal groups': (n) => times('ab:', n / 3),
  'colons': (n) => times(':', n),
  'points': (n) => times('.', n),
  'hyphens': (n) => times('a-', n / 2),
  'blanks': (n) => times(' ', n),
  'new lines': (n) => times('\n', n),
  'open quotes': (n) => times('"', n),
  'apostrophes': (n) => times("l'a ", n / 4),
  'at signs': (n) => times('a@', n / 2),
  'labels of passwords': (n) => times('mot de passe ', n / 13),
  'labels and colons': (n) => times('password:', n / 9),
  'labels and qualifiers': (n) => times('mot de passe du compte de la base de ', n / 37),
  'names of people': (n) => times('Jean-Pierre Martin ', n / 19),
  'initials': (n) => times('C. ', n / 3),
  'civilities': (n) => times('Mme ', n / 4),
  'words of establishments': (n) => times('université de technologie de ', n / 29),
  'addresses': (n) => times('http://a:b@', n / 11),
  'slashes': (n) => times('/', n),
  'backslashes': (n) => times('\\', n),
  'parameters': (n) => times('?a=&', n / 4),
  'beginnings of keys': (n) => times(readMarked('-----BE¤GIN RSA PRIVATE KEY-----').text, n / 31),
  'tags': (n) => times('<password ', n / 10),
  'commands': (n) => times('mysql -u ', n / 9),
  'cookies': (n) => `Cookie: ${times('a=b; ', n / 5)}`,
  'inserts': (n) => times('into t (a,b) values (1,', n / 23),
  'exports': (n) => times('nom;prenom;ine\n', n / 15),
  'marks': (n) => times('[personne]', n / 10),
  'half marks': (n) => times('[personne', n / 9),
  'births': (n) => times('né le à ', n / 8),
  'papers': (n) => times('passeport n° ', n / 13),
  'accents apart': (n) => times('\u0301', n),
  'invisible': (n) => times('\u200b', n),
  'base64': (n) => times('aB3', n / 3),
}; // prettier-ignore

/** Best of two runs: what the machine does meanwhile does not count. */
function fastest(run: () => void): number {
  const spent = [0, 1].map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...spent);
}

describe('a text made to be slow', () => {
  it.each(Object.keys(HOSTILE))('%s: no detector takes the time of a square', { timeout: 60_000 }, (name) => {
    const view = viewOf((HOSTILE[name] as (n: number) => string)(32_000));
    const words = wordSpansOf(view);
    const reading = { view, words, index: indexWords(words), known: indexOf(known) };
    const spent = DETECTORS.map(
      (detector) => [detector.name, fastest(() => void [...detector(reading)])] as const,
    );
    // Most take a few milliseconds; a square of 32,000 takes many more, on any machine.
    expect(spent.filter(([, time]) => time > 2_500)).toEqual([]);
  });

  it.each(Object.keys(HOSTILE))('%s: is redacted in its time', { timeout: 60_000 }, (name) => {
    const text = (HOSTILE[name] as (n: number) => string)(20_000);
    expect(fastest(() => redact(text, known))).toBeLessThan(10_000);
  });
});

describe('a whole directory', () => {
  const syllables = [
    'ba',
    'cou',
    'lan',
    'mor',
    'vi',
    'gar',
    'pol',
    'ro',
    'ber',
    'del',
    'fon',
    'tré',
    'zan',
    'ker',
    'mu',
  ];
  const name = (n: number): string => {
    const pick = (k: number): string =>
      syllables[Math.floor(n / syllables.length ** k) % syllables.length] ?? '';
    return `${pick(0)}${pick(1)}${pick(2)}${pick(3)}`.replace(/^./, (first) => first.toUpperCase());
  };
  const people = Array.from({ length: 5_000 }, (_, n) => `${name(n * 7 + 3)} ${name(n * 13 + 11)}`);
  const directory = prepareKnown({ people, establishments: KNOWN.establishments });

  it('is looked up word by word: twenty times the people do not take twenty times the time', () => {
    const few = prepareKnown({ people: people.slice(0, 250), establishments: KNOWN.establishments });
    const ticket = `${people[17]} ne peut plus valider la commande 4500012345, vu avec ${people[4_321]}. `;
    const text = ticket.repeat(20_000 / ticket.length);
    findConfidential(text, directory);
    const [small, large] = [few, directory].map((index) => fastest(() => findConfidential(text, index)));
    expect(large).toBeLessThan((small ?? 0) * 5 + 50);
  });

  it('is found, name by name', () => {
    for (let n = 0; n < people.length; n += 97) {
      const person = people[n] as string;
      expect(findConfidential(`Dossier de ${person.toUpperCase()} à revoir`, directory)).toMatchObject([
        { kind: 'person', text: person.toUpperCase() },
      ]);
    }
  });
});
