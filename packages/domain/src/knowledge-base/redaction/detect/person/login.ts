import type { Word } from '../../text/word-spans.js';
import type { Reading } from '../detector.js';

/** Where a login is spoken of. */
const OF_LOGIN =
  /\b(?:comptes?|logins?|user(?:name|id)?|utilisateurs?|identifiants?|profils?|sessions?|uid|par|agent|valideur|sap|ad|ldap|ent|cas)(?: (?:sap|ad|ldap|ent|cas|de|du|est|n°|windows|utilisateur))*\s?[:=("'«[]{0,2}\s?$|[\\~@]$/;

/** `clefevre`, `clefevre2`: directories number namesakes. */
export function isKnownLogin({ view, known }: Reading, word: Word, neighbour: Word | undefined): boolean {
  const { logins } = known.people;
  const sure =
    logins.get(word.folded) ??
    (/\d$/.test(word.folded) ? logins.get(word.folded.replace(/\d{1,4}$/, '')) : undefined);
  if (sure !== false) return sure === true;
  if (word.upper && neighbour?.upper !== true) return true;
  return OF_LOGIN.test(view.folded.slice(Math.max(0, word.start - 40), word.start));
}
