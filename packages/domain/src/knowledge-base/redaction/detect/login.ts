import type { Span } from '../finding.js';
import { isInsideDomain } from '../vocabulary/hosts.js';
import { before, rangeOf, spansOf } from '../text/find.js';
import { EVERYONES_LOGINS, NOT_A_VALUE, TECHNICAL, looksSecret } from '../vocabulary/values.js';
import type { Detector } from './detector.js';
import { candidateOf, isLogin, looksLogin } from './judge.js';
import { readings } from './qualifier.js';

/** In code: `DB_USER`, `spring.datasource.username`, `"login"`, `SY-UNAME`. */
const KEY =
  /(?:user[ _.-]?names?|user[ _.-]?id|usr[_-]?name|(?<![a-z])(?:usr|user|uid|login|logon|uname|bname|usnam|ernam|aenam|username|usrid|ident|compte|account|principal|samaccountname|supannaliaslogin|identifiant|utilisateur|j_username|xubname|reqid|created_by|createdby|changed_by|modified_by|owner|cn|uid)|(?<=db|smtp|ftp|ldap|mail|proxy|jdbc|ora|sap|app|svn|git|admin|remote|auth|http|bind|ssh)(?:user|login)|bind[ _.-]?dn|accountname|(?:nom|code|id)[ _]?(?:d[' _]?)?util(?:isateur)?)(?![a-z]|[_.-](?:agent|exit|class|type|group|dn\b|role|profile|filter|base|attribute|search|count|module|url|page|service|object|table|home|interface|guide|controller))/g;
/** In sentences. */
const SAID =
  /\b(?:login|logon|user-?id|user-?name|user|uid|nom d'utilisat(?:eur|rice)|nom d'usager|nom de connexion|nom de compte|code utilisat(?:eur|rice)|utilisat(?:eur|rice)s?|identifiants?(?: de connexion| de l'agent| ent| ldap| cas| sap| utilisateur| numerique| reseau| windows)?|usager|profil utilisateur|en tant que|sous l'identite(?: de)?|session(?: windows| sap| ouverte)? (?:de|par|sous)|connectee?s? (?:avec|sous|en|comme)|se connecter (?:avec|sous|en|comme)|connectez-vous (?:avec|sous)|connexion (?:avec|sous)|(?:de)?connexion (?:de|par)|loguee?s? (?:avec|en|sous)|authentifiee? (?:avec|comme)|logged in as|impersonat\w+)\b/g;
const ACCOUNT =
  /\b(?:comptes?(?: (?:utilisateur|sap|ad|ldap|cas|ent|de service|de test|de secours|generique|technique|applicatif|oracle|linux|unix|windows|informatique|nominatif|reseau|administrateur|admin|systeme|batch|local|de messagerie|mail|dialogue|d'interface|rfc|d'administration|numerique|active directory|domaine|du domaine|bdd|base))?|account)\b/g;
const PROFILE =
  /\b(?:profil|role|groupe|type|classe|exit|menu|parametre|interface|manuel|guide|message|transaction|badi|table)s?\s$/;

/** `tdurand a tenté…`, as system logs say it. */
/** Quoted by the system that refuses it. */
const REFUSED =
  /\b(?:access denied for user|authentication failed for(?: user)?|logon denied for|role|login failed for(?: user)?|permission denied for(?: user)?|user|pam|utilisateur) ["']([\w.$\\-]{2,40})["']/dg;
const LOGS = [
  /(?:^|[\s:«"])([a-z_][\w.-]{1,31}):(?=\$(?:1|2[aby]?|5|6|y)\$|\{ssha|[x*!]:\d+:\d+:)/dgm,
  /\b(?:failed|accepted|invalid) (?:password|publickey|keyboard-interactive\/pam|none|login|user)(?: for)?(?: (?:invalid|illegal))?(?: user)? ([\w.$-]{2,40})(?= from|\s*$| \()/dgm,
  /\b(?:for|by|of|from|ruser=|logname=|user) user[ =]?["'(]?([\w.$-]{2,40})/dg,
  /\buser[ =:]["'(]?([\w.$\\-]{2,40})["')]? (?:logged|logging|authenticated|not found|is|does not|unknown|connected|has|cannot|failed|denied|locked|not authorized|from)/dg,
  /\b(?:sudo|su|sshd|cron|login)(?:\[\d+\])?: {1,4}([a-z][\w.-]{2,30}) : /dg,
  /\((?:user|uid|login|utilisateur|compte)[ :=]{1,2}([\w.-]{3,40})\)/dg,
] as const;
/** Who did it, where a system writes the login in capitals. */
const DONE_BY =
  /\b(?:saisie?s?|creee?s?|modifiee?s?|lancee?s?|bloquee?s?|verrouillee?s?|validee?s?|supprimee?s?|lockee?s?|ouverte?s?|posee?s?|executee?s?|planifiee?s?|annulee?s?|comptabilisee?s?|traitee?s?|demandee?s?|reservee?s?|owner|auteur|created|changed|locked|propriete|job|exclusif)(?:\s(?:le|:)\s?[\d/.: -]{6,20})?\s(?:par|by|pour)(?: l'utilisateur| le compte| le user| user)?\s?:?\s["'«]?\s?([a-z][a-z0-9_.-]{3,19}[a-z0-9])(?![\w])/dg;
const LOCKED =
  /\bcomptes? ([a-z][a-z0-9_.]{3,20})(?= (?:est |a ete |etait |reste |se |apparait )?(?:verrouille|bloque|desactive|expire|inactif|inconnu|n'existe|n'a pas|supprime))/dg;
const HOME = [
  /(?:\b[a-z]:)?[\\/](?:users|utilisateurs|documents and settings|profils?|profiles?|homes?\$?|home\d?|export\/home|u0?\d\/home|homedirs?|perso)[\\/]{1,2}([a-z0-9][\w.$-]{1,40})(?=[\\/\s"'»:,;)]|$)/dg,
  /(?:[\\/](?:users|home)[\\/]%?)([a-z0-9][\w.-]{1,40})(?=[\\/])/dg,
] as const;
const NO_HOME =
  /^(?:public|default|all|tous|commun|administrateur|administrator|partage|shared?|install|bin|log|logs|tmp|temp|exports?|data|sapinst|www|current|\$\w+|local|etc)$/;
const DOMAIN = /(?<![\w\\/:.$-])([A-Z][A-Z0-9-]{1,14}\\{1,2}[a-z][\w.$-]{1,40})(?![\w\\$-])/dg;
const NO_DOMAIN =
  /^(?:HKLM|HKCU|HKEY.*|SOFTWARE|SYSTEM|SAP|LOG|LOGS|NT|BUILTIN|AUTORITE|WINDOWS|PROGRAM|TEMP|DATA|N|R|T)\\/;
/** `uid=tdurand,ou=people,dc=…`: a directory's name of a person. */
/** `dc=univ-x,dc=fr` */
const DIRECTORY_DOMAIN = /(?<![\w.])(?:dc|o|ou)\s?=\s?([a-z0-9][\w-]{2,60})(?=\s?,\s?(?:dc|c|o)\s?=)/dg;
const DIRECTORY =
  /(?<![\w.])(?:uid|cn|samaccountname|userprincipalname)\s?=\s?([^,;"'<>\n=\ue000]{2,60})(?=\s?,\s?(?:ou|cn|dc|o|c)\s?=)/dg;
/** `se connecter avec testeur/Tst2026`: a pair with no label of its own. */
const PAIR =
  /\b(?:connect\w{0,6}|connexions?|authentifi\w{0,8}|logue\w{0,3}|comptes?|utilisateurs?|users?|logins?|identifiants?|codes? d'acces|acces|credentials?|habilitation|mots? de passe|mdp|ids?|passwords?|pwd)(?:\s?[/&+-]\s?|\s(?:et|ou|and)\s(?:le |son |un |du )?)?(?:mots? de passe|mdp|passwords?|pwd|pass|passe)?\)?(?:[ ][a-z']{1,14}){0,4}?(?:[ ]?(?::|=|->)|[ ](?:est|sont|avec|sous)|[ ]?\()?[ ]{1,2}\n?["'«(]?[ ]?([a-z][\w.@-]{1,40})["'»]?(?:[ ]?[/|][ ]?|:|[ ]?(,|et|puis|-)[ ])(?:le |son )?["'«]?[ ]?([^\s"'«»,;()]{3,60})/dg;
const TOLD =
  /(?:log(?:in|on)|identifiant|user(?:name)?|utilisateur|compte|\bids?)s?\)?\s?(?:[/&+-]|et|ou|and|\|)\s?(?:le |son )?(?:mots? de passe|mdp|password|pwd|pass|passe)|(?:mots? de passe|mdp|password|pwd)\s?[/]\s?(?:login|identifiant|user)/;

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
  yield* spansOf(
    DOMAIN,
    text,
    'login',
    1,
    ([found]) => !NO_DOMAIN.test(found) && !/\.[a-z]{2,4}$/.test(found),
  );
}

function* pairs(text: string, folded: string): Generator<Span> {
  for (const match of folded.matchAll(PAIR)) {
    const [from, to] = rangeOf(match, 1);
    const [start, last] = rangeOf(match, 3);
    const end = last - (/[.,;:)\]]+$/.exec(text.slice(start, last))?.[0].length ?? 0);
    const [login, password] = [text.slice(from, to), text.slice(start, end)];
    const told = TOLD.test(match[0]);
    if (match[2] !== undefined && !told) continue;
    const [a, b] = [folded.slice(from, to), folded.slice(start, end)];
    const same = a === b || (EVERYONES_LOGINS.has(a) && EVERYONES_LOGINS.has(b));
    if (TECHNICAL.has(a) && !looksSecret(password)) continue;
    if (NOT_A_VALUE.has(a) && !EVERYONES_LOGINS.has(a)) continue;
    if (!(told ? password.length > 2 && !NOT_A_VALUE.has(b) : looksSecret(password) || same)) continue;
    if (/^(?:https?|jdbc|ftp|ldaps?)$/.test(a) || b.startsWith('//') || /^\d+$/.test(a)) continue;
    // `connect scott/tiger@orcl` is read as what it is.
    if (match[0].startsWith('conn') && b.includes('@') && !looksLogin(login)) continue;
    yield { kind: 'login', start: from, end: to };
    yield { kind: 'password', start, end };
  }
}

/** Logins: labelled, in system logs, in directories' names and home folders, in pairs with a password. */
export const login: Detector = function* ({ view: { text, folded }, known }) {
  for (const match of folded.matchAll(KEY)) {
    const [reading] = readings(text, folded, match.index + match[0].length, 0);
    if (reading === undefined || reading.link === 'loose' || reading.link === 'is') continue;
    const account = /compte|account$/.test(match[0]);
    const candidate = candidateOf(text, folded, reading);
    if (/^cn$|uid/.test(match[0]) && /^\d+$|[,=]/.test(candidate.written)) continue;
    if (isLogin(candidate, account)) yield { kind: 'login', start: reading.start, end: reading.end };
  }
  for (const [said, account] of [
    [SAID, false],
    [ACCOUNT, true],
  ] as const) {
    for (const match of folded.matchAll(said)) {
      if (PROFILE.test(before(folded, match.index, 16))) continue;
      for (const reading of readings(text, folded, match.index + match[0].length, 4)) {
        if (reading.link === 'loose' && reading.skipped > 1) continue;
        const opened = text.charAt(reading.start) === '(' ? 1 : 0;
        const value = { ...reading, start: reading.start + opened };
        if (value.end <= value.start || !isLogin(candidateOf(text, folded, value), account)) continue;
        yield { kind: 'login', start: value.start, end: value.end };
        break;
      }
    }
  }
  yield* spansOf(REFUSED, folded, 'login', 1, ([, found = '']) => !EVERYONES_LOGINS.has(found));
  for (const log of LOGS) {
    yield* spansOf(
      log,
      folded,
      'login',
      1,
      ([, found = '']) =>
        (!EVERYONES_LOGINS.has(found) && !TECHNICAL.has(found) && looksLogin(found)) ||
        /^(?:failed|accepted)/.test(log.source),
    );
  }
  const written = (match: RegExpExecArray): string => text.slice(...rangeOf(match, 1));
  yield* spansOf(
    DONE_BY,
    folded,
    'login',
    1,
    (match) => isCapitals(written(match)) && !CODE.test(written(match)),
  );
  yield* spansOf(
    LOCKED,
    folded,
    'login',
    1,
    (match) => looksLogin(written(match)) || isCapitals(written(match)),
  );
  yield* spansOf(DIRECTORY, folded, 'login', 1);
  yield* spansOf(DIRECTORY_DOMAIN, folded, 'host', 1, ([, found = '']) =>
    isInsideDomain(`${found}.fr`, known.isEstablishmentLabel),
  );
  yield* homes(text, folded);
  yield* pairs(text, folded);
};
