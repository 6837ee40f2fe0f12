import type { OpenTicketText } from './types.js';

/** Tickets in progress about SIHAM. */
export const OPEN_SIHAM_TEXTS: readonly OpenTicketText[] = [
  {
    key: 'open-siham-paie-mouvements-rejetes',
    product: 'SIHAM',
    title: 'Mouvements de paie rejetés pour tous les contractuels recrutés ce mois-ci',
    description:
      'Les mouvements de prise en charge des contractuels du mois sont tous rejetés. Le fichier doit partir demain à midi, sinon 58 agents ne seront pas payés.',
    lastActions:
      'Génération des mouvements, contrôle du compte rendu, correction de deux dossiers, nouvelle génération : mêmes rejets.',
    messages: ['PYC 012 Code emploi absent ou invalide pour le grade'],
    firstAnalysis:
      'Le grade des contractuels de droit public a un nouveau code dans la nomenclature livrée ce mois-ci.',
    blocking: true,
    theme: 'Paie',
    notes: [
      'Table de passage grade / code emploi non livrée avec la nomenclature. Contournement : saisie de la ligne manquante.',
      'Échéance réelle : demain 12 h, calendrier de la paie.',
    ],
    complementRequest:
      'Merci de joindre le compte rendu de génération et le numéro de la dernière livraison de nomenclatures chargée, avec sa date.',
  },
  {
    key: 'open-siham-ripec-taux',
    product: 'SIHAM',
    title: 'Prime individuelle : montant versé deux mois de suite',
    description:
      'La part annuelle de la prime des enseignants-chercheurs a été versée en octobre et de nouveau en novembre pour dix-sept agents.',
    lastActions: 'Contrôle des éléments variables de novembre, historique des primes des agents.',
    messages: [],
    firstAnalysis:
      "L'élément a une date de fin vide au lieu du dernier jour du mois. Saisie par fichier pour ces dix-sept agents.",
    blocking: false,
    theme: 'Primes',
    notes: [
      "Distinguer la correction du dossier (date de fin) et la reprise sur paie : trop-perçu à faire valider par l'établissement.",
    ],
    complementRequest:
      "Merci de joindre le fichier de saisie en masse (sans nom) et l'écran de l'élément de paie pour un agent concerné.",
  },
  {
    key: 'open-siham-avancement-echelon',
    product: 'SIHAM',
    title: "Avancement d'échelon non proposé",
    description:
      "Le traitement automatique des avancements ne propose pas quatre maîtres de conférences qui remplissent la condition d'ancienneté. Les autres sont proposés.",
    lastActions:
      'Lancement du traitement en simulation sur la population des enseignants-chercheurs, mois de novembre.',
    messages: [],
    firstAnalysis:
      "Ces quatre agents ont eu un congé pour recherches, l'ancienneté conservée n'est peut-être pas comptée.",
    blocking: false,
    theme: 'Carrière',
    notes: ["Position administrative sans code de décompte d'ancienneté ? À voir sur le dossier."],
    complementRequest:
      "Pouvez-vous joindre les écrans « Position » et « Grade/échelon » d'un agent avec l'historique complet, noms masqués ?",
  },
  {
    key: 'open-siham-dsn-anomalie',
    product: 'SIHAM',
    title: 'DSN rejetée : numéro de contrat en double',
    description:
      "La DSN du mois est rejetée en entier pour un numéro de contrat en double. Cinq agents ont deux contrats successifs dans le mois. L'échéance est dans trois jours.",
    lastActions: "Génération, contrôle avec l'outil, dépôt à blanc.",
    messages: ['S21.G00.40.009 : numéro de contrat déjà déclaré pour cet employeur'],
    firstAnalysis:
      'Le second contrat a repris le numéro du premier car il a été saisi en renouvellement et non en nouveau contrat.',
    blocking: true,
    theme: 'DSN',
    notes: [
      "Règle : un renouvellement sans interruption garde son numéro, mais alors il ne doit y avoir qu'un bloc contrat.",
    ],
    complementRequest:
      "Merci de joindre le bilan d'anomalies et, pour deux agents, les dates et types des deux contrats tels que saisis.",
  },
  {
    key: 'open-siham-conges-solde',
    product: 'SIHAM',
    title: 'Solde de congés négatif après le passage à la nouvelle année',
    description:
      'Au 1er septembre les compteurs de congés des agents à temps partiel sont négatifs. Les agents à temps plein ont le bon solde. Impossible de valider une demande.',
    lastActions: 'Traitement de bascule, contrôle de vingt agents, correction manuelle de deux soldes.',
    messages: ['Solde insuffisant pour la période demandée'],
    firstAnalysis:
      'Le report a été calculé en jours ouvrés pour tous, mais la règle des temps partiels compte en demi-journées.',
    blocking: false,
    theme: 'Temps et absences',
    notes: ['Ne pas corriger à la main avant analyse : rejouer la bascule écraserait les corrections.'],
    complementRequest:
      'Pouvez-vous joindre le journal de la bascule et le détail des compteurs avant et après pour deux agents à temps partiel, noms masqués ?',
  },
  {
    key: 'open-siham-arrete-edition',
    product: 'SIHAM',
    title: 'Arrêté de détachement : mauvais visa juridique',
    description:
      "L'arrêté de détachement cite encore les anciens textes abrogés. Le contrôle de légalité nous les retourne.",
    lastActions: "Édition d'un arrêté depuis le dossier, contrôle du modèle.",
    messages: [],
    firstAnalysis:
      "Le modèle fourni n'a pas changé depuis le passage au code général de la fonction publique.",
    blocking: false,
    theme: 'Actes',
    notes: [
      'Modèle corrigé prévu dans la prochaine livraison. Donner la marche pour surcharger le visa localement en attendant.',
    ],
    complementRequest:
      'Merci de joindre un arrêté édité, noms masqués, et la référence du modèle (code et version).',
  },
  {
    key: 'open-siham-affectation-structure-fermee',
    product: 'SIHAM',
    title: 'Agents rattachés à une structure fermée',
    description:
      "Après la fusion de deux départements, 74 agents restent affectés à l'ancienne structure, pourtant fermée. Le flux retour paie vers SIFAC les met en rejet.",
    lastActions: 'Mutation collective vers la nouvelle structure : 12 agents traités, 74 ignorés.',
    messages: ["ZYMO 044 Date d'effet antérieure à la dernière affectation"],
    firstAnalysis: 'Les agents ignorés ont une affectation qui commence après la date de fusion (rentrée).',
    blocking: false,
    theme: 'Structures',
    notes: [
      "Deux vagues de mutation collective à faire, à la date d'affectation réelle. Vérifier l'effet sur les paies déjà calculées.",
    ],
    complementRequest:
      "Merci de joindre le compte rendu de la mutation collective et la liste des dates d'affectation des 74 agents, sans nom.",
  },
  {
    key: 'open-siham-connexion-sso',
    product: 'SIHAM',
    title: 'Écran blanc à la connexion pour les gestionnaires de composante',
    description:
      "Depuis ce matin, les gestionnaires de composante arrivent sur un écran blanc après l'authentification. Les gestionnaires de la direction des ressources humaines se connectent. Les contrats de la semaine ne peuvent pas être saisis.",
    lastActions: 'Essai sur deux navigateurs, vidage du cache, autre poste : même résultat.',
    messages: ['HTTP 500', 'NullPointerException lors du chargement du profil'],
    firstAnalysis: "Le rôle des composantes a été modifié hier soir (ajout d'une structure).",
    blocking: true,
    theme: 'Habilitations',
    notes: [
      'Population du rôle vide après modification ? Proposer de restaurer la version de la veille en premier.',
    ],
    complementRequest:
      "Pouvez-vous joindre la trace complète du serveur au moment d'un essai et la copie du rôle modifié, onglet population compris ?",
  },
  {
    key: 'open-siham-heures-enseignement-import',
    product: 'SIHAM',
    title: 'Heures complémentaires importées deux fois pour les vacataires',
    description:
      "L'import des heures d'enseignement du semestre a pris deux fois les lignes corrigées par les composantes. Le total à payer est supérieur de 14 %.",
    lastActions: "Import du fichier correctif après l'import initial, contrôle de l'état récapitulatif.",
    messages: [],
    firstAnalysis:
      "Le correctif devait remplacer l'import initial, il s'y est ajouté car la référence de lot est différente.",
    blocking: false,
    theme: 'Paie',
    notes: [
      "Annulation du second lot possible tant que la paie n'est pas calculée : vérifier le calendrier.",
    ],
    complementRequest:
      "Merci d'indiquer les deux références de lot, la date de calcul prévue et de joindre dix lignes en double, sans nom.",
  },
  {
    key: 'open-siham-retraite-simulation',
    product: 'SIHAM',
    title: "Services antérieurs absents de l'état pour la retraite",
    description:
      "L'état de services d'un agent ne reprend pas ses six années de contractuel validées. Le dossier de retraite doit être transmis ce mois-ci.",
    lastActions:
      "Saisie des services validés, édition de l'état, comparaison avec la décision de validation.",
    messages: [],
    firstAnalysis:
      "Les services sont saisis avec le bon type mais n'ont pas de date de décision, nous ne l'avons plus.",
    blocking: false,
    theme: 'Retraite',
    notes: [
      "La date de décision est obligatoire pour la reprise dans l'état. Réponse à rédiger avec la façon de la retrouver.",
    ],
    complementRequest: "Pouvez-vous joindre l'écran des services validés et l'état édité, identité masquée ?",
  },
  {
    key: 'open-siham-installation-patch-echec',
    product: 'SIHAM',
    title: "Patch interrompu à l'étape 7 en base de test",
    description:
      "L'installation du patch s'arrête à l'étape 7 (mise à jour des nomenclatures). Relancée, elle s'arrête au même endroit. La base de test n'est plus utilisable par les gestionnaires.",
    lastActions: "Lancement de l'installation, lecture du journal, relance à partir de l'étape 7.",
    messages: ['ORA-00001: violation de contrainte unique', 'Étape 7/12 : échec, code 3'],
    firstAnalysis: 'Deux codes de nomenclature locaux ont le même numéro que ceux que le patch apporte.',
    blocking: false,
    theme: 'Installation',
    notes: [
      'Codes locaux dans une plage réservée. Donner la liste complète des conflits avant une nouvelle relance.',
    ],
    complementRequest:
      "Merci de joindre le journal complet de l'étape 7 et la liste de vos codes locaux pour la nomenclature citée.",
  },
  {
    key: 'open-siham-mi-temps-therapeutique',
    product: 'SIHAM',
    title: 'Temps partiel thérapeutique : plein traitement non maintenu',
    description:
      "Une agente en temps partiel thérapeutique à 50 % est payée à 50 % depuis septembre. La modalité est bien saisie. Le rappel est important et l'agente est en difficulté.",
    lastActions: 'Contrôle de la modalité de service, simulation de paie de novembre.',
    messages: [],
    firstAnalysis:
      "La modalité saisie est peut-être celle des fonctionnaires alors que l'agente est contractuelle.",
    blocking: false,
    theme: 'Paie',
    notes: [
      'Situation sociale : prévenir le correspondant dès que la correction est connue, acompte possible côté établissement.',
    ],
    complementRequest:
      "Merci de joindre l'écran de la modalité de service avec l'historique et le détail de la simulation de paie, identité masquée.",
  },
];
