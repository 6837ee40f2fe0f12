import type { Kind } from '../kinds.js';
import type { Span } from '../finding.js';
import type { Detector } from './detector.js';

const SCHEME = /:\/\//g;
const AUTHORITY = /[^\s"'<>«»`\ue000\\]{1,600}/y;
const PARAMETER = /[?&;#]([\w.$~[\]%-]{1,60})=([^&;#?\s"'<>«»`\ue000]{1,4000})/g;
/** Parameters of an address, by the last part of their name. */
const BY_NAME: readonly (readonly [RegExp, Kind])[] = [
  [
    /(?:^|[_.-]|[a-z])(?:pass(?:word|wd|phrase|code)?|pwd|mdp|mot_?de_?passe|motdepasse|j_password|secret|psw)$/,
    'password',
  ],
  [
    /(?:^|[_.-])(?:(?:access|auth|refresh|id|csrf|xsrf|session|user|private|api|sso|security|reset|jwt|bearer)?[_-]?token|jeton|ticket|api[_-]?key|apikey|key|cle|sig|signature|hmac|code|nonce|state|jsessionid|phpsessid|sid|sessid|session(?:_?id)?|auth|saml(?:request|response|art)|assertion|mysapsso2|sap-contextid|otp|hash|credentials?|access_?key|client_?secret|assertion)$/,
    'token',
  ],
  [
    /(?:^|[_.-])(?:user(?:name|_?id|_?name)?|usr|login|logon|uid|j_username|identifiant|compte|account|sap-user|userid|uname|utilisateur|loginname|principal)$/,
    'login',
  ],
  [/(?:^|[_.-])(?:e?mail|mel|courriel)$/, 'email'],
  [/(?:^|[_.-])(?:ine|num_?etu(?:diant)?|cod_?etu(?:diant)?|numero_?etudiant|code_?etudiant)$/, 'ine'],
];
/** Short words that a parameter of that name holds without being a secret: `state=open`, `code=404`. */
const isOrdinary = (kind: Kind, name: string, value: string): boolean => {
  if (/^(?:\$\{|\{|%7b|<|\*+$|x+$|\.+$)/i.test(value)) return true;
  if (kind !== 'token') return false;
  if (/(?:^|[_.-])(?:code|state|key|cle|auth|hash|session|ticket|sid)$/.test(name)) {
    return (value.length < 12 && !(/\d/.test(value) && /[a-z]/i.test(value))) || value.length < 6;
  }
  return false;
};

/** Logins that services prescribe before a token. */
const EVERYONE = /^(?:oauth2|git|anonymous|ftp|x-access-token|x-token-auth|gitlab-ci-token)$/;

function* parametersOf(text: string, folded: string): Generator<Span> {
  for (const match of folded.matchAll(PARAMETER)) {
    const name = match[1] ?? '';
    const kind = BY_NAME.find(([expression]) => expression.test(name))?.[1];
    if (kind === undefined) continue;
    const start = match.index + 1 + name.length + 1;
    let end = match.index + match[0].length;
    while (end > start && /[.,)\]}:…]/.test(text.charAt(end - 1))) end -= 1;
    if (end > start && !isOrdinary(kind, name, text.slice(start, end))) yield { kind, start, end };
  }
}

/** Login, password, session and token that an address carries; its path stays. */
export const url: Detector = function* ({ view: { text, folded } }) {
  for (const match of folded.matchAll(SCHEME)) {
    const start = match.index + match[0].length;
    AUTHORITY.lastIndex = start;
    const rest = AUTHORITY.exec(folded)?.[0] ?? '';
    const path = rest.search(/[/?#](?![^@]{0,80}@)|[/?#](?=[^@]*$)/);
    const authority = path < 0 ? rest : rest.slice(0, path);
    const at = authority.lastIndexOf('@');
    if (at <= 0) continue;
    const colon = authority.indexOf(':');
    if (colon < 0 || colon > at) {
      yield { kind: at > 15 ? 'token' : 'login', start, end: start + at };
    } else {
      if (colon > 0 && !EVERYONE.test(authority.slice(0, colon)))
        yield { kind: 'login', start, end: start + colon };
      if (at > colon + 1) yield { kind: 'password', start: start + colon + 1, end: start + at };
    }
  }
  yield* parametersOf(text, folded);
};
