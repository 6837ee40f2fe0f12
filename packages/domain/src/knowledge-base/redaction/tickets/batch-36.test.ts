import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; marked before the detectors read it. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    [],
    [],
    'Utilisateur créé : ⟦t.rollin⟧ ; mot de passe généré : ⟦xK7#pQ2m⟧ ; rôle : ZS_CONSULT ; mandant : 500.',
  ],
  [[], [], 'Dans le fichier .pgpass : ⟦pgkb2⟧:5432:kb:⟦kb_ro⟧:⟦r0kb!⟧'],
  [[], [], 'Le PIN de la carte agent est ⟦4471⟧, le PUK est au coffre.'],
  [
    [],
    [],
    'Étudiant ⟦21700456⟧ : né le ⟦30 juin 1999⟧ à Lens, INE ⟦2506012345H⟧, CVEC absente, bourse échelon 3.',
  ],
  [[], [], 'INE ⟦123456789AB⟧ / date de naissance ⟦31.01.2003⟧ : « aucun dossier trouvé » (Apogée 6.30.1).'],
  [[], [], 'NIR : ⟦285127511400318⟧ ; clé attendue : 45 ; clé reçue : 54 ; anomalie 32 de la DSN.'],
  [[], [], "L'agent né en ⟦1963⟧ relève de l'âge légal de 63 ans et 3 mois ; décret 2023-435."],
  [[], [], "Mineure à l'inscription (née ⟦14/11/2007⟧), autorisation parentale exigée."],
  [[], [], 'Passeport périmé : ⟦08CF12345⟧, expiré le 12/06/2024 ; CNI valide : ⟦T7X62TZ79⟧.'],
  [[], [], 'Titre de séjour ⟦D4K8X2M7P⟧ saisi avec un O à la place du 0.'],
  [[], [], 'IBAN : ⟦FR76 1469 0000 0157 0002 4321 134⟧ | BIC : ⟦CMCIFR2A⟧ | Titulaire : régie'],
  [[], [], 'Le RIB ⟦10107 00234 00123456789 61⟧ est refusé ; le fournisseur 100421 en a un second.'],
  [[], [], 'Portable pro : ⟦+33 (0) 6 12 34 56 78⟧, fixe : ⟦02.99.14.10.00⟧ poste ⟦1432⟧.'],
  [[], [], 'Adresse IP publique ⟦129.20.128.7⟧, privée ⟦192.168.4.7⟧, masque 255.255.254.0, MTU 1400.'],
  [[], [], 'MAC ⟦f4:39:09:1c:7a:e0⟧ ; UUID 4c4c4544-0038-3010-8053-b7c04f4a4a32 ; n° de série inconnu.'],
  [
    [],
    [],
    'Le client SAP GUI 7.70 PL 12 sur le poste ⟦DESKTOP-7K2LQ9A⟧ plante au lancement (SAPLOGON.EXE, 0xc0000005).',
  ],
  [
    [],
    [],
    'Chemin : \\\\⟦srvfic3⟧\\services$\\DAF\\2025\\Clôture\\PJ_0412.pdf (312 Ko) inaccessible depuis Citrix.',
  ],
  [[], [], 'Le script tourne dans /home/⟦sifadm⟧/interfaces/in ; droits 750, propriétaire ⟦sifadm⟧.'],
  [
    [],
    [],
    "Version 3.1.4.15 du connecteur, schéma 2.0, API v3 : rien n'est changé entre 3.1.4.14 et 3.1.4.15.",
  ],
  [
    [],
    [],
    "Le point 10.3.2.1 du guide renvoie au chapitre 10.3.2 ; l'adresse du guide est https://www.amue.fr/guides.",
  ],
  [
    [],
    [],
    'Codes retour : 0, 4, 8, 12 ; SQLCODE -911 ; ORA-04031 ; RFC 2047 ; ISO 8859-15 ; EN 16931 ; HTTP 429.',
  ],
  [[], [], 'Total 12 345 678,90 €, écart 0,10 €, taux 5,5 %, 3 lignes sur 4 512, arrondi à 2 décimales.'],
  [
    [],
    [],
    'Bon de commande 4500198812 du 04/04/2025, réception 5000187744, facture 5105912345, avoir 5105912346.',
  ],
  [[], [], 'SIRET 200 023 414 00019 ; code APE 8542Z ; code NUTS FRK26 ; IDCC 5021 ; DUNS 260123456.'],
  [
    [],
    [],
    'Réunion le mardi 3 juin 2025 de 14 h à 15 h 30, salle 214, bâtiment C, 2e étage ; visio sur demande.',
  ],
  [[], [], "La loi n° 2024-42, l'arrêté du 7 juillet 2015 et le BOFiP BOI-TVA-CHAMP-30 s'appliquent."],
  [
    [],
    [],
    'Le champ Nom accepte 40 caractères, le champ Prénom 30, la date de naissance le format JJ/MM/AAAA.',
  ],
  [
    [],
    [],
    "Le serveur d'applications redémarre, le serveur de messages aussi ; les travaux en arrière-plan (SM37) reprennent.",
  ],
  [[], [], 'Un compte de tiers, un compte 4671 et un compte utilisateur sont trois choses différentes.'],
  [[], [], 'La clé de répartition 50/50, la clé comptable 40 et la clé étrangère FK_ETU_IND sont correctes.'],
];

describe('C3.3.1 tickets of a help desk, batch 36', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
