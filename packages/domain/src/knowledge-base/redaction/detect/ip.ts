import { oneOf } from '../text/one-of.js';
import { before, after, spansOf } from '../text/find.js';
import type { Span } from '../finding.js';
import type { Detector } from './detector.js';

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;
const V4 = new RegExp(String.raw`(?<![\w.])${OCTET}(?:\.${OCTET}){3}(?!\w|\.\d)`, 'dg');
/** `10.12.3.x`, `192.168.10.*`, `10.4.*.*`: a network, told with a joker. */
const JOKER = new RegExp(
  String.raw`(?<![\w.])${OCTET}\.(?:${OCTET}\.(?:${OCTET}\.[x*%]|[x*%]\.[xy*%])|[x*%]\.[xy*%]\.[xyz*%])(?![\w.*])`,
  'dg',
);
const V6 =
  /(?<![\w:.]|::)(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){7}|(?:[0-9a-f]{1,4}:){1,7}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?|::(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4}|::ffff:\d{1,3}(?:\.\d{1,3}){3})(?![\w:]|\.\d)/dg;

const FILLER = String.raw`(?:(?:server|serveur|client|database|gui|java|d[eu]|express|enterprise|standard|edition|release|version|patch|de la|du|de|numero|no|en|est|passee?|la|le|vers|sous|a|r|v|oracle|sap|sifac|apogee|siham|pegase)[\s:.°=("'_-]{1,3}){0,4}$`;
/** Words that announce the number of a release, of an error, of a paragraph. */
const RELEASE_WORDS = oneOf(
  String.raw`
    versions?, ver, v, releases?, rel, patch(?:es|s)?, correctifs?, hotfix, fix, builds?, kernel, noyau,
    maj, mise(?:s)? a (?:jour|niveau), montees? de version, montee en, livraisons?, lot, livrable, sp,
    support package, ps[up], ru, firmware, microcode, norme, section, paragraphe, chapitre, article,
    erreur, rubrique, annexe, regles?, exigences?, clauses?, alineas?, questions?, scenarios?, cas (?:de test|d'usage), point, etape, tableau, figure, §, jalon, niveau, upgrade, passer, passage,
    passe, passons, migrer, migration, monter, revenir, retour, installer, installee?, desinstaller,
    corrigee? (?:en|dans|par)
  `,
);
const RELEASE = new RegExp(String.raw`\b${RELEASE_WORDS}[\s:.°n=("'«_-]{0,4}${FILLER}`);
/** Products and tools: a release follows them, or the address of the machine that runs them. */
const PRODUCT_WORDS = oneOf(
  String.raw`
    client, clients, gui, sapgui, jre, jdk, java, tomcat, apache, httpd, nginx, php, perl, python,
    oracle, oracle database, postgres(?:ql)?, mysql, mariadb, ingres, weblogic, websphere, jboss,
    wildfly, glassfish, spring, hibernate, log4j, openssl, driver, pilote, odbc, jdbc, ojdbc, windows,
    linux, rhel, redhat, centos, debian, ubuntu, aix, solaris, chrome, firefox, edge, safari, acrobat,
    adobe, office, excel, libreoffice, sifac, sifac demat, apogee, siham, pegase, harpege, sinaps,
    demat, bo, businessobjects, netweaver, hana, ecc, cocktail, nabuco, module, composant, logiciel,
    progiciel, bibliotheque, librairie, paquet, package, plugin, extension, agent, runtime, esup, cas,
    shibboleth, moodle, docker, kubernetes, node, npm, angular, vue, react
  `,
);
const PRODUCT = new RegExp(String.raw`\b${PRODUCT_WORDS}[\s:.°n=("'«_-]{0,4}${FILLER}`);
/** The number is one of a list of releases: `de la 7.50.1.2 à la 7.50.2.0`, `7.50.1.2, 7.50.1.3 et 7.50.1.4`. */
const AFTER_RELEASE =
  /\d+(?:\.\d+){1,4}\)?\s?(?:[,;/&+-]|->|→|et|ou|ni|a|au|vers|puis|en|la|de|jusqu'a|to|and)[\s\w'>-]{0,14}$/;
/** `la 7.50.1.2`, `en 6.2.0.1`: releases are feminine in French, addresses are not. */
const FEMININE = /(?:\b(?:la|cette|une|derniere|nouvelle|ancienne|en|\d+e|sous)\s)$/;
const ADDRESS =
  /(?:\b(?:ips?|ipv4|adresses?|address|addr|hotes?|host|hostname|serveur|server|ping|ssh|depuis|from|reseau|sous-reseau|subnet|passerelle|gateway|gw|dns|proxy|vpn|machine|poste|plage|vlan|routeur|pare-feu|firewall|telnet|connect|inet|source|src|dst|destination|client_ip|remote|bastion|imprimante|@ip|forwarded-for|x-forwarded-for|listen|bind|filtrer|ouvrir|ouverture|flux|nslookup|tracert|traceroute|nat|nas)[\s:=("'«[_-]{0,4}(?:(?:ip|de|du|le|est|address|adresse|serveur|host|client|source|publique?|privee?|fixe|interne|externe|distante?|suivante?|production|test|prod)[\s:=("'_-]{1,3}){0,4}|:\/\/|@|\/h\/)$/;
/** Everyone's: loopback, any, masks, public resolvers. They tell nothing of an establishment. */
const EVERYONES =
  /^(?:127\.\d+\.\d+\.\d+|0\.0\.0\.0|(?:255|254|252|248|240|224|192|128|0)(?:\.(?:255|254|252|248|240|224|192|128|0)){3}|8\.8\.8\.8|8\.8\.4\.4|1\.1\.1\.1|1\.0\.0\.1|9\.9\.9\.9)$/;
const PRIVATE =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;

/** `l'adresse … ; l'ancienne 10.0.0.52` */
const SPEAKS_OF_ADDRESSES = /\b(?:adresses?|ip|dns|reseau|serveur|passerelle|machine|hote)\b/;

/** Do two numbers begin alike, as one release and the next do? */
const isNext = (one: string, other: string): boolean =>
  one.split('.').slice(0, 2).join('.') === other.split('.').slice(0, 2).join('.');

/** Is this dotted quad an address, or the number of a release? */
function isAddress(quad: string, left: string, right: string): boolean {
  if (EVERYONES.test(quad)) return false;
  if (ADDRESS.test(left)) return true;
  if (RELEASE.test(left)) return false;
  if (PRODUCT.test(left)) {
    // `client 10.1.9.8` is a machine, `client 10.2.0.4` the one of Oracle 10.
    const isMachine = /[:=[(]\s?$|\b(?:client|agent|node)\s$/.test(left) && !/oracle/.test(left.slice(-20));
    return isMachine && PRIVATE.test(quad) && !/^10\.[12]\.0\.[1-5]$/.test(quad);
  }
  if (/^:\d{2,5}\b/.test(right) || /^\/(?:[89]|[12]\d|3[0-2])\b/.test(right)) return true;
  if (FEMININE.test(left)) {
    return (
      PRIVATE.test(quad) && (SPEAKS_OF_ADDRESSES.test(left) || /\.(?:4[1-9]|[5-9]\d|\d{3})\b/.test(quad))
    );
  }
  if (AFTER_RELEASE.test(left)) {
    const first = /(\d+(?:\.\d+){1,4})[^\d]*$/.exec(left);
    const head = first === null ? left : left.slice(0, first.index);
    // « du 10.1.2.3 au 10.1.2.4 »: of the same kind as the one before, private or not.
    if (PRIVATE.test(quad)) return !(RELEASE.test(head) && isNext(first?.[1] ?? '', quad));
    if (first?.[1]?.split('.')[0] === quad.split('.')[0]) return isAddress(quad, head, '');
    if (RELEASE.test(head) || FEMININE.test(head)) return false;
  }
  if (PRIVATE.test(quad)) return true;
  // Releases are small numbers: 24.2.0.3. No network that a ticket tells of has only such.
  const octets = quad.split('.').map(Number);
  return (octets[0] ?? 0) > 40 || octets.some((octet) => octet > 60);
}

const isV6 = (found: string): boolean => {
  if (/^(?:::1?|[0-9a-f]{1,2}::)$/.test(found)) return false;
  return found.includes('::') ? /\d/.test(found) && found.replace(/[^0-9a-f]/g, '').length >= 3 : true;
};

/** `en 10.2.0.x`, `la 11.2.0.x`: a release of Oracle's. */
const RELEASE_JOKER = /^10\.[12]\.0\./;

/** Addresses of IPv4 and networks told with a joker. */
export function* addressesIn(folded: string): Generator<Span> {
  yield* spansOf(V4, folded, 'ip', 0, (match) => {
    const end = match.index + match[0].length;
    return isAddress(match[0], before(folded, match.index, 60), after(folded, end, 8));
  });
  yield* spansOf(JOKER, folded, 'ip', 0, (match) => {
    const left = before(folded, match.index, 60);
    return (
      ADDRESS.test(left) ||
      (PRIVATE.test(match[0]) && !RELEASE.test(left) && !PRODUCT.test(left) && !RELEASE_JOKER.test(match[0]))
    );
  });
}

/** IPv4 and IPv6 addresses, private or public; release numbers of four parts stay. */
export const ip: Detector = function* ({ view: { folded } }) {
  yield* addressesIn(folded);
  if (folded.includes(':')) yield* spansOf(V6, folded, 'ip', 0, ([found]) => isV6(found));
};
