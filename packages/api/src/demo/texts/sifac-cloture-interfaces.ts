import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** SIFAC: year end, payroll return flow and the other interfaces. */
export const SIFAC_CLOTURE_INTERFACES_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'sifac-f5201-periode-non-ouverte',
    product: 'SIFAC',
    title: "F5 201 : période non ouverte en début d'année",
    description:
      "Depuis l'ouverture de la base ce matin, plus personne ne peut comptabiliser de facture dans MIRO ni de service fait. Message de période pour tous les types de comptes. L'activité est arrêtée dans toutes les composantes.",
    lastActions: "MIRO, date comptable du jour, commande de l'exercice ; MIGO sur une autre commande.",
    messages: [
      "F5 201 La période 001 n'est pas ouverte pour le type de compte +",
      'M7 053 Comptabilisation possible dans les périodes 011 et 012 uniquement',
    ],
    firstAnalysis:
      "L'agence comptable a ouvert la période dans OB52 hier. La copie d'écran montre bien 001 pour le nouvel exercice.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      'Les deux messages viennent de deux calendriers différents, et il faut ouvrir les deux.',
      "1. OB52 : vérifiez la variante affectée à votre société (OBBP donne laquelle). Sur la copie d'écran jointe, la période a été ouverte sur la variante de la fondation et non sur celle de l'établissement. Ouvrez-la sur la bonne, pour la ligne « + » d'abord, puis pour A, D, K, M et S.",
      "2. MMPV : la période des articles commande MIGO et MIRO. Lancez-la pour la société, période 001 du nouvel exercice, option « Contrôler et clôturer ». Elle ne sait avancer que d'une période à la fois et elle ne revient pas en arrière.",
      '3. Vérifiez dans MMRV que la période en cours est 001 et que la comptabilisation sur la période précédente reste autorisée, pour les factures de décembre.',
      '4. Refaites une saisie dans MIGO puis dans MIRO.',
    ),
    complement: {
      request:
        "Pouvez-vous joindre une copie d'écran complète de OB52, colonne « Variante » comprise, et indiquer si MMPV a été lancée pour le nouvel exercice ?",
      answer:
        "Copie d'écran jointe avec la colonne. MMPV n'a pas été lancée à notre connaissance, nous pensions qu'elle n'était plus utile.",
    },
    theme: 'Clôture',
    variants: [
      {
        title: 'Impossible de comptabiliser depuis le 2 janvier',
        description:
          "Toutes les saisies sont refusées avec un message de période, factures et services faits. L'établissement est à l'arrêt.",
      },
      {
        title: "F5201 et M7053 au changement d'exercice",
        description: 'OB52 est ouvert mais les réceptions sont refusées, faut-il lancer MMPV ?',
      },
      {
        title: 'Ouverture du nouvel exercice comptable',
        description:
          'Quelles périodes faut-il ouvrir, et dans quelles transactions, pour saisir en janvier ?',
      },
    ],
  },
  {
    key: 'sifac-fmj2-report-engagements-erreur',
    product: 'SIFAC',
    title: 'FMJ2 : engagements non reportés, message de budget',
    description:
      'Le report des engagements sur le nouvel exercice laisse 87 pièces en erreur sur 1 340. Sans report, ces commandes ne peuvent être ni réceptionnées ni facturées.',
    lastActions: "FMJ2 en test puis en réel, commandes d'achat, tous fonds. Journal exporté dans un tableur.",
    messages: [
      'FMAVC 005 Dépassement du budget annuel',
      'FMJ 021 Pièce non reportée : objet de reporting manquant',
    ],
    firstAnalysis:
      'On distingue deux familles : 61 pièces pour un dépassement de budget et 26 pour un objet manquant. Les 26 sont sur des centres de coûts fermés au 31 décembre.',
    blocking: true,
    outcome: 'solution',
    response: lines(
      'Votre tri est le bon ; chaque famille a son traitement. FMJ2 peut être relancée autant de fois que nécessaire, elle ignore les pièces déjà reportées.',
      "Les 26 pièces sans objet : prolongez d'un mois la validité des centres de coûts fermés (KS02), ou mieux, ajoutez une ligne à la table de conversion du report (ancien centre vers nouveau centre) pour que les engagements arrivent au bon endroit. Relancez FMJ2 sur ces pièces.",
      "Les 61 pièces sans budget : le report consomme l'AE du nouvel exercice avant l'arrivée du budget de report. Deux possibilités :",
      '1. mettre en place le report de crédits (FMMPCOVR, FMMPTRAN, FMMPTRIG) avant de relancer FMJ2 ;',
      "2. relancer FMJ2 avec la stratégie de contrôle « sans contrôle de disponibilité », que l'agent comptable doit approuver par écrit.",
      'Terminez par FMJ3 si une pièce a été reportée à tort, puis comparez le total des restes à payer au 31 décembre avec le total reporté.',
    ),
    theme: 'Clôture',
    variants: [
      {
        title: 'Report des engagements incomplet',
        description:
          "Le report FMJ2 laisse des commandes en erreur, certaines pour le budget, d'autres pour un centre de coûts fermé.",
      },
      {
        title: "Bons de commande de l'an passé impossibles à réceptionner",
        description:
          "Après le changement d'exercice, des commandes reportées n'apparaissent pas et le service fait est refusé.",
      },
      {
        title: 'Peut-on relancer FMJ2 plusieurs fois ?',
        description: '87 pièces rejetées au report. Risque de doublon si on relance ?',
      },
    ],
  },
  {
    key: 'sifac-charges-a-payer-extourne',
    product: 'SIFAC',
    title: 'Extourne des charges à payer : pièces non contrepassées',
    description:
      "Les charges à payer constatées à la clôture devaient s'extourner au 1er janvier. 40 pièces sur 210 ne l'ont pas été. Résultat : des charges comptées deux fois au suivi du premier trimestre.",
    lastActions: "F.81, société, date d'extourne au 1er janvier, exécution réelle.",
    messages: ['F5 263 Pièce déjà partiellement rapprochée', "FR 152 Aucun motif d'extourne dans la pièce"],
    firstAnalysis:
      "Les 40 pièces ont été saisies dans FB50 au lieu de FBS1, elles n'ont donc ni motif ni date d'extourne.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Exact : F.81 ne traite que les pièces de régularisation, qui portent un motif et une date d'extourne. Une pièce de FB50 n'en a pas et il n'est plus possible de les ajouter.",
      '1. Listez les 40 pièces (FB03, liste, type de pièce et utilisateur) dans un fichier.',
      "2. Contrepassez-les une à une ou en masse avec F.80, motif d'extourne « période en cours », date comptable au 1er janvier. L'effet comptable est celui de l'extourne.",
      "3. Pour les pièces déjà rapprochées (message F5 263), annulez d'abord le rapprochement avec FBRA, sans contrepasser, puis reprenez l'étape 2.",
      '4. FAGLL03 sur les comptes 408 : le solde doit être nul, hors charges à payer antérieures.',
      "L'an prochain, utilisez FBS1, ou le chargement en masse avec le type de pièce de régularisation, et faites refuser FB50 sur les comptes 408 par une validation (OB28).",
    ),
    theme: 'Clôture',
    variants: [
      {
        title: 'Charges à payer non extournées au 1er janvier',
        description:
          'Une partie des CAP est restée dans les comptes, double charge. F.81 ne les propose pas.',
      },
      {
        title: 'CAP saisies dans FB50',
        description:
          "Des charges à payer ont été saisies sans date d'extourne. Comment les contrepasser en masse ?",
      },
    ],
  },
  {
    key: 'sifac-report-a-nouveau-ecart-balance',
    product: 'SIFAC',
    title: "Balance d'entrée fausse après le report à nouveau",
    description:
      "Après FAGLGVTR, la balance d'entrée du nouvel exercice est déséquilibrée de 52 480,00 €. La balance de sortie était équilibrée. L'envoi de la balance est attendu lundi.",
    lastActions: 'FAGLGVTR, ledger 0L, en réel. S_PL0_86000030 pour comparer les deux exercices.',
    messages: ['GU 444 Compte de report à nouveau absent pour le compte 6788'],
    firstAnalysis: 'Un compte 6788 a été créé en décembre. Nous soupçonnons son type de compte de résultat.',
    blocking: true,
    outcome: 'solution',
    response: lines(
      "Le compte 6788 a bien été créé avec un type de compte de résultat (zone P&L) qui n'a pas de compte de report. Son solde, 52 480,00 €, n'a été reporté nulle part.",
      '1. FS00, plan de comptes, onglet « Type/désignation » : donnez au compte le même type de résultat que les autres comptes de classe 6.',
      "2. OB53 : vérifiez qu'un seul type existe et qu'il pointe vers votre compte de report.",
      "3. Relancez FAGLGVTR pour le ledger et l'exercice, en test puis en réel : la relance remplace le report précédent, sans le doubler.",
      "4. Comparez la balance de sortie et la balance d'entrée par classe, puis produisez le fichier.",
      "Après ce premier report, toute pièce saisie sur l'exercice clos met à jour elle-même le report : il n'est plus utile de relancer le programme, sauf changement de type de compte.",
    ),
    theme: 'Clôture',
    variants: [
      {
        title: "Balance d'entrée déséquilibrée",
        description:
          "Le report à nouveau n'est pas équilibré, écart égal au solde d'un compte nouveau de classe 6.",
      },
      {
        title: 'FAGLGVTR peut-il être relancé ?',
        description:
          'Le report à nouveau a été fait avec un compte mal paramétré. Si on relance, les soldes seront-ils doublés ?',
      },
    ],
  },
  {
    key: 'sifac-flux-paie-idoc-51',
    product: 'SIFAC',
    title: "Flux retour paie : IDocs au statut 51, la paie du mois n'est pas comptabilisée",
    description:
      "Le fichier de la paie du mois a été déposé et pris en charge, mais la comptabilisation échoue : 212 lignes sur 9 800 sont en erreur et l'IDoc complet est rejeté. L'agent comptable doit valider la charge avant la fin du mois.",
    lastActions: "Dépôt du fichier, job d'interface, WE02 sur la date du jour, puis BD87 : même erreur.",
    messages: [
      "51 Erreur : document d'application non comptabilisé",
      'KI 235 Le compte 6411 exige une imputation analytique',
      "FICORE 250 Le centre financier n'existe pas",
    ],
    firstAnalysis:
      "Les lignes en erreur concernent des agents affectés à un nouveau département. La table de correspondance entre structures de paie et centres de coûts n'a pas dû être complétée.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "Votre analyse est juste : le nouveau département n'est pas dans la correspondance, l'imputation reste vide et toute la pièce est refusée, car une paie ne se comptabilise pas en partie.",
      "1. Exportez la liste des codes de structure en erreur depuis le journal de l'interface (lignes « correspondance absente »).",
      "2. Complétez la table de correspondance paie vers SIFAC : structure, centre de coûts, eOTP s'il y a lieu, date de début au premier jour du mois de paie.",
      "3. Vérifiez que les centres de coûts visés ont un centre financier dérivé et du budget sur l'enveloppe personnel.",
      "4. Ne redéposez pas le fichier. Dans BD87, sélectionnez l'IDoc au statut 51 et choisissez « Traiter » : la correspondance est relue.",
      '5. WE02 : statut 53 attendu. Comparez ensuite le total du compte 6411 avec le bordereau de paie.',
      'Pensez à joindre la liste des nouvelles structures au contrôle mensuel fait avant le dépôt.',
    ),
    theme: 'Flux retour paie',
    variants: [
      {
        title: "La paie ne s'intègre pas dans SIFAC",
        description:
          "L'IDoc de paie est en erreur, des agents n'ont pas d'imputation analytique. Faut-il redéposer le fichier ?",
      },
      {
        title: 'IDoc statut 51 paie',
        description:
          'WE02 montre un IDoc 51 pour la paie du mois, KI235. Comment le retraiter après correction ?',
      },
      {
        title: 'Flux retour paie bloqué par un nouveau département',
        description: "Les agents d'un département créé ce mois-ci font rejeter tout le fichier de paie.",
      },
    ],
  },
  {
    key: 'sifac-flux-paie-double-integration',
    product: 'SIFAC',
    title: 'Paie intégrée deux fois dans SIFAC',
    description:
      "Le flux retour paie d'octobre a été intégré deux fois à la suite d'une relance manuelle. Les charges sont en double sur tous les centres de coûts et le disponible de l'enveloppe personnel est négatif.",
    lastActions:
      "Relance du job d'interface après un message d'attente, puis contrôle FAGLL03 sur 6411 : deux pièces identiques.",
    messages: [],
    firstAnalysis:
      "Deux pièces de même référence, à dix minutes d'intervalle. Aucun contrôle de doublon n'a réagi.",
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      "Les deux intégrations viennent du même fichier. Le contrôle de doublon compare le nom du fichier ; or la relance l'a renommé, ce qui rend le contrôle inopérant. Il s'agit d'un défaut du produit, transmis à la maintenance pour que le contrôle porte sur le contenu (mois, lot, total).",
      'Pour rétablir votre comptabilité :',
      "1. Relevez les numéros des pièces du second IDoc dans WE02 (lien « Document d'application »).",
      "2. Contrepassez ces seules pièces avec F.80, date comptable d'octobre si la période est ouverte. Le budget consommé est rendu par la contrepassation.",
      "3. FMAVCR01 sur l'enveloppe personnel : le disponible doit revenir à sa valeur d'avant la relance.",
      "4. Retirez du répertoire d'entrée le fichier renommé.",
      "Jusqu'au correctif, ne relancez jamais le job à la main : retraitez l'IDoc dans BD87.",
    ),
    theme: 'Flux retour paie',
    variants: [
      {
        title: 'Doublon de comptabilisation de la paie',
        description:
          'Le même fichier de paie a été pris deux fois, les charges de personnel sont doublées. Comment annuler la seconde ?',
      },
      {
        title: 'Annuler une intégration de paie faite en double',
        description: "Relance du job d'interface par erreur, deux pièces identiques en octobre.",
      },
    ],
  },
  {
    key: 'sifac-interface-scolarite-droits',
    product: 'SIFAC',
    title: "Interface des droits d'inscription : recettes rejetées sur un code analytique",
    description:
      "Le fichier des droits d'inscription issu de la scolarité est rejeté en partie : tout ce qui concerne les diplômes ouverts à la rentrée. 1 900 lignes attendent, la régie doit justifier ses encaissements.",
    lastActions: "Dépôt du fichier, job de nuit, consultation du journal d'interface.",
    messages: ["ZINT 014 Correspondance absente pour l'élément de recette"],
    firstAnalysis:
      "Les nouveaux codes de droits n'ont pas d'équivalent dans SIFAC. Nous ne savons pas quelle table compléter.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Chaque élément de recette de la scolarité doit être relié à un article SIFAC et à un objet analytique. Les droits de la rentrée n'ont pas ce lien.",
      '1. Depuis le journal, exportez les codes sans correspondance : il y en a sept, et non 1 900.',
      '2. Dans la table de correspondance des recettes de scolarité, créez une ligne par code : article de vente, centre de profit, centre de coûts ou eOTP, compte budgétaire de recette, date de début au 1er juillet.',
      '3. Relancez le traitement des lignes rejetées (mode « Reprise des rejets ») : il ne reprend que les lignes en attente, les autres ne sont pas lues.',
      "4. Rapprochez le total intégré et l'état de la régie pour la période.",
      'Pour la rentrée prochaine, faites ce paramétrage quand la scolarité crée ses droits, avant le premier encaissement.',
    ),
    theme: 'Interfaces',
    variants: [
      {
        title: "Droits d'inscription non intégrés en comptabilité",
        description:
          "Les recettes de scolarité des nouveaux diplômes sont rejetées par l'interface, code sans correspondance.",
      },
      {
        title: 'Rejets interface scolarité SIFAC',
        description:
          'ZINT014 sur des centaines de lignes. Quelle table de correspondance compléter et comment reprendre les rejets ?',
      },
    ],
  },
  {
    key: 'sifac-job-interface-annule-fichier',
    product: 'SIFAC',
    title: "Job d'interface annulé chaque nuit depuis le changement de serveur",
    description:
      "Depuis la migration du serveur de fichiers, le job qui charge les interfaces se termine au statut « Annulé ». Lancé de jour, à la main, par l'administrateur, il fonctionne.",
    lastActions: 'SM37, journal du job ; lancement manuel par SA38 ; AL11 pour voir le répertoire.',
    messages: [
      'Job interrompu après exception système ERROR_MESSAGE',
      "FES 004 Impossible d'ouvrir le fichier (Permission denied)",
    ],
    firstAnalysis:
      'AL11 montre bien le répertoire et les fichiers. La différence entre jour et nuit nous échappe.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "La nuit, le job est dirigé vers un autre serveur d'applications (groupe de traitement en arrière-plan) que celui où vous êtes connecté le jour. Le nouveau partage n'y est pas monté avec les mêmes droits.",
      "1. SM37, détails du job, zone « Serveur d'exécution » : notez le nom.",
      "2. SM51 : ouvrez une session sur ce serveur, puis AL11 sur le répertoire. L'erreur de droits doit apparaître.",
      "3. Demandez à l'exploitation de monter le partage sur tous les serveurs d'applications, avec lecture et écriture pour l'utilisateur système de SAP (et non pour votre compte).",
      '4. Testez par SM49 ou par un job immédiat en imposant chaque serveur tour à tour.',
      "Provisoirement, fixez le serveur d'exécution du job (SM36) sur celui qui fonctionne.",
    ),
    theme: 'Interfaces',
    variants: [
      {
        title: 'Traitement de nuit en échec, fichier inaccessible',
        description:
          "Le job d'interface marche à la main mais pas la nuit, permission refusée sur le fichier.",
      },
      {
        title: 'FES004 ouverture de fichier impossible',
        description:
          'Après une migration de serveur de fichiers, SM37 montre un job annulé toutes les nuits.',
      },
    ],
  },
  {
    key: 'sifac-compte-financier-fichier-balance',
    product: 'SIFAC',
    title: 'Fichier de balance rejeté à la transmission du compte financier',
    description:
      "La balance définitive produite par SIFAC est rejetée à la transmission : deux comptes seraient inconnus de la nomenclature. Le fichier de l'an dernier passait.",
    lastActions: 'Génération du fichier de balance, période 016, dépôt, compte rendu de rejet.',
    messages: ['Compte 418110 absent de la nomenclature', 'Compte 6788 absent de la nomenclature'],
    firstAnalysis:
      'La nomenclature a changé cette année. Les comptes SIFAC sont plus fins que ceux demandés.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "La nomenclature de transmission est moins fine que votre plan de comptes : SIFAC regroupe les comptes par une table de transcodage, et deux comptes créés cette année n'y sont pas.",
      "1. Dans la table de transcodage de la balance, ajoutez 418110 vers 4181 et 6788 vers 678 pour l'exercice à transmettre.",
      "2. Régénérez le fichier pour la période 016. Il n'est pas utile de relancer le report à nouveau : les écritures ne changent pas.",
      "3. Avant le dépôt, contrôlez le total débit et crédit du fichier avec la balance de l'agence comptable.",
      'Le contrôle « comptes sans transcodage » peut être lancé dès décembre : il évite la découverte au moment de la transmission.',
    ),
    theme: 'Clôture',
    variants: [
      {
        title: 'Rejet de la balance au dépôt du compte financier',
        description:
          'Deux comptes sont inconnus de la nomenclature, où se règle la correspondance des comptes ?',
      },
      {
        title: 'Compte absent de la nomenclature',
        description: "La balance de clôture est refusée à cause de comptes créés en cours d'année.",
      },
    ],
  },
];
