import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** Apogée, theme « Droits »: fees, grants, instalments, refunds. */
export const APOGEE_DROITS_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'apogee-aglae-boursier-non-exonere',
    product: 'Apogée',
    title: 'Boursiers sur critères sociaux : les droits sont réclamés malgré le fichier Aglae',
    description:
      "Le fichier des boursiers transmis par le CROUS a été chargé, mais l'inscription en ligne demande encore le paiement des droits à une partie des étudiants. Ils ont une notification conditionnelle pour l'année à venir.",
    lastActions:
      "Chargement du fichier Aglae de la semaine, contrôle du compte rendu (aucun rejet), puis essai d'inscription d'un étudiant concerné.",
    messages: ['Montant à régler : 178,00 EUR'],
    firstAnalysis:
      "L'étudiant est connu comme boursier dans le dossier, avec son échelon. Nous pensons que l'exonération n'est pas liée à ce type de bourse.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "La bourse est bien enregistrée, mais sous le code « notification conditionnelle », qui n'est pas associé à une exonération dans votre paramétrage. Seul le code « notification définitive » l'est.",
      '1. Tables de référence des bourses : repérez le code reçu du fichier pour les notifications conditionnelles.',
      "2. Paramétrage des droits, onglet « Exonérations » : associez ce code à l'exonération totale du droit de scolarité, pour l'année d'inscription.",
      "3. Dans les paramètres du site d'inscription, activez la prise en compte des bourses conditionnelles : la pièce justificative reste demandée.",
      "4. Les étudiants qui n'ont pas encore validé verront le montant à zéro dès leur prochaine connexion.",
      "5. Pour ceux qui ont payé, recalculez les droits de l'inscription : le trop-perçu apparaît et le remboursement peut être préparé.",
      "À la rentrée, l'édition des boursiers conditionnels sans notification définitive vous donnera les droits à réclamer.",
    ),
    theme: 'Droits',
    variants: [
      {
        title: 'Un étudiant boursier doit payer ses droits en ligne',
        description:
          "Le site d'inscription réclame 178 euros à des boursiers qui ont leur notification conditionnelle du CROUS.",
      },
      {
        title: "Fichier Aglae chargé mais pas d'exonération",
        description:
          "Les bourses sont dans les dossiers mais l'exonération n'est pas appliquée. Quel paramétrage relie les deux ?",
      },
      {
        title: 'Notification conditionnelle de bourse et droits de scolarité',
        description: 'Comment exonérer un boursier avant que sa notification définitive ne soit reçue ?',
      },
    ],
  },
  {
    key: 'apogee-droits-extracommunautaires-a-tort',
    product: 'Apogée',
    title: 'Droits différenciés appliqués à tort à des étudiants étrangers en réinscription',
    description:
      "Des étudiants non européens déjà inscrits chez nous avant la mise en place des droits différenciés se voient proposer le tarif le plus élevé à la réinscription. Le conseil d'administration a voté leur maintien au tarif national.",
    lastActions:
      "Réinscription en ligne d'un étudiant en deuxième année de master : montant de 3 941 euros affiché.",
    messages: [],
    firstAnalysis:
      "La règle regarde la nationalité et l'année d'entrée dans l'établissement. L'année d'entrée est bonne dans le dossier.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "La règle livrée compare la première année d'inscription dans le cycle, et non la première année dans l'établissement. Un étudiant entré en licence et qui commence un master change de cycle : le tarif différencié lui est donc proposé, comme le prévoit le texte national. Le maintien voté par votre conseil est une exonération d'établissement, qu'il faut paramétrer.",
      '1. Créez une exonération partielle « maintien au tarif national », avec la date et la référence de la délibération.',
      "2. Donnez-lui pour montant la différence entre les deux tarifs, par type de diplôme : licence, master, doctorat. Le doctorat n'étant pas concerné par les droits différenciés, la ligne reste à zéro.",
      "3. Attribuez l'exonération aux étudiants par le traitement en masse, avec une sélection sur la nationalité et l'année de première inscription dans l'établissement.",
      "4. Sur le site d'inscription, l'étudiant voit le tarif plein, l'exonération et le reste à payer : pensez à l'expliquer dans le texte d'accueil.",
      "Ne modifiez pas le témoin de nationalité ou l'année d'entrée pour obtenir le bon montant : ces données sont remontées dans SISE.",
    ),
    theme: 'Droits',
    variants: [
      {
        title: "Tarif étudiant étranger : maintien de l'ancien montant",
        description:
          "Notre conseil a voté l'exonération partielle des étudiants extracommunautaires. Comment la mettre en place dans Apogée ?",
      },
      {
        title: 'Montant de 3 941 euros demandé en réinscription',
        description:
          'Un étudiant présent depuis quatre ans se voit réclamer les droits différenciés en entrant en master.',
      },
    ],
  },
  {
    key: 'apogee-paiement-trois-fois-echeance-rejetee',
    product: 'Apogée',
    title: "Paiement en trois fois : l'échéance rejetée n'apparaît pas dans l'état des impayés",
    description:
      "Le prestataire de paiement nous signale 37 échéances rejetées en novembre. L'état des impayés d'Apogée n'en montre aucune et les inscriptions sont considérées comme payées. L'agence comptable demande la liste.",
    lastActions: 'Chargement du fichier de retour du prestataire, édition des impayés sur la période.',
    messages: ["Fichier de retour : 37 lignes lues, 37 lignes ignorées (type d'opération inconnu)"],
    firstAnalysis:
      "Le code d'opération du fichier est passé de deux à trois caractères depuis le changement d'offre du prestataire.",
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      "Le format de retour de votre prestataire a changé et la lecture livrée ne connaît que les codes à deux caractères. L'évolution est prise en maintenance et sera livrée dans le prochain patch ; nous vous informerons de son avancement dans cette fiche.",
      "Pour répondre dès maintenant à l'agence comptable :",
      '1. Prenez la liste des 37 références dans le fichier de retour.',
      "2. Dans l'écran des encaissements, recherchez chaque référence et enregistrez un rejet d'échéance à la date du prestataire, motif « provision insuffisante » ou celui du fichier.",
      "3. L'édition des impayés les présente aussitôt et la relance peut être envoyée.",
      '4. Notez les 37 références : après le patch, le même fichier ne doit pas être rechargé, les rejets seraient enregistrés deux fois.',
      "Les échéances suivantes sont à traiter de la même façon jusqu'à la livraison.",
    ),
    complement: {
      request:
        "Merci de joindre un extrait du fichier de retour avant et après le changement d'offre, sans nom ni référence bancaire.",
      answer:
        'Les deux extraits sont joints. Avant le changement le code de rejet était sur deux caractères, il est maintenant sur trois.',
    },
    theme: 'Droits',
    variants: [
      {
        title: 'Rejets de prélèvement non intégrés',
        description:
          "Les échéances rejetées du paiement en plusieurs fois ne remontent plus dans Apogée depuis le changement d'offre de notre prestataire.",
      },
      {
        title: 'État des impayés vide alors que la banque signale des rejets',
        description: "37 rejets signalés, aucun dans l'état. Le fichier de retour est ignoré à la lecture.",
      },
      {
        title: 'Fichier de retour du paiement fractionné : type inconnu',
        description:
          'Toutes les lignes sont ignorées. Peut-on enregistrer les rejets à la main en attendant ?',
      },
    ],
  },
  {
    key: 'apogee-remboursement-deja-mandate',
    product: 'Apogée',
    title: "Annulation d'une inscription remboursée : le remboursement ne peut plus être modifié",
    description:
      "Un étudiant a démissionné en septembre et son remboursement a été préparé sur un mauvais compte bancaire. L'écran refuse la modification et l'annulation. L'agence comptable n'a pas encore payé.",
    lastActions: 'Gestion des remboursements, sélection du dossier, modification du compte : zone grisée.',
    messages: ['Remboursement déjà transmis au système financier : modification impossible'],
    firstAnalysis:
      "Le fichier d'interface du 12 contient ce remboursement. La pièce est en attente à l'agence comptable.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Une fois le remboursement extrait vers le système financier, Apogée le verrouille pour qu'il ne puisse pas être payé deux fois. La correction se fait donc en deux temps, dans cet ordre.",
      "1. Demandez à l'agence comptable de rejeter la pièce en attente et de vous confirmer le rejet par écrit, avec son numéro.",
      "2. Dans Apogée, enregistrez le retour : gestion des remboursements, action « Rejet du système financier », date et numéro de la pièce. L'état passe à « rejeté ».",
      "3. Corrigez les coordonnées bancaires dans le dossier de l'étudiant, avec la pièce justificative.",
      "4. Créez un nouveau remboursement : il reprend le montant de l'ancien et sera extrait avec le prochain fichier.",
      "Ne modifiez pas le compte dans le système financier seul : le rapprochement entre les deux applications, en fin d'exercice, présenterait un écart sur ce dossier.",
    ),
    theme: 'Droits',
    variants: [
      {
        title: "Changer le RIB d'un remboursement déjà envoyé en comptabilité",
        description:
          "Le remboursement des droits d'un étudiant démissionnaire est parti avec le mauvais RIB. Comment le reprendre ?",
      },
      {
        title: 'Remboursement de droits verrouillé',
        description:
          'Zone grisée dans la gestion des remboursements : dossier déjà extrait vers la comptabilité.',
      },
    ],
  },
  {
    key: 'apogee-ecart-encaissements-sifac',
    product: 'Apogée',
    title: "Écart entre les encaissements d'Apogée et les recettes transmises à SIFAC",
    description:
      "Au rapprochement de septembre, l'état des encaissements d'Apogée est supérieur de 4 272 euros à ce qui a été transmis au système financier. Aucun rejet n'est signalé par l'interface. Le régisseur doit rendre sa justification vendredi.",
    lastActions:
      "Édition de l'état des encaissements du 1er au 30 septembre, total des fichiers d'interface de la même période.",
    messages: [],
    firstAnalysis:
      "L'écart est un multiple de 178, soit 24 inscriptions en licence. Elles sont peut-être restées entre deux extractions.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Les 24 inscriptions ont été payées le 30 septembre après 18 h, heure de votre extraction. L'état des encaissements est établi à la date de paiement, alors que le fichier est établi à la date de remontée du paiement en ligne, le 1er octobre. Il n'y a donc pas de recette perdue.",
      "1. Relancez l'état des encaissements avec le critère « date de transmission » : le total doit être égal à celui des fichiers.",
      '2. Éditez la liste des paiements du 30 septembre transmis le 1er octobre, et joignez-la à la justification du régisseur comme élément en rapprochement.',
      "3. Pour la suite, décalez l'extraction de fin de mois à 23 h 45, ou prenez l'habitude de justifier à la date de transmission.",
      "4. En fin d'exercice, c'est la date de paiement qui compte : faites une extraction supplémentaire avant la fermeture de la période comptable.",
    ),
    complement: {
      request:
        "Pouvez-vous joindre la liste des fichiers d'interface du 28 septembre au 2 octobre avec leur heure de production et leur total ?",
      answer:
        'La liste est jointe. Le fichier du 30 est produit à 18 h 00 et celui du 1er octobre contient 24 lignes de 178 euros datées du 30.',
    },
    theme: 'Droits',
    variants: [
      {
        title: 'Rapprochement Apogée / comptabilité : il manque des recettes',
        description:
          'Le total des droits encaissés ne correspond pas à celui des fichiers envoyés à la comptabilité pour le mois de septembre.',
      },
      {
        title: 'Régie : écart de 24 inscriptions en fin de mois',
        description:
          "L'état des encaissements et l'interface financière n'ont pas le même total. Comment retrouver les lignes ?",
      },
    ],
  },
];
