import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Fanny Delcourt', 'Tarik Bouzid'],
    ['Université de Lille', 'ULCO'],
    'Depuis lundi ⟦Fanny Delcourt⟧ reçoit « Aucune donnée sélectionnée » dans FBL3N alors que ⟦Tarik BOUZID⟧ voit 412 postes.',
  ],
  [
    ['Tarik Bouzid'],
    [],
    "⟦BOUZID T.⟧ demande l'ouverture de la période 013/2024 jusqu'au 28/02/2025, avis favorable du chef de bureau.",
  ],
  [[], ['ULCO'], "À l'⟦ULCO⟧, la bascule 23.4.0.9 vers 24.0.0.1 a duré 5 h 20 au lieu de 3 h."],
  [
    [],
    [],
    'Les fichiers sont déposés sur ⟦sftp.univ-exemple.fr⟧ avec le compte ⟦dsn_depot⟧ et la clé du 12/03.',
  ],
  [
    [],
    [],
    "Le robot appelle https://⟦ws.univ-exemple.fr⟧/soap?wsdl avec l'utilisateur ⟦WS_CHORUS⟧ et le mot de passe ⟦Ch0rus!ws⟧.",
  ],
  [
    [],
    [],
    "Numéro de téléphone de l'agent : ⟦06 11 22 33 44⟧ ; celui du service : ⟦03 20 90 50 00⟧ ; le code postal 59000 est bon.",
  ],
  [
    [],
    [],
    "L'attestation de l'étudiante née le ⟦8 octobre 2001⟧ porte l'INE ⟦0987123456T⟧ et le numéro étudiant ⟦41907856⟧.",
  ],
  [
    [],
    [],
    "L'assurée ⟦2 79 05 62 498 117 03⟧ n'est pas connue de la mutuelle ; la subrogation démarre au 01/04.",
  ],
  [
    [],
    [],
    "Coller l'IBAN ⟦FR7614508000405678901234567⟧ dans FK02 provoque « Clé de contrôle erronée » (F2 172).",
  ],
  [[], [], "Dans le courriel de ⟦d.lemaire@exemple.org⟧, la pièce 4900023110 et l'écran MIGO sont cités."],
  [[], [], "$ sudo -u ⟦siham⟧ psql -h ⟦10.44.2.19⟧ -p 5433 -c 'select version()' → 14.11"],
  [[], [], 'Le serveur ⟦SRV-APOGEE-2⟧ a redémarré seul à 03:12 ; journal système, événement 6008.'],
  [
    [],
    [],
    'Le secret du client OAuth (⟦K7p-zQ2w.9Lm_4xT⟧) figure dans la capture jointe à la demande 2025-000934.',
  ],
  [[], [], "La passerelle ⟦10.31.0.1⟧ répond au ping, l'imprimante ⟦IMP-RH-04⟧ non ; cartouche à 12 %."],
  [
    [],
    [],
    "Merci de réinitialiser le mot de passe du compte ⟦rlefranc⟧ ; l'utilisatrice est en congé depuis le 2.",
  ],
  [
    ['Bertille Chastain'],
    [],
    '⟦Mademoiselle Chastain⟧ (⟦b.chastain⟧) quitte le service ; ses droits passent à sa remplaçante.',
  ],
  [
    ['Ange Leclerc'],
    [],
    "« L'ange gardien » est le surnom du batch ; ⟦Ange Leclerc⟧ l'a écrit ; ⟦A. Leclerc⟧ le maintient.",
  ],
  [
    [],
    [],
    'Le poste 10 de la DA 10045678 et le compte 6183 ont un contrôle budgétaire bloquant (FMAVC 005).',
  ],
  [
    [],
    [],
    'Erreur : connect ECONNREFUSED ⟦10.90.0.21⟧:5672 (RabbitMQ), utilisateur ⟦mq_sinaps⟧, vhost /sinaps.',
  ],
  [[], [], "Les accès de l'école : ⟦ecole01⟧ / ⟦Amue-ecole1⟧. Ne pas les communiquer aux stagiaires."],
  [
    [],
    [],
    "Tapez : net use S: \\\\⟦srv-daf⟧\\commun /user:⟦UNIV\\jpoulain⟧ ⟦Commun!25⟧ puis relancez l'extraction.",
  ],
  [
    [],
    [],
    'Passeport périmé : ⟦08CF92210⟧ ; nouveau passeport : ⟦23DE18842⟧ ; les deux figurent dans la fiche agent.',
  ],
  [
    [],
    ['Université de Lille'],
    "Le marché concerne la ville de Lille ; l'⟦Univ. de Lille⟧ paie 40 % des 250 000 € en mars.",
  ],
  [[], [], "L'export contient login;mail;tel\n⟦acollet⟧;⟦a.collet@exemple.fr⟧;⟦0320000000⟧"],
  [
    [],
    [],
    'La tâche « SYNC_AD » lit dc=⟦univ-exemple⟧,dc=fr ; le filtre (objectClass=person) ramène 12 480 entrées.',
  ],
  [[], [], "Rétablir l'accès de l'adresse ⟦195.83.10.44⟧ (bloquée par fail2ban depuis 08:51:20)."],
  [[], [], 'Le paramètre « nls_lang » vaut FRENCH_FRANCE.WE8ISO8859P15 sur le poste, AL32UTF8 sur la base.'],
  [[], [], "Le titulaire de la carte ⟦5017 6700 1234 5678⟧ a quitté l'université ; plafond 2 000 €."],
  [
    [],
    [],
    "« Certificate for ⟦ldap.campus.lan⟧ doesn't match any of the subject alternative names » au démarrage de CAS.",
  ],
  [[], [], 'Le correspondant technique reste joignable sur Teams : ⟦nadia.hamdi@univ-exemple.fr⟧.'],
  [
    ['Solène Abgrall'],
    [],
    '⟦S. ABGRALL⟧ : « le champ Nom de naissance est vide pour 3 dossiers sur 120, édition du 14/05 ».',
  ],
  [[], [], 'Connexion RDP vers ⟦ts-compta.campus.local⟧ impossible (0x204) avec ⟦CAMPUS\\compta3⟧.'],
  [[], [], 'INE : ⟦3011223344H⟧ ; dossier pédagogique refusé ; code étape L3GEA-120 ; année 2024.'],
  [
    [],
    [],
    'vi /etc/sysconfig/network-scripts/ifcfg-eth0 → IPADDR=⟦10.2.200.6⟧ NETMASK=255.255.255.0 GATEWAY=⟦10.2.200.254⟧ HWADDR=⟦52:54:00:AB:12:9E⟧',
  ],
  [
    [],
    [],
    "Clé d'API fournie par l'éditeur : ⟦live_9f8e7d6c5b4a3210⟧ ; durée de vie : un an ; quota : 1 000 appels par jour.",
  ],
  [[], [], "Le NIR ⟦1750275119045⟧ figure dans l'objet du mail : merci de le retirer avant publication."],
  [
    [],
    [],
    'Demande de création : login ⟦vmorvan⟧, profil « Gestionnaire missions », UB 905, du 01/09 au 31/12.',
  ],
  [
    [],
    [],
    'tail -1 access.log : ⟦10.8.1.4⟧ - ⟦mhamel⟧ [12/May/2025:10:00:01 +0200] "GET /demat/ HTTP/1.1" 200 5120',
  ],
  [
    ['Pascal Meunier'],
    ['Nantes Université'],
    'Le meunier de la fable est sauf ; ⟦P. Meunier⟧ (⟦Nantes Université⟧) pas : 8 lignes en rejet.',
  ],
  [[], [], 'Le 2e titre de séjour (⟦4403125689⟧) remplace le premier depuis le 15/02/2025.'],
  [[], [], "L'anomalie 45 812 est corrigée par le lot 8 ; l'anomalie 45 813 par la version 7.12.0.4."],
  [[], [], "Le mandataire « proxy.amue.fr » n'existe pas ; utiliser ⟦wpad.univ-exemple.fr⟧:8080."],
  [[], [], 'Coordonnées : 12, rue des Écoles, 75005 Paris ; SIRET 18004312300010 ; APE 8413Z.'],
  [[], [], "L'identifiant Renater de l'agent est ⟦hgirardin@univ-exemple.fr⟧, son EPPN aussi."],
  [[], [], 'Variables : DB_HOST=⟦mariadb-2⟧ DB_NAME=glpi DB_USER=⟦glpi⟧ DB_PASS=⟦gLp1.pass⟧ TZ=Europe/Paris'],
  [[], [], "Sur l'attestation, « née ⟦Kerguelen⟧ le ⟦1er janvier 1990⟧ » est coupé après 30 caractères."],
];

describe('C3.3.1 tickets of a help desk, batch 18', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
