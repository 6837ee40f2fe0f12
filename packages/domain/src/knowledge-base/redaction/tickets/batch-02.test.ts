import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Hélène Duchêne', 'Yann Prigent'],
    ['Université de Limoges'],
    'Le profil de ⟦H. DUCHENE⟧ a été recopié sur celui de ⟦yann prigent⟧, mais la transaction ZDEMAT_VISA reste grisée.',
  ],
  [
    [],
    [],
    'La mise à niveau du kernel 7.53 PL 1200 impose-t-elle de recréer les fichiers .ver ? Le client 8.0.15 affiche un écran vide.',
  ],
  [
    [],
    [],
    "Merci d'ouvrir le flux vers ⟦193.49.160.33⟧:3299 depuis ⟦10.8.0.0⟧/16 ; le pare-feu journalise « DROP » à 09:14:07.",
  ],
  [[], [], 'Étudiante n° ⟦22118904⟧, née le ⟦07/11/2003⟧ : note 12,5 non reprise en session 2.'],
  [
    [],
    [],
    'Depuis hier, ⟦j.marchetti@univ-exemple.fr⟧ reçoit en double les notifications de ⟦noreply-demat@univ-exemple.fr⟧.',
  ],
  [
    [],
    [],
    "INE erroné ⟦0HU3K204C55⟧ sur l'attestation CVEC ⟦NAN5-4K7P21-93⟧, à corriger avant le 31 octobre.",
  ],
  [
    ['Bérengère de Saint-Alban'],
    [],
    '⟦Mme de Saint-Alban⟧ (⟦b.desaintalban@exemple.fr⟧) est correspondante technique depuis 2021.',
  ],
  [
    [],
    [],
    'spring:\n  datasource:\n    url: jdbc:postgresql://⟦pg-pegase-01.dsi.univ-exemple.fr⟧:5432/pegase\n    username: ⟦pegase_app⟧\n    password: "⟦7Gt!kd_22⟧"\n    hikari:\n      maximum-pool-size: 20',
  ],
  [
    [],
    [],
    "Le traitement FRN_MAJ s'est arrêté : « Zone IBAN obligatoire » pour le tiers 200145, RIB renseigné : ⟦10107 00237 00013579246 18⟧.",
  ],
  [
    [],
    [],
    'Pour la connexion à la base : utilisateur ⟦apogee_lec⟧, mot de passe ⟦Lec2024!⟧, service APOPRD, port 1521.',
  ],
  [
    [],
    [],
    "Peut-on changer le mot de passe d'un compte technique sans arrêter l'ordonnanceur ? La documentation (§ 4.2.1.3) n'en parle pas.",
  ],
  [[], [], 'wget --user ⟦dlsap⟧ --password ⟦T3l3ch!⟧ https://www.amue.fr/patchs/P_24_3.zip'],
  [
    ['Noël Avril', 'Prudence Martin'],
    ['Université de Strasbourg', 'Unistra'],
    "À Noël, la paie d'avril sera recalculée avec prudence ; ⟦Noël Avril⟧ l'a dit à ⟦Prudence Martin⟧ (⟦Unistra⟧).",
  ],
  [[], [], 'NIR provisoire ⟦7 98 05 99 350 112⟧ remplacé par ⟦1980599350112 47⟧ dans PA30.'],
  [
    [],
    [],
    'tail catalina.out : java.net.UnknownHostException: ⟦siham-ws⟧ at java.base/java.net.InetAddress.getAllByName(InetAddress.java:1519)',
  ],
  [
    [],
    [],
    'Le fichier C:\\Users\\⟦hduchene⟧\\Documents\\SAP\\SAP GUI\\export.xlsx est verrouillé par un autre processus.',
  ],
  [
    [],
    [],
    'Tél. portable : ⟦07 81 22 09 46⟧ ou ⟦00 33 7 81 22 09 46⟧. Réf. dossier 2025/0042, devis 03-2025-17.',
  ],
  [[], [], 'Le lot n° 0412 contient 03 pièces ; total 80 395,12 €, écart 0,01 €, taux 5,50 %.'],
  [
    ['Abdoulaye Sow'],
    ['Institut national polytechnique de Castelbourg'],
    "⟦Sow Abdoulaye⟧, de l'⟦INP de Castelbourg⟧, précise que l'⟦institut national polytechnique de Castelbourg⟧ clôture le 20 décembre.",
  ],
  [
    [],
    [],
    "Erreur au démarrage : Caused by: java.sql.SQLException: Access denied for user '⟦sinaps⟧'@'⟦10.0.12.9⟧' (using password: YES)",
  ],
  [
    [],
    [],
    'Authorization: Token ⟦2b8e0a4c9f7d61e3⟧ ; Content-Type: application/json ; User-Agent: curl/8.4.0',
  ],
  [
    [],
    [],
    "Mme la directrice des affaires financières demande l'ouverture de la période 13 ; M. l'agent comptable est d'accord.",
  ],
  [
    [],
    [],
    "Un message « Carte bancaire refusée » s'affiche avec le numéro ⟦4974 0188 3920 1127⟧ (cryptogramme ⟦845⟧).",
  ],
  [
    [],
    [],
    "L'IBAN ⟦FR76 1027 8073 1200 0203 4567 845⟧ n'a que 26 caractères ? Non, 27 : vérifiez la saisie.",
  ],
  [
    [],
    [],
    "Le PC ⟦PC-SCOL-118⟧ (MAC ⟦a4bb.6d12.90fe⟧, IP ⟦172.17.22.118⟧) n'imprime plus depuis la mise à jour KB5034441.",
  ],
  [
    ['Maëlle Tanguy'],
    [],
    "Hier ⟦Maelle⟧ m'a transmis la capture ; ⟦TANGUY⟧ figure comme valideur à la place du DGS.",
  ],
  [[], [], "Clé de licence du moteur d'édition : ⟦8KJ2-PPQ1-77XA-M0LD⟧, valable jusqu'au 31/12/2026."],
  [
    [],
    [],
    "« Login failed for user '⟦UNIV\\svc-bo⟧'. Reason: Password did not match. [CLIENT: ⟦10.22.1.90⟧] » (erreur 18456).",
  ],
  [
    [],
    [],
    'Le nœud XML <etudiant><ine>⟦2503018877K⟧</ine><dateNaissance>⟦2004-06-21⟧</dateNaissance></etudiant> est rejeté par le schéma v2.3.',
  ],
  [
    [],
    [],
    "Au guichet, l'agent scanne la carte de séjour n° ⟦9924001873⟧ : le lecteur renvoie 10 caractères.",
  ],
  [[], [], 'La colonne PASSWORD de la table USR02 ne doit pas être exportée ; le champ BNAME non plus.'],
  [
    [],
    [],
    'git clone https://oauth2:⟦gl¤pat-Zx81kLmN0pQrStUv⟧@⟦gitlab.univ-exemple.fr⟧/dsi/scripts.git : « Authentication failed ».',
  ],
  [
    ['Cyrille Mangin'],
    ['ENSAM'],
    'Signé : ⟦C. Mangin⟧, responsable SI, ⟦ENSAM⟧. PJ : trace_FMBB_2025.txt (ligne 2048).',
  ],
  [[], [], 'Depuis ⟦bo-rec.univ-exemple.fr⟧, le rapport WebI « Suivi AE/CP » donne WIS 10901.'],
  [[], [], 'snmpget -v2c -c ⟦pu8l1c-ro⟧ ⟦sw-coeur-1⟧ sysUpTime.0 ne répond pas.'],
  [[], [], 'Le dossier de ⟦Mme Kowalczyk⟧ a été saisi deux fois (pièces 1900004512 et 1900004513).'],
  [
    [],
    [],
    "Le jeton de session SAP (MYSAPSSO2=⟦AjQxMDMBABhKAEQAVQBQAE8⟧) n'est pas relayé par le mandataire.",
  ],
  [
    [],
    [],
    'Compte de messagerie : identifiant « ⟦dossier.rh⟧ », mot de passe « ⟦Rh&2025ok⟧ », serveur IMAP ⟦imap.univ-exemple.fr⟧.',
  ],
  [
    [],
    [],
    'ping ⟦sihamdb2⟧ : 4 paquets envoyés, 0 reçu ; depuis le poste, telnet ⟦sihamdb2⟧ 1521 échoue aussi.',
  ],
  [
    [],
    [],
    "La date du 12/09/2024 sur l'arrêté n° 2024-155 est bonne, celle de naissance (⟦12/09/1974⟧) est reprise à tort.",
  ],
  [
    ['Ève Lecointre'],
    [],
    "⟦Lecointre (Ève)⟧ et ⟦eve.lecointre⟧ désignent le même agent ; les fêtes de l'Avent n'y sont pour rien.",
  ],
  [[], [], "Sur SIFAC 7.8, la zone « code confidentiel » du RIB n'existe plus ; la note 3015678 l'explique."],
  [[], [], "$dbuser = '⟦glpi⟧'; $dbpassword = '⟦gl!pi_2023⟧'; $dbhost = '⟦mysql3⟧'; // config_db.php"],
  [
    [],
    [],
    'Le patch 7.2.0.11 livré le 03/06/2025 remplace le 7.2.0.10 ; ne pas installer 7.2.0.9 ni 7.1.9.44.',
  ],
  [[], [], 'Se connecter en ⟦TESTGEST01⟧/⟦Amue!2025⟧ sur le mandant 200 puis lancer ME21N.'],
  [[], [], 'Bonjour, je suis joignable au ⟦0262 93 80 80⟧ (La Réunion, +3 h) ou ⟦+262 262 93 80 80⟧.'],
  [[], [], 'keystorePass="⟦ch4ng31t⟧" keystoreFile="/opt/tomcat/conf/⟦srv-demat⟧.jks" sslProtocol="TLS"'],
  [
    ['Ludovic Auger'],
    ["Université d'Angers"],
    "« augmenter » le montant n'a pas de sens ; ⟦L. AUGER⟧ (⟦UNIV ANGERS⟧) voulait écrire « arrondir ».",
  ],
  [
    [],
    [],
    'Le RIB fourni : code banque : ⟦20041⟧, code guichet : ⟦01009⟧, compte : ⟦0123456T033⟧, clé : ⟦52⟧. Le tiers 300778 reste bloqué.',
  ],
  [[], [], "pièce d'identité : ⟦X7K2M4P81⟧ (nouveau format), délivrée le 02/02/2024 par la préfecture 35."],
  [[], [], 'scp -P 2222 ⟦sauve@backup2.intra⟧:/data/exp_full.dmp . reste figé à 42 %.'],
  [
    [],
    [],
    "Quand j'ouvre https://demat.amue.fr ou https://www.fun-mooc.fr, aucun souci ; seul l'intranet pose problème.",
  ],
  [
    [],
    [],
    'Le hash affiché est ⟦$2y$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy⟧ au lieu du mot de passe.',
  ],
  [[], [], 'RFC : ASHOST=⟦sapprd⟧ SYSNR=00 CLIENT=500 USER=⟦RFC_DEMAT⟧ PASSWD=⟦Rfc#2024⟧ LANG=FR'],
];

describe('C3.3.1 tickets of a help desk, batch 2', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
