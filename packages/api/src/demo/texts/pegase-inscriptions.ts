import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** PEGASE, theme « Inscriptions »: admissions, identity, supporting documents, fees. */
export const PEGASE_INSCRIPTIONS_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'pegase-ins-admis-parcoursup-rejetes',
    product: 'PEGASE',
    title: "Admissions Parcoursup rejetées en bloc à l'ouverture de la campagne",
    description:
      "Le fichier des admis du premier jour est rejeté en entier : 3 104 lignes. Aucun néobachelier ne peut s'inscrire. L'import d'essai de la semaine dernière, avec vingt lignes, avait réussi.",
    lastActions: 'Dépôt du fichier dans INS, lecture du rapport, nouveau dépôt une heure plus tard.',
    messages: [
      'INS-0412 En-tête du fichier non conforme au modèle de la campagne',
      '3104 lignes lues, 0 intégrée',
    ],
    firstAnalysis:
      'Le fichier vient du même écran de la plateforme. Une colonne semble avoir été ajoutée à la fin.',
    blocking: true,
    outcome: 'solution',
    response: lines(
      "La plateforme d'admission a publié un nouveau format hier soir, avec une colonne de plus. Le modèle correspondant est livré dans PEGASE, mais votre campagne reste attachée à l'ancien, choisi lors de l'essai.",
      "1. INS, « Campagnes », campagne des primo-entrants, onglet « Import » : sélectionnez le modèle de l'année, version 2.",
      "2. Enregistrez, sans fermer la campagne : les préparations d'inscription en cours ne sont pas touchées.",
      "3. Déposez le fichier avec l'option « Contrôler sans intégrer ». Le rapport ne doit plus contenir que des rejets de ligne, par exemple une formation sans correspondance.",
      "4. Intégrez. Comptez un quart d'heure pour 3 000 lignes.",
      "5. Les invitations sont envoyées une heure après l'intégration ; vous pouvez les avancer avec « Envoyer maintenant ».",
      'Les fichiers des jours suivants pourront être déposés sans autre réglage.',
    ),
    theme: 'Inscriptions',
    variants: [
      {
        title: 'INS-0412 en-tête non conforme',
        description:
          "Le fichier des admis Parcoursup est refusé en totalité le jour de l'ouverture des inscriptions.",
      },
      {
        title: 'Import des admis impossible : aucune ligne intégrée',
        description:
          "3 104 lignes lues et zéro intégrée. Les bacheliers appellent car ils n'ont pas reçu leur invitation.",
      },
      {
        title: 'Changement de format du fichier Parcoursup',
        description:
          "Une colonne a été ajoutée au fichier d'admission. Comment le faire accepter par PEGASE ?",
      },
    ],
  },
  {
    key: 'pegase-ins-ine-statut-a-confirmer',
    product: 'PEGASE',
    title: "Que signifie l'état « INE à confirmer » et bloque-t-il l'inscription ?",
    description:
      "Un tiers de nos nouveaux apprenants ont un INE « à confirmer » alors qu'ils l'ont recopié de leur relevé du baccalauréat. Les gestionnaires hésitent à valider. Faut-il attendre ?",
    lastActions:
      "Consultation de vingt dossiers à l'état « à confirmer », comparaison avec les relevés déposés.",
    messages: ['INE à confirmer'],
    firstAnalysis:
      "Les INE sont justes d'après les pièces. Certains passent à « confirmé » après deux jours, d'autres non.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Cet état veut dire que l'INE est bien formé, mais que le répertoire national n'a pas encore répondu. Il n'empêche ni la validation, ni le paiement, ni le certificat de scolarité. Vous pouvez donc valider.",
      'Ce qui suit est automatique : la vérification part chaque nuit, et la réponse arrive en général le lendemain. Trois cas se présentent.',
      '1. « Confirmé » : rien à faire.',
      "2. Toujours « à confirmer » après cinq jours : l'identité saisie diffère de celle du répertoire (accent, second prénom, nom d'usage mis à la place du nom de naissance). Corrigez l'identité d'après la pièce d'état civil ; la vérification repart seule.",
      "3. « Refusé » : l'INE appartient à une autre personne. Effacez-le, demandez à l'apprenant son relevé, puis lancez l'immatriculation.",
      "L'état n'est exigé « confirmé » que pour la remontée SISE et pour la transmission au CROUS. La vue « INE non confirmés depuis plus de cinq jours » vous donne la liste utile.",
    ),
    theme: 'Identité',
    variants: [
      {
        title: 'INE à confirmer dans PEGASE',
        description:
          "Doit-on attendre la confirmation de l'INE avant de valider l'inscription d'un étudiant ?",
      },
      {
        title: 'Identifiant national non confirmé pour un tiers des inscrits',
        description:
          "L'identifiant est juste sur le relevé du bac mais son état ne change pas depuis une semaine.",
      },
    ],
  },
  {
    key: 'pegase-ins-cvec-regularisation',
    product: 'PEGASE',
    title: "CVEC acquittée après coup : l'inscription reste « incomplète »",
    description:
      "Des apprenants ont commencé leur inscription sans CVEC, puis l'ont payée. Leur attestation est déposée mais l'inscription reste incomplète et ils n'ont pas de certificat de scolarité. Environ 160 dossiers.",
    lastActions:
      "Consultation du dossier, dépôt de l'attestation, bouton « Vérifier la CVEC » : pas de changement.",
    messages: ['CVEC : vérification déjà effectuée le 02/07'],
    firstAnalysis:
      'La vérification a été faite une première fois avant le paiement. Le résultat négatif semble mémorisé.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "C'est bien cela : la réponse du service national est gardée pour ne pas l'interroger à chaque affichage, et un résultat négatif n'est interrogé à nouveau que par la reprise de nuit, qui est désactivée dans votre paramétrage.",
      "1. Paramètres d'INS, « Services externes », ligne CVEC : activez la reprise des vérifications négatives, avec une fréquence d'un jour.",
      "2. Pour les 160 dossiers, n'attendez pas la nuit : vue « Inscriptions incomplètes », filtre « CVEC », tout sélectionner, action « Vérifier à nouveau ». Procédez par lots de 50.",
      "3. Les dossiers passent à « complets » si toutes les autres conditions sont réunies. Le certificat est alors disponible pour l'apprenant.",
      "4. Si la réponse reste négative, comparez l'INE du dossier avec celui de l'attestation : une CVEC payée avec un autre identifiant n'est pas trouvée. La pièce déposée ne suffit pas, elle n'est pas lue par le contrôle.",
    ),
    theme: 'Inscriptions',
    variants: [
      {
        title: 'Inscription incomplète malgré la CVEC payée',
        description:
          "Attestation CVEC déposée par l'étudiant, mais PEGASE considère encore le dossier comme incomplet.",
      },
      {
        title: 'Relancer la vérification de la CVEC',
        description:
          'Le bouton indique que la vérification est déjà faite. Comment la relancer pour 160 étudiants ?',
      },
      {
        title: 'Pas de certificat de scolarité à cause de la CVEC',
        description: "La CVEC a été payée après l'inscription, le certificat reste indisponible.",
      },
    ],
  },
  {
    key: 'pegase-ins-annulation-remboursement',
    product: 'PEGASE',
    title: "Annulation d'une inscription payée en ligne : qui déclenche le remboursement ?",
    description:
      "Un apprenant annule son inscription après un paiement en ligne en trois fois, dont deux échéances sont passées. Nous ne savons pas s'il faut agir dans PEGASE, chez le prestataire de paiement ou en comptabilité, ni dans quel ordre.",
    lastActions: "Action « Annuler » simulée dans l'environnement de test, lecture des écrans de paiement.",
    messages: [],
    firstAnalysis:
      "La simulation propose un remboursement du total, y compris de l'échéance qui n'a pas été prélevée.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "PEGASE calcule et justifie le remboursement, la comptabilité le paie, et le prestataire ne fait qu'arrêter les échéances à venir. L'ordre est important.",
      "1. Dans le dossier, onglet « Paiement » : arrêtez l'échéancier. PEGASE transmet l'arrêt au prestataire et la troisième échéance passe à « annulée ». C'est pour cela que votre simulation proposait le total : l'échéancier était encore actif.",
      "2. Annulez l'inscription avec son motif et sa date : le taux de remboursement dépend de la date (avant ou après le début de l'année universitaire) et les frais de gestion retenus apparaissent.",
      '3. Contrôlez le montant proposé : deux échéances, moins les frais retenus. Validez.',
      "4. La demande part vers le système financier avec la prochaine extraction. L'apprenant dépose son relevé d'identité bancaire dans son espace.",
      "5. Au retour du paiement, l'état du remboursement passe à « payé ».",
      "Ne remboursez jamais directement chez le prestataire : la recette resterait constatée et l'écart ne se verrait qu'à la clôture.",
    ),
    theme: 'Paiement',
    variants: [
      {
        title: 'Rembourser un étudiant qui a payé en plusieurs fois',
        description:
          'Annulation après deux échéances sur trois. Faut-il passer par le prestataire de paiement ou par PEGASE ?',
      },
      {
        title: 'Circuit du remboursement des droits dans PEGASE',
        description:
          'Qui fait quoi entre la scolarité, la comptabilité et le prestataire de paiement après une annulation ?',
      },
    ],
  },
  {
    key: 'pegase-ins-pieces-photo-telephone',
    product: 'PEGASE',
    title: 'Pièces justificatives déposées depuis un téléphone : fichier vide pour le gestionnaire',
    description:
      "Une pièce sur dix environ s'ouvre vide dans l'espace de gestion. L'apprenant assure l'avoir déposée et la voit chez lui. Ces pièces viennent presque toutes d'un téléphone d'une même marque.",
    lastActions:
      "Téléchargement de la pièce : image de zéro octet. Nouvelle demande à l'apprenant : même résultat.",
    messages: ['Aperçu indisponible : format non reconnu'],
    firstAnalysis: "Les pièces ont l'extension .heic. Les mêmes apprenants ont réussi avec un ordinateur.",
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      "Votre constat est juste. Le dépôt accepte ce format d'image, mais la conversion faite ensuite échoue sur les images produites par les versions récentes du téléphone, et laisse un fichier vide. L'anomalie est prise en maintenance et sa correction est annoncée pour la prochaine version. Nous vous informerons ici de son avancement.",
      'En attendant :',
      "1. Paramètres d'INS, « Pièces justificatives » : retirez l'extension .heic des formats acceptés. Le téléphone propose alors de lui-même une image JPEG au moment du dépôt.",
      "2. Vue « Pièces à traiter », filtre « Taille inférieure à 1 Ko » : vous obtenez la liste des pièces vides, y compris celles qui n'ont pas encore été ouvertes.",
      "3. Sélectionnez-les et utilisez « Demander à nouveau », motif « Fichier illisible » : l'apprenant reçoit un message avec le format attendu.",
      'Les pièces vides déjà validées ne sont pas retrouvables : pensez à inclure cet état dans le filtre.',
    ),
    complement: {
      request:
        "Merci de joindre deux références de dossiers concernés, la marque et la version du téléphone, et l'heure d'un dépôt qui a échoué.",
      answer:
        'Les références sont jointes. Les deux téléphones ont la dernière version de leur système, installée en juin. Dépôt de 11 h 32 pour le premier.',
    },
    theme: 'Inscriptions',
    variants: [
      {
        title: "Pièce jointe vide dans le dossier de l'étudiant",
        description:
          "L'étudiant dépose sa carte d'identité depuis son téléphone et nous ne voyons rien à l'écran.",
      },
      {
        title: 'Aperçu indisponible des justificatifs',
        description:
          "Une partie des justificatifs s'ouvre avec « format non reconnu ». Ce sont des photos de téléphone.",
      },
      {
        title: 'Images HEIC illisibles',
        description:
          'Faut-il interdire ce format au dépôt ? Comment retrouver les pièces illisibles sans tout ouvrir ?',
      },
    ],
  },
  {
    key: 'pegase-ins-droits-boursier-echelon',
    product: 'PEGASE',
    title: 'Boursier échelon 0 bis : droits de scolarité demandés en totalité',
    description:
      "Les boursiers à l'échelon 0 bis se voient demander la totalité des droits, alors que ceux des échelons 1 à 7 en sont exonérés. Leur notification du CROUS est bien reçue et visible.",
    lastActions: 'Réception des bourses, consultation du dossier, calcul des droits : 178 euros.',
    messages: [],
    firstAnalysis:
      "La règle d'exonération doit comparer l'échelon à zéro. Pour nous, 0 bis est lu comme zéro.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "La règle de votre établissement est écrite « échelon supérieur à 0 ». L'échelon est un code et non un nombre : « 0 bis » n'est pas supérieur à « 0 » dans cette comparaison.",
      "1. Paramètres, « Règles tarifaires », exonération des boursiers : remplacez la condition par « le témoin boursier vaut oui ». Ce témoin est alimenté par la notification du CROUS quel que soit l'échelon.",
      '2. Si vous tenez à la liste des échelons, énumérez-les : 0 bis, 1, 2, 3, 4, 5, 6, 7.',
      "3. Testez la règle avec le simulateur, sur un dossier à l'échelon 0 bis et sur un non-boursier.",
      "4. Publiez la règle. Elle s'applique aux inscriptions non payées dès leur prochain affichage.",
      '5. Pour celles qui sont payées : vue « Écarts de tarif », action « Recalculer », puis validez les remboursements proposés.',
    ),
    theme: 'Paiement',
    variants: [
      {
        title: 'Échelon 0 bis non exonéré dans PEGASE',
        description:
          'Les boursiers 0 bis paient alors que les autres boursiers sont exonérés. Où est la règle ?',
      },
      {
        title: 'Exonération des droits pour les boursiers',
        description: "Des boursiers notifiés par le CROUS doivent payer 178 euros à l'inscription en ligne.",
      },
    ],
  },
];
