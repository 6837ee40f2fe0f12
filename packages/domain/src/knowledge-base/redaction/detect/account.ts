import type { Span } from '../finding.js';
import { before, following, rangeOf } from '../text/find.js';
import { triggered } from '../text/word-spans.js';
import { isFrenchVerb, isFrenchWord } from '../vocabulary/french-words.js';
import { ALSO_WORDS } from '../vocabulary/names.js';
import { EVERYONES_LOGINS, NOT_A_VALUE, TECHNICAL } from '../vocabulary/values.js';
import type { Detector, Reading } from './detector.js';

const ACCOUNT = String.raw`(?:comptes?|log[io]ns?|users?|utilisateurs?|identifiants?|accounts?)`;
const SYSTEM = String.raw`(?: (?:sap|oracle|ldap|sql|unix|linux|windows|bdd|ad|cas|active directory|de base de donnees|de base|local))?`;
/** What makes it the account of a program, not of a person. */
const TECHNICALLY = String.raw`(?:techniques?|applicatifs?|de services?|generiques?|systemes?|batch|d'interfaces?|d'exploitation|de liaison|de bind|de traitements?|de communication|rfc|robots?|de supervision|de sauvegarde|de l'interface|de l'api|de l'application|de l'ordonnanceur|d'administration|d'automate|de type (?:systeme|communication|service|dialogue|batch)|service|partages?|mutualises?|non nominatifs?|fonctionnels?)`;
const NAME = String.raw`[a-z][\w.$-]{2,39}`;
/** `compte technique INTERF`, `utilisateur de service nommé x` */
const QUALIFIED = new RegExp(
  String.raw`${ACCOUNT}${SYSTEM} ${TECHNICALLY}(?: (?:nommee?s?|appelee?s?|dit))? ["'«(]? ?(${NAME})`,
  'dy',
);
/** `login applicatif de l'interface : x` */
const ANNOUNCED = new RegExp(
  String.raw`${ACCOUNT}${SYSTEM} ${TECHNICALLY}(?: [a-z][a-z'-]{0,14}){0,4}? ?[:=] ?["'«(]? ?(${NAME})`,
  'dy',
);
/** `le compte INTERF (login technique)` */
const EXPLAINED = new RegExp(
  String.raw`${ACCOUNT}${SYSTEM} ["'«]? ?(${NAME}) ?["'»]? ?[(,–-] ?(?:le |un |c'est le |c'est un |notre |son )?${ACCOUNT}${SYSTEM} ${TECHNICALLY}`,
  'dy',
);
/** `utilisateur RFC « PAIERFC »`, `le compte de l'API, nommé pegapi` */
const CALLED = new RegExp(
  String.raw`${ACCOUNT}(?:(?: (?:sap|rfc|sql|oracle|ldap|unix|linux|windows|ad|bdd|ftp|sftp|api|smtp)){1,2} ["«] ?|[^\n.;:«"]{0,40}? (?:nommee?|appelee?|denommee?|s'appelle|a pour nom) ["'«(]? ?)(${NAME})`,
  'dy',
);
/** `INTERF (compte technique)` */
const NAMED_FIRST = new RegExp(
  String.raw`(?<![\w.-])(${NAME}) ?["'»]? ?\((?:le |un |notre |son )?${ACCOUNT}${SYSTEM} ${TECHNICALLY}`,
  'dg',
);
/** `tourne sous le compte x`, `s'exécute avec x` */
const RUN_AS =
  /(?:tourn(?:e|ent|ait|ant)|execut(?:e|ent|ee|ees|es|er)|lance(?:e|s|es|r)?|demarr(?:e|ee|es|ees|er)|planifie(?:e|s|es)?|connecte(?:e|s|es)?|connecter|ordonnance(?:e|s)?|depose(?:e|s|es)?)(?: [a-z]{1,12}){0,2}? (?:sous|avec|par|en tant que) (?:(le |l'|notre |un )(?:compte|utilisateur|user|login|identifiant) )?["'«]? ?([a-z][\w.$-]{2,39})/dy;
const RUN_AS_WORD = /^(?:tourn|execut|lance|demarr|planifi|connect|ordonnanc|depos)/;
const ACCOUNT_WORD = /^(?:comptes?|log[io]ns?|users?|utilisateurs?|identifiants?|accounts?)$/;
const ANOTHER = new RegExp(String.raw`["'»]?(?:,? puis|,| et| ou) ["'«]? ?(${NAME})`, 'dy');
/** Shaped as programs' accounts are called. */
const PROGRAM = /\d|_|(?:adm|batch|svc|usr|user|rfc|app|api|adm|ro|rw)$|^(?:svc|usr|adm|bat|ws|rfc)/;

/** Without the point that ends the sentence. */
const trimmed = (start: number, end: number, folded: string): number => {
  let last = end;
  while (last > start && /[.$-]/.test(folded.charAt(last - 1))) last -= 1;
  return last;
};

const isOrdinary = (part: string): boolean =>
  isFrenchWord(part) || ALSO_WORDS.has(part) || NOT_A_VALUE.has(part) || isFrenchVerb(part);

/** After a label that says that it is a program's account: is it a name, and not the sentence that goes on? */
function isName({ view: { text, folded } }: Reading, start: number, end: number): boolean {
  const [written, name] = [text.slice(start, end), folded.slice(start, end)];
  if (name.length < 3 || EVERYONES_LOGINS.has(name) || NOT_A_VALUE.has(name) || TECHNICAL.has(name))
    return false;
  if (/^[a-z]'/.test(folded.slice(start, start + 2)) || folded.charAt(end) === "'") return false;
  const parts = name.split(/[._$-]/).filter((part) => part !== '');
  if (/[\d_]/.test(name)) return true;
  if (parts.length > 1) return parts.some((part) => !isOrdinary(part) || TECHNICAL.has(part));
  // In a line of capitals they say nothing.
  const capitals = written.length > 3 && written === written.toUpperCase();
  if (capitals) return !/\p{Lu}{3,}\s+\p{Lu}{3,}\s*$/u.test(before(text, start, 32));
  const quoted = /["«] ?$/.test(before(folded, start, 2)) && /^ ?["»]/.test(folded.slice(end, end + 2));
  return name.length > 3 && (quoted || !isOrdinary(name));
}

function* withOthers(reading: Reading, start: number, end: number, read: Set<number>): Generator<Span> {
  yield { kind: 'login', start, end };
  for (const match of following(ANOTHER, reading.view.folded, end, read)) {
    const [from, to] = rangeOf(match, 1);
    const last = trimmed(from, to, reading.view.folded);
    const written = reading.view.text.slice(from, last);
    if (
      !isName(reading, from, last) ||
      !(
        PROGRAM.test(reading.view.folded.slice(from, last)) ||
        written === written.toUpperCase() ||
        !/[A-Z]/.test(written)
      )
    )
      return;
    yield { kind: 'login', start: from, end: last };
  }
}

/** Accounts of programs, named as such: `le compte INTERF (login technique)`, `compte de service svc.bo`. */
export const account: Detector = function* (reading) {
  const { view, index } = reading;
  const { folded } = view;
  const read = new Set<number>();
  for (const expression of [QUALIFIED, ANNOUNCED, EXPLAINED, CALLED]) {
    for (const match of triggered(index, ACCOUNT_WORD, expression, folded)) {
      const [start, to] = rangeOf(match, 1);
      const end = trimmed(start, to, folded);
      if (isName(reading, start, end)) yield* withOthers(reading, start, end, read);
    }
  }
  for (const match of folded.matchAll(NAMED_FIRST)) {
    const [start, to] = rangeOf(match, 1);
    const end = trimmed(start, to, folded);
    if (isName(reading, start, end)) yield { kind: 'login', start, end };
  }
  for (const match of triggered(index, RUN_AS_WORD, RUN_AS, folded)) {
    const [start, to] = rangeOf(match, 2);
    const end = trimmed(start, to, folded);
    const isLabelled = match[1] !== undefined;
    if (isName(reading, start, end) && (isLabelled || PROGRAM.test(folded.slice(start, end))))
      yield { kind: 'login', start, end };
  }
};
