import type { OpenTicketText } from './types.js';

/** Tickets in progress about SIFAC. */
export const OPEN_SIFAC_TEXTS: readonly OpenTicketText[] = [
  {
    key: 'open-sifac-me062-antenne',
    product: 'SIFAC',
    title: 'Adresse de livraison inconnue pour toute une antenne',
    description:
      "Les commandes livrées à l'antenne sont refusées depuis hier. Le code d'adresse est dans la liste mais la vérification échoue. Les autres sites ne sont pas touchés.",
    lastActions: "ME21N, saisie du poste, adresse de livraison de l'antenne, vérification.",
    messages: ['ME 062 Adresse de livraison inconnue'],
    firstAnalysis:
      'Le service des achats a mis à jour les adresses des sites la semaine dernière. Même message sous trois comptes différents.',
    blocking: false,
    theme: 'Dépense',
    notes: [
      "Ressemble à un cas déjà traité (adresse supprimée puis recréée). Vérifier le numéro d'adresse interne avant de répondre.",
    ],
    complementRequest:
      "L'adresse de l'antenne a-t-elle été modifiée ou bien supprimée puis recréée ? Merci de joindre l'onglet « Adresse de livraison » du poste.",
  },
  {
    key: 'open-sifac-fmavc-contrat-anr',
    product: 'SIFAC',
    title: "Dépassement de budget sur un contrat qui vient d'être abondé",
    description:
      "Un avenant de 45 000 € a été saisi lundi sur un contrat de recherche. Les commandes de personnel et de fonctionnement sont encore refusées, comme si l'avenant n'existait pas. L'état du contrat l'affiche pourtant.",
    lastActions: 'FMBB (entrée de budget), puis ME21N et FMX1 : refus dans les deux cas.',
    messages: ['FMAVC 005 Dépassement du budget annuel de 3 200,00 EUR'],
    firstAnalysis:
      "L'entrée de budget est au statut « Comptabilisé ». Nous pensons que le contrôle porte sur une autre année.",
    blocking: false,
    theme: 'Budget',
    notes: [
      "Regarder l'exercice d'effet de l'entrée : avenant pluriannuel saisi tout entier sur N+1 ?",
      'Demander FMAVCR01 avant de conclure.',
    ],
    complementRequest:
      "Merci de joindre la pièce d'entrée de budget (en-tête et lignes, exercice d'effet visible) et l'édition FMAVCR01 de l'adresse du contrat.",
  },
  {
    key: 'open-sifac-f110-arret-production',
    product: 'SIFAC',
    title: "Paiement F110 interrompu au milieu de l'exécution",
    description:
      "L'exécution du paiement s'est arrêtée après 412 pièces sur 655. L'onglet de statut indique que l'exécution est en cours alors que le job est terminé en erreur. On ne peut ni relancer, ni supprimer. Les salaires des vacataires sont dans le lot.",
    lastActions: 'F110, exécution immédiate à 10 h 15. SM37 : job annulé à 10 h 22. Aucune relance depuis.',
    messages: ["F0 082 L'exécution du paiement est déjà en cours", 'ORA-01555 cliché trop vieux'],
    firstAnalysis:
      'Une sauvegarde de la base a démarré à 10 h 20 au lieu de la nuit, ce qui a pu couper le traitement.',
    blocking: true,
    theme: 'Paiement',
    notes: [
      'Ne surtout pas faire supprimer REGUH à la main. Reprise standard par relance de la même exécution une fois le verrou levé.',
      'Prévenir le correspondant par téléphone avant 14 h.',
    ],
    complementRequest:
      "Merci de joindre le journal complet du job, la liste SM12 des verrous sur l'exécution et la liste SM13 des mises à jour en erreur depuis 10 h.",
  },
  {
    key: 'open-sifac-miro-retenue-garantie',
    product: 'SIFAC',
    title: 'Retenue de garantie : mauvaise échéance proposée',
    description:
      "Sur un marché de travaux avec 5 % de retenue, l'échéance de la retenue est proposée à trente jours au lieu d'un an. Nous la corrigeons à la main sur chaque situation.",
    lastActions: 'MIRO sur la commande du marché, onglet des données de base, simulation.',
    messages: [],
    firstAnalysis:
      "La condition de paiement de la commande a été changée au dernier avenant, c'est peut-être elle qui donne le délai.",
    blocking: false,
    theme: 'Marchés',
    notes: ['Vérifier les données de retenue du poste (ME23N, onglet « Facture »), la date y est relative.'],
    complementRequest:
      "Pouvez-vous joindre les onglets « Livraison/facture » de l'en-tête et « Facture » du poste, avant et après l'avenant ?",
  },
  {
    key: 'open-sifac-service-fait-masse',
    product: 'SIFAC',
    title: 'Constatation en masse des services faits : lignes ignorées',
    description:
      "Nous certifions en fin d'année beaucoup de services faits par le traitement en masse. Sur 500 lignes, 73 sont ignorées sans aucun message, ni dans le journal ni à l'écran.",
    lastActions:
      'Sélection de la liste, coche « Tout », exécution. Le compteur final annonce 427 lignes traitées.',
    messages: ['427 lignes traitées, 0 erreur'],
    firstAnalysis:
      'Toutes les lignes ignorées ont une unité différente entre la commande et le prix. Le traitement unitaire fonctionne.',
    blocking: false,
    theme: 'Dépense',
    notes: ['Reproduit sur la base interne avec une unité de prix différente. Anomalie probable.'],
    complementRequest:
      "Merci de joindre trois commandes ignorées (copie de l'onglet « Quantités/poids ») et le journal complet du traitement.",
  },
  {
    key: 'open-sifac-fournisseur-doublon-fusion',
    product: 'SIFAC',
    title: 'Fournisseur en triple : quel compte garder ?',
    description:
      "Un même fournisseur existe sous trois comptes, avec des factures en cours sur chacun. Nous voulons n'en garder qu'un, sans perdre l'historique ni les marchés.",
    lastActions: 'FK10N sur les trois comptes, S_ALR_87012086 pour la liste.',
    messages: [],
    firstAnalysis:
      'Les trois viennent de composantes différentes avant la fusion. Un seul porte le marché en cours.',
    blocking: false,
    theme: 'Fournisseurs',
    notes: [
      'Réponse à préparer : blocage comptable et achat des deux comptes, bénéficiaire de substitution, pas de fusion technique.',
    ],
    complementRequest:
      'Pouvez-vous donner pour chacun des trois comptes le nombre de postes non soldés et de commandes ouvertes, ainsi que la date du dernier mouvement ?',
  },
  {
    key: 'open-sifac-vf01-tva-export',
    product: 'SIFAC',
    title: "TVA appliquée à tort sur des formations facturées à l'étranger",
    description:
      "Une facture de formation pour une entreprise située hors de l'Union européenne sort avec 20 % de TVA. Le client refuse de payer. Les factures de l'an dernier, pour le même client, étaient exonérées.",
    lastActions: 'VA01 puis VF01. La zone « Classification fiscale » du client vaut 0.',
    messages: [],
    firstAnalysis: 'Le pays du client a été modifié dans sa fiche lors du nettoyage des adresses.',
    blocking: false,
    theme: 'Recettes',
    notes: [
      "L'enregistrement de condition MWST dépend du pays de destination : vérifier l'adresse du réceptionnaire, pas celle du donneur d'ordre.",
    ],
    complementRequest:
      "Merci de joindre l'écran des conditions du poste (analyse du prix sur MWST) et les partenaires de la commande.",
  },
  {
    key: 'open-sifac-encaissement-carte-regie',
    product: 'SIFAC',
    title: 'Encaissements par carte de la régie non rapprochés',
    description:
      "Depuis le changement de prestataire de paiement en ligne, les encaissements de la régie arrivent en bloc sur le relevé, commission déduite. Le rapprochement automatique ne trouve plus rien. 3 semaines d'encaissements sont en attente.",
    lastActions: 'FF_5, puis FEBAN : postes au statut « À traiter » sans proposition.',
    messages: ["FB 126 Aucune règle de comptabilisation pour l'opération"],
    firstAnalysis: "Le code d'opération du relevé est différent de l'ancien. Faut-il ajouter une règle ?",
    blocking: false,
    theme: 'Trésorerie',
    notes: [
      "Nouveau code d'opération à affecter dans la configuration du relevé, avec un compte 5118 d'attente pour la commission.",
    ],
    complementRequest:
      "Merci de joindre un extrait du relevé (sans coordonnées bancaires) montrant le code d'opération et le libellé d'un encaissement du nouveau prestataire.",
  },
  {
    key: 'open-sifac-mission-frais-kilometriques',
    product: 'SIFAC',
    title: 'Frais kilométriques calculés à zéro',
    description:
      'Depuis lundi, les indemnités kilométriques sont à zéro pour les agents qui ont changé de véhicule. Les missions restent en attente, les agents sont mécontents.',
    lastActions: 'PR05, saisie du trajet, classe de véhicule 6 CV, affichage du résultat : 0,00 €.',
    messages: ['56 418 Aucun forfait kilométrique trouvé'],
    firstAnalysis: 'Pour 5 CV le calcul est bon. La catégorie 6 CV et plus a peut-être une date de fin.',
    blocking: false,
    theme: 'Missions',
    notes: [
      "Le barème livré en janvier s'arrête bien à la catégorie 5 pour la variante de règlement 02. À confirmer sur leur version.",
    ],
    complementRequest:
      'Pouvez-vous joindre la vue des forfaits kilométriques filtrée sur votre variante de règlement, avec les dates de validité ?',
  },
  {
    key: 'open-sifac-immo-reprise-fichier',
    product: 'SIFAC',
    title: 'Reprise de 1 200 biens par fichier : valeurs cumulées fausses',
    description:
      "Pour l'inventaire physique, nous reprenons 1 200 biens anciens par fichier, en base de test. Les valeurs d'acquisition sont justes, mais les amortissements cumulés sont décalés d'un an.",
    lastActions: 'Programme de reprise, mode test puis réel en base de test, contrôle dans AW01N.',
    messages: ["AA 617 L'exercice de la date de reprise ne correspond pas"],
    firstAnalysis:
      "La date de reprise du domaine est au 31 décembre de l'année précédente, nous avons fourni les cumuls à cette date.",
    blocking: false,
    theme: 'Immobilisations',
    notes: [
      "Ils sont en base de test, rien d'urgent. Regarder la date de reprise de la société et le statut de reprise.",
    ],
    complementRequest:
      "Merci de joindre dix lignes du fichier, l'écran de la date de reprise de la société et le résultat AW01N pour deux de ces biens.",
  },
  {
    key: 'open-sifac-fmj2-marche-travaux',
    product: 'SIFAC',
    title: "Report d'engagement d'un marché : montant doublé",
    description:
      "Après le report, un marché de travaux apparaît deux fois dans les restes à payer, une fois sur l'ancien exercice et une fois sur le nouveau. Le total des restes à payer de l'établissement est donc faux.",
    lastActions: "FMJ2 en réel, puis état des restes à payer par exercice d'origine.",
    messages: [],
    firstAnalysis: "Le marché a été reporté, puis ME22N utilisée pour un avenant daté de l'ancien exercice.",
    blocking: false,
    theme: 'Clôture',
    notes: [
      "L'avenant antidaté a recréé un engagement sur l'exercice clos. FMJ3 puis FMJ2 sur cette pièce, à valider avec l'expert budget.",
    ],
    complementRequest:
      "Merci de joindre l'historique des modifications de la commande (en-tête et postes) et les postes individuels de l'engagement sur les deux exercices.",
  },
  {
    key: 'open-sifac-paie-ecart-421',
    product: 'SIFAC',
    title: 'Compte 421 non soldé après le flux retour paie',
    description:
      "Le compte 421 garde un solde de 3 918,22 € après la paie du mois. Le net payé par la direction départementale est juste, l'écart vient de la pièce produite par l'interface.",
    lastActions: 'FAGLL03 sur 421, rapprochement avec le bordereau.',
    messages: [],
    firstAnalysis:
      'Le montant correspond à trois rappels négatifs. Ils sont sur le bordereau mais pas dans la pièce.',
    blocking: false,
    theme: 'Flux retour paie',
    notes: ["Rappels négatifs sur éléments terminés : déjà vu, demander le fichier d'origine."],
    complementRequest:
      "Pouvez-vous joindre l'extrait du fichier de paie pour les trois rappels (sans nom ni numéro de sécurité sociale) et la pièce comptable produite ?",
  },
  {
    key: 'open-sifac-sapgui-lenteur',
    product: 'SIFAC',
    title: 'Lenteur générale de SIFAC entre 9 h 30 et 11 h',
    description:
      "Tous les matins depuis dix jours, chaque écran demande de quinze à trente secondes entre 9 h 30 et 11 h. Le reste de la journée, c'est normal. Environ 250 utilisateurs connectés, comme d'habitude.",
    lastActions: 'ST03N et SM50 consultés pendant le ralentissement : processus de dialogue tous occupés.',
    messages: [],
    firstAnalysis:
      "Un état BO planifié a été ajouté le jour où cela a commencé, mais il interroge l'infocentre et non SIFAC.",
    blocking: false,
    theme: 'Exploitation',
    notes: [
      "Extraction vers l'infocentre décalée à 9 h 30 après le changement d'heure ? Vérifier les jobs dans SM37.",
    ],
    complementRequest:
      'Merci de joindre une copie de SM50 et de SM66 prise à 10 h, ainsi que la liste SM37 des jobs actifs entre 9 h et 11 h 30 sur une journée.',
  },
  {
    key: 'open-sifac-role-apres-patch',
    product: 'SIFAC',
    title: 'Transactions disparues du menu après le patch',
    description:
      "Après l'installation du patch en production, les gestionnaires ne voient plus six transactions dans leur menu. En les tapant directement, ils ont un refus d'autorisation. Le service financier ne peut plus valider de virements internes.",
    lastActions:
      "Installation du patch samedi, contrôles faits par l'équipe technique, ouverture lundi matin.",
    messages: ["S# 077 Vous n'êtes pas autorisé à utiliser la transaction"],
    firstAnalysis:
      'Nos rôles sont des copies des rôles fournis. Le patch a livré de nouveaux rôles, mais les nôtres ne sont pas mis à jour.',
    blocking: true,
    theme: 'Habilitations',
    notes: [
      'SU25 étapes 2a à 2c non jouées après le patch ? Proposer un rôle provisoire avec les six transactions.',
    ],
    complementRequest:
      "Merci de lister les six transactions et de joindre le résultat SU53 pour l'une d'elles, ainsi que l'état des étapes de SU25.",
  },
  {
    key: 'open-sifac-transport-formulaire',
    product: 'SIFAC',
    title: 'Formulaire de titre de recettes : logo de la fondation imprimé à la place du nôtre',
    description:
      "Depuis le transport du formulaire de la fondation, tous les titres de l'établissement sortent avec le logo et l'adresse de la fondation.",
    lastActions: "Import de l'ordre en production, édition d'un titre par VF03.",
    messages: [],
    firstAnalysis:
      'Le formulaire est commun aux deux sociétés, avec un test sur le code société qui ne semble plus marcher.',
    blocking: false,
    theme: 'Recettes',
    notes: [
      'Voir si la condition sur BUKRS a été perdue à la copie. Demander le numéro de version du formulaire.',
    ],
    complementRequest:
      "Pouvez-vous joindre un titre édité avant et après l'import, et le journal de l'ordre de transport ?",
  },
  {
    key: 'open-sifac-bo-ecart-rapport',
    product: 'SIFAC',
    title: "Écart entre un rapport de l'infocentre et l'état SIFAC sur les conventions",
    description:
      "Le rapport des conventions donne 212 000 € de dépenses justifiées, l'état SIFAC 198 500 €. Le financeur attend la justification signée avant la fin du mois.",
    lastActions: "Actualisation du rapport et édition de l'état, mêmes dates comptables, même eOTP.",
    messages: [],
    firstAnalysis:
      "L'écart correspond aux missions du trimestre, qui seraient comptées en date de mission dans un cas et en date comptable dans l'autre.",
    blocking: false,
    theme: 'Infocentre',
    notes: ['Hypothèse du correspondant plausible. Comparer sur une seule mission à cheval.'],
    complementRequest:
      'Merci de joindre les deux exports limités au dernier trimestre, avec les colonnes « date comptable » et « date de pièce ».',
  },
  {
    key: 'open-sifac-declaration-das2',
    product: 'SIFAC',
    title: 'Honoraires : fournisseurs absents du fichier annuel',
    description:
      "Le fichier des honoraires versés ne contient que 38 bénéficiaires, contre une centaine l'an passé. Le dépôt est à faire dans dix jours.",
    lastActions: 'Programme de déclaration, exercice précédent, liste de contrôle puis fichier.',
    messages: ['FR 330 Bénéficiaire sans code de retenue'],
    firstAnalysis:
      "Les fournisseurs créés depuis l'an dernier n'ont pas l'indicateur d'honoraires. Pour les autres nous cherchons.",
    blocking: false,
    theme: 'Fiscalité',
    notes: [
      'Code activité et indicateur perdus lors de la création par synchronisation ? Regarder la variante de sélection.',
    ],
    complementRequest:
      "Pouvez-vous joindre la variante de sélection utilisée et la fiche (onglet « Retenue à la source ») de deux fournisseurs absents cette année et présents l'an dernier ?",
  },
  {
    key: 'open-sifac-periode-speciale-extourne',
    product: 'SIFAC',
    title: "Période 013 refusée pour les écritures d'inventaire",
    description:
      "Les écritures d'inventaire en période 013 sont refusées pour deux agents sur cinq, avec la même société et le même type de pièce. La clôture est dans quatre jours.",
    lastActions: 'FB50, date comptable au 31 décembre, période 13.',
    messages: ["F5 201 La période 013 n'est pas ouverte pour le type de compte S"],
    firstAnalysis:
      "OB52 montre la période 13 ouverte avec un groupe d'autorisations. Les deux agents ont changé de service cet automne.",
    blocking: false,
    theme: 'Clôture',
    notes: [
      "Groupe d'autorisations sur la seconde plage d'OB52 : objet F_BKPF_BUP manquant chez ces deux agents.",
    ],
    complementRequest:
      "Merci de joindre la copie de OB52 (colonne « Groupe d'autorisations » visible) et le résultat SU53 de l'un des deux agents.",
  },
];
