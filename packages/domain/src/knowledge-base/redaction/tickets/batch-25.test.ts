import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Séverine Maillot', 'Abel Kacimi'],
    ['Université de Touraine'],
    "(⟦S. Maillot⟧) : « la pièce 5000418877 est en double » ; réponse de ⟦Kacimi⟧ : « non, c'est la 5000418878 ».",
  ],
  [[], [], 'Identifiants :\n- login : ⟦recette01⟧\n- mot de passe : ⟦Rec!ette01⟧\n- mandant : 310'],
  [[], [], 'mot de passe=⟦Pomme7⟧;'],
  [[], [], 'Login/mdp de la base école : ⟦eleve⟧/⟦El3ve-2025⟧ (à ne pas diffuser).'],
  [[], [], 'Son mot de passe, « ⟦Jardin.2025⟧ », a été envoyé à ⟦aide@exemple.fr⟧ par erreur.'],
  [[], [], "J'ai mis ⟦Soleil*25⟧ comme mot de passe et ⟦mjourdan⟧ comme identifiant, sans succès."],
  [[], [], 'Utilisateur ⟦PLEFORT⟧, mot de passe ⟦Init#2025⟧, serveur ⟦sap-rec-01⟧, mandant 210.'],
  [[], [], 'Le code PIN du certificat RGS est ⟦2580⟧ ; trois essais restants ; PUK inconnu.'],
  [[], [], "Passe-moi l'accès root (⟦r00t⟧@⟦Vm⟧) : voilà ce que l'agent a écrit dans la fiche."],
  [
    [],
    [],
    'Clé publique OK, clé privée : ⟦-----BE¤GIN EC PRIVATE KEY-----\nMHcCAQEEIIrYSSNQFaA2Hwf1duRSxKtLYX5CB04fSeQ6tF1aY/PuoAoGCCqGSM49\n-----END EC PRIVATE KEY-----⟧',
  ],
  [[], [], 'Né(e) ⟦12-11-1999⟧, INE=⟦1199911122T⟧, tél=⟦0612131415⟧, mél=⟦x.y@exemple.fr⟧'],
  [['Séverine Maillot'], [], '⟦Mme. Maillot⟧ / ⟦Mme MAILLOT S.⟧ / ⟦maillot.severine⟧ / ⟦smaillot2⟧'],
  [['Abel Kacimi'], [], '« ⟦A.KACIMI⟧ » (⟦AKACIMI⟧) ; ⟦abel_kacimi⟧ ; ⟦Abel KACIMI-BENALI⟧'],
  [
    [],
    ['Université de Touraine'],
    '⟦Univ.de Touraine⟧, ⟦université-de-touraine⟧, ⟦UNIVERSITÉ TOURAINE⟧, ⟦www.univ-touraine.fr⟧',
  ],
  [[], [], "IP : ⟦10.1.1.1⟧,⟦10.1.1.2⟧;⟦10.1.1.3⟧/⟦10.1.1.4⟧ (v4) ; version 10.1.1.5 de l'agent."],
  [[], [], 'Tél.⟦0238494949⟧-⟦02.38.49.49.50⟧/⟦02 38 49 49 51⟧ (9h-17h)'],
  [[], [], 'RIB:⟦30004 00123 00001234567 89⟧;IBAN:⟦FR7630004001230000123456789⟧.'],
  [[], [], 'Bearer:⟦9f8e7d6c5b4a⟧'],
  [[], [], 'token → ⟦f3a9c1d7e5b2⟧ ; exp → 3600'],
  [[], [], '--password \'⟦a b!c9⟧\' --user "⟦j.doe⟧"'],
  [[], [], 'ftp://⟦u1⟧:⟦p:w@1⟧@⟦ftp.intra⟧/x'],
  [[], [], '"pwd":"⟦q\\"uote1⟧","usr":"⟦kli⟧"'],
  [[], [], '<pass><![CDATA[⟦<x>&1⟧]]></pass>'],
];

describe('C3.3.1 tickets of a help desk, batch 25', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
