import type { Span } from '../../finding.js';
import type { Family } from '../../known/person-index.js';
import type { Word } from '../../text/word-spans.js';
import { TECHNICAL } from '../../vocabulary/values.js';
import type { Detector, Reading } from '../detector.js';
import { familyAlone, givenAlone, withInitial } from './alone.js';
import { civilityBefore } from './context.js';
import { withGiven } from './given.js';
import { type Extent, isInitial, sequenceAt } from './joint.js';
import { isKnownLogin } from './login.js';
import { unknownAfterCivility } from './unknown.js';

/** « Abel KACIMI-BENALI », known as Kacimi: the whole compound goes. */
function withCompound(reading: Reading, to: number): number {
  const next = reading.words[to];
  const last = reading.words[to - 1] as Word;
  const glued = next?.capital === true && reading.view.folded.slice(last.end, next.start) === '-';
  return glued && next.end - next.start > 2 && last.capital && !TECHNICAL.has(next.folded) ? to + 1 : to;
}

function spanOf(reading: Reading, { from, to }: Extent): Span {
  const { words, view } = reading;
  const civility = civilityBefore(reading, from);
  const last = words[withCompound(reading, to) - 1] as Word;
  // The point of an initial goes with it, unless it may end the sentence's last word.
  const point = isInitial(last) && view.folded.charAt(last.end) === '.' ? 1 : 0;
  const start = civility ?? (words[from] as Word).start;
  const end = last.end + point;
  const opened = view.folded.slice(start, end).includes('(') && view.folded.charAt(end) === ')';
  return { kind: 'person', start, end: opened ? end + 1 : end };
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

/** First names that are of no name found before. */
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
