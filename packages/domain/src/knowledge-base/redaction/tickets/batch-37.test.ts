import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; marked before the detectors read it. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Laurence Vidal', 'Nicolas Ferrand'],
    ['Université de Perpignan Via Domitia', 'UPVD'],
    "Bonjour, ⟦Laurence Vidal⟧ (⟦UPVD⟧) n'arrive pas à liquider la commande 4500112233 : message M7 021 « Excédent ».",
  ],
  [
    ['Nicolas Ferrand'],
    [],
    '⟦M. Ferrand⟧ a testé le correctif 6.3.0.7 sur ⟦sifac-rec⟧, mandant 310, sans succès.',
  ],
  [
    ["Gaspard d'Estienne"],
    [],
    "Demande initiale de ⟦Gaspard d'Estienne⟧, reprise par ⟦D'ESTIENNE G.⟧ le 12/02/2025.",
  ],
  [
    ['Rémi Champion', 'Aline Bois'],
    [],
    'Un champion du tri sélectif : le bois part au recyclage. ⟦R. Champion⟧ et ⟦Aline BOIS⟧ ont validé le mandat 1500001234.',
  ],
  [
    ['Marianne Leconte'],
    [],
    'Le conte de Noël est fini : ⟦Mme Leconte⟧ (⟦marianne.leconte@univ-exemple.fr⟧, ⟦05 62 25 70 00⟧) attend sa paie.',
  ],
  [
    ['Youssef Amrani'],
    [],
    "⟦youssef.amrani⟧ est rejeté par le CAS ; ⟦yamrani⟧ passe. ⟦Youssef AMRANI⟧ n'a qu'un compte dans l'AD.",
  ],
  [
    ['Carole Saint-Martin'],
    [],
    "À Saint-Martin-d'Hères il neige ; ⟦C. Saint-Martin⟧ est en télétravail jusqu'au 14.",
  ],
  [
    ['Sylvain Le Meur'],
    [],
    'Ticket transmis par ⟦LE MEUR Sylvain⟧, pièces jointes : capture.png (210 Ko), trace.log (1,1 Mo).',
  ],
  [
    [],
    ["Université d'Angers"],
    "À l'⟦Université d'Angers⟧ comme à l'⟦UNIVERSITE D ANGERS⟧ l'écran est identique ; Angers est le siège du comptable.",
  ],
  [
    [],
    ['Nantes Université'],
    "⟦Nantes Université⟧ et l'⟦université de Nantes⟧ ont le même identifiant fournisseur 201877.",
  ],
  [
    [],
    ['Université Rennes 2'],
    "L'⟦université Rennes 2⟧ (⟦Rennes 2⟧) a 3 structures ; Rennes a 2 lignes de métro.",
  ],
  [[], ['INSA Strasbourg'], "L'⟦INSA Strasbourg⟧ voit 12 lignes, l'état de contrôle 13."],
  [
    [],
    ['École normale supérieure de Lyon', 'ENS de Lyon'],
    '⟦ENS de Lyon⟧, ⟦ENS Lyon⟧ et ⟦École normale supérieure de Lyon⟧ : trois tiers pour un seul SIRET.',
  ],
  [
    [],
    [],
    'sqlplus ⟦pegase⟧/⟦P3gase!⟧@//⟦db-pegase.univ-exemple.fr⟧:1521/PEGP : ORA-12505, SID inconnu du listener.',
  ],
  [
    [],
    [],
    'psql -h ⟦pg-rec-2⟧ -U ⟦kb⟧ -d kb → « FATAL: no pg_hba.conf entry for host "⟦10.11.0.9⟧", user "⟦kb⟧", database "kb" ».',
  ],
  [[], [], 'https://⟦portail.univ-exemple.fr⟧/index.php?login=⟦jdupuis⟧&passwd=⟦Azerty%21⟧&theme=2'],
  [[], [], 'Authorization: Bearer ⟦eyJ0eXAiOiJKV1QifQ.eyJ1aWQiOiI0MiJ9.c2ln⟧ (expiré depuis 3 min)'],
  [[], [], 'export ORACLE_PWD=⟦Or@cle19⟧; export ORACLE_HOME=/u01/app/oracle/product/19.3.0'],
  [[], [], 'Le login est ⟦agent.test⟧ et le mot de passe ⟦T3st-Agent⟧ ; ne pas les utiliser en production.'],
  [
    [],
    [],
    'user: ⟦svc_demat⟧\npassword: ⟦D3m@t#25⟧\nendpoint: https://⟦demat.univ-exemple.fr⟧/ws\nretries: 5',
  ],
  [
    [],
    [],
    'Le poste ⟦PC-SCOL-114⟧ (⟦10.22.4.114⟧, ⟦00:1A:2B:3C:4D:5E⟧) imprime en double depuis la version 3.2.1 du pilote.',
  ],
  [[], [], 'SAPRouter /H/⟦195.83.12.4⟧/S/3299/H/⟦sapqual⟧ : « route permission denied » (rc=-94).'],
  [[], [], 'tnsping APOP : TNS-03505 ; (HOST = ⟦apo-db.univ-exemple.fr⟧)(PORT = 1522)(SID = APOP)'],
  [[], [], "Clé d'API ⟦f7a9-11bc-42de⟧ révoquée le 03/03 ; la nouvelle sera transmise par le coffre."],
  [
    [],
    [],
    'INE ⟦0812345678B⟧, numéro étudiant ⟦20804512⟧, né le ⟦17/08/1998⟧ : inscription refusée, motif 12.',
  ],
  [[], [], 'NIR ⟦1 92 11 33 063 118 27⟧ et matricule ⟦00118822⟧ : deux contrats ouverts au 01/09/2024.'],
  [[], [], 'IBAN ⟦FR76 1380 7008 3230 4210 3456 727⟧ : domiciliation vide, virement rejeté (AC04), 84,10 €.'],
  [
    [],
    [],
    'Passeport n° ⟦21AC98765⟧ et titre de séjour n° ⟦9912345678⟧ : seuls les 9 premiers caractères sont gardés.',
  ],
  [[], [], 'Appeler le ⟦01.44.27.10.10⟧ ou le ⟦+33 6 77 88 99 00⟧ ; hors horaires, laisser un message.'],
  [[], [], 'Le dossier C:\\Users\\⟦mchevalier⟧\\Documents\\SAP\\SAP GUI\\ contient 312 fichiers de trace.'],
  [
    [],
    [],
    'java.sql.SQLException: ORA-01017 pour ⟦SIHAM_BATCH⟧@SIHREC ; voir ⟦SIHAM_BATCH⟧ dans DBA_USERS (LOCKED).',
  ],
  [[], [], '[mysqld] bind-address=⟦10.6.0.3⟧, port=3306, max_connections=200, sql_mode=STRICT_TRANS_TABLES'],
  [[], [], "L'utilisateur ⟦PBERGER⟧ verrouille la pièce 1900012345 (F5 201) depuis 09:12."],
  [
    [],
    [],
    'spring.ldap.urls=ldap://⟦annuaire.univ-exemple.fr⟧:389\nspring.ldap.username=cn=⟦appli⟧,dc=⟦univ-exemple⟧,dc=fr\nspring.ldap.password=⟦App1i⟧',
  ],
  [[], [], 'curl -u ⟦nagios⟧:⟦N4gios⟧ http://⟦10.0.9.9⟧:5665/v1/status'],
  [[], [], 'Réponse du web service : {"token":"⟦a9f8e7d6c5b4a392⟧","ttl":3600,"scope":"read"}'],
  [
    [],
    [],
    'Le certificat de *.⟦univ-exemple.fr⟧ expire le 12/09/2025 (émetteur Sectigo, SHA-256, 2048 bits).',
  ],
  [[], [], 'La montée de 12.1.0.2 vers 19.3.0.0 dure 4 h ; prévoir 2 x 64 Go et 1 arrêt de service.'],
  [
    [],
    [],
    'Le message « 00 055 Renseigner toutes les zones obligatoires » apparaît en FB60, période 03/2025, société 1010.',
  ],
  [[], [], 'Notes SAP 1234567 et 2345678, SPS 12, transport SIFK900123 : à passer dans cet ordre.'],
  [
    [],
    [],
    'Le compte 40110000 présente un solde de 12 004,33 € ; lettrage F-44 ; exercice 2024 ; devise EUR.',
  ],
  [
    [],
    [],
    "L'extraction du 01/01/2025 au 31/03/2025 contient 18 204 lignes, 14 colonnes, séparateur « ; », UTF-8.",
  ],
  [
    [],
    [],
    'Attention : mot de passe expiré tous les 90 jours, compte bloqué après 5 essais, déblocage en SU01.',
  ],
  [
    [],
    [],
    "Voir https://support.sap.com/notes et https://www.legifrance.gouv.fr ; l'annexe 3.1 de la charte suffit.",
  ],
];

describe('C3.3.1 tickets of a help desk, batch 37', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
