import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** Apogée, theme « Inscriptions »: from the admission to the pedagogical registration. */
export const APOGEE_INSCRIPTIONS_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'apogee-ia-cvec-numero-refuse',
    product: 'Apogée',
    title: "Numéro de CVEC refusé à l'inscription alors que l'étudiant a son attestation",
    description:
      "Au guichet, la vérification du numéro de CVEC répond que l'attestation est inconnue pour une trentaine d'étudiants. Tous présentent une attestation d'acquittement valable pour l'année. Pour les autres étudiants la vérification se fait en une seconde.",
    lastActions:
      "Inscription administrative, écran des données annuelles, saisie du numéro de l'attestation, bouton « Vérifier ».",
    messages: ['Vérification CVEC : aucune attestation pour cet identifiant et cette année'],
    firstAnalysis:
      "Le service est joignable puisque les autres passent. Les étudiants refusés viennent tous d'un autre établissement ou d'un BTS. Leur INE dans Apogée commence par une suite de zéros pour certains.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "La vérification ne se fait pas sur le numéro seul, mais sur le couple numéro et INE. Pour ces étudiants, l'INE enregistré dans Apogée est provisoire, ou comporte une erreur de clé, alors que l'attestation a été délivrée avec l'INE définitif.",
      "1. Comparez l'INE imprimé sur l'attestation avec celui du dossier (écran « État civil », onglet des identifiants).",
      "2. Si l'INE d'Apogée est provisoire, lancez la demande d'immatriculation pour l'étudiant et attendez le retour, en général le lendemain.",
      "3. S'il est faux, corrigez-le : le contrôle de la clé doit passer sans avertissement. Ne créez pas un second dossier.",
      "4. Revenez sur les données annuelles et relancez la vérification : l'inscription peut alors être validée.",
      "Dans l'attente du retour, vous pouvez enregistrer l'inscription avec le témoin « CVEC à vérifier ». L'édition des étudiants à ce témoin permet de les reprendre d'un coup.",
    ),
    complement: {
      request:
        "Pouvez-vous indiquer, pour trois étudiants refusés et un étudiant accepté, si l'INE du dossier est identique à celui de l'attestation, sans nous transmettre les identités ?",
      answer:
        "Vérification faite : les trois INE sont différents de ceux des attestations, dont deux provisoires. Celui de l'étudiant accepté est identique.",
    },
    theme: 'Inscriptions',
    variants: [
      {
        title: 'CVEC payée mais inconnue dans Apogée',
        description:
          "Des étudiants ont payé leur CVEC, ils ont le papier, et Apogée ne veut pas de leur numéro. On ne peut pas finir l'inscription.",
      },
      {
        title: 'Échec de la vérification de la CVEC pour les étudiants venant de BTS',
        description:
          "Le contrôle CVEC répond « aucune attestation » pour des entrants dont l'identifiant national vient du lycée. Existe-t-il un moyen de passer outre ?",
      },
      {
        title: "Attestation CVEC non reconnue à l'IA",
        description: "Attestation correcte, numéro bien recopié, vérification en échec. Est-ce lié à l'INE ?",
      },
    ],
  },
  {
    key: 'apogee-iaweb-aucune-formation-proposee',
    product: 'Apogée',
    title: "IA Web : aucune formation proposée aux admis d'une licence",
    description:
      "Les admis de la licence de psychologie se connectent au site d'inscription, s'identifient, puis obtiennent une page sans formation. Plus de 200 étudiants sont arrêtés depuis l'ouverture de la campagne ce matin. Les autres licences s'inscrivent normalement.",
    lastActions:
      "Chargement du fichier d'admission hier soir, ouverture de la campagne à 8 h, essai avec le dossier d'un admis : page vide.",
    messages: ['Aucune inscription ne vous est proposée. Contactez le service de la scolarité.'],
    firstAnalysis:
      "Les préinscriptions sont bien chargées et portent la bonne étape. La version d'étape a changé cette année avec la nouvelle accréditation.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "La préinscription porte l'étape avec l'ancien numéro de version : la correspondance entre le code de formation de l'admission et l'étape n'a pas suivi le changement d'accréditation. L'ancienne VET n'étant plus ouverte au web, rien n'est proposé.",
      "1. Dans la table de correspondance des formations, remplacez la version d'étape par la nouvelle pour le code concerné.",
      "2. Dans la gestion des VET ouvertes à l'inscription en ligne, vérifiez que la nouvelle version est ouverte, avec ses dates et le profil « primo-entrant ».",
      "3. Supprimez les préinscriptions du seul code de formation, à l'état « non utilisée », par la purge avec sélection. Les préinscriptions déjà transformées en inscription ne doivent pas être purgées.",
      "4. Rechargez le fichier du jour en limitant l'import au code de formation.",
      '5. Vérifiez avec un dossier, puis prévenez les admis : ils retrouvent leurs données déjà saisies.',
      "Avant la prochaine campagne, l'édition de contrôle « Formations sans VET ouverte » signale ce cas en quelques minutes.",
    ),
    theme: 'Inscriptions',
    variants: [
      {
        title: "Les néobacheliers ne peuvent pas s'inscrire en ligne dans une mention",
        description:
          "Page blanche après l'identification pour tous les admis d'une seule licence. Le téléphone n'arrête pas, la date limite est vendredi.",
      },
      {
        title: "IAPRIMO : étape absente après le changement d'accréditation",
        description:
          "Nouvelle VET créée pour la rentrée, les admis ne la voient pas sur le site d'inscription. Que faut-il ouvrir ?",
      },
      {
        title: "Site d'inscription : « aucune inscription ne vous est proposée »",
        description:
          "Message reçu par deux cents admis Parcoursup de la même formation alors que l'import s'est terminé sans rejet.",
      },
    ],
  },
  {
    key: 'apogee-opi-mon-master-doublons',
    product: 'Apogée',
    title: 'Mon Master : les candidats déjà étudiants chez nous sont créés une deuxième fois',
    description:
      "Après l'import des admis de Mon Master, 86 étudiants de notre propre licence ont une préinscription de primo-entrant. S'ils s'inscrivent ainsi, un second numéro d'étudiant sera attribué. L'ouverture est prévue lundi.",
    lastActions:
      "Import du fichier des admis, contrôle du compte rendu, recherche par nom d'une dizaine d'étudiants.",
    messages: ['Rapprochement : 0 individu trouvé'],
    firstAnalysis:
      "Les étudiants existent dans Apogée avec leur INE. Dans le fichier, l'INE est en minuscules pour ces lignes-là.",
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      "Votre observation est la bonne : le rapprochement compare les identifiants sans tenir compte de la casse pour la clé seulement, et non pour les lettres qui précèdent. L'anomalie est confirmée, prise en maintenance, et sa correction est prévue dans le prochain patch.",
      "D'ici là, pour ouvrir lundi :",
      "1. Purgez les préinscriptions de cet import à l'état « non utilisée ».",
      "2. Mettez en majuscules la colonne de l'INE dans le fichier, avec un tableur ou un éditeur, en conservant le format texte : les zéros de tête doivent rester.",
      "3. Relancez l'import : les 86 étudiants doivent apparaître dans le compte rendu comme « rapprochés », avec leur numéro existant.",
      '4. Contrôlez avec la requête des préinscriptions sans individu : il ne doit rester que les candidats réellement extérieurs.',
      "Si un étudiant s'était déjà inscrit avec un second dossier, ne le supprimez pas : utilisez la fusion des individus, qui conserve les paiements.",
    ),
    complement: {
      request:
        "Merci de joindre cinq lignes du fichier, identités et identifiants masqués mais casse conservée, et le compte rendu complet de l'import.",
      answer:
        'Les cinq lignes et le compte rendu sont joints. Nous confirmons que seules les lignes en minuscules sont sans rapprochement.',
    },
    theme: 'Inscriptions',
    variants: [
      {
        title: 'Doublons de préinscription avec Mon Master',
        description:
          "Nos licenciés admis en master sont vus comme de nouveaux étudiants. Comment éviter qu'ils reçoivent un deuxième numéro ?",
      },
      {
        title: "Import des admis en master : l'INE n'est pas reconnu",
        description:
          "Le rapprochement sur l'identifiant national ne fonctionne pas pour une partie des lignes du fichier des admis.",
      },
    ],
  },
  {
    key: 'apogee-ecandidat-numero-opi-existant',
    product: 'Apogée',
    title: "eCandidat : des vœux n'arrivent pas dans Apogée, numéro OPI déjà existant",
    description:
      "Depuis trois jours, une partie des candidats acceptés dans eCandidat n'ont pas de vœu dans Apogée. Le journal d'eCandidat indique un refus du service. Les candidats reçoivent pourtant le courriel qui les invite à s'inscrire.",
    lastActions: 'Relance manuelle du transfert dans eCandidat pour dix candidats : même refus.',
    messages: ['Le numéro OPI existe déjà pour un autre individu'],
    firstAnalysis:
      "Les candidats refusés ont tous un numéro de dossier qui commence par les mêmes lettres que ceux de la campagne d'il y a deux ans.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Le numéro OPI est composé du préfixe de campagne et du numéro de dossier. Vous avez réutilisé cette année le préfixe d'une campagne passée, dont les préinscriptions n'ont jamais été purgées dans Apogée : les numéros se rencontrent et Apogée refuse, à raison, d'écraser une autre personne.",
      'Deux façons de faire, selon que la campagne ancienne vous est encore utile :',
      '- le plus sûr : dans eCandidat, donnez un préfixe neuf à la campagne en cours, puis relancez le transfert des candidats sans vœu. Les candidats déjà transmis gardent leur numéro ;',
      '- si les anciennes préinscriptions ne servent plus : purgez-les dans Apogée, par année et par origine, en commençant par une simulation. La purge ne touche pas aux inscriptions faites.',
      "Dans les deux cas, prévenez les candidats concernés d'attendre le lendemain : leur lien d'inscription ne sera valable qu'une fois le vœu reçu.",
      'Une purge annuelle des préinscriptions de plus de deux ans est conseillée, y compris pour la durée de conservation des données.',
    ),
    theme: 'Inscriptions',
    variants: [
      {
        title: 'Transfert eCandidat vers Apogée refusé',
        description:
          "Le transfert des candidats acceptés est rejeté pour numéro déjà existant, mais il s'agit de personnes différentes.",
      },
      {
        title: 'Candidats acceptés sans vœu dans Apogée',
        description:
          "Une dizaine de candidats par jour ne trouvent pas leur formation au moment de s'inscrire. Le journal parle du numéro OPI.",
      },
      {
        title: 'Préfixe OPI déjà utilisé par une campagne ancienne',
        description:
          'Peut-on changer le préfixe OPI en cours de campagne sans perdre les candidats déjà transmis ?',
      },
    ],
  },
  {
    key: 'apogee-ip-automatique-sans-effet',
    product: 'Apogée',
    title: 'Inscription pédagogique automatique : zéro étudiant traité',
    description:
      "Le traitement de masse des inscriptions pédagogiques se termine sans erreur sur la première année de droit, mais aucun des 640 étudiants n'est inscrit aux éléments obligatoires. La saisie individuelle fonctionne. Les groupes de travaux dirigés doivent être faits cette semaine.",
    lastActions:
      "Lancement du traitement sur la version d'étape, tous étudiants, éléments obligatoires, compte rendu.",
    messages: ['640 étudiants sélectionnés, 0 étudiant traité, 0 anomalie'],
    firstAnalysis:
      "L'an dernier le même traitement fonctionnait. Les étudiants sont bien inscrits administrativement et ont payé.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le traitement ne prend que les listes d'éléments ouvertes à l'année. La liste obligatoire du premier semestre a été recopiée pour la nouvelle année mais son lien avec la version d'étape s'arrête à la date de fin de l'ancienne.",
      "1. Dans la modélisation de la structure des enseignements, affichez les liens VET - liste d'éléments, avec leurs dates d'ouverture et de fermeture.",
      '2. Prolongez le lien de la liste obligatoire, ou supprimez la date de fin.',
      "3. Vérifiez que chaque élément de la liste est ouvert pour l'année et rattaché au centre d'inscription pédagogique qui lance le traitement : un élément d'un autre CIP est ignoré sans anomalie.",
      "4. Relancez d'abord sur un seul étudiant, contrôlez son contrat pédagogique, puis sur toute l'étape.",
      "Le traitement peut être relancé sans risque : un élément déjà présent au contrat n'est pas inscrit deux fois.",
    ),
    theme: 'Inscriptions pédagogiques',
    variants: [
      {
        title: 'IP de masse : rien ne se passe',
        description:
          "L'IP automatique tourne, le compte rendu ne signale aucune anomalie, mais les contrats pédagogiques restent vides.",
      },
      {
        title: "Les étudiants de L1 n'ont pas d'éléments obligatoires après l'IP automatique",
        description:
          "640 étudiants sélectionnés et aucun traité. Les listes obligatoires ont été recopiées de l'an dernier.",
      },
    ],
  },
  {
    key: 'apogee-ia-annee-cesure',
    product: 'Apogée',
    title: 'Comment inscrire un étudiant en année de césure ?',
    description:
      "Une vingtaine d'étudiants partent en césure pour l'année entière. Ils doivent rester inscrits, payer le droit réduit et ne pas compter comme défaillants en fin d'année. Nous avons deux pratiques dans nos composantes et voudrions n'en garder qu'une.",
    lastActions:
      "Essai en base de test : inscription dans l'étape suivante avec un régime normal, puis avec un statut particulier.",
    messages: [],
    firstAnalysis:
      "Une composante a créé une étape « césure », l'autre inscrit dans l'étape normale sans inscription pédagogique. Nous ne savons pas laquelle est correcte pour SISE.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "La bonne pratique est l'inscription dans l'étape normale, avec le témoin de césure des données annuelles : c'est lui qui est lu par l'enquête SISE et par le calcul des droits. Une étape « césure » séparée fausse la progression dans le diplôme.",
      "1. Inscrivez l'étudiant dans l'étape où il reviendra, ou dans celle qu'il suivait si la césure est intercalée avant les examens.",
      '2. Données annuelles : renseignez la césure avec sa durée (semestre ou année) et sa nature.',
      '3. Droits : le taux réduit est proposé dès que le témoin est saisi, à condition que le type de droit « réduit césure » soit ouvert sur la version de diplôme.',
      "4. Ne faites pas d'inscription pédagogique aux éléments de l'étape. Sans inscription pédagogique, le calcul des résultats ne produit ni note ni défaillance.",
      "5. Au retour, faites une inscription administrative normale : l'année de césure ne compte pas dans le nombre d'inscriptions dans l'étape si le témoin est présent.",
      "Pour les étudiants déjà inscrits dans l'étape « césure », changez l'étape par la modification d'inscription avant la remontée SISE.",
    ),
    theme: 'Inscriptions',
    variants: [
      {
        title: 'Césure : quelle étape et quels droits ?',
        description:
          "Un étudiant prend une année de césure après sa licence. Dans quelle étape l'inscrire et comment appliquer le droit réduit ?",
      },
      {
        title: 'Étudiant en césure compté défaillant',
        description:
          "L'an dernier nos étudiants en césure sont sortis défaillants au procès-verbal. Comment l'éviter cette année ?",
      },
      {
        title: "Bonne pratique pour l'inscription en césure",
        description: 'Faut-il une étape dédiée à la césure pour que la remontée SISE soit juste ?',
      },
    ],
  },
];
