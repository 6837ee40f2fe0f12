import type { OpenTicketText } from './types.js';

/** Tickets in progress about Apogée. */
export const OPEN_APOGEE_TEXTS: readonly OpenTicketText[] = [
  {
    key: 'open-apogee-iaweb-paiement-double',
    product: 'Apogée',
    title: 'Inscription en ligne : étudiants débités deux fois',
    description:
      "Une quinzaine d'étudiants ont été débités deux fois des droits d'inscription. Dans Apogée un seul paiement est enregistré. Les familles appellent et la régie ne sait pas quoi rembourser.",
    lastActions:
      "Comparaison du fichier du prestataire de paiement et de l'état des encaissements du 4 au 6.",
    messages: ['Retour de paiement déjà traité pour la référence'],
    firstAnalysis:
      'Les étudiants ont cliqué une deuxième fois après une page blanche. Le second paiement a la même référence de dossier.',
    blocking: false,
    theme: 'Inscriptions',
    notes: [
      "La page blanche est le vrai sujet : délai dépassé au retour du prestataire. Demander la trace du serveur d'inscription.",
    ],
    complementRequest:
      "Merci de joindre le journal du serveur d'inscription du 4 entre 18 h et 20 h et la liste des références payées deux fois (sans nom).",
  },
  {
    key: 'open-apogee-iaweb-indisponible',
    product: 'Apogée',
    title: 'Inscriptions administratives en ligne inaccessibles depuis 8 h',
    description:
      "Le site d'inscription répond une erreur à tous les étudiants, y compris les néobacheliers dont la date limite est demain midi. Le poste de gestion fonctionne normalement.",
    lastActions: "Redémarrage du serveur d'applications à 8 h 40 : fonctionne cinq minutes puis erreur.",
    messages: ['HTTP 503', 'ORA-12519, TNS:no appropriate service handler found'],
    firstAnalysis:
      "Le nombre de connexions à la base est au maximum. Nous avons 900 étudiants en même temps, c'est plus que l'an dernier.",
    blocking: true,
    theme: 'Inscriptions',
    notes: [
      "Réserve de connexions trop grande par instance : réduire côté application plutôt que d'augmenter les processus de la base.",
      'Rappeler le correspondant avant 11 h.',
    ],
    complementRequest:
      "Merci de donner le nombre d'instances du site, la taille maximale de la réserve de connexions de chacune et le nombre de processus autorisés par la base.",
  },
  {
    key: 'open-apogee-opi-import-parcoursup',
    product: 'Apogée',
    title: "Admis absents de l'import Parcoursup",
    description:
      "Sur 2 316 admis, 140 ne sont pas dans la table des préinscrits après l'import. Ils ne peuvent pas s'inscrire en ligne. Aucun rejet dans le compte rendu.",
    lastActions: 'Chargement du fichier, contrôle du compte rendu, recherche de dix candidats.',
    messages: ['2316 lignes lues, 2176 lignes traitées, 0 ligne rejetée'],
    firstAnalysis: 'Les 140 ont tous une formation commune à deux composantes.',
    blocking: false,
    theme: 'Inscriptions',
    notes: [
      'Correspondance formation / étape en double pour la même formation : la ligne est écartée sans rejet. Anomalie à qualifier.',
    ],
    complementRequest:
      'Pouvez-vous joindre le paramétrage de correspondance des deux formations et cinq lignes anonymisées du fichier parmi les 140 ?',
  },
  {
    key: 'open-apogee-jury-calcul-compensation',
    product: 'Apogée',
    title: 'Compensation non appliquée entre deux semestres',
    description:
      "Pour une licence, la compensation annuelle n'est pas calculée : les étudiants qui ont 9 et 11 aux deux semestres restent ajournés. La délibération a lieu jeudi.",
    lastActions: "Calcul des résultats de la version d'étape, session 1, puis édition du procès-verbal.",
    messages: [],
    firstAnalysis:
      "La règle de calcul est rattachée à l'étape, comme l'an dernier. La version d'étape est nouvelle.",
    blocking: true,
    theme: 'Résultats',
    notes: [
      'Règle présente mais pas sur la nouvelle VET ? Vérifier aussi les témoins de capitalisation des semestres.',
    ],
    complementRequest:
      'Merci de joindre la copie de la règle de calcul avec ses éléments, le détail des témoins des deux semestres et un relevé anonymisé.',
  },
  {
    key: 'open-apogee-calcul-notes-verrou',
    product: 'Apogée',
    title: 'Calcul des résultats bloqué sur une étape',
    description:
      "Le calcul lancé hier soir pour une étape de 800 étudiants ne finit pas. Relancé, il répond qu'un traitement est en cours. Les autres étapes se calculent.",
    lastActions: 'Arrêt du poste, redémarrage, relance du calcul.',
    messages: [
      'ORA-00054: resource busy and acquire with NOWAIT specified',
      'Un calcul est déjà en cours pour cette étape',
    ],
    firstAnalysis: "Une session Oracle de la veille est encore active d'après notre administrateur de bases.",
    blocking: false,
    theme: 'Résultats',
    notes: [
      "Session orpheline à fermer par l'établissement, puis remise à zéro du témoin de calcul par l'écran prévu, pas par SQL.",
    ],
    complementRequest:
      "Pouvez-vous joindre la liste des sessions Oracle actives d'Apogée avec leur heure de début et l'objet verrouillé ?",
  },
  {
    key: 'open-apogee-modelisation-elp-partage',
    product: 'Apogée',
    title: 'Élément mutualisé : notes visibles par la mauvaise composante',
    description:
      "Un enseignement d'anglais partagé entre trois licences a été modélisé une seule fois. La saisie des notes d'une composante modifie celles des autres. Comment séparer sans refaire les inscriptions pédagogiques ?",
    lastActions:
      'Saisie de notes par une composante, contrôle par une autre : notes présentes et modifiables.',
    messages: [],
    firstAnalysis:
      "Les droits de saisie sont donnés par centre d'incompatibilité, or l'élément appartient à un seul centre.",
    blocking: false,
    theme: 'Modélisation',
    notes: ["Réponse d'usage : groupes par composante sur l'élément et collections de saisie distinctes."],
    complementRequest:
      "Merci d'indiquer les codes des trois listes où l'élément est rattaché et de joindre le paramétrage des centres de traitement concernés.",
  },
  {
    key: 'open-apogee-sise-anomalies',
    product: 'Apogée',
    title: 'Remontée SISE : diplômes refusés',
    description:
      'Le contrôle de la remontée des inscriptions refuse 310 lignes pour un diplôme inconnu. Les diplômes sont accrédités et leurs codes saisis. La date limite est vendredi.',
    lastActions: "Extraction, contrôle sur le portail, retour du fichier d'anomalies.",
    messages: ['Anomalie bloquante : code diplôme absent de la nomenclature'],
    firstAnalysis:
      'Ce sont tous des bachelors ouverts cette année. La nomenclature du portail a été mise à jour après la nôtre.',
    blocking: false,
    theme: 'Enquêtes',
    notes: [
      'Nomenclature plus récente livrée la semaine dernière. Faire vérifier le numéro de version chez eux.',
    ],
    complementRequest:
      "Merci de joindre vingt lignes d'anomalies et le numéro de la dernière nomenclature chargée dans Apogée, avec sa date.",
  },
  {
    key: 'open-apogee-carte-export',
    product: 'Apogée',
    title: 'Photos absentes du flux vers la carte étudiante',
    description:
      "Les cartes des nouveaux inscrits s'impriment sans photo. Les photos déposées en ligne sont pourtant visibles dans le dossier.",
    lastActions: 'Génération du flux quotidien, contrôle du répertoire des photos.',
    messages: ['Photo ignorée : dimension supérieure à la limite'],
    firstAnalysis:
      'Les photos prises avec des téléphones récents sont plus grandes. Il faudrait peut-être les réduire au dépôt.',
    blocking: false,
    theme: 'Cartes',
    notes: [
      'La réduction existe, elle est désactivée par défaut : donner le paramètre et la commande de reprise.',
    ],
    complementRequest:
      'Pouvez-vous indiquer la taille en pixels et en octets de trois photos ignorées et la valeur des paramètres de dépôt ?',
  },
  {
    key: 'open-apogee-these-inscription-derogation',
    product: 'Apogée',
    title: 'Inscription en quatrième année de thèse refusée',
    description:
      "L'inscription administrative en quatrième année de thèse est refusée pour des doctorants qui ont une dérogation signée. Pour d'autres écoles doctorales l'inscription passe.",
    lastActions: 'Inscription administrative, étape doctorat 4e année, validation.',
    messages: ["IAE 0173 Nombre d'inscriptions maximum atteint pour le diplôme"],
    firstAnalysis:
      'Le nombre maximal est sur la version de diplôme. Celle de cette école a été créée plus récemment.',
    blocking: false,
    theme: 'Inscriptions',
    notes: [
      "Témoin de dérogation à cocher au niveau de la VDI ; vérifier les droits de l'utilisateur sur l'autorisation.",
    ],
    complementRequest:
      "Merci de joindre l'écran de la version de diplôme (nombre d'inscriptions, dérogations) pour cette école et pour une école où cela passe.",
  },
  {
    key: 'open-apogee-edition-diplome',
    product: 'Apogée',
    title: 'Parchemin : mention absente pour une partie des diplômés',
    description:
      "À l'édition des diplômes de master, la mention n'est pas imprimée pour 23 étudiants sur 180. Le procès-verbal, lui, porte la mention.",
    lastActions: "Édition du lot, puis édition individuelle d'un étudiant concerné : même résultat.",
    messages: [],
    firstAnalysis: 'Ces étudiants ont été délibérés en session 2.',
    blocking: false,
    theme: 'Diplômes',
    notes: [
      'La mention de session 2 est au niveau VDI et non VET : rapport à corriger ou admission au diplôme à recalculer.',
    ],
    complementRequest:
      "Pouvez-vous joindre le procès-verbal anonymisé et l'écran du résultat au diplôme pour l'un des 23 étudiants ?",
  },
  {
    key: 'open-apogee-client-lourd-java',
    product: 'Apogée',
    title: "Apogée ne s'ouvre plus après la mise à jour des postes",
    description:
      "Depuis la mise à jour de sécurité des postes, l'application reste sur une fenêtre grise. La moitié des gestionnaires de scolarité sont touchés.",
    lastActions: 'Vidage du cache Java, réinstallation du client sur un poste : même résultat.',
    messages: ['FRM-92101', 'Application bloquée par les paramètres de sécurité'],
    firstAnalysis:
      "La version de Java a changé avec la mise à jour. Les postes qui fonctionnent ont l'ancienne.",
    blocking: true,
    theme: 'Poste de travail',
    notes: [
      "Demander la version exacte de Java et vérifier la signature des archives livrées avec leur version d'Apogée.",
    ],
    complementRequest:
      "Merci d'indiquer la version de Java d'un poste en panne et d'un poste qui fonctionne, et de joindre la console Java au moment de l'erreur.",
  },
  {
    key: 'open-apogee-webservice-groupes',
    product: 'Apogée',
    title: 'Service web des groupes : réponse vide pour les nouveaux groupes',
    description:
      "L'outil d'emploi du temps interroge le service web des groupes. Les groupes créés cette semaine ne sont pas renvoyés, alors que les anciens le sont.",
    lastActions: 'Appel du service avec un outil de test, année courante, code du groupe.',
    messages: ['technical.data.nullretrieve.groupe'],
    firstAnalysis:
      "Les groupes existent dans Apogée, mais sans collection rattachée. Avant, ce n'était pas nécessaire, nous semble-t-il.",
    blocking: false,
    theme: 'Services web',
    notes: [
      'Le rattachement à une collection est requis depuis toujours par ce service. Réponse simple si confirmé.',
    ],
    complementRequest:
      "Pouvez-vous joindre l'appel et la réponse complets (sans jeton) pour un groupe nouveau et pour un groupe ancien ?",
  },
];
