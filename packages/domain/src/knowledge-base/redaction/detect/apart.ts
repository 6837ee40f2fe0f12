import type { Span } from '../finding.js';
import { before, pick, rangeOf } from '../text/find.js';
import { triggered } from '../text/word-spans.js';
import { EVERYONES_LOGINS, NOT_A_VALUE, TECHNICAL, looksSecret } from '../vocabulary/values.js';
import type { Detector } from './detector.js';
import { looksLogin } from './judge.js';

/** `celui de l'application : x`, `le nouveau est x`, once a password has been spoken of. */
const OTHER =
  /(?:celui (?:de|du|des|d')[^\n:;.]{0,40}? ?:|(?:celui(?:-ci| de [a-z' ]{2,30})?|l'ancien|le nouveau|l'autre|le bon|le precedent|le suivant|le provisoire|le temporaire|le second|le premier) (?:est|etait|sera|devient|vaut)(?: maintenant| desormais)?)\s{1,2}["'«]?\s?([^\s"'«»]{4,60})/dy;
const OTHER_WORD = /^(?:celui|l|le)$/;
const PASSWORD = /\b(?:mots? de passe|mdps?|passwords?|pwd)\b[^\n]{0,140}$/;
/** `l'utilisateur x et le mot de passe y` */
const BOTH =
  /(?:utilisateur|utilisatrice|login|identifiant|compte|user) ["'«]?\s?([\w.@$\\-]{2,40})["'»]?\s?(?:et|avec|,)\s(?:le |son |pour )?(?:mot de passe|mdp|pwd|password)\s(?:est |: ?)?["'«]?\s?([^\s"'«»,;]{4,60})/dy;
const BOTH_WORD = /^(?:utilisat(?:eur|rice)|login|identifiant|compte|user)$/;

const withoutTail = (written: string): string => written.replace(/[.,;:)\]]+$/, '');

/** Passwords that stand apart from their label: after another of the same sentence, or beside a login in words. */
export const apart: Detector = function* ({ view: { text, folded }, index }) {
  for (const { kind, start, end } of pick(triggered(index, OTHER_WORD, OTHER, folded), 'password', 1)) {
    const written = withoutTail(text.slice(start, end));
    if (looksSecret(written) && PASSWORD.test(before(folded, start, 200)))
      yield { kind, start, end: start + written.length };
  }
  for (const match of triggered(index, BOTH_WORD, BOTH, folded)) yield* bothOf(match, text);
};

function* bothOf(match: RegExpExecArray, text: string): Generator<Span> {
  const [[from, to], [start, end]] = [rangeOf(match, 1), rangeOf(match, 2)];
  const [login, password] = [text.slice(from, to), withoutTail(text.slice(start, end))];
  const [a, b] = [login.toLowerCase(), password.toLowerCase()];
  if (NOT_A_VALUE.has(a) || NOT_A_VALUE.has(b) || TECHNICAL.has(b)) return;
  const isLogin = looksLogin(login) || /^[A-Z][A-Z0-9_]{3,11}$/.test(login) || EVERYONES_LOGINS.has(a);
  if (!looksSecret(password) && !(isLogin && /\d{4}/.test(password))) return;
  if (isLogin || !TECHNICAL.has(a)) yield { kind: 'login', start: from, end: to };
  yield { kind: 'password', start, end: start + password.length };
}
