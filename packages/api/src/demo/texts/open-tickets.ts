import { OPEN_APOGEE_TEXTS } from './open-tickets-apogee.js';
import { OPEN_PEGASE_TEXTS } from './open-tickets-pegase.js';
import { OPEN_SIFAC_DEMAT_TEXTS } from './open-tickets-sifac-demat.js';
import { OPEN_SIFAC_TEXTS } from './open-tickets-sifac.js';
import { OPEN_SIHAM_TEXTS } from './open-tickets-siham.js';
import type { LevelOneQuestion, OpenTicketText } from './types.js';

/** Sixty tickets still in progress, the five products together. */
export const OPEN_TICKET_TEXTS: readonly OpenTicketText[] = [
  ...OPEN_SIFAC_TEXTS,
  ...OPEN_SIFAC_DEMAT_TEXTS,
  ...OPEN_APOGEE_TEXTS,
  ...OPEN_SIHAM_TEXTS,
  ...OPEN_PEGASE_TEXTS,
];

/** C4.1.2: questions that the documentation answers, each with the document to name. */
export const LEVEL_ONE_QUESTIONS: readonly LevelOneQuestion[] = [
  {
    key: 'level-one-sifac-mot-de-passe',
    product: 'SIFAC',
    title: 'Un gestionnaire a oublié son mot de passe SIFAC',
    description:
      'Un de nos gestionnaires a saisi cinq fois un mauvais mot de passe et son compte est verrouillé. Pouvez-vous le débloquer ?',
    lastActions: 'Cinq essais de connexion dans SAPGUI.',
    firstAnalysis: "Compte verrouillé après trop d'essais.",
    theme: 'Habilitations',
    documentTitle: "SIFAC - Guide de l'administrateur des utilisateurs",
    documentSection: 'Chapitre 2, « Déverrouiller un compte et réinitialiser un mot de passe »',
  },
  {
    key: 'level-one-sifac-creer-commande',
    product: 'SIFAC',
    title: 'Comment créer une commande avec plusieurs imputations ?',
    description:
      'Une gestionnaire nouvellement arrivée demande comment répartir une commande sur deux centres de coûts, à 60 et 40 %.',
    lastActions: "ME21N ouverte, onglet d'imputation affiché.",
    firstAnalysis: "Nous n'avons pas cherché, la collègue n'est pas encore formée.",
    theme: 'Dépense',
    documentTitle: 'SIFAC - Manuel utilisateur Dépense',
    documentSection: "Fiche 4, « Imputation multiple d'un poste de commande »",
  },
  {
    key: 'level-one-sifac-variante-affichage',
    product: 'SIFAC',
    title: 'Enregistrer une mise en forme dans FBL1N',
    description:
      "Un agent de l'agence comptable souhaite retrouver chaque jour les mêmes colonnes dans la liste des postes fournisseurs.",
    lastActions: 'FBL1N, changement des colonnes, fermeture : tout est à refaire le lendemain.',
    firstAnalysis: "Il y a un bouton « Sauvegarder » mais il n'ose pas l'utiliser.",
    theme: 'Prise en main',
    documentTitle: 'SIFAC - Premiers pas et navigation',
    documentSection: 'Chapitre 5, « Listes, filtres et mises en forme »',
  },
  {
    key: 'level-one-demat-deposer-delegation',
    product: 'SIFAC Demat',
    title: 'Comment poser une délégation pendant mes congés ?',
    description:
      'Un responsable de laboratoire part deux semaines et demande comment confier ses validations à son adjointe.',
    lastActions: 'Recherche du menu dans SIFAC Demat.',
    firstAnalysis: "Le menu « Délégations » existe, nous n'avons pas essayé.",
    theme: 'Workflow',
    documentTitle: 'SIFAC Demat - Guide du valideur',
    documentSection: 'Section 3.2, « Déléguer ses validations »',
  },
  {
    key: 'level-one-demat-rechercher-facture',
    product: 'SIFAC Demat',
    title: 'Retrouver une facture par son montant',
    description:
      'Le service facturier voudrait chercher une facture dont on ne connaît que le montant et le mois.',
    lastActions: 'Recherche simple par numéro : impossible sans le numéro.',
    firstAnalysis: 'La recherche avancée doit le permettre.',
    theme: 'Factures',
    documentTitle: 'SIFAC Demat - Guide du service facturier',
    documentSection: 'Section 2.4, « Recherche avancée »',
  },
  {
    key: 'level-one-apogee-annuler-inscription',
    product: 'Apogée',
    title: 'Annuler une inscription administrative',
    description:
      "Un étudiant renonce à son inscription avant la rentrée. Quelle est la manipulation pour l'annuler et rembourser les droits ?",
    lastActions: 'Aucune, nous attendons la marche à suivre.',
    firstAnalysis: "Premier cas de l'année pour ce gestionnaire.",
    theme: 'Inscriptions',
    documentTitle: 'Apogée - Guide fonctionnel des inscriptions administratives',
    documentSection: 'Partie 6, « Annulation, démission et remboursement »',
  },
  {
    key: 'level-one-apogee-imprimer-liste',
    product: 'Apogée',
    title: "Imprimer la liste d'émargement d'un groupe de TD",
    description:
      "Un secrétariat souhaite éditer une liste d'émargement pour un groupe de travaux dirigés, triée par nom.",
    lastActions: 'Recherche dans le menu des éditions.',
    firstAnalysis: 'Plusieurs éditions ont un nom proche.',
    theme: 'Éditions',
    documentTitle: 'Apogée - Catalogue des éditions',
    documentSection: 'Rubrique « Inscriptions pédagogiques », édition des groupes',
  },
  {
    key: 'level-one-siham-saisir-conge',
    product: 'SIHAM',
    title: 'Saisir un congé de maternité',
    description:
      'Une gestionnaire de composante demande dans quel écran saisir un congé de maternité et quelles dates indiquer.',
    lastActions: "Dossier de l'agente ouvert, onglet des absences.",
    firstAnalysis: "La gestionnaire hésite entre deux types d'absence.",
    theme: 'Temps et absences',
    documentTitle: 'SIHAM - Mode opératoire Congés et absences',
    documentSection: "Fiche 11, « Congé de maternité, de paternité et d'adoption »",
  },
  {
    key: 'level-one-siham-attestation',
    product: 'SIHAM',
    title: "Éditer une attestation d'employeur",
    description:
      "Un agent contractuel en fin de contrat demande son attestation, la gestionnaire ne sait pas d'où elle s'édite.",
    lastActions: 'Parcours du menu « Actes et documents ».',
    firstAnalysis: "L'édition est peut-être soumise à un droit particulier.",
    theme: 'Actes',
    documentTitle: 'SIHAM - Mode opératoire Fin de fonctions',
    documentSection: "Fiche 3, « Documents remis à l'agent »",
  },
  {
    key: 'level-one-pegase-changer-photo',
    product: 'PEGASE',
    title: 'Un étudiant veut changer sa photo',
    description: "Un étudiant a déposé une mauvaise photo à l'inscription et demande comment la remplacer.",
    lastActions: "Consultation du dossier de l'apprenant.",
    firstAnalysis: 'Le dépôt semble fermé une fois la pièce validée.',
    theme: 'Inscriptions',
    documentTitle: 'PEGASE - Guide du gestionnaire des inscriptions',
    documentSection: 'Chapitre « Pièces justificatives », paragraphe « Invalider une pièce »',
  },
];

/** Why an establishment comes back on an answered ticket. */
export const REOPEN_REASONS: readonly string[] = [
  "Nous avons suivi les étapes jusqu'à la troisième, mais la zone que vous citez n'existe pas dans notre écran. Une copie d'écran est jointe.",
  "La solution a fonctionné pendant deux jours, puis le même message est revenu ce matin sur d'autres dossiers de la même composante.",
  'Votre réponse règle le cas de la base de test. En production, avec les mêmes actions, le message est toujours là.',
  'Le contournement est trop lourd pour notre volume : il demande une intervention pour chaque pièce et nous en avons plus de trois cents.',
  "La correction a bien levé le blocage, mais le total de l'état de contrôle est maintenant différent de celui de la veille. Est-ce attendu ?",
  "L'un des points de la demande n'a pas reçu de réponse : que faire des pièces déjà saisies avant la correction ?",
  "Nous avons relancé le traitement comme indiqué, il s'arrête maintenant plus loin avec un autre message, joint à la fiche.",
  "Le patch annoncé est installé depuis hier, le fichier .ver a été transmis, et l'anomalie se reproduit à l'identique.",
];

/** C4.2.2: what an agent may ask for, whatever the product; the answer at the same rank fits each. */
export const COMPLEMENT_REQUESTS: readonly string[] = [
  "Pouvez-vous joindre une copie d'écran complète du message, barre d'état et titre de la fenêtre compris, et préciser l'heure à laquelle il est apparu ?",
  "Merci d'indiquer si le problème se produit avec le compte d'un autre utilisateur ayant le même rôle, et sur un autre poste.",
  "Pouvez-vous reproduire le cas en base de test et nous dire si le résultat est le même qu'en production ?",
  "Merci de préciser la version et le patch installés en production et en base de test, avec leur date d'installation.",
  "Depuis quelle date le problème se produit-il, et qu'est-ce qui a changé ce jour-là (livraison, paramétrage, réseau, poste de travail) ?",
  'Pouvez-vous donner trois exemples de dossiers concernés et un exemple de dossier qui fonctionne, avec leurs numéros ?',
  "Merci de joindre la trace ou le journal du traitement, de son lancement jusqu'à l'erreur, sous forme de fichier texte plutôt que d'image.",
  "Pouvez-vous décrire l'enchaînement exact des écrans et des saisies, depuis le menu jusqu'au message, pour un seul dossier ?",
  "Combien d'utilisateurs et de dossiers sont concernés, et quelle est votre échéance ? Cela nous aide à organiser le traitement.",
  "Une modification a-t-elle été faite dans les tables ou les fichiers, en dehors de l'application ? Si oui, merci d'indiquer laquelle et l'accord obtenu.",
  "Merci de joindre une copie du paramétrage concerné, dates de validité comprises, dans la base où l'erreur se produit.",
  "Nous avons besoin du résultat attendu selon vous, avec le calcul détaillé, afin de le comparer à celui de l'application.",
];

/** What an establishment answers; same rank as {@link COMPLEMENT_REQUESTS}. */
export const COMPLEMENT_ANSWERS: readonly string[] = [
  "La copie d'écran est jointe. Le message est apparu à 10 h 42, puis de nouveau à 11 h 05 après une nouvelle connexion.",
  'Nous avons essayé avec deux autres comptes du même rôle, dont un sur un poste différent : le message est identique.',
  "En base de test le cas passe sans erreur. La base de test date d'il y a trois semaines, avant le dernier paramétrage.",
  'Production et base de test sont sur le même patch : installé en test il y a un mois et en production il y a douze jours.',
  "Les premiers cas datent de lundi. Le seul changement que nous voyons est l'installation du patch, le samedi précédent.",
  'Trois numéros de dossiers en erreur et un dossier correct sont dans le tableau joint. Tous ont été saisis par la même composante.',
  "Le journal complet est joint en texte. L'erreur se trouve dans les dernières lignes, environ quatre minutes après le lancement.",
  "Le déroulé est joint, écran par écran, pour un dossier. Le message arrive toujours à l'enregistrement, jamais à la saisie.",
  "Une quinzaine d'utilisateurs et environ soixante dossiers. Nous devons avoir fini vendredi midi, la clôture est le soir.",
  "Non, aucune modification en dehors de l'application. L'équipe technique l'a confirmé après avoir relu le journal de la base.",
  "Les copies du paramétrage sont jointes, avec les dates. Nous remarquons qu'une ligne se termine le mois dernier.",
  "Le calcul attendu est détaillé dans le tableau joint : l'écart est le même pour tous les dossiers, ce qui fait penser à un arrondi.",
];
