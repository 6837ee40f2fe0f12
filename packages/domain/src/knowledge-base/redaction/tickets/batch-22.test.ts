import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Astrid Vallon', 'Youssouf Cissokho'],
    ['Université de Strasbourg', 'Université Toulouse III - Paul Sabatier'],
    'La fiche de ⟦Mme Astrid VALLON⟧ (⟦université de Strasbourg⟧) indique un service fait au 12/05 mais la FB60 rend le message F5 155.',
  ],
  [
    ['Youssouf Cissokho'],
    ['Université Toulouse III - Paul Sabatier'],
    '⟦Cissokho, Youssouf⟧ — ⟦Université Paul Sabatier⟧ (⟦Toulouse III⟧) — demande un duplicata du titre 2024-00918.',
  ],
  [
    [],
    [],
    "Le client passe en 8.0.0.6 ; les postes en 7.70.0.9 restent compatibles jusqu'au 31/12/2025 (annexe 3.2.1.4).",
  ],
  [
    [],
    [],
    "Le contrôle rejette l'INE ⟦101234567KL⟧ « structure inconnue » et l'INE ⟦1012345678K⟧ « clé fausse ».",
  ],
  [
    [],
    [],
    'Le fichier PASRAU renvoie le NIR ⟦2 68 02 14 118 044 91⟧ en anomalie 501, quotité 80 %, indice 545.',
  ],
  [
    [],
    [],
    "Le fournisseur a changé d'IBAN (⟦FR76 2004 1000 0145 6789 0K02 033⟧ devient ⟦FR76 1870 7000 2530 1234 5678 943⟧).",
  ],
  [
    [],
    [],
    'Copie de la requête : « Authorization: Bearer ⟦0b79bab50daca910b000d4f1a2b675d604257e42⟧ », 204 No Content.',
  ],
  [
    [],
    [],
    'datasource : jdbc:oracle:thin:⟦GEISHA⟧/⟦geisha#1⟧@⟦geisha-bd.univ-exemple.fr⟧:1521:GEIPRD ; délai 30 s ; pool 15.',
  ],
  [
    [],
    [],
    "Le reste à payer (8 412,07 €) au 30/09/2025 23:59 correspond à l'engagement 2000034512, poste 2.",
  ],
  [
    [],
    [],
    'Chaîne de routage : /H/⟦194.57.88.9⟧/S/3299/H/⟦ecc-qualif⟧/S/3202 ; SNC désactivé ; instance 02 ; mandant 210.',
  ],
  [
    ["Clotilde d'Amiens"],
    ["Université d'Amiens"],
    "⟦Clotilde D'AMIENS⟧ (⟦univ d'Amiens⟧) : la cathédrale d'Amiens est fermée, le guichet de la paie aussi.",
  ],
  [
    ['Félix Content'],
    [],
    "Un usager content, un fichier .cat, une boîte vide : ⟦F. Content⟧ et « content-type » n'ont rien en commun.",
  ],
  [
    [],
    [],
    'Le tnsping vers (HOST=⟦10.7.0.44⟧)(PORT=1525) passe ; vers (HOST=⟦sifac-db.univ-exemple.fr⟧)(PORT=1525), non.',
  ],
  [
    [],
    [],
    'Lien du courriel : https://⟦missions.univ-exemple.fr⟧/ouvrir?user=⟦jmaillet⟧&password=⟦Mission%2825%29⟧&om=4512',
  ],
  [
    [],
    [],
    'psql -U ⟦sinaps⟧ -h ⟦pg-dev-03⟧ -d sinaps : « FATAL: database "sinaps" does not exist », code 3D000.',
  ],
  [
    [],
    [],
    "Saisir son identifiant, puis son mot de passe, puis le code reçu : l'ordre compte, dit la page d'aide.",
  ],
  [
    [],
    [],
    'Badge ⟦E8:6A:64:AA:01:7C⟧, adresse ⟦10.201.4.4⟧, masque 255.255.252.0 : la pointeuse ne remonte rien depuis 7 h.',
  ],
  [[], [], 'Le login est ⟦o.ferrer⟧ et le mdp est ⟦0live&Sel⟧ : merci de les supprimer de la pièce jointe.'],
  [
    ['Ombeline Rivoal'],
    ['Université de Haute-Alsace', 'UHA'],
    'Bonne réception,\n⟦Ombeline RIVOAL⟧\n⟦UHA⟧, service des marchés\ntél. ⟦03.89.33.60.00⟧\nmél. ⟦ombeline.rivoal@uha.fr⟧',
  ],
  [
    [],
    [],
    'Bordereau 112, mandats 4501 à 4544, total 118 905,44 €, rejet du mandat 4512 pour « imputation erronée ».',
  ],
  [
    ['Corentin Josse'],
    [],
    "Merge branch 'hotfix/24.3.1' — auteur ⟦Corentin Josse⟧ <⟦cjosse@exemple.org⟧>, relu le 2025-04-02.",
  ],
  [
    [],
    [],
    'FINE [2025-04-02 18:00:00,501] [http-8080-2] Valideur : étape 2/2, 0 erreur, 14 avertissements, 812 ms.',
  ],
  [
    [],
    [],
    'Erreur de saisie : né le ⟦31/11/1980⟧ (date impossible) ; embauché le 01/12/2010 ; échelon 7 au 01/01/2024.',
  ],
  [
    [],
    [],
    "Récépissé ⟦3103045612⟧ et passeport ⟦14DZ90411⟧ : l'étudiant demande lequel présenter le jour de l'examen.",
  ],
  [
    [],
    [],
    'La capture montre « client_id=amue-demat&client_secret=⟦Zt7-88_kLm⟧&grant_type=client_credentials ».',
  ],
  [
    [],
    [],
    'À transmettre au comptable : RIB ⟦10071 75000 00001005279 16⟧, ouvert au Trésor, signataire inchangé.',
  ],
  [
    ['Barnabé Lecoq'],
    [],
    'Le coq chante, ⟦B. Lecoq⟧ arrive : ⟦Barnabé Lecoq⟧ relance le traitement à 7 h 05, fin à 7 h 41.',
  ],
  [[], [], 'Compte ⟦VDELMAS⟧ verrouillé (UFLAG 64) après 5 essais ; dernier accès le 02.04.2025 à 17:59:58.'],
  [
    [],
    [],
    'GET /api/v1/tiers?apikey=⟦A1b2-C3d4-E5f6⟧&siren=130005481 : 200 en 85 ms, 1 résultat, cache 60 s.',
  ],
  [[], [], 'Le rapport ZFI_ENG_NS sort 312 lignes, dont 14 sans EOTP ; la variante /JUIN25 en donne 298.'],
  [
    [],
    [],
    'Fichier ntp.conf : server ⟦ntp2.univ-exemple.fr⟧ iburst ; restrict 127.0.0.1 ; driftfile /var/lib/ntp/drift.',
  ],
  [[], [], 'Rappeler ⟦Mme Ferreira⟧ au ⟦01 71 38 40 00⟧, de préférence le mardi entre 14 h et 16 h 30.'],
  [
    [],
    [],
    "La salle visio 4412, le code 2025-14 et la prise 12 sont notés ; manque l'adresse IP : ⟦10.12.44.2⟧.",
  ],
  [
    [],
    [],
    "L'adresse ⟦fe80::2aa:ff:fe9a:4ca2⟧ est locale ; l'adresse ⟦2001:910:800::40⟧ est celle du fournisseur.",
  ],
  [
    ['Prune Marceau'],
    ['ISAE-Valmer'],
    "La prune et le marceau de l'herbier : hors sujet. ⟦Prune Marceau⟧ (⟦ISAE-Valmer⟧) a validé la version 3.0.",
  ],
  [
    [],
    [],
    "Le carnet d'adresses contient ⟦accueil@exemple.fr⟧, ⟦+33 5 61 55 66 11⟧ et le site www.service-public.fr.",
  ],
];

describe('C3.3.1 tickets of a help desk, batch 22', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
