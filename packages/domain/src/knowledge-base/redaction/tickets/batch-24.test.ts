import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Rosemonde Charlier', 'Anis Bouaziz'],
    ['Université de Nevers', 'IAE de Plainval'],
    'Depuis le 2 juin, ⟦Anis BOUAZIZ⟧ (⟦IAE de Plainval⟧) reçoit « Le document 5000412398 est verrouillé par ⟦ABOUAZIZ⟧ ».',
  ],
  [
    ['Rosemonde Charlier'],
    ['Université de Nevers'],
    "⟦R. Charlier⟧, ⟦université de Nevers⟧, signale que l'édition 4.12 du grand livre saute la page 17.",
  ],
  [
    [],
    [],
    'La mise à jour 5.6.0.14 est suivie de la 5.6.0.15 sous huit jours ; ne pas installer la 5.6.0.13.',
  ],
  [[], [], "L'INE ⟦070605043GH⟧ vient du rectorat, l'INE ⟦0706050432G⟧ de l'établissement : lequel garder ?"],
  [
    [],
    [],
    "Le NIR ⟦2 00 12 75 114 309 62⟧ a été saisi dans l'infotype 0021 au lieu du 0002, message PG 410.",
  ],
  [
    [],
    [],
    'Reversement à effectuer sur ⟦FR76 1005 7191 0400 0305 9210 178⟧, et non sur le compte ⟦FR76 1005 7191 0400 0305 9210 275⟧.',
  ],
  [
    [],
    [],
    'La console montre « Authorization: Bearer ⟦hd73.kPz9-QQ_1mN0⟧ » en clair ; le mode débogage est à couper.',
  ],
  [
    [],
    [],
    'URL JDBC : jdbc:oracle:thin:⟦DEMAT_OWN⟧/⟦d3m-own⟧@⟦oradem.univ-exemple.fr⟧:1526:DEMPRD, pilote ojdbc8 19.18.',
  ],
  [
    [],
    [],
    'Écriture du 30/06/2025, 4 120,50 €, pièce 100004410, clé comptable 40, centre 905BIBL : rien à redire.',
  ],
  [
    [],
    [],
    'Niveau réseau : /H/⟦193.51.20.6⟧/S/3299/H/⟦sap-form⟧/S/3220, paramètre NI_TIMEOUT à 60, mandant 700.',
  ],
  [
    ["Gaétane d'Orval"],
    ["Université d'Orgeval"],
    "⟦GAETANE D'ORVAL⟧ de l'⟦université d'Orgeval⟧ : l'indemnité 0200 n'est pas proratisée en septembre.",
  ],
  [
    ['Jonathan Rivière', 'Flore Champ'],
    [],
    'Au bord de la rivière, en plein champ : ⟦J. Rivière⟧ et ⟦Flore CHAMP⟧ testent le champ « rivière » du formulaire.',
  ],
  [
    [],
    [],
    'Résolution KO pour ⟦scol-app3.univ-exemple.fr⟧, OK pour www.amue.fr ; (HOST=⟦scol-bd1.univ-exemple.fr⟧)(PORT=1521).',
  ],
  [
    [],
    [],
    "Page d'accueil : https://⟦paie.univ-exemple.fr⟧/index?user=⟦gestpaie2⟧&password=⟦P%40ie2025⟧&mois=06 dans l'historique.",
  ],
  [[], [], 'mysqldump -h ⟦db-wiki01⟧ -u ⟦wiki_save⟧ -p⟦W1ki!save⟧ wiki > wiki.sql ; 412 Mo ; 00:01:12.'],
  [
    [],
    [],
    "La personne a confondu identifiant et numéro de dossier ; son mot de passe, lui, n'a jamais expiré.",
  ],
  [[], [], 'Caméra ⟦AC:CC:8E:0F:21:D4⟧ en ⟦10.88.7.14⟧, masque 255.255.255.224, flux RTSP sur le port 554.'],
  [[], [], 'Le login est ⟦stage.04⟧, le mdp est ⟦St@ge-0425⟧, et le mandant de formation est le 310.'],
  [
    ['Apolline Sorin'],
    ['Université de Bresse'],
    "Bien à vous,\n⟦Apolline SORIN⟧\nAdjointe à l'agent comptable\n⟦Université de Bresse⟧\n⟦04 74 45 52 00⟧\n⟦apolline.sorin@univ-exemple.fr⟧",
  ],
  [
    [],
    [],
    'Réservation 900012345, engagement 2000098712, mandat 1500077412 : 18 450,00 € au total, solde nul.',
  ],
  [
    ['Lubin Carrel'],
    [],
    'Revue de code : ⟦Lubin Carrel⟧ <⟦l.carrel@exemple.net⟧> approuve la 24.4.0-rc2, 6 fichiers, +112 −40.',
  ],
  [
    [],
    [],
    'DEBUG 2025-05-05T05:05:05,555 [worker-5] c.a.d.Archivage - 5 documents, 55 pages, 5,5 Mo, étape 5/5.',
  ],
  [
    [],
    [],
    "L'agent, né le ⟦29 juin 1966⟧, partira le 01/07/2028 ; l'arrêté 2025-771 est daté du 12/05/2025.",
  ],
  [
    [],
    [],
    'Justificatifs : CNI ⟦110513200187⟧, passeport ⟦16AL20983⟧, carte de séjour ⟦9912034567⟧, livret de famille absent.',
  ],
  [
    [],
    [],
    'Le secret ⟦whsec_5f8d2c1b9e7a4f3d6c0b⟧ signe les notifications ; il date de 2022 et doit être renouvelé.',
  ],
  [
    [],
    [],
    "Accorder l'accès à ⟦85.31.200.14⟧ (télétravail) et retirer ⟦85.31.200.41⟧ ; VPN en version 5.1.2.",
  ],
  [
    ["Maïwenn Le Floc'h"],
    [],
    "⟦LE FLOCH Maïwenn⟧ et ⟦M. Le Floc'h⟧ : le tri alphabétique les sépare ; ⟦mlefloch⟧ est le bon compte.",
  ],
  [
    [],
    [],
    'db.default.user="⟦gescol⟧"\ndb.default.password="⟦g3sc0l-x⟧"\ndb.default.url="jdbc:mariadb://⟦maria-02⟧/gescol"',
  ],
  [
    [],
    [],
    'Titulaire : AGENCE COMPTABLE ; RIB ⟦10071 58000 00001003811 07⟧ ; le relevé de mai affiche 12 opérations.',
  ],
  [[], [], "Sur le PC ⟦FIN-PC-0112⟧, session ⟦hdubreuil⟧, la macro Excel s'arrête à la ligne 1 048 576."],
  [
    [],
    [],
    "Le champ « Mot de passe » affiche 8 points noirs ; le champ « Identifiant » affiche l'adresse de l'établissement.",
  ],
  [
    [],
    [],
    'Pour toute urgence : ⟦+33 (0)7 61 62 63 64⟧, sinon ⟦guichet.si@univ-exemple.fr⟧ ; référence 2025-4412.',
  ],
  [[], [], 'Ping de ⟦2a02:8428:1a2::c4⟧ en 18 ms, de ⟦172.20.10.4⟧ en 3 ms ; perte nulle sur 100 paquets.'],
  [[], [], 'Nuitée à 98 €, taxe 1,65 €, train 6612 à 7 h 04, retour le 13/06 ; OM 2025-03304 validé en N2.'],
];

describe('C3.3.1 tickets of a help desk, batch 24', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
