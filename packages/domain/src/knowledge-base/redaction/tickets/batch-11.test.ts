import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Jean-Noël Faucher', 'Leïla Mansouri'],
    ["Université d'Orléans"],
    "Le service fait de ⟦M. Faucher⟧ (⟦Université d'Orléans⟧) est refusé : message BBP_PD 047, étape 2.",
  ],
  [
    ['Jean-Noël Faucher'],
    [],
    "⟦JN Faucher⟧ et ⟦FAUCHER, Jean-Noel⟧ : le fauchage budgétaire n'est pas en cause, la période 011 non plus.",
  ],
  [
    ['Leïla Mansouri'],
    [],
    '« ⟦Mme MANSOURI L.⟧ » apparaît en double ; ⟦leila.mansouri@exemple.org⟧ est la bonne adresse.',
  ],
  [
    [],
    [],
    'Montée de version 23.1.0.7 → 24.1.0.2 : les états « budget » et « recettes » sortent en anglais.',
  ],
  [[], [], 'Hôte : ⟦vm-demat-prd-01⟧ / IP : ⟦10.50.60.70⟧ / MAC : ⟦02:42:AC:11:00:02⟧ / OS : RHEL 8.9'],
  [[], [], 'Erreur « TNS-12535 » avec (HOST = ⟦apogee-db.univ-exemple.fr⟧)(PORT = 1526)(SID = APO)'],
  [
    [],
    [],
    "Identifiant ENT : ⟦lmansour⟧ ; mot de passe ENT : ⟦Ent*2025⟧ ; l'application renvoie « Accès interdit ».",
  ],
  [
    [],
    [],
    'Dossier : étudiant né(e) le ⟦05-06-2004⟧, n° étudiant ⟦22304518⟧, INE ⟦203948576KA⟧, bourse échelon 3.',
  ],
  [[], [], 'Le NIR ⟦1 88 13 99 125 077 36⟧ comporte un mois 13 : est-ce normal ?'],
  [
    [],
    [],
    'IBAN tiers : ⟦FR76 1027 8060 3100 0209 4340 182⟧, ancien IBAN ⟦FR7610278060310002094340183⟧ (clé fausse).',
  ],
  [
    [],
    [],
    "L'adresse https://⟦demat-rec.univ-exemple.fr⟧:8443/app?login=⟦gest01⟧&pass=⟦Gest01!⟧#home est dans l'historique.",
  ],
  [[], [], 'La requête HTTP porte « Authorization: Basic ⟦Z2VzdDAxOkdlc3QwMSE=⟧ » et « X-User: ⟦gest01⟧ ».'],
  [[], [], "Passeport : ⟦15CK90125⟧ ; délivré à Lyon le 02/02/2015 ; valable jusqu'au 01/02/2025."],
  [
    ['Pierrick Bourgeois'],
    [],
    'Un bourgeois, des bourgeois ; mais ⟦Pierrick BOURGEOIS⟧ et ⟦P. Bourgeois⟧ ont bien le rôle ACHETEUR.',
  ],
  [[], [], "La trace SQL (ST05) montre SELECT * FROM BSEG WHERE BUKRS = '1010' AND GJAHR = '2025' : 45 s."],
  [[], [], 'ssh ⟦a.leroux@calcul.univ-exemple.fr⟧ -p 2022 « Permission denied (publickey) »'],
  [[], [], "La carte n° ⟦4978 0000 1234 5678⟧ (carte affaires) n'est pas reconnue dans le module missions."],
  [[], [], "Bonjour, je souhaite changer l'adresse de facturation : BP 80010, 49045 Angers cedex 01."],
  [[], [], 'Compte bloqué : ⟦UNIV-X\\t.rolland⟧, verrouillé à 7:59:32 depuis \\\\⟦WKS-0457⟧'],
  [[], [], '{"host":"⟦es-node-3⟧","port":9200,"user":"⟦elastic⟧","password":"⟦El4st1c!⟧"}'],
  [[], [], 'La procédure stockée MAJ_INE() renvoie -20001 : « INE invalide » pour 14 lignes.'],
  [
    [],
    ['Institut Agro Montvert'],
    "À l'⟦Institut Agro Montvert⟧, le patch 6.0.3.1 n'est pas installable sous Windows Server 2012.",
  ],
  [[], [], 'Télécopie ⟦02-41-22-44-11⟧ hors service, merci de supprimer ce numéro du papier à en-tête.'],
  [[], [], "Le mot de passe SAP de l'utilisateur est sensible à la casse depuis la version 7.0."],
  [[], [], 'Chaîne ODBC : Dsn=DEMAT;Uid=⟦odbc_lect⟧;Pwd=⟦0dbc.Lect⟧;'],
  [
    ['Mireille Gallois'],
    [],
    '⟦Gallois M.⟧ demande : « le gallois est-il une langue disponible dans la liste ISO ? »',
  ],
  [[], [], 'POST /cas/v1/tickets HTTP/1.1\nusername=⟦mgallois⟧&password=⟦Cas%21pass⟧'],
  [[], [], 'Réponse : Location: https://⟦cas.univ-exemple.fr⟧/cas/v1/tickets/⟦TGT-1024-pQrStUvWxYz-cas⟧'],
  [[], [], "L'agent ⟦1850734172089⟧ (INSEE sans clé) a été créé deux fois par l'interface RH."],
  [[], [], 'Depuis le réseau ⟦172.16.0.0⟧/12 et ⟦10.0.0.0⟧/8, accès direct ; ailleurs, passer par le VPN.'],
  [[], [], 'Le bon de commande 4500099123 a été envoyé à commandes@... par erreur ; montant HT 1 000,00.'],
  [
    ['Olga Petrova-Lemaire'],
    ['ENSAIT'],
    '⟦Mme Petrova-Lemaire⟧, ⟦Olga PETROVA⟧ et ⟦O. Petrova Lemaire⟧ (⟦ENSAIT⟧) sont un seul compte SIHAM.',
  ],
  [[], [], 'PKCS#12 : openssl pkcs12 -export -passout pass:⟦P12-export⟧ -name siham'],
  [[], [], "Le numéro d'astreinte est le ⟦+33 7 55 44 33 22⟧, code conférence ⟦884211#⟧."],
  [[], [], 'Le 4e étage, salle 4.12, prise 4-12-07 : pas de réseau ; au 3e tout va bien.'],
  [[], [], "Titre de séjour étudiant n° ⟦7703092458⟧ : la date du 31/09/2025 n'existe pas."],
  [[], [], 'Peut-on purger les spools de plus de 14 jours avec RSPO1041 ? Il en reste 120 000.'],
  [[], [], '"Le login est le matricule précédé de p" dit la notice : est-ce toujours vrai ?'],
  [[], [], "Clé WPA2 du réseau invité : ⟦Bienvenue@2025⟧ (affichée à l'accueil !)"],
  [[], [], 'RIB de la régie : ⟦10071 54000 00001005632 84⟧ (Trésor public Nancy).'],
  [[], [], 'AUTH LOGIN\n334 VXNlcm5hbWU6\n⟦bGVjdHVyZQ==⟧\n334 UGFzc3dvcmQ6\n⟦TGVjdDIwMjU=⟧'],
  [
    ['Sarah Ben Amor'],
    [],
    "⟦Sarah BEN AMOR⟧ : « j'ai cliqué sur Valider à 11:42, puis plus rien ». ⟦sbenamor⟧ est encore connectée.",
  ],
  [[], [], 'Le poste 100 de la commande 4500067890 et le poste 40 de la DA 10023456 sont bloqués.'],
  [[], [], "Le module PEGASE INS version 21.0.3 rejette l'INE ⟦0000123456A⟧ « clé incorrecte »."],
];

describe('C3.3.1 tickets of a help desk, batch 11', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
