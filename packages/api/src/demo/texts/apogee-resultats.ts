import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** Apogée, theme « Résultats »: calculation rules, juries, deliberations. */
export const APOGEE_RESULTATS_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'apogee-regle-calcul-non-appliquee',
    product: 'Apogée',
    title: "Moyenne d'unité non calculée la veille du jury : note vide pour toute la promotion",
    description:
      "Le calcul se termine normalement, mais l'unité d'enseignement 3 n'a ni note ni résultat pour les 310 étudiants de l'étape. Toutes les matières de cette unité ont des notes. Le jury se réunit demain à 9 h et nous ne pouvons pas éditer le procès-verbal.",
    lastActions:
      "Saisie de la dernière note, calcul de l'étape en session 1, consultation des résultats, nouveau calcul.",
    messages: ['Calcul terminé : 310 étudiants, 0 erreur'],
    firstAnalysis:
      "La règle de calcul est rattachée à l'unité comme pour les autres. Une matière a été ajoutée à l'unité en cours de semestre.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "La matière ajoutée en cours de semestre n'est pas dans la règle de calcul, alors que le témoin « tous les éléments requis » de l'unité est coché. Le calcul attend donc une matière que la règle ne lui donne pas, et laisse l'unité vide sans erreur.",
      '1. Règles de calcul, unité 3, session 1 : ajoutez la nouvelle matière avec son coefficient.',
      '2. Faites la même chose sur la règle de la session 2, sinon le problème reviendra en juin.',
      "3. Vérifiez que la matière porte une note pour tous les inscrits, ou un résultat d'absence : une case vide a le même effet.",
      "4. Relancez le calcul sur deux étudiants, contrôlez la moyenne à la main, puis sur toute l'étape. Comptez dix minutes pour 310 étudiants.",
      '5. Éditez le procès-verbal.',
      "Si un étudiant reste sans note d'unité, l'écran « Détail du calcul » de son dossier indique l'élément manquant.",
    ),
    theme: 'Résultats',
    variants: [
      {
        title: 'UE sans note après le calcul',
        description:
          'Le calcul des résultats ne donne pas de moyenne à une UE. Jury demain matin, les matières ont toutes des notes.',
      },
      {
        title: 'Procès-verbal de jury impossible : unité vide pour tous',
        description:
          "310 étudiants sans résultat sur une unité. Pas d'erreur au calcul. Que vérifier en premier ?",
      },
      {
        title: 'Matière ajoutée en cours de semestre et règle de calcul',
        description: "Après l'ajout d'une matière, la moyenne de l'unité n'est plus calculée.",
      },
    ],
  },
  {
    key: 'apogee-report-notes-session-deux',
    product: 'Apogée',
    title: 'Session 2 : les notes supérieures à 10 de la session 1 ne sont pas reportées',
    description:
      "Pour une licence, les étudiants convoqués en session 2 perdent leurs notes acquises en session 1 dans les matières à plus de 10 : elles sont vides et l'étudiant ressort absent. Le règlement prévoit le report automatique.",
    lastActions: 'Traitement de report des notes vers la session 2, puis calcul.',
    messages: ['Report terminé : 0 note reportée'],
    firstAnalysis:
      'Le traitement a été lancé avant la fin de la délibération de session 1, puis relancé après. Pas de changement.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      'Le report ne se fait que pour les éléments dont le témoin « note reportable » est renseigné pour la session 2. Lors de la duplication de la maquette, il a été remis à « non » sur les matières, et laissé à « oui » sur les unités seulement.',
      "1. Contrôle des connaissances, sélection de l'étape, session 2 : affichez la colonne « Report » pour les matières.",
      '2. Passez-la à « oui, si la note est supérieure ou égale au seuil », seuil 10, par la modification en masse.',
      '3. Vérifiez que la session 1 est délibérée et terminée : le report lit les résultats définitifs.',
      "4. Relancez le traitement de report. Le nombre de notes reportées doit être cohérent avec le nombre d'étudiants convoqués.",
      '5. Les absences déjà calculées sont remplacées par les notes reportées ; les notes de session 2 déjà saisies sont conservées.',
      '6. Relancez le calcul.',
    ),
    theme: 'Résultats',
    variants: [
      {
        title: 'Notes de première session non conservées au rattrapage',
        description:
          'Des étudiants ressortent absents en session 2 dans des matières validées en session 1. Le report ne fait rien.',
      },
      {
        title: 'Report de notes : 0 note reportée',
        description:
          'Le traitement tourne mais ne reporte rien alors que le règlement prévoit la conservation au-dessus de 10.',
      },
    ],
  },
  {
    key: 'apogee-deliberation-terminee-note-a-corriger',
    product: 'Apogée',
    title: 'Corriger une note après une délibération terminée',
    description:
      "Une enseignante signale une erreur de report sur une copie : 12 au lieu de 2. Le jury a délibéré la semaine dernière et l'état de délibération est « terminé ». La note est grisée. L'étudiant passe d'ajourné à admis.",
    lastActions: 'Saisie des notes par étudiant : zone non modifiable.',
    messages: ['Délibération terminée : modification des résultats impossible'],
    firstAnalysis:
      "Il faudrait repasser l'état à « en cours », mais nous avons peur des effets sur les autres étudiants.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Votre prudence est justifiée. L'erreur matérielle se corrige, mais avec une décision du jury : demandez d'abord un procès-verbal rectificatif signé de son président.",
      "1. Avant tout changement, éditez et conservez le procès-verbal actuel de l'étape.",
      "2. Utilisez la délibération individuelle : elle rouvre le seul dossier de l'étudiant, sans toucher à l'état de l'étape. Ne remettez pas l'étape entière à « en cours », car un nouveau calcul remplacerait les points de jury des autres.",
      "3. Corrigez la note, lancez le calcul pour cet étudiant, contrôlez toutes les unités jusqu'à l'étape et au diplôme.",
      '4. Terminez la délibération individuelle en saisissant la date du procès-verbal rectificatif.',
      "5. Éditez à nouveau le relevé. L'ancien relevé doit être déclaré caduc par écrit à l'étudiant.",
      'Si les résultats étaient déjà remontés dans SISE, la correction partira avec la remontée suivante.',
    ),
    theme: 'Résultats',
    variants: [
      {
        title: 'Note modifiable après le jury ?',
        description:
          'Erreur matérielle sur une note, délibération terminée. Quelle est la procédure propre ?',
      },
      {
        title: 'Rouvrir une délibération pour un seul étudiant',
        description:
          "Le jury rectifie le résultat d'un étudiant. Comment éviter de recalculer toute la promotion et de perdre les points de jury ?",
      },
      {
        title: 'Erreur de report de note découverte après affichage des résultats',
        description: "12 devenu 2 sur une copie. L'état de délibération est terminé, la saisie est grisée.",
      },
    ],
  },
  {
    key: 'apogee-points-jury-etape-non-repercutes',
    product: 'Apogée',
    title: "Points de jury saisis au semestre sans effet sur l'année",
    description:
      "Le jury a accordé 0,2 point à un semestre. La note du semestre passe à 10, mais la moyenne annuelle ne bouge pas et l'étudiant reste ajourné à l'année. Une dizaine de dossiers sont dans ce cas.",
    lastActions: "Saisie des points de jury au semestre, enregistrement, consultation de l'année.",
    messages: [],
    firstAnalysis: 'Nous pensions que les points remontaient automatiquement au niveau supérieur.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "C'est le fonctionnement prévu. Les points de jury s'ajoutent à la note du niveau où ils sont saisis ; ils ne remontent au niveau supérieur que par un nouveau calcul, et seulement si la règle de ce niveau prend la note « avec points de jury ».",
      'Pour vos dossiers :',
      "1. Règle de calcul de l'année, onglet « Options » : lisez le type de note pris en compte. S'il vaut « note avant jury », les points du semestre sont volontairement ignorés.",
      "2. Si votre règlement prévoit qu'ils comptent, passez l'option à « note après jury » pour l'étape, puis relancez le calcul. Ce choix s'applique à toute la promotion : faites-le valider par le jury.",
      "3. Si le règlement ne dit rien, il est préférable d'accorder aussi les points au niveau de l'année, étudiant par étudiant, et de le noter au procès-verbal.",
      '4. Dans les deux cas, les points de semestre restent enregistrés après le calcul.',
    ),
    theme: 'Résultats',
    variants: [
      {
        title: "Le point de jury ne remonte pas à l'année",
        description:
          'Semestre à 10 grâce aux points de jury, année toujours à 9,95. Faut-il saisir les points aux deux niveaux ?',
      },
      {
        title: "Étudiant admis au semestre et ajourné à l'année",
        description: 'Les points donnés par le jury ne sont pas repris dans la moyenne annuelle.',
      },
    ],
  },
  {
    key: 'apogee-absence-injustifiee-defaillant',
    product: 'Apogée',
    title: "Une seule absence injustifiée rend l'étudiant défaillant à l'année",
    description:
      "Des étudiants avec de bonnes notes sont défaillants à l'année parce qu'ils ont une absence injustifiée à un contrôle de travaux dirigés. Notre règlement prévoit un zéro pour le contrôle continu et la défaillance pour l'examen terminal seulement.",
    lastActions: "Saisie du code d'absence dans la grille de notes, calcul, consultation du résultat.",
    messages: [],
    firstAnalysis:
      "Le code d'absence est le même dans les deux cas. C'est peut-être le comportement du code qu'il faut changer.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Le comportement n'est pas porté par le code d'absence, mais par la règle de l'élément : deux éléments peuvent traiter la même absence différemment, et c'est ce qu'il vous faut.",
      "1. Pour les épreuves de contrôle continu : dans la règle de la matière, mettez le traitement de l'absence injustifiée à « note zéro ».",
      "2. Pour les épreuves d'examen terminal : laissez « défaillant ».",
      "3. Pour la matière, puis l'unité et le semestre, contrôlez que la défaillance d'un élément entraîne bien celle du niveau supérieur, si votre règlement le veut ainsi.",
      "4. Une absence justifiée se règle séparément : « neutralisée » retire l'épreuve du calcul, et « zéro » la compte.",
      '5. Relancez le calcul. Les codes déjà saisis restent visibles sur le relevé, seule leur conséquence change.',
      'Si les règles sont communes à plusieurs étapes, dupliquez-les avant de les modifier.',
    ),
    theme: 'Résultats',
    variants: [
      {
        title: 'ABI au contrôle continu : mettre zéro au lieu de défaillant',
        description:
          "Comment faire pour qu'une absence en TD compte zéro et qu'une absence à l'examen rende défaillant ?",
      },
      {
        title: "Trop d'étudiants défaillants après le calcul",
        description:
          "Une absence à un seul contrôle suffit à rendre l'année défaillante. Ce n'est pas ce que prévoit notre règlement des études.",
      },
      {
        title: 'Effet des absences injustifiées sur le résultat',
        description: "Le même code d'absence doit avoir deux effets selon l'épreuve. Est-ce possible ?",
      },
    ],
  },
  {
    key: 'apogee-mention-moyenne-arrondie',
    product: 'Apogée',
    title: 'Mention « assez bien » attribuée à 11,996 de moyenne',
    description:
      'Au procès-verbal de licence, deux étudiants ont 12,00 de moyenne et la mention assez bien. Le détail du calcul donne 11,996. Le règlement prévoit une moyenne au moins égale à 12 sans arrondi. Avant le dernier patch, ces cas sortaient sans mention.',
    lastActions: 'Calcul, édition du procès-verbal, comparaison avec le calcul fait au tableur.',
    messages: [],
    firstAnalysis:
      "Nos options d'arrondi n'ont pas changé : trois décimales pour le calcul, deux pour l'affichage. La mention semble prise sur la note affichée.",
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      "Nous confirmons : depuis le dernier patch, la recherche de la mention porte sur la note arrondie à l'affichage. L'anomalie est enregistrée et sa correction sera livrée avec le prochain patch. Les notes enregistrées sont justes, seule la mention est concernée.",
      'Pour les jurys à venir :',
      "1. Après le calcul, lancez la requête fournie en pièce jointe : elle donne les dossiers dont la note calculée et la note affichée sont de part et d'autre d'un seuil de mention (12, 14, 16).",
      "2. Soumettez ces dossiers au jury. S'il confirme l'absence de mention, saisissez-la à « sans mention » par la délibération individuelle : une mention saisie n'est plus remplacée au calcul.",
      "3. Pour un jury déjà tenu, le président décide s'il y a lieu à procès-verbal rectificatif.",
      "4. Après l'installation du correctif, ne relancez pas le calcul sur des étapes terminées.",
    ),
    complement: {
      request:
        "Pouvez-vous joindre le détail du calcul de ces deux dossiers, anonymisé, et la copie des options d'arrondi au niveau du diplôme et de l'étape ?",
      answer:
        "Les copies sont jointes. Les options sont identiques aux deux niveaux et n'ont pas été modifiées depuis trois ans.",
    },
    theme: 'Résultats',
    variants: [
      {
        title: 'Mention calculée sur une moyenne arrondie',
        description:
          'Un étudiant à 11,996 reçoit la mention assez bien depuis le patch. Auparavant le seuil de 12 était strict.',
      },
      {
        title: 'Seuil de mention et arrondi des notes',
        description:
          'La mention est prise sur la note à deux décimales au lieu de trois. Jury la semaine prochaine.',
      },
    ],
  },
];
