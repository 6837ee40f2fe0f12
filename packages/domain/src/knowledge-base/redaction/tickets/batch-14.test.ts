import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Marguerite Lelong', 'Saïd Ouali'],
    ["Université d'Avignon", 'Université de Guyane'],
    "Bonjour, la mission de ⟦Mme Lelong⟧ (⟦Université d'Avignon⟧) reste au statut « à valider » : message FITV 123.",
  ],
  [
    ['Saïd Ouali'],
    ['Université de Guyane'],
    "⟦OUALI SAID⟧, en poste à l'⟦université de Guyane⟧, perçoit la majoration de 40 % ; rubrique 200205, paie 05/2025.",
  ],
  [
    [],
    [],
    'La mise à jour 4.2.0.17 remplace la 4.2.0.16 ; le script 04_2_0_17.sql est à passer avec SQL*Plus.',
  ],
  [
    [],
    [],
    'INE ⟦1708912345P⟧ et INE ⟦091234567HJ⟧ : le rapprochement propose de fusionner les deux dossiers.',
  ],
  [
    [],
    [],
    'La DSN rejette ⟦1 94 07 13 201 045 85⟧ (anomalie NIR-07) ; le matricule ⟦0002314⟧ est pourtant correct.',
  ],
  [
    [],
    [],
    'Le prélèvement a été fait sur ⟦FR76 1131 5000 0108 0123 4567 801⟧ : est-ce le RIB de la fiche XK02 ou celui du mandat SEPA ?',
  ],
  [
    [],
    [],
    'Dans le journal : « Authorization: Bearer ⟦a3f5.b7c9-d1e2_f3a4⟧ », réponse 403 Forbidden, durée 45 ms.',
  ],
  [
    [],
    [],
    'URL de la base : jdbc:oracle:thin:@⟦ora-siham-rec.univ-exemple.fr⟧:1521/SIHREC ; utilisateur ⟦hr_lect⟧ ; mot de passe ⟦hr-Lect9⟧.',
  ],
  [[], [], "12 345 678,90 € au 31.12.2024, écriture 100001234, journal OD, période 16 : rien d'anormal."],
  [
    [],
    [],
    'saprouttab : P ⟦10.0.8.15⟧ ⟦sap-prd-ci⟧ 3200 ; D * * * ; la version 40.4 du routeur est installée.',
  ],
  [
    ['Noémie Le Borgne'],
    ["École supérieure d'art de Kerval"],
    "⟦noemie le borgne⟧ (⟦école supérieure d'art de Kerval⟧) : bulletin de juillet vide, code retour 08.",
  ],
  [
    ['Luc Sage'],
    [],
    "Il serait sage d'attendre la 9.2 ; ⟦Luc Sage⟧ et « sage 100 » n'ont pas de lien. ⟦L. Sage⟧ valide.",
  ],
  [
    [],
    [],
    'sqlnet.log : TNS-12170, Client address: (ADDRESS=(PROTOCOL=tcp)(HOST=⟦10.77.4.3⟧)(PORT=50122)), Nodename ⟦srv-batch-03⟧',
  ],
  [
    [],
    [],
    'https://⟦scolarite.univ-exemple.fr⟧/apo?user=⟦secretariat3⟧&pwd=⟦Secr3t%26Co⟧&annee=2025 figure dans le courriel.',
  ],
  [
    ['Rose Delmas', 'Ivan Petit'],
    [],
    "⟦R. Delmas⟧ et ⟦Ivan PETIT⟧ ont noté un petit décalage de 2 px et une bordure rose dans l'écran d'accueil.",
  ],
  [
    [],
    [],
    "sshpass -p '⟦Mot2Passe!⟧' scp export.csv ⟦edi⟧@⟦edi-prod⟧:/in/ ; « Permission denied, please try again. »",
  ],
  [
    [],
    [],
    "L'aide indique comment réinitialiser son mot de passe ; « guest » et « anonymous » ne sont pas admis comme identifiants.",
  ],
  [
    [],
    [],
    "Carte réseau ⟦48:4D:7E:01:AC:5F⟧, adresse ⟦10.66.0.12⟧, masque 255.255.254.0, 1 Gbit/s : le scan n'arrive pas.",
  ],
  [
    [],
    [],
    'Le login est ⟦test.paie2⟧, le mdp est ⟦Paie*Test7⟧ et la base est SIHAMT (aucune donnée réelle).',
  ],
  [
    ["Rodrigue N'Dour"],
    ['Université des Antilles', 'UA'],
    "Merci,\n⟦Rodrigue N'Dour⟧\nDirection des affaires financières, ⟦Université des Antilles⟧\n⟦0590 48 30 00⟧ | ⟦rodrigue.ndour@univ-antilles.fr⟧",
  ],
  [
    [],
    [],
    "L'ordre de recette 2200001547 du 15/03/2025 (1 850,00 €) est lettré avec le virement n° 78451 ; centre 902RECH.",
  ],
  [
    ['Alice Renaudin'],
    [],
    'From: ⟦Alice Renaudin⟧ <⟦alice.renaudin@univ-exemple.fr⟧> To: ⟦support-si@univ-exemple.fr⟧ Subject: version 12.3',
  ],
  [
    [],
    [],
    '2025-06-30 23:59:58.999 ERROR 1 --- [pool-2-thread-1] fr.amue.pegase.InscriptionService : délai dépassé (60 s)',
  ],
  [
    [],
    [],
    "L'étudiante a transmis son numéro ⟦22209876⟧ ; elle est née le ⟦12 décembre 2002⟧ ; sa bourse date du 01/09/2024.",
  ],
  [
    [],
    [],
    'CNI ⟦120469T00112⟧ et passeport ⟦12AV55871⟧ sont enregistrés dans le champ « commentaire » de la fiche 2024-008812.',
  ],
  [
    [],
    [],
    'keytool -importkeystore -srcstorepass ⟦src!pass⟧ -deststorepass ⟦dst!pass⟧ -alias demat : « keystore password was incorrect »',
  ],
  [
    [],
    [],
    "Le RIB FR du tiers 200987 : banque ⟦10278⟧ guichet ⟦04100⟧ compte ⟦00020512345⟧ clé ⟦61⟧ ; l'autre est à supprimer.",
  ],
  [
    ['Gérard Bouton'],
    [],
    'Le bouton « Gérer » ne répond pas. ⟦Gérard Bouton⟧ (⟦gbouton⟧) clique dessus depuis 9 h 15 sans effet.',
  ],
  [[], [], 'GET https://⟦api-si.univ-exemple.fr⟧/v2/agents?api_key=⟦f00ba4b4zQ91⟧&page=3 : 1 204 résultats.'],
  [[], [], 'Compte AD ⟦svc_siham_ldap⟧ expiré : « 80090308: LdapErr: DSID-0C09044E, data 701 ».'],
  [
    [],
    [],
    "Erreur 1035 à l'étape 7/9, code retour 12, 00:14:55 écoulées, 3 fichiers sur 5 traités, 0 rejet.",
  ],
  [[], [], 'FATAL: role "⟦kb_reader⟧" is not permitted to log in (client ⟦10.1.9.8⟧, base « fiches »).'],
  [
    ['Ingrid Sorensen'],
    ['Université Jean-Moulin Lyon 3'],
    "« ⟦Lyon 3⟧ » n'est pas « Lyon 2 » : ⟦I. Sørensen⟧ est à ⟦Lyon 3⟧, la gare de Lyon est à Paris.",
  ],
  [
    [],
    [],
    'Le mot de passe a 12 caractères, dont 1 chiffre ; il expire le 30/09 ; le compte reste actif 90 jours.',
  ],
  [
    [],
    [],
    'Le téléphone ⟦(+33)2 40 14 10 10⟧ et le fax ⟦02 40 14 10 11⟧ figurent au pied du bon de commande.',
  ],
  [
    [],
    [],
    'Machine virtuelle ⟦VM-BO-REC⟧ éteinte ; la production (⟦VM-BO-PRD⟧) tourne avec 8 vCPU et 32 Go.',
  ],
  [
    [],
    [],
    "L'adresse ⟦2a01:cb08:8d2:4f00:1c3a:77ff:fe21:9a01⟧ est bloquée, l'IPv4 ⟦90.63.12.200⟧ ne l'est pas.",
  ],
  [[], [], 'Le numéro de dossier 75-2025-00123, la convention 2024-117 et le marché 23M041 sont saisis.'],
  [
    ['Florian Monnier'],
    ['Bordeaux INP'],
    '⟦F. MONNIER⟧ de ⟦Bordeaux INP⟧ utilise toujours le client 7.60 PL 14 ; la fin de support est au 31/03/2025.',
  ],
];

describe('C3.3.1 tickets of a help desk, batch 14', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
