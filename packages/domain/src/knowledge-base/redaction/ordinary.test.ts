import { describe, expect, it } from 'vitest';
import { findConfidential } from './index.js';
import { KNOWN } from './testing/marked.js';

/** Sentences that speak of logins, machines, papers and accounts, and hold none. */
const ORDINARY = [
  "Pour créer un compte : cliquez sur « Nouveau », saisissez le nom d'utilisateur, le mot de passe et l'adresse mail, puis validez. Le code d'accès est envoyé par SMS.",
  "Le serveur d'impression, le serveur de fichiers et le serveur web sont sur la même machine ; le serveur SMTP est configuré par défaut sur le port 25.",
  "Le jeton est valable 24 heures. La clé d'API se demande sur le portail. L'en-tête Authorization est obligatoire : Bearer suivi du jeton.",
  'Le numéro étudiant figure sur la carte ; le numéro INE figure sur le relevé de notes du baccalauréat. La date de naissance doit être saisie au format JJ/MM/AAAA.',
  "Le RIB comprend un code banque (5 chiffres), un code guichet (5 chiffres), un numéro de compte (11 caractères) et une clé (2 chiffres). L'IBAN commence par FR76.",
  "La carte d'identité, le passeport ou le titre de séjour sont acceptés. Le visa de l'agent comptable est requis avant le 15 du mois. Le permis de conduire n'est pas une pièce suffisante.",
  "Téléphone : à renseigner. Poste : à renseigner. Login : à renseigner. Mot de passe : à définir par l'utilisateur. Serveur : à définir.",
  "L'adresse IP doit être fixe. L'adresse MAC est inscrite sous l'appareil. Le nom d'hôte est libre. Le masque est 255.255.255.0.",
  'Utilisateur : gestionnaire des missions. Profil : consultation. Compte : fournisseur. Identifiant : obligatoire. Identifiants : voir annexe 2.',
  'Le compte utilisateur SAP, le login et le mot de passe sont transmis par deux canaux différents ; le mot de passe est alors à usage unique.',
  'Connexion à la base de production puis à la base de test. Connectez-vous avec votre compte habituel. Se connecter avec un compte administrateur.',
  "Le mot de passe est composé de 8 caractères. Le mot de passe est demandé. Le mot de passe est Ok. Le mot de passe est réinitialisé chaque trimestre. Le login est celui de l'ENT. Le login est unique.",
  "Cordialement, le pôle assistance SIFAC. Bonne journée. Merci d'avance. Bien à vous. Mme la Présidente, M. le Directeur, Madame, Monsieur, Mmes et MM. les correspondants.",
  "Le traitement est lancé par SIFAC ; la pièce est créée par FB60 et modifiée par FB02 ; l'engagement est soldé par le lot de nuit ; la fiche est validée par le valideur.",
  "Les universités de France, l'école, l'institut, l'UFR de droit, le campus, la faculté des sciences, la présidence, la DRH, la DSI, l'agence comptable.",
];

describe('C3.4.5 what only speaks of confidential things', () => {
  it.each(ORDINARY)('stays: %s', (text) => {
    expect(findConfidential(text, KNOWN)).toEqual([]);
  });

  it('stays when it is all one text', () => {
    expect(findConfidential(ORDINARY.join('\n'), KNOWN)).toEqual([]);
  });
});
