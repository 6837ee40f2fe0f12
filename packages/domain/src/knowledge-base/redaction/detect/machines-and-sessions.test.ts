import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** By kind: what must go, in brackets, and what stays beside it. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'accounts of programs, named as such': [
    "Le compte ⟦SIFACRFC⟧ (login technique) n'a plus de droits.",
    'Le compte « ⟦PAYEUR⟧ » (utilisateur technique) est verrouillé.',
    'Le compte technique ⟦INTERFSIHAM⟧ est verrouillé ; le compte technique est à recréer.',
    'compte applicatif ⟦pegase-api⟧ : HTTP 403 sur /api/v1/inscriptions.',
    'Le compte de service ⟦svc_pegase⟧, puis ⟦sifac-batch⟧, est refusé.',
    'comptes techniques : ⟦ifsiham⟧, ⟦ifsifac⟧ et ⟦bo_read⟧',
    'Le batch tourne sous le compte ⟦ordobatch⟧ depuis hier, sous Linux.',
    "L'utilisateur RFC « ⟦PAIERFC⟧ » est bloqué.",
    "le compte de l'API, nommé ⟦pegapi⟧, est expiré",
    "Le compte technique permet la reprise ; il contient deux rôles et dispose d'un profil.",
    'Le compte 47110000 (compte d’attente) est mouvementé ; le compte de tiers est soldé.',
    'Compte technique SAP* interdit ; compte DDIC réservé.',
  ],
  'sessions of remote assistance': [
    'Mon ID TeamViewer : ⟦1 234 567 890⟧ et le code ⟦4821⟧, merci.',
    'Connectez-vous en AnyDesk (⟦987654321⟧), mdp ⟦Xk2-99b⟧.',
    'AnyDesk : mon adresse est ⟦compta-3@ad⟧.',
    '⟦987 654 321⟧ (ID TeamViewer), code secret ⟦abC9x⟧.',
    "Session d'assistance n° ⟦48213377⟧, code d'accès ⟦9KX-42P⟧, valable 10 minutes.",
    "Assistance rapide : donnez le code de sécurité ⟦123456⟧ à l'agent.",
    'Zoom : ID de réunion ⟦845 1234 5678⟧, code secret ⟦gD5x9w⟧.',
    'TeamViewer 15.42.7 plante : erreur 4500, code retour 12, port 5938.',
    'Prise en main par TeamViewer sur la commande 4500012345 du 12/03/2026.',
    'Lors de la prise en main, le message F5 201 et le code ME062 apparaissent ; pièce 5100000123.',
    "En réunion, le code 4500 de l'épreuve est retenu pour 1 250 000 euros.",
  ],
  'networks and their ranges': [
    'La plage ⟦10.1.2.3⟧ à ⟦10.1.2.60⟧ est réservée ; de ⟦10.1.2.3⟧ à .⟦60⟧.',
    'La plage ⟦10.1.2.3⟧-⟦60⟧, la plage ⟦10.1.2.3⟧-⟦10.1.2.60⟧ et ⟦10.1.2.[1-20]⟧.',
    'Le réseau ⟦10.1.2⟧ est filtré ; le réseau ⟦10.12⟧/16 et ⟦192.168.4⟧/24 aussi.',
    'Les postes en ⟦10.42.7.x⟧ ou ⟦10.42.x.x⟧, et en ⟦192.168.3.0⟧/255.255.255.0.',
    '⟦2001:660:3301::⟧/48, de ⟦2001:db8::1⟧ à ⟦2001:db8::ff⟧ ; masque 255.255.252.0, wildcard 0.0.0.255.',
    'Le réseau wifi 2.4 GHz ; la plage 10.30 - 11.30 est libre ; chapitre 10.1.2 du réseau.',
    'La version 10.1.2.3 à 10.1.2.60 du client Oracle, la 11.2.0.x et la 19.3.0.0.',
  ],
  'serial numbers': [
    'N° de série : ⟦CZC1234ABC⟧. Numéro de série du serveur ⟦PF0ABCD1⟧. S/N: ⟦5CG0312XYZ⟧.',
    'Service Tag ⟦7HXQ2T3⟧ ; BIOS 2.14.1.',
    'Le numéro de série du certificat : 0A1B2C3D4E est révoqué. Un numéro de série manque.',
  ],
};

/** One value, everywhere and in every form. */
const REPEATED = [
  'Login : ⟦SMARTINET⟧. Le compte ⟦smartinet⟧ est verrouillé ; fichier trace_⟦Smartinet⟧_12.txt.',
  'Serveur : ⟦SRV-SIHAM01⟧. Le ping de ⟦srv_siham01⟧ échoue, ⟦srvsiham01⟧ aussi ; SIHAM 01 est une base d’essai.',
  'Identifiant : ⟦admin.paie⟧. Allez dans Administration > Paie ; l’admin paie valide.',
  '⟦Mme Delaunay-Prévost⟧ a saisi la pièce. ⟦DELAUNAY PREVOST⟧ et ⟦Delaunay⟧ apparaissent.',
  'Écrire à ⟦kjaouen@univ-valmont.fr⟧ ; l’agent ⟦kjaouen⟧ répond, et ⟦KJAOUEN⟧ valide.',
  'Login : ⟦gestion⟧. La gestion de la paie reste fermée.',
  '⟦Mme Petit⟧ saisit. Un petit écran, une petite liste.',
  'mdp=⟦Tr0mpette⟧ ; le fichier contient « ⟦tr0mpette⟧ », et la trompette reste.',
  'jdbc:mysql://⟦srv-gescol1⟧:3306/gescol?user=⟦gescol⟧ : le service garde son nom.',
];
const NOBODY = { people: [], establishments: [] };

describe.each(Object.entries(CASES))('C3.3.1 %s', (_, texts) => {
  it.each(texts)('%s', (marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, NOBODY))).toBe(expected);
  });
});

describe('C3.3.1 what was taken out once goes in each of its forms', () => {
  it.each(REPEATED)('%s', (marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, NOBODY))).toBe(expected);
  });
});

describe('C3.3.1 towns and sites where establishments are registered', () => {
  it.each([
    'Le site de ⟦Port-Ambrelle⟧, ⟦PORT-AMBRELLE⟧ ou ⟦port ambrelle⟧ ; l’ambre du port reste.',
    'Deux tours de vote à ⟦Tours⟧. Tours de contrôle : trois tours.',
    'Vu au ⟦Mans⟧ et à ⟦Saint-Aubin-les-Ormes⟧, rue de Tours, heure de Paris, Europe/Paris.',
    'Le port 443 et le Port 8080 sont fermés ; l’équipe de ⟦Paris⟧ attend.',
  ])('%s', (marked) => {
    const { text, expected } = readMarked(marked);
    const places = ['Port-Ambrelle', 'Tours', 'Le Mans', 'Saint-Aubin-les-Ormes', 'Le Port', 'Paris'];
    expect(blotted(text, findConfidential(text, { people: [], establishments: [], places }))).toBe(expected);
  });
});
