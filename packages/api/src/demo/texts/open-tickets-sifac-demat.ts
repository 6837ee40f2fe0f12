import type { OpenTicketText } from './types.js';

/** Tickets in progress about SIFAC Demat. */
export const OPEN_SIFAC_DEMAT_TEXTS: readonly OpenTicketText[] = [
  {
    key: 'open-demat-chorus-flux-partiel',
    product: 'SIFAC Demat',
    title: 'Une facture Chorus sur dix arrive sans pièce jointe',
    description:
      "Les factures sont récupérées mais environ une sur dix n'a pas son annexe (bon de livraison, décompte). Sur le portail l'annexe est bien là. Les valideurs refusent de signer sans elle.",
    lastActions: 'Comparaison de vingt factures entre le portail et SIFAC Demat.',
    messages: ['Pièce jointe ignorée : type de contenu non pris en charge'],
    firstAnalysis:
      'Les annexes manquantes sont des fichiers compressés ou des messages électroniques, pas des PDF.',
    blocking: false,
    theme: 'Chorus Pro',
    notes: [
      "Types acceptés à élargir dans les paramètres d'entrée, mais les archives sont exclues par choix de sécurité.",
    ],
    complementRequest:
      "Merci d'indiquer le format des annexes manquantes pour cinq factures et de joindre le journal de réception du même jour.",
  },
  {
    key: 'open-demat-ocr-tva-intracom',
    product: 'SIFAC Demat',
    title: 'TVA intracommunautaire lue comme un montant',
    description:
      'Sur les factures de fournisseurs étrangers, le numéro de TVA intracommunautaire est repris dans le montant de TVA. Les factures partent avec des montants absurdes si le vidéocodeur ne fait pas attention.',
    lastActions: 'Traitement de huit factures étrangères en vidéocodage.',
    messages: ['Montant de TVA supérieur au total TTC'],
    firstAnalysis:
      "L'apprentissage sur une facture ne se reporte pas sur les autres fournisseurs du même pays.",
    blocking: false,
    theme: 'OCR',
    notes: ['Règle de cohérence HT + TVA = TTC désactivée chez eux ? À vérifier pendant la session.'],
    complementRequest:
      "Pouvez-vous joindre deux factures d'exemple (coordonnées bancaires masquées) et une copie d'écran de la règle de cohérence des montants ?",
  },
  {
    key: 'open-demat-workflow-relance-courriels',
    product: 'SIFAC Demat',
    title: 'Courriels de relance envoyés en pleine nuit et en double',
    description:
      'Depuis la mise à jour, chaque valideur reçoit deux fois le même courriel de relance à 3 h du matin. Certains ont mis ces messages en indésirables et ne voient plus rien.',
    lastActions: 'Consultation des paramètres de notification, aucune modification faite.',
    messages: [],
    firstAnalysis: "L'ordonnanceur tourne sur les deux serveurs, chacun enverrait la relance.",
    blocking: false,
    theme: 'Workflow',
    notes: [
      'Ordonnanceur actif sur les deux nœuds : un seul doit porter le rôle. Confirmer la version avant de répondre.',
    ],
    complementRequest:
      "Merci de joindre la configuration de l'ordonnanceur des deux serveurs et les en-têtes complets des deux courriels reçus par un même valideur.",
  },
  {
    key: 'open-demat-content-server-espace',
    product: 'SIFAC Demat',
    title: 'Archivage impossible : Content Server saturé',
    description:
      "Plus aucun document ne s'archive, l'espace du Content Server est plein. Les factures restent au statut « À archiver » et ne passent pas en comptabilité. L'activité du service facturier est arrêtée.",
    lastActions: "Contrôle de l'espace disque par l'équipe système : 100 %.",
    messages: ['CMS 028 Erreur HTTP 500 lors de la création du document', 'Disk full'],
    firstAnalysis:
      'Le volume a doublé depuis que les annexes sont archivées elles aussi. Pas de politique de purge en place.',
    blocking: true,
    theme: 'Content Server',
    notes: [
      "L'accès à distance ne couvre pas le Content Server : guider l'établissement. Extension du volume d'abord, reprise des documents ensuite.",
    ],
    complementRequest:
      "Merci d'indiquer le type de stockage du Content Server (fichiers ou base), la taille des répertoires et le nombre de documents au statut « À archiver ».",
  },
  {
    key: 'open-demat-bomgar-connexion-refusee',
    product: 'SIFAC Demat',
    title: 'Session BOMGAR : le client ne démarre pas sur nos postes',
    description:
      "Pour le rendez-vous prévu cet après-midi, le poste du correspondant refuse d'exécuter le client BOMGAR téléchargé. La politique de sécurité a été durcie cet été.",
    lastActions: 'Saisie de la clé de session, téléchargement, double-clic : blocage.',
    messages: ['Cette application a été bloquée par votre administrateur système'],
    firstAnalysis:
      "Une liste blanche d'applications est active. Nous pouvons ajouter un éditeur si on nous donne son certificat.",
    blocking: false,
    theme: 'Télémaintenance',
    notes: [
      "Transmettre l'éditeur du certificat de signature. Reporter le rendez-vous plutôt que de passer par un autre outil, non prévu par la charte.",
    ],
    complementRequest:
      "Pouvez-vous préciser si la liste blanche porte sur l'éditeur, l'empreinte ou le chemin du fichier, et proposer deux créneaux pour la session ?",
  },
  {
    key: 'open-demat-facture-bloquee-rapprochement',
    product: 'SIFAC Demat',
    title: 'Rapprochement impossible : commande limite',
    description:
      "Les factures sur commande à montant limite ne se rapprochent pas : SIFAC Demat attend une quantité, mais la commande n'en a pas. Elles sont comptabilisées directement dans MIRO, hors circuit.",
    lastActions: 'Rapprochement automatique puis manuel, aucun poste proposé.',
    messages: ['Aucune ligne de commande éligible'],
    firstAnalysis:
      'Le type de poste B (limite) ne semble pas pris en compte. Avant la mise à jour, le poste était proposé.',
    blocking: false,
    theme: 'Factures',
    notes: [
      'Régression possible de la dernière version : à reproduire avec un poste limite sans valeur prévue.',
    ],
    complementRequest:
      "Merci de joindre une facture d'exemple, l'écran du poste de la commande et la version exacte de SIFAC Demat installée.",
  },
  {
    key: 'open-demat-statut-suspendue',
    product: 'SIFAC Demat',
    title: "Facture suspendue : le complément du fournisseur n'arrive pas",
    description:
      'Un fournisseur a complété sa facture sur le portail il y a huit jours. Chez nous, elle est encore « Suspendue ». Trois factures sont dans ce cas, toutes du même fournisseur.',
    lastActions: 'Actualisation de la facture, relance du flux de récupération.',
    messages: [],
    firstAnalysis: 'Sur le portail le statut est « Complétée ». Les flux des autres factures passent.',
    blocking: false,
    theme: 'Chorus Pro',
    notes: [
      'Vérifier si le complément est arrivé comme pièce jointe seule : la version installée ne relit pas le statut dans ce cas.',
    ],
    complementRequest:
      "Merci de joindre une copie d'écran du cycle de vie de la facture sur le portail et l'extrait du journal des flux du jour du complément.",
  },
  {
    key: 'open-demat-circuit-nouveau-seuil',
    product: 'SIFAC Demat',
    title: 'Nouveau seuil de double validation non appliqué',
    description:
      'Le seuil de double validation est passé de 4 000 à 10 000 €. Les factures entre les deux montants continuent de demander deux visas.',
    lastActions: 'Modification du seuil dans les règles de circuit, test avec une facture de 5 200 €.',
    messages: [],
    firstAnalysis:
      "Les nouvelles factures sont touchées aussi, ce n'est donc pas qu'une question de factures déjà lancées.",
    blocking: false,
    theme: 'Workflow',
    notes: ['Règle dupliquée par composante ? Le seuil a pu être changé sur la règle générale seulement.'],
    complementRequest:
      "Pouvez-vous joindre l'export de toutes les règles de circuit de votre société et l'historique de la facture de test ?",
  },
  {
    key: 'open-demat-recherche-lente',
    product: 'SIFAC Demat',
    title: 'Recherche de factures très lente depuis 400 000 documents',
    description:
      "La recherche par fournisseur prend plus d'une minute. L'an dernier elle prenait deux secondes. Les autres écrans sont rapides.",
    lastActions: 'Recherche avancée, critère fournisseur, période de douze mois.',
    messages: ["Délai d'attente dépassé (60 s)"],
    firstAnalysis:
      "Le nombre de documents a franchi 400 000. L'administrateur de la base n'a rien remarqué d'anormal.",
    blocking: false,
    theme: 'Exploitation',
    notes: ["Statistiques de la base et index sur le tiers. Demander le plan d'exécution."],
    complementRequest:
      "Merci de joindre le plan d'exécution de la requête de recherche, la date du dernier calcul des statistiques et la version de la base.",
  },
  {
    key: 'open-demat-synchronisation-utilisateurs',
    product: 'SIFAC Demat',
    title: 'Nouveaux agents absents de la liste des valideurs',
    description:
      "Les agents arrivés ce mois-ci se connectent bien, mais n'apparaissent pas dans la liste des valideurs. On ne peut pas leur affecter de facture.",
    lastActions:
      "Création du compte dans l'annuaire, attente d'une nuit, recherche dans l'administration des circuits.",
    messages: [],
    firstAnalysis:
      "Ils ont le groupe d'annuaire habituel. Leur identifiant est plus long que celui des anciens (nouvelle règle de nommage).",
    blocking: false,
    theme: 'Habilitations',
    notes: [
      "Identifiant limité à 12 caractères dans la table des valideurs : à confirmer avec l'équipe produit.",
    ],
    complementRequest:
      "Pouvez-vous indiquer la longueur des identifiants concernés et joindre le journal de synchronisation de l'annuaire de cette nuit ?",
  },
];
