import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** PEGASE, technical correspondents' matters: sign-in, rights, API, surveys, data taken over from Apogée. */
export const PEGASE_TECHNIQUE_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'pegase-connexion-fournisseur-identite',
    product: 'PEGASE',
    title:
      "Connexion impossible pour tous les gestionnaires après le changement de notre serveur d'authentification",
    description:
      "Nous avons remplacé notre serveur d'authentification samedi. Depuis, les gestionnaires s'identifient, puis reviennent sur une page d'erreur de PEGASE. Les apprenants, qui passent par leur compte PEGASE, se connectent. Toute la scolarité est arrêtée.",
    lastActions:
      'Échange des métadonnées samedi, essai de connexion le jour même (réussi), nouvel essai ce matin : erreur.',
    messages: ["Réponse d'authentification refusée : signature non valide"],
    firstAnalysis:
      "Le certificat de signature a été renouvelé dimanche par l'outil, automatiquement. PEGASE a sans doute gardé celui de samedi.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      'Votre diagnostic est confirmé : PEGASE vérifie la signature avec le certificat des métadonnées de samedi, votre serveur signe avec celui de dimanche.',
      "1. Exportez les métadonnées actuelles de votre serveur d'authentification. Contrôlez qu'elles contiennent le certificat de dimanche.",
      "2. Administration de PEGASE, accessible avec le compte local de secours : « Authentification », fournisseur de l'établissement, « Mettre à jour les métadonnées ».",
      '3. Enregistrez et attendez une minute. Faites un essai dans une fenêtre privée, pour ne pas réutiliser une session en erreur.',
      "4. Sur votre serveur, désactivez le renouvellement automatique du certificat de signature, ou donnez à PEGASE l'adresse publique des métadonnées : elles sont alors relues chaque nuit.",
      "5. Si l'heure de votre serveur diffère de plus de deux minutes, la réponse sera encore refusée, avec un autre message : contrôlez sa synchronisation.",
      "Rangez les accès du compte de secours dans votre coffre, car c'est le seul moyen d'entrer dans ce cas.",
    ),
    complement: {
      request:
        "Pouvez-vous joindre l'empreinte du certificat des métadonnées de samedi et celle du certificat utilisé ce matin, ainsi que l'heure exacte d'un essai ? N'envoyez aucune clé privée.",
      answer: "Les deux empreintes sont jointes et sont différentes. L'essai a été fait ce matin à 8 h 51.",
    },
    theme: 'Authentification',
    variants: [
      {
        title: 'Plus aucun gestionnaire ne peut entrer dans PEGASE',
        description:
          "Erreur de signature après l'identification, depuis le changement de notre serveur d'authentification.",
      },
      {
        title: "Réponse d'authentification refusée",
        description:
          "La fédération d'identité ne fonctionne plus ce matin alors que les tests de samedi étaient bons.",
      },
    ],
  },
  {
    key: 'pegase-habilitation-role-sans-perimetre',
    product: 'PEGASE',
    title: 'Rôle donné à une enseignante, mais aucune épreuve à saisir',
    description:
      'Une enseignante a reçu le rôle de saisie des notes. À la connexion, son tableau de bord est vide. Un collègue du même département voit toutes ses épreuves. La saisie doit être finie mercredi.',
    lastActions: 'Affectation du rôle, déconnexion, reconnexion, contrôle du tableau de bord.',
    messages: ["Vous n'avez aucune évaluation à saisir"],
    firstAnalysis: "Les deux ont le même rôle. Le collègue est responsable d'une unité, pas elle.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Un rôle dit ce que l'on peut faire, un périmètre dit sur quoi. Le collègue tient son périmètre de sa responsabilité d'unité ; l'enseignante n'en a aucun, et un rôle sans périmètre est sans effet.",
      "1. Habilitations, fiche de l'enseignante, rôle de saisie : ajoutez un périmètre.",
      '2. Préférez le périmètre « évaluation » ou « groupe » à celui de la formation : elle ne verra que ce qui la concerne.',
      "3. Pour en affecter beaucoup, utilisez l'import des services d'enseignement, qui crée le périmètre depuis les groupes attribués.",
      "4. Les droits sont pris en compte à la connexion suivante, dans un délai d'un quart d'heure au plus.",
      '5. La vue « Rôles sans périmètre » vous donnera les autres enseignants dans le même cas avant mercredi.',
    ),
    theme: 'Habilitations',
    variants: [
      {
        title: 'Un enseignant ne voit pas ses épreuves',
        description: 'Le rôle de saisie des notes a été donné mais la page est vide à la connexion.',
      },
      {
        title: 'Différence entre rôle et périmètre',
        description:
          "Deux enseignants avec le même rôle ne voient pas la même chose. Comment donner l'accès à une évaluation ?",
      },
      {
        title: 'Aucune évaluation à saisir dans COC',
        description:
          'Tableau de bord vide pour plusieurs enseignants vacataires, date limite de saisie mercredi.',
      },
    ],
  },
  {
    key: 'pegase-api-synchronisation-incomplete',
    product: 'PEGASE',
    title: 'API des inscriptions : notre annuaire ne reçoit que 1 000 apprenants',
    description:
      "Le programme qui alimente notre annuaire depuis l'API reçoit toujours 1 000 apprenants alors que nous avons 18 400 inscrits. Les comptes informatiques des autres ne sont pas créés. Aucune erreur dans la réponse.",
    lastActions:
      'Appel de la ressource des inscriptions validées, année courante, comptage des éléments reçus.',
    messages: [],
    firstAnalysis:
      "C'est peut-être une limite de la passerelle. Nous avons demandé une taille de page de 20 000, sans effet.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "La réponse est paginée, et la taille d'une page est plafonnée à 1 000 quelle que soit la valeur demandée. Il faut lire les pages suivantes ; mieux encore, ne lire que ce qui a changé.",
      "1. Premier chargement : répétez l'appel avec le numéro de page suivant jusqu'à la dernière, indiquée dans l'en-tête de pagination. Triez par identifiant et non par nom : un tri instable fait perdre des lignes entre deux pages.",
      '2. Chaque jour ensuite : utilisez le paramètre de date de dernière modification, avec la date du début du traitement précédent (et non de sa fin), diminuée de quelques minutes.',
      "3. Prévoyez qu'un même apprenant revienne deux fois : votre traitement doit donner le même résultat s'il est rejoué.",
      '4. Les annulations sont renvoyées avec leur état, elles ne disparaissent pas : désactivez le compte sur cet état.',
      '5. En cas de réponse 429, attendez la durée indiquée avant de reprendre à la même page.',
      'Une lecture complète par mois, la nuit, suffit comme contrôle.',
    ),
    theme: 'API',
    variants: [
      {
        title: "Alimentation de l'annuaire depuis PEGASE incomplète",
        description: "Seuls mille étudiants sont lus par l'API, les autres n'ont pas de compte informatique.",
      },
      {
        title: "Pagination de l'API PEGASE",
        description: "Comment lire toutes les inscriptions ? La taille de page demandée n'est pas respectée.",
      },
      {
        title: 'Ne récupérer que les inscriptions modifiées depuis hier',
        description: "Existe-t-il un moyen de ne lire par l'API que les changements de la journée ?",
      },
    ],
  },
  {
    key: 'pegase-sise-codes-diplome-absents',
    product: 'PEGASE',
    title: 'Contrôle SISE : 512 inscriptions sans code diplôme',
    description:
      'La préparation de la remontée SISE signale 512 inscriptions sans code diplôme. Les formations concernées ont pourtant ce code dans MOF. La remontée est attendue dans dix jours.',
    lastActions:
      'Génération du fichier de préparation, contrôle, vérification du code sur trois formations dans MOF.',
    messages: ["SISE-0044 Code diplôme absent sur l'inscription"],
    firstAnalysis: 'Le code a été complété en octobre. Les inscriptions datent de juillet et de septembre.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le code diplôme est copié sur l'inscription au moment de sa validation, afin que la remontée ne change pas si l'offre évolue. Les inscriptions validées avant octobre ont donc gardé un code vide.",
      "1. INS, « Outils », « Compléter les données d'enquête » : sélectionnez l'année et la donnée « code diplôme SISE », option « seulement si vide ».",
      '2. Lancez la simulation : elle doit annoncer 512 inscriptions, réparties sur les formations que vous attendez.',
      '3. Lancez la mise à jour, puis la génération du fichier.',
      "4. Contrôlez. S'il reste des lignes, c'est que le point d'inscription lui-même n'a pas de code : le code porté par la formation ne descend pas sur ses années.",
      "5. Avant la prochaine campagne, ajoutez ce contrôle à votre liste d'ouverture.",
    ),
    complement: {
      request:
        "Merci de joindre le rapport de contrôle et, pour une formation concernée, la copie de l'onglet « Inscription » du point d'inscription dans MOF, avec sa date de publication.",
      answer: 'Le rapport et la copie sont joints. Le code est présent, la publication date du 14 octobre.',
    },
    theme: 'Enquêtes',
    variants: [
      {
        title: 'SISE-0044 code diplôme absent',
        description:
          "Des centaines d'inscriptions sans code diplôme à la préparation de l'enquête, le code est dans MOF.",
      },
      {
        title: 'Préparation de SISE dans PEGASE : données manquantes',
        description:
          "Le code a été ajouté en octobre dans l'offre, mais les inscriptions de juillet ne l'ont pas repris.",
      },
    ],
  },
  {
    key: 'pegase-reprise-resultats-anterieurs',
    product: 'PEGASE',
    title: "Reprise depuis Apogée : combien d'années de résultats faut-il reprendre ?",
    description:
      "Nous préparons notre bascule. La composante de santé demande dix années de résultats, les autres trois. L'équipe technique voudrait tout reprendre. Quelles sont les conséquences, et que deviennent les résultats que l'on ne reprend pas ?",
    lastActions: 'Deux reprises à blanc, avec trois années (4 h) puis dix années (19 h et 11 000 anomalies).',
    messages: [],
    firstAnalysis:
      "Les anomalies des années anciennes viennent surtout de diplômes qui n'existent plus dans notre offre.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      'Reprenez ce qui sert encore à une décision de jury, et archivez le reste. En pratique : les années nécessaires au plus long parcours en cours, redoublement et césure compris.',
      '1. Licence et master : quatre années suffisent dans la plupart des établissements.',
      "2. Santé : six à sept années, pour les formations du premier et du deuxième cycle. Dix années n'apportent rien de plus au jury, et obligent à modéliser des maquettes fermées.",
      "3. Unités acquises plus anciennes, encore valables pour un apprenant précis : saisissez une dispense ou une validation d'acquis, avec la note d'origine. Il y en a d'ordinaire moins de cent.",
      "4. Diplômes obtenus : ils sont tous repris, sans limite d'année, sous la forme d'une ligne par diplôme. Les attestations anciennes restent donc possibles.",
      '5. Relevés anciens : produisez-les en lot dans Apogée avant la bascule, versez-les à votre archivage, et gardez Apogée en consultation une année.',
      'Vos 11 000 anomalies disparaîtraient presque toutes avec cette règle ; reprenez une reprise à blanc avec six années pour la santé et quatre ailleurs.',
    ),
    theme: 'Reprise',
    variants: [
      {
        title: "Profondeur d'historique à la migration Apogée vers PEGASE",
        description:
          "Faut-il reprendre trois, six ou dix années de résultats ? La reprise de dix ans donne des milliers d'anomalies.",
      },
      {
        title: 'Que deviennent les anciens relevés de notes après la bascule ?',
        description:
          "Un ancien étudiant pourra-t-il encore demander son relevé si ses résultats n'ont pas été repris ?",
      },
      {
        title: 'Anomalies de reprise sur les années anciennes',
        description:
          "11 000 anomalies sur des diplômes fermés. Doit-on modéliser d'anciennes maquettes pour les reprendre ?",
      },
    ],
  },
  {
    key: 'pegase-decisionnel-effectifs-de-la-veille',
    product: 'PEGASE',
    title: 'Tableau de bord des effectifs arrêté au 14 depuis la dernière version',
    description:
      "Le tableau de bord des effectifs affiche toujours les chiffres du 14, jour de l'installation de la nouvelle version. La présidence le consulte chaque matin pendant les inscriptions. Les listes de gestion, elles, sont à jour.",
    lastActions: "Actualisation de la page, relance manuelle de l'alimentation : refusée.",
    messages: ['Alimentation déjà en cours depuis le 14 à 23 h 00'],
    firstAnalysis:
      "L'alimentation de la nuit du 14 ne s'est sans doute jamais terminée et empêche les suivantes.",
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      "C'est exact : la première alimentation après le passage de version s'est arrêtée sur une vue modifiée, sans libérer son verrou. L'anomalie est prise en maintenance et un correctif sera installé sur les plateformes cette semaine, en dehors des heures de service. Vous n'aurez rien à faire.",
      "D'ici là :",
      "1. Avec l'accord que vous avez donné ce matin, le verrou de l'alimentation a été libéré sur votre plateforme, sans toucher aux données : elle a repris et les chiffres de ce matin sont justes.",
      '2. Le verrou peut se reproduire la nuit prochaine. Contrôlez la date affichée en bas du tableau de bord avant de diffuser les chiffres.',
      "3. Si elle date de plus d'un jour, exportez les effectifs depuis INS, vue « Inscriptions validées », regroupement par formation : ces chiffres sont calculés en direct.",
      "Les deux comptages diffèrent des inscriptions annulées dans la journée ; l'écart est normal et disparaît le lendemain.",
    ),
    theme: 'Décisionnel',
    variants: [
      {
        title: 'Effectifs figés dans le tableau de bord',
        description:
          "Le tableau de bord n'est plus actualisé depuis la nouvelle version, la présidence attend les chiffres.",
      },
      {
        title: 'Alimentation du décisionnel bloquée',
        description:
          "« Alimentation déjà en cours » depuis plusieurs jours. Peut-on l'arrêter et la relancer nous-mêmes ?",
      },
    ],
  },
];
