import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; marked before the detectors read it. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Élise Vasseur', 'Moussa Konaté'],
    ['Université de Lorraine'],
    'Le dossier de ⟦Vasseur Élise⟧ (⟦Université de Lorraine⟧) est bloqué par le message FMAVC005 depuis la version 7.2.0.1.',
  ],
  [['Élise Vasseur'], [], '⟦E. VASSEUR⟧ confirme : « la facture F2025-0118 de 1 204,50 € est rejetée ».'],
  [
    ['Moussa Konaté'],
    [],
    "⟦M. Konaté⟧ a changé de poste ; l'ancien compte ⟦mkonate⟧ doit être fermé, le nouveau est ⟦moussa.konate⟧.",
  ],
  [['Jean-Luc Perrin'], [], "Rappelé ⟦Jean-Luc⟧ au ⟦03 83 74 12 12⟧ : l'écran PA30 s'ouvre enfin."],
  [['Jean-Luc Perrin'], [], '⟦JL. Perrin⟧ et ⟦J.L. PERRIN⟧ sont la même personne (matricule ⟦00045121⟧).'],
  [
    ['Blanche Rousseau', 'Victor Lesage'],
    [],
    'La page blanche de Victor Hugo ? Non : ⟦Blanche Rousseau⟧ et ⟦V. Lesage⟧ ont le même écran blanc.',
  ],
  [['Inès Garcia Lopez'], [], '⟦GARCIA LOPEZ Inès⟧, ⟦I. Garcia-Lopez⟧, ⟦Mme Garcia⟧ : trois clés de tri.'],
  [['Christophe Noël'], [], "Pendant les congés de Noël, ⟦C. Noël⟧ était d'astreinte au ⟦07 70 12 34 56⟧."],
  [['Françoise Petitjean'], [], 'Selon ⟦françoise petitjean⟧, le bouton « Valider » est grisé après 18 h.'],
  [
    ['Ahmed El Fassi'],
    [],
    '⟦El Fassi⟧ reçoit les mails de ⟦a.elfassi@univ-exemple.fr⟧, mais pas ceux de ⟦elfassi.ahmed@univ-exemple.fr⟧.',
  ],
  [
    [],
    ['Université de Bretagne Occidentale'],
    "Incident à l'⟦UBO⟧ depuis 8 h ; la Bretagne occidentale n'a pas d'autre adhérent.",
  ],
  [
    [],
    ['Université Polytechnique Hauts-de-France', 'UPHF'],
    "L'⟦UPHF⟧ (⟦université polytechnique Hauts-de-France⟧) est passée en GBCP ; la région Hauts-de-France non.",
  ],
  [
    [],
    ['Université de Rouen Normandie'],
    "⟦Rouen Normandie⟧ ? C'est l'⟦université de Rouen⟧ : le rectorat de Normandie a son propre compte, 418100.",
  ],
  [
    [],
    ['Université Le Havre Normandie'],
    "Le port du Havre est client 200441 ; l'⟦université Le Havre Normandie⟧ est client 200018.",
  ],
  [[], ['IMT Atlantique'], "À l'⟦IMT Atlantique⟧, l'import passe ; la côte atlantique est en zone 3."],
  [
    [],
    ['Université de Lille'],
    "L'⟦ULille⟧ et l'⟦univ-lille⟧ partagent l'instance ; le fournisseur « Lille Papiers » a le compte 40110012.",
  ],
  [
    [],
    ['Sciences Po Lyon', "Institut d'études politiques de Lyon"],
    "⟦Sciences Po Lyon⟧ demande un export ; à l'⟦IEP Lyon⟧ il est quotidien.",
  ],
  [[], ['Université de Corse Pasquale Paoli'], "À l'⟦Université de Corse⟧ ; la Corse relève de la zone 2."],
  [
    [],
    ['Université Paris-Saclay'],
    '⟦Paris-Saclay⟧ a 3 composantes de plus ; le plateau de Saclay est desservi par le bus 91-06.',
  ],
  [
    [],
    ['Université Paris Cité'],
    "Demande de ⟦Université Paris Cité⟧ (⟦UPCité⟧) : la cité universitaire n'est pas un site de rattachement.",
  ],
  [
    [],
    [],
    'Serveur de base : ⟦bd-siham-prod.univ-exemple.fr⟧ (⟦10.1.20.33⟧), Oracle 19.21.0.0, 64 Go, SID SIHP.',
  ],
  [[], [], 'Le nœud ⟦siham-as2⟧ ne répond plus (HTTP 502) alors que ⟦siham-as1⟧ va bien.'],
  [[], [], 'ssh ⟦oracle⟧@⟦10.1.20.33⟧ puis lsnrctl status ; le listener écoute sur ⟦10.1.20.33⟧:1521.'],
  [[], [], 'jdbc:mariadb://⟦dbmoodle⟧:3306/moodle?user=⟦moodle⟧&password=⟦m00dle!⟧&useSSL=false'],
  [[], [], 'url: jdbc:oracle:thin:⟦apogee⟧/⟦apog33⟧@//⟦scan-apo.univ-exemple.fr⟧:1521/APOPRD'],
  [
    [],
    [],
    '(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=⟦hrprod2⟧)(PORT=1521))(CONNECT_DATA=(SERVER=DEDICATED)(SERVICE_NAME=HRPRD)))',
  ],
  [
    [],
    [],
    'https://⟦sifac.univ-exemple.fr⟧:44300/sap/bc/gui/sap/its/webgui?sap-client=500&sap-user=⟦CDUVAL⟧&sap-password=⟦Duv4l!25⟧',
  ],
  [
    [],
    [],
    'Le paramètre login/min_password_lng vaut 8, login/fails_to_user_lock vaut 5 ; SAP* est verrouillé dans 000.',
  ],
  [
    [],
    [],
    'curl -H "Authorization: Bearer ⟦8c1f7e2ab90d4455⟧" https://⟦esup-api.univ-exemple.fr⟧/v1/formations → 401',
  ],
  [[], [], 'Authorization: Token ⟦9944b09199c62bcf9418⟧'],
  [[], [], 'Proxy-Authorization: Basic ⟦cHJveHk6cHdk⟧ ; Via: 1.1 ⟦proxy1.univ-exemple.fr⟧ (squid/5.7)'],
  [[], [], 'api_key: ⟦b3f1-77aa-9c0d⟧ # à ne pas commiter\ntimeout: 30s'],
  [[], [], 'set PGUSER=⟦kb_admin⟧&& set PGPASSWORD=⟦Kb@dm1n⟧&& pg_dump -h ⟦pgprod2⟧ kb > kb.sql'],
  [
    [],
    [],
    'mysql -h ⟦10.7.7.7⟧ -P 3306 -u ⟦glpi⟧ -p\'⟦Gl pi#1⟧\' glpi -e "select count(*) from glpi_tickets"',
  ],
  [
    [],
    [],
    'java -Ddb.user=⟦hr⟧ -Ddb.password=⟦hr_2025⟧ -Dfile.encoding=UTF-8 -jar interface.jar --mode=delta',
  ],
  [
    [],
    [],
    'ldapwhoami -x -H ldaps://⟦ldap.univ-exemple.fr⟧ -D "cn=⟦sync⟧,ou=system,dc=⟦univ-exemple⟧,dc=fr" -w ⟦Sync!99⟧ ; Invalid credentials (49)',
  ],
  [
    [],
    [],
    'Connexion RDP : ⟦TSE-AMUE2⟧, compte ⟦UNIV\\amue.ext⟧, mot de passe ⟦Ext-Amue#1⟧, passerelle ⟦rdgw.univ-exemple.fr⟧.',
  ],
  [[], [], 'Accès VPN : utilisateur ⟦vpn-amue⟧, mot de passe ⟦9fG$k2⟧, groupe AMUE-EXT, client Cisco 4.10.'],
  [[], [], "Mdp admin de l'imprimante : ⟦1234abcd⟧ (IP ⟦10.30.1.60⟧, modèle C3530i, firmware 40.12)."],
  [[], [], 'Le mot de passe de session est ⟦Automne2025⟧ et celui de messagerie est ⟦Hiver!2025⟧.'],
];

describe('C3.3.1 tickets of a help desk, batch 35', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
