import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; marked before the detectors read it. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    [],
    [],
    'AWS_ACCESS_KEY_ID=⟦AKIA¤IOSFODNN7EXAMPLE⟧\nAWS_SECRET_ACCESS_KEY=⟦wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY⟧\nAWS_DEFAULT_REGION=eu-west-3',
  ],
  [
    [],
    [],
    '?ticket=⟦ST-4471-aB3xK9-cas⟧&service=https%3A%2F%2F⟦ent.univ-exemple.fr⟧%2F : ticket CAS non reconnu (INVALID_TICKET).',
  ],
  [
    [],
    [],
    "Le lien https://⟦demat.univ-exemple.fr⟧/reset?token=⟦b7f0e2aa91⟧&exp=1718000000 expire au bout d'une heure.",
  ],
  [
    [],
    [],
    'Livraison 4.2.1.10 disponible sur https://www.amue.fr/sifac ; prérequis : kernel 7.53 PL 1200, JRE 1.8.0_381, build 10.0.19045.4291.',
  ],
  [
    [],
    [],
    "Passage du 10.1.2.3 au 10.1.2.4 du composant SIHAM-PMS : le numéro n'est pas une adresse, c'est la version livrée.",
  ],
  [
    [],
    [],
    'Patch 6.10.0.1 ou 6.10.0.2 ? Oracle 19.22.0.0, Tomcat 9.0.85, PostgreSQL 16.2, Node 20.11.1 : tout est conforme.',
  ],
  [
    [],
    [],
    'Erreur ABAP MESSAGE_TYPE_X dans SAPLFMFA, include LFMFAU12, ligne 204 ; voir la note 2578542 et le dump ST22 du 04.02.2025 à 11:02:33.',
  ],
  [
    [],
    [],
    'Messages rencontrés : FMAVC005, F5 117, KI 235, ME 062, M8 534, BP 604, GLT2 201, ORA-00942, ORA-06512, HTTP 503, 0x8007000E.',
  ],
  [
    [],
    [],
    'Tables concernées : BSEG, EKKO, EKPO, FMIFIIT, PA0001, T001B, INDIVIDU, INS_ADM_ETP, SIH_AGENT ; transactions FB03, ME23N, FMRP_RFFMEP1AX, PA20.',
  ],
  [
    [],
    [],
    'Montants : 1 204 567,08 € HT, 240 913,42 € de TVA, soit 1 445 480,50 € TTC ; écart 0,01 € ; taux 20,00 %.',
  ],
  [
    [],
    [],
    'SIRET 130 005 481 00010, SIREN 130005481, TVA FR 82 130005481, APE 8542Z, RCS Paris B 552 100 554.',
  ],
  [
    [],
    [],
    'Écritures du 31/12/2024 au 31/01/2025, exercice 2024, périodes 13 à 16, pièces 100000451 à 100000499, lot n° 0612.',
  ],
  [
    [],
    [],
    'Voir https://www.legifrance.gouv.fr/loda/id/JORFTEXT000026597003 et la circulaire 2012-0123 du 12 décembre 2012, article 47.',
  ],
  [
    [],
    [],
    'Documentation : http://help.sap.com/saphelp_erp60, https://docs.oracle.com/error-help/db/ora-01653, support.microsoft.com/kb/2545627.',
  ],
  [
    [],
    [],
    'La formation a lieu à Montpellier, 950 rue Saint-Priest ; celle de Paris est complète (18 places sur 18).',
  ],
  [
    [],
    [],
    "Le Crous, le Cnous, l'Urssaf, la DGFiP, la MGEN, l'Ircantec et le rectorat reçoivent le même fichier DSN.",
  ],
  [
    [],
    [],
    'Chaque correspondant saisit son login, clique sur « Mot de passe oublié » puis reçoit un lien valable 24 heures à son adresse électronique.',
  ],
  [
    [],
    [],
    'Le champ Mot de passe est grisé ; le champ Identifiant : obligatoire, 12 caractères maximum ; le champ Téléphone : facultatif.',
  ],
  [
    [],
    [],
    "Utilisateur inconnu, mot de passe incorrect ou compte verrouillé : le message est le même, c'est voulu (règle SEC-12).",
  ],
  [
    [],
    [],
    "Le jeton est renouvelé toutes les 3600 s ; l'en-tête X-Request-Id vaut 7d9c et le code retour 204.",
  ],
  [
    [],
    [],
    'Centre de coûts 902DRH01, domaine D203, PFI 24-AOC-07, eOTP ZR.2024.118, compte 61680000, axe 3 : NEANT.',
  ],
  [
    [],
    [],
    "Le masque 255.255.252.0, la boucle 127.0.0.1 et l'adresse 0.0.0.0 sont donnés pour l'exemple, port 3200.",
  ],
  [
    [],
    [],
    'SHA-256 du livrable : 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 ; taille 48 112 204 octets.',
  ],
  [
    [],
    [],
    'UUID de la tâche 550e8400-e29b-41d4-a716-446655440000, PID 21877, thread 0x7ffe12, exit code 137.',
  ],
  [
    [],
    [],
    "Le 8 mai, le 14 juillet et le 15 août sont fériés ; l'accord de 1998 (né de la réforme) s'applique depuis 2003.",
  ],
  [
    [],
    [],
    "Les agents nés avant 1961 relèvent de l'ancien barème ; ceux recrutés après le 01/09/2023, du nouveau.",
  ],
  [
    [],
    [],
    "Martin, Petit et Durand sont des noms du jeu d'essai livré avec la version 5.3 : ils peuvent rester.",
  ],
  [
    ['Julien Mercier'],
    [],
    "Le mercier de la rue Mercier a pour code fournisseur 118204. ⟦Julien⟧ l'a créé hier, ⟦MERCIER⟧ l'a bloqué ce matin.",
  ],
  [
    ['Antoine Page', 'Lucie Champion'],
    [],
    'Page 12, le champ « champion » du formulaire : ⟦Mme Champion⟧ y met son nom, ⟦A. Page⟧ non.',
  ],
  [
    ['Abdelkader Ould Ahmed'],
    [],
    'Le visa de ⟦M. Ould Ahmed⟧ (⟦OULD-AHMED Abdelkader⟧, ⟦a.ouldahmed⟧) manque sur le bordereau 88.',
  ],
  [
    ['Marie-Claude Jolivet'],
    [],
    '⟦Marie Claude Jolivet⟧, ⟦M.-C. Jolivet⟧, ⟦MC JOLIVET⟧, ⟦mcjolivet⟧ et ⟦Marie-Claude⟧ désignent la même gestionnaire.',
  ],
  [
    ["Eric D'Hondt"],
    [],
    "⟦D'HONDT Éric⟧ ou ⟦Eric Dhondt⟧ : l'apostrophe casse la recherche dans PA30, message PG 001.",
  ],
];

describe('C3.3.1 tickets of a help desk, batch 29', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
