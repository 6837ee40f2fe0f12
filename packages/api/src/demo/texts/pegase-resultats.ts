import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** PEGASE, themes « Choix du cursus » (CHC) and « Contrôle des connaissances » (COC). */
export const PEGASE_RESULTATS_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'pegase-chc-choix-non-proposes',
    product: 'PEGASE',
    title: 'Choix du cursus : les options de langue ne sont pas proposées à une partie des apprenants',
    description:
      "Dans la même année de licence, certains apprenants voient le choix de la langue et d'autres non. Ceux qui ne le voient pas ont un parcours affiché comme complet, sans langue. L'ouverture dure encore trois jours.",
    lastActions:
      "Ouverture de la campagne de choix, connexion d'essai avec deux apprenants, contrôle de la maquette.",
    messages: ['Aucun choix à effectuer sur ce parcours'],
    firstAnalysis:
      'Ceux qui ne voient pas la langue se sont inscrits avant le 10. La maquette a été corrigée à cette date pour ajouter le groupement des langues.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le parcours d'un apprenant est construit au moment de son inscription, à partir de la maquette publiée ce jour-là. Ceux d'avant le 10 ont donc un parcours sans le groupement des langues, et rien ne le leur ajoute de lui-même.",
      "1. CHC, « Outils », action « Mettre à jour les parcours » : sélectionnez la formation et l'année.",
      "2. Lancez d'abord la simulation. Elle doit annoncer un seul ajout par apprenant, le groupement des langues, et aucune suppression. Si une suppression apparaît, arrêtez-vous et complétez la fiche.",
      '3. Lancez la mise à jour réelle. Les parcours concernés repassent à « choix à faire ».',
      "4. Prolongez la campagne de deux jours pour eux, avec le message d'information.",
      "5. Contrôlez avec l'un de vos deux apprenants d'essai.",
      'Toute publication de maquette faite après les premières inscriptions demande cette mise à jour : le tableau de bord de CHC affiche maintenant le nombre de parcours en retard sur la maquette.',
    ),
    complement: {
      request:
        "Pouvez-vous préciser la date de publication du groupement des langues, la date d'inscription de deux apprenants de chaque situation, et le nombre total d'apprenants concernés ?",
      answer:
        'Publication le 10 à 17 h. Les deux qui ne voient rien se sont inscrits le 4 et le 9, les deux autres le 12. Environ 130 apprenants concernés.',
    },
    theme: 'Choix du cursus',
    variants: [
      {
        title: 'Options invisibles dans CHC pour les premiers inscrits',
        description:
          "Les étudiants inscrits avant la correction de la maquette n'ont pas de langue à choisir.",
      },
      {
        title: 'Aucun choix à effectuer alors que la langue est obligatoire',
        description:
          "130 étudiants n'ont pas le groupement des langues dans leur parcours. La campagne ferme dans trois jours.",
      },
      {
        title: 'Mettre à jour les parcours après une modification de maquette',
        description:
          'La maquette a été complétée en cours de campagne. Comment la répercuter sur les étudiants déjà inscrits ?',
      },
    ],
  },
  {
    key: 'pegase-chc-groupes-import-emploi-du-temps',
    product: 'PEGASE',
    title: "Affecter les apprenants aux groupes : dans PEGASE ou dans l'outil d'emploi du temps ?",
    description:
      "Nos secrétariats répartissent les apprenants dans l'outil d'emploi du temps depuis des années. Avec PEGASE, les groupes existent aussi dans CHC. Nous cherchons une organisation sans double saisie et savoir lequel fait foi.",
    lastActions:
      "Création de groupes dans CHC pour une licence, lecture de la documentation de l'API des groupes.",
    messages: [],
    firstAnalysis:
      "L'API permet de lire les groupes. Nous n'avons pas compris si elle permet aussi d'écrire les affectations.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "PEGASE fait foi pour la composition des groupes, car ce sont eux qui servent aux listes d'émargement, à la saisie des notes et aux droits des enseignants. L'outil d'emploi du temps fait foi pour les créneaux et les salles.",
      'Deux organisations fonctionnent, choisissez-en une seule par composante.',
      "- Répartition dans PEGASE : les groupes et leur capacité sont créés dans CHC, la répartition automatique équilibre, les secrétariats ajustent. L'outil d'emploi du temps lit les groupes chaque nuit. C'est la plus simple.",
      "- Répartition dans l'outil d'emploi du temps : PEGASE crée les groupes vides, l'outil écrit les affectations par l'API des groupes, puis PEGASE les verrouille. Il faut une version de l'outil qui sache le faire et un compte de service avec le droit d'écriture.",
      'Dans les deux cas :',
      '1. Utilisez le code du groupe de PEGASE comme clé commune, jamais le libellé.',
      '2. Fixez une date de gel, deux semaines après la rentrée, au-delà de laquelle les changements se font dans PEGASE seulement.',
      '3. Contrôlez chaque semaine la vue « Apprenants sans groupe ».',
    ),
    theme: 'Choix du cursus',
    variants: [
      {
        title: 'Groupes de TD : où faire la répartition ?',
        description:
          "Les groupes existent dans PEGASE et dans l'outil d'emploi du temps. Lequel est le maître ?",
      },
      {
        title: "Double saisie des groupes entre PEGASE et l'emploi du temps",
        description: "L'API permet-elle d'écrire les affectations des étudiants dans les groupes ?",
      },
    ],
  },
  {
    key: 'pegase-coc-calcul-formule-sans-resultat',
    product: 'PEGASE',
    title: 'Calcul des résultats en échec sur tout le semestre la veille du jury',
    description:
      "Le calcul du semestre 1 s'arrête pour tous les apprenants d'une licence (420). Aucune moyenne n'est produite, ni pour les unités ni pour le semestre. Le jury a lieu demain après-midi et la saisie des notes est terminée.",
    lastActions:
      'Fin de saisie, calcul lancé par la gestionnaire, lecture du rapport, second calcul deux heures plus tard.',
    messages: ['COC-0307 Formule non calculable : opérande absent (MAX_S2)'],
    firstAnalysis:
      "La formule d'une matière prend la meilleure des deux sessions. En session 1 la note de session 2 n'existe pas encore.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "C'est la bonne piste : la formule fait référence à la seconde session sans prévoir qu'elle soit vide. Une formule non calculable arrête le calcul de tous les niveaux situés au-dessus, ce qui explique l'étendue du problème pour une seule matière.",
      '1. COC, formules de la licence, filtre « En erreur » : une seule matière doit apparaître.',
      "2. Modifiez la formule pour la session 1 : la note de l'épreuve, sans la fonction de maximum. Gardez le maximum pour la formule de session 2.",
      "3. Si vous préférez une formule unique, entourez l'opérande de la fonction « valeur si absente », avec la note de session 1 comme remplacement.",
      '4. Vérifiez avec le bouton « Tester sur un apprenant », puis enregistrez.',
      '5. Relancez le calcul du semestre. Il dure environ cinq minutes pour 420 apprenants, et peut être relancé sans perte de saisie.',
      '6. Préparez la délibération, puis contrôlez trois dossiers avant demain.',
    ),
    theme: 'Contrôle des connaissances',
    variants: [
      {
        title: 'COC-0307 formule non calculable',
        description: "Le calcul du semestre échoue pour 420 étudiants à cause d'une formule. Jury demain.",
      },
      {
        title: 'Aucune moyenne produite par le calcul dans COC',
        description:
          "La saisie est finie, le calcul s'arrête en erreur et le jury se tient demain après-midi.",
      },
      {
        title: 'Meilleure des deux sessions dans une formule',
        description:
          "Comment écrire une formule qui prend la meilleure note sans échouer tant que la session 2 n'existe pas ?",
      },
    ],
  },
  {
    key: 'pegase-coc-absence-seconde-chance',
    product: 'PEGASE',
    title: 'Évaluation continue intégrale : comment traduire la seconde chance dans COC ?',
    description:
      "Trois de nos licences passent à l'évaluation continue intégrale, sans session de rattrapage. Le règlement prévoit une seconde chance comprise dans l'évaluation, et une évaluation de substitution pour les absences justifiées. Nous ne voyons pas comment le traduire.",
    lastActions:
      "Création d'une matière avec trois évaluations, essai d'une formule de moyenne, essai d'absence.",
    messages: [],
    firstAnalysis: 'Faut-il créer malgré tout une session 2, ou bien une quatrième évaluation facultative ?',
    blocking: false,
    outcome: 'answer',
    response: lines(
      'Ne créez pas de session 2 : elle serait remontée comme telle et convoquerait des apprenants. La seconde chance et la substitution se traduisent dans les évaluations et la formule de la matière.',
      '1. Matière : déclarez une seule session, type « évaluation continue intégrale ».',
      "2. Créez les trois évaluations, puis une quatrième de nature « seconde chance », facultative. Une évaluation facultative vide n'est jamais comptée comme une absence.",
      '3. Formule : moyenne des trois meilleures notes sur quatre, ou remplacement de la plus basse si la quatrième est supérieure. Les deux modèles sont dans la bibliothèque de formules.',
      "4. Absence justifiée : choisissez « neutralisée en attente de substitution ». Le résultat reste provisoire jusqu'à la saisie de la note de substitution, ce qui évite de délibérer trop tôt.",
      '5. Absence injustifiée : « zéro » ou « défaillant » selon votre règlement, par évaluation.',
      '6. Testez avec quatre profils : assidu, absent justifié, absent injustifié, seconde chance réussie.',
      'Copiez ensuite la matière réglée comme modèle pour les autres.',
    ),
    theme: 'Contrôle des connaissances',
    variants: [
      {
        title: 'Seconde chance sans session 2',
        description:
          "Nos licences n'ont plus de rattrapage. Comment paramétrer l'évaluation continue intégrale dans COC ?",
      },
      {
        title: 'Évaluation de substitution pour absence justifiée',
        description:
          'Une absence justifiée doit être remplacée par une autre évaluation. Quel traitement choisir ?',
      },
    ],
  },
  {
    key: 'pegase-coc-publication-resultats-partielle',
    product: 'PEGASE',
    title: "Résultats publiés, mais relevé vide dans l'espace de l'apprenant pour les redoublants",
    description:
      "Après la publication des résultats du semestre, les redoublants voient une page sans note. Les autres apprenants ont leur relevé complet. Dans l'espace de gestion, les résultats des redoublants sont présents et délibérés.",
    lastActions:
      'Publication, contrôle avec un redoublant et un primant, dépublication, nouvelle publication.',
    messages: ['Aucun résultat publié pour cette période'],
    firstAnalysis:
      "Ces apprenants ont des unités conservées de l'an dernier, donc des résultats sur deux années.",
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      "L'anomalie est reproduite : quand un parcours contient un résultat conservé d'une année antérieure, l'affichage recherche la publication de cette année-là et ne la trouve pas. Elle est enregistrée et corrigée dans la version suivante, dont la livraison est prévue le mois prochain. Les données sont justes.",
      "Pour que ces apprenants aient leur relevé d'ici là :",
      '1. COC, « Éditions » : éditez les relevés par lot, filtre « Résultats conservés : oui ».',
      "2. Utilisez « Déposer dans l'espace de l'apprenant » : le document y est rangé avec les autres documents, et un message est envoyé.",
      "3. Ne publiez pas les résultats de l'année antérieure pour contourner : l'ancien relevé deviendrait visible avec les règles d'aujourd'hui.",
      "Après la livraison, aucune nouvelle publication n'est nécessaire.",
    ),
    theme: 'Contrôle des connaissances',
    variants: [
      {
        title: 'Les redoublants ne voient pas leurs notes',
        description:
          "Résultats publiés mais page vide pour les étudiants qui ont des unités acquises l'année précédente.",
      },
      {
        title: "Relevé de notes vide dans l'espace étudiant",
        description:
          'Message « aucun résultat publié » pour une partie de la promotion, malgré la publication du semestre.',
      },
    ],
  },
  {
    key: 'pegase-coc-reouvrir-jury',
    product: 'PEGASE',
    title: 'Rouvrir un jury clos pour corriger deux résultats',
    description:
      "Le jury de semestre est clos et publié. Deux erreurs de saisie ont été reconnues par l'enseignant. Peut-on rouvrir le jury sans que tous les résultats disparaissent de l'espace des apprenants ?",
    lastActions: "Consultation du jury clos, recherche d'une action de réouverture.",
    messages: ['Jury clos : action réservée au président ou à son délégué'],
    firstAnalysis: "La gestionnaire n'a pas l'action. Nous supposons que c'est une question de rôle.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Oui, avec la réouverture restreinte, qui laisse les autres résultats publiés. L'action est volontairement réservée au président du jury ou à la personne à qui il donne délégation.",
      '1. Le président se connecte, ouvre le jury et choisit « Réouverture restreinte », en désignant les deux apprenants et le motif. Il peut aussi déléguer cette seule action à la gestionnaire, pour une durée limitée.',
      '2. Les résultats de ces deux apprenants sont masqués dans leur espace ; ceux des autres ne changent pas.',
      '3. Corrigez les notes, lancez le calcul restreint, contrôlez.',
      '4. Le président clôt à nouveau le jury. Un procès-verbal complémentaire est produit, avec les anciennes et les nouvelles valeurs.',
      '5. Publiez pour les deux apprenants.',
      "La réouverture complète est à éviter : elle masque les résultats de toute la promotion jusqu'à la nouvelle clôture.",
    ),
    theme: 'Contrôle des connaissances',
    variants: [
      {
        title: 'Jury clos dans COC : corriger une note',
        description:
          "Deux notes à corriger après la clôture. La gestionnaire n'a pas le bouton de réouverture.",
      },
      {
        title: 'Réouverture de jury sans dépublier toute la promotion',
        description:
          'Comment corriger deux étudiants après la publication sans masquer les résultats des autres ?',
      },
    ],
  },
];
