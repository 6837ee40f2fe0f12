import type { Span } from '../finding.js';
import { before, rangeOf, spansOf } from '../text/find.js';
import { isEveryonesHost, isInsideDomain, isMachineName } from '../vocabulary/hosts.js';
import { NOT_A_VALUE, TECHNICAL, isPlaceholder } from '../vocabulary/values.js';
import type { Detector } from './detector.js';

const NAME = String.raw`[a-z0-9](?:[a-z0-9-]{0,62})`;
const DOTTED =
  /(?:(?<![\w@.%-])|(?<=%2f|%40|%3d))[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9](?:[a-z0-9-]{0,62})){1,7}(?![\w@-])/dg;
const WILDCARD = /(?<![\w.])\*\.([a-z0-9-]{1,62}(?:\.[a-z0-9-]{1,62}){1,5})/dg;
const AFTER_DOT_DOMAIN = /(?<![\w])\.([a-z0-9-]{2,62}(?:\.[a-z0-9-]{1,62}){1,4})(?![\w-])/dg;
const BARE =
  /(?<![\w.@/\\%$&-])[a-z][a-z0-9]{1,24}(?:[-_][a-z0-9]{1,24}){0,5}(?![\w@(]|-\w|\.[a-z]{2,5}\b)/dg;
/** Names of servers that stand even in a path or before an extension. */
const SERVER =
  /(?<![a-z0-9])(?:srv|svr)(?:[-_][a-z0-9]{2,20}|[a-z]{2,16}\d{1,3})(?:[-_][a-z0-9]{1,20}){0,4}(?![a-z0-9])/dg;
/** Places where any name is a machine's. */
const PLACES: readonly RegExp[] = [
  new RegExp(String.raw`\(\s?host\s?=\s?(${NAME}(?:\.${NAME}){0,6})\s?\)`, 'dg'),
  new RegExp(String.raw`\/h\/(${NAME}(?:\.${NAME}){0,6})(?=\/|\s|$)`, 'dg'),
  new RegExp(String.raw`(?<![\w:])(?:\\\\|\\\\\\\\)(${NAME}(?:\.${NAME}){0,6})(?=\\|\s|$|[,;)"'»])`, 'dg'),
  new RegExp(String.raw`\b(?:smb|cifs|file):\/{2,5}(${NAME}(?:\.${NAME}){0,6})(?=\/)`, 'dg'),
  new RegExp(String.raw`(?<=^|[\s"'(=])\/\/(${NAME}(?:\.${NAME}){0,6})(?=[/:])`, 'dgm'),
  new RegExp(
    String.raw`:\/\/(?:[^\s\/@"'<>]{1,200}@)?(${NAME}(?:\.${NAME}){0,6})(?![^\s/@]{0,80}@)(?=[:/?\s"'»)>,;]|$)`,
    'dg',
  ),
  new RegExp(
    String.raw`\bjdbc:[a-z:]{2,30}:(?:[^\s@]{1,100})?@(?:\/\/)?(${NAME}(?:\.${NAME}){0,6})(?=[:/])`,
    'dg',
  ),
  new RegExp(
    String.raw`\b(?:unknownhostexception|unknown host|could not resolve host(?:name)?|host not found|no route to host|name or service not known|cannot resolve|getaddrinfo(?: enotfound)?|enotfound|lost connection to|unable to connect to|remote host|host key for|hote (?:inconnu|introuvable|distant))\s?:?\s["'«(]?\s?(${NAME}(?:\.${NAME}){0,6})(?=[:/\s"'»),.;]|$)`,
    'dg',
  ),
  new RegExp(String.raw`\bping(?: statistics for| de)? (${NAME}(?:\.${NAME}){0,6})(?= \(| \[)`, 'dg'),
  new RegExp(
    String.raw`\bhost[ "']{1,3}(${NAME}(?:\.${NAME}){0,6})[ "']{0,2}(?=\(|, user|, port| port)`,
    'dg',
  ),
];
/** Places where what is shaped as a machine's name is one. */
const LIKELY = new RegExp(
  String.raw`\b(?:connect(?:ion)? (?:to|refused|timed out)(?: to)?(?: host)?|connexion (?:a|au|vers|sur)(?: l'hote)?|route to|resolving|resolve|resolution de|contacter|joindre|atteindre|injoignable :|pinger?|heberge[e]? sur|installee? sur|deployee? sur|redemarr\w{1,5}|relanc\w{1,5}|bascul\w{1,5} (?:sur|vers)|migr\w{1,5} (?:sur|vers)|copi\w{1,5} (?:sur|vers|depuis)|execut\w{1,5} sur|depuis|vers|sur) (${NAME})(?=[:/\s"'»),;.]|$)`,
  'dg',
);
const PORT = new RegExp(
  String.raw`(?<![\w@.:/-])([a-z][a-z0-9-]{2,30}):(?:1521|152\d|3306|5432|5433|27017|6379|9200|3389|8080|8443|8000|50000|443|22|32\d\d|33\d\d|36\d\d|389|636|25|587|8009|9090|1433|139|445)(?!\d|:\d|\.\d)`,
  'dg',
);
const AT = new RegExp(
  String.raw`(?<![\w.%+-])([a-z_][a-z0-9_.-]{0,30})@(${NAME}(?:\.${NAME}){0,6})(?![\w@])`,
  'dg',
);
const KEY =
  /(?:(?<![a-z])(?:host|hosts|hostname|host_name|server|servers|servername|server_name|serveur|serveurs|hote|ashost|mshost|gwhost|r3name|nodename|node|computername|machine|ordinateur|bootstrap\.servers|relayhost|nameserver|smarthost|dbserver|workstation|nom d'hote|nom de machine|nom du serveur|nom de la machine|nom netbios|poste client|fqdn|dns)|(?:db|smtp|ldap|mail|proxy|app|mysql|pg|ora|redis|ftp|remote|target|source|sap|solr|elastic|cache)[_.-]?(?:host|server|hostname|servername)|_host|_server|\.host|\.server)["'\\\])]{0,3}\s{0,3}(=>|=|:)\s{0,3}["'«]?\s?([a-z0-9][a-z0-9.-]{1,80}[a-z0-9])(?![\w@(])/dg;
const CONTEXT =
  /\b(?:serveurs?|servers?|machines?|hotes?|hosts?|hostname|stations?|n[oœ]e?uds?|nodes?|bastion|frontaux|frontal|passerelle|vm|ordinateur|pc|poste|relais|imprimante|partage|cible|nom d'hote|dsn)(?:[ ](?:de|d'|du|des|la|le|l'|applicatif|applicative|d'application|d'applications|application|base|bases|donnees|de donnees|sap|oracle|web|linux|windows|unix|sifac|apogee|siham|pegase|demat|production|prod|test|recette|preprod|fichiers?|impression|messagerie|principal|secondaire|virtuel|virtuelle|distant|distante|nomme|nommee|physique|central|centrale|dedie|ldap|smtp|proxy|bo|n[o°]|est|virtual|source|client|hote|d'impression|interne|impacte|impactee|concerne|concernee|relais|et|ou|applicatifs|hebergeant)){0,4}[ ]?(?::|=|\()?[ ]?["'«(]?[ ]?([a-z][a-z0-9-]{2,40})(?![\w@'.])/dg;

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

const isFile = (name: string): boolean =>
  /\.(?:java|class|jar|war|ear|sh|bat|cmd|ps1|sql|log|txt|csv|xml|xsl|xsd|json|ya?ml|properties|ini|cfg|conf|pdf|docx?|xlsx?|zip|tar|gz|dmp|ver|html?|css|js|ts|php|py|rb|pl|md|exe|dll|so|ora|jsp|aspx?|dat|bak|tmp|out|err|pem|crt|key|p12|jks|rpm|deb)$/.test(
    name,
  );

/** Internal machines and domains of the house; sites that are public stay. */
export const host: Detector = function* ({ view: { folded }, known }) {
  const inside = (name: string): boolean => isInsideDomain(name, known.isEstablishmentLabel);
  yield* spansOf(DOTTED, folded, 'host', 0, ([found]) => inside(found) && !isFile(found));
  yield* spansOf(WILDCARD, folded, 'host', 1, ([, found = '']) => inside(found));
  yield* spansOf(AFTER_DOT_DOMAIN, folded, 'host', 1, ([, found = '']) => inside(found) && !isFile(found));
  yield* spansOf(BARE, folded, 'host', 0, ([found]) => isMachineName(found));
  yield* spansOf(SERVER, folded, 'host');
  const anywhere = (found: string): boolean =>
    !isEveryonesHost(found) &&
    !/^\d+(?:\.\d+)*$/.test(found) &&
    !NOT_A_VALUE.has(found) &&
    (!found.includes('.') || inside(found) || !/\.[a-z]{2,4}$/.test(found));
  for (const place of PLACES) yield* spansOf(place, folded, 'host', 1, ([, found = '']) => anywhere(found));
  yield* spansOf(
    LIKELY,
    folded,
    'host',
    1,
    ([, found = '']) => /-/.test(found) && /[a-z]\d/.test(found) && isNamed(found),
  );
  yield* spansOf(
    PORT,
    folded,
    'host',
    1,
    ([, found = '']) => !isEveryonesHost(found) && !TECHNICAL.has(found) && !NOT_A_VALUE.has(found),
  );
  yield* accounts(folded, inside);
  yield* spansOf(
    KEY,
    folded,
    'host',
    2,
    ([, link = '', found = '']) =>
      !isFile(found) && (found.includes('.') ? inside(found) : isSettingValue(link, found)),
  );
  yield* spansOf(CONTEXT, folded, 'host', 1, ([, found = '']) => isNamed(found));
};

/** `oracle@srv-ora01`: a login and a machine. An address of the mail is {@link email}'s. */
function* accounts(folded: string, inside: (name: string) => boolean): Generator<Span> {
  for (const match of folded.matchAll(AT)) {
    const [, user = '', name = ''] = match;
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
