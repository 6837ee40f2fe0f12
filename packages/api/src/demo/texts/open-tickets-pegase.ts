import type { OpenTicketText } from './types.js';

/** Tickets in progress about PEGASE. */
export const OPEN_PEGASE_TEXTS: readonly OpenTicketText[] = [
  {
    key: 'open-pegase-odf-publication-refusee',
    product: 'PEGASE',
    title: "Offre de formation : mise en production d'une maquette refusée",
    description:
      "La maquette d'une licence ne peut pas passer au statut « Validé ». Le contrôle signale un objet sans crédit, mais le total affiché est bien de 180.",
    lastActions: "Contrôle de la maquette, correction d'un élément facultatif, nouveau contrôle.",
    messages: ['ODF-0214 Objet de formation sans ECTS dans un parcours obligatoire'],
    firstAnalysis:
      "L'objet cité est un regroupement, qui ne porte pas de crédits chez nous mais dans ses enfants.",
    blocking: false,
    theme: 'Offre de formation',
    notes: [
      "Le type « groupement » doit être déclaré sans crédits dans la nomenclature. Vérifier leur paramétrage de type d'objet.",
    ],
    complementRequest:
      "Merci d'indiquer le code de la maquette et le type de l'objet cité, avec une copie d'écran de ses propriétés.",
  },
  {
    key: 'open-pegase-ins-paiement-attente',
    product: 'PEGASE',
    title: "Inscriptions en attente de paiement alors que l'étudiant a payé",
    description:
      "Trente-deux étudiants ont payé en ligne, leur reçu est édité, mais leur inscription reste « En attente de paiement ». Ils n'ont pas de certificat de scolarité et la bourse est suspendue.",
    lastActions: 'Consultation du dossier, actualisation, contrôle auprès du prestataire de paiement.',
    messages: ['Notification de paiement reçue hors délai'],
    firstAnalysis: 'Tous ont payé le même soir, entre 20 h et 21 h, pendant une maintenance annoncée.',
    blocking: false,
    theme: 'Inscriptions',
    notes: ["Rejouer les notifications de la plage : demander la liste des transactions à l'exploitation."],
    complementRequest:
      "Pouvez-vous joindre la liste des 32 références de transaction (sans nom) avec l'heure de paiement affichée par le prestataire ?",
  },
  {
    key: 'open-pegase-chc-groupes-capacite',
    product: 'PEGASE',
    title: "Choix du cursus : groupes pleins dès l'ouverture",
    description:
      "À l'ouverture des choix, les groupes de langues affichaient complet au bout de deux minutes alors que les effectifs saisis sont de 25. Onze étudiants au plus sont inscrits par groupe.",
    lastActions: 'Contrôle des capacités, fermeture puis réouverture de la campagne.',
    messages: ['CHC-0108 Capacité du groupe atteinte'],
    firstAnalysis: "Les places semblent réservées par des choix non validés, qui n'expirent pas.",
    blocking: true,
    theme: 'Choix du cursus',
    notes: [
      "Réservation non libérée à l'abandon du panier : correspond à une anomalie connue, vérifier la version.",
    ],
    complementRequest:
      "Merci d'indiquer le code de la campagne, l'heure d'ouverture et trois groupes concernés avec leur capacité et le nombre d'inscrits.",
  },
  {
    key: 'open-pegase-coc-regle-arrondi',
    product: 'PEGASE',
    title: 'Moyenne arrondie deux fois',
    description:
      "Un étudiant a 9,994 de moyenne de semestre, affichée 10 au relevé, mais il est ajourné. D'autres, à 9,995, sont admis. Le jury demande une explication avant la proclamation.",
    lastActions: 'Calcul des résultats, édition du relevé, contrôle à la main.',
    messages: [],
    firstAnalysis:
      "L'arrondi est peut-être fait une fois pour le calcul, à trois décimales, et une autre fois à l'affichage.",
    blocking: false,
    theme: 'Contrôle des connaissances',
    notes: ["Comportement voulu ou défaut d'affichage ? À trancher avec l'équipe produit avant jeudi."],
    complementRequest:
      "Merci de joindre la règle de calcul (nombre de décimales et mode d'arrondi à chaque niveau) et le détail des notes de l'étudiant, sans nom.",
  },
  {
    key: 'open-pegase-api-emploi-du-temps',
    product: 'PEGASE',
    title: "API : erreur 403 pour le logiciel d'emploi du temps",
    description:
      "Depuis le renouvellement du compte de service, les appels de l'outil d'emploi du temps vers l'API des inscriptions sont refusés. Les groupes ne se mettent plus à jour.",
    lastActions: 'Nouveau compte de service, obtention du jeton, appel : 403.',
    messages: ['403 Forbidden : droit manquant sur la ressource'],
    firstAnalysis: "Le jeton est délivré, c'est donc une question de rôle du compte et non de mot de passe.",
    blocking: false,
    theme: 'API',
    notes: [
      'Rôle de lecture des inscriptions à affecter au compte. Rappeler de ne jamais envoyer de jeton dans la fiche.',
    ],
    complementRequest:
      "Pouvez-vous indiquer le nom du compte de service, l'adresse de la ressource appelée et l'heure d'un appel refusé, sans joindre le jeton ?",
  },
  {
    key: 'open-pegase-reprise-apogee-ine',
    product: 'PEGASE',
    title: 'Reprise depuis Apogée : apprenants en double',
    description:
      'Lors de la reprise à blanc, 412 apprenants ont été créés deux fois, une fois avec leur INE et une fois sans. La reprise définitive est prévue dans deux semaines.',
    lastActions:
      'Reprise à blanc numéro 3, contrôle du rapport, recherche de doublons par date de naissance.',
    messages: ['Rapprochement impossible : identifiant national absent'],
    firstAnalysis: 'Ces étudiants ont deux dossiers dans Apogée, dont un ancien sans INE.',
    blocking: false,
    theme: 'Reprise',
    notes: ["Dédoublonnage à faire côté Apogée avant la reprise, donner l'ordre des opérations."],
    complementRequest:
      'Merci de joindre le rapport de reprise et vingt couples de doublons, identités et INE masqués.',
  },
  {
    key: 'open-pegase-certificat-scolarite',
    product: 'PEGASE',
    title: 'Certificat de scolarité : mauvaise année universitaire',
    description:
      "Depuis l'ouverture de la campagne, le certificat de scolarité téléchargé par les étudiants porte l'année prochaine, même pour ceux qui ne sont inscrits que cette année.",
    lastActions: "Téléchargement depuis l'espace étudiant et depuis l'espace de gestion : même document.",
    messages: [],
    firstAnalysis:
      "L'espace par défaut a été changé pour la campagne. Le modèle prend peut-être l'espace et non l'inscription.",
    blocking: false,
    theme: 'Éditions',
    notes: ["Reproduit sur l'environnement de recette. Fiche d'anomalie à créer."],
    complementRequest:
      "Pouvez-vous joindre un certificat, identité masquée, et le code de l'espace par défaut de votre établissement ?",
  },
  {
    key: 'open-pegase-droits-gestionnaire',
    product: 'PEGASE',
    title: 'Gestionnaires de composante : accès à toutes les formations',
    description:
      "Après l'ajout d'un rôle, les gestionnaires d'une composante voient et modifient les inscriptions de toutes les autres. Nous avons retiré le rôle en urgence, ils ne peuvent donc plus rien saisir.",
    lastActions: 'Ajout du rôle, contrôle par un gestionnaire, retrait du rôle.',
    messages: [],
    firstAnalysis:
      "Le périmètre était bien limité à la composante dans l'écran. Il semble ignoré pour ce rôle-là.",
    blocking: true,
    theme: 'Habilitations',
    notes: ['Sujet de confidentialité : traiter en priorité et informer le responsable du produit.'],
    complementRequest:
      "Merci de joindre la définition du rôle et du périmètre, et d'indiquer l'heure à laquelle un gestionnaire a constaté l'accès élargi.",
  },
];
