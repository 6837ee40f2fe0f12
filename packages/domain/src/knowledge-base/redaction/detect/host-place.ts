import { oneOf } from '../text/one-of.js';
import type { Span } from '../finding.js';
import { before, pick, rangeOf, spansOf } from '../text/find.js';
import { triggered } from '../text/word-spans.js';
import { hasMachinePart, isEveryonesHost, isInsideDomain, isMachineName } from '../vocabulary/hosts.js';
import { NOT_A_VALUE, TECHNICAL, isPlaceholder } from '../vocabulary/values.js';
import type { Detector } from './detector.js';
import { isFile } from './host.js';

const NAME = String.raw`[a-z0-9](?:[a-z0-9-]{0,62})`;
/** Places where any name is a machine's. */
const PLACES: readonly RegExp[] = [
  new RegExp(String.raw`\(\s?host\s?=\s?(${NAME}(?:\.${NAME}){0,6})\s?\)`, 'dg'),
  new RegExp(String.raw`\/h\/(${NAME}(?:\.${NAME}){0,6})(?=\/|\s|$)`, 'dg'),
  new RegExp(
    String.raw`\\\\(?<![\w:]\\\\)(?:\\\\)?(${NAME}(?:\.${NAME}){0,6})(?=\\|(?<=[-.\d]\w{0,40})(?:\s|$|[,;)"'»]))`,
    'dg',
  ),
  new RegExp(
    String.raw`\b(?:(?:smb|cifs):\/{2,5}|file:(?:\/{4,5}|\/\/(?!\/)))(${NAME}(?:\.${NAME}){0,6})(?=\/)`,
    'dg',
  ),
  new RegExp(String.raw`\/\/(?<=(?:^|[\s"'(=])\/\/)(${NAME}(?:\.${NAME}){0,6})(?=[/:])`, 'dgm'),
  new RegExp(
    String.raw`:\/\/(?:[^\s\/@"'<>]{1,200}@)?(${NAME}(?:\.${NAME}){0,6})(?![^\s/@]{0,80}@)(?=[:/?\s"'»)>,;]|$)`,
    'dg',
  ),
  new RegExp(
    String.raw`\bjdbc:[a-z:]{2,30}:(?:[^\s@]{1,100})?@(?:\/\/)?(${NAME}(?:\.${NAME}){0,6})(?=[:/])`,
    'dg',
  ),
  new RegExp(String.raw`\bping(?: statistics for| de)? (${NAME}(?:\.${NAME}){0,6})(?= \(| \[)`, 'dg'),
  new RegExp(
    String.raw`\bhost[ "']{1,3}(${NAME}(?:\.${NAME}){0,6})[ "']{0,2}(?=\(|, user|, port| port)`,
    'dg',
  ),
];
/** `mongodb://a,b:27017/base`: the second, and the others. */
const OTHERS = new RegExp(
  String.raw`(?<=:\/\/[^\s"'<>]{1,200},)(${NAME}(?:\.${NAME}){0,6})(?=[:,/?\s"']|$)`,
  'dg',
);
/** `Mar 18 09:11:02 machine sshd[20311]:`, as the logs of systems begin. */
const LOGGED = new RegExp(
  String.raw`(?:^|\n)\s{0,4}(?:<\d{1,3}>\d?\s?)?(?:[a-z]{3,5}\.? {1,2}\d{1,2} \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dt[\d:.+-]{8,24}z?) (${NAME}(?:\.${NAME}){0,6}) [a-z][\w./-]{1,40}(?:\[\d{1,8}\])?:`,
  'dg',
);
/** `le serveur d'édition s'appelle vega` */
const CALLED = new RegExp(
  String.raw`\b(?:serveurs?|machine|hote|vm|poste|noeud|frontal|bastion|passerelle|imprimante|ordinateur|relais|nas)(?: [a-z'-]{1,16}){0,4}? (?:s'appelle|se nomme|s'appelait|nommee?|baptisee?|appelee?|a pour nom)(?: maintenant| desormais)? ["'«]?\s?(${NAME})(?=["'»\s,;:.)]|$)`,
  'dy',
);
/** Lines of the file that names machines: an address, then their names. */
const HOSTS_LINE = new RegExp(
  String.raw`(?:\d{1,3}(?:\.\d{1,3}){3}|\ue000)[ \t]{1,20}(${NAME}(?:\.${NAME}){0,6})(?=[ \t]{0,20}(?:$|["'»#;\n]|[a-z0-9.-]{3,60}[ \t]{0,4}(?:$|["'»#\n])))`,
  'dgm',
);
/** What systems say when they do not find one. */
const NOT_FOUND = new RegExp(
  String.raw`(?:unknownhostexception|unknown host|could not resolve host(?:name)?|host not found|no route to host|name or service not known|cannot resolve|getaddrinfo(?: enotfound)?|enotfound|lost connection to|unable to connect to|remote host|host key for|hote (?:inconnu|introuvable|distant))\s?:?\s["'«(]?\s?(${NAME}(?:\.${NAME}){0,6})(?=[:/\s"'»),.;]|$)`,
  'dy',
);
const NOT_FOUND_WORD =
  /^(?:unknownhostexception|unknown|could|host|no|name|cannot|getaddrinfo|enotfound|lost|unable|remote|hote)$/;
/** Places where what is shaped as a machine's name is one. */
const LIKELY = new RegExp(
  String.raw`(?:connect(?:ion)? (?:to|refused|timed out)(?: to)?(?: host)?|connexion (?:a|au|vers|sur)(?: l'hote)?|route to|resolving|resolve|resolution de|contacter|joindre|atteindre|injoignable :|pinger?|heberge[e]? sur|installee? sur|deployee? sur|redemarr\w{1,5}|relanc\w{1,5}|bascul\w{1,5} (?:sur|vers)|migr\w{1,5} (?:sur|vers)|copi\w{1,5} (?:sur|vers|depuis)|execut\w{1,5} sur|depuis|vers|sur) (${NAME})(?=[:/\s"'»),;.]|$)`,
  'dy',
);
const LIKELY_WORD =
  /^(?:conne[cx]\w+|route|resol\w+|contacter|joindre|atteindre|injoignable|ping\w*|heberge\w*|install\w+|deploy\w+|redemarr\w+|relanc\w+|bascul\w+|migr\w+|copi\w+|execut\w+|depuis|vers|sur)$/;
/** Ports where a machine is told to listen. */
const PORT =
  /:(?:152\d|3306|543[23]|27017|6379|9200|3389|8080|8443|8000|50000|443|22|3[236]\d\d|389|636|25|587|8009|9090|1433|139|445)(?!\d|:\d|\.\d)/g;
const BEFORE_PORT = /(?<![\w@.:/-])[a-z][a-z0-9-]{2,30}$/;
const AT = new RegExp(
  String.raw`(?<![\w.%+-])([a-z_][a-z0-9_.-]{0,30})@(${NAME}(?:\.${NAME}){0,6})(?![\w@])`,
  'dg',
);
/** Labels of settings. */
const KEY =
  /(?:(?<![a-z])(?:host|hosts|hostname|host_name|server|servers|servername|server_name|serveur|serveurs|hote|ashost|mshost|gwhost|r3name|nodename|node|computername|machine|ordinateur|bootstrap\.servers|relayhost|nameserver|smarthost|dbserver|workstation|nom d'hote|nom de machine|nom du serveur|nom de la machine|nom netbios|poste client|poste(?= ?: ?(?:pc|ws|wks|lap|laptop|desktop|port|tx)-)|fqdn|dns)|(?:db|smtp|ldap|mail|proxy|app|mysql|pg|ora|redis|ftp|remote|target|source|sap|solr|elastic|cache)[_.-]?(?:host|server|hostname|servername)|_host|_server|\.host|\.server)["'\\\])]{0,3}\s{0,3}(=>|=|:)\s{0,3}["'«]?\s?([a-z0-9][a-z0-9.-]{1,80}[a-z0-9])(?![\w@(])/dy;
const KEY_WORD =
  /(?:as|ms|gw)host|host|serv|hote|r3name|node|computer|machine|ordinateur|bootstrap|relay|smart|workstation|nom|poste|fqdn|dns|db|smtp|ldap|mail|proxy|app|mysql|pg|ora|redis|ftp|remote|target|source|sap|solr|elastic|cache/g;
/** Labels of sentences. */
const MACHINE_WORDS = oneOf(
  String.raw`
    serveurs?, servers?, machines?, hotes?, hosts?, hostname, stations?, n[oœ]e?uds?, nodes?, bastion,
    frontaux, frontal, passerelle, vm, ordinateur, pc, poste, relais, imprimante, partage, cible, nom
    d'hote, dsn
  `,
);
const CONTEXT = new RegExp(
  String.raw`\b${MACHINE_WORDS}(?:[ ](?:de|d'|du|des|la|le|l'|applicatif|applicative|d'application|d'applications|application|base|bases|donnees|de donnees|sap|oracle|web|linux|windows|unix|sifac|apogee|siham|pegase|demat|production|prod|test|recette|preprod|fichiers?|impression|messagerie|principal|secondaire|virtuel|virtuelle|distant|distante|nomme|nommee|physique|central|centrale|dedie|ldap|smtp|proxy|bo|n[o°]|est|virtual|source|client|hote|d'impression|interne|impacte|impactee|concerne|concernee|relais|et|ou|applicatifs|hebergeant)(?:(?<=')|(?![a-z0-9-]))){0,4}[ ]?(?::|=|\()?[ ]?["'«(]?[ ]?([a-z][a-z0-9-]{2,40})(?![\w@'.])`,
  'dy',
);

const CONTEXT_WORD =
  /^(?:serveurs?|servers?|machines?|hotes?|hosts?|hostname|stations?|n[o]e?uds?|nodes?|bastion|fronta\w+|passerelle|vm|ordinateur|pc|poste|relais|imprimante|partage|cible|nom|dsn)$/;

/** A name in a sentence about machines: with figures or hyphens, as no word is. */
function isNamed(found: string): boolean {
  if (TECHNICAL.has(found) || NOT_A_VALUE.has(found) || isEveryonesHost(found)) return false;
  if (isMachineName(found)) return true;
  if (/^[a-z]{1,4}\d{1,3}[a-z]?$/.test(found)) return false;
  const parts = found.split('-');
  if (parts.every((part) => TECHNICAL.has(part.replace(/\d+$/, '')) || part === ''))
    return parts.length > 1 && /\d/.test(found);
  if (
    /^(?:x|h|v|win|sql|tomcat|php|java|office|exchange|http|oracle|postgres|ipv?|rs|utf|sha|log|tls|ssl|r|as|bo|xi|ps|ws|s|w|sles|rhel|el)\d+[a-z]?$/.test(
      found,
    )
  )
    return false;
  return /\d/.test(found) ? found.length >= 4 && !/^\w\d{1,2}$/.test(found) : false;
}

const isSettingValue = (link: string, name: string): boolean => {
  if (isEveryonesHost(name) || isPlaceholder(name) || /^\d+$/.test(name)) return false;
  if (/^\d+(?:\.\d+)+$/.test(name)) return false;
  if (link === ':')
    return (
      !NOT_A_VALUE.has(name) &&
      (isNamed(name) ||
        isMachineName(name) ||
        (/^[a-z]+-[a-z-]+$/.test(name) && !TECHNICAL.has(name.split('-')[0] ?? '')))
    );
  return !TECHNICAL.has(name) && !/^(?:true|false|yes|no|null|none|auto|off|on)$/.test(name);
};

/** `oracle@srv-ora01`: a login and a machine. An address of the mail is {@link email}'s. */
function* accounts(folded: string, inside: (name: string) => boolean): Generator<Span> {
  for (const match of folded.matchAll(AT)) {
    const [, user = '', name = ''] = match;
    if (/^\d+(?:\.\d+){3}$/.test(name))
      yield { kind: 'login', start: match.index, end: match.index + user.length };
    if (/^\d+$/.test(name)) continue;
    if (isEveryonesHost(name) || (name.includes('.') && !inside(name))) continue;
    if (
      !name.includes('.') &&
      !(
        isMachineName(name) ||
        isNamed(name) ||
        /\b(?:ssh|scp|sftp|rsync|plink|pscp)\b[^\n]{0,60}$|[[(]$/.test(before(folded, match.index, 80))
      )
    )
      continue;
    const [start, end] = rangeOf(match, 2);
    yield { kind: 'host', start, end };
    yield { kind: 'login', start: match.index, end: match.index + user.length };
  }
}

/** `dbprd01:1521` */
function* beforePorts(folded: string): Generator<Span> {
  for (const { index } of folded.matchAll(PORT)) {
    const name = BEFORE_PORT.exec(before(folded, index, 40))?.[0];
    if (name === undefined || isEveryonesHost(name) || TECHNICAL.has(name) || NOT_A_VALUE.has(name)) continue;
    yield { kind: 'host', start: index - name.length, end: index };
  }
}

/** Machines told by the place where their names stand: addresses, options, labels. */
export const hostPlace: Detector = function* ({ view: { folded }, known, index }) {
  const inside = (name: string): boolean => isInsideDomain(name, known.isEstablishmentLabel);
  const anywhere = ([, found = '']: RegExpExecArray): boolean =>
    !isEveryonesHost(found) &&
    !/^\d+(?:\.\d+)*$/.test(found) &&
    !NOT_A_VALUE.has(found) &&
    (!found.includes('.') || inside(found) || !/\.[a-z]{2,4}$/.test(found));
  for (const place of PLACES) yield* spansOf(place, folded, 'host', 1, anywhere);
  yield* pick(triggered(index, NOT_FOUND_WORD, NOT_FOUND, folded), 'host', 1, anywhere);
  const shaped = ([, found = '']: RegExpExecArray): boolean =>
    found.includes('-') && /[a-z]\d/.test(found) && isNamed(found);
  yield* pick(triggered(index, LIKELY_WORD, LIKELY, folded), 'host', 1, shaped);
  if (folded.includes('://')) yield* spansOf(OTHERS, folded, 'host', 1, anywhere);
  yield* spansOf(LOGGED, folded, 'host', 1, anywhere);
  if (/etc[\\/]hosts|fichiers? hosts?/.test(folded)) yield* spansOf(HOSTS_LINE, folded, 'host', 1, anywhere);
  yield* pick(
    triggered(index, CONTEXT_WORD, CALLED, folded),
    'host',
    1,
    (match) => anywhere(match) && !TECHNICAL.has(match[1] ?? ''),
  );
  yield* beforePorts(folded);
  if (folded.includes('@')) yield* accounts(folded, inside);
  const value = ([, link = '', found = '']: RegExpExecArray): boolean =>
    !isFile(found) && (found.includes('.') ? inside(found) : isSettingValue(link, found));
  yield* pick(triggered(index, KEY_WORD, KEY, folded), 'host', 2, value);
  yield* pick(
    triggered(index, CONTEXT_WORD, CONTEXT, folded),
    'host',
    1,
    ([, found = '']) => isNamed(found) || hasMachinePart(found),
  );
};
