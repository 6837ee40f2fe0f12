import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** PEGASE, theme « Offre de formation »: what MOF models and opens. */
export const PEGASE_OFFRE_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'pegase-mof-formation-absente-inscription',
    product: 'PEGASE',
    title: "Formation visible dans l'offre mais introuvable dans les inscriptions",
    description:
      "La licence professionnelle créée en mai est complète et validée dans MOF. Dans INS, elle n'apparaît ni pour les gestionnaires ni pour les candidats admis. La campagne ouvre ce matin et les 48 admis ne peuvent pas s'inscrire.",
    lastActions:
      'Contrôle de la formation dans MOF (état valide), recherche par code dans INS, déconnexion et reconnexion.',
    messages: ["Aucune formation ouverte à l'inscription ne correspond à votre recherche"],
    firstAnalysis:
      "Les autres licences professionnelles sont visibles. Celle-ci a été créée par copie d'une formation de l'an dernier.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "La formation est valide, mais aucun de ses objets n'est déclaré comme point d'inscription administrative. La copie a été faite depuis un espace d'essai où cette déclaration n'existait pas.",
      "1. MOF, espace de la campagne, formation concernée : ouvrez l'objet qui correspond à l'année d'études.",
      "2. Onglet « Inscription » : cochez « Point d'inscription administrative », renseignez le type de diplôme, le niveau et le code SISE.",
      "3. Enregistrez, puis passez l'objet à « ouvert » avec la date de début de la campagne.",
      '4. Attendez deux à trois minutes : la publication vers INS est automatique mais différée.',
      "5. Dans INS, recherchez le code. Les admissions déjà reçues se rattachent seules au point d'inscription ; sinon, utilisez « Rattacher les admissions en attente ».",
      "La vue « Formations sans point d'inscription » de MOF donne, avant chaque campagne, la liste des oublis.",
    ),
    theme: 'Offre de formation',
    variants: [
      {
        title: "Une licence professionnelle n'est pas proposée à l'inscription dans PEGASE",
        description: '48 admis ne trouvent pas leur formation. Elle est pourtant valide dans MOF.',
      },
      {
        title: 'MOF vers INS : formation non publiée',
        description:
          "Formation copiée de l'an dernier, absente d'INS le jour de l'ouverture. Que manque-t-il ?",
      },
      {
        title: "Où déclarer le point d'inscription administrative ?",
        description:
          "Nous ne trouvons pas comment rendre une année d'études ouverte à l'inscription administrative.",
      },
    ],
  },
  {
    key: 'pegase-mof-nouvelle-annee-copie-espace',
    product: 'PEGASE',
    title: "Préparer l'offre de l'année suivante : copier tout l'espace ou formation par formation ?",
    description:
      "Nous devons préparer l'offre de la rentrée prochaine. Environ une formation sur cinq change de maquette. Nous hésitons entre la copie de l'espace entier et une copie par formation, au fil des validations des composantes.",
    lastActions:
      "Lecture de la documentation de MOF, copie d'essai de deux formations dans un espace de test.",
    messages: [],
    firstAnalysis:
      "La copie globale paraît plus rapide, mais nous craignons d'ouvrir des formations qui vont disparaître.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Avec une formation sur cinq qui change, la copie de l'espace entier est préférable : elle conserve les mutualisations entre formations, alors que la copie formation par formation crée une nouvelle version de chaque enseignement partagé.",
      "1. Créez l'espace de la nouvelle année, état « en préparation » : rien n'est visible en dehors de MOF.",
      "2. Lancez la copie de l'espace, sans les dates d'ouverture ni les capacités. Prévoyez une à deux heures, le soir.",
      "3. Supprimez dans le nouvel espace les formations qui ferment : à ce stade elles n'ont pas d'apprenant, la suppression est donc possible.",
      '4. Donnez la main aux composantes pour les seules formations qui changent, avec une date limite.',
      '5. Validez par lots. Une formation non validée reste sans effet sur les inscriptions.',
      "6. Reprenez ensuite les formules de calcul dans COC : elles sont copiées, mais celles des objets modifiés passent à l'état « à vérifier ».",
    ),
    theme: 'Offre de formation',
    variants: [
      {
        title: "Copie d'un espace dans MOF pour la rentrée",
        description:
          "Faut-il recopier l'espace de l'année en cours en entier ? Une partie des maquettes va changer.",
      },
      {
        title: "Reconduction de l'offre de formation d'une année sur l'autre",
        description:
          "Comment reconduire l'offre sans casser les enseignements mutualisés ni ouvrir les formations supprimées ?",
      },
    ],
  },
  {
    key: 'pegase-mof-enseignement-mutualise-ects',
    product: 'PEGASE',
    title: 'Un enseignement mutualisé avec des crédits différents selon la formation',
    description:
      "Un même cours de statistiques est suivi par trois licences. Il vaut 4 crédits dans deux d'entre elles et 3 dans la troisième. Quand nous modifions la valeur dans l'une, elle change partout.",
    lastActions:
      'Modification des crédits depuis la maquette de la troisième licence, contrôle dans les deux autres.',
    messages: [],
    firstAnalysis:
      "La mutualisation partage l'objet entier. Il faudrait le dupliquer, mais nous perdrions les groupes communs.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Il n'est pas nécessaire de dupliquer. L'enseignement est un objet partagé, mais ses crédits peuvent être surchargés sur le lien qui le rattache à chaque maquette.",
      "1. Remettez 4 crédits sur l'enseignement lui-même : c'est la valeur par défaut.",
      "2. Dans la maquette de la troisième licence, sélectionnez le lien entre l'unité et l'enseignement, et non l'enseignement.",
      '3. Onglet « Valeurs propres à ce rattachement » : saisissez 3 crédits et, si besoin, un coefficient différent.',
      "4. Contrôlez le total de l'unité dans chacune des trois licences : il doit rester égal à la valeur de la maquette votée.",
      '5. Les groupes et les évaluations restent communs, une seule note est saisie. Le relevé de chaque étudiant porte les crédits de sa formation.',
      "Si les modalités de contrôle sont elles aussi différentes, alors deux enseignements distincts s'imposent : une évaluation ne peut pas être surchargée.",
    ),
    theme: 'Offre de formation',
    variants: [
      {
        title: 'Crédits différents pour un cours partagé entre licences',
        description:
          "Le cours vaut 4 crédits ici et 3 crédits là. En changeant l'un, on change l'autre dans MOF.",
      },
      {
        title: "Mutualisation d'une UE et valeur ECTS",
        description:
          'Est-il possible de mutualiser un enseignement tout en gardant un nombre de crédits propre à chaque maquette ?',
      },
      {
        title: 'Faut-il dupliquer un enseignement commun ?',
        description: 'Trois formations partagent un cours avec des crédits et des coefficients différents.',
      },
    ],
  },
  {
    key: 'pegase-mof-maquette-modifiee-apres-choix',
    product: 'PEGASE',
    title: "Option retirée de la maquette après l'ouverture des choix : parcours d'apprenants en anomalie",
    description:
      "Une option a été retirée d'un master parce que l'enseignante est absente ce semestre. 22 apprenants l'avaient déjà choisie. Leur parcours est en anomalie et ils ne peuvent ni changer leur choix ni être mis dans un groupe.",
    lastActions:
      "Retrait de l'option dans MOF, republication, consultation du parcours d'un apprenant dans CHC.",
    messages: ['CHC-0231 Objet du parcours absent de la maquette publiée'],
    firstAnalysis:
      "Il aurait sans doute fallu fermer l'option et non la retirer. Nous ne savons pas revenir en arrière sans tout perdre.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le retour en arrière est possible, car l'objet existe toujours dans l'historique de la maquette.",
      "1. MOF, maquette du master, « Historique des publications » : restaurez le rattachement de l'option, sans restaurer la maquette entière.",
      "2. Sur ce rattachement, mettez l'état « fermé aux nouveaux choix » et la capacité à zéro. Publiez.",
      '3. Dans CHC, lancez « Vérifier les parcours » pour le master : les 22 anomalies doivent disparaître.',
      "4. Retirez l'option par lot, avec l'action « Remplacer un choix » : vous pouvez désigner l'option de remplacement, ou laisser le choix à faire. Un message est envoyé aux apprenants.",
      '5. Rouvrez les choix pour ces 22 apprenants seulement, pour une durée de quelques jours.',
      "Règle simple pour la suite : avant l'ouverture des choix on retire, après l'ouverture on ferme.",
    ),
    complement: {
      request:
        "Pouvez-vous indiquer si des notes ou des groupes existent déjà sur cette option, et joindre la copie de l'historique des publications de la maquette ?",
      answer:
        "Aucune note et aucun groupe n'existent. La copie de l'historique est jointe, la dernière publication date de mardi.",
    },
    theme: 'Choix du cursus',
    variants: [
      {
        title: 'CHC-0231 objet absent de la maquette',
        description:
          "22 apprenants ont une anomalie de parcours depuis qu'une option a été supprimée de la maquette.",
      },
      {
        title: 'Supprimer une option déjà choisie par des étudiants',
        description: 'Une option ferme au dernier moment. Comment basculer les étudiants vers une autre ?',
      },
    ],
  },
];
