import type { Span } from '../finding.js';
import { following, rangeOf } from '../text/find.js';
import { triggered } from '../text/word-spans.js';
import { EVERYONES_LOGINS, NOT_A_VALUE, TECHNICAL, looksSecret } from '../vocabulary/values.js';
import type { Detector } from './detector.js';
import { looksLogin } from './judge.js';

/** `se connecter avec testeur/Tst2026`: a pair with no label of its own. */
const PAIR =
  /(?:connect\w{0,6}|connexions?|authentifi\w{0,8}|logue\w{0,3}|comptes?|utilisateurs?|users?|logins?|identifiants?|codes? d'acces|acces|credentials?|habilitation|mots? de passe|mdp|ids?|passwords?|pwd)(?:\s?[/&+-]\s?|\s(?:et|ou|and)\s(?:le |son |un |du )?)?(?:mots? de passe|mdp|passwords?|pwd|pass|passe)?\)?(?:[ ][a-z']{1,14}){0,4}?(?:[ ]?(?::|=|->)|[ ](?:est|sont|avec|sous)|[ ]?\()?[ ]{1,2}\n?["'«(]?[ ]?([a-z][\w.@-]{1,40})["'»]?(?:[ ]?[/|][ ]?|:|[ ]?(,|et|puis|-)[ ])(?:le |son )?["'«]?[ ]?([^\s"'«»,;()]{3,60})/dy;
const ANOTHER =
  /["'»)]?\s?(?:,|;|puis|et|ou|\n\s{0,4}[-*•]?)\s{0,2}["'«(]?([a-z][\w.@-]{1,40})[ ]?\/[ ]?([^\s"'«»,;()]{3,60})/dy;
const TOLD =
  /(?:log(?:in|on)|identifiant|user(?:name)?|utilisateur|compte|\bids?)s?\)?\s?(?:[/&+-]|et|ou|and|\|)\s?(?:le |son )?(?:mots? de passe|mdp|password|pwd|pass|passe)|(?:mots? de passe|mdp|password|pwd)\s?[/]\s?(?:login|identifiant|user)/;

const LABEL =
  /^(?:conne[cx]|authentifi|logue|compte|utilisateur|user|login|identifiant|code|acces|credential|habilitation|mot|mdp|id|password|pwd)/;

/** A login and its password, side by side after a label that may be of both. */
export const pair: Detector = function* ({ view: { text, folded }, index }) {
  const read = new Set<number>();
  for (const match of triggered(index, LABEL, PAIR, folded)) {
    const [from, to] = rangeOf(match, 1);
    const [start, last] = rangeOf(match, 3);
    const end = last - (/[.,;:)\]]+$/.exec(text.slice(start, last))?.[0].length ?? 0);
    const [login, password] = [text.slice(from, to), text.slice(start, end)];
    const isAnnounced = TOLD.test(match[0]);
    // « a, b », « a et b »: only after a sign, or when b is shaped as a secret.
    if (
      match[2] !== undefined &&
      !(isAnnounced && (/[:=(]/.test(match[0].slice(0, from - match.index)) || looksSecret(password)))
    )
      continue;
    const [a, b] = [folded.slice(from, to), folded.slice(start, end)];
    const same = a === b || (EVERYONES_LOGINS.has(a) && EVERYONES_LOGINS.has(b));
    if (TECHNICAL.has(a) && !looksSecret(password)) continue;
    if (NOT_A_VALUE.has(a) && !EVERYONES_LOGINS.has(a)) continue;
    if (!(isAnnounced ? password.length > 2 && !NOT_A_VALUE.has(b) : looksSecret(password) || same)) continue;
    if (/^(?:https?|jdbc|ftp|ldaps?)$/.test(a) || b.startsWith('//') || /^\d+$/.test(a)) continue;
    // `connect scott/tiger@orcl` is read as what it is.
    if (match[0].startsWith('conn') && b.includes('@') && !looksLogin(login)) continue;
    yield { kind: 'login', start: from, end: to };
    yield { kind: 'password', start, end };
    yield* others(folded, end, read);
  }
};

/** `a / b puis c / d`: the pairs after the first. */
function* others(folded: string, from: number, read: Set<number>): Generator<Span> {
  for (const match of following(ANOTHER, folded, from, read)) {
    const [start, end] = rangeOf(match, 1);
    const [at, last] = rangeOf(match, 2);
    if (NOT_A_VALUE.has(match[1] ?? '')) return;
    yield { kind: 'login', start, end };
    yield { kind: 'password', start: at, end: last - (/[.,;:)\]]+$/.exec(match[2] ?? '')?.[0].length ?? 0) };
  }
}
