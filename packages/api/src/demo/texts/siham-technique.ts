import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** SIHAM, what surrounds the business: declarations, interfaces, rights, documents, servers, releases. */
export const SIHAM_TECHNIQUE_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'siham-dsn-individu-non-identifie',
    product: 'SIHAM',
    title: 'DSN rejetée : individus sans numéro de sécurité sociale ni identifiant provisoire',
    description:
      "La DSN des rémunérations que l'établissement verse lui-même est rejetée. Neuf jurys étrangers n'ont ni numéro de sécurité sociale ni identifiant provisoire. Elle doit être déposée demain à midi au plus tard.",
    lastActions:
      "Génération, contrôle avec l'outil de précontrôle, dépôt, réception du bilan d'anomalies bloquantes.",
    messages: [
      "S21.G00.30.001 CCH-11 : numéro d'inscription au répertoire absent",
      "S21.G00.30.020 : numéro technique temporaire obligatoire en l'absence de NIR",
    ],
    firstAnalysis:
      "Nous n'avions pas de cas de ce genre avant. Le numéro technique temporaire n'apparaît dans aucun écran de l'agent.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "Le numéro technique temporaire ne se saisit pas : SIHAM le construit à la génération, à condition que le dossier porte le sexe, la date de naissance et l'indication « Numéro en attente ». Chez vos neuf jurys, cette indication est vide et le pays de naissance aussi.",
      "1. Pour chacun, rubrique « Identité » : pays de naissance, et « Situation du numéro » à « En attente d'attribution ».",
      "2. Menu « DSN », « Recalculer les identifiants », sur les neuf matricules. L'identifiant apparaît dans l'onglet « Déclarations » ; il doit commencer par 1 ou 2 selon le sexe.",
      '3. Régénérez la déclaration du mois en « Annule et remplace » seulement si un dépôt a été accepté ; ici tout a été rejeté, il faut donc un nouveau dépôt « Normal ».',
      "4. Repassez le précontrôle : plus d'anomalie sur S21.G00.30. Déposez.",
      "Quand le numéro définitif arrivera, saisissez-le en ajout : la déclaration du mois suivant portera d'elle-même le bloc de changement qui relie l'ancien identifiant au nouveau. Ne supprimez pas l'identifiant temporaire avant.",
    ),
    complement: {
      request:
        "Merci de joindre le bilan d'anomalies complet et, pour un des neuf dossiers, l'écran d'identité avec les zones vides visibles, nom masqué.",
      answer:
        "Les deux pièces sont jointes. Ces dossiers ont été créés par l'import des jurys, qui n'a pas de colonne pour le pays de naissance.",
    },
    theme: 'DSN',
    variants: [
      {
        title: 'Précontrôle DSN : S21.G00.30.020 obligatoire',
        description:
          "Des intervenants étrangers n'ont pas de numéro de sécurité sociale. Comment obtenir le numéro technique temporaire ?",
      },
      {
        title: 'Dépôt de la DSN impossible pour neuf personnes sans NIR',
        description:
          "La déclaration entière est rejetée à cause de quelques jurys étrangers. L'échéance est demain.",
      },
      {
        title: "Numéro technique temporaire absent du dossier de l'agent",
        description: "Dans quel écran doit-on saisir l'identifiant temporaire que la DSN réclame ?",
      },
    ],
  },
  {
    key: 'siham-dsn-fin-contrat-attestation',
    product: 'SIHAM',
    title: 'Signalement de fin de contrat et attestation pour France Travail',
    description:
      "Un contractuel parti fin août n'a pas son attestation et ne peut pas faire valoir ses droits. Nous pensions que la fin de contrat était signalée par le centre de paie. Qui doit le faire, et comment le rattraper maintenant que trois mois ont passé ?",
    lastActions:
      "Contrôle de la sortie : saisie le 2 septembre. Recherche d'une attestation dans les éditions.",
    messages: [],
    firstAnalysis:
      'Avant, nous remplissions un formulaire. Nous ne savons pas si SIHAM envoie quelque chose.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "La répartition est la suivante : la déclaration mensuelle des rémunérations versées par le centre de paie est faite par lui ; le signalement d'une fin de contrat est à la charge de l'employeur, donc de votre établissement, dans les cinq jours qui suivent la sortie. SIHAM le prépare, mais ne l'envoie pas seul.",
      "Pour l'agent :",
      "1. Menu « DSN », « Événements », « Fin de contrat » : l'événement est à l'état « À compléter ». Il manque le motif de rupture détaillé et les périodes de préavis.",
      '2. Complétez, puis « Alimenter les salaires » : les douze derniers mois sont repris des KX chargés.',
      "3. Validez et générez le fichier du signalement. Il n'y a pas de date limite technique : un signalement tardif est accepté.",
      "4. Déposez-le sur le portail des déclarations. L'attestation est disponible pour l'agent en général le lendemain.",
      "Si votre établissement est en auto-assurance pour le chômage, l'attestation est due de la même façon : c'est elle qui permet de décider qui indemnise.",
      "Pour ne plus en manquer, activez l'alerte « Fin de contrat non signalée à J+3 » et faites-en un contrôle hebdomadaire ; elle vise aussi les vacataires en fin d'engagement.",
    ),
    theme: 'DSN',
    variants: [
      {
        title: 'Attestation employeur pour un agent parti il y a trois mois',
        description:
          "L'ancien agent réclame son attestation de fin de contrat. La sortie est saisie mais rien n'a été transmis.",
      },
      {
        title: "Qui envoie le signalement de fin de contrat, l'université ou le centre de paie ?",
        description:
          'Nous ne savons pas si la fin de contrat de nos contractuels est déclarée automatiquement par la paie.',
      },
    ],
  },
  {
    key: 'siham-boeth-statut-non-declare',
    product: 'SIHAM',
    title: "Bénéficiaires de l'obligation d'emploi absents de la déclaration",
    description:
      "Le nombre de bénéficiaires de l'obligation d'emploi déclarés a chuté de 87 à 52 entre septembre et octobre. Les 35 manquants ont tous une reconnaissance renouvelée cette année. Cette baisse fausserait notre contribution annuelle.",
    lastActions: 'Édition de la liste des bénéficiaires : 87. Contrôle du fichier généré : 52 rubriques.',
    messages: [],
    firstAnalysis:
      "La date de fin de l'ancienne reconnaissance et la date de début de la nouvelle se suivent. La liste dit 87, c'est donc l'extraction qui en perd.",
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      "Vous avez raison : l'extraction ne lit que la première reconnaissance de chaque agent, dans l'ordre de saisie. Quand elle est échue, l'agent n'est plus déclaré, même si une seconde suit. La maintenance prend l'anomalie en charge, et la livraison est prévue avant la déclaration annuelle.",
      "Les rubriques manquantes peuvent être complétées après coup, il n'y a donc pas d'effet sur la contribution si la correction est faite avant la fin de l'année.",
      'En attendant, pour déclarer juste dès ce mois :',
      '1. Requête « Reconnaissances successives » : elle liste les agents à deux lignes ou plus.',
      "2. Pour ceux dont la nature de reconnaissance est la même, prolongez la date de fin de la première ligne jusqu'à celle de la seconde, puis supprimez la seconde. Gardez une copie de la pièce dans le dossier.",
      "3. Si la nature change (par exemple une allocation d'invalidité qui suit une reconnaissance), laissez les deux lignes : la prolongation serait fausse. Ces agents seront repris à la livraison.",
      '4. Régénérez en base de test et comptez les rubriques S21.G00.40.072 avant la production.',
    ),
    theme: 'DSN',
    variants: [
      {
        title: "OETH : nombre d'agents déclarés inférieur au nombre d'agents reconnus",
        description:
          '35 agents en situation de handicap ne sont plus déclarés depuis le renouvellement de leur reconnaissance.',
      },
      {
        title: 'Rubrique S21.G00.40.072 non alimentée',
        description:
          'La rubrique du statut de bénéficiaire manque pour les agents dont la reconnaissance a été renouvelée.',
      },
    ],
  },
  {
    key: 'siham-habilitation-population-structure-nouvelle',
    product: 'SIHAM',
    title: "Un gestionnaire ne voit pas les agents d'un laboratoire rattaché à sa composante",
    description:
      "Depuis le rattachement d'un laboratoire à l'UFR de sciences, la gestionnaire de l'UFR ne voit pas ses 38 agents. La recherche par nom ne renvoie rien. La direction des ressources humaines les voit.",
    lastActions:
      'Rattachement de la structure au 1er octobre, déconnexion et reconnexion de la gestionnaire, contrôle de son rôle.',
    messages: ['Aucun dossier ne correspond à vos critères ou à vos habilitations'],
    firstAnalysis:
      "Le rôle est rattaché à l'UFR « et structures filles ». Le laboratoire est bien une fille de l'UFR dans l'organigramme.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le rôle ne parcourt pas l'organigramme en direct : il lit une liste de structures calculée la nuit, à partir de l'organigramme de gestion. Or le laboratoire a été rattaché dans l'organigramme de recherche.",
      "1. Structures : choisissez l'organigramme « Gestion » (liste en haut de l'écran) et rattachez-y le laboratoire à l'UFR, au 1er octobre. Le rattachement fait dans l'organigramme « Recherche » est correct, gardez-le.",
      '2. Lancez le traitement « Calcul des populations », sans attendre la nuit. Il dure une dizaine de minutes.',
      '3. Dans le rôle de la gestionnaire, onglet « Population », bouton « Aperçu » : les 38 agents doivent y être.',
      "4. Elle doit se déconnecter puis se reconnecter, la population étant chargée à l'ouverture de la session.",
      "N'ajoutez pas le laboratoire à la main dans le rôle : la ligne resterait après un futur changement d'organigramme et donnerait à voir des agents à tort.",
    ),
    theme: 'Habilitations',
    variants: [
      {
        title: "Droits d'accès : agents invisibles après un changement de structure",
        description:
          "La gestionnaire d'UFR ne trouve aucun agent du laboratoire rattaché ce mois-ci. Le rôle n'a pas changé.",
      },
      {
        title: "Population d'un rôle non mise à jour",
        description:
          "Le rôle doit comprendre les structures filles mais le nouveau laboratoire n'y est pas. Comment recalculer ?",
      },
      {
        title: 'Aucun dossier ne correspond à vos habilitations',
        description: "Le message s'affiche pour tous les agents d'un service rattaché depuis le 1er octobre.",
      },
    ],
  },
  {
    key: 'siham-edition-arrete-grade-vide',
    product: 'SIHAM',
    title: "Arrêté d'avancement édité avec un grade vide",
    description:
      "Les arrêtés d'avancement d'échelon s'éditent avec un blanc à la place du grade et de l'indice. La date d'effet et le nom sont bons. Nous avons 84 arrêtés à faire signer cette semaine.",
    lastActions:
      "Édition par lot depuis la campagne d'avancement, puis édition d'un seul arrêté depuis le dossier.",
    messages: [],
    firstAnalysis:
      "Depuis le dossier de l'agent, l'arrêté est complet ; depuis la campagne, il est incomplet. Le modèle est le même.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le modèle est le même mais pas la date de lecture. Depuis le dossier, les données sont lues à la date d'effet de l'acte ; depuis la campagne, à la « date d'observation » du lot. La vôtre est restée à celle de la simulation, avant que les nouveaux échelons n'existent.",
      "1. Campagne d'avancement, onglet « Éditions » : mettez comme date d'observation la date d'effet la plus tardive du lot.",
      "2. Cochez « Lire à la date d'effet de chaque acte » si les dates d'effet diffèrent : c'est préférable dans votre cas.",
      "3. Annulez les 84 éditions (elles sont à l'état « Projet », aucun numéro n'est consommé), puis relancez le lot.",
      "4. Contrôlez cinq arrêtés, dont un avec reliquat d'ancienneté, avant de les envoyer à la signature.",
      "Si la zone reste vide pour quelques agents, c'est que leur ligne d'échelon n'est pas validée : la liste en est donnée dans le compte rendu, colonne « Données absentes ».",
    ),
    theme: 'Actes',
    variants: [
      {
        title: 'Champs vides dans les arrêtés édités en lot',
        description:
          "Le grade et l'indice ne sortent pas quand on édite depuis la campagne, alors que l'édition unitaire est bonne.",
      },
      {
        title: "Édition collective d'arrêtés incomplète",
        description:
          "84 arrêtés d'échelon à refaire car des zones sont blanches. Faut-il corriger le modèle ou les données ?",
      },
    ],
  },
  {
    key: 'siham-editions-lot-service-documents',
    product: 'SIHAM',
    title: "Plus aucune édition de contrat : le service de production des documents s'arrête",
    description:
      "Depuis l'installation de la version, toutes les éditions restent « En cours » puis passent en erreur au bout de dix minutes. Aucun contrat de vacation ne peut être produit, or les cours commencent lundi et 210 contrats doivent être signés avant.",
    lastActions:
      "Redémarrage du serveur d'éditions : une trentaine de documents passent, puis tout s'arrête de nouveau. Lecture du journal.",
    messages: ['java.lang.OutOfMemoryError: Java heap space', 'EDI 500 Conversion interrompue'],
    firstAnalysis:
      "La mémoire augmente à chaque document et n'est jamais rendue. Nous avons doublé la mémoire du serveur, cela ne fait que retarder l'arrêt.",
    blocking: true,
    outcome: 'maintenance',
    response: lines(
      'La fuite est confirmée : le convertisseur livré avec la version garde en mémoire le modèle et ses images à chaque document. La maintenance a reproduit le défaut et prépare un correctif, que nous annoncerons dans cette fiche avec sa date.',
      'Pour produire les 210 contrats avant lundi :',
      "1. Serveur d'éditions, fichier de paramètres du convertisseur : fixez le nombre de documents par processus à 20. Au-delà, le processus s'arrête proprement et un autre prend la suite ; c'est un réglage prévu, qui n'est pas activé à la livraison.",
      "2. Remettez la mémoire à sa valeur d'origine : une grande mémoire allonge l'arrêt au lieu de l'éviter.",
      "3. Redémarrez le service, puis relancez les éditions en erreur par lots de 50 (« Suivi des éditions », « Relancer la sélection »). Ce sont les mêmes demandes, il n'y aura pas de doublon.",
      "4. Faites alléger le logo du modèle s'il dépasse 200 Ko : le vôtre, à en juger par la taille des documents, pèse sans doute bien plus.",
      "Le réglage de l'étape 1 peut rester en place après la livraison du correctif.",
    ),
    complement: {
      request:
        "Merci de joindre le journal du serveur d'éditions depuis le dernier redémarrage et d'indiquer la taille d'un contrat produit, ainsi que la mémoire attribuée.",
      answer:
        'Le journal est joint. Un contrat de deux pages pèse 3,8 Mo. La mémoire est passée de 2 à 4 Go hier.',
    },
    theme: 'Éditions',
    variants: [
      {
        title: 'Éditions en erreur depuis la nouvelle version',
        description:
          "Les contrats restent en cours d'édition puis échouent. Le serveur doit être redémarré toutes les demi-heures.",
      },
      {
        title: "OutOfMemoryError sur le serveur d'éditions de SIHAM",
        description: 'Java heap space après une trentaine de documents. Augmenter la mémoire ne suffit pas.',
      },
      {
        title: 'EDI 500 conversion interrompue',
        description:
          'Aucun contrat de vacataire ne peut être édité avant la rentrée. Existe-t-il un contournement ?',
      },
    ],
  },
  {
    key: 'siham-interface-annuaire-comptes-rentree',
    product: 'SIHAM',
    title: "Les nouveaux agents n'arrivent plus dans l'annuaire : aucun compte informatique créé",
    description:
      "Depuis quatre jours, aucun agent recruté n'est transmis à l'annuaire de l'établissement. 96 personnes n'ont ni messagerie ni accès aux outils, dont des enseignants dont les cours ont commencé. Côté SIHAM, les dossiers sont complets.",
    lastActions:
      'Contrôle du connecteur : démarré. Consultation de la file des messages : plus de 5 000 en attente. Redémarrage du connecteur sans effet.',
    messages: [
      'SYNC 403 Message refusé : schéma non conforme',
      'File en attente derrière un message en erreur',
    ],
    firstAnalysis:
      'Le premier message en erreur concerne une structure dont le libellé a été modifié lundi. Les messages des agents sont derrière.',
    blocking: true,
    outcome: 'solution',
    response: lines(
      "La file est traitée dans l'ordre : un message refusé retient tous les autres. Le libellé modifié lundi contient un saut de ligne, sans doute collé depuis un courriel, et l'annuaire refuse ce caractère.",
      '1. Structures : ouvrez celle que le message cite, effacez le libellé en entier et retapez-le à la main. Validez : un nouveau message correct est créé en fin de file.',
      '2. Console du connecteur : sélectionnez le message en erreur, « Mettre de côté ». Ne le supprimez pas avant la fin.',
      '3. « Reprendre la file ». Comptez environ 40 messages par minute, donc deux heures pour 5 000.',
      '4. Pour les enseignants qui attendent, « Émettre un agent » sur leurs matricules : ce message passe par la file prioritaire.',
      "5. Quand la file est vide, comparez les deux référentiels avec l'état « Agents présents, compte absent », puis supprimez le message mis de côté.",
      "Mettez une surveillance sur l'âge du plus ancien message plutôt que sur l'état du connecteur : il était démarré, et pourtant rien ne passait.",
    ),
    complement: {
      request:
        "Pouvez-vous joindre le contenu du premier message en erreur (sans données personnelles) et la réponse complète de l'annuaire ?",
      answer:
        "Ils sont joints. La réponse de l'annuaire cite la zone du libellé long de la structure, position 41.",
    },
    theme: 'Interfaces',
    variants: [
      {
        title: 'SYNC 403 schéma non conforme',
        description:
          "La synchronisation avec l'annuaire est arrêtée derrière un message refusé. Comment passer au suivant sans le perdre ?",
      },
      {
        title: 'Comptes informatiques non créés pour les recrutés de la rentrée',
        description:
          "Les agents saisis depuis lundi n'ont pas de compte. Le connecteur est démarré mais la file grandit.",
      },
    ],
  },
  {
    key: 'siham-interface-services-enseignement-statut',
    product: 'SIHAM',
    title: "Enseignants absents de l'outil de suivi des services après un changement de statut",
    description:
      "Une trentaine d'enseignants qui ont changé de statut à la rentrée (de contractuel à titulaire, le plus souvent) ont disparu de notre outil de suivi des services d'enseignement. Leurs heures saisies sont rattachées à une personne fermée.",
    lastActions:
      "Rejeu de la synchronisation, contrôle d'un agent dans la vue fournie à l'outil : une seule ligne, close au 31 août.",
    messages: [],
    firstAnalysis:
      "La vue ne montre que l'ancien statut. Le nouveau est bien dans le dossier, avec une date d'effet au 1er septembre.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "La vue fournie ne garde que les statuts dont l'affectation d'enseignement est ouverte. Au changement de statut, l'écran ferme l'affectation et propose de la reconduire ; la proposition n'a pas été acceptée pour ces agents, car la gestionnaire voulait d'abord connaître le service.",
      "1. Requête « Statut enseignant sans affectation d'enseignement » : vérifiez que vous retrouvez la trentaine d'agents.",
      '2. Sur chacun, rubrique « Affectations », « Reconduire » au 1er septembre, type « Enseignement », même structure. Pour la liste complète, le traitement collectif « Reconduire des affectations » accepte un fichier de matricules.',
      '3. Attendez le calcul de nuit de la vue, ou lancez-le depuis le menu des interfaces.',
      "4. Dans l'outil de suivi, relancez la synchronisation des intervenants : elle retrouve la personne par son matricule, les heures restent à leur place.",
      "N'utilisez pas « Créer un intervenant » dans l'outil de suivi : les heures seraient partagées entre deux personnes et aucune des deux n'atteindrait son service.",
    ),
    theme: 'Interfaces',
    variants: [
      {
        title: "Enseignants titularisés disparus de l'outil des services",
        description:
          "Après le passage de contractuel à titulaire, l'enseignant est fermé dans l'application qui suit les heures.",
      },
      {
        title: "Interface des services d'enseignement : nouveau statut non transmis",
        description:
          "La vue lue par l'outil de suivi ne contient que l'ancien statut, clos à la fin du mois d'août.",
      },
    ],
  },
  {
    key: 'siham-migration-ora-12899-libelles',
    product: 'SIHAM',
    title: 'Montée de version arrêtée : ORA-12899 sur les libellés locaux',
    description:
      "La migration de production s'est arrêtée à la reprise des nomenclatures, cette nuit. L'application ne redémarre ni dans l'ancienne ni dans la nouvelle version. La base de test avait migré sans erreur il y a un mois. La saisie de paie est fermée à 700 agents gestionnaires et responsables jusqu'à la résolution.",
    lastActions:
      "Sauvegarde, arrêt des services, lancement de la migration, arrêt à l'étape 14 sur 32, lecture du journal. Aucune relance.",
    messages: [
      'ORA-12899: valeur trop grande pour la colonne LIBLON (réelle : 63, maximum : 60)',
      'Étape 14/32 interrompue, reprise possible',
    ],
    firstAnalysis:
      "Deux libellés d'indemnités ont été saisis en production après la copie vers la base de test. Ils comptent moins de 60 caractères mais plusieurs accents.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "Les deux libellés sont bien en cause : leur longueur est comptée en octets pendant la reprise, et chaque lettre accentuée en vaut deux. Rien n'a été modifié après l'étape 14, la reprise est donc possible sans restaurer la sauvegarde.",
      "1. Ne lancez pas « Recommencer » mais gardez la base en l'état. Vérifiez que la sauvegarde d'hier soir est lisible.",
      "2. Dans le répertoire de migration, exécutez le script de contrôle des libellés, livré avec l'étape 14 : il liste les lignes qui dépassent 60 octets. Il ne modifie rien. Attendez-vous à plus de deux lignes.",
      "3. Avec l'écran de maintenance des nomenclatures, seul ouvert pendant la migration, raccourcissez ces libellés. Ne les corrigez pas directement dans les tables.",
      "4. « Reprendre à l'étape 14 ». Les étapes 1 à 13 ne sont pas rejouées.",
      "5. Après l'étape 32, faites les contrôles de la fiche d'installation, puis transmettez les fichiers .ver.",
      'Prévoyez trois heures environ. Pour la suite, faites une nouvelle copie de la production vers la base de test dans les quinze jours qui précèdent une montée de version : un mois suffit pour que les données divergent.',
    ),
    complement: {
      request:
        "Merci de joindre le journal complet de l'étape 14 et la réponse du script de contrôle des libellés. Une étape a-t-elle été relancée depuis l'arrêt ?",
      answer:
        "Le journal est joint, aucune relance. Le script de contrôle donne quatre lignes : les deux indemnités et deux motifs d'absence.",
    },
    theme: 'Migration',
    variants: [
      {
        title: 'ORA-12899 pendant la migration de SIHAM',
        description:
          "La reprise des nomenclatures s'arrête sur un libellé trop long de trois caractères. Peut-on reprendre à la même étape ?",
      },
      {
        title: "Production arrêtée au milieu d'une montée de version",
        description:
          "L'étape 14 est interrompue et l'application ne démarre plus. Faut-il restaurer la sauvegarde ?",
      },
    ],
  },
  {
    key: 'siham-dossier-verrouille-autre-session',
    product: 'SIHAM',
    title: "Dossier verrouillé par une session qui n'existe plus",
    description:
      "Plusieurs fois par semaine, un dossier reste verrouillé toute la journée au nom d'une gestionnaire qui a pourtant quitté l'application. Comment le libérer sans redémarrer le serveur, et d'où cela vient-il ?",
    lastActions:
      'Déconnexion de la gestionnaire, fermeture du navigateur, nouvelle tentative par une collègue.',
    messages: ['HRA 2041 Dossier en cours de modification par un autre utilisateur'],
    firstAnalysis:
      'Le verrou disparaît la nuit. Les gestionnaires concernées ferment le navigateur par la croix au lieu de se déconnecter.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "L'explication est la bonne : fermer le navigateur ne prévient pas le serveur, qui garde la session et ses verrous jusqu'à l'expiration. Chez vous, le délai d'inactivité est de huit heures, ce qui revient à la journée entière.",
      'Pour libérer un dossier :',
      '1. Menu « Administration », « Sessions » : triez par dernière activité.',
      "2. Repérez la session de la gestionnaire, assurez-vous avec elle qu'elle n'a pas une autre fenêtre ouverte, puis « Terminer la session ». La saisie non validée est perdue.",
      '3. Le verrou est libéré dans la minute.',
      "Pour que cela n'arrive plus, ramenez le délai d'inactivité à 45 minutes dans les paramètres du serveur d'application, avec un avertissement à 40. Nous déconseillons moins de 30 minutes : la saisie d'un reclassement peut durer plus que cela sans échange avec le serveur.",
      "Si un verrou reste alors que la session n'apparaît plus dans la liste, il s'agit d'un traitement collectif en cours : regardez le suivi des traitements, et ne le terminez pas.",
    ),
    theme: 'Exploitation',
    variants: [
      {
        title: 'HRA 2041 dossier en cours de modification',
        description:
          'Un dossier reste bloqué par une collègue déconnectée depuis des heures. Comment lever le verrou ?',
      },
      {
        title: 'Libérer un dossier agent bloqué sans redémarrer SIHAM',
        description:
          "Nous redémarrons le serveur chaque fois qu'un dossier reste verrouillé. Existe-t-il un moyen plus simple ?",
      },
    ],
  },
  {
    key: 'siham-copie-production-vers-test',
    product: 'SIHAM',
    title: "Copie de la production vers la base de test : que faut-il changer avant de l'ouvrir ?",
    description:
      "Nous allons rafraîchir la base de test à partir de la production. La dernière fois, des courriels de validation sont partis de la base de test vers de vrais responsables. Quelle est la liste de ce qu'il faut changer après la copie ?",
    lastActions: 'Lecture de la procédure de sauvegarde et de restauration, qui ne parle pas des paramètres.',
    messages: [],
    firstAnalysis:
      "Nous pensons à l'adresse du serveur de messagerie et aux connecteurs. Il y en a sûrement d'autres.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Faites ces changements avant de démarrer le serveur d'application, l'ordonnanceur restant arrêté :",
      "1. Messagerie : videz le serveur d'envoi, ou dirigez-le vers une boîte unique. Le script de passage en test, dans le répertoire des outils, le fait et remplace aussi toutes les adresses des agents.",
      '2. Ordonnanceur : suspendez toutes les chaînes, puis réactivez seulement celles dont vous avez besoin.',
      "3. Connecteurs : annuaire, services d'enseignement, outil financier. Changez les adresses, et aussi les identifiants techniques, afin qu'un oubli d'adresse ne puisse pas aboutir.",
      "4. Répertoires d'échange avec le centre de paie : dirigez-les vers un répertoire local. Un fichier GEST de test déposé par erreur serait payé.",
      "5. Bandeau : paramètre « Libellé de l'environnement » à « TEST », couleur différente.",
      "6. Données personnelles : si la base sert à la formation ou à un prestataire, passez le traitement d'anonymisation (noms, numéros, comptes bancaires). Il faut compter trois heures pour 10 000 dossiers.",
      '7. Sessions et files : purgez les messages en attente, copiés eux aussi de la production.',
      "Démarrez ensuite, connectez-vous et envoyez-vous une demande de congé pour vérifier l'étape 1. Reportez la date de la copie dans votre environnement technique sur le site.",
    ),
    theme: 'Exploitation',
    variants: [
      {
        title: 'Des courriels partent de la base de test',
        description:
          'Après une copie de la production, la base de test a écrit à de vrais responsables. Que fallait-il couper ?',
      },
      {
        title: 'Rafraîchir la base de test sans risque',
        description:
          'Nous cherchons la liste des paramètres à modifier après une copie de production vers test.',
      },
      {
        title: 'Anonymiser la base de formation de SIHAM',
        description:
          'Existe-t-il un traitement fourni pour rendre anonymes les agents dans une copie de la production ?',
      },
    ],
  },
  {
    key: 'siham-requete-effectifs-ecart',
    product: 'SIHAM',
    title: "Deux requêtes d'effectifs donnent des nombres différents à la même date",
    description:
      'Pour une enquête, nous avons lancé deux requêtes fournies au 31 décembre : « Effectifs physiques » renvoie 3 214 agents et « Effectifs par structure » 3 301. Laquelle des deux est juste ?',
    lastActions:
      'Lancement des deux requêtes avec la même date et le même périmètre, export et comparaison dans un tableur.',
    messages: [],
    firstAnalysis:
      "Il y a des doublons dans la seconde, 61 agents y figurent plusieurs fois. Mais 87 lignes d'écart, ce n'est pas 61.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      'Les deux sont justes, mais elles ne comptent pas la même chose :',
      '- « Effectifs physiques » compte des agents en activité et rémunérés à la date, une fois chacun ;',
      '- « Effectifs par structure » compte des affectations ouvertes à la date : un agent partagé entre deux structures y figure deux fois.',
      "Votre écart de 87 lignes s'explique en entier : 61 agents ont plusieurs affectations, ce qui ajoute 70 lignes (52 en ont une de plus, 9 en ont deux de plus) ; les 17 autres sont des agents hébergés, affectés chez vous mais payés ailleurs, que la première requête exclut.",
      'Pour une enquête :',
      "1. Partez d'« Effectifs physiques » si l'on demande des personnes, avec le filtre « Hébergés » selon la définition de l'enquête.",
      "2. Pour une répartition par structure sans doublon, choisissez dans la seconde l'option « Affectation principale seulement ». Le total est alors 3 231, c'est-à-dire 3 214 plus les 17 hébergés.",
      "3. Pour des équivalents temps plein, n'additionnez pas les quotités de la seconde requête : utilisez « Emplois consommés », qui tient compte de la quotité d'affectation et de la rémunération.",
      "Notez dans votre fiche d'enquête la requête, ses options et la date du lancement : une saisie rétroactive changera le résultat.",
    ),
    theme: 'Requêtes',
    variants: [
      {
        title: 'Écart entre effectifs physiques et effectifs par structure',
        description:
          "Deux requêtes fournies, même date, 87 lignes d'écart. Laquelle prendre pour une enquête ministérielle ?",
      },
      {
        title: "Agents comptés deux fois dans une requête d'effectifs",
        description:
          "Des agents figurent plusieurs fois dans l'extraction par structure. Comment n'en garder qu'une ligne ?",
      },
    ],
  },
  {
    key: 'siham-rapport-social-unique-absences',
    product: 'SIHAM',
    title: "Rapport social unique : jours d'absence multipliés par deux",
    description:
      "L'extraction du rapport social unique donne 41 000 jours d'absence pour maladie, soit le double de l'an dernier. Les autres tableaux paraissent corrects. Le comité social se réunit dans trois semaines.",
    lastActions:
      "Extraction de l'année, comparaison avec la requête des absences : 20 600 jours. Nouvelle extraction, même résultat.",
    messages: [],
    firstAnalysis:
      'Le total est presque exactement le double. Les absences transmises en paie sont peut-être comptées une fois dans le dossier et une fois dans la préliquidation.',
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      "L'hypothèse est juste : depuis le dernier lot, la ligne d'absence et sa copie dans le dossier financier sont toutes deux extraites. Le défaut est propre au tableau des absences. La maintenance l'a accepté, et la correction sera livrée dans le lot qui précède la date limite de transmission.",
      'Pour votre comité social, vous pouvez produire le bon tableau dès maintenant :',
      '1. Lancez la requête « Absences par motif, genre et catégorie », dates du 1er janvier au 31 décembre. Elle lit seulement le dossier administratif : ce sont vos 20 600 jours.',
      '2. Exportez-la et remplacez les valeurs du tableau des absences dans la version de travail du rapport. Les lignes sont dans le même ordre.',
      "3. Signalez en note que la source est la requête et non l'extraction.",
      "Ne divisez pas simplement par deux : les absences sans effet sur la paie (autorisations, gardes d'enfant) n'ont pas de copie et sont justes.",
      "Ne transmettez pas encore le fichier officiel ; refaites l'extraction après la livraison, puis comparez-la avec la requête.",
    ),
    theme: 'Requêtes',
    variants: [
      {
        title: 'RSU : total des absences pour maladie incohérent',
        description:
          'Le tableau des absences du rapport social affiche le double de nos chiffres. Est-ce une anomalie connue ?',
      },
      {
        title: 'Extraction du rapport social : absences comptées deux fois',
        description:
          '41 000 jours extraits contre 20 600 dans la requête. Le comité social doit recevoir le rapport bientôt.',
      },
    ],
  },
];
