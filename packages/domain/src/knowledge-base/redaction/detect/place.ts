import type { Place } from '../known/place-index.js';
import type { Word } from '../text/word-spans.js';
import type { Detector, Reading } from './detector.js';

const INNER = /^(?:[ '_-]|- | -|\. |' )$/;
/** What is called after a town, or is everybody's: `rue de Lille`, `heure de Paris`. */
const NAMED_AFTER =
  /(?:\b(?:rue|avenue|boulevard|place|gare|mairie|ville|lycee|chu|chru|hopital|rectorat|tribunal|ta|tgi|prefecture|trains?|tgv|aeroport|tour|pont|viaduc|musee|theatre|quai|parc|stade|region|departement|canton|agglomeration|metropole|commune|metro|station|arret|academie|heures?|fuseau(?: horaire)?|bourse|accords?|traite|urssaf|caf|cpam|crous|tresorerie|cour d'appel|rectrice|recteur|foire|savon|moutarde)(?: de la| de| d'| du| des)? ?|europe\/)$/;
/** A word that is a town as well is one after these. */
const SPOKEN_OF =
  /(?:\b(?:a|au|aux|de|d'|du|des|sur|vers|depuis|pour|site|campus|antenne|pole|implantation|ville de|universite|chez) ?(?:de |d'|du |le |la |les |l')?)$/;

/** The end of the place whose words stand here, or -1. */
function endOf({ view, words }: Reading, at: number, { parts }: Place): number {
  for (let i = 0; i < parts.length; i += 1) {
    const word = words[at + i];
    if (word === undefined || word.folded !== parts[i]) return -1;
    if (i > 0 && !INNER.test(view.folded.slice((words[at + i - 1] as Word).end, word.start))) return -1;
  }
  return at + parts.length;
}

function isHere({ view, words }: Reading, at: number, to: number, place: Place): boolean {
  const word = words[at] as Word;
  const own = words.slice(at, to);
  const capital =
    place.parts.length > 1 && !place.odd
      ? own.filter((each) => each.capital).length > 1
      : own.some((each) => each.capital);
  if (!capital && !place.odd) return false;
  const left = view.folded.slice(Math.max(0, word.start - 32), word.start);
  if (NAMED_AFTER.test(left)) return false;
  const last = words[to - 1] as Word;
  // « Tours 2026 », « Port 443 »: a word with its number.
  if (place.word && /^ ?\d/.test(view.folded.slice(last.end, last.end + 2))) return false;
  return !place.word || (place.parts.length > 1 ? capital : SPOKEN_OF.test(left));
}

/** Towns and sites where establishments are registered: they say which it is (C3.3.1). */
export const place: Detector = function* (reading) {
  const { words, known } = reading;
  if (known.places.size === 0) return;
  for (let at = 0; at < words.length; at += 1) {
    for (const each of known.places.get((words[at] as Word).folded) ?? []) {
      const to = endOf(reading, at, each);
      if (to < 0 || !isHere(reading, at, to, each)) continue;
      yield { kind: 'establishment', start: (words[at] as Word).start, end: (words[to - 1] as Word).end };
      at = to - 1;
      break;
    }
  }
};
