import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** SIFAC, theme « Budget »: the GBCP rules, availability control, master data. */
export const SIFAC_BUDGET_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'sifac-fmavc005-paiement-cp',
    product: 'SIFAC',
    title: "FMAVC 005 au paiement : CP insuffisants alors que l'AE était passée",
    description:
      "Le paiement du jour est interrompu : douze factures sont rejetées pour dépassement de CP. Les commandes et les factures avaient été acceptées sans message. L'agence comptable ne peut plus exécuter F110 pour toute la société car la proposition s'arrête au premier rejet.",
    lastActions:
      "F110, proposition acceptée, exécution du paiement : le journal s'arrête sur la première pièce en erreur.",
    messages: [
      'FMAVC 005 Dépassement du budget annuel de 18 240,15 EUR (CP)',
      'F0 009 Pièces de paiement incomplètes',
    ],
    firstAnalysis:
      "Les douze factures relèvent du même centre financier, qui a reçu en février un virement d'AE sans CP. Nous pensons que le CP n'a pas suivi.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "Votre analyse est confirmée. L'AE est contrôlée à l'engagement, le CP seulement au paiement : un virement d'AE sans CP ne se voit donc qu'au moment de payer.",
      'Pour débloquer le paiement du jour :',
      "1. F110 : dans la proposition, posez un blocage sur les douze factures (modification de la proposition), puis relancez l'exécution. Les autres fournisseurs sont payés.",
      '2. FMAVCR01 avec le registre de contrôle des CP : relevez le disponible négatif prévisible du centre financier.',
      '3. FMBB, procédure de virement : saisissez les CP manquants, dans la limite du budget voté ; au-delà, un budget rectificatif est nécessaire.',
      '4. Levez les blocages et proposez de nouveau les douze factures.',
      "Pour l'avenir, le plan de trésorerie par centre financier peut être édité chaque mois avec le reste à payer des engagements : il annonce ce type de situation.",
    ),
    theme: 'Budget',
    variants: [
      {
        title: 'Paiements arrêtés pour manque de crédits de paiement',
        description:
          "F110 s'arrête pour dépassement de CP alors que les factures étaient passées. Comment payer au moins les autres fournisseurs ?",
      },
      {
        title: "Pourquoi les CP ne sont-ils contrôlés qu'au moment du paiement ?",
        description:
          "Les commandes passent en AE et le paiement est refusé en CP. On n'a aucun message avant.",
      },
    ],
  },
  {
    key: 'sifac-fmavcreinit-disponible-faux',
    product: 'SIFAC',
    title: 'Disponible faux dans FMAVCR01 par rapport au détail des postes',
    description:
      "Sur trois centres financiers, la consommation affichée par le contrôle de disponibilité dépasse la somme des postes individuels de plusieurs milliers d'euros. Du coup des commandes sont refusées à tort. Les autres centres sont justes au centime.",
    lastActions: 'Comparaison FMAVCR01 / FMRP_RFFMEP1AX, mêmes critères, exercice en cours.',
    messages: ['FMAVC 005 Dépassement du budget annuel de 96,00 EUR'],
    firstAnalysis:
      "L'écart correspond à des commandes supprimées le jour où la production a été arrêtée en urgence. Les totaux du contrôle n'auraient pas été remis à jour.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Les totaux du contrôle de disponibilité sont tenus à part des postes. L'arrêt brutal a laissé une mise à jour non faite : il faut les reconstruire.",
      '1. Choisissez un moment sans saisie (le soir) et prévenez les gestionnaires.',
      '2. FMAVCREINIT : périmètre financier, registre des AE, exercice, en mode test. Le journal liste les adresses dont la valeur change : vous devez y retrouver vos trois centres et eux seuls.',
      "3. Si c'est le cas, relancez en mode réel, puis faites de même pour le registre des CP.",
      '4. Reprenez la comparaison ; gardez les deux journaux.',
      "Si d'autres adresses apparaissent dans le journal de test, arrêtez-vous là et joignez-le à la fiche : l'écart aurait une autre cause et la reconstruction la cacherait.",
    ),
    theme: 'Budget',
    variants: [
      {
        title: 'Écart entre le contrôle budgétaire et les postes individuels',
        description:
          "Le consommé de FMAVCR01 n'est pas celui de la liste des postes. Que peut-on lancer pour remettre à jour ?",
      },
      {
        title: 'Reconstruire le contrôle de disponibilité',
        description:
          "Après un arrêt brutal du serveur, des crédits restent consommés par des commandes qui n'existent plus. FMAVCREINIT est-il sans danger en production ?",
      },
      {
        title: 'disponible budgétaire faux après plantage',
        description:
          'Le disponible est faux sur quelques centres financiers depuis le plantage de mardi, commandes refusées à tort.',
      },
    ],
  },
  {
    key: 'sifac-chargement-budget-initial-rejete',
    product: 'SIFAC',
    title: 'Chargement du budget initial : 240 lignes rejetées sur 1 100',
    description:
      "Le fichier du budget initial a été chargé sur la base de test. 240 lignes sont rejetées, toujours pour le même motif, sans numéro de ligne exploitable. Le conseil d'administration a voté, la mise en place doit être faite avant la fermeture.",
    lastActions:
      'Programme de chargement du budget, fichier CSV, version 0, mode test, puis lecture du journal.',
    messages: ['BUKU 122 Adresse budgétaire non autorisée pour la catégorie de budget'],
    firstAnalysis:
      "Les lignes rejetées sont toutes de l'enveloppe investissement. Le même fichier, avec les adresses de l'an dernier, était passé.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "L'adresse budgétaire (fonds, centre financier, domaine fonctionnel, compte budgétaire) doit être déclarée pour l'exercice avant de recevoir du budget. Les comptes budgétaires d'investissement n'ont pas été reconduits pour le nouvel exercice.",
      "1. FMKFR01 ou la table des comptes budgétaires : vérifiez que les comptes d'investissement existent sur le nouvel exercice ; sinon copiez-les depuis l'exercice précédent (FMCIC).",
      "2. FMBSBO : générez les adresses budgétaires de l'exercice à partir de celles de l'exercice précédent, avec filtre sur ces comptes.",
      '3. Relancez le chargement en test : il doit rester zéro rejet.',
      "4. Passez en réel, puis contrôlez le total par enveloppe avec le budget voté avant d'ouvrir la saisie.",
      "Pour localiser une ligne rejetée : le journal donne l'adresse, pas la ligne ; triez votre fichier par compte budgétaire, les rejets se suivent.",
    ),
    theme: 'Budget',
    variants: [
      {
        title: "Rejets à l'intégration du budget voté",
        description:
          'Le fichier de budget est refusé pour des adresses non autorisées, uniquement en investissement.',
      },
      {
        title: 'Adresse budgétaire non autorisée au chargement',
        description:
          "Message BUKU122 sur un cinquième des lignes du budget initial. Les adresses existaient l'an passé.",
      },
    ],
  },
  {
    key: 'sifac-derivation-domaine-fonctionnel',
    product: 'SIFAC',
    title: "Domaine fonctionnel erroné proposé sur les commandes d'un service commun",
    description:
      'Toutes les commandes du service commun de documentation reçoivent le domaine fonctionnel de la formation initiale au lieu de celui de la documentation. Les gestionnaires corrigent à la main, mais ils en oublient et la présentation par destination est fausse.',
    lastActions: 'ME21N avec le centre de coûts du service, lecture du domaine fonctionnel proposé.',
    messages: [],
    firstAnalysis:
      'Le service a été réorganisé : nouveaux centres de coûts depuis septembre. La règle de dérivation a peut-être gardé les anciens.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "La règle qui donne le domaine fonctionnel est bornée par un intervalle de centres de coûts, et vos nouveaux centres tombent dans l'intervalle suivant, celui de la formation.",
      "1. FMDERIVE, en affichage : ouvrez l'étape « Centre de coûts vers domaine fonctionnel » et ses valeurs de règle ; vous y verrez les bornes.",
      "2. En base de test, ajoutez une ligne propre aux nouveaux centres, avec une date de début au 1er septembre. Ne modifiez pas l'intervalle existant : il sert encore aux pièces antérieures.",
      "3. Testez avec l'outil de simulation de FMDERIVE (icône « Tester la dérivation »), puis avec une commande.",
      '4. Transportez vers la production.',
      "La dérivation ne change pas les pièces déjà saisies. Pour l'exercice en cours, les commandes non facturées peuvent être reprises par ME22N ; pour les factures, passez une écriture de réimputation par nature et par destination, une seule par mois suffit.",
    ),
    theme: 'Budget',
    variants: [
      {
        title: 'Mauvaise destination LOLF sur les commandes',
        description:
          "La destination proposée n'est pas la bonne depuis la création des nouveaux centres de coûts du service.",
      },
      {
        title: 'Où corriger la dérivation du domaine fonctionnel ?',
        description:
          'Le domaine fonctionnel est dérivé automatiquement mais il est faux. Est-ce dans FMDERIVE ? Et les pièces déjà passées ?',
      },
    ],
  },
  {
    key: 'sifac-virement-credits-statut-version',
    product: 'SIFAC',
    title: "Saisie d'un virement de crédits refusée dans FMBB",
    description:
      "La direction des affaires financières ne parvient plus à saisir de virements depuis le vote du budget rectificatif. La saisie se fait normalement jusqu'à la comptabilisation, puis un message indique que la version n'est pas modifiable.",
    lastActions:
      'FMBB, procédure de virement, émetteur et récepteur renseignés, « Contrôler » puis « Comptabiliser ».',
    messages: ["FMKU 310 Le statut de la version budgétaire n'autorise pas l'opération"],
    firstAnalysis:
      "Une personne a sans doute verrouillé la version 0 pendant la préparation du BR et ne l'a pas rouverte.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "C'est bien le statut de la version qui est en cause : pendant la préparation du budget rectificatif, la version 0 a été passée au statut « Verrouillé » pour l'exercice.",
      '1. Vérifiez que le budget rectificatif est entièrement intégré : le total des entrées de type BR dans FMEDDW doit être égal à la délibération.',
      "2. Dans l'affectation du statut aux versions budgétaires (paramétrage du budget, rubrique « Versions »), remettez la version 0 de l'exercice au statut « Ouvert à l'exécution ».",
      '3. Saisissez un virement de un euro aller et retour sur un centre de test pour confirmer.',
      'Ne rouvrez pas la version de préparation : elle doit rester figée, elle témoigne de ce qui a été présenté au conseil.',
    ),
    theme: 'Budget',
    variants: [
      {
        title: 'Plus aucun virement de crédits possible depuis le BR',
        description:
          'FMBB refuse de comptabiliser, statut de version. Toute la composante attend ses crédits.',
      },
      {
        title: 'Version budgétaire verrouillée',
        description: 'Message FMKU310. Qui peut rouvrir la version 0 et à quel moment ?',
      },
    ],
  },
  {
    key: 'sifac-ficore250-centre-financier-exercice',
    product: 'SIFAC',
    title: 'Nouveau centre financier inconnu à la saisie',
    description:
      "Un centre financier créé hier est visible dans FMSC mais refusé à l'imputation et dans FMBB. Il a été créé par copie d'un centre existant.",
    lastActions: 'FMSA par copie, enregistrement, puis ME21N et FMBB sur ce centre.',
    messages: ["FICORE 250 Le centre financier n'existe pas dans le périmètre à la date donnée"],
    firstAnalysis:
      'Dates de validité correctes (1er janvier au 31 décembre 9999). Nous avons attendu une nuit au cas où.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Un centre financier doit remplir deux conditions : avoir une période de validité, et figurer dans la variante de hiérarchie affectée à l'exercice. La copie n'a fait que la première.",
      "Dans FMSD, choisissez la variante de l'exercice (FM_HIVARNT dans le paramétrage vous donne laquelle), placez le centre sous son centre supérieur, puis enregistrez. Il devient utilisable aussitôt, sans attendre la nuit.",
      "N'oubliez pas ensuite : l'affectation du centre de coûts au centre financier dans les règles de dérivation, la déclaration des adresses budgétaires (FMBSBO), et les habilitations des gestionnaires si vos rôles portent sur une liste de centres.",
    ),
    theme: 'Budget',
    variants: [
      {
        title: 'Centre financier créé mais inutilisable',
        description:
          "J'ai créé un centre financier par copie, il apparaît dans la liste mais la commande le refuse.",
      },
      {
        title: "FICORE250 centre financier n'existe pas",
        description:
          "Le message dit que le centre financier n'existe pas à la date, pourtant il est valide depuis le 1er janvier.",
      },
    ],
  },
  {
    key: 'sifac-eotp-cloture-saisie-refusee',
    product: 'SIFAC',
    title: 'eOTP clôturé : une dernière facture à passer',
    description:
      "Un contrat européen est terminé et l'eOTP a été clôturé techniquement. Une facture de traduction, éligible, nous arrive en retard. MIRO refuse. L'audit du contrat est dans trois semaines.",
    lastActions: 'MIRO sur la commande du contrat.',
    messages: ["BS 013 L'opération « Facture » n'est pas autorisée (statut CLOT)"],
    firstAnalysis: "Il faut rouvrir l'eOTP mais nous craignons d'effacer le décompte déjà fait.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Vous pouvez rouvrir sans rien perdre : le statut n'agit que sur les opérations permises, pas sur les valeurs.",
      "1. CJ20N, élément, « Traiter », « Statut », « Annuler clôture » : l'eOTP passe de CLOT à TCLO. Si l'élément supérieur est lui aussi clos, commencez par lui.",
      "2. Annulez ensuite TCLO si la facture est encore refusée : l'élément revient à LANC.",
      "3. Passez la facture, avec une date de prestation comprise dans la période d'éligibilité.",
      "4. Remettez TCLO puis CLOT le jour même. L'historique des statuts garde la réouverture : prévoyez un mot pour l'auditeur.",
      "Si un décompte d'immobilisation en cours avait été fait (CJ88), relancez-le après la facture, sinon la clôture sera refusée pour solde non nul.",
    ),
    theme: 'Conventions',
    variants: [
      {
        title: 'Facture tardive sur un contrat de recherche fermé',
        description:
          "L'eOTP est clôturé et une facture arrive. Peut-on le rouvrir sans fausser le bilan financier du contrat ?",
      },
      {
        title: 'BS013 statut CLOT dans MIRO',
        description:
          "Opération non autorisée à cause du statut de l'élément d'OTP. Qui peut enlever ce statut ?",
      },
    ],
  },
  {
    key: 'sifac-tableau-gbcp-ecart-solde',
    product: 'SIFAC',
    title: 'Écart entre le tableau 2 et le tableau 4 de la liasse GBCP',
    description:
      "Lors de la préparation du compte financier, le solde budgétaire du tableau des autorisations budgétaires diffère de 7 312 € de celui repris dans le tableau d'équilibre financier. Le commissaire aux comptes demande une explication.",
    lastActions:
      'Édition des états de la liasse, exercice précédent, phase compte financier, exports comparés.',
    messages: [],
    firstAnalysis:
      "L'écart ressemble à un remboursement de trop-perçu traité en recette. Nous ne trouvons pas d'autre opération de ce montant.",
    blocking: false,
    outcome: 'answer',
    complement: {
      request:
        "Pouvez-vous joindre l'export des deux tableaux et la liste des pièces des comptes 467 et 462 mouvementées en décembre, avec leur numéro de référence budgétaire ?",
      answer:
        "Exports joints. Sur le compte 467, une pièce de 7 312 € du 18 décembre porte un compte budgétaire de recette, les autres n'en portent pas.",
    },
    response: lines(
      "La pièce du 18 décembre explique tout l'écart. Elle rembourse un trop-perçu par le compte 467, qui est un compte de tiers « hors budget », mais elle a été saisie avec un compte budgétaire de recette. Le tableau 2 la compte, le tableau d'équilibre la compte une seconde fois par les opérations non budgétaires.",
      "L'exercice étant clos en budget, ne modifiez pas la pièce. Deux possibilités, à choisir avec votre agent comptable :",
      "- si la comptabilité de l'exercice est encore ouverte (période 13 à 16), contrepassez la pièce (FB08) et ressaisissez-la sans compte budgétaire, puis rééditez la liasse ;",
      "- sinon, expliquez l'écart dans l'annexe et corrigez sur l'exercice suivant.",
      'Pour que cela ne se reproduise pas, mettez les comptes 462 et 467 en statut « sans mise à jour budgétaire » dans FS00 (compte budgétaire neutre) : la zone ne sera plus saisissable.',
    ),
    theme: 'Budget',
    variants: [
      {
        title: 'Solde budgétaire différent entre deux états GBCP',
        description:
          "Les tableaux 2 et 4 ne donnent pas le même solde. Quelles opérations peuvent faire l'écart ?",
      },
      {
        title: 'Liasse budgétaire : équilibre financier incohérent',
        description:
          "Le tableau d'équilibre financier ne retombe pas sur le solde du tableau des autorisations, 7 000 € d'écart.",
      },
    ],
  },
  {
    key: 'sifac-retrait-engagement-anterieur',
    product: 'SIFAC',
    title: "Annuler une commande de l'exercice précédent : les AE ne reviennent pas",
    description:
      "Nous avons supprimé une commande reportée de 9 600 € dont le fournisseur a fait faillite. Le disponible en AE du service n'a pas changé. Est-ce une anomalie ?",
    lastActions: 'ME22N, poste marqué pour suppression, puis FMAVCR01.',
    messages: [],
    firstAnalysis: "Pour une commande de l'année, la suppression rend les crédits. Là non.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Ce n'est pas une anomalie : c'est la règle de l'annualité. L'AE de cette commande a été consommée sur le budget de l'exercice précédent. Sa suppression cette année est un retrait d'engagement antérieur : elle réduit les restes à payer, mais ne rouvre pas de crédits sur l'exercice en cours.",
      "Vous retrouvez l'opération dans l'état des retraits d'engagement (restes à payer, colonne des annulations). Elle doit être présentée avec le compte financier.",
      "Si le service a toujours besoin du matériel, il faut une nouvelle commande sur les AE de l'exercice. Pour une opération pluriannuelle, le conseil d'administration peut voter à nouveau l'AE correspondante ; la reprogrammation se saisit alors dans FMBB comme une ouverture et non comme un virement.",
    ),
    theme: 'Budget',
    variants: [
      {
        title: "Suppression d'une commande reportée, pas de retour de crédits",
        description:
          "Après annulation d'un bon de commande de l'an dernier, le budget du service reste le même. Est-ce normal ?",
      },
      {
        title: 'Désengagement sur exercice antérieur',
        description:
          "Comment récupérer les AE d'un engagement de l'année précédente qui n'aura pas de suite ?",
      },
    ],
  },
  {
    key: 'sifac-operation-pluriannuelle-ae-report',
    product: 'SIFAC',
    title: 'Opération pluriannuelle : AE non affectées absentes du nouvel exercice',
    description:
      "Sur un projet immobilier suivi en programme pluriannuel, les AE ouvertes et non consommées l'an dernier n'apparaissent pas sur le nouvel exercice. Le marché de travaux doit être notifié.",
    lastActions:
      'Édition du suivi pluriannuel par programme de financement, puis FMAVCR01 sur le nouvel exercice.',
    messages: ['FMAVC 005 Dépassement du budget global du programme'],
    firstAnalysis: 'Le report des reliquats a été lancé pour les fonds NA seulement, à cause du filtre.',
    blocking: true,
    outcome: 'solution',
    response: lines(
      "Le report des reliquats a bien exclu les fonds d'opération. Il faut le compléter, sans toucher à ce qui a déjà été reporté.",
      "1. FMMPCOVR, en test : sélectionnez le seul fonds de l'opération, exercice émetteur et récepteur, type de budget AE. Le journal propose le reliquat à reporter ; rapprochez-le du tableau des opérations pluriannuelles voté.",
      '2. FMMPTRAN transfère les montants dans la table de report, puis FMMPTRIG les comptabilise. Ces deux étapes sont séparées : oublier la seconde laisse le budget inchangé.',
      '3. Faites de même pour les CP si la programmation votée le prévoit.',
      "4. Vérifiez FMAVCR01 sur le programme : le budget global doit être égal au total de l'opération, consommations passées comprises.",
      "5. Reprenez l'engagement du marché.",
    ),
    theme: 'Budget',
    variants: [
      {
        title: "Reliquats d'AE pluriannuelles non reportés",
        description:
          "Les autorisations d'engagement d'une opération de travaux ont disparu au changement d'exercice.",
      },
      {
        title: "Impossible d'engager le marché de travaux, budget du programme dépassé",
        description: "Le programme de financement n'a pas ses AE de l'an dernier, l'engagement est refusé.",
      },
    ],
  },
];
