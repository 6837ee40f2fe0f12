const list = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Sites that everyone may know: laws, makers, public services. A name under one of these stays. */
const PUBLIC = list(`
  amue.fr sap.com oracle.com microsoft.com office.com live.com windows.com windowsupdate.com google.com
  google.fr googleapis.com gstatic.com github.com gitlab.com bitbucket.org githubusercontent.com stackoverflow.com
  apache.org postgresql.org mysql.com mariadb.org mariadb.com php.net python.org nodejs.org npmjs.com npmjs.org
  maven.org spring.io hibernate.org eclipse.org jboss.org wildfly.org redhat.com debian.org ubuntu.com centos.org
  kernel.org docker.com docker.io kubernetes.io mozilla.org firefox.com chromium.org adobe.com java.com java.net
  sun.com openjdk.org adoptium.net w3.org xmlsoap.org ietf.org iana.org iso.org oasis-open.org schema.org
  wikipedia.org wikimedia.org service-public.fr legifrance.gouv.fr gouv.fr urssaf.fr net-entreprises.fr insee.fr
  ameli.fr caf.fr impots.gouv.fr parcoursup.fr cnous.fr crous.fr lescrous.fr etudiant.gouv.fr messervices.etudiant.gouv.fr
  renater.fr abes.fr cines.fr cnil.fr banque-france.fr europa.eu apereo.org esup-portail.org jasig.org
  shibboleth.net internet2.edu letsencrypt.org verisign.com digicert.com sectigo.com globalsign.com cloudflare.com
  amazonaws.com amazon.com azure.com ibm.com hp.com hpe.com dell.com cisco.com fortinet.com citrix.com vmware.com
  teamviewer.com bomgar.com beyondtrust.com anydesk.com zoom.us slack.com atlassian.com atlassian.net jetbrains.com
  elastic.co grafana.com prometheus.io jenkins.io sonarsource.com owasp.org mitre.org nist.gov openssl.org
  openssh.com putty.org winscp.net filezilla-project.org 7-zip.org notepad-plus-plus.org libreoffice.org
  documentfoundation.org sourceforge.net framasoft.org framagit.org linkedin.com youtube.com twitter.com
  chorus-pro.gouv.fr ants.gouv.fr agence-france-tresor.gouv.fr dsn-info.fr gip-mds.fr peppol.eu swift.com
  example.com example.org example.net schemas.xmlsoap.org businessobjects.com easyvista.com glpi-project.org
  hcs.fr cnrs.fr
`);
/** Suffixes that no public resolver knows. */
const INTERNAL_TLD = list(
  `local lan intra intranet internal corp priv prive home localdomain ad dom domaine univ campus adm loc site interne dmz localnet private svc cluster`,
);
/** Labels of what only the house sees. */
const INSIDE =
  /^(?:intra\w*|intranet|lan|internal|interne|local|priv\w*|adm|admin|dmz|prod|prd|preprod|pprod|dev\d*|test\d*|tst|rec\w*|qualif\w*|qual|form\w*|vpn\w*|ldap\w*|sso\w*|cas\d*|idp\w*|auth\w*|smtp\w*|imap\w*|pop\w*|mail\w*|webmail|mx\d*|ent\w*|dsi\w*|nas\d*|srv\w*|svr\w*|serv\w*|vm\w*|db\w*|bdd\w*|bd\w*|ora\w*|oracle\w*|sap\w*|sifac\w*|siham\w*|apogee\w*|apo|pegase\w*|harpege\w*|sinaps\w*|demat\w*|bo\d*|bi\d*|ged\w*|git\w*|gitlab\w*|jenkins|nexus|registry|proxy\w*|fw\w*|gw\w*|rproxy\w*|lb\d*|ftp\w*|sftp\w*|ns\d+|dc\d+|ad\d*|pc\w*|supervision|zabbix|nagios|centreon|glpi|monitoring)$|\d$/;
/** Registrable names of universities and schools. */
const ACADEMIC =
  /^(?:univ\w*|u|upmc|ut[a-z]{1,3}|insa\w*|ens\w*|iep\w*|iut\w*|ecole\w*|sciencespo\w*|sorbonne\w*|universite\w*|univ|ac|comue\w*|inp\w*|ut\d?|esp[ée]?\w{0,3}|ec|mines\w*|polytech\w*|centrale\w*|academie|fac|ubs|uca|uga|unistra|unice|unicaen|unilim|unimes|upec|uvsq|univ\w+)(?:-[\w-]+)?$|-(?:univ|universite|universites|edu|insa|iut|ens)$|universit|(?:^|-)campus(?:-|$)|^u-/;
/** Endings that are those of files or of code, where a bare word with points is no machine. */
const TLD =
  /^(?:fr|com|org|net|eu|edu|info|re|nc|pf|gp|mq|gf|yt|pm|wf|ch|be|ca|lu|uk|de|es|it|io|tech|cloud|app|dev|online|bzh|corsica|paris|alsace|university|education|academy|school|asso)$/;

/** Is this name with points a machine or a domain of the house, and not a public site? Folded, no final point. */
export function isInsideDomain(fqdn: string, isKnownLabel: (label: string) => boolean): boolean {
  const labels = fqdn.split('.');
  const last = labels.at(-1) ?? '';
  // « Univ.de Valmont »: a blank is missing, that is all.
  if (labels.length < 2 || (labels.length === 2 && /^(?:univ|universite|ecole|inst)$/.test(labels[0] ?? '')))
    return false;
  if (INTERNAL_TLD.has(last)) return true;
  if (!TLD.test(last)) return false;
  for (let i = 0; i < labels.length - 1; i += 1) if (PUBLIC.has(labels.slice(i).join('.'))) return false;
  const registrable = labels.length - (/^(?:asso|co|gouv|com)$/.test(labels.at(-2) ?? '') ? 3 : 2);
  if (
    labels.some(
      (label, i) =>
        i <= registrable && (isKnownLabel(label) || ((i > 0 || labels.length === 2) && ACADEMIC.test(label))),
    )
  )
    return true;
  return labels.slice(0, Math.max(0, registrable)).some((label) => INSIDE.test(label));
}

/** What begins like this is a machine, whatever follows. */
const SERVER = list(`srv svr serv vm vps lxc lnx esx esxi hyp nas wks pdt xen kvm`);
/** So is this, with figures. */
const DEVICE = list(
  `pc ws lap laptop desktop host node server serveur lx tx ts rds poste hv san station port sw swi switch rtr routeur router fw ap imp prn print cop tel tpe borne badgeuse`,
);
const ROLE = list(
  `db dbs bdd bd bdr sql mysql pg pgsql postgres ora oracle web www app appli apps front back bo bi ldap smtp mail imap mx dns dhcp dc ad cas sso idp proxy rproxy lb gw fw vpn fic file nfs smb print prn imp imprimante cups backup save sauve bck repo git nexus jenkins docker k8s elk mon supervision nagios zabbix ged ftp sftp rp batch edi bus esb ws api ent ntp syslog bastion rebond tse citrix media moodle dmz router rtr switch sw swi wifi ap cluster tomcat apache`,
);
const PRODUCT = list(
  `sap ecc bw sifac siham apogee apo pegase harpege sinaps demat geisha chorus sifacweb sihamrh cocktail nabuco solman crm hana`,
);
const STAGE = list(
  `prod prd production preprod pprod pp test tst tests recette rec rct qual qualif dev devel form formation ecole integ int uat valid val maq maquette backup secours pra slave master primary secondary replica bis adm`,
);

const GLUED = [
  /^(?:srv|svr|serv|vm|vps|lxc|lnx|esxi?|nas|dbs|wks|pdt|serveur|server)[a-z]*\d{1,4}[a-z]?$/,
  /^(?:srv|svr)[a-z]{3,}$/,
  /^(?:sap|sifac|siham|apogee|apo|pegase|harpege|demat|ora|oracle|db|bdd|web|app|mysql|pg|ldap|smtp|bo)(?:prod|prd|preprod|pprd|test|tst|dev|rec|qual|form|srv|bdd|db|web|app)\d{1,3}$/,
];

/** What each part of a name tells: role, product, stage, nothing but figures, or unknown. */
const expand = (stem: string): string => {
  if (ROLE.has(stem)) return 'r';
  if (PRODUCT.has(stem)) return 'p';
  if (STAGE.has(stem)) return 's';
  // « ci », « as »: parts too short to tell, unless they are words.
  return stem.length < 3 && !/^(?:de|en|le|la|du|et|ou|au|un|on|si|ne|se|ce|a)$/.test(stem) ? 'n' : 'x';
};

/** Is this bare word shaped as machines are named: `srv-sifac01`, `bdd-dev01`, `sifac-prod`? Folded. */
export function isMachineName(name: string): boolean {
  if (!/^[a-z][a-z0-9_-]{3,40}$/.test(name) || /[-_]$/.test(name)) return false;
  const parts = name.split(/[-_]/);
  // Without figures a glued name may be any word.
  if (parts.length === 1) return GLUED.some((glued) => glued.test(name));
  const figures = /\d/.test(name);
  const stems = parts.map((part) => part.replace(/\d+$/, ''));
  const [first = ''] = stems;
  if (SERVER.has(first)) return name.length > 5;
  if (name.includes('_')) return false;
  if (DEVICE.has(first)) return figures && name.length > 5;
  if (stems.slice(1).some((stem) => SERVER.has(stem) && stem !== 'serv')) return true;
  const expanded = stems.map(expand).join('');
  if ((expanded.match(/x/g)?.length ?? 0) > 1) return false;
  if (
    /^x+s$/.test(expanded) &&
    (/-(?:prd|pprd|pprod|tst|rct)$/.test(name) || (figures && /s$/.test(expanded)))
  ) {
    return !/^(?:pre|post|hors|non|auto|full|multi|inter|co|re)-/.test(name);
  }
  // « siham-as1 », « apo-p1 »; not « sifac-v7 ».
  if (expanded === 'pn' && /-(?!v\d)[a-z]{1,2}\d{1,3}$/.test(name)) return true;
  if (/^p.*s|^s.*p/.test(expanded) && !expanded.includes('x')) return true;
  // « sifac-batch », « siham-app » name what runs as well.
  if (!figures && /-(?:batch|app|appli|apps|api|ws)$/.test(name)) return false;
  if (/^r[prs]|^[ps]r/.test(expanded)) return figures || !expanded.startsWith('rr');
  return (
    /^r[xn]/.test(expanded) &&
    /\d$/.test(name) &&
    first.length > 1 &&
    /[a-z]{2}.*[a-z]{2}|^[a-z]+\d/.test(name.slice(first.length))
  );
}

/** Has it a part that machines' names have? For a name that the text says to be a machine's. */
export const hasMachinePart = (name: string): boolean =>
  name.split('-').length > 1 &&
  !/^(?:back|front|web|multi|mono|sous|non|mail)-|-(?:end|service|services|side|client|serveur)s?$/.test(
    name,
  ) &&
  name.split('-').some((part) => SERVER.has(part) || ROLE.has(part) || PRODUCT.has(part) || STAGE.has(part));

/** Names of the machine that reads, and of nobody's. */
export const isEveryonesHost = (name: string): boolean =>
  /^(?:localhost(?:\.localdomain)?|local|host|hostname|server|servername|serveur|nom|127|0|xxx+|machine|hote|dbhost|myhost|example|exemple|nomserveur|nom-serveur|votre-serveur|null|none|any|all|dedicated|shared|pooled|http|https|tcp|udp|port|ip|adresse|default)$/.test(
    name,
  );
