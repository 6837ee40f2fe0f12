import { oneOf } from '../text/one-of.js';
import type { Kind } from '../kinds.js';
import type { Span } from '../finding.js';
import { pick, rangeOf, spansOf } from '../text/find.js';
import { readValue } from '../text/value.js';
import type { View } from '../text/view.js';
import { type WordIndex, triggered } from '../text/word-spans.js';
import { TECHNICAL, isPlaceholder, looksSecret } from '../vocabulary/values.js';
import type { Detector } from './detector.js';
import { type Candidate, candidateOf, isPassword, isSentence, isToken } from './judge.js';
import { type Link, endInAddress } from './label.js';
import { readings } from './qualifier.js';

/** Ends of keys that speak about a password and are not one. */
const ABOUT = String.raw`(?![\w.-]{0,20}(?:policy|polic|length|min|max|expir|age\b|field|hint|encod|type|file|path|url|page|count|valid|requir|enabl|date|history|regex|pattern|rule|retr|attempt|label|name|prompt|mode|lifetime|timeout|manager|service|provider|store\b|version|format|column|table))`;
const SUFFIX = String.raw`(?:[_.\-]?[a-z0-9]{1,20}){0,2}`;
/** In code: the key ends in, or holds, one of these. */
const PASSWORD_KEYS = oneOf(
  String.raw`
    passw(?:or)?d, passwd, bind[ _-]?credentials?, passwort, passphrase, passcode, pwd, mdp, motdepasse, mot_de_passe,
    mot-de-passe, (?<![a-z])(?:psw|pw)(?![a-z]), (?<![a-z])pass(?![a-z]),
    (?<=[_.-]|user|db|smtp|ftp|ldap|bind|my|mail|store|key|admin|sap)pass(?![a-z]), contrasena,
    sapgui_pw, requirepass, masterauth, (?:ro|rw|snmp[ _-]?)community
  `,
);
const KEY_PASSWORD = new RegExp(String.raw`${PASSWORD_KEYS}${ABOUT}`, 'y');
const TOKEN_KEYS = oneOf(
  String.raw`
    token, jeton, apikey, cle[ _-]?api,
    (?:api|access|private|encryption|signing|account|licen[sc]e|product|hmac|master|crypto?|aes)[ _-]?key(?:[ _-]?id)?,
    (?:secret|shared)[ _-]?(?:access[ _-]?)?key, secret[ _-]?id,
    (?:client|app|application|shared|consumer|jwt|cookie|session|oauth|webhook|signing|hmac)[ _.-]?secret,
    (?<![a-z])(?:app|auth|session)[ _-]?key, (?<![a-z])(?:psk|secret|credentials?|signature|salt|otp|totp)
  `,
);
const KEY_TOKEN = new RegExp(
  String.raw`${TOKEN_KEYS}(?![a-z]|[\w.-]{0,20}(?:url|uri|file|path|type|expir|name|endpoint|timeout|valid|enabl|length|store|alias|algorithm|issuer|lifetime|ttl|count|max|min))`,
  'y',
);
/** In sentences. */
const PASSWORD_LABELS = oneOf(
  String.raw`
    mots? de passes?, mot-de-passe, m\.d\.p\.?, mdps?, passwords?, pwd, secret, secrets? partages?,
    pass ?phrase, passe-?phrase, phrases? (?:secrete|de passe), reponse secrete,
    digicode, code pin, pin, codes? (?:de )?(?:conference|reunion|participant|animateur),
    codes? (?:d'acces|d'activation|d'authentification|de verification|de deverrouillage|de securite),
    codes? (?:de l'alarme|porte|de la porte|secret|confidentiel|pin|otp|sms|a usage unique),
    codes? (?:personnel|provisoire|temporaire)
  `,
);
const SAID_PASSWORD = new RegExp(String.raw`\b${PASSWORD_LABELS}\b`, 'y');
const TOKEN_LABELS = oneOf(
  String.raw`
    jetons?, tokens?, api key, license key, product key, clef d'api, numero de serie de licence,
    cles? (?:d'?\s?)?(?:api|acces|ssh|aws|sas|rest|webservice|wi-?fi|wpa2?|wep),
    cles? (?:secrete|privee|partagee|pre-?partagee|produit),
    cles? de (?:licence|license|chiffrement|signature|securite|produit|l'api),
    cles? (?:du webservice|du service|d'activation|d'installation|d'authentification)
  `,
);
const SAID_TOKEN = new RegExp(String.raw`\b${TOKEN_LABELS}\b`, 'y');

/** How what they look for begins, within a word. */
const PASSWORD_KEY = /pass|bind|pwd|mdp|mot|psw|pw|contrasena|sapgui|require|master|ro|rw|snmp/g;
const TOKEN_KEY =
  /token|jeton|api|cle|access|secret|client|app|shared|consumer|jwt|cookie|session|oauth|webhook|signing|hmac|private|encryption|account|licen[sc]e|product|master|crypt|aes|psk|credential|auth|signature|salt|t?otp/g;
const PASSWORD_WORD =
  /^(?:mots?|m|mdps?|passwords?|pass\w{0,8}|phrases?|codes?|digicode|pin|reponse|secrets?|pwd)$/;
const TOKEN_WORD = /^(?:jetons?|tokens?|cles?|clef|api|licen[sc]e|product|numero)$/;

const isSetting = (written: string, quoted: boolean): boolean =>
  !quoted && /^\(?[a-z_][\w.]{2,}=[^=\s]/i.test(written);

type Judge = (candidate: Candidate) => boolean;

function* labelled(labels: Iterable<RegExpExecArray>, view: View, kind: Kind, judge: Judge): Generator<Span> {
  const { text, folded } = view;
  for (const match of labels) {
    for (const reading of readings(view, match.index + match[0].length)) {
      const written = text.slice(reading.start, reading.end);
      if (reading.link === 'loose' && reading.skipped > 0 && !looksSecret(written)) continue;
      if (reading.foreign && !isSure(match[0], written, reading.link)) continue;
      const prose = match[0].includes(' ') && reading.link === 'equals';
      if (prose && isSentence(candidateOf(text, folded, reading))) continue;
      if (reading.skipped > 0 && view.isInTag(match.index)) continue;
      // `login/mdp : a/b` is a pair's.
      const paired = /(?:login|identifiant|user|compte|\bid)s?\s?[/&+]\s?$/.test(
        folded.slice(Math.max(0, match.index - 20), match.index),
      );
      if (paired && /^[\w.@-]+\//.test(written)) continue;
      // The label of another detector: `jeton de session (MYSAPSSO2=…)`.
      if (isSetting(written, reading.quoted)) continue;
      const opened = text.charAt(reading.start) === '(' ? 1 : 0;
      const value = { ...reading, start: reading.start + opened };
      const digits =
        value.link === 'loose' &&
        /^(?:code|pin)/.test(match[0]) &&
        /^\d{4,8}#?$/.test(text.slice(value.start, value.end));
      if (value.end <= value.start || (!digits && !judge(candidateOf(text, folded, value)))) continue;
      yield { kind, start: value.start, end: value.end };
      break;
    }
  }
}

const firm =
  (judge: Judge): Judge =>
  (candidate) =>
    candidate.value.link !== 'loose' && candidate.value.link !== 'is' && judge(candidate);

/** Past words that qualify nothing, only what is shaped as a secret; for a code, figures. */
function isSure(label: string, written: string, link: Link): boolean {
  if (link !== 'colon' && link !== 'is') return false;
  if (label.startsWith('code') && /^\d{4,8}$/.test(written)) return true;
  return looksSecret(written) && /\d/.test(written);
}

/** Four groups of four letters, as mail services generate them. */
const GENERATED =
  /(?:mots? de passe|mdp|passwords?)[^\n]{0,40}?[\s:](?<![a-z] )([a-z]{4}(?: [a-z]{4}){3})(?![a-z ]{0,200}[a-z]{5})/dy;
/** `phrase secrète : correct horse battery`, to the end of the clause. */
const PHRASE =
  /(?:pass ?phrases?|passe-?phrases?|phrases? (?:secrete|de passe))(?: [a-z']{1,12}){0,6}\s?(?::|=| est)\s{1,2}["'«“]?\s?([a-z0-9][^\n;,.()«»"”]{5,80}?)(?=\s{0,2}(?:[\n;,.()«»"”]|$))/dy;
/** `code de vérification : 482 913` */
const ONE_TIME =
  /codes? (?:de|d'|a|recu|otp|sms|pin|secret|confidentiel|temporaire)[^\n.;]{0,40}?(?: est| :|:| =| \(| de)\s{0,2}["'«]?\s?(\d{3}[ -]\d{3})(?!\d)/dy;
/** `avec le code de vérification 481205`: nothing between. */
const SENT =
  /codes? (?:de (?:verification|validation|confirmation|securite|connexion)|d'authentification|a usage unique|otp|sms|recu(?: par (?:sms|mel|mail|telephone))?) ["'«(]?\s?(\d{3}[ -]?\d{3})(?!\d)/dy;
/** `avec le code pL4n8w`: three sorts of signs, as no error's code has. */
const CODE =
  /(?<!(?:erreur|message|retour|statut|source|postal|produit|article|http),? (?:de |le |un )?)(?<=^|[\s("«'])code(?: ?:| c'est| est)? ["«']?\s?([^\s"'«»,;.()]{5,30})/dy;

/** `avec « Soleil12 » comme mot de passe`: the value comes first. */
const COMPARED =
  /\s(?:comme|en guise de|pour|est (?:le|son|mon|notre|votre)|etant (?:le|son)|\((?:le|son)?)\s?(?:nouveau |ancien |premier )?(?:mot de passe|mdp|password|code (?:secret|pin|d'acces)|passphrase)\b/g;
const VALUE_FIRST =
  /(?:["'«“]\s?([^"'»”\n]{3,60}?)\s?["'»”]|(?<=[\s(])([^\s"'«»(),;]{4,60}))\s(?:comme|en guise de|pour|est (?:le|son|mon|notre|votre)|etant (?:le|son)|\((?:le|son)?)\s?(?:nouveau |ancien |premier )?(?:mot de passe|mdp|password|code (?:secret|pin|d'acces)|passphrase)\b/dg;

const SUFFIX_AT = new RegExp(SUFFIX, 'y');

/** `DB_PASSWORD = x`: the key may go on after what it was recognised by. */
function* keyed(match: RegExpExecArray, view: View, kind: Kind, judge: Judge): Generator<Span> {
  const { text, folded } = view;
  const end = match.index + match[0].length;
  // `--password 'x y'`: the option of a command.
  const option = /(?:^|\s)--?[a-z-]{0,20}$/.test(folded.slice(Math.max(0, match.index - 24), match.index));
  const argument = option && text.charAt(end) === ' ' ? readValue(text, end + 1) : null;
  if (argument !== null && argument.quoted && !isPlaceholder(text.slice(argument.start, argument.end))) {
    yield { kind, start: argument.start, end: argument.end };
    return;
  }
  SUFFIX_AT.lastIndex = end;
  const suffix = SUFFIX_AT.exec(folded)?.[0].length ?? 0;
  for (const at of suffix > 0 ? [end, end + suffix] : [end]) {
    const [reading] = readings(view, at, 0);
    if (reading === undefined || isSetting(text.slice(reading.start, reading.end), reading.quoted)) continue;
    if (!firm(judge)(candidateOf(text, folded, reading))) continue;
    yield { kind, start: reading.start, end: endInAddress(text, match.index, reading) };
    return;
  }
}

/** `mon mot de passe, l'ancien (Hiver2024) est refusé`: between signs, in the sentence that speaks of one. */
const ENCLOSED = /(?:[("«“'][ ]?([^\s()"«»“”',;]{6,60})[ ]?[)"»”']|, ([^\s()"«»“”',;]{8,80})(?=,|\.\s|$))/dg;

function* enclosed({ text, folded }: View, index: WordIndex): Generator<Span> {
  for (const match of triggered(index, ENCLOSED_WORD, ENCLOSED_SAID, folded)) {
    const from = match.index + match[0].length;
    const sentence = /^(?:[^\n.!?]|[.!?](?=\S)){0,160}/.exec(text.slice(from, from + 160))?.[0] ?? '';
    const found = [
      ...spansOf(ENCLOSED, sentence, 'password', 1),
      ...spansOf(ENCLOSED, sentence, 'password', 2),
    ];
    for (const { kind, start, end } of found) {
      const written = sentence.slice(start, end);
      const stem = written.toLowerCase().replace(/\d+$/, '');
      const mixed = looksSecret(written) && /\d/.test(written) && /[a-z]/.test(written);
      const issued =
        GROUPS.test(written) || /^(?=.*\d)[0-9a-f]{8}(?:-?[0-9a-f]{4}){2,8}[0-9a-f]*$/i.test(written);
      if (!issued && (!mixed || TECHNICAL.has(stem) || match[0].startsWith('cle'))) continue;
      if (isSetting(written, false)) continue;
      if (/^[a-z]+\d*\.[a-z]{2,4}$|^\w+_\w+$/.test(written)) continue;
      yield { kind, start: from + start, end: from + end };
    }
  }
}
const ENCLOSED_WORD = /^(?:secret|mots?|mdps?|passwords?|jetons?|tokens?|cles?|clefs?)$/;
const ENCLOSED_SAID = /(?:secret|mots? de passe|mdps?|passwords?|jetons?|tokens?|cle[fs]{0,2})\b/y;
/** `8QK2-77PD-XZ19` */
const GROUPS = /^(?=.*\d)(?=.*[A-Z])[A-Z0-9]{4,8}(?:-[A-Z0-9]{4,8}){1,7}$/;

/** Passwords, keys and tokens that a label announces, in code and in sentences. */
export const secret: Detector = function* ({ view, index }) {
  const { text, folded } = view;
  for (const match of triggered(index, PASSWORD_KEY, KEY_PASSWORD, folded)) {
    yield* keyed(match, view, 'password', isPassword);
  }
  for (const match of triggered(index, TOKEN_KEY, KEY_TOKEN, folded))
    yield* keyed(match, view, 'token', isToken);
  yield* labelled(triggered(index, PASSWORD_WORD, SAID_PASSWORD, folded), view, 'password', isPassword);
  yield* labelled(triggered(index, TOKEN_WORD, SAID_TOKEN, folded), view, 'token', isToken);
  yield* enclosed(view, index);
  yield* pick(triggered(index, PASSWORD_WORD, GENERATED, folded), 'password', 1);
  yield* pick(triggered(index, /^(?:pass|passphrases?|passe|phrases?)$/, PHRASE, folded), 'password', 1);
  yield* pick(triggered(index, /^codes?$/, ONE_TIME, folded), 'password', 1);
  yield* pick(triggered(index, /^codes?$/, SENT, folded), 'password', 1);
  const written = (match: RegExpExecArray, group: number): string => text.slice(...rangeOf(match, group));
  yield* pick(triggered(index, /^code$/, CODE, folded), 'password', 1, (match) => isMixed(written(match, 1)));
  for (const { index: at } of folded.matchAll(COMPARED)) {
    const left = Math.max(0, at - 70);
    const shift = left + folded.slice(left, at + 1).lastIndexOf('\n') + 1;
    const clause = folded.slice(shift, at + 70);
    for (const group of [1, 2]) {
      for (const { kind, start, end } of spansOf(VALUE_FIRST, clause, 'password', group)) {
        if (looksSecret(text.slice(shift + start, shift + end)))
          yield { kind, start: shift + start, end: shift + end };
      }
    }
  }
};

const isMixed = (written: string): boolean =>
  !/^0x/i.test(written) && /\d/.test(written) && /[a-z]/.test(written) && /[A-Z]/.test(written);
