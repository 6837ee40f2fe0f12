import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** SIFAC, theme « Dépense »: from the purchase order to the payment. */
export const SIFAC_DEPENSE_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'sifac-me062-adresse-livraison',
    product: 'SIFAC',
    title: "ME 062 Adresse de livraison inconnue à l'enregistrement d'une commande",
    description:
      "Depuis ce matin, un gestionnaire de laboratoire ne peut plus enregistrer ses commandes dans ME21N. Après la saisie du poste (groupe de marchandises, quantité, prix, imputation), le message ME 062 s'affiche en rouge dès que l'on vérifie la pièce. Le code d'adresse est pourtant celui qu'il utilise depuis deux ans. Ses collègues de la même composante, avec une autre adresse, commandent normalement.",
    lastActions:
      "ME21N, type de commande standard, saisie d'un poste, onglet « Adresse de livraison » : reprise du code d'adresse habituel, puis « Vérifier ».",
    messages: ['ME 062 Adresse de livraison inconnue'],
    firstAnalysis:
      "Le code d'adresse existe bien dans la liste déroulante. Nous avons essayé sous le compte d'un autre gestionnaire : même message. Cela ne vient donc pas des habilitations. Le bâtiment a changé de nom le mois dernier, c'est peut-être lié.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "L'adresse a bien été modifiée le mois dernier, mais elle a été supprimée puis recréée : le code visible dans la liste pointe vers un numéro d'adresse interne qui n'existe plus. Le message ME 062 vient de là.",
      "1. Dans le paramétrage des adresses de livraison, ouvrez l'entrée concernée et notez son numéro d'adresse interne.",
      "2. Supprimez cette entrée, enregistrez, puis recréez-la avec le même code et la nouvelle désignation du bâtiment : un numéro d'adresse valide est attribué.",
      "3. Demandez au gestionnaire de vider la valeur proposée dans ses paramètres de commande (ME21N, « Paramétrage personnel », « Valeurs proposées »), car l'ancien numéro y est mémorisé.",
      "4. Reprenez la commande mise en attente et ressaisissez l'adresse avant de vérifier.",
      "Pour les prochains changements de bâtiment, modifiez la désignation de l'adresse sans la supprimer : les commandes en cours gardent ainsi leur lien.",
    ),
    complement: {
      request:
        "Pouvez-vous préciser si l'adresse a été modifiée ou bien supprimée puis recréée lors du changement de nom du bâtiment, et joindre une copie d'écran de l'onglet « Adresse de livraison » du poste ?",
      answer:
        "Après vérification auprès du service des achats, l'adresse a été supprimée puis recréée avec le même code. La copie d'écran est jointe : la rue et la ville restent vides quand on sélectionne le code.",
    },
    theme: 'Dépense',
    variants: [
      {
        title: 'Commande refusée, adresse de livraison inconnue',
        description:
          "Un gestionnaire ne peut plus passer de commande : le système répond que l'adresse de livraison est inconnue alors qu'elle figure dans la liste. Que faut-il faire ?",
      },
      {
        title: "Impossible de valider une commande d'achat à cause de l'adresse du bâtiment",
        description:
          "Suite au changement de nom d'un bâtiment, toutes les commandes livrées à cet endroit sont rejetées avec ME062. Les autres adresses fonctionnent.",
      },
      {
        title: 'Message ME062 dans ME21N',
        description:
          "ME062 à la vérification de la commande. L'adresse a été recréée récemment par le service des achats.",
      },
    ],
  },
  {
    key: 'sifac-fmavc005-commande-budget-disponible',
    product: 'SIFAC',
    title: 'FMAVC 005 à la commande alors que le budget est disponible',
    description:
      "Une commande de 3 480 € HT est refusée pour dépassement de budget alors que le suivi budgétaire montre plus de 12 000 € d'AE disponibles sur le centre financier de la composante, enveloppe fonctionnement. Le gestionnaire a besoin de commander avant la fin de la semaine (colloque).",
    lastActions:
      'Saisie de la commande dans ME21N, imputation sur un centre de coûts et un domaine fonctionnel recherche, puis « Vérifier » : message bloquant.',
    messages: ['FMAVC 005 Dépassement du budget annuel de 3 480,00 EUR (adresse de contrôle budgétaire)'],
    firstAnalysis:
      'FMAVCR01 lancé sur le centre financier : du disponible sur le fonds NA. Nous ne comprenons pas pourquoi le contrôle de disponibilité ne le voit pas. Pas de virement récent.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Le contrôle est exact : il ne porte pas sur l'adresse que vous consultez. La commande est imputée sur un centre de coûts rattaché à un autre fonds, et c'est ce fonds qui n'a pas de budget.",
      'Pour le voir vous-même : dans ME21N, onglet « Imputation » du poste, affichez le détail des données de comptabilité budgétaire. Vous y lisez le fonds et le centre financier dérivés ; comparez-les avec la sélection de FMAVCR01 en laissant la zone « Fonds » vide.',
      'Deux possibilités :',
      '- la dépense relève bien du fonctionnement courant : corrigez le centre de coûts du poste, le fonds NA sera dérivé et la commande passera ;',
      "- la dépense relève du contrat : demandez un virement de crédits vers l'adresse du contrat (FMBB, procédure de virement), puis reprenez la commande.",
      "Ne modifiez pas le fonds à la main sur le poste : la facture repartirait sur la dérivation d'origine et vous auriez le même refus plus tard, au moment du paiement.",
    ),
    theme: 'Budget',
    variants: [
      {
        title: 'Dépassement de budget sur une commande malgré les crédits ouverts',
        description:
          'La commande est bloquée pour budget insuffisant. Pourtant le centre financier a largement de quoi. Comment savoir sur quelle enveloppe le contrôle est fait ?',
      },
      {
        title: 'fmavc005 commande refusée',
        description:
          "Message FMAVC005 à l'enregistrement de la commande, le tableau de suivi montre pourtant 12 000 euros disponibles. Urgent, colloque la semaine prochaine.",
      },
      {
        title: 'Pourquoi le contrôle de disponibilité budgétaire refuse-t-il ma commande ?',
        description:
          'Le suivi budgétaire indique du disponible en AE, mais ME21N affiche un dépassement du montant total de la commande. Le centre de coûts a été changé récemment.',
      },
    ],
  },
  {
    key: 'sifac-m8534-solde-facture',
    product: 'SIFAC',
    title: "M8 534 : le solde de la facture n'est pas nul dans MIRO",
    description:
      "En saisissant une facture d'électricité dans MIRO, il reste un écart de 0,02 € que nous n'arrivons pas à faire disparaître. Le montant HT, la TVA et le TTC sont recopiés de la facture. Impossible de comptabiliser.",
    lastActions:
      'MIRO, rapprochement sur la commande ouverte, saisie du montant TTC, case « Calculer taxe » cochée, simulation.',
    messages: ["M8 534 Le solde n'est pas égal à zéro : débits 1 254,37 crédits 1 254,39"],
    firstAnalysis:
      "La facture porte deux taux de TVA (5,5 % sur l'abonnement, 20 % sur la consommation). Le fournisseur arrondit ligne par ligne, nous pensons que SIFAC arrondit au total.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Votre analyse est juste : le fournisseur arrondit la TVA à chaque ligne, SIFAC la calcule par code TVA sur le total de la pièce. L'écart de deux centimes est normal et se traite sans changer les prix de la commande.",
      '1. Dans MIRO, décochez « Calculer taxe » dans les données de base.',
      "2. Dans l'onglet « Taxe », saisissez à la main, pour chaque code TVA, le montant exact qui figure sur la facture.",
      "3. Simulez : le solde doit être nul. S'il reste un centime sur le hors taxe, corrigez le montant de la plus grosse ligne et non la quantité.",
      "4. Comptabilisez, puis notez l'écart d'arrondi dans la zone « Texte » pour l'agence comptable.",
      "Au-delà de l'écart admis par votre agence comptable, rejetez la facture et demandez un avoir au fournisseur.",
    ),
    theme: 'Dépense',
    variants: [
      {
        title: "Écart de centimes de TVA à la saisie d'une facture",
        description:
          "Je n'arrive pas à équilibrer une facture à deux taux de TVA, il reste 2 centimes. La comptabilisation est refusée.",
      },
      {
        title: 'MIRO : solde différent de zéro',
        description:
          "Message M8534 sur une facture d'énergie. Comment forcer le montant de la TVA de la facture ?",
      },
    ],
  },
  {
    key: 'sifac-m7022-service-fait-quantite',
    product: 'SIFAC',
    title: 'Service fait refusé : quantité commandée dépassée',
    description:
      'Le fournisseur a livré 12 cartons au lieu de 10 et nous voulons tout garder. MIGO refuse la constatation du service fait pour les deux cartons supplémentaires.',
    lastActions: 'MIGO, entrée de marchandises sur la commande, quantité 12, case OK cochée, « Contrôler ».',
    messages: ['M7 022 Quantité de commande dépassée de 2 CAR'],
    firstAnalysis: 'La commande est de 10. Pas de tolérance de surlivraison sur le poste à première vue.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "SIFAC applique la tolérance du poste de commande : zéro chez vous, ce qui est le bon réglage pour un établissement public, puisque le service fait ne peut pas dépasser l'engagement juridique.",
      "Pour accepter les deux cartons, l'engagement doit d'abord être augmenté : dans ME22N, portez la quantité du poste à 12, faites valider la commande par le circuit habituel (le contrôle budgétaire porte sur les deux unités supplémentaires), puis constatez le service fait dans MIGO.",
      "Si vous ne souhaitez pas augmenter l'engagement, constatez 10 et refusez les deux cartons auprès du fournisseur. Nous vous déconseillons de relever la tolérance de surlivraison du poste : l'engagement et la facture ne seraient plus rapprochés.",
    ),
    theme: 'Dépense',
    variants: [
      {
        title: 'Livraison supérieure à la commande, impossible de constater le service fait',
        description: 'On a reçu plus que commandé et MIGO bloque. Peut-on dépasser la quantité commandée ?',
      },
      {
        title: 'M7022 dans MIGO',
        description:
          "Message M7022 à l'entrée de marchandises, deux unités de trop par rapport à la commande.",
      },
    ],
  },
  {
    key: 'sifac-me006-commande-verrouillee',
    product: 'SIFAC',
    title: 'Commande verrouillée par un utilisateur absent',
    description:
      "Impossible de modifier une commande : le système indique qu'un collègue la traite déjà. Or ce collègue est en congés depuis hier soir et son poste est éteint. La commande doit partir aujourd'hui.",
    lastActions: 'ME22N sur la commande, passage en mode modification.',
    messages: ["ME 006 L'utilisateur traite déjà la pièce d'achat"],
    firstAnalysis:
      'La session du collègue a dû être coupée sans déconnexion (coupure du VPN). SM04 ne montre plus de session à son nom.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "La session a disparu mais son verrou est resté, ce qui arrive quand le réseau est coupé pendant l'enregistrement. Votre administrateur SIFAC peut le lever :",
      "1. Dans SM04, puis dans AL08 pour tous les serveurs d'applications, confirmez que l'utilisateur n'a plus aucune session.",
      "2. Dans SM13, vérifiez qu'aucune mise à jour de cet utilisateur n'est en attente ou en erreur. S'il y en a une, ne touchez pas au verrou et ajoutez-la à cette fiche.",
      "3. Dans SM12, sélectionnez l'utilisateur et l'objet EKKO, puis supprimez la seule entrée qui porte le numéro de la commande.",
      "4. Rouvrez la commande dans ME23N et contrôlez qu'elle est complète (postes, imputation, total) avant de la modifier.",
      "Pour éviter le retour du problème, le paramètre de déconnexion automatique des sessions inactives peut être abaissé : c'est un choix de votre exploitation.",
    ),
    theme: 'Dépense',
    variants: [
      {
        title: 'Bon de commande bloqué, « utilisateur traite déjà »',
        description:
          "Un bon de commande est verrouillé par quelqu'un qui n'est pas connecté. Comment le libérer ?",
      },
      {
        title: 'ME006 lever un verrou sur une commande',
        description:
          "Verrou resté après une coupure réseau sur une pièce d'achat. Faut-il passer par SM12 ? Y a-t-il un risque ?",
      },
    ],
  },
  {
    key: 'sifac-facture-bloquee-paiement-prix',
    product: 'SIFAC',
    title: 'Facture comptabilisée mais bloquée au paiement (blocage R)',
    description:
      'Plusieurs factures saisies le mois dernier ne sortent pas dans la proposition de paiement. Dans FBL1N, elles portent le code de blocage R. Les fournisseurs réclament et nous risquons des intérêts moratoires.',
    lastActions:
      'F110, édition de la proposition puis de la liste des exceptions. FBL1N sur les fournisseurs concernés.',
    messages: ['Poste bloqué au paiement', 'Blocage de paiement R - Contrôle des factures'],
    firstAnalysis:
      'Les factures dépassent un peu le prix de la commande (hausse de tarif). On ne sait pas qui doit lever le blocage.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le blocage R est posé par le contrôle des factures quand le prix ou la quantité s'écarte de la commande au-delà de la tolérance. Il ne doit pas être retiré dans FB02 : le motif resterait ouvert et le blocage reviendrait.",
      '1. Lancez MRBR sur la société et les fournisseurs concernés, en affichage manuel, sans déblocage automatique.',
      '2. La colonne « Motif » indique P (prix), Q (quantité) ou D (date).',
      '3. Pour un écart de prix justifié : modifiez le prix du poste dans ME22N, faites valider la commande, puis relancez MRBR avec « Déblocage automatique » ; les factures dont le motif a disparu sont libérées.',
      "4. Pour un écart que vous acceptez sans changer la commande : supprimez le motif ligne à ligne dans MRBR ; l'action est tracée à votre nom.",
      '5. Pour un écart de quantité : constatez le service fait manquant dans MIGO, puis relancez MRBR.',
      'Programmez MRBR en déblocage automatique chaque nuit (SM36) : les factures régularisées partiront au paiement suivant sans intervention.',
    ),
    theme: 'Dépense',
    variants: [
      {
        title: 'Factures qui ne partent pas au paiement, code R',
        description:
          'Des factures sont validées mais jamais payées, avec un blocage R dans FBL1N. Comment les débloquer ?',
      },
      {
        title: 'MRBR : qui doit débloquer les factures ?',
        description:
          'Le prix facturé est supérieur à celui du bon de commande, la facture reste bloquée. Quelle est la bonne procédure ?',
      },
      {
        title: 'Blocage de paiement sur factures fournisseurs',
        description:
          'La proposition F110 met plusieurs factures en exception pour blocage. Les retirer dans FB02 ne suffit pas, le blocage revient.',
      },
    ],
  },
  {
    key: 'sifac-annulation-service-fait-facture',
    product: 'SIFAC',
    title: 'Annuler un service fait alors que la facture est déjà comptabilisée',
    description:
      "Un service fait a été constaté par erreur sur le mauvais poste de commande et la facture a suivi. La facture n'est pas encore payée. Nous voulons tout reprendre proprement, mais MIGO refuse l'annulation.",
    lastActions: 'MIGO, annulation du document article (mouvement 102).',
    messages: ['M7 264 Annulation impossible : quantité déjà facturée'],
    firstAnalysis:
      "Il faut sans doute annuler la facture d'abord, mais nous ne savons pas avec quelle transaction ni à quelle date.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "L'ordre est l'inverse de la saisie : la facture, puis le service fait, puis la commande si nécessaire.",
      "1. MR8M : saisissez le numéro de la facture logistique (pas celui de la pièce comptable), l'exercice, et le motif d'annulation. Gardez la date comptable d'origine si la période est ouverte, sinon prenez le premier jour de la période ouverte.",
      "2. FBL1N : rapprochez la facture et son annulation (F-44) pour qu'elles ne sortent pas dans la proposition de paiement.",
      '3. MIGO, « Annulation », document article : le mouvement 102 est maintenant accepté.',
      "4. MIGO, constatation du service fait sur le bon poste, puis MIRO avec la date de réception d'origine de la facture, afin que le délai global de paiement reste exact.",
      "Si la facture avait été payée, il ne faudrait pas l'annuler : on corrige alors l'imputation par une écriture de réimputation visée par l'agence comptable.",
    ),
    theme: 'Dépense',
    variants: [
      {
        title: 'Erreur de poste sur un service fait, facture déjà passée',
        description:
          'Je me suis trompée de poste au service fait et la facture est saisie. Comment tout annuler ?',
      },
      {
        title: 'Annulation MIGO impossible, quantité déjà facturée',
        description:
          'Le mouvement 102 est refusé avec M7264. Dans quel ordre annuler facture et service fait ?',
      },
    ],
  },
  {
    key: 'sifac-commande-soldee-engagement-restant',
    product: 'SIFAC',
    title: "Commande soldée, mais l'engagement reste visible dans le suivi budgétaire",
    description:
      "Dans la liste des postes individuels, une commande entièrement livrée et facturée consomme encore 215,40 € d'AE. Nous en avons repéré une trentaine dans le même cas en préparant la fin de gestion.",
    lastActions: 'Édition FMRP_RFFMEP1AX sur le centre financier, type de valeur 51, filtre sur la commande.',
    messages: [],
    firstAnalysis:
      'Les coches « Livraison finale » sont mises mais pas « Facture finale ». Le montant restant correspond à une remise accordée sur la facture.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "C'est bien la coche « Facture finale » qui manque : la facture étant inférieure à la commande, SIFAC attend un complément et garde l'engagement ouvert.",
      "1. Dans ME22N, onglet « Facture » du poste, cochez « Facture finale ». L'engagement résiduel est rendu à la date du jour.",
      "2. Pour traiter la trentaine de commandes d'un coup, utilisez MEMASSPO : sélectionnez les commandes, choisissez la zone « Facture finale » au niveau poste, appliquez, enregistrez.",
      "3. Relancez l'édition : les lignes de type 51 doivent être à zéro.",
      "Si une ligne reste à une valeur négative après ces étapes, reconstruisez l'engagement de la commande (FMN4N, en test d'abord) et joignez la liste de résultat à une nouvelle fiche.",
      'Faites ce nettoyage avant le report des engagements (FMJ2) : une commande soldée ne doit pas être reportée.',
    ),
    theme: 'Dépense',
    variants: [
      {
        title: "Reliquat d'engagement sur des commandes terminées",
        description: 'Des commandes livrées et payées consomment encore du budget. Comment rendre les AE ?',
      },
      {
        title: 'Solder en masse des bons de commande avant la clôture',
        description:
          'Une trentaine de bons de commande gardent un reste à facturer parce que la facture était moins élevée que prévu. Peut-on les solder en masse ?',
      },
    ],
  },
  {
    key: 'sifac-f110-piece-absente-proposition',
    product: 'SIFAC',
    title: 'Factures échues absentes de la proposition de paiement F110',
    description:
      "Deux factures échues depuis dix jours n'apparaissent ni dans la proposition, ni dans la liste des exceptions. Le fournisseur a changé de banque récemment et a été mis à jour par le service facturier.",
    lastActions:
      'F110, paramètres du jour, « Proposition », puis édition de la liste de proposition et du journal détaillé.',
    messages: ['FZ 305 Aucun mode de paiement autorisé pour ce poste'],
    firstAnalysis:
      'Les factures ne sont pas bloquées. Le RIB est renseigné dans la fiche fournisseur. Nous avons relancé la proposition deux fois.',
    blocking: false,
    outcome: 'solution',
    complement: {
      request:
        "Merci de joindre le journal de la proposition avec les options « Contrôle des échéances » et « Choix du mode de paiement » cochées, et une copie d'écran de l'onglet « Opérations de paiement » du fournisseur.",
      answer:
        "Journal et copie d'écran joints. Dans l'onglet, la zone « Modes de paiement » est vide depuis la mise à jour du RIB.",
    },
    response: lines(
      'La zone « Modes de paiement » de la fiche fournisseur a été vidée lors de la mise à jour du RIB. Sans mode autorisé, ni dans la fiche, ni dans la pièce, le programme écarte le poste sans le mettre en exception : il ne figure que dans le journal.',
      '1. FK02, vue société, onglet « Opérations de paiement » : remettez le mode de paiement par virement SEPA.',
      "2. Contrôlez dans l'onglet bancaire que le nouveau compte porte un IBAN et que l'ancien a une date de fin.",
      '3. Supprimez la proposition en cours (F110, « Traiter », « Proposition », « Supprimer »), puis relancez-la : les deux factures doivent sortir.',
      "Pour retrouver d'autres fournisseurs dans ce cas, lancez S_ALR_87012086 avec la vue paiement et filtrez sur les modes vides.",
    ),
    theme: 'Paiement',
    variants: [
      {
        title: 'Facture échue non proposée au paiement',
        description:
          "Une facture échue et non bloquée n'est pas reprise dans F110 et ne sort pas non plus en exception. Où chercher ?",
      },
      {
        title: 'fournisseur jamais payé depuis changement de RIB',
        description: "Depuis qu'on a changé le RIB du fournisseur ses factures ne passent plus en paiement.",
      },
    ],
  },
  {
    key: 'sifac-fz003-compte-bloque-proposition',
    product: 'SIFAC',
    title: 'Lettrage impossible : compte fournisseur bloqué par une proposition de paiement',
    description:
      "L'agence comptable ne peut plus lettrer un compte fournisseur. Le message cite une proposition de paiement datant de la semaine dernière qui n'a jamais été exécutée.",
    lastActions: 'F-44 sur le compte fournisseur, saisie de la date, traitement des postes non soldés.',
    messages: ['FZ 003 Compte bloqué par la proposition de paiement'],
    firstAnalysis:
      "La proposition était un test, l'agent qui l'a lancée n'a plus accès à F110 depuis son changement de service.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Une proposition non exécutée réserve les postes qu'elle contient jusqu'à son exécution ou à sa suppression. Celle-ci doit être supprimée par une personne habilitée à F110 :",
      "1. F110, saisissez la date et l'identifiant cités dans le message, onglet « Statut ». Vérifiez que seul « Proposition créée » figure et que l'exécution n'a pas commencé.",
      '2. Menu « Traiter », « Proposition », « Supprimer », confirmez.',
      '3. Contrôlez dans la table des comptes bloqués (affichage seul, SE16N sur REGUS) que la ligne a disparu, puis reprenez le lettrage.',
      'Supprimez de la même façon toutes les propositions de test anciennes : elles bloquent aussi les avoirs.',
    ),
    theme: 'Paiement',
    variants: [
      {
        title: 'Compte bloqué par une ancienne proposition F110',
        description:
          "Le lettrage d'un fournisseur est refusé à cause d'une proposition de paiement jamais lancée.",
      },
      {
        title: 'FZ003 au lettrage F-44',
        description:
          "Erreur FZ003, la personne à l'origine de la proposition a quitté le service. Comment la supprimer ?",
      },
    ],
  },
  {
    key: 'sifac-fichier-virement-sepa-rejete',
    product: 'SIFAC',
    title: 'Fichier de virements SEPA rejeté en totalité par la DGFiP',
    description:
      "Le fichier de virements du jour (184 ordres, dont des bourses) a été rejeté en entier. L'accusé indique une erreur de structure. Aucun paiement n'est parti et la prochaine remise est à 15 heures.",
    lastActions:
      'F110 : exécution, génération du fichier, téléchargement, dépôt sur le portail bancaire. Rejet reçu vingt minutes plus tard.',
    messages: ['Rejet global : caractère non autorisé dans la balise Nm', 'FF 04 Format invalide'],
    firstAnalysis:
      "Le fichier s'ouvre dans un navigateur. Un bénéficiaire a une esperluette dans sa raison sociale, nous pensons à cela, mais il avait déjà été payé l'an dernier.",
    blocking: true,
    outcome: 'maintenance',
    response: lines(
      "L'esperluette est bien la cause. La conversion des caractères spéciaux, qui transformait ce signe, a été perdue dans l'arbre de format de virement livré avec le dernier patch. L'anomalie est reconnue et transmise à la maintenance.",
      'Contournement pour la remise de 15 heures :',
      "1. FK02 sur le bénéficiaire : remplacez l'esperluette par « ET » dans le nom.",
      "2. Ne relancez pas F110. Dans FBPM1, ou par la transaction de gestion des supports, régénérez le fichier de la même exécution : les pièces de paiement restent inchangées et il n'y a pas de risque de double paiement.",
      "3. Contrôlez le nombre d'ordres et le total par rapport à l'accusé de l'exécution, puis redéposez le fichier.",
      "Avant chaque remise, et jusqu'à la livraison du correctif, recherchez dans la fiche des bénéficiaires les signes esperluette, inférieur, supérieur et guillemets.",
    ),
    theme: 'Paiement',
    variants: [
      {
        title: 'Rejet global du fichier de paiement',
        description:
          'Le fichier XML de virement a été rejeté par la banque, plus aucun paiement ne part. Peut-on régénérer le fichier sans payer deux fois ?',
      },
      {
        title: 'Virements SEPA : caractère interdit dans un nom de fournisseur',
        description:
          'Depuis le dernier patch, un fournisseur avec « & » dans son nom fait rejeter tout le fichier. Avant, ça passait.',
      },
    ],
  },
  {
    key: 'sifac-strategie-lancement-commande',
    product: 'SIFAC',
    title: "Commande sans stratégie de validation : pas d'impression possible",
    description:
      "Les commandes d'une nouvelle composante s'enregistrent, mais l'onglet « Stratégie de lancement » n'apparaît pas. Elles ne sont donc validées par personne et l'édition du bon de commande reste impossible.",
    lastActions:
      "ME21N pour le groupe d'acheteurs créé la semaine dernière, enregistrement, puis ME9F : aucun message à éditer.",
    messages: ['ME 799 Aucun message trouvé pour la sélection'],
    firstAnalysis:
      "Le groupe d'acheteurs est nouveau. Pour les anciens groupes tout va bien. Nous pensons à un oubli de paramétrage mais nous ne savons pas où.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le nouveau groupe d'acheteurs n'est pas dans les valeurs de classification des stratégies : aucune stratégie ne se déclenche et le bon de commande n'est jamais libéré pour édition.",
      "1. CL24N : classe des stratégies de lancement (type 032). Ouvrez la stratégie de la composante et ajoutez le groupe d'acheteurs à la caractéristique correspondante.",
      '2. Vérifiez que les seuils de montant couvrent bien toutes les valeurs, sans trou entre deux stratégies (par exemple 0 à 4 000, puis plus de 4 000).',
      '3. Dans PFCG, ajoutez le code de lancement aux rôles des valideurs, puis générez le profil.',
      "4. Pour les commandes déjà enregistrées : ouvrez-les dans ME22N, modifiez une zone sans conséquence (le texte d'en-tête suffit) et enregistrez ; la stratégie est déterminée à nouveau.",
      'Testez avec OMGSCK sur votre base de test avant de reprendre la modification en production.',
    ),
    theme: 'Dépense',
    variants: [
      {
        title: "Pas de circuit de validation pour un nouveau groupe d'acheteurs",
        description:
          "Les bons de commande du nouveau groupe d'acheteurs ne passent pas en validation et ne s'impriment pas.",
      },
      {
        title: 'Onglet stratégie de lancement absent dans ME23N',
        description:
          "L'onglet n'apparaît pas, les valideurs ne voient rien dans ME28. Quel paramétrage manque ?",
      },
    ],
  },
  {
    key: 'sifac-avoir-fournisseur-restitution-credits',
    product: 'SIFAC',
    title: 'Comment saisir un avoir fournisseur pour que les crédits reviennent ?',
    description:
      "Un fournisseur nous adresse un avoir partiel pour du matériel rendu. La facture d'origine est payée. Nous aimerions que l'AE et le CP reviennent au laboratoire. Quelle est la marche à suivre ?",
    lastActions: 'Essai dans FB65 : la pièce est passée mais le laboratoire ne voit pas revenir ses crédits.',
    messages: [],
    firstAnalysis: "L'avoir saisi dans FB65 n'est pas lié à la commande, c'est sans doute la raison.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Un avoir sans référence à la commande ne touche pas l'engagement : il réduit seulement la charge. Pour restituer les crédits, tout doit passer par la commande.",
      '1. Annulez la pièce saisie dans FB65 (FB08).',
      '2. MIGO, retour de livraison (mouvement 122) sur le poste, pour la quantité rendue : le service fait diminue.',
      "3. MIRO, opération « Avoir », référence à la commande, quantité rendue, code TVA de la facture d'origine.",
      "4. ME22N : ramenez la quantité du poste à ce que vous gardez réellement et cochez « Facture finale ». L'AE redevient disponible si la commande est de l'exercice.",
      "Le CP revient quand l'avoir est imputé sur un paiement (F110 le compense avec la facture suivante) ou quand le fournisseur rembourse : dans ce second cas, l'encaissement est rattaché à l'avoir (F-52) et le CP est rétabli.",
      "Pour une commande d'un exercice antérieur, l'AE n'est pas restituée : c'est un retrait d'engagement, qui ne rouvre pas de crédits.",
    ),
    theme: 'Dépense',
    variants: [
      {
        title: 'Avoir fournisseur et retour des crédits au service',
        description: "L'avoir est saisi mais le budget du service n'a pas bougé. Qu'est-ce que j'ai oublié ?",
      },
      {
        title: "Saisie d'un avoir sur une facture déjà payée",
        description: 'Matériel retourné, facture payée, avoir reçu. Faut-il passer par MIRO ou FB65 ?',
      },
      {
        title: "Note de crédit : l'AE n'est pas rendue",
        description:
          'Après la note de crédit du fournisseur, le disponible du laboratoire est le même. La commande est de cette année.',
      },
    ],
  },
  {
    key: 'sifac-imputation-non-modifiable-service-fait',
    product: 'SIFAC',
    title: "Changer l'imputation d'une commande après le service fait",
    description:
      "Un laboratoire a commandé sur son budget propre et demande après coup que la dépense soit portée sur un contrat de recherche. Le service fait est constaté, la facture n'est pas arrivée. ME22N grise la zone d'imputation.",
    lastActions: 'ME22N, onglet « Imputation » : zone eOTP et centre de coûts non modifiables.',
    messages: ['06 043 Imputation non modifiable : une entrée de marchandises existe'],
    firstAnalysis: "C'est logique puisque le service fait a consommé. Faut-il tout annuler ?",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Oui, l'imputation est figée tant qu'un service fait existe. Comme la facture n'est pas saisie, la correction est simple :",
      "1. MIGO : annulez le service fait (mouvement 102), avec sa date d'origine si la période est ouverte.",
      "2. ME22N : bloquez le poste d'origine, ajoutez un poste identique avec le type d'imputation « P » et l'eOTP du contrat. Cette solution laisse une trace ; modifier l'imputation du poste existant est possible, mais l'historique est moins lisible pour l'auditeur du contrat.",
      "3. Refaites valider la commande : le contrôle budgétaire s'applique à l'adresse du contrat.",
      '4. MIGO : constatez le service fait sur le nouveau poste.',
      "Vérifiez que la dépense est éligible au contrat à la date de la commande : SIFAC ne contrôle que les dates de l'eOTP.",
    ),
    theme: 'Dépense',
    variants: [
      {
        title: "Modifier l'eOTP d'un bon de commande déjà réceptionné",
        description: "On me demande de changer l'imputation d'une commande réceptionnée, la zone est grisée.",
      },
      {
        title: 'Basculer une dépense sur un contrat de recherche',
        description:
          'Le laboratoire veut passer une commande du budget propre vers un contrat après réception. Procédure ?',
      },
    ],
  },
  {
    key: 'sifac-f5117-groupe-statut-de-zones',
    product: 'SIFAC',
    title: 'F5 117 en saisissant une facture sans commande',
    description:
      "Saisie d'une facture de fluides dans FB60 : à la simulation, message F5 117 et la ligne de charge disparaît. La même saisie fonctionnait avant la création des nouveaux comptes de charge en début d'année.",
    lastActions: 'FB60, fournisseur, montant, compte de charge 606, centre de coûts, « Simuler ».',
    messages: ['F5 117 Le statut de zone du compte ne permet pas cette imputation'],
    firstAnalysis:
      "Le compte est nouveau. Avec l'ancien compte 606 la saisie passe. Nous ne voyons pas de différence dans FS00.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      'La différence se trouve dans le groupe de statut de zones : le nouveau compte a reçu un groupe prévu pour les comptes de bilan, qui masque le centre de coûts.',
      '1. FS00 sur les deux comptes, onglet « Saisie/banque/intérêts » : comparez la zone « Groupe de statut de zones ».',
      '2. Donnez au nouveau compte le même groupe que celui des autres comptes de charge de classe 6.',
      "3. Vérifiez qu'une nature comptable existe pour ce compte (KA03) avec une date de début antérieure à la pièce.",
      '4. Vérifiez aussi le compte budgétaire dérivé (FMCIA) : un compte de charge sans compte budgétaire passerait en comptabilité mais pas au contrôle de disponibilité.',
      '5. Reprenez la saisie dans FB60.',
    ),
    theme: 'Dépense',
    variants: [
      {
        title: 'Facture sans commande refusée sur un nouveau compte de charge',
        description: 'Le compte 606 créé en janvier ne permet pas de saisir de centre de coûts dans FB60.',
      },
      {
        title: 'Erreur F5117 FB60',
        description: 'F5117 à la simulation, uniquement sur les comptes ouverts cette année.',
      },
    ],
  },
];
