import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** SIHAM, theme « Paie »: what is paid besides the salary, from family supplements to teaching hours. */
export const SIHAM_PAIE_ELEMENTS_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'siham-sft-garde-alternee',
    product: 'SIHAM',
    title: 'Supplément familial de traitement et garde alternée : comment saisir les enfants ?',
    description:
      'Un agent séparé a trois enfants, dont deux en garde alternée. Son ancienne conjointe est fonctionnaire dans une autre administration. Les deux parents demandent le partage du supplément familial de traitement. Comment le saisir pour que le montant soit juste ?',
    lastActions:
      'Saisie des trois enfants avec « À charge » à oui : le SFT est calculé en entier pour trois enfants.',
    messages: [],
    firstAnalysis:
      "Il existe une zone « Part » sur l'enfant mais nous ne savons pas si elle sert au calcul ou seulement à l'information.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "La zone « Part » sert bien au calcul. Depuis le décret qui ouvre le partage du SFT en cas de résidence alternée, chaque enfant dans ce cas compte pour moitié dans le nombre moyen d'enfants.",
      "1. Sur chacun des deux enfants en garde alternée : « À charge » à oui, « Résidence alternée » à oui, part 0,5, avec pour date d'effet le premier jour du mois qui suit la demande commune des parents.",
      "2. Sur le troisième enfant : part 1 si l'agent en a la charge exclusive.",
      "3. Dans la situation familiale, indiquez que l'autre parent est agent public et joignez l'attestation de son employeur : sans elle, le partage n'est pas ouvert.",
      "4. Lancez le transfert et contrôlez l'élément dans le dossier financier : le montant est celui du SFT pour trois enfants, multiplié par 2 et divisé par 3, puisque l'agent a deux parts sur trois.",
      'Le choix du partage vaut un an au moins, sauf changement du mode de résidence : notez la date de la demande. Sans demande commune, le SFT va en entier au parent que désignent les deux, ou à celui qui touche les prestations familiales.',
    ),
    theme: 'Paie',
    variants: [
      {
        title: 'SFT partagé entre deux parents fonctionnaires',
        description:
          'Deux parents séparés, tous deux agents publics, demandent le partage du SFT. Que faut-il saisir sur les enfants ?',
      },
      {
        title: "À quoi sert la zone « Part » de l'écran des enfants ?",
        description:
          'Un agent a ses enfants une semaine sur deux. Faut-il mettre 0,5 et cela change-t-il le supplément familial ?',
      },
      {
        title: 'Calcul du supplément familial en résidence alternée',
        description:
          "Le montant proposé par SIHAM est celui de trois enfants entiers alors que la garde est alternée pour deux d'entre eux.",
      },
    ],
  },
  {
    key: 'siham-heures-complementaires-exoneration',
    product: 'SIHAM',
    title: "Heures complémentaires d'enseignants payées sans l'exonération d'impôt",
    description:
      'Les heures complémentaires du premier semestre ont été payées à 214 enseignants titulaires, mais elles figurent dans le net imposable. Les années précédentes elles étaient exonérées. Les enseignants nous écrivent tous les jours.',
    lastActions:
      "Import du bordereau d'heures, création des mouvements, paie de février, chargement du KX, comparaison avec la paie de juin dernier.",
    messages: [],
    firstAnalysis:
      "Le code d'indemnité du bordereau est celui que nous utilisons pour les vacataires. L'an dernier un autre gestionnaire préparait le fichier.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Votre piste est la bonne. Deux codes d'indemnité existent pour les heures d'enseignement : celui des intervenants extérieurs, soumis à l'impôt, et celui des heures effectuées en plus du service par vos propres enseignants, exonéré dans la limite du plafond annuel. Le bordereau a utilisé le premier pour tous.",
      'Pour corriger sans reprendre les montants :',
      '1. Ouvrez le bordereau payé et exportez ses lignes.',
      "2. Créez un bordereau de régularisation avec deux lignes par enseignant : le montant en négatif sur l'ancien code, le même en positif sur le code exonéré, avec le même mois d'origine.",
      '3. Contrôlez que le total du bordereau est nul en brut.',
      '4. Injectez-le, créez les mouvements et vérifiez sur trois dossiers que les deux mouvements sont présents.',
      '5. Informez les enseignants : la correction apparaîtra sur la prochaine paie et le net imposable annuel sera juste, ce qui suffit puisque la régularisation est faite dans la même année civile.',
      "Dans le modèle d'import, rendez la population obligatoire : SIHAM refusera alors le code des intervenants extérieurs pour un agent qui a un service statutaire.",
    ),
    theme: 'Heures complémentaires',
    variants: [
      {
        title: "Heures complémentaires soumises à l'impôt par erreur",
        description:
          'Les HC de nos enseignants titulaires sont dans le net imposable ce mois-ci. Comment le corriger sans tout annuler ?',
      },
      {
        title: "Quel code d'indemnité pour les HCC des titulaires ?",
        description:
          "Nous avons utilisé le même code pour les vacataires et pour les titulaires. L'exonération n'a pas été appliquée.",
      },
    ],
  },
  {
    key: 'siham-vacataires-plafond-heures-import',
    product: 'SIHAM',
    title: 'Import des heures des vacataires bloqué par le plafond annuel',
    description:
      "L'import mensuel des heures de vacation est refusé en entier : 37 agents temporaires vacataires dépassent 96 heures. Or ces heures sont réparties sur deux années universitaires. À cause d'eux, 640 vacataires ne peuvent pas être payés ce mois-ci.",
    lastActions:
      "Import du fichier des heures d'octobre, correction du format de trois lignes, second import.",
    messages: [
      "VAC 052 Plafond d'heures dépassé pour l'année de référence",
      'Bordereau non injecté : 37 lignes bloquantes',
    ],
    firstAnalysis:
      "Le compteur additionne les heures de mars à juin, payées en septembre, et celles d'octobre. Il compte donc en année civile alors que le plafond est par année universitaire.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "Le compteur est bien par année universitaire, mais il se sert de la date de réalisation inscrite sur la ligne. Les heures de mars à juin ont été importées avec le mois de paie comme date de réalisation : elles sont tombées dans l'année en cours.",
      'Pour payer ce mois-ci :',
      "1. À l'import, choisissez « Écarter les lignes bloquantes » au lieu de « Tout ou rien » : les 603 autres vacataires sont injectés aussitôt.",
      "2. Pour les 37, ouvrez le suivi des heures, filtrez sur le bordereau de septembre et corrigez la date de réalisation avec la vraie période (le dernier jour du mois d'enseignement suffit). Cette correction ne recrée aucun mouvement, la somme est déjà payée.",
      "3. Relancez le calcul des compteurs sur ces 37 matricules et contrôlez que les heures de l'année en cours sont inférieures à 96.",
      "4. Réimportez le fichier des lignes écartées, que SIHAM a produit à l'étape 1.",
      "Pour les prochains fichiers, la colonne de la date de réalisation doit venir de votre outil de suivi des services, pas du mois de paie. Si un intervenant dépasse vraiment le plafond, l'heure n'est pas payable : le blocage est alors voulu.",
    ),
    theme: 'Vacataires',
    variants: [
      {
        title: "VAC 052 : le fichier des vacations ne s'injecte pas",
        description:
          "Plafond d'heures dépassé pour une partie des vacataires, et le bordereau entier est refusé. Peut-on payer les autres ?",
      },
      {
        title: "Le plafond de 96 heures compte des heures de l'année précédente",
        description:
          'Des heures faites au printemps et payées à la rentrée sont comptées sur la nouvelle année universitaire.',
      },
      {
        title: 'Paiement mensuel des vacataires impossible',
        description:
          "Depuis la rentrée l'import est en erreur pour quelques dizaines de lignes et personne n'est payé.",
      },
    ],
  },
  {
    key: 'siham-ifse-temps-partiel-non-proratisee',
    product: 'SIHAM',
    title: 'IFSE versée à taux plein à des agents à temps partiel',
    description:
      "Depuis la revalorisation de notre barème indemnitaire, l'IFSE des agents à 80 % est versée à 100 %. 56 agents sont concernés depuis deux mois. Le traitement indiciaire, lui, est bien à six septièmes.",
    lastActions:
      "Chargement du nouveau barème par bordereau, paie de septembre, paie d'octobre, contrôle de cohérence indemnités et quotités.",
    messages: [],
    firstAnalysis:
      "Avant la revalorisation l'IFSE était bien réduite. Le bordereau a peut-être été chargé avec un montant au lieu d'un groupe de fonctions.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le bordereau a créé l'IFSE en « montant forcé ». Dans ce mode, SIHAM envoie le montant tel quel et n'applique ni la quotité ni les règles d'absence. Dans le mode « barème », le montant vient du groupe de fonctions et suit la quotité de rémunération.",
      "1. Dans le gestionnaire de bordereaux, refaites la saisie en masse pour l'ensemble des bénéficiaires, mode « Barème », groupe de fonctions, sans montant, date d'effet au premier jour du mois prochain. Les lignes en montant forcé sont fermées automatiquement à la veille.",
      '2. Vérifiez sur un agent à 80 % que le montant calculé est bien égal à six septièmes du barème.',
      "3. Pour les deux mois passés, l'état « Écarts de quotité » donne le trop versé par agent. Décidez avec l'agence comptable du calendrier de reprise, puis injectez un bordereau de montants négatifs réparti sur les mois choisis.",
      '4. Informez les 56 agents avant la première retenue.',
      "Faites aussi le contrôle dans l'autre sens : les agents revenus à temps plein depuis septembre ont le bon montant par hasard, mais leur ligne est elle aussi en montant forcé.",
    ),
    theme: 'Primes',
    variants: [
      {
        title: 'RIFSEEP non proratisé pour les temps partiels',
        description:
          "L'IFSE ne suit plus la quotité de travail depuis le chargement du nouveau barème. Où est le réglage ?",
      },
      {
        title: "Montant forcé ou barème pour l'IFSE ?",
        description:
          'Nous avons chargé les nouveaux montants par bordereau et les agents à 80 % touchent tout. Que fallait-il choisir ?',
      },
    ],
  },
  {
    key: 'siham-cia-versement-annuel',
    product: 'SIHAM',
    title: 'Verser le CIA en décembre à 900 agents avec des montants individuels',
    description:
      "Le complément indemnitaire annuel sera versé en décembre avec un montant propre à chaque agent, arrêté par les directeurs. C'est la première fois que nous le faisons dans SIHAM. Quel type d'élément prendre, et comment être sûrs qu'il ne sera pas reconduit en janvier ?",
    lastActions: 'Lecture du guide des bordereaux, essai sur trois agents en base de test.',
    messages: [],
    firstAnalysis:
      "En base de test, l'élément apparaît sans date de fin. Nous craignons un versement tous les mois.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Prenez un élément ponctuel et non permanent : il n'a pas de date de fin parce qu'il ne vit que sur un seul mois de paie, celui du bordereau. C'est ce que vous avez vu en base de test, et il n'y a pas de risque de reconduction.",
      'Marche conseillée :',
      "1. Préparez le fichier avec quatre colonnes : matricule, code d'indemnité du CIA du corps de l'agent, montant brut, mois d'origine. Le code change avec le corps : ne mettez pas le même pour tous.",
      "2. Importez-le en simulation. Le compte rendu liste les agents absents, en congé sans traitement ou partis ; les directeurs doivent trancher pour ceux-là avant l'import réel.",
      "3. Contrôlez le plafond : SIHAM avertit quand le montant dépasse le plafond réglementaire du groupe de fonctions, mais n'empêche pas l'envoi.",
      '4. Injectez le bordereau au plus tard trois jours avant la clôture, puis comparez le total des mouvements 22 avec celui des décisions signées.',
      "Le montant n'est pas réduit par la quotité : si votre délibération le prévoit, faites le calcul dans le fichier. Gardez le fichier et son total signé avec les pièces de la paie.",
    ),
    theme: 'Primes',
    variants: [
      {
        title: 'Import en masse du complément indemnitaire annuel',
        description:
          'Nous cherchons la bonne façon de payer le CIA avec un montant différent par agent. Élément ponctuel ou permanent ?',
      },
      {
        title: "Le CIA risque-t-il d'être versé tous les mois ?",
        description:
          "L'élément créé en test n'a pas de date de fin. Comment s'assurer qu'il n'est payé qu'une fois ?",
      },
    ],
  },
  {
    key: 'siham-ripec-statutaire-arrivee',
    product: 'SIHAM',
    title: 'Composante statutaire du RIPEC absente pour les enseignants arrivés par mutation',
    description:
      'Sept enseignants-chercheurs arrivés par mutation au 1er septembre ne touchent pas la composante statutaire du RIPEC. Ceux que nous avons recrutés par concours la touchent. Faut-il la saisir à la main ?',
    lastActions:
      "Contrôle du dossier financier : pas d'élément C1 pour les sept agents. Transfert relancé sans effet.",
    messages: [],
    firstAnalysis:
      "Les sept agents ont bien le bon corps et le bon grade. La seule différence visible est le motif d'entrée.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Ne la saisissez pas à la main : la composante statutaire est déduite du corps, de la position et de l'obligation de service. C'est la dernière de ces trois données qui manque aux sept agents.",
      "Lors d'un recrutement par concours, l'écran d'entrée crée l'obligation de service à partir du corps. Lors d'une mutation, il attend que l'établissement d'origine transmette le dossier, et laisse la zone vide en attendant.",
      "1. Dans le dossier de chacun, rubrique « Service d'enseignement », saisissez l'obligation (192 heures, ou 384 pour un enseignant du second degré) à la date d'arrivée.",
      "2. Vérifiez qu'il n'y a pas d'interdiction de cumul, par exemple une prime propre à l'ancien établissement restée ouverte.",
      "3. Validez et lancez le transfert : l'élément est créé à la date d'arrivée et la paie fera le rappel.",
      "L'état de contrôle « Enseignants sans obligation de service » est à passer chaque année début octobre.",
      "La composante fonctionnelle et la prime individuelle, elles, ne suivent pas l'agent : elles se saisissent d'après vos propres décisions.",
    ),
    theme: 'Primes',
    variants: [
      {
        title: 'RIPEC C1 non versé après une mutation',
        description:
          "Des enseignants mutés en septembre n'ont pas la part statutaire du RIPEC. Saisie manuelle ou défaut de dossier ?",
      },
      {
        title: 'Prime statutaire des enseignants-chercheurs : conditions de déclenchement dans SIHAM',
        description:
          "Quelles données du dossier font créer l'élément C1 ? Sept agents ne l'ont pas alors que leur grade est juste.",
      },
    ],
  },
  {
    key: 'siham-temps-partiel-therapeutique-primes',
    product: 'SIHAM',
    title: 'Primes pendant un temps partiel thérapeutique : faut-il les réduire ?',
    description:
      'Une secrétaire de composante, fonctionnaire, reprend à 60 % en temps partiel thérapeutique. Son traitement est maintenu en entier, mais SIHAM maintient aussi son IFSE à 100 %. Notre délibération ne dit rien de ce cas. Est-ce voulu ?',
    lastActions: 'Saisie de la modalité de service, simulation du dossier financier.',
    messages: [],
    firstAnalysis:
      "Dans l'ancien logiciel les primes étaient réduites à la quotité travaillée. Nous ne savons pas si la règle a changé ou si SIHAM se trompe.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "C'est voulu. Pour les fonctionnaires de l'État, les primes suivent maintenant le sort du traitement pendant le temps partiel pour raison thérapeutique : traitement en entier, donc primes en entier, à l'exception de celles qui remboursent des frais ou compensent un travail effectif.",
      'Dans SIHAM, cela se règle à deux endroits :',
      '- la modalité de service porte deux quotités, celle de travail (60 %) et celle de rémunération (100 %) : ne mettez jamais 60 dans la seconde ;',
      "- dans le paramétrage des indemnités, la zone « Sensible à la quotité » dit laquelle des deux est lue. La valeur livrée est « Rémunération » pour l'IFSE, et « Travail » pour les heures supplémentaires, les astreintes et les permanences.",
      'Pour les contractuels, la règle est différente : le versement dépend des indemnités journalières, et la modalité à choisir est « Reprise à temps partiel pour motif thérapeutique, régime général ».',
      "Notez la date de fin : l'autorisation vaut de un à trois mois et un an en tout. SIHAM avertit trente jours avant l'échéance, mais il ne rétablit pas le temps plein tout seul.",
    ),
    theme: 'Paie',
    variants: [
      {
        title: 'IFSE pendant un mi-temps thérapeutique',
        description:
          "L'agente travaille à 60 % pour raison thérapeutique et garde toute son IFSE. Le calcul est-il juste ?",
      },
      {
        title: 'Quotité de travail et quotité de rémunération en TPT',
        description:
          "Nous hésitons sur les deux quotités de l'écran de modalité de service pour un temps partiel thérapeutique.",
      },
      {
        title: "Temps partiel thérapeutique d'une contractuelle : quelle modalité choisir ?",
        description:
          'La liste propose plusieurs modalités thérapeutiques. Laquelle faut-il prendre pour une agente contractuelle ?',
      },
    ],
  },
  {
    key: 'siham-transport-abonnement-annuel',
    product: 'SIHAM',
    title: 'Remboursement du transport arrêté en septembre pour les abonnements annuels',
    description:
      "Le remboursement partiel des frais de transport s'est arrêté en septembre pour 120 agents qui ont pourtant un abonnement annuel en cours. Les agents à l'abonnement mensuel continuent de le percevoir.",
    lastActions: "Comparaison des éléments du dossier financier d'août et de septembre pour dix agents.",
    messages: ['Élément arrivé à échéance : pièce justificative non renouvelée'],
    firstAnalysis:
      "La date de fin de l'élément est le 31 août pour tous, même pour ceux qui ont pris leur abonnement en janvier. Cela ressemble à une règle générale.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "La règle générale existe : votre paramétrage fixe la durée de validité du justificatif au 31 août, quel que soit l'abonnement. La valeur livrée pour un abonnement annuel est douze mois à partir de la date du justificatif.",
      '1. Paramètres de la préliquidation, « Justificatifs de transport » : pour le type annuel, remplacez « Date fixe 31/08 » par « Durée 12 mois ».',
      "2. Utilisez le traitement de reprise « Recalcul des échéances » sur la population concernée, en simulation d'abord. Il rouvre les éléments fermés à tort, à partir du 1er septembre.",
      "3. Contrôlez trois agents, dont un qui a changé d'abonnement dans l'été : le recalcul prend le justificatif le plus récent.",
      '4. Créez les mouvements. Le rappel de septembre sera payé avec le mois courant.',
      'Vérifiez au passage le taux : il est de 75 % du titre, dans la limite du plafond mensuel. Un abonnement annuel est remboursé par douzièmes, y compris pendant les congés annuels, mais pas pendant un mois entier de maladie.',
    ),
    theme: 'Paie',
    variants: [
      {
        title: 'Frais de transport domicile-travail : fin du versement au 31 août',
        description:
          "L'élément s'est fermé fin août pour tous les abonnés à l'année. Comment le rouvrir en masse ?",
      },
      {
        title: "Justificatif de transport non renouvelé alors que l'abonnement est valable",
        description:
          "SIHAM considère le justificatif comme périmé au 31 août. L'agent a un abonnement jusqu'en janvier.",
      },
    ],
  },
  {
    key: 'siham-psc-participation-conge-sans-traitement',
    product: 'SIHAM',
    title: 'Protection sociale complémentaire : la participation est supprimée en congé parental',
    description:
      "Les agents en congé parental ou en disponibilité pour raison de santé ont perdu la participation de l'employeur à la protection sociale complémentaire, alors que leur adhésion court toujours. Le prestataire nous réclame la part employeur de 31 agents.",
    lastActions:
      "Contrôle de l'élément dans le dossier financier, comparaison avec l'état d'adhésion du prestataire.",
    messages: ['Élément incompatible avec la position : clos automatiquement'],
    firstAnalysis:
      "L'élément est fermé à la date de la position, comme toutes les indemnités. La participation devrait être traitée autrement.",
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      "Votre analyse est partagée : la participation a été livrée avec la même table d'incompatibilités que les indemnités, et la fermeture automatique ne devrait pas s'appliquer aux positions pour lesquelles l'adhésion est maintenue. L'anomalie est acceptée par la maintenance, avec une livraison dans le prochain lot fonctionnel.",
      'Jusque-là :',
      "1. Ne rouvrez pas l'élément à la main, il serait refermé à la prochaine validation du dossier.",
      "2. Dans la table des incompatibilités, retirez le code de la participation pour le congé parental et la disponibilité pour raison de santé. Cette table est à votre main et la modification n'est pas une intervention hors de l'application.",
      "3. Relancez le transfert sur les 31 matricules : l'élément est recréé à la date de la position.",
      "4. Pour les agents sans aucune paie, le centre de paie ne peut rien verser : la part de l'employeur est à régler directement au prestataire, sur la base de l'état « Adhérents sans rémunération ».",
      'Nous vous préviendrons à la livraison : il faudra alors remettre la table livrée.',
    ),
    theme: 'Paie',
    variants: [
      {
        title: 'Participation PSC interrompue pour les agents en disponibilité',
        description:
          "L'élément de participation à la complémentaire santé se ferme tout seul quand l'agent change de position.",
      },
      {
        title: 'Part employeur de la mutuelle non versée pendant un congé parental',
        description:
          "Le prestataire réclame la participation de 31 agents que SIHAM n'envoie plus. L'adhésion est pourtant maintenue.",
      },
    ],
  },
  {
    key: 'siham-indemnite-residence-site-delocalise',
    product: 'SIHAM',
    title: 'Indemnité de résidence calculée sur le siège au lieu du site de travail',
    description:
      "Les 44 agents de notre site délocalisé, ouvert à la rentrée dans une commune de la zone à 1 %, touchent l'indemnité de résidence au taux de 3 % du siège. Le centre de paie nous demande de régulariser avant la fin de l'année.",
    lastActions:
      "Contrôle de l'affectation des agents : elle est bien sur la structure du nouveau site. Contrôle de la zone dans le dossier financier : zone 1.",
    messages: [],
    firstAnalysis:
      "L'adresse de la structure est bonne. La zone d'indemnité de résidence n'est pas saisissable sur l'agent, elle est donc déduite de quelque chose d'autre.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "La zone est déduite de la commune de la résidence administrative, c'est-à-dire du site rattaché à la structure, et non de l'adresse postale. La structure créée à la rentrée a hérité du site du siège.",
      "1. Référentiel des structures : créez le site avec le code de la commune et la zone d'indemnité de résidence qui lui correspond, au 1er septembre.",
      '2. Sur la structure, onglet « Implantation », fermez le rattachement au site du siège au 31 août et ouvrez le nouveau au 1er septembre. Les structures filles en héritent si « Hérité » est coché.',
      '3. Lancez le recalcul des résidences administratives à la date du 1er septembre, puis le transfert des 44 matricules.',
      '4. Les mouvements créés changent la zone rétroactivement : le centre de paie calculera le trop versé. Prévenez les agents, la reprise porte sur tous les mois depuis septembre.',
      'Un agent qui travaille sur les deux sites garde la zone de sa résidence administrative, celle qui figure dans son arrêté ou son contrat : ne le modifiez pas.',
    ),
    theme: 'Structures',
    variants: [
      {
        title: "Mauvaise zone d'indemnité de résidence après une relocalisation",
        description:
          "Les agents d'un nouveau site gardent le taux du siège. D'où vient la zone dans le dossier financier ?",
      },
      {
        title: "Taux de 3 % au lieu de 1 % pour l'indemnité de résidence",
        description:
          "44 agents d'un campus éloigné ont le mauvais taux depuis la rentrée. L'adresse de la structure est juste.",
      },
    ],
  },
];
