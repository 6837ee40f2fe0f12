import { oneOf } from '../text/one-of.js';
import type { Span } from '../finding.js';
import { before } from '../text/find.js';
import type { View } from '../text/view.js';
import { triggered } from '../text/word-spans.js';
import type { Detector, Reading } from './detector.js';
import { candidateOf, isLogin, isSentence } from './judge.js';
import { endInAddress } from './label.js';
import { readings } from './qualifier.js';

/** In code: `DB_USER`, `spring.datasource.username`, `"login"`, `SY-UNAME`. */
const KEY =
  /(?:user[ _.-]?names?|user[ _.-]?id|usr[_-]?name|(?<![a-z])(?:usr|user|uid|login|(?<!sap )logon|uname|bname|usnam|ernam|aenam|username|usrid|ident|compte|account|principal|samaccountname|supannaliaslogin|identifiant|utilisateur|j_username|xubname|reqid|created_by|createdby|changed_by|modified_by|owner|uid)|(?<=db|smtp|ftp|ldap|mail|proxy|jdbc|ora|sap|app|svn|git|admin|remote|auth|http|bind|ssh|pg|mysql|my|sql|oracle|rmq|redis)(?:user|login)|bind(?:[ _.-]?(?:dn|user|login|name|account))?|accountname|(?:nom|code|id)[ _]?(?:d[' _]?)?util(?:isateur)?)(?![a-z]|[_.-](?:agent|exit|class|type|group|dn\b|role|profile|filter|base|attribute|search|count|module|url|page|service|object|table|home|interface|guide|controller))/y;
/** In sentences. */
const LABELS = oneOf(
  String.raw`
    login, (?<!sap )logon, user-?id, user-?name, user, uid, nom d'utilisat(?:eur|rice), nom d'usager, nom de
    connexion, nom de compte, code utilisat(?:eur|rice), utilisat(?:eur|rice)s?, identifiants?(?: de
    connexion| de l'agent| ent| ldap| cas| sap| utilisateur| numerique| reseau| windows)?, usager,
    profil utilisateur, en tant que, sous l'identite(?: de)?, session(?: windows| sap| ouverte)?(?: de| par| sous| pour)?, connectee?s? (?:avec|sous|en|comme), se connecter (?:avec|sous|en|comme),
    connectez-vous (?:avec|sous), connexion (?:avec|sous), (?:de)?connexion (?:de|par), loguee?s?
    (?:avec|en|sous), authentifiee? (?:avec|comme), logged in as, impersonat\w+
  `,
);
const SAID = new RegExp(String.raw`\b${LABELS}\b`, 'y');
const ACCOUNT =
  /\b(?:comptes?(?: (?:utilisateur|sap|ad|ldap|cas|ent|de service|de test|de secours|generique|technique|applicatif|oracle|linux|unix|windows|informatique|nominatif|reseau|administrateur|admin|systeme|batch|local|de messagerie|mail|dialogue|d'interface|rfc|d'administration|numerique|active directory|domaine|du domaine|bdd|base))?|account)\b/y;
const PROFILE =
  /\b(?:profil|role|groupe|type|classe|exit|menu|parametre|interface|manuel|guide|message|transaction|badi|table)s?\s$/;
/** How what they look for begins, within a word. */
const KEY_WORD =
  /us[ae]?r|uid|log[io]n|uname|bname|usnam|ernam|aenam|ident|compte|account|principal|samacc|supannalias|util|j_|xubname|reqid|created|changed|modified|owner|bind|nom|code|id/g;
const SAID_WORD =
  /^(?:log[io]n|user\w{0,4}|uid|nom|code|utilisat\w{2,6}|identifiants?|usager|profil|en|sous|session|connecte\w{0,2}|se|connectez|(?:de)?connexion|loguee?s?|authentifiee?|logged|impersonat\w+)$/;
const ACCOUNT_WORD = /^(?:comptes?|account)$/;

/** Labels of settings, whose value follows a sign. */
function* keyed({ view, index }: Reading): Generator<Span> {
  const { text, folded } = view;
  for (const match of triggered(index, KEY_WORD, KEY, folded)) {
    const [reading] = readings(view, match.index + match[0].length, 0);
    if (reading === undefined || reading.link === 'loose' || reading.link === 'is') continue;
    const candidate = candidateOf(text, folded, reading);
    if (/uid/.test(match[0]) && /^\d+$|[,=]/.test(candidate.written)) continue;
    const account = /compte|account$/.test(match[0]);
    if (!isLogin(candidate, account)) continue;
    yield { kind: 'login', start: reading.start, end: endInAddress(text, match.index, reading) };
  }
}

/** Labels of sentences. `account`: bookkeeping has accounts too. */
function* said(view: View, labels: Iterable<RegExpExecArray>, account: boolean): Generator<Span> {
  const { text, folded } = view;
  for (const match of labels) {
    if (PROFILE.test(before(folded, match.index, 16))) continue;
    for (const reading of readings(view, match.index + match[0].length, 6)) {
      if (match[0].startsWith('session') && reading.link !== 'loose') continue;
      const pointed = /[a-z][._]\w|\w\d/i.test(text.slice(reading.start, reading.end));
      if (reading.link === 'loose' && reading.skipped > (pointed ? 3 : 1)) continue;
      const opened = text.charAt(reading.start) === '(' ? 1 : 0;
      const value = { ...reading, start: reading.start + opened };
      const candidate = candidateOf(text, folded, value);
      if (match[0] === 'uid' && /^\d+$/.test(candidate.written)) continue;
      const sure =
        /^(?:uid|user-?id)$/.test(match[0]) &&
        /^[a-z]{5,20}$/.test(candidate.written) &&
        !isSentence(candidate);
      if (value.end <= value.start || !(sure || isLogin(candidate, account))) continue;
      yield { kind: 'login', start: value.start, end: value.end };
      break;
    }
  }
}

/** Logins that a label announces, in code and in sentences. */
export const login: Detector = function* (reading) {
  const { view, index } = reading;
  yield* keyed(reading);
  yield* said(view, triggered(index, SAID_WORD, SAID, view.folded), false);
  yield* said(view, triggered(index, ACCOUNT_WORD, ACCOUNT, view.folded), true);
};
