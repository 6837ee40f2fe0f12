import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Viviane Castel', 'Moussa Diop'],
    ['Université de Tours', 'Université Grenoble Alpes', 'UGA'],
    'Bonjour, ⟦M. Diop⟧ (⟦Université Grenoble Alpes⟧) ne voit plus la pièce 5000123987 dans SIFAC Demat : erreur « DOC 404 introuvable ».',
  ],
  [
    ['Viviane Castel'],
    ['Université de Tours'],
    "À l'⟦université de Tours⟧, ⟦Castel V.⟧ lance deux tours de contrôle par jour ; le castel du logo reste gris.",
  ],
  [
    [],
    [],
    "Le correctif 10.3.1.2 sera livré le 17/06/2025 ; la 10.3.1.1 contient une régression sur l'état 42.",
  ],
  [
    [],
    [],
    "L'INE ⟦110987654AB⟧ du baccalauréat et l'INE ⟦1109876543G⟧ de Parcoursup désignent le même étudiant.",
  ],
  [
    [],
    [],
    "Contrat refusé : NIR ⟦2 86 09 99 139 024 56⟧ (né à l'étranger), pays 99139, message PA0002 E012.",
  ],
  [
    [],
    [],
    'Le prélèvement sur ⟦FR76 1780 6004 0112 3456 7890 126⟧ est rejeté (AC01) ; le tiers 0000201145 est actif.',
  ],
  [
    [],
    [],
    'En-tête : « Authorization: Bearer ⟦v2.local.QAxIpVe-ECVNI1z4xQbm_qQYomyT3h8FtV8bxkz8pBJWkT8f7HtlOpbroPDEZUKop⟧ » puis HTTP 403.',
  ],
  [
    [],
    [],
    'jdbc:oracle:thin:⟦HARPEGE⟧/⟦harp2k⟧@⟦harpege-bd.univ-exemple.fr⟧:1521/HARPRD ne répond plus depuis la 19.22.',
  ],
  [
    [],
    [],
    'Le total 123 456,78 € du 30/04/2025 18:30:00 correspond au mandat 1500010023 et au domaine D113.',
  ],
  [
    [],
    [],
    'saplogon.ini : /H/⟦172.16.8.30⟧/S/3299/H/⟦sifac-rec⟧/S/3201, mandant 310, paramètre SNC inactif.',
  ],
  [
    ["Éloïse d'Harcourt"],
    ["Université d'Arras-Lens"],
    "⟦Eloise D'Harcourt⟧ (⟦université d'Arras Lens⟧) reçoit le message PYC 014 en simulation de paie de mai.",
  ],
  [
    ['Marc Petitot', 'Jade Lebon'],
    [],
    "Le bon de commande est dans le petit dossier ; ⟦Jade Lebon⟧ et ⟦M. Petitot⟧ l'ont signé avec l'option -f.",
  ],
  [
    [],
    [],
    'sqlnet : (ADDRESS = (PROTOCOL = TCP)(HOST = ⟦apo-prd.univ-exemple.fr⟧)(PORT = 1530)) — TNS-12514.',
  ],
  [
    [],
    [],
    'https://⟦pegase-rec.univ-exemple.fr⟧/login?username=⟦tlambert⟧&password=⟦s3cr%C3%A9t⟧&next=/accueil',
  ],
  [
    ['Rosa Verde', 'Léon Roy'],
    [],
    "⟦R. Verde⟧ et ⟦Léon ROY⟧ ont vu l'écran vert : le roi de cœur de l'animation n'y est pour rien.",
  ],
  [
    [],
    [],
    'export MYSQL_PWD=⟦mot:de/passe⟧ ; mysql -h ⟦sql-recette1⟧ -u ⟦moodle_ro⟧ moodle. « ERROR 1045 (28000) ».',
  ],
  [[], [], 'Il a saisi « root » comme identifiant ; le manuel dit où changer le mot de passe par défaut.'],
  [
    [],
    [],
    'MAC du poste : ⟦A0:CE:C8:12:0F:44⟧, adresse ⟦10.19.84.7⟧, masque 255.255.255.192, délai 60 s dépassé.',
  ],
  [
    [],
    [],
    "L'identifiant est ⟦paul.e⟧ et le mot de passe est ⟦Bonsoir2025!⟧ (environnement d'essai, purgé chaque nuit).",
  ],
  [
    ['Carole Vannier'],
    ['Université de Limoges', 'UNILIM'],
    'Cordialement,\n⟦Carole Vannier⟧\nAdjointe, ⟦Université de Limoges⟧\n⟦0555457200⟧ - ⟦carole.vannier@unilim.fr⟧',
  ],
  [
    [],
    [],
    'La réservation 800001234 du 02/01/2025 de 7 800,00 € est visée ; service SG011 ; EOTP 19CPER.0007.',
  ],
  [
    ['Quentin Maury'],
    [],
    "svn log : r4512 | ⟦qmaury⟧ | 2025-02-11 | « correction de l'état 33 », relu par ⟦Quentin Maury⟧ <⟦qmaury@univ-exemple.fr⟧>.",
  ],
  [
    [],
    [],
    'DEBUG [2025-02-11 10:10:10,010] [scheduler-3] c.a.s.PaieJob - Étape 12/40 : 0x1f4b, attente 15000 ms.',
  ],
  [
    [],
    [],
    'La fiche « étudiant » n° ⟦22345987⟧ indique une naissance le ⟦28/02/2003⟧ à Bourges et un bac en 2021.',
  ],
  [
    [],
    [],
    'Le gestionnaire a saisi le passeport ⟦17FE30021⟧ dans la zone « n° de visa » ; le récépissé ⟦9930012345⟧ est au bon endroit.',
  ],
  [
    [],
    [],
    'La clé ⟦gh¤p_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8⟧ a été publiée par erreur dans le dépôt ; elle est révoquée.',
  ],
  [
    [],
    [],
    'Règle de pare-feu : autoriser ⟦193.55.12.0⟧/24 vers ⟦10.0.30.15⟧ port 443, refuser le reste (règle 210).',
  ],
  [
    ['Nour El Fassi'],
    [],
    "⟦EL FASSI Nour⟧ et ⟦N. El Fassi⟧ partagent l'écran ; la transaction /nFMEDDW ne s'ouvre que pour le premier.",
  ],
  [
    [],
    [],
    'imap.login=⟦depot-factures⟧\nimap.password=⟦F4ct#Dépôt⟧\nimap.host=⟦imap.univ-exemple.fr⟧\nimap.port=993',
  ],
  [
    [],
    [],
    "Le SIRET 198 301 321 00012 et le code service « DAF-01 » sont exigés par Chorus, pas le numéro d'engagement.",
  ],
  [
    [],
    [],
    'Le poste ⟦LAPTOP-DAF-09⟧ (utilisateur ⟦jbrunel⟧) plante sous SAP GUI 8.00 PL 3 ; pas sous 7.70 PL 15.',
  ],
  [[], [], 'RIB FR : ⟦30003 01234 00037261901 55⟧ ; RIB étranger : ⟦GB29 NWBK 6016 1331 9268 19⟧.'],
  [[], [], '« Mot de passe : ******** », « Identifiant : (vide) » : les deux champs sont préremplis ainsi.'],
  [[], [], "L'utilisatrice ⟦CBOURDON⟧ a le profil SAP_ALL dans le mandant 200 depuis le 3 mars, par erreur."],
  [
    [],
    [],
    'Contacter la hotline au ⟦01 44 32 90 00⟧ ou ⟦hotline-paie@exemple.com⟧, réf. incident 2025-33110.',
  ],
  [
    [],
    [],
    "La plage ⟦2001:660:4402::⟧/48 et l'adresse ⟦2001:660:4402::53⟧ sont déclarées dans le DNS de ⟦ns1.univ-exemple.fr⟧.",
  ],
  [
    [],
    [],
    'Ordre de mission OM-2025-04412 : 3 nuitées, 412,50 €, indemnité 20 €, trajet Tours–Lille, train 5214.',
  ],
];

describe('C3.3.1 tickets of a help desk, batch 17', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
