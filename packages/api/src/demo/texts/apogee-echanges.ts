import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** Apogée, what it exchanges with others: surveys, national identifiers, web services, admission platforms. */
export const APOGEE_ECHANGES_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'apogee-sise-inscriptions-principales-doubles',
    product: 'Apogée',
    title: 'SISE inscriptions : deux inscriptions principales pour le même étudiant',
    description:
      'Le contrôle de la remontée SISE relève 94 étudiants avec deux inscriptions principales. Ce sont des étudiants en double cursus, ou qui ont changé de filière en octobre. La remontée est refusée tant que ces lignes existent. Date limite dans huit jours.',
    lastActions: 'Extraction SISE, contrôle, lecture des anomalies, consultation de cinq dossiers.',
    messages: ["Anomalie bloquante 12 : plus d'une inscription principale"],
    firstAnalysis:
      'Dans les dossiers, la seconde inscription devrait être secondaire. Le témoin est pourtant à « première inscription » sur les deux.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      'Deux situations sont mêlées, et elles se corrigent différemment.',
      "1. Double cursus (61 cas d'après votre fichier) : les deux inscriptions sont valables, une seule est principale. Dans le dossier, « Inscription aux étapes », désignez l'étape principale ; l'autre devient secondaire. Les droits sont recalculés au taux réduit pour la seconde : contrôlez avant d'enregistrer.",
      "2. Changement de filière (33 cas) : la première inscription aurait dû être annulée ou transformée. Utilisez « Modification d'étape » plutôt que l'annulation : les paiements et la carte suivent.",
      "3. Relancez l'extraction pour les seuls étudiants corrigés, par la liste de numéros, puis le contrôle complet.",
      "4. Ne corrigez pas le fichier lui-même : l'anomalie reviendrait à la remontée des résultats.",
      "Pour l'an prochain, l'édition « Étudiants à plusieurs étapes principales » peut être lancée chaque semaine pendant la campagne d'inscription.",
    ),
    complement: {
      request:
        "Merci de joindre le fichier des anomalies et, pour chaque étudiant, les deux étapes, leurs dates et l'état de l'inscription, sans les identités.",
      answer:
        'Le tableau est joint : 61 étudiants ont deux inscriptions en cours et 33 en ont une dont la date correspond à un changement de filière.',
    },
    theme: 'Enquêtes',
    variants: [
      {
        title: 'Remontée SISE refusée, doubles inscriptions',
        description:
          "Une centaine d'étudiants ont deux inscriptions principales dans le fichier SISE. Comment les corriger avant la date limite ?",
      },
      {
        title: 'Anomalie 12 au contrôle SISE',
        description:
          "Plus d'une inscription principale. Ce sont des doubles licences et des réorientations d'octobre.",
      },
      {
        title: "Désigner l'inscription principale d'un étudiant en double cursus",
        description: 'Le témoin de première inscription est présent sur les deux étapes. Où le changer ?',
      },
    ],
  },
  {
    key: 'apogee-ines-rapprochement-ambigu',
    product: 'Apogée',
    title: 'INES : retour « rapprochement ambigu » pour des étudiants à immatriculer',
    description:
      "Depuis la rentrée, 45 demandes d'immatriculation restent sans INE définitif. Le retour indique que plusieurs identités correspondent. Ces étudiants ne peuvent pas être remontés au CROUS ni dans SISE.",
    lastActions:
      'Envoi quotidien des demandes, lecture des retours, nouvel envoi après une semaine : même réponse.',
    messages: ['Rapprochement ambigu : 2 identités candidates'],
    firstAnalysis:
      "Les identités sont conformes aux pièces fournies. Plusieurs étudiants portent des noms très courants ou n'ont pas de lieu de naissance précis.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      'Un retour ambigu ne se résout pas par un nouvel envoi identique : le répertoire national connaît deux personnes très proches et attend une information de plus pour choisir.',
      "1. Complétez d'abord l'identité : tous les prénoms dans l'ordre de l'état civil, nom de famille distinct du nom d'usage, commune de naissance avec son code (pays seul pour une naissance à l'étranger).",
      "2. Si l'étudiant a été scolarisé en France, demandez-lui un relevé de notes du baccalauréat : l'INE qui y figure, saisi dans le dossier, lève l'ambiguïté.",
      "3. Renvoyez la demande après cette correction. Un délai d'un jour est normal.",
      "4. Si l'ambiguïté demeure, l'arbitrage se fait sur l'interface du répertoire par la personne de votre établissement qui y est habilitée : les identités candidates y sont affichées, avec la possibilité de créer une nouvelle identité.",
      "N'attribuez pas un INE de votre propre initiative et ne recopiez pas celui d'une identité candidate sans preuve : une fusion de deux personnes est très longue à défaire.",
    ),
    theme: 'Identifiants',
    variants: [
      {
        title: 'INE définitif non attribué',
        description:
          '45 étudiants restent avec un identifiant provisoire, le retour parle de plusieurs identités candidates.',
      },
      {
        title: 'Immatriculation des étudiants : plusieurs identités correspondent',
        description:
          'Que faire quand le répertoire national répond que deux personnes correspondent à la demande ?',
      },
    ],
  },
  {
    key: 'apogee-cpge-mef-correspondance',
    product: 'Apogée',
    title: "Étudiants de CPGE : code MEF sans correspondance à l'intégration du fichier des lycées",
    description:
      "Les lycées partenaires nous envoient le fichier de leurs étudiants de classe préparatoire, à inscrire aussi à l'université. Un lycée sur six est rejeté en entier pour un code MEF inconnu. Ces étudiants doivent être inscrits avant les vacances.",
    lastActions: 'Chargement du fichier du lycée, compte rendu, recherche du code dans les tables.',
    messages: ['MEF sans étape correspondante : 118 lignes rejetées'],
    firstAnalysis:
      "Le code MEF a onze caractères dans le fichier. Dans notre table de correspondance, il n'en a que dix pour cette filière.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "La filière a été rénovée : son code MEF a changé à la rentrée et votre table de correspondance contient l'ancien. Le onzième caractère, lui, est une variante propre à chaque lycée et n'a pas à y figurer.",
      "1. Table de correspondance MEF - étape : ajoutez le nouveau code sur dix caractères, en face de la VET de l'université, avec l'année de début.",
      "2. Conservez l'ancien code, avec une année de fin : il sert aux étudiants de deuxième année.",
      '3. Dans les paramètres du chargement, laissez « Comparer sur dix caractères » coché.',
      "4. Rechargez le fichier avec l'option de simulation : il doit rester seulement les vraies anomalies, par exemple un INE manquant.",
      "5. Chargez réellement, puis lancez la création des inscriptions avec le profil « CPGE » : les droits réduits et l'exonération des boursiers sont appliqués.",
      'Prévenez les autres universités de votre académie si elles travaillent avec ce lycée : le même rejet les attend.',
    ),
    theme: 'Inscriptions',
    variants: [
      {
        title: "Fichier d'un lycée rejeté pour MEF inconnu",
        description:
          "118 étudiants de classe préparatoire rejetés, aucun ne peut être inscrit à l'université.",
      },
      {
        title: 'Correspondance entre filière de CPGE et étape Apogée',
        description:
          "Le code de la filière a changé à la rentrée. Où déclarer le nouveau et que faire de l'ancien ?",
      },
    ],
  },
  {
    key: 'apogee-webservices-utilisateur-invalide',
    product: 'Apogée',
    title:
      "Services web en échec depuis cette nuit : plus de dossier étudiant dans l'ENT ni d'emploi du temps",
    description:
      "Tous les appels aux services web échouent depuis l'installation du patch cette nuit. L'espace numérique n'affiche plus ni notes ni contrat pédagogique, et l'outil d'emploi du temps ne synchronise plus les groupes. Le poste de gestion fonctionne.",
    lastActions: 'Redémarrage du serveur des services, appel de test sur le service étudiant : même erreur.',
    messages: ['technical.security.invaliduser.user', 'HTTP 500'],
    firstAnalysis:
      "Le compte de base utilisé par les services est ouvert et son mot de passe est le bon. L'erreur est la même pour tous les services.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "Le compte est bon, mais il n'est plus autorisé : le patch recrée la table des utilisateurs des services web, et reprend les autorisations depuis un fichier de paramètres qui, chez vous, est resté au modèle livré.",
      '1. Dans le répertoire de configuration, comparez le fichier des utilisateurs avec la sauvegarde faite avant le patch. Reportez vos utilisateurs et leurs services autorisés ; ne recopiez pas le fichier entier, sa structure a une colonne de plus.',
      '2. Lancez le script de chargement des utilisateurs des services web fourni avec le patch. Il peut être relancé.',
      '3. Redémarrez le serveur des services, puis appelez le service étudiant avec un numéro connu.',
      "4. Videz la réserve de connexions de l'espace numérique et de l'outil d'emploi du temps, ou redémarrez-les : ils gardent l'échec en mémoire.",
      "5. Contrôlez que l'ancien utilisateur de démonstration, réapparu avec le modèle livré, est bien supprimé.",
      "Cette étape est décrite dans la procédure d'installation, au paragraphe des fichiers personnalisés : ajoutez-la à votre propre liste.",
    ),
    theme: 'Services web',
    variants: [
      {
        title: 'Erreur invaliduser sur les web services Apogée',
        description:
          'Après le patch, tous les web services répondent « technical.security.invaliduser.user ».',
      },
      {
        title: "L'ENT n'affiche plus les notes des étudiants",
        description:
          "Depuis ce matin, dossier étudiant vide dans l'espace numérique. Les services web sont en erreur 500.",
      },
      {
        title: 'Plus aucune synchronisation avec Apogée après mise à jour',
        description:
          'Emploi du temps, ENT, carte : tout ce qui interroge les services web est en panne depuis le patch.',
      },
    ],
  },
  {
    key: 'apogee-amue-api-certificat-renouvele',
    product: 'Apogée',
    title: 'AMUE-API : appels refusés après le renouvellement de notre certificat',
    description:
      "Nous avons renouvelé le certificat du serveur qui appelle les API. Depuis, la passerelle refuse la connexion de l'application de gestion des stages. Les appels faits depuis un navigateur, avec le même compte, fonctionnent.",
    lastActions:
      "Installation du nouveau certificat, redémarrage de l'application, appel : échec de la négociation.",
    messages: ['PKIX path building failed: unable to find valid certification path to requested target'],
    firstAnalysis:
      "Le message parle d'un chemin de certification. Le nouveau certificat a été délivré par une autre autorité que l'ancien.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le message vient de votre application, pas de la passerelle : son magasin de certificats ne contient pas l'autorité intermédiaire. Le navigateur fonctionne car il va la chercher lui-même.",
      '1. Récupérez la chaîne complète auprès de votre fournisseur de certificats : racine et intermédiaire.',
      "2. Importez l'intermédiaire dans le magasin de confiance réellement utilisé par l'application. Sur le serveur il y a souvent deux environnements Java : le paramètre de démarrage donne le bon.",
      '3. Du côté du serveur présenté, installez la chaîne entière et non le certificat seul.',
      "4. Redémarrez l'application et refaites l'appel.",
      "5. Dans la console de la passerelle, vérifiez que l'empreinte déclarée pour votre client est celle du nouveau certificat ; l'ancienne peut être retirée après une semaine.",
      "Notez la date d'expiration dans vos échéances : deux mois avant, le nouveau certificat peut être déclaré en plus de l'ancien, et le changement se fait sans coupure.",
    ),
    theme: 'Services web',
    variants: [
      {
        title: 'Erreur PKIX sur les appels AMUE-API',
        description:
          "L'application des stages n'arrive plus à joindre les API depuis le changement de certificat.",
      },
      {
        title: 'Certificat expiré puis renouvelé : API injoignables',
        description:
          "Le navigateur accède à l'API, notre application non. Quel magasin de certificats faut-il mettre à jour ?",
      },
    ],
  },
  {
    key: 'apogee-parcoursup-remontee-inscrits',
    product: 'Apogée',
    title: 'Remonter à Parcoursup les inscriptions effectives : quels étudiants sont pris ?',
    description:
      "Pour libérer les places, nous devons indiquer à Parcoursup qui s'est réellement inscrit. L'extraction d'Apogée donne 1 840 étudiants, notre tableau de bord 1 903. Nous voulons comprendre la différence avant l'envoi.",
    lastActions:
      'Extraction des inscrits issus de Parcoursup, comparaison avec la requête du tableau de bord.',
    messages: [],
    firstAnalysis:
      'Les 63 manquants sont inscrits et ont payé en partie. Certains ont changé de formation au guichet.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "L'extraction ne prend que les inscriptions qui répondent aux trois conditions suivantes ; vos 63 étudiants manquent toujours à l'une d'elles.",
      "- L'inscription est rattachée à la préinscription d'origine, par le numéro de dossier. Une inscription faite au guichet comme une nouvelle inscription n'a pas ce lien : 41 cas. Utilisez « Rattacher une préinscription » dans le dossier.",
      "- L'inscription est complète : état « en cours » et dossier sans paiement en attente. Les échéances futures d'un paiement en plusieurs fois ne gênent pas, un premier paiement non reçu gêne : 15 cas, à ne pas remonter avant l'encaissement.",
      "- L'étape est en correspondance avec la formation du vœu. Après un changement de formation au guichet, l'étudiant n'est plus inscrit au titre de son vœu : 7 cas. C'est exact, la place du vœu d'origine doit être libérée.",
      "Après les rattachements, relancez l'extraction : vous devriez obtenir 1 881. L'envoi annule et remplace le précédent, il peut donc être refait chaque jour.",
    ),
    theme: 'Inscriptions',
    variants: [
      {
        title: 'Extraction des inscrits pour Parcoursup incomplète',
        description:
          "L'extraction n'a pas tous nos inscrits. Quelles conditions faut-il pour qu'un étudiant soit remonté ?",
      },
      {
        title: 'Places libérées à tort sur Parcoursup',
        description:
          "Des étudiants inscrits au guichet ne sont pas remontés comme inscrits et leur place est proposée à d'autres.",
      },
    ],
  },
];
