const list = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ''));

/** First words of a sentence where a value could stand: `mot de passe : voir avec la DSI`. Folded. */
export const NOT_A_VALUE = list(`
  a ai ainsi alors apres au aucun aucune aussi autre autres aux avant avec avez avoir avons ayant bien bon bonjour
  c'est car ce ceci cela celle celui ces cet cette ceux chaque ci-dessous ci-joint ci-jointe cf chez comme comment
  connu connue d'abord dans de demander demande depuis des dont du d'un d'une elle elles en encore ensuite est et etait
  etre eu fait faire faut il ils inchange inconnu inconnue je l'ancien la le les leur leurs lors lorsque lui ma mais
  meme mes merci mon n'a n'est ne ni nom non nos notre nous on ont or ou oublie oui par parce pas plus plusieurs
  pour pouvez pouvons pourquoi puis qu'elle qu'il quand que quel quelle qui quoi rien s'affiche sa sans se selon
  ses si soit son sont sous suite suivant suivante sur ta tant te ton tous tout toute toutes trop tu un une va
  veuillez vers via voici voir vont vos votre vous y
  ok ko idem neant null nil none undefined nan true false yes no vide empty default defaut obligatoire requis
  requise required optional facultatif missing manquant manquante absent absente incorrect incorrecte invalide
  invalid valide valid erreur error failed failure expire expiree expired impossible refuse refusee denied
  wrong incorrects bloque bloquee verrouille verrouillee locked reinitialise reinitialisee reset change changed
  modifie modifiee renouvele inchangee identique different differents differente correct correcte faux fausse
  actuel actuelle ancien ancienne nouveau nouvel nouvelle provisoire temporaire initial initiale personnel
  secret confidentiel confidentielle crypte chiffre chiffree encrypted hidden masque masquee communique
  transmis transmise envoye envoyee fourni fournie donne donnee recu recue saisi saisie perdu perdue
  a-t-il est-il string text varchar varchar2 char integer int number boolean java.lang.string
  the this that is was are has must should not and or for with from your you it authentication attempt
  test? inconnus trouve trouvee introuvable present presente refuses
  incorrecte. utilisateur utilisateurs user users login logins password passwords identifiant identifiants
  compte comptes mdp mot mots passe token jeton cle key basic bearer digest negotiate ntlm oauth oauth2 saml
  client_credentials authorization_code refresh_token access_token
  page ecran champ champs zone bouton fenetre onglet message ligne colonne table fichier formulaire menu
  
`);

/** Logins that every installation has: they tell nothing by themselves. Folded. */
export const EVERYONES_LOGINS = list(`
  admin administrateur administrator root sys system sysdba sysman dbsnmp user utilisateur guest invite anonymous
  anonyme public nobody ddic sap* sapcpic tmsadm earlywatch sapsys postgres oracle mysql tomcat apache www-data
  nginx daemon test demo dba operateur operator superuser sa default
`);

/** Products, techniques and functions of the trade, that stand where a login or a machine could. Folded. */
export const TECHNICAL = list(`
  sap sifac apogee siham pegase harpege demat sinaps geisha nabuco oscar cocktail chorus amue renater gbcp cas ldap
  sso ent ad saml oauth oracle mysql mariadb postgres postgresql sql sqlplus sqlnet tns odbc jdbc jndi jpa hibernate
  spring tomcat apache httpd nginx iis weblogic websphere jboss wildfly java jre jdk php perl python ruby node npm
  javascript html css xml xsl xslt json yaml csv pdf excel word outlook office libreoffice openoffice windows
  linux unix aix solaris debian ubuntu redhat centos rhel macos ios android chrome firefox edge safari explorer
  citrix vmware docker kubernetes git gitlab github jenkins ansible http https ftp sftp ftps ssh scp smtp imap
  pop pop3 snmp dns dhcp tcp udp ip ipv4 ipv6 mac vpn wifi lan wan vlan proxy firewall rfc bapi idoc badi abap
  basis gui sapgui fiori netweaver hana ecc r3 bw bo bi crm srm erp sgbd bdd bd db api rest soap wsdl url uri web
  www intranet extranet internet mail messagerie impression spool edition batch cron job sid mandant client
  dialogue dialog service services systeme system support reference communication technique fonctionnel standard
  id ids name nom number no type profil profile role group groupe admin null root rh drh dsi dgs daf fi co mm sd
  hr ps am aa ts pa bc ged sgd content server serveur services application applicatif applicative fsd pdf/a
  base bases donnees production prod preprod recette developpement dev test tests formation qualification integration
  siret siren ine nir numen cofog naf ape insee tva sise aglae cvec rnie bea rib iban bic nuts uai rne eotp ej dp sf rap cpwin tg
  bomgar teamviewer anydesk zoom teams webex rdp vnc saprouter moodle glpi compta scol rustdesk splashtop logmein beyondtrust
  dameware supremo skype jitsi
  exploitation principal principale secondaire distant distante local locale virtuel virtuelle physique central
  centrale dedie dediee tiers frontal backend frontend cluster noeud hote machine poste
`);

const MASKED = /^(?:[*x.•●_\-?#…=]+|n\/?a)$/i;
const REFERENCE =
  /^(?:\$\{.*|\{\{.*|%[\w.]+%|\$[A-Z_][A-Z0-9_]*|\$(?=[a-z_]*(?:token|pass|pwd|mdp|user|login|secret|key|host|password|api))[a-z_]*|\$\(.*|<[^<>]*>|&[a-z_]+\.?|@@?[a-z_.]+@|:[a-z_]+|\?+|\[.*\]|process\.env.*|System\.getenv.*|getenv.*)$/;

/** A masked value, a reference to a value, or nothing. */
export const isPlaceholder = (value: string): boolean => MASKED.test(value) || REFERENCE.test(value);

/** Adjectives and participles that follow `le mot de passe est`: told by how they end. */
const STATE =
  /(?:[eé]e?s?|[iu]e?s?|ible|able|ect|ecte|erte?|ant|ent|ente|eux|oire|ire|al|ale|ide|if|ive|court|courte|long|longue|bon|faux|fort|faible|vide|ok|ko)$/;

/** Could this plain word be what a sentence says of a thing, and not the thing? */
export const isStateWord = (folded: string): boolean => STATE.test(folded);

/** Dates, amounts, releases, codes and addresses that follow a label without being its value. */
const ORDINARY =
  /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d.*|\d{1,2}h\d{0,2}|v?\d+(?:\.\d+)+|[\d,.]+(?:€|%|s|ms|ko|mo|go)?|https?:.*|www\..*|[a-z]:\\.*)$/i;

/**
 * Does it look like a secret with no label to say so? Letters with figures or signs, or a capital inside;
 * not the code of a transaction, a date, an amount, a release.
 */
export function looksSecret(value: string): boolean {
  if (/^\.\w{1,5}$/.test(value)) return false;
  if (value.length < 4 || value.length > 120 || ORDINARY.test(value)) return false;
  if (/^[A-Z]{1,5}-?\d{1,5}[A-Z]?$/.test(value)) return false;
  if (/^[A-Z][A-Z0-9]*(?:[_/-][A-Z0-9]+)+$/.test(value)) return false;
  const letters = /\p{L}/u.test(value);
  if (letters && /\d/.test(value)) return true;
  if (letters && /[!@#$%^&+=?~|\\]/.test(value)) return true;
  return /\p{Ll}\p{Lu}\p{Ll}*\p{Lu}|\p{Ll}\p{Lu}{2}/u.test(value);
}

/** `td`, `mk`, `pb`: no French or English word begins so, an initial before a name often does. */
const ONSET =
  /^(?:(?!bl|br|ch|cl|cr|dr|fl|fr|gh|gl|gn|gr|kl|kn|kr|ph|pl|pn|pr|ps|pt|rh|sc|sh|sk|sl|sm|sn|sp|sq|st|sw|th|tr|ts|tw|vr|wh|wr|sch|scr|spr|str)[b-df-hj-np-tv-z]{2}|[bcdfghjklmnpqrstvwxz]{4})/;

/** Does it begin as an initial before a name does? Folded. */
export const hasOddOnset = (folded: string): boolean => ONSET.test(folded);
