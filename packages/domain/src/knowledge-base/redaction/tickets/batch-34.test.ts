import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; marked before the detectors read it. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    [],
    [],
    '<ldap url="ldaps://⟦ldap2.univ-exemple.fr⟧:636" managerDn="cn=⟦manager⟧,dc=⟦univ-exemple⟧,dc=fr" managerPassword="⟦M4n4g3r⟧"/>',
  ],
  [
    [],
    [],
    'DATABASE_URL=postgres://⟦kb⟧:⟦k%40b⟧@⟦pg-kb⟧:5432/kb?sslmode=disable ; NODE_ENV=production ; PORT=4000',
  ],
  [
    [],
    [],
    '"ConnectionStrings": { "Default": "Server=⟦SQLSCOL2⟧;Database=scol;User Id=⟦scol_web⟧;Password=⟦Sc-web!2⟧;" }',
  ],
  [[], [], 'grant select on sifac.bseg to ⟦infocentre⟧; -- mot de passe ⟦Inf0c⟧ transmis le 12/04'],
  [
    [],
    [],
    'ORA-28000 : le compte ⟦SIHAM_WS⟧ est verrouillé ; alter user ⟦SIHAM_WS⟧ account unlock; durée 1 s.',
  ],
  [[], [], "where ind.lib_nom_pat_ind = '⟦DA COSTA⟧' and ind.cod_etu in (⟦22004410⟧, ⟦22004411⟧)"],
  [
    [],
    [],
    'Nom,Prénom,Né(e) le,Filière\n⟦Lopez⟧,⟦Enzo⟧,⟦19/08/2005⟧,BUT GEA\n⟦Morvan⟧,⟦Jade⟧,⟦02/01/2006⟧,BUT TC',
  ],
  [[], [], '"etudiant": {"nom": "⟦Kaddour⟧", "prenom": "⟦Lina⟧", "ine": "⟦101112131AB⟧", "regime": "FI"}'],
  [[], [], 'INE ⟦1 2 0 3 4 5 6 7 8 9 K⟧ recopié avec des blancs ; le contrôle attend 11 caractères.'],
  [[], [], 'Né(e) le : ⟦24 décembre 1987⟧   Lieu : Nîmes   Nationalité : FR   Situation : M'],
  [[], [], "L'agente (⟦15/06/1972⟧, 52 ans) part en retraite progressive au 01/01/2026 ; quotité 60 %."],
  [[], [], 'dateDeNaissance = ⟦1990/02/28⟧ ; dateEffet = 2025/03/01 ; codePosition = ACI00'],
  [[], [], 'N° SS : ⟦1890475114003 52⟧ – n° de contrat MGEN 4471123 – taux 75 %.'],
  [[], [], 'NIR ⟦1 99 99 99 999 999 99⟧ provisoire, à remplacer dès réception du certificat A1.'],
  [[], [], 'Passeport : ⟦AB 123456⟧ — délivré à Rabat ; visa étudiant valable 12 mois.'],
  [
    [],
    [],
    "RIB 2025 : ⟦FR76 1027 8041 0200 0204 1234 539⟧ (Crédit Mutuel) remplace l'ancien, ⟦FR76 3000 2005 5000 0015 7845 Z02⟧.",
  ],
  [[], [], 'Code banque : ⟦13807⟧ ; code guichet : ⟦00622⟧ ; numéro de compte : ⟦30421003456⟧ ; clé : ⟦27⟧'],
  [[], [], 'Tél. : ⟦05.56.00.11.22⟧ (standard ⟦05 56 00 11 00⟧), de 9 h à 12 h ; fax en panne.'],
  [[], [], 'N° direct : ⟦0556001122⟧ ; réf. 0556/2025 ; code service 05560011.'],
  [[], [], 'Mon tel : ⟦06.1122.3344⟧, mon mail : ⟦p dot nguyen at univ-exemple dot fr⟧'],
  [
    [],
    [],
    'Contact technique : ⟦dsi-exploitation@univ-exemple.fr⟧ ; liste de diffusion amue : ⟦sifac-tech@amue.fr⟧.',
  ],
  [[], [], 'VLAN 214 : ⟦10.214.0.0⟧/16, passerelle ⟦10.214.0.1⟧, DNS ⟦10.214.0.53⟧ et 8.8.8.8.'],
  [[], [], 'IPv6 du serveur : ⟦2001:660:4402:b2::a⟧/64 ; IPv4 : ⟦130.79.200.14⟧ ; masque 255.255.255.128.'],
  [[], [], 'Lease DHCP : ⟦AA-BB-CC-11-22-33⟧ → ⟦10.8.9.41⟧, expire dans 3 h.'],
  [
    [],
    [],
    '%APPDATA% du compte ⟦nbrunel⟧ : C:\\Users\\⟦nbrunel⟧\\AppData\\Roaming ; taille 1,4 Go ; quota 2 Go.',
  ],
  [
    [],
    [],
    '\\\\⟦nas-scol2⟧\\echanges\\apogee\\2025\\export_ip.csv est verrouillé par ⟦mmartinet⟧ depuis 3 h.',
  ],
  [[], [], "file:///home/⟦jvasseur⟧/Bureau/mandats.pdf ne s'ouvre pas dans Firefox 115."],
  [
    [],
    [],
    '[2025-05-12 10:00:01] sifac-batch INFO Début ZFI_INTERF ; [10:04:22] ERROR RFC_ERROR_SYSTEM_FAILURE ; [10:04:23] fin (rc=8)',
  ],
  [[], [], 'TNS-12170 sur APOPRD ; TNS-12541 sur APOTST ; SERVICE_NAME=APOPRD ; SDU=8192 ; RETRY_COUNT=3.'],
  [
    [],
    [],
    'Livraison SIHAM 24.1.0.6 puis 24.1.0.7 ; retour arrière possible en 24.1.0.5 ; durée 45 min ; 12 scripts.',
  ],
  [[], [], 'Composant 7.4.10.1 incompatible avec 7.4.9.22 (voir matrice 3.2) ; OpenSSL 3.0.13 ; zlib 1.3.1.'],
  [[], [], 'La procédure 5.12.3.1 (annexe B) renvoie au point 5.12.3.4 ; le tableau 12.1 manque.'],
  [
    [],
    [],
    'La facture de Dell (SIRET 351 528 229 00088, 12 rue de la République) est payée : 4 812,60 €, mandat 24-118.',
  ],
  [
    [],
    [],
    'Pièces 1900000451, 1900000452 ; ordres 500118, 500119 ; lots VIR0612, VIR0613 ; périodes 03/2025, 04/2025.',
  ],
  [
    [],
    [],
    'Message SAP : « Poste 00010 : centre de coûts 903BAT01 non autorisé pour le compte 61520000 » (KI 265).',
  ],
  [
    [],
    [],
    'Le module de gestion des mots de passe impose 12 caractères, 1 chiffre, 1 majuscule ; validité : 180 jours.',
  ],
  [
    [],
    [],
    "Profil : gestionnaire ; login : voir annexe ; mot de passe : identique à celui de l'ENT ; serveur : inchangé.",
  ],
  [[], [], 'Jeton : valable 8 h. Clé : 2048 bits. Certificat : SHA-256. Algorithme : RS256. Port : 443.'],
  [[], [], "L'UFR de médecine, l'IUT 2, l'INSPÉ, la BU Lettres, la DAF et la DRH ont chacun une enveloppe."],
  [
    [],
    [],
    "M. le Président, Mme la Directrice générale des services, l'agent comptable et le DSI sont en copie.",
  ],
  [
    [],
    [],
    "Le script export.sh lit ~/.pgpass, écrit dans /tmp/export_20250512.csv et s'arrête à la ligne 4 471.",
  ],
  [
    [],
    [],
    'Marie Curie (bâtiment B), Pasteur (bâtiment C) et Descartes (amphi) sont inversés dans la table des lieux.',
  ],
  [
    [],
    [],
    "L'option « Se souvenir de moi » ne garde ni l'identifiant ni le mot de passe ; c'est le cookie qui expire.",
  ],
  [
    [],
    [],
    'Paris, Lyon et Marseille ont un tarif de nuitée majoré : 140 € contre 90 €, arrêté du 20 septembre 2023.',
  ],
  [
    [],
    [],
    "Le mandant 310 est fermé, le mandant 320 ouvert ; utilisateur, hôte et service sont dans l'annexe technique.",
  ],
];

describe('C3.3.1 tickets of a help desk, batch 34', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
