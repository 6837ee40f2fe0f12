import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** Apogée, theme « Modélisation »: degrees, steps, teaching units. */
export const APOGEE_MODELISATION_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'apogee-elp-suppression-impossible',
    product: 'Apogée',
    title: 'Impossible de supprimer un élément pédagogique créé par erreur',
    description:
      "Un élément pédagogique a été créé deux fois avec deux codes voisins. Nous voulons supprimer le second, qui n'est plus dans aucune liste. L'écran refuse la suppression avec un message de la base.",
    lastActions: 'Structure des enseignements, élément pédagogique, retrait des listes, puis suppression.',
    messages: ['ORA-02292: integrity constraint violated - child record found'],
    firstAnalysis: "L'élément n'a plus de lien avec une liste, mais il a peut-être servi l'an dernier.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "La base protège un élément dès qu'il a laissé une trace : une inscription pédagogique, une note ou une épreuve, même pour une année passée. Dans votre cas, deux étudiants y ont été inscrits avant la correction de la maquette.",
      'Il ne faut donc pas le supprimer, mais le mettre hors service :',
      "1. Inscription pédagogique de ces deux étudiants : remplacez l'élément erroné par le bon. Si des notes existent, saisissez-les d'abord sur le bon élément.",
      "2. Élément pédagogique erroné : fermez-le à l'inscription pédagogique et à la saisie des notes, puis décochez « En service ».",
      '3. Faites précéder son libellé de « Ne plus utiliser » pour les recherches des gestionnaires.',
      "Une suppression par une requête dans la base est à proscrire : elle ferait sortir votre établissement des conditions d'assistance pour ce domaine, et l'historique de ces étudiants serait incomplet.",
    ),
    theme: 'Modélisation',
    variants: [
      {
        title: "Suppression d'un ELP en doublon refusée",
        description:
          "ORA-02292 à la suppression d'un élément pédagogique qui n'est plus rattaché à aucune liste. Peut-on forcer ?",
      },
      {
        title: 'Faire disparaître un élément pédagogique inutile',
        description:
          "Un élément créé par erreur gêne les gestionnaires dans les recherches. Comment s'en débarrasser ?",
      },
    ],
  },
  {
    key: 'apogee-credits-liste-a-choix',
    product: 'Apogée',
    title: "Le total des crédits de l'étape donne 57 au lieu de 60",
    description:
      "Au relevé de notes, les étudiants de troisième année qui ont tout validé n'ont que 57 crédits. La maquette votée en donne bien 60. Sans les 60 crédits, le diplôme n'est pas proposé comme acquis.",
    lastActions:
      "Calcul des résultats, édition d'un relevé, addition des crédits des éléments à la main : 60.",
    messages: [],
    firstAnalysis:
      'Il manque toujours trois crédits, ceux du stage. Le stage est dans une liste à choix avec le mémoire.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Les trois crédits du stage sont perdus au niveau de la liste à choix. Cette liste demande un élément au minimum et un au maximum, et le total de crédits saisi sur la liste (6) l'emporte sur celui des éléments choisis (9 pour le stage).",
      "1. Structure des enseignements, liste à choix « stage ou mémoire » : effacez la zone des crédits de la liste. Vide, elle laisse remonter ceux de l'élément choisi.",
      "2. Vérifiez que le mémoire porte lui aussi 9 crédits, sinon les deux parcours n'auront pas le même total.",
      "3. Sur l'unité d'enseignement qui contient la liste, contrôlez que les crédits ne sont pas forcés à 6.",
      "4. Relancez le calcul pour l'étape, en session 1 puis en session 2 si elle est ouverte.",
      '5. Éditez trois relevés, dont un avec le mémoire.',
      "L'édition de contrôle « Cohérence des crédits » de la VET signale les listes dont le total est différent de celui des éléments : lancez-la avant les inscriptions pédagogiques.",
    ),
    complement: {
      request:
        "Merci de joindre le schéma de l'arborescence de l'étape avec les crédits à chaque niveau, et un relevé anonymisé d'un étudiant qui a fait le stage et d'un autre qui a fait le mémoire.",
      answer:
        "Les documents sont joints. Avec le mémoire, le total est de 57 également : la liste affiche 6 crédits, l'élément en porte 9.",
    },
    theme: 'Modélisation',
    variants: [
      {
        title: 'Relevé de notes à 57 crédits',
        description:
          "Des étudiants qui ont validé toutes leurs unités n'ont pas 60 crédits sur leur relevé. Où se perdent les trois crédits ?",
      },
      {
        title: 'Crédits ECTS non remontés pour une liste à choix',
        description:
          "Les crédits du stage ne sont pas comptés dans l'étape quand il est dans une liste à choix.",
      },
      {
        title: 'Diplôme non acquis faute de crédits',
        description:
          "La licence n'est pas proposée comme acquise car il manque trois crédits, alors que la maquette est complète.",
      },
    ],
  },
  {
    key: 'apogee-accreditation-nouvelle-version',
    product: 'Apogée',
    title: "Nouvelle accréditation : créer un diplôme, une version de diplôme ou une version d'étape ?",
    description:
      "Notre offre est ré-accréditée à la rentrée. Certaines mentions changent de nom, d'autres gardent leur nom avec une maquette différente, et les redoublants restent sur l'ancienne. Nous cherchons la règle à donner aux composantes avant la modélisation.",
    lastActions:
      'Lecture du guide de la structure des enseignements, essais sur trois mentions en base de test.',
    messages: [],
    firstAnalysis:
      'Créer un nouveau diplôme partout serait plus simple à lire, mais nous craignons de perdre la continuité des étudiants et des statistiques.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "La règle tient à ce qui change dans l'arrêté d'accréditation.",
      "- Le domaine, la mention ou le code SISE change : nouveau diplôme, avec sa version. L'ancien reste ouvert aux seuls redoublants, avec une date de fin.",
      "- La mention reste, l'accréditation est renouvelée : même diplôme, nouvelle version de diplôme (VDI), avec les dates de la nouvelle accréditation.",
      "- La maquette change à l'intérieur d'une mention inchangée : nouvelle version d'étape (VET) seulement, rattachée à la nouvelle VDI.",
      'Pour la bascule, dans cet ordre :',
      "1. Créez les VDI et VET nouvelles par la duplication, en laissant les dates d'ouverture vides.",
      '2. Corrigez les listes et les éléments ; un élément dont le contenu ne change pas se réutilise, il garde ainsi son historique de notes.',
      '3. Paramétrez les équivalences entre anciens et nouveaux éléments pour les redoublants qui changent de maquette.',
      "4. Ouvrez les nouvelles VET à l'inscription administrative, puis fermez les anciennes aux primo-entrants, et non aux redoublants.",
      "5. Mettez à jour la correspondance avec Parcoursup, Mon Master et eCandidat : c'est l'oubli le plus fréquent.",
    ),
    theme: 'Modélisation',
    variants: [
      {
        title: "Ré-accréditation de l'offre de formation dans Apogée",
        description:
          "Faut-il recréer tous les diplômes pour la nouvelle accréditation ou seulement les versions ? Les redoublants doivent rester sur l'ancienne maquette.",
      },
      {
        title: 'VDI ou VET ?',
        description: 'La mention garde son nom mais la maquette change. Que doit-on dupliquer exactement ?',
      },
      {
        title: "Changement de nom d'une mention de master",
        description:
          "Notre master change d'intitulé à la rentrée. Nouveau diplôme ou nouvelle version du même ?",
      },
    ],
  },
  {
    key: 'apogee-duplication-regles-absentes',
    product: 'Apogée',
    title: "Les règles de calcul ne sont pas recopiées lors de la duplication d'une étape",
    description:
      "Depuis l'installation du dernier patch, la duplication d'une version d'étape recopie l'arborescence, les coefficients et les épreuves, mais pas les règles de calcul. Il faut les ressaisir une par une : environ 60 par étape, pour 45 étapes.",
    lastActions: "Duplication de trois versions d'étape, avec l'option « Règles de calcul » cochée.",
    messages: ['Duplication terminée : 214 objets créés'],
    firstAnalysis:
      "En base de test, restée au patch précédent, la même duplication crée 276 objets. L'écart de 62 correspond aux règles.",
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      "L'anomalie est reproduite chez nous : depuis le dernier patch, l'option est lue sur l'étape d'arrivée, où elle est toujours vide, au lieu de l'étape de départ. Elle est prise en maintenance ; un correctif est préparé hors calendrier en raison de la période.",
      'Pour ne pas perdre de temps en attendant :',
      "1. Continuez les duplications : ce qui est créé est juste et n'aura pas à être refait.",
      "2. Ne ressaisissez pas les règles. Le correctif comprend un traitement qui recopie les seules règles entre deux versions d'étape déjà dupliquées.",
      "3. Tenez la liste des couples « étape de départ, étape d'arrivée » dans un tableau à deux colonnes : le traitement la prendra en entrée.",
      '4. Si une étape doit être calculée avant la livraison, recopiez la règle du niveau le plus haut à la main et laissez le traitement compléter le reste : une règle déjà présente ne sera pas écrasée.',
    ),
    theme: 'Modélisation',
    variants: [
      {
        title: "Duplication d'une VET incomplète depuis le patch",
        description:
          "L'option des règles de calcul n'a plus d'effet à la duplication. 45 étapes à préparer pour la rentrée.",
      },
      {
        title: 'Règles de calcul à ressaisir après duplication ?',
        description:
          "Après duplication, la nouvelle étape n'a aucune règle. Existe-t-il un moyen de les recopier en masse ?",
      },
    ],
  },
];
