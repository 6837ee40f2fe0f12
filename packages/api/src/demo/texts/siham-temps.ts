import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** SIHAM, theme « Temps et absences »: leave, sickness, time savings, requests and approvals. */
export const SIHAM_TEMPS_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'siham-jour-carence-prolongation',
    product: 'SIHAM',
    title: "Jour de carence retenu une seconde fois sur une prolongation d'arrêt",
    description:
      "Un agent en congé de maladie du lundi au vendredi est prolongé à partir du lundi suivant. SIHAM retient un jour de carence sur chacune des deux périodes. La retenue du second est contestée par l'agent.",
    lastActions:
      'Saisie du premier arrêt, saisie de la prolongation comme un nouvel arrêt, paie, réclamation.',
    messages: [],
    firstAnalysis:
      'Le week-end sépare les deux arrêts. SIHAM y voit peut-être une reprise de travail de deux jours.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le week-end n'est pas en cause : deux arrêts séparés de 48 heures au plus sont reconnus comme une suite. C'est le type de saisie qui compte. Un arrêt saisi comme initial porte son propre jour de carence ; une prolongation n'en porte pas.",
      "1. Rubrique « Absences » : ouvrez la seconde période et changez « Nature de l'arrêt » d'« Initial » en « Prolongation ». La zone « Arrêt précédent » se remplit.",
      "2. Validez. La ligne de carence du lundi disparaît de l'onglet « Effets sur la paie ».",
      "3. Transférez, puis contrôlez le mouvement : la retenue d'un trentième du mois concerné est annulée par un mouvement de sens contraire.",
      "4. Dites à l'agent que le remboursement sera sur la prochaine paie.",
      "Autres cas sans carence, que le motif suffit à déclencher : accident de service, affection de longue durée après le premier arrêt sur trois ans, congé lié à l'état de grossesse, interruption de grossesse.",
      "L'état « Arrêts contigus saisis comme initiaux », passé chaque mois avant la clôture, vous évitera ces reprises.",
    ),
    theme: 'Temps et absences',
    variants: [
      {
        title: 'Deux jours de carence pour un seul arrêt prolongé',
        description:
          "L'arrêt a été prolongé le lundi suivant et SIHAM a de nouveau retenu un trentième. Comment l'annuler ?",
      },
      {
        title: "Prolongation d'un congé de maladie : quelle nature saisir ?",
        description:
          "Faut-il modifier la date de fin de l'arrêt ou saisir une seconde ligne ? Nous avons eu deux retenues de carence.",
      },
      {
        title: "Retenue d'un trentième contestée",
        description:
          'Un agent conteste une retenue pour carence lors de la prolongation de son arrêt, après un week-end.',
      },
    ],
  },
  {
    key: 'siham-maladie-90-pourcent-arret-a-cheval',
    product: 'SIHAM',
    title: "Congé de maladie à 90 % : mauvais taux quand l'arrêt traverse deux mois de paie",
    description:
      'Depuis le dernier lot, un arrêt de maladie ordinaire qui commence dans un mois et finit dans le suivant est payé à 90 % pour le premier mois et à 100 % pour le second. 19 agents sont dans ce cas sur la paie de ce mois. Les arrêts contenus dans un seul mois sont justes.',
    lastActions:
      'Contrôle des absences transférées, comparaison des mouvements de deux agents, lecture de la note de livraison.',
    messages: [],
    firstAnalysis:
      "Le compteur de jours à 90 % semble être remis à zéro au changement de mois, ou bien la seconde partie n'est pas envoyée.",
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      "La seconde partie n'est pas envoyée : le découpage par mois crée bien deux lignes, mais la seconde porte la date du premier jour de l'arrêt, et elle est écartée comme déjà transmise. L'anomalie est reconnue, sa correction est placée dans le prochain correctif.",
      'Pour la paie de ce mois, vous pouvez contourner agent par agent :',
      "1. Rubrique « Absences » : coupez l'arrêt en deux lignes, la première jusqu'au dernier jour du mois, la seconde à partir du 1er, de nature « Prolongation ». Le jour de carence n'est pas repris.",
      '2. Transférez le matricule et vérifiez que deux mouvements sont créés, un par mois.',
      '3. Contrôlez le compteur des jours à 90 % : il doit être égal à la somme des deux lignes.',
      'La liste des arrêts concernés est donnée par la requête « Absences à cheval sur deux mois » avec le taux 90.',
      "Ne recollez pas les lignes après la livraison du correctif : elles sont équivalentes pour les droits. Les arrêts déjà payés à 100 % doivent être régularisés de la même façon, avec l'accord de l'agence comptable sur le calendrier de reprise.",
    ),
    theme: 'Temps et absences',
    variants: [
      {
        title: 'Maladie ordinaire payée à 100 % le second mois',
        description:
          "Quand l'arrêt chevauche deux mois, la retenue de 10 % n'est faite que sur le premier. Est-ce connu ?",
      },
      {
        title: 'Retenue de 10 % incomplète sur les arrêts de maladie',
        description:
          "Dix-neuf agents ont une retenue trop faible, tous avec un arrêt qui passe d'un mois à l'autre.",
      },
    ],
  },
  {
    key: 'siham-conge-longue-maladie-requalification',
    product: 'SIHAM',
    title: 'Congé de maladie requalifié en longue maladie avec effet rétroactif de sept mois',
    description:
      'Le conseil médical a accordé un congé de longue maladie depuis avril à une agente en maladie ordinaire. SIHAM refuse la saisie du congé de longue maladie, les arrêts ordinaires existant déjà. Elle est à demi-traitement depuis trois mois, la régularisation est urgente pour elle.',
    lastActions:
      "Saisie du congé de longue maladie à la date d'avril : refus. Essai de suppression des arrêts ordinaires : refus car transférés en paie.",
    messages: ['ZYAG 041 Absence de même famille déjà transmise sur la période'],
    firstAnalysis:
      'Il doit exister un moyen de requalifier plutôt que de supprimer. Les sept arrêts ont été saisis par deux gestionnaires différents.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "La requalification existe en effet, et c'est la seule voie qui garde l'historique et crée le bon rappel.",
      '1. Rubrique « Absences », menu « Actions », « Requalifier une période ». Choisissez la date de début fixée par le conseil médical et la date de fin accordée.',
      "2. Nature cible : « Congé de longue maladie ». Saisissez la date de la séance et la référence de l'avis.",
      "3. SIHAM propose les sept arrêts : ils doivent être sans interruption. L'un des vôtres a un jour d'écart (il finit le 14, le suivant commence le 16). Corrigez-le d'abord, sinon la requalification s'arrête à cette date.",
      "4. Validez. Les arrêts passent à l'état « Requalifié » et le congé de longue maladie est créé, avec un an à plein traitement puis deux ans à 60 %.",
      "5. Le jour de carence et les retenues de 10 % ou de moitié sont annulés dans l'onglet « Effets sur la paie ». Transférez et vérifiez que le rappel couvre bien tous les mois.",
      "6. Contrôlez l'IFSE : elle suit les règles du congé de longue maladie dès la date d'avril, mais ce qui a été versé pendant la maladie ordinaire reste acquis. La case « Primes acquises » doit être cochée.",
      "Éditez l'arrêté depuis la requalification et non depuis l'absence : il vise l'avis du conseil médical.",
    ),
    complement: {
      request:
        'Merci de joindre la liste des arrêts de maladie ordinaire avec leurs dates exactes et leur état, ainsi que la date de début retenue par le conseil médical, identité masquée.',
      answer:
        "La liste des sept arrêts est jointe. Le conseil médical retient le 8 avril. Nous voyons maintenant qu'il manque le 15 juin entre deux arrêts, c'est une erreur de saisie.",
    },
    theme: 'Temps et absences',
    variants: [
      {
        title: 'Passage de maladie ordinaire à CLM rétroactif',
        description:
          "L'avis du conseil médical donne un CLM depuis sept mois. Les arrêts ordinaires sont déjà payés, SIHAM refuse la saisie.",
      },
      {
        title: 'ZYAG 041 absence déjà transmise',
        description:
          'On ne peut ni supprimer les arrêts de maladie ni saisir le congé de longue maladie à leur place.',
      },
      {
        title: 'Rappel de plein traitement après un avis de longue maladie',
        description:
          "L'agente était à demi-traitement et doit être rétablie à plein traitement. Comment produire le rappel ?",
      },
    ],
  },
  {
    key: 'siham-conge-longue-duree-fin-de-droits',
    product: 'SIHAM',
    title: 'Fin des droits à congé de longue durée : quelles suites saisir dans SIHAM ?',
    description:
      "Un agent épuise ses cinq ans de congé de longue durée le 31 janvier. Le conseil médical ne s'est pas encore prononcé sur la suite. Que faut-il saisir au 1er février pour que sa rémunération ne s'arrête pas, et comment suivre ses droits ?",
    lastActions:
      "Consultation du compteur de droits : solde zéro au 31 janvier. Essai de saisie d'un mois de plus : refus.",
    messages: ['ZYAG 055 Droits épuisés pour ce congé'],
    firstAnalysis:
      "Nous avons lu qu'un demi-traitement est maintenu en attente de l'avis. Nous ne trouvons pas de motif qui y corresponde dans les absences.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Il ne faut pas le chercher dans les absences : à l'épuisement du congé, c'est la position qui change.",
      "1. Rubrique « Positions » : ajoutez au 1er février une ligne « Maintien à demi-traitement dans l'attente d'une décision », avec la date de saisine du conseil médical. La rémunération continue à 50 %, primes exclues.",
      '2. Ne fermez pas le congé de longue durée : sa fin au 31 janvier est déjà calculée.',
      '3. Transférez et contrôlez le mouvement avant la clôture de janvier, pour éviter un mois sans paie.',
      "Quand l'avis est rendu, remplacez cette ligne selon le cas, à la date du 1er février :",
      "- reprise, éventuellement en temps partiel thérapeutique : position d'activité, avec rappel ;",
      '- reclassement : période de préparation au reclassement, à plein traitement, un an au plus ;',
      "- inaptitude temporaire : disponibilité d'office pour raison de santé ; le demi-traitement déjà versé reste acquis à l'agent ;",
      "- inaptitude définitive : dossier de retraite pour invalidité, le demi-traitement étant maintenu jusqu'à la décision.",
      "L'état « Droits à congé épuisés dans les six mois » vous permettra de saisir le conseil médical à temps. Un congé de longue durée n'est accordé qu'une fois par groupe d'affections : le compteur ne se recharge pas.",
    ),
    theme: 'Temps et absences',
    variants: [
      {
        title: "Épuisement des droits à CLD dans l'attente du conseil médical",
        description:
          "Le congé de longue durée arrive à son terme et l'avis n'est pas rendu. Quelle position saisir pour maintenir le demi-traitement ?",
      },
      {
        title: 'ZYAG 055 droits épuisés',
        description:
          'On ne peut plus prolonger le congé de longue durée, cinq ans sont atteints. Que faire pour la paie de février ?',
      },
    ],
  },
  {
    key: 'siham-conge-maternite-report-prenatal',
    product: 'SIHAM',
    title: "Congé de maternité : report d'une partie du prénatal et naissance avant terme",
    description:
      'Une ingénieure a demandé le report de trois semaines du congé prénatal sur le postnatal, puis a accouché dix jours avant la date prévue. SIHAM propose une date de reprise qui nous paraît trop courte. Comment le congé est-il recalculé ?',
    lastActions:
      'Saisie du congé avec la date prévue et trois semaines de report, puis saisie de la date réelle de naissance.',
    messages: [],
    firstAnalysis:
      "La durée totale affichée est de seize semaines moins dix jours. Nous pensons que les dix jours non pris devraient s'ajouter après.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Vous avez raison : une naissance avant terme ne réduit pas la durée totale. Les jours de prénatal non pris s'ajoutent au postnatal. Le calcul de SIHAM est juste si trois zones sont remplies, et la troisième manque dans votre cas.",
      '1. « Date présumée » : celle de la déclaration de grossesse. Ne la remplacez jamais par la date réelle.',
      '2. « Report du prénatal » : 21 jours, avec la date du certificat médical.',
      "3. « Date réelle de naissance » : elle se saisit sur l'enfant, dans la situation familiale, et se rattache ensuite au congé. Saisie dans l'absence seulement, elle ne sert qu'à l'information.",
      'Après le rattachement, « Recalculer » donne : trois semaines de prénatal moins les dix jours, et treize semaines de postnatal plus les dix jours, soit seize semaines en tout.',
      "Deux cas à part : si l'enfant naît plus de six semaines avant la date présumée et reste hospitalisé, une période s'ajoute (case « Hospitalisation ») ; en cas d'arrêt pendant la période reportée, le report est annulé à partir du premier jour de l'arrêt et le congé de maternité commence.",
      "Le congé est rémunéré en entier. L'agente peut en outre déclarer l'enfant au titre du supplément familial : ce droit ne s'ouvre pas tout seul.",
    ),
    theme: 'Temps et absences',
    variants: [
      {
        title: 'Calcul du congé de maternité après une naissance prématurée',
        description:
          "L'enfant est né dix jours avant terme. SIHAM raccourcit le congé au lieu de reporter les jours. Que faut-il saisir ?",
      },
      {
        title: 'Reporter trois semaines de congé prénatal',
        description:
          'Comment saisir le report du prénatal sur le postnatal et contrôler la date de reprise ?',
      },
      {
        title: 'Date de reprise fausse dans un congé de maternité',
        description:
          'La date calculée nous semble trop proche : la durée totale est inférieure à seize semaines.',
      },
    ],
  },
  {
    key: 'siham-temps-partiel-therapeutique-compteur',
    product: 'SIHAM',
    title: 'Compteur de temps partiel thérapeutique remis à zéro après un arrêt de trois jours',
    description:
      "Un agent est en temps partiel thérapeutique depuis huit mois. Après un arrêt de trois jours, SIHAM affiche de nouveau un an de droits disponibles. Nous craignons d'accorder des périodes au-delà de la durée permise.",
    lastActions:
      "Consultation du compteur avant et après la saisie de l'arrêt, essai sur un second agent en base de test : même effet.",
    messages: [],
    firstAnalysis:
      "Le compteur devrait se recharger seulement après un an d'activité. Un arrêt n'est pas une reprise.",
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      "Vous lisez bien la règle : les droits se reconstituent après un an de service effectif, à temps plein ou à temps partiel de droit commun. Le compteur traite à tort l'arrêt comme la fin de la période thérapeutique, et la reprise comme une nouvelle ouverture. L'anomalie est enregistrée et sa correction est étudiée pour le prochain lot.",
      "D'ici là :",
      '1. Ne vous fiez pas au solde affiché pour les agents qui ont eu un arrêt pendant leur temps partiel thérapeutique. La requête « Temps partiels thérapeutiques interrompus » en donne la liste.',
      "2. Pour chacun, saisissez dans le compteur une ligne de « Reprise manuelle » égale au nombre de jours consommés avant l'arrêt. Le solde est alors juste, et l'alerte des trente jours aussi.",
      "3. Indiquez « TPT interrompu » dans le commentaire : la correction s'en servira pour retirer les lignes manuelles, sans quoi les jours seraient comptés deux fois.",
      "Les paies passées ne sont pas touchées, le compteur ne sert qu'aux droits. Si une période a déjà été accordée au-delà d'un an, n'y changez rien avant l'avis de votre médecin agréé.",
    ),
    theme: 'Temps et absences',
    variants: [
      {
        title: 'Droits à temps partiel thérapeutique : un an de nouveau disponible',
        description:
          'Un court arrêt de maladie suffit à recharger le compteur de droits. Peut-on corriger le solde à la main ?',
      },
      {
        title: 'Le solde de TPT est faux après un arrêt',
        description:
          'Le compteur de mi-temps thérapeutique repart à douze mois après un congé de maladie de trois jours.',
      },
    ],
  },
  {
    key: 'siham-compte-epargne-temps-plafond',
    product: 'SIHAM',
    title: "Compte épargne-temps : demande de dépôt refusée alors que le plafond n'est pas atteint",
    description:
      "Une cadre de la bibliothèque demande à déposer 12 jours sur son compte épargne-temps, qui en compte 45. Le plafond est de 60, mais SIHAM refuse. Le même refus touche une dizaine d'agents. Comment le nombre de jours autorisés est-il calculé ?",
    lastActions: "Demande de l'agente dans le portail, refus, essai par la gestionnaire : même message.",
    messages: ['CET 022 Dépôt supérieur à la progression annuelle autorisée'],
    firstAnalysis:
      '45 et 12 font 57, donc moins de 60. Le mot « progression » désigne sans doute une autre limite.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Le plafond de 60 jours n'est pas la seule limite. Trois conditions s'appliquent ensemble, et c'est la troisième qui refuse la demande :",
      "1. l'agent doit avoir pris au moins 20 jours de congé dans l'année ;",
      '2. le total ne peut pas dépasser 60 jours ;',
      '3. au-delà de 15 jours épargnés, le compte ne peut pas progresser de plus de 10 jours par an.',
      "Avec 45 jours au départ, l'agente peut donc maintenir 10 jours. Les 2 autres peuvent être indemnisés ou versés à la retraite additionnelle de la fonction publique (pour une titulaire) : la demande doit préciser ce choix.",
      "Dans le portail : « Déposer 12 jours », puis, à l'étape « Option », répartir 10 en maintien et 2 en indemnisation. L'étape n'apparaît que si la campagne d'option est ouverte ; chez vous elle commence après la fin de la campagne de dépôt, d'où le refus sans proposition.",
      "Pour l'éviter, faites se recouvrir les deux campagnes dans le calendrier (paramètres du compte épargne-temps). Sans option avant la date limite, les jours au-delà du quinzième d'un titulaire vont d'office à la retraite additionnelle, et ceux d'un contractuel sont indemnisés.",
    ),
    theme: 'Temps et absences',
    variants: [
      {
        title: 'CET 022 progression annuelle dépassée',
        description:
          'Le dépôt de jours est refusé avec le message CET022, le compte est pourtant loin des 60 jours.',
      },
      {
        title: 'Combien de jours peut-on déposer sur le CET chaque année ?',
        description:
          "Nous cherchons la règle de calcul des jours autorisés, le plafond de 60 n'est pas la seule limite.",
      },
    ],
  },
  {
    key: 'siham-workflow-demandes-sans-valideur',
    product: 'SIHAM',
    title: 'Demandes de congé bloquées : plus aucun valideur après un changement de directeur',
    description:
      "Depuis le changement de directeur d'une composante de 280 agents, toutes les demandes de congé restent « En attente de validation » sans valideur. Les congés de fin d'année ne peuvent être ni accordés ni refusés, et les demandes s'accumulent (146 à ce jour).",
    lastActions:
      "Sortie de l'ancien directeur, affectation du nouveau sur la même structure, contrôle du rôle de responsable.",
    messages: ["WKF 310 Aucun acteur trouvé pour l'étape 2"],
    firstAnalysis:
      'Le nouveau directeur est bien responsable de la structure depuis le 1er novembre. Les nouvelles demandes comme les anciennes sont sans valideur.',
    blocking: true,
    outcome: 'solution',
    response: lines(
      "Le circuit ne lit pas la fonction de directeur mais le poste qui la porte. Le nouveau directeur a été affecté sur un poste nouveau, tandis que la structure désigne toujours l'ancien poste comme responsable. Ce poste est vacant, donc sans acteur.",
      "1. Structures, onglet « Responsabilités » : au 1er novembre, remplacez l'ancien poste par le nouveau. N'écrasez pas la ligne : fermez-la au 31 octobre et ajoutez-en une.",
      '2. Faites de même sur les structures filles qui ont leur propre ligne ; celles qui héritent suivent seules.',
      "3. Lancez le traitement « Réaffecter les tâches sans acteur » sur la structure et ses filles. Les 146 demandes prennent le nouveau valideur, avec leur date d'origine.",
      "4. Vérifiez qu'il les voit dans sa liste de tâches, puis demandez-lui de traiter d'abord celles dont la date de début est passée.",
      "Pour la prochaine fois : désignez un suppléant sur la structure. Le circuit le prend dès que le poste principal est vacant, et rien ne se bloque pendant l'intérim.",
    ),
    complement: {
      request:
        "Pouvez-vous joindre l'onglet « Responsabilités » de la structure et l'écran d'affectation du nouveau directeur avec le numéro du poste, nom masqué ?",
      answer:
        "Les deux écrans sont joints. Le numéro de poste n'est pas le même en effet : un nouveau poste a été créé pour le recrutement.",
    },
    theme: 'Workflow',
    variants: [
      {
        title: 'WKF 310 aucun acteur trouvé',
        description:
          "Toutes les demandes d'une composante sont sans valideur depuis l'arrivée du nouveau responsable.",
      },
      {
        title: 'Congés en attente depuis le départ du responsable de service',
        description:
          "Les demandes des agents n'arrivent à personne. Comment donner la validation au nouveau responsable et rattraper les anciennes ?",
      },
      {
        title: 'Changer le valideur des demandes déjà déposées',
        description:
          'Peut-on réaffecter 146 demandes de congé en attente à un autre responsable sans les refaire ?',
      },
    ],
  },
  {
    key: 'siham-droits-conges-arrivee-en-cours-annee',
    product: 'SIHAM',
    title: "Calcul des congés d'un agent recruté en cours d'année et à 80 %",
    description:
      "Un gestionnaire recruté le 15 janvier à 80 % (quatre jours par semaine) se voit attribuer 23 jours de congé jusqu'au 31 août. Il en attendait 28. Comment expliquer ce nombre, et les arrondis sont-ils réglables ?",
    lastActions:
      "Consultation du compteur, calcul à la main d'après notre règlement de 45 jours pour l'année.",
    messages: [],
    firstAnalysis:
      '45 jours, sept mois et demi sur douze et 80 %, cela donne 22,5. Nous ne retrouvons ni 23 ni 28.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      'Le compteur suit trois étapes, dans cet ordre :',
      "1. Droit annuel selon le nombre de jours travaillés par semaine : 45 jours pour cinq jours, donc 36 pour quatre jours. C'est la réduction à 80 %, faite une seule fois.",
      "2. Prorata de présence sur l'année de référence, du 1er septembre au 31 août, par mois entiers ou quinzaines selon votre paramétrage. Chez vous c'est « Mois entiers » : le mois de janvier, incomplet, ne compte pas. Il reste sept mois, de février à août.",
      "3. Arrondi à la demi-journée supérieure : 36 × 7 / 12 = 21, auxquels s'ajoutent 2 jours de fractionnement que votre règlement accorde d'office. D'où 23.",
      "Pour prendre en compte la quinzaine de janvier, changez le paramètre « Prorata d'entrée » en « Quinzaine » : le résultat est alors 36 × 7,5 / 12 = 22,5, plus 2 jours, soit 24,5.",
      "Le paramètre vaut pour toute la population du règlement et pour l'année entière : changez-le en début d'année de référence, sinon les soldes de tous les recrutés de l'année bougeront. Pour un cas isolé, préférez une ligne d'ajustement avec un commentaire.",
    ),
    theme: 'Temps et absences',
    variants: [
      {
        title: "Nombre de jours de congé d'un agent à temps partiel arrivé en janvier",
        description:
          "L'agent conteste son droit à congé. Quelle est la formule entre la quotité, le prorata et l'arrondi ?",
      },
      {
        title: 'Prorata et arrondi du compteur de congés',
        description:
          "Nous ne retrouvons pas le solde affiché pour un recrutement en cours d'année. Les arrondis se règlent-ils ?",
      },
    ],
  },
  {
    key: 'siham-teletravail-forfait-trimestre',
    product: 'SIHAM',
    title: 'Forfait télétravail : quels jours sont payés chaque trimestre ?',
    description:
      "Plusieurs agents trouvent que leur forfait de télétravail du troisième trimestre est trop faible. Ils ont télétravaillé deux jours par semaine, certains n'ont que 14 jours payés. Comment SIHAM compte-t-il les jours, et peut-on corriger ?",
    lastActions: "Édition de l'état trimestriel, comparaison avec les plannings de deux agents.",
    messages: [],
    firstAnalysis:
      'Les jours manquants sont des jours fixes tombés pendant des congés, mais aussi des jours pris au titre du contingent flottant.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      'Le traitement trimestriel compte des jours réellement faits et non des jours autorisés :',
      "- les jours fixes de l'autorisation, moins ceux qui tombent sur un congé, un arrêt, un jour férié ou une fermeture ;",
      "- les jours flottants, si la demande a été validée avant la date d'arrêté du trimestre.",
      "Les jours flottants de vos agents ont été validés après cette date, souvent en octobre : ils ne sont pas perdus, le traitement du trimestre suivant les reprend à leur date, tant qu'ils sont dans la même année civile.",
      'À faire :',
      "1. Éditez l'état détaillé par agent (option « Jours écartés ») : il donne le motif pour chaque jour.",
      "2. Demandez aux responsables de valider les demandes flottantes en attente avant l'arrêté du quatrième trimestre, le dernier de l'année.",
      "3. Pour un oubli plus ancien, saisissez une ligne d'ajustement avec la date réelle du jour, jamais un montant.",
      "Le montant est de 2,88 € par jour, et le plafond annuel est contrôlé en cumul : un agent qui l'atteint en cours de trimestre n'est payé que jusqu'au plafond, et l'état l'indique.",
    ),
    theme: 'Temps et absences',
    variants: [
      {
        title: 'Indemnité de télétravail inférieure au nombre de jours faits',
        description:
          'Les agents trouvent des jours manquants dans le forfait trimestriel. Que compte le traitement exactement ?',
      },
      {
        title: 'Jours flottants de télétravail non payés',
        description:
          "Les demandes de jours flottants ont été validées en retard. Sont-elles perdues pour l'indemnité ?",
      },
    ],
  },
];
