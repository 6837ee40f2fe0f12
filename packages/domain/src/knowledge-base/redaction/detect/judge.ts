import { after } from '../text/find.js';
import {
  EVERYONES_LOGINS,
  NOT_A_VALUE,
  TECHNICAL,
  hasOddOnset,
  isPlaceholder,
  isStateWord,
  looksSecret,
} from '../vocabulary/values.js';
import type { Labelled } from './label.js';

/** A labelled value with the text around it, to be judged. */
export interface Candidate {
  readonly value: Labelled;
  /** As written. */
  readonly written: string;
  readonly folded: string;
  /** What follows in the text, folded. */
  readonly next: string;
}

export function candidateOf(text: string, folded: string, value: Labelled): Candidate {
  return {
    value,
    written: text.slice(value.start, value.end),
    folded: folded.slice(value.start, value.end),
    next: after(folded, value.end, 40),
  };
}

const FALSY =
  /^(?:true|false|yes|no|oui|non|null|nil|none|undefined|0|1|n\/a|optional|required|string|varchar2?.*|this\..*|new|\d?\d)$/;
/** Code, not a value: `request.getParameter("x")`, `pwd.length`. */
const CODE =
  /^[a-z_$][\w$.]*\(.*|^(?:this|self|config|props|env|process|request|params|args|system)\.[\w.]+$/i;
/** `login = matricule`: a rule, not a login. */
const NOUN =
  /^(?:matricule|numero|nom|prenom|mail|email|mel|adresse|identifiant|utilisateur|login|password|username|ine|code|initiale|compte|nir|numen)s?$/;
/** What may follow a value that ends there: punctuation, the end of a line, or another clause. */
const ENDS =
  /^(?:["'»”)\]}.,;:!?…]|\s{0,3}$|\s{0,3}[\n(«–;|/]| - |\s(?:et|ou|pour|puis|mais|and|or|depuis|dans|sur|en|a|avec|ne|n'|est|mot|mdp|password|pwd|pass|qui|alors|lors|il|elle|je|nous|client|mandant|lang|[\w.]{2,20}\s?[=:])(?![a-z]))/;

const plain = (written: string): boolean => /^\p{L}+(?:[-'’]\p{L}+)*$/u.test(written);
const firstWord = (folded: string): string => /^\S+/.exec(folded)?.[0].replace(/[,;:.)]+$/, '') ?? folded;

/** Is this the beginning of a sentence rather than a value? */
export function isSentence({ value, written, folded, next }: Candidate): boolean {
  if (value.quoted) return NOT_A_VALUE.has(firstWord(folded)) && /\s/.test(folded);
  if (NOT_A_VALUE.has(folded) || NOT_A_VALUE.has(firstWord(folded).replace(/'.*$/, "'"))) return true;
  if (/^[cdjlmnst]'|^qu'|^[a-z]{3,}ez(?:-(?:vous|le|la|les))?$/.test(folded)) return true;
  return (
    plain(written) &&
    (!ENDS.test(next) || (isStateWord(folded) && written === written.toLowerCase() && /[éè]/.test(written)))
  );
}

/** After a label that announces a password, is this one? */
export function isPassword(candidate: Candidate): boolean {
  const { value, written, folded, next } = candidate;
  if (written.length < 2 || isPlaceholder(written)) return false;
  switch (value.link) {
    case 'equals':
      return !FALSY.test(folded) && (value.quoted || !CODE.test(written));
    case 'colon':
      return !FALSY.test(folded) && !isSentence(candidate) && written.length >= 3;
    case 'is':
      if (looksSecret(written) || /^\d{4,}$/.test(written)) return true;
      if (isSentence(candidate)) return false;
      if (value.quoted) return true;
      return plain(written) && ENDS.test(next) && (written !== folded || !isStateWord(folded));
    case 'loose':
      if (value.quoted) return !isSentence(candidate) && (looksSecret(written) || /^\d{4,}$/.test(written));
      return looksSecret(written) && !/^[A-Z]{1,5}\d{1,4}$/.test(written) && !TECHNICAL.has(folded);
  }
}

/** After a label that announces a token or a key, is this one? */
export function isToken(candidate: Candidate): boolean {
  const { value, written, folded } = candidate;
  if (written.length < 4 || isPlaceholder(written) || FALSY.test(folded) || /^https?:/.test(folded))
    return false;
  const mixed = /\d/.test(written) && /[a-z]/i.test(written);
  switch (value.link) {
    case 'equals':
      return (
        (value.quoted || !CODE.test(written)) && (mixed || written.length >= 8) && !NOT_A_VALUE.has(folded)
      );
    case 'colon':
      return (
        !isSentence(candidate) &&
        !/\s/.test(written) &&
        (mixed || written.length >= 16 || (value.quoted && written.length >= 6))
      );
    case 'is':
      return looksSecret(written) || (value.quoted && !/\s/.test(written) && !isSentence(candidate));
    case 'loose':
      return (looksSecret(written) && written.length >= 8 && mixed) || /^[0-9a-f]{16,}$/i.test(written);
  }
}

const LOGIN = /^[a-z_][\w.@$*\\+-]{1,59}$/i;
const TRANSACTION =
  /^(?:[A-Z]{1,4}\d{1,3}[A-Z]?|[A-Z]\d{2}|Z[A-Z0-9_]+|SAP_\w+|EXIT_\w+|S_\w+|RF[A-Z]+\d*|\d+)$/;

const FILE =
  /\.(?:txt|csv|xlsx?|docx?|pdf|log|sql|xml|zip|ver|java|sh|ini|cfg|conf|properties|jsp|php|html?|do|aspx?|exe|dll|fr|com|org|net)$/;

/** Is it shaped as a login with nothing said about it? */
export function looksLogin(written: string): boolean {
  const folded = written.toLowerCase();
  if (!LOGIN.test(written) || written.length < 3 || TRANSACTION.test(written) || TECHNICAL.has(folded))
    return false;
  if (FILE.test(folded)) return false;
  const parts = folded.split(/[._-]/);
  if (parts.length > 1)
    return (
      parts.every((part) => part !== '') &&
      (written.includes('_') || !parts.every((part) => TECHNICAL.has(part)))
    );
  return /\d|[a-z]{3}adm$/.test(written) || (hasOddOnset(folded) && written.length >= 4);
}

/** `SU01`, `ME23N`: screens that everybody has. */
const SAP_TRANSACTION =
  /^(?:S[AEMPTU]|SCC|P[ACU]|F[BKSVD]|ME|MI|MM|XK|VA|AL|DB|KS|KE|CJ|AS|AW|OB|OX|RZ|BD|WE|SM|SLG|SQ)\d{1,2}[NT]?$/;
/** `invite3 (mdp …)`: whatever stands before its password is a login. */
const WITH_PASSWORD = /^["'»]?\s?\((?:mdp|mot de passe|pwd|password|pass)\b/;

/** After a label that announces a login, is this one? `account` is a word that bookkeeping uses too. */
export function isLogin(candidate: Candidate, account: boolean): boolean {
  const { value, written, folded, next } = candidate;
  if (isPlaceholder(written) || written.length < 2 || /\s/.test(written)) return false;
  const figures = /^[\d.]+$/.test(written);
  if (SAP_TRANSACTION.test(written)) return false;
  if (WITH_PASSWORD.test(next) && LOGIN.test(written) && !isSentence(candidate)) return true;
  if (account && (figures || /^[A-Z]?\d{2,}[A-Z]?$/.test(written))) return false;
  switch (value.link) {
    case 'equals':
      if (NOUN.test(folded)) return false;
      return (
        !FALSY.test(folded) &&
        (LOGIN.test(written) || (figures && written.length >= 4)) &&
        !CODE.test(written)
      );
    case 'colon':
      if (figures) return written.length >= 4 && written.length <= 9;
      if (account && isSentence(candidate)) return false;
      if (account) return looksLogin(written) || (/^[A-Z]{5,12}$/.test(written) && !TECHNICAL.has(folded));
      // « identifiant : siham, mot de passe : … »: a product's name may be a login, with its password.
      if (TECHNICAL.has(folded) && !/mot de passe|mdp|passw|pwd/.test(next)) return false;
      return LOGIN.test(written) && !isSentence(candidate);
    case 'is':
      if (EVERYONES_LOGINS.has(folded)) return false;
      if (looksLogin(written)) return true;
      if (!LOGIN.test(written) || TECHNICAL.has(folded) || isSentence(candidate)) return false;
      return value.quoted || (ENDS.test(next) && !isStateWord(folded) && /^[a-z0-9]+$/i.test(written));
    case 'loose': {
      if (EVERYONES_LOGINS.has(folded)) return false;
      if (!account && /^[a-z]{2,}[._][a-z]{2,}\d*$/.test(written) && !FILE.test(folded)) return true;
      if (looksLogin(written)) {
        if (/[a-z].*\.[A-Z]/.test(written)) return false;
        return /[-.]/.test(written) ? /\d|[._]/.test(written) : true;
      }
      const capitals = /^[A-Z]{5,12}$/.test(written) && !TECHNICAL.has(folded) && !NOT_A_VALUE.has(folded);
      return capitals && !account;
    }
  }
}
