import type { Span } from '../../finding.js';
import type { Word } from '../../text/word-spans.js';
import { NOT_A_VALUE, TECHNICAL } from '../../vocabulary/values.js';
import type { Reading } from '../detector.js';
import { civilityBefore } from './context.js';

const ROLE =
  /^(?:la|le|l|les|de|du|des|president|presidente|vice|directeur|directrice|recteur|rectrice|maire|ministre|agent|agente|comptable|correspondante?|chef|cheffe|secretaire|doyen|doyenne|gestionnaire|responsable|bonjour|monsieur|madame|mademoiselle|mesdames|messieurs|mme|mlle|x|y|z|untel|unetelle|dupond|nom|prenom|merci|je|nous|vous|suite|tout|test|administrateur|utilisateur|professeur|docteur)$/;
/** A name that a word announces without a civility. */
const ANNOUNCED =
  /(?:\bnee|\bepouse|\bep\.|\bveuve|\bnom de (?:naissance|jeune fille|famille)\s?:?|\bnom (?:d'usage|patronymique|marital|usuel)\s?:?|\bprenoms?\s?:)\s$/;
/** The last words of a civility, and of what announces a name. */
const ANNOUNCES = new Set(
  'm mr mrs ms mme mlle melle mm mmes monsieur madame mademoiselle messieurs mesdames dr docteur pr prof professeur professeure maitre nee epouse ep veuve naissance fille famille usage patronymique marital usuel prenom prenoms'.split(
    ' ',
  ),
);
const PARTICLES = /^(?:de|du|des|d|la|le|les|l|van|von|ben|el|al|saint|n|o)$/;

/** `Mme Durand` names someone, known or not. */
export function* unknownAfterCivility(reading: Reading): Generator<Span> {
  const { words, view } = reading;
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] as Word;
    const particle =
      PARTICLES.test(word.folded) &&
      words[at + 1]?.capital === true &&
      (word.capital || !/^(?:la|le|les|l)$/.test(word.folded));
    if ((!word.capital && !particle) || !ANNOUNCES.has((words[at - 1] as Word).folded)) continue;
    const announced = ANNOUNCED.test(view.folded.slice(Math.max(0, word.start - 32), word.start))
      ? word.start
      : null;
    const start = civilityBefore(reading, at) ?? announced;
    if (
      start === null ||
      (/^(?:pr|me|dr|prof|docteur|maitre)/.test(view.folded.slice(start)) &&
        !/^(?:Pr|Dr|Prof|Docteur|Maître)/.test(view.text.slice(start)))
    )
      continue;
    if (!particle && (ROLE.test(word.folded) || TECHNICAL.has(word.folded) || NOT_A_VALUE.has(word.folded)))
      continue;
    let to = at;
    for (let i = at + 1; i < words.length && i < at + 5; i += 1) {
      const [left, next] = [words[i - 1] as Word, words[i] as Word];
      const between = view.folded.slice(left.end, next.start);
      if (!/^(?:[ '-]|\. ?|\.-)$/.test(between) || (between.startsWith('.') && left.end - left.start > 2))
        break;
      const glued = between === '-' || between === "'";
      if (
        next.capital &&
        !TECHNICAL.has(next.folded) &&
        (glued || !NOT_A_VALUE.has(next.folded)) &&
        !/^(?:bonjour|merci)$/.test(next.folded)
      )
        to = i;
      else if (glued && to === i - 1) to = i;
      else if (!PARTICLES.test(next.folded)) break;
    }
    const last = words[to] as Word;
    if (last.end - last.start === 1 && !/^[.]/.test(view.folded.slice(last.end))) {
      if (to === at) continue;
    }
    const point = last.end - last.start === 1 && view.folded.charAt(last.end) === '.' ? 1 : 0;
    yield { kind: 'person', start, end: last.end + point };
  }
}
