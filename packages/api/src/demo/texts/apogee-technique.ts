import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** Apogée, technical correspondents' matters: rights, base, printing, patches, the way to PEGASE. */
export const APOGEE_TECHNIQUE_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'apogee-habilitation-centre-gestion',
    product: 'Apogée',
    title: 'Un gestionnaire ne voit pas les étudiants de sa nouvelle composante',
    description:
      "Après la fusion de deux composantes, cinq gestionnaires ne trouvent pas les étudiants de l'autre site : la recherche répond que l'étudiant n'existe pas ou n'est pas accessible. Leurs responsables les voient.",
    lastActions:
      'Ajout du centre de gestion dans le profil des cinq gestionnaires, déconnexion, reconnexion, recherche.',
    messages: ['Étudiant inexistant ou hors de votre périmètre'],
    firstAnalysis:
      'Le centre de gestion a bien été ajouté. Le profil des responsables est différent, il a tous les centres.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le centre de gestion donne le droit sur l'inscription administrative. La recherche, elle, s'appuie aussi sur le centre d'inscription pédagogique et sur le centre de traitement des résultats : il faut les trois pour un gestionnaire de scolarité complet.",
      "1. Gestion des utilisateurs, onglet « Centres » : ajoutez le CIP et le centre de traitement de l'autre site, en plus du centre de gestion.",
      '2. Pour chaque centre, choisissez le droit : consultation, ou mise à jour. Un droit vide équivaut à aucun accès.',
      "3. Vérifiez la date de fin de validité du rattachement : la copie de profil reprend celle du modèle, souvent la fin de l'année passée.",
      "4. Demandez aux gestionnaires de fermer complètement l'application : les droits sont lus à l'ouverture.",
      "Plutôt que de le faire cinq fois, modifiez le type d'utilisateur « gestionnaire de scolarité » de la composante, puis appliquez-le.",
    ),
    theme: 'Habilitations',
    variants: [
      {
        title: 'Étudiant hors périmètre pour un gestionnaire',
        description:
          'Message « étudiant inexistant ou hors de votre périmètre » alors que le centre de gestion a été donné.',
      },
      {
        title: 'Droits Apogée après fusion de composantes',
        description:
          "Quels centres faut-il donner à un gestionnaire pour qu'il travaille sur les deux sites ?",
      },
      {
        title: "La recherche d'étudiant ne donne rien",
        description: "Cinq collègues ne trouvent aucun étudiant de l'autre site, leurs chefs les trouvent.",
      },
    ],
  },
  {
    key: 'apogee-ora-01653-espace-disque',
    product: 'Apogée',
    title: 'ORA-01653 : plus aucune inscription ni note ne peut être enregistrée',
    description:
      "Depuis 10 h 20, tout enregistrement échoue, au guichet comme en ligne. La consultation fonctionne. Nous sommes en pleine semaine d'inscription, 40 étudiants attendent dans le hall.",
    lastActions:
      "Essai d'enregistrement sur trois postes, contrôle de l'espace des disques du serveur : 30 % libres.",
    messages: ['ORA-01653: unable to extend table APOGEE.IND_HISTO by 8192 in tablespace DATA_APO'],
    firstAnalysis:
      "Le disque n'est pas plein. C'est l'espace de la base qui l'est, mais nous hésitons à intervenir seuls.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "L'espace de tables a atteint la taille maximale de ses fichiers de données : 32 Go par fichier, quelle que soit la place sur le disque. L'administrateur de la base peut l'augmenter sans arrêt, c'est une opération courante.",
      "1. Listez les fichiers de l'espace de tables avec leur taille et leur taille maximale (vue des fichiers de données).",
      '2. Ajoutez un fichier de données à cet espace, de 4 Go, en extension automatique par pas de 256 Mo, sur un disque qui a la place.',
      "3. Les enregistrements reprennent aussitôt, sans redémarrage. Contrôlez au guichet puis sur le site d'inscription.",
      '4. Les paiements en ligne de la période peuvent être en attente : lancez la reprise des paiements non rapprochés.',
      "La croissance vient de la table d'historique des individus : la purge annuelle n'a pas été faite depuis trois ans. Planifiez-la hors période d'inscription, par le traitement prévu et non par une suppression directe.",
      "Une alerte à 85 % d'occupation, sur la taille maximale et non sur le disque, vous préviendrait plusieurs semaines avant.",
    ),
    theme: 'Base de données',
    variants: [
      {
        title: 'Enregistrement impossible dans Apogée, erreur ORA-01653',
        description:
          'Tous les enregistrements échouent en pleine inscription. La base ne peut pas étendre une table.',
      },
      {
        title: 'Tablespace DATA_APO plein',
        description:
          'Le tablespace est au maximum alors que le disque a de la place. Peut-on ajouter un fichier sans arrêt ?',
      },
    ],
  },
  {
    key: 'apogee-serveur-editions-arrete',
    product: 'Apogée',
    title: "Plus aucune édition : le serveur d'éditions s'arrête à chaque demande",
    description:
      "Certificats de scolarité, relevés, procès-verbaux : toutes les éditions échouent depuis la mise à jour du système d'exploitation. Le serveur d'éditions redémarre seul puis s'arrête à la demande suivante. Trois jurys sont prévus demain.",
    lastActions:
      "Redémarrage du serveur d'éditions, édition d'un certificat : arrêt. Essai avec un autre modèle : même arrêt.",
    messages: ['REP-0004: Warning: Unable to open user preference file', 'REP-56048: Engine crashed, job Id'],
    firstAnalysis:
      "La mise à jour a retiré d'anciennes bibliothèques de polices. Le premier message existait avant, le second est nouveau.",
    blocking: true,
    outcome: 'maintenance',
    response: lines(
      "La cause est confirmée : la version de sécurité du système retire une bibliothèque de polices dont le moteur d'éditions a encore besoin. La maintenance prépare une livraison qui embarque cette bibliothèque ; elle est prévue sous trois semaines, et nous vous tiendrons au courant de son avancement dans la fiche.",
      'Pour les jurys de demain :',
      "1. Réinstallez l'ancienne bibliothèque à côté de la nouvelle, par le paquet de compatibilité de votre distribution.",
      "2. Déclarez son répertoire dans le chemin des bibliothèques du seul moteur d'éditions, et non de tout le système.",
      "3. Redémarrez le serveur d'éditions, puis éditez un certificat et un procès-verbal.",
      "4. Si vous ne pouvez pas installer le paquet, l'édition en fichier texte des procès-verbaux n'utilise pas les polices et reste disponible : choisissez la destination « Fichier ».",
      "Bloquez les mises à jour de polices de ce serveur jusqu'à la livraison. Le message REP-0004 est sans conséquence.",
    ),
    complement: {
      request:
        "Pouvez-vous joindre la trace du moteur d'éditions au moment de l'arrêt et la liste des paquets changés par la mise à jour ?",
      answer:
        'La trace et la liste sont jointes. Deux paquets de polices ont été remplacés, dont un par une version majeure.',
    },
    theme: 'Éditions',
    variants: [
      {
        title: 'Les éditions Apogée ne sortent plus',
        description:
          'Ni certificat ni procès-verbal depuis la mise à jour du serveur. Jurys demain, que pouvons-nous faire ?',
      },
      {
        title: "REP-56048 : le moteur d'éditions s'arrête",
        description:
          "Le moteur s'arrête à chaque demande d'édition, après la mise à jour du système d'exploitation.",
      },
    ],
  },
  {
    key: 'apogee-patch-script-interrompu',
    product: 'Apogée',
    title: 'Installation du patch interrompue : Apogée affiche une version incohérente',
    description:
      "L'installation du patch en production s'est arrêtée au milieu à cause d'une coupure de la session. L'application s'ouvre mais affiche que la version de la base ne correspond pas. Les services de scolarité ne peuvent pas travailler.",
    lastActions: 'Lancement de la procédure à 20 h, coupure à 21 h 15, reprise refusée, contrôle du journal.',
    messages: [
      "Version de la base incompatible avec la version de l'application",
      'Étape 14 sur 32 : déjà en cours',
    ],
    firstAnalysis:
      "Le journal s'arrête pendant la création d'un index sur une grande table. La reprise refuse car elle croit l'étape en cours. Nous avons une sauvegarde de 19 h 30.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "Il n'est pas nécessaire de restaurer : la procédure peut être reprise à l'étape 14. L'index incomplet doit simplement être retiré avant.",
      "1. Vérifiez qu'aucune session d'installation ne reste ouverte dans la base ; sinon attendez qu'elle se termine ou fermez-la.",
      "2. Contrôlez l'état de l'index de l'étape 14. S'il est présent et inutilisable, supprimez-le avec la commande indiquée dans le journal, et rien d'autre.",
      "3. Relancez la procédure avec l'option de reprise et le numéro d'étape 14. Comptez cinquante minutes, dans une session détachée qui survit à une coupure du réseau.",
      "4. À la fin, le contrôle des objets invalides doit donner zéro. Recompilez-les une fois si ce n'est pas le cas.",
      "5. Transmettez-nous le fichier .ver produit par la procédure : il témoigne de la migration et met à jour votre version à l'Amue.",
      "Si l'étape 14 échoue encore, arrêtez-vous là et complétez la fiche avec le journal : ne passez pas à l'étape 15.",
    ),
    complement: {
      request:
        "Merci de joindre le journal complet de l'installation et la liste des objets invalides. Une modification a-t-elle été faite à la main depuis l'arrêt ?",
      answer:
        "Le journal et la liste sont joints : 7 objets invalides. Aucune modification n'a été faite depuis l'arrêt.",
    },
    theme: 'Installation',
    variants: [
      {
        title: 'Patch Apogée arrêté au milieu',
        description:
          "Coupure pendant l'installation du patch. Faut-il restaurer la sauvegarde ou peut-on reprendre ?",
      },
      {
        title: 'Version de base incompatible après un patch incomplet',
        description:
          "L'application et la base ne sont plus à la même version. Personne ne peut travailler ce matin.",
      },
      {
        title: 'Étape 14 sur 32 déjà en cours',
        description:
          "La reprise de l'installation refuse de continuer. Le journal s'est arrêté sur un index.",
      },
    ],
  },
  {
    key: 'apogee-calcul-lent-statistiques',
    product: 'Apogée',
    title: 'Le calcul des résultats prend trois heures au lieu de vingt minutes',
    description:
      'Depuis la copie de la production vers le nouveau serveur de base, les calculs sont très lents, pour toutes les étapes. Les écrans de consultation sont normaux. Les jurys de janvier approchent.',
    lastActions:
      "Calcul d'une étape de 300 étudiants : 3 h 05. Même calcul sur l'ancien serveur : 18 minutes.",
    messages: [],
    firstAnalysis:
      'Le nouveau serveur est plus puissant. La charge du processeur reste à 100 % sur un seul cœur pendant le calcul.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "La copie a été faite sans les statistiques de la base. Le calcul lit alors la table des résultats en entier pour chaque étudiant au lieu de passer par l'index.",
      "1. Hors des heures de travail, lancez le recalcul des statistiques du schéma par le script livré, et non par la tâche automatique du moteur, dont l'échantillon est trop petit pour les tables de résultats.",
      "2. Vérifiez que la date d'analyse des tables de résultats et d'inscriptions pédagogiques est celle de la nuit.",
      "3. Comparez les paramètres d'initialisation avec ceux de la note technique : le mode d'optimisation et la taille de la mémoire de tri ont une valeur conseillée pour Apogée.",
      '4. Relancez le calcul de la même étape. Vous devriez retrouver moins de vingt minutes.',
      "5. Planifiez le script chaque semaine, et après chaque chargement massif de notes ou d'inscriptions.",
    ),
    complement: {
      request:
        "Pouvez-vous indiquer la date de la dernière analyse des tables de résultats sur les deux serveurs, et joindre la liste des paramètres d'initialisation ?",
      answer:
        "Sur l'ancien serveur, l'analyse date de dimanche. Sur le nouveau, la date est vide. La liste est jointe.",
    },
    theme: 'Base de données',
    variants: [
      {
        title: 'Lenteur des calculs après changement de serveur',
        description: 'Tout est rapide sauf le calcul des notes, passé de vingt minutes à trois heures.',
      },
      {
        title: 'Calcul des notes très long avant les jurys',
        description:
          "Le calcul d'une étape de 300 étudiants dure trois heures depuis la migration de la base Oracle.",
      },
    ],
  },
  {
    key: 'apogee-vers-pegase-donnees-a-nettoyer',
    product: 'Apogée',
    title: 'Migration vers PEGASE : que faut-il nettoyer dans Apogée avant la première reprise ?',
    description:
      "Notre bascule vers PEGASE est prévue dans dix-huit mois. Nous voudrions mettre à profit ce temps pour préparer les données d'Apogée. Quelles sont celles qui posent le plus de difficultés, et par quoi commencer ?",
    lastActions:
      'Lecture du guide de migration, inventaire des diplômes en service, comptage des dossiers sans INE.',
    messages: [],
    firstAnalysis:
      'Nous avons 3 200 dossiers sans INE, environ 900 doublons probables et des diplômes fermés depuis dix ans mais encore en service.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Vous êtes dans les temps. L'expérience des établissements déjà passés donne cet ordre, du plus long au plus court.",
      "1. Identités : traitez d'abord les doublons par la fusion des individus, puis les INE manquants ou provisoires par l'immatriculation. Dans l'autre ordre, un même INE est attribué à deux dossiers.",
      "2. Offre de formation : fermez les diplômes et versions d'étape sans inscrit depuis deux ans. Seule l'offre ouverte, et celle des années reprises, est à modéliser dans PEGASE.",
      "3. Résultats : terminez toutes les délibérations des années passées. Un résultat à l'état « en cours » n'est pas repris.",
      '4. Paiements : soldez les échéances impayées et les remboursements en attente. Ils ne sont pas repris et doivent être justifiés avant la bascule.',
      "5. Codifications personnelles : listez les types de droits, régimes et profils propres à l'établissement. Chacun doit recevoir une correspondance avec la nomenclature commune.",
      "6. Applications voisines : pour chaque service web d'Apogée utilisé, notez qui l'appelle et l'API de remplacement.",
      "Lancez l'outil de diagnostic livré avec le dernier patch : il compte les anomalies par domaine, et peut être relancé chaque mois pour mesurer l'avancement.",
    ),
    theme: 'Migration',
    variants: [
      {
        title: 'Préparer Apogée avant la bascule PEGASE',
        description:
          "Par quoi commencer le nettoyage des données d'Apogée en vue de la reprise dans PEGASE ?",
      },
      {
        title: 'Fiabilisation des données avant migration',
        description:
          'Doublons, INE absents, vieux diplômes : quel ordre suivre pour que la première reprise à blanc se passe bien ?',
      },
      {
        title: "Quelles données d'Apogée ne sont pas reprises dans PEGASE ?",
        description:
          'Nous cherchons la liste de ce qui doit être soldé ou terminé avant la reprise (paiements, jurys).',
      },
    ],
  },
];
