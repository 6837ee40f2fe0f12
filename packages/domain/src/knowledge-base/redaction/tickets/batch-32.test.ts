import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; marked before the detectors read it. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    [],
    [],
    'Mon portable : ⟦06-45-67-89-01⟧. Bureau ⟦05 61 55 66 77⟧ p. ⟦5567⟧. Je suis absente le mercredi.',
  ],
  [[], [], 'Tél ⟦0467.14.30.30⟧, fax ⟦0467143031⟧ ; code postal 34090 ; cedex 5.'],
  [[], [], 'Le fournisseur 0000118204 a le n° de tél. ⟦03 20 43 65 00⟧ ; le RIB manque.'],
  [[], [], "Les montants 06 12 34,56 et 01 23 45 ne sont pas alignés dans l'état 0612 ; période 01.2025."],
  [
    [],
    [],
    'EAN 3017620422003, IDoc 0000000612345678, ordre 000006123456, bon 0145678901 : voir pièce jointe.',
  ],
  [[], [], 'adresse physique ⟦00-50-56-C0-00-08⟧ ; adresse logique ⟦192.168.56.1⟧ ; passerelle vide.'],
  [[], [], 'arp -a : ⟦10.0.4.1⟧  ⟦00:0C:29:3E:5B:11⟧  dynamique'],
  [[], [], "Option DHCP 66 = ⟦10.9.9.9⟧ ; l'imprimante (MAC ⟦0021B7-3F00A2⟧) ne reçoit rien."],
  [
    [],
    [],
    "L'adresse ⟦::ffff:10.2.3.4⟧ apparaît dans les logs à la place de ⟦10.2.3.4⟧ ; filtre à corriger.",
  ],
  [
    [],
    [],
    'Kernel 753 patch 1200, SAP_BASIS 750 SP 28, DBSL 745.10, hôte sous SLES 15.5 : conforme à la note 3123456.',
  ],
  [
    [],
    [],
    'Monter en 5.4.3.2 avant le 30/09 : la 5.4.3.1 et la 5.4.2.9 ne gèrent pas le nouveau taux (11,10 %).',
  ],
  [[], [], 'OpenJDK 11.0.22.7, Firefox 115.8.0, Windows 10.0.22631.3155, Chrome 122.0.6261.94, .NET 4.8.1.'],
  [[], [], "La règle 10.4.2.1 du cahier des charges et l'annexe 1.2.3.4 du marché sont contradictoires."],
  [
    [],
    [],
    'Voir le dump : RAISE_EXCEPTION, programme SAPLSZA0, SQL0911N, SQLSTATE 40001, code 0x0000007B, SIGSEGV (11).',
  ],
  [
    [],
    [],
    'Messages : « FR 118 », « /BIC/AZ 042 », « KI 180 », « BK 305 », « 00 398 », « TK 720 », « AA 349 ».',
  ],
  [
    [],
    [],
    'Rôle Z:SIFAC_CONSULT, profil SAP_ALL interdit, objet F_BKPF_BUK activité 03, variante ZVAR_CLO, jeu de paramètres 901.',
  ],
  [
    [],
    [],
    'Convention 2023-CNRS-0412, marché 2024M017, DA 10004512, engagement juridique EJ2400118, facture FV-24/00077.',
  ],
  [
    [],
    [],
    'Les 3 et 4 mars, de 12 h 30 à 14 h, SIFAC sera arrêté ; prochaine fenêtre : 06/03/2025 07:00-08:30 (UTC+1).',
  ],
  [[], [], 'TVA intracommunautaire FR40123456824, SIRET 12345682400018, DUNS 26-234-5678, NAF 85.42Z.'],
  [[], [], 'Comptes PCG 401100, 411200, 6411, 6451 ; GBCP nature 10CON, enveloppe FG, destination D101.'],
  [
    [],
    [],
    "Écrire à l'assistance via https://assistance.amue.fr, jamais par téléphone, sauf anomalie bloquante (charte, 3.1).",
  ],
  [
    [],
    [],
    'Les pages https://www.insee.fr/fr/information/2028129 et https://www.urssaf.fr sont citées dans la procédure.',
  ],
  [
    [],
    [],
    "L'agent de maîtrise, le maître d'œuvre, le doyen, la marquise de l'entrée B et le chef de projet sont conviés.",
  ],
  [
    [],
    [],
    "Le code PIN est demandé trois fois, le mot de passe une fois, l'identifiant jamais : comportement normal.",
  ],
  [
    [],
    [],
    "Le fichier passwd est en lecture seule ; la commande passwd fonctionne ; /etc/shadow n'est pas lu.",
  ],
  [
    [],
    [],
    "La fonction login() renvoie null ; la variable password n'est pas initialisée (ligne 88 de auth.js).",
  ],
  [
    [],
    [],
    "Le token CSRF est absent du formulaire, l'API renvoie 403 ; ajouter l'en-tête X-CSRF-TOKEN corrige.",
  ],
  [
    [],
    [],
    'Pour créer un utilisateur : SU01, onglet « Données de connexion », puis mot de passe initial généré et copié.',
  ],
  [
    [],
    [],
    'Identifiant du traitement : ZFI_CLOTURE ; identifiant du lot : 20250131 ; nom du job : Z_PAIE_MENSUEL.',
  ],
  [
    [],
    [],
    "Le serveur est lent, la base aussi ; l'hôte est saturé à 98 % et la machine redémarre chaque nuit à 02:00.",
  ],
  [
    [],
    [],
    "Le 2 rue de Rivoli, la place Jean Jaurès et l'avenue du Général-de-Gaulle sont mal géocodées par la BAN.",
  ],
  [[], [], 'Jean Moulin, Marie Curie et Victor Hugo sont des noms de salles ; la salle Hugo a 24 postes.'],
];

describe('C3.3.1 tickets of a help desk, batch 32', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
