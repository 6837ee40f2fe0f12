import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** Apogée, themes « Épreuves » and « Diplômes »: sitting the exam, then what is handed over. */
export const APOGEE_EPREUVES_DIPLOMES_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'apogee-anonymat-levee-notes-decalees',
    product: 'Apogée',
    title: "Levée d'anonymat : les notes ne correspondent pas aux bons étudiants",
    description:
      "Après la levée d'anonymat d'une épreuve de première année de santé, plusieurs étudiants contestent leur note. En contrôlant dix copies, nous trouvons neuf notes attribuées à quelqu'un d'autre. L'affichage est suspendu et le classement doit être publié vendredi.",
    lastActions:
      "Import du fichier de correction, levée d'anonymat, affichage, contrôle par sondage des coupons et des copies.",
    messages: ["Levée d'anonymat terminée : 1 412 copies rapprochées, 0 anomalie"],
    firstAnalysis:
      "Les numéros d'anonymat ont été générés une deuxième fois après l'impression des étiquettes, car une salle avait été ajoutée.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "Votre première analyse est la bonne : la seconde génération a remplacé les numéros imprimés sur les étiquettes. Les copies portent l'ancienne série, la base la nouvelle ; les deux séries se recouvrent, d'où des rapprochements sans anomalie mais faux.",
      "1. Ne saisissez rien et laissez l'affichage suspendu.",
      "2. Annulez la levée d'anonymat de l'épreuve : les notes retournent au fichier de correction, elles ne sont pas perdues.",
      "3. Historique des générations de l'épreuve : réactivez la première série, celle dont la date est antérieure à l'impression des étiquettes.",
      "4. Pour les étudiants de la salle ajoutée, qui n'existent que dans la seconde série, saisissez leur numéro à la main à partir des coupons : 38 dans votre cas.",
      "5. Sondez vingt copies avant de lever à nouveau l'anonymat, dont cinq de la salle ajoutée.",
      "6. Levez l'anonymat, relancez le calcul, contrôlez le classement, puis publiez.",
      "À l'avenir, une salle ajoutée après l'impression se traite par la génération complémentaire, qui ne touche pas aux numéros existants.",
    ),
    complement: {
      request:
        "Pouvez-vous nous donner les dates et heures des deux générations, celle de l'impression des étiquettes, et le nombre d'étudiants de la salle ajoutée ?",
      answer:
        'Première génération le 3 à 10 h 12, impression le 3 à 14 h, seconde génération le 6 à 9 h 40. La salle ajoutée compte 38 étudiants.',
    },
    theme: 'Épreuves',
    variants: [
      {
        title: 'Anonymat : notes interverties',
        description:
          "Neuf notes sur dix ne sont pas celles de l'étudiant après la levée d'anonymat. Classement à publier vendredi.",
      },
      {
        title: "Numéros d'anonymat générés deux fois",
        description:
          'Les étiquettes des copies ont les anciens numéros et Apogée les nouveaux. Peut-on revenir en arrière ?',
      },
      {
        title: "Annuler une levée d'anonymat",
        description: "Comment annuler une levée d'anonymat erronée sans perdre les notes de 1 400 copies ?",
      },
    ],
  },
  {
    key: 'apogee-notes-import-fichier-rejete',
    product: 'Apogée',
    title: 'Import des notes par fichier : toutes les lignes sont rejetées',
    description:
      "Une enseignante a rempli le fichier de notes extrait d'Apogée et le secrétariat ne peut pas le charger : toutes les lignes sont rejetées. Le même fichier, rempli par un autre collègue, est accepté.",
    lastActions: "Extraction du fichier, envoi à l'enseignante, retour, chargement, lecture du compte rendu.",
    messages: ['Note non numérique ligne 12', '185 lignes lues, 185 lignes rejetées'],
    firstAnalysis:
      "Les notes sont correctes à l'écran. Elle a utilisé un tableur en anglais, nous semble-t-il.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Le fichier a été enregistré avec le point comme séparateur décimal (12.5) alors que le chargement attend la virgule. De plus, le tableur a transformé les numéros d'étudiants en nombres, ce qui retire les zéros de tête : certaines lignes seraient rejetées pour étudiant inconnu après la correction de la note.",
      "1. Reprenez le fichier d'origine et non celui qui est revenu.",
      "2. Ouvrez-le par l'import du tableur, en déclarant la colonne du numéro d'étudiant comme texte.",
      '3. Copiez la seule colonne des notes du fichier revenu, après avoir remplacé les points par des virgules.',
      "4. Enregistrez au format texte, séparateur tabulation, sans changer l'ordre ni le nombre des colonnes.",
      "5. Chargez avec l'option « Contrôle seul », puis pour de bon.",
      "Les absences se saisissent avec les codes prévus (ABI, ABJ), et une case vide veut dire que la note n'est pas encore connue.",
    ),
    theme: 'Épreuves',
    variants: [
      {
        title: 'Fichier de notes refusé : note non numérique',
        description:
          "Toutes les lignes du fichier renvoyé par l'enseignant sont rejetées au chargement dans Apogée.",
      },
      {
        title: 'Import de notes depuis un tableur',
        description:
          'Notes avec un point décimal, chargement impossible. Existe-t-il un format conseillé pour les enseignants ?',
      },
    ],
  },
  {
    key: 'apogee-tiers-temps-planning',
    product: 'Apogée',
    title: 'Étudiants avec tiers-temps : salle et horaire différents pour la même épreuve',
    description:
      "Les étudiants qui ont un aménagement d'examen composent dans une autre salle et commencent plus tôt. Dans Apogée, ils sont convoqués comme les autres. Comment avoir des convocations et des listes d'émargement justes ?",
    lastActions:
      "Planification de l'épreuve, répartition automatique dans les salles, édition des convocations.",
    messages: [],
    firstAnalysis:
      "L'aménagement est saisi dans le dossier de l'étudiant. Il ne semble pas lu par la répartition.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "La répartition tient compte de l'aménagement seulement si l'épreuve a une salle et un créneau réservés à cet effet. Sinon elle répartit tout le monde par ordre alphabétique.",
      "1. Vérifiez que l'aménagement est saisi avec une date de fin postérieure à l'épreuve, et la nature « temps majoré ».",
      "2. Planning de l'épreuve : ajoutez un second créneau, avec son heure de début et sa durée majorée d'un tiers.",
      '3. Affectez-lui une salle et cochez « Réservée aux aménagements ».',
      "4. Lancez la répartition avec l'option « Aménagements d'abord » : ces étudiants sont placés en premier dans la salle réservée, puis les autres.",
      "5. Éditez les convocations et les listes par créneau. L'épreuve reste unique, les notes sont saisies dans la même grille.",
      "La nature de l'aménagement n'est pas imprimée sur la liste affichée à l'entrée de la salle : elle relève de la vie privée de l'étudiant.",
    ),
    theme: 'Épreuves',
    variants: [
      {
        title: 'Convocations aux examens et aménagements',
        description:
          'Comment convoquer les étudiants à temps majoré à une autre heure sans créer une seconde épreuve ?',
      },
      {
        title: 'Tiers-temps ignoré par la répartition dans les salles',
        description: 'La répartition automatique met les étudiants en situation de handicap avec les autres.',
      },
    ],
  },
  {
    key: 'apogee-attestation-reussite-date-jury',
    product: 'Apogée',
    title: 'Attestation de réussite : la date du jury est celle de la session 1 pour les admis de session 2',
    description:
      "Les attestations de réussite des étudiants admis en session 2 portent la date de délibération de la session 1. Des préfectures et des employeurs relèvent l'incohérence avec le relevé de notes. Le procès-verbal est juste.",
    lastActions: "Édition individuelle et édition par lot pour l'étape : même date.",
    messages: [],
    firstAnalysis: "La date de délibération de session 2 est bien saisie sur l'étape et au diplôme.",
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      "L'édition prend la première date de délibération du diplôme et non celle de la session d'admission. L'anomalie est connue depuis la dernière version et sa correction fait partie du prochain patch.",
      'Contournement, sans modifier aucune date de délibération :',
      "1. Dans la définition de l'édition, choisissez le modèle « Attestation avec date d'obtention » : cette zone est alimentée par le résultat au diplôme et elle est juste pour les deux sessions.",
      "2. Si votre modèle est personnalisé, remplacez le signet de la date de délibération par celui de la date d'obtention. La documentation des éditions donne son nom exact.",
      "3. Rééditez les attestations déjà remises pour la session 2 : la sélection par session d'admission en donne la liste.",
      "Après l'installation du patch, les deux modèles donneront la même date : il ne sera pas nécessaire de revenir en arrière.",
    ),
    theme: 'Diplômes',
    variants: [
      {
        title: 'Mauvaise date sur les attestations de réussite',
        description:
          'Les étudiants admis au rattrapage ont une attestation datée du jury de première session.',
      },
      {
        title: "Date de délibération erronée à l'édition de l'attestation",
        description:
          "Le procès-verbal porte la bonne date, l'attestation non. Faut-il modifier la date de la session 1 ?",
      },
    ],
  },
  {
    key: 'apogee-parchemin-numero-deja-utilise',
    product: 'Apogée',
    title: "Parchemin perdu à l'impression : numéro déjà attribué, comment rééditer ?",
    description:
      "L'imprimante a abîmé douze parchemins pendant l'édition du lot. Les numéros de vignette correspondants sont considérés comme attribués et la réédition du lot est refusée.",
    lastActions: "Édition du lot de diplômes, arrêt de l'imprimante, nouvelle édition de la même sélection.",
    messages: ['Diplôme déjà édité : utiliser la réédition avec motif'],
    firstAnalysis:
      "Les douze vignettes abîmées sont conservées. Nous ne savons pas s'il faut les déclarer avant de rééditer.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      'Oui, les vignettes doivent être déclarées avant la réédition, car chaque numéro doit avoir une destination connue : remis, annulé ou en stock.',
      "1. Gestion des vignettes : sélectionnez les douze numéros et passez-les à « annulé », motif « détérioré à l'impression ». Conservez les supports pour le registre de destruction.",
      "2. Gestion des diplômes : sélectionnez les douze étudiants, action « Réédition avec motif », même motif. Ce n'est pas un duplicata : la mention « duplicata » n'est imprimée que si le diplôme a été remis à l'étudiant.",
      '3. Indiquez le premier numéro de la nouvelle série de vignettes ; les douze numéros sont attribués à la suite.',
      '4. Éditez par lots de quatre ou cinq, en contrôlant chaque feuille avec son numéro.',
      '5. Éditez le registre des diplômes : les anciens numéros y figurent comme annulés, avec le lien vers les nouveaux.',
    ),
    theme: 'Diplômes',
    variants: [
      {
        title: 'Rééditer des diplômes abîmés',
        description:
          "Bourrage papier au milieu d'un lot de parchemins. Les numéros sont pris. Est-ce un duplicata ?",
      },
      {
        title: 'Vignettes de diplôme détériorées',
        description:
          'Comment annuler des vignettes abîmées et refaire les diplômes avec de nouveaux numéros ?',
      },
      {
        title: 'Message « diplôme déjà édité »',
        description: "L'édition du lot a échoué à moitié, et Apogée refuse de reprendre les douze derniers.",
      },
    ],
  },
];
