import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Hélène Carré', 'Stéphan Gros'],
    ['Université de Montpellier', 'Université Gustave-Eiffel'],
    "Le carré vert et le gros fichier n'ont rien à voir avec ⟦Mme Carré⟧ ni avec ⟦Stephan GROS⟧ (⟦Université de Montpellier⟧).",
  ],
  [[], [], 'Code erreur 13-204 : « la clé RIB est fausse » ; le RIB saisi est ⟦13807 00123 12345678901 76⟧.'],
  [
    [],
    [],
    'Au démarrage : Could not connect to ⟦srv-ldap-02.univ-exemple.fr⟧:636, javax.net.ssl.SSLHandshakeException.',
  ],
  [[], [], 'La fiche de ⟦M. Ould Ahmed⟧, né le ⟦9.9.1979⟧, est en double ; matricule conservé ⟦70012345⟧.'],
  [
    [],
    [],
    "Requête : curl --insecure --user ⟦batch_edi⟧:'⟦k#8;lo⟧' https://⟦edi.univ-exemple.fr⟧/depot -T lot.xml",
  ],
  [
    [],
    [],
    "Depuis la 24.2, l'IBAN du bénéficiaire (⟦FR76 4255 9100 0008 0035 7894 123⟧) s'affiche en clair dans l'état.",
  ],
  [[], [], 'Le mot de passe de messagerie « ⟦Mess@gerie31⟧ » est stocké en clair dans le fichier batch.cfg.'],
  [
    [],
    [],
    "Le correspondant n'a ni identifiant ni mot de passe ; il a suivi le guide page 7 et appelé l'assistance.",
  ],
  [
    ['Claude Monnet-Durand'],
    [],
    '⟦Monnet-Durand Claude⟧, ⟦C. Monnet Durand⟧ et ⟦cmonnetdurand⟧ : même personne, deux profils ZRH.',
  ],
  [[], [], 'La table T001 (société 1010) et la table FMHCTR (centre 900ADM) sont à jour au 01/01/2025.'],
  [
    [],
    [],
    "Serveurs concernés : ⟦sap-ecc-prd1⟧, ⟦sap-ecc-prd2⟧ ; l'instance 02 ne démarre plus (dev_w0, ligne 211).",
  ],
  [[], [], "Téléphone du demandeur : ⟦02 35 14 60 00⟧ ; service : pôle dépenses ; heure d'appel : 09:05."],
  [[], [], 'Passage en 6.7.0.3 : le champ « date de naissance » est vide pour 3 agents sur 4 512.'],
  [
    [],
    [],
    "Le jeton d'accès transmis, ⟦4e5d6c7b8a9f0e1d2c3b4a5f6e7d8c9b⟧, est refusé par l'API (code 40103).",
  ],
  [
    [],
    [],
    'ldapsearch -x -H ldap://⟦annuaire.univ-exemple.fr⟧ -D uid=⟦siham⟧,ou=system,dc=⟦univ-exemple⟧,dc=fr -w \'⟦L!dap-77⟧\' "(uid=⟦kdiallo⟧)"',
  ],
  [
    [],
    ['Université Gustave-Eiffel'],
    "L'⟦UNIVERSITE GUSTAVE EIFFEL⟧ n'a pas accès à https://extranet.amue.fr depuis le 2 mai (code 403).",
  ],
  [
    ['Victor Hugonnet'],
    [],
    'Victor Hugo a donné son nom à la salle ; ⟦Victor HUGONNET⟧ a réservé la salle V. Hugo pour la recette.',
  ],
  [
    [],
    [],
    "Carte de résident ⟦AB12345678⟧ au nom d'un autre agent : la pièce doit être retirée du dossier 2025-114.",
  ],
  [[], [], '« ⟦10.1.2.3⟧ is not allowed to connect to this MySQL server » (erreur 1130), version 8.0.35.'],
  [[], [], 'INE : ⟦1A2B3C4D5E6⟧ ? Apogée attend 10 chiffres et 1 lettre.'],
  [[], [], '[database]\nserver=⟦sql-esup⟧\nuid=⟦esup_app⟧\npwd=⟦e5up@pp⟧\ntimeout=30'],
  [
    ['Béatrix Lemaître', 'Fabien Couturier'],
    [],
    "« le maître d'œuvre » et « la couturière » restent ; ⟦B. Lemaitre⟧ et ⟦COUTURIER Fabien⟧ partent.",
  ],
  [
    [],
    [],
    'Connexion impossible au VPN : utilisateur ⟦fcouturi⟧, passerelle ⟦vpn2.univ-exemple.fr⟧, erreur 691.',
  ],
  [[], [], 'Le numéro de facture 0612345678 (10 chiffres) est refusé par Chorus, le 0000612345678 aussi.'],
  [
    [],
    [],
    'Adresse physique : ⟦5c-26-0a-45-9f-01⟧ ; nom NetBIOS : ⟦COMPTA-14⟧ ; domaine AD : ⟦ad.univ-exemple.fr⟧',
  ],
  [[], [], 'Faut-il passer par la 12.1.0.4 avant la 12.2.0.1 ? Le lot 3 (12.2.0.0) est déjà en place.'],
  [[], [], "Le nouvel identifiant de la gestionnaire est ⟦mbeaumont⟧, l'ancien était ⟦mdupuy⟧."],
  [
    [],
    [],
    'env: DATABASE_URL=postgres://⟦kb⟧:⟦kb%21pass⟧@⟦10.4.4.4⟧/kb REDIS_URL=redis://:⟦r3dis⟧@⟦cache01⟧:6379/0',
  ],
  [
    ['Mohamed Ben Salah'],
    [],
    "Accord de ⟦M. Ben Salah⟧ (⟦mohamed.bensalah@exemple.fr⟧) pour la base de test, mandant 400, jusqu'au 31/07.",
  ],
  [[], [], 'Dossier MDPH, RQTH : le document joint porte le NIR ⟦1 65 04 13 055 203 29⟧, à retirer.'],
  [[], [], "L'export RH contient nom;prenom;insee\n⟦DUVAL⟧;⟦Marc⟧;⟦1720533063112⟧"],
  [
    [],
    [],
    "L'écran PA30, infotype 0009, affiche la clé bancaire 30004 et le compte ⟦00001234567⟧ de l'agent, clé RIB ⟦32⟧.",
  ],
  [[], [], 'Le bouton « Réinitialiser le mot de passe » est inactif pour les comptes de type « service ».'],
  [
    [],
    [],
    'TLS : le CN du certificat est ⟦sifac.univ-exemple.fr⟧, le SAN contient ⟦sifac-prod.univ-exemple.fr⟧.',
  ],
  [
    [],
    [],
    'Merci de ne plus utiliser le compte générique ; identifiant ⟦pole_rh⟧, code ⟦Rh-P0le⟧ connus de tous.',
  ],
  [[], [], "Le badge de l'étudiante (carte 04A1B2C3D4, n° étudiant ⟦22456789⟧) n'ouvre plus la salle B12."],
  [[], [], "L'horloge du serveur retarde de 3 min ; ntpq -p montre ⟦ntp1.univ-exemple.fr⟧ en .INIT."],
  [
    [],
    [],
    "« Erreur 12029 : connexion à l'hôte ⟦demat-frontal⟧ impossible » au moment de signer (certificat RGS**).",
  ],
  [[], [], 'UID ⟦agarcia⟧, SID S-1-5-21-3623811015-3361044348-30300820-1013, groupe GG_RH : accès refusé.'],
  [[], [], 'Code APE 8542Z, TVA intracommunautaire FR32130025265, n° DUNS 123456789 : où les saisir ?'],
  [['Élisa Montoya'], [], 'Merci à ⟦Élisa⟧ pour la procédure ; ⟦E. Montoya⟧ la déposera le 12/06 (v1.4).'],
];

describe('C3.3.1 tickets of a help desk, batch 13', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
