import { oneOf } from '../text/one-of.js';
import type { Span } from '../finding.js';
import { pick, rangeOf, spansOf } from '../text/find.js';
import { triggered } from '../text/word-spans.js';
import { isInsideDomain } from '../vocabulary/hosts.js';
import { EVERYONES_LOGINS, TECHNICAL } from '../vocabulary/values.js';
import type { Detector } from './detector.js';
import { looksLogin } from './judge.js';

/** Quoted by the system that refuses it. */
const REFUSED =
  /\b(?:access denied for user|authentication failed for(?: user)?|logon denied for|role|login failed for(?: user)?|permission denied for(?: user)?|user|pam|utilisateur) ["']([\w.$\\-]{2,40})["']/dg;
/** `tdurand:$6$…` of the files of accounts. */
const ACCOUNT_LINE = /(?:^|[\s:«"])([a-z_][\w.-]{1,31}):(?=\$(?:1|2[aby]?|5|6|y)\$|\{ssha|[x*!]:\d+:\d+:)/dgm;
/** `10.8.1.4 - tdurand [12/May/2025…`: who asked a web server. */
const ACCESS = /(?:\d|\ue000) - ([a-z0-9][\w.@-]{1,40}) \[\d{1,2}\/[a-z]{3}\/\d{4}/dg;
const SSHD =
  /\b(?:failed|accepted|invalid) (?:password|publickey|keyboard-interactive\/pam|none|login|user)(?: for)?(?: (?:invalid|illegal))?(?: user)? ([\w.$-]{2,40})(?= from|\s*$| \()/dgm;
/** As the logs of systems say it. */
const LOGS = [
  /\b(?:for|by|of|from|ruser=|logname=|user) user[ =]?["'(]?([\w.$-]{2,40})/dg,
  /\buser[ =:]["'(]?([\w.$\\-]{2,40})["')]? (?:logged|logging|authenticated|not found|is|does not|unknown|connected|has|cannot|failed|denied|locked|not authorized|from)/dg,
  /\b(?:sudo|su|sshd|cron|login)(?:\[\d+\])?: {1,4}([a-z][\w.-]{2,30}) : /dg,
  /\b(?:principal|subject|remote_user|username|sam|account name|nom du compte)\s?[:=]?\s["'(]?([\w.$-]{3,40})["')]?(?=[,;\s)]|$)/dgm,
  /\((?:user|uid|login|utilisateur|compte)[ :=]{1,2}([\w.-]{3,40})\)/dg,
] as const;
const LOGIN_WORDS = ['login', 'identifiant', 'identifiants', 'logins', 'user', 'compte', 'utilisateur'];
const LOG_WORDS =
  'principal subject sam account user failed accepted invalid sudo su cron login logon role pam utilisateur uid compte denied'.split(
    ' ',
  );
/** `l'ancien était mdupuy`, once a login is spoken of. */
const FORMER =
  /(?:l'ancien(?:ne)?|le nouveau|l'autre|le precedent|le second|le premier)(?: identifiant| login| compte| user)? (?:est|etait|sera) ["'«]?\s?([a-z][\w.-]{2,39}\w)/dg;
/** `mjourdan comme identifiant` */
const LOGIN_AFTER = / (?:comme|en guise d'|pour) ?(?:identifiant|login|nom d'utilisat)/g;
const LOGIN_BEFORE = /([a-z][\w.-]{2,30})["'»]?$/d;
/** Who did it, where a system writes the login in capitals. */
const DONE_WORD =
  /^(?:sais|cre|modif|lance|bloque|verrouill|valid|supprim|lock|ouvert|pose|execut|planif|annul|comptabilis|trait|demand|reserv|owner|auteur|chang|propriete|job|exclusif)/;
const DONE = oneOf(
  String.raw`
    saisie?s?, creee?s?, modifiee?s?, lancee?s?, bloquee?s?, verrouillee?s?, validee?s?, supprimee?s?,
    lockee?s?, ouverte?s?, posee?s?, executee?s?, planifiee?s?, annulee?s?, comptabilisee?s?,
    traitee?s?, demandee?s?, reservee?s?, owner, auteur, created, changed, locked, propriete, job,
    exclusif
  `,
);
const DONE_BY = new RegExp(
  String.raw`${DONE}(?:\s(?:le|:)\s?[\d/.: -]{6,20})?\s(?:par|by|pour)(?: l'utilisateur| le compte| le user| user)?\s?:?\s["'«]?\s?([a-z][a-z0-9_.-]{3,19}[a-z0-9])(?![\w])`,
  'dy',
);
const LOCKED =
  /\bcomptes? ([a-z][a-z0-9_.]{3,20})(?= (?:est |a ete |etait |reste |se |apparait )?(?:verrouille|bloque|desactive|expire|inactif|inconnu|n'existe|n'a pas|supprime))/dy;
const HOME = [
  /[\\/](?:users|utilisateurs|documents and settings|profils?\$?|profiles\$?|homes?\$?|home\d?|export\/home|u0?\d\/home|homedirs?|perso|redirection\$?|roaming\$?|userdata\$?|personnels?\$?)[\\/]{1,2}([a-z0-9](?:(?!\.v\d\b)[\w.$-]){1,40})(?=\.v\d|[\\/\s"'»:,;)]|$)/dg,
  /(?:[\\/](?:users|home)[\\/]%?)([a-z0-9][\w.-]{1,40})(?=[\\/])/dg,
] as const;
const NO_HOME =
  /^(?:public|default|all|tous|commun|administrateur|administrator|partage|shared?|install|bin|log|logs|tmp|temp|exports?|data|sapinst|www|current|\$\w+|local|etc)$/;
const DOMAIN = /(?<![\w\\/:.$-])([A-Z][A-Z0-9-]{1,14}\\{1,2}[a-z][\w.$-]{0,39}[\w$])(?![\w\\$-])/dg;
const NO_DOMAIN =
  /^(?:HKLM|HKCU|HKEY.*|SOFTWARE|SYSTEM|SAP|LOG|LOGS|NT|BUILTIN|AUTORITE|WINDOWS|PROGRAM|TEMP|DATA|N|R|T)\\/;
/** `dc=univ-x,dc=fr` */
const DIRECTORY_DOMAIN = /(?<![\w.])(?:dc|o|ou)\s?=\s?([a-z0-9][\w-]{2,60})(?=\s?,\s?(?:dc|c|o)\s?=)/dg;
/** `uid=tdurand,ou=people,dc=…`: a directory's name of a person. */
const DIRECTORY =
  /(?<![\w.])(?:uid|cn|samaccountname|userprincipalname)\s?=\s?([^,;"'<>\n=\ue000]{2,60})(?=\s?,\s?(?:ou|cn|dc|o|c)\s?=)/dg;
const CODE = /^(?:Z|SAP|RF)[A-Z0-9_]*\d|_\d|^[A-Z]{1,4}\d{1,3}[A-Z]?$/;
const isCapitals = (written: string): boolean =>
  /^[A-Z][A-Z0-9_.-]{4,19}$/.test(written) && !TECHNICAL.has(written.toLowerCase());

function* homes(text: string, folded: string): Generator<Span> {
  for (const home of HOME) {
    yield* spansOf(
      home,
      folded,
      'login',
      1,
      ([, found = '']) => !NO_HOME.test(found) && !EVERYONES_LOGINS.has(found),
    );
  }
  if (!text.includes('\\')) return;
  yield* spansOf(
    DOMAIN,
    text,
    'login',
    1,
    ([found]) => !NO_DOMAIN.test(found) && !/\.[a-z]{2,4}$/.test(found),
  );
}

/** A login that its label follows. */
function* labelledAfter(folded: string): Generator<Span> {
  for (const { index } of folded.matchAll(LOGIN_AFTER)) {
    const from = Math.max(0, index - 40);
    const match = LOGIN_BEFORE.exec(folded.slice(from, index));
    if (match === null || !looksLogin(match[1] ?? '') || EVERYONES_LOGINS.has(match[1] ?? '')) continue;
    const [start, end] = rangeOf(match, 1);
    yield { kind: 'login', start: from + start, end: from + end };
  }
}

/** Logins that systems leave: in logs, in what an object says of who made it, in directories, in home folders. */
export const trace: Detector = function* ({ view: { text, folded }, known, index }) {
  if (LOG_WORDS.some((word) => index.has(word))) {
    yield* spansOf(REFUSED, folded, 'login', 1, ([, found = '']) => !EVERYONES_LOGINS.has(found));
    yield* spansOf(SSHD, folded, 'login', 1);
    const isOne = (found: string): boolean =>
      !TECHNICAL.has(found) && !EVERYONES_LOGINS.has(found) && looksLogin(found);
    for (const log of LOGS) yield* spansOf(log, folded, 'login', 1, ([, found = '']) => isOne(found));
  }
  if (LOGIN_WORDS.some((word) => index.has(word)))
    yield* spansOf(FORMER, folded, 'login', 1, ([, found = '']) => looksLogin(found));
  yield* spansOf(ACCESS, folded, 'login', 1);
  yield* labelledAfter(folded);
  if (/\$\d|\{ssha|:[x*!]:\d/.test(folded)) yield* spansOf(ACCOUNT_LINE, folded, 'login', 1);
  const written = (match: RegExpExecArray): string => text.slice(...rangeOf(match, 1));
  const done = triggered(index, DONE_WORD, DONE_BY, folded);
  yield* pick(done, 'login', 1, (match) => {
    const login = written(match);
    return (
      (isCapitals(login) && !CODE.test(login)) ||
      (looksLogin(login) && !/\d/.test(login) && !/[_.-]/.test(login))
    );
  });
  const locked = triggered(index, /^comptes?$/, LOCKED, folded);
  yield* pick(locked, 'login', 1, (match) => looksLogin(written(match)) || isCapitals(written(match)));
  if (index.has('dc') || index.has('ou')) {
    yield* spansOf(DIRECTORY, folded, 'login', 1);
    yield* spansOf(DIRECTORY_DOMAIN, folded, 'host', 1, ([, found = '']) =>
      isInsideDomain(`${found}.fr`, known.isEstablishmentLabel),
    );
  }
  yield* homes(text, folded);
};
