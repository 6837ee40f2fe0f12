import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** SIHAM, the person's file: identity, contracts, positions, career. */
export const SIHAM_DOSSIER_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'siham-renouvellement-contrat-chevauchement',
    product: 'SIHAM',
    title: 'Renouvellement de contrat refusé : chevauchement avec le contrat précédent',
    description:
      "Le renouvellement d'un technicien de plateforme au 1er décembre est refusé pour chevauchement. Le contrat en cours finit pourtant le 30 novembre. Nous avons le même refus pour cinq autres agents de la même plateforme.",
    lastActions:
      "Dossier de l'agent, rubrique « Contrats », « Renouveler », dates du 01/12 au 30/11 de l'année suivante, validation.",
    messages: ['ZYCO 027 Un contrat existe déjà sur la période demandée'],
    firstAnalysis:
      "Le contrat affiché finit bien le 30 novembre. Il y a eu un avenant de prolongation l'été dernier, que nous avions commencé puis abandonné.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "L'avenant abandonné n'est pas perdu : il est resté à l'état « Projet », avec une fin au 31 décembre. Il n'apparaît pas dans la vue habituelle, qui ne montre que les contrats validés, mais le contrôle de chevauchement en tient compte.",
      "1. Dans la rubrique « Contrats », choisissez la vue « Tous les états » : la ligne grisée est l'avenant.",
      "2. Vérifiez qu'aucun acte signé ne lui est rattaché (icône du trombone vide), puis supprimez-le.",
      '3. Refaites le renouvellement au 1er décembre.',
      "4. Faites de même pour les cinq autres. La requête « Contrats à l'état projet depuis plus de trois mois » vous en donnera la liste complète.",
      "Pour abandonner un avenant sans laisser de trace, il faut utiliser « Annuler le projet » et non la fermeture de l'écran.",
    ),
    theme: 'Contrats',
    variants: [
      {
        title: "ZYCO 027 à la saisie d'un renouvellement",
        description:
          'Le message ZYCO027 indique un contrat sur la période alors que le précédent se termine la veille.',
      },
      {
        title: 'Impossible de renouveler un CDD qui finit à la fin du mois',
        description:
          "Chevauchement signalé mais aucun autre contrat n'est visible dans le dossier. Six agents sont dans ce cas.",
      },
      {
        title: "Avenant abandonné qui gêne la saisie d'un nouveau contrat",
        description:
          "Une saisie d'avenant a été interrompue cet été. Peut-elle empêcher le renouvellement, et comment l'effacer ?",
      },
    ],
  },
  {
    key: 'siham-contrat-cdi-six-ans',
    product: 'SIHAM',
    title: 'Calcul des six ans de services pour un passage en CDI',
    description:
      "L'état d'alerte des six ans annonce un passage en CDI au 1er mars pour une assistante ingénieure. D'après nos calculs, elle atteint six ans dès le 1er décembre. Comment SIHAM compte-t-il, et quels contrats laisse-t-il de côté ?",
    lastActions: "Édition de l'état d'alerte, reprise de tous les contrats de l'agente dans un tableur.",
    messages: [],
    firstAnalysis:
      "L'écart est de trois mois, ce qui correspond à un contrat de vacation fait entre deux CDD. SIHAM l'ignore peut-être.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "L'écart vient bien de ce contrat, et c'est SIHAM qui a raison sur le principe. Le compteur retient :",
      "- les contrats de droit public conclus pour un besoin permanent, un remplacement ou un accroissement d'activité, quelle que soit la quotité : un mi-temps compte en entier ;",
      '- les services faits dans le même établissement, de la même catégorie hiérarchique ;',
      '- les interruptions de quatre mois au plus, qui ne remettent pas le compteur à zéro mais ne sont pas comptées.',
      "Il laisse de côté les vacations payées à la tâche, les contrats doctoraux, les contrats d'attaché temporaire d'enseignement et de recherche, les contrats de projet et ceux de droit privé.",
      "Dans le cas présent, regardez l'acte et non la façon de payer : si le contrat de trois mois répondait à un besoin continu, avec un temps de travail fixé, il a la nature d'un contrat de droit public malgré son nom, et il compte.",
      "1. Si c'est le cas, corrigez le type du contrat dans la rubrique « Contrats » (« Modifier la nature », avec un commentaire).",
      "2. Relancez le calcul du compteur sur le matricule, puis l'état d'alerte.",
      "La décision reste juridique : l'état est une aide, et votre service juridique peut retenir une autre date, que vous saisirez alors dans « Date de CDI forcée ».",
    ),
    theme: 'Contrats',
    variants: [
      {
        title: 'Alerte CDI : la date ne correspond pas à notre calcul',
        description:
          "Trois mois d'écart entre l'état des six ans et notre tableau pour une contractuelle. Quels contrats sont comptés ?",
      },
      {
        title: 'Les vacations comptent-elles dans les six ans pour le CDI ?',
        description:
          "Une agente a fait des vacations entre deux CDD. Le compteur d'ancienneté de SIHAM ne les prend pas.",
      },
    ],
  },
  {
    key: 'siham-contrat-lru-indice-forfait',
    product: 'SIHAM',
    title: "Contrat LRU d'enseignant-chercheur : rémunération au forfait et indemnités",
    description:
      "Nous recrutons un enseignant-chercheur contractuel sur le fondement de l'article L. 954-3, avec une rémunération annuelle brute négociée. SIHAM exige un indice à la saisie du contrat. Faut-il chercher l'indice le plus proche, et le supplément familial sera-t-il versé ?",
    lastActions: 'Saisie du contrat, type « LRU enseignant », mode de rémunération « Indice ».',
    messages: ['ZYCO 061 Indice majoré obligatoire pour ce mode de rémunération'],
    firstAnalysis: 'Il existe un mode « Forfait mensuel » mais il est grisé pour ce type de contrat.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Ne cherchez pas d'indice équivalent : l'agent suivrait alors la valeur du point, ce que le contrat ne prévoit pas. Le mode « Forfait mensuel » est grisé parce que la zone « Fondement juridique » n'est pas encore remplie ; il s'ouvre dès que L. 954-3 est choisi.",
      "1. Annulez la saisie et reprenez le contrat : fondement juridique d'abord, type ensuite, mode de rémunération enfin. L'ordre compte dans cet écran.",
      '2. Saisissez le montant mensuel brut (le douzième du montant annuel), avec deux décimales.',
      '3. Indiquez le grade de paie des contractuels au forfait, proposé par défaut.',
      'Pour le reste :',
      '- supplément familial et indemnité de résidence : ils ne sont pas dus sur une rémunération fixée globalement, et SIHAM ne les propose pas. Si le contrat les prévoit en plus, le mode à prendre est « Indice » ;',
      '- heures complémentaires : possibles, si le contrat fixe une obligation de service ; saisissez-la, sinon aucune heure ne pourra être payée ;',
      "- revalorisation : elle se fait par avenant, aucune hausse générale n'est appliquée au forfait.",
    ),
    theme: 'Contrats',
    variants: [
      {
        title: 'ZYCO 061 indice majoré obligatoire',
        description:
          'SIHAM demande un indice pour un contrat à rémunération négociée. Comment saisir un salaire au forfait ?',
      },
      {
        title: 'Saisir une rémunération annuelle négociée pour un contractuel LRU',
        description:
          "Le contrat fixe un brut annuel sans indice. Le mode forfaitaire n'est pas accessible dans l'écran.",
      },
    ],
  },
  {
    key: 'siham-echelon-disponibilite-activite',
    product: 'SIHAM',
    title: "Avancement d'échelon perdu après une disponibilité avec activité professionnelle",
    description:
      "Une ingénieure de recherche revient de deux ans de disponibilité pour convenances personnelles, pendant lesquels elle a travaillé dans une entreprise. Elle a fourni ses justificatifs chaque année. SIHAM a pourtant repoussé sa date d'avancement de deux ans.",
    lastActions:
      "Saisie de la réintégration, lancement du traitement d'avancement en simulation, contrôle de la date d'ancienneté.",
    messages: [],
    firstAnalysis:
      "La position est bien « Disponibilité pour convenances personnelles ». Nous n'avons pas trouvé où indiquer que les droits sont conservés.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "La conservation des droits se déclare par année, sur la position elle-même, et elle ne peut pas être ajoutée après la réintégration sans rouvrir la position. C'est pourquoi la zone ne vous était plus proposée.",
      "1. Rubrique « Positions » : ouvrez la période de disponibilité avec « Corriger l'historique » (profil de gestionnaire avancé).",
      '2. Onglet « Droits à avancement » : ajoutez une ligne par année, avec la date de réception du justificatif. La durée totale conservée ne peut pas dépasser cinq ans dans la carrière.',
      "3. Enregistrez et lancez le recalcul de l'ancienneté sur le matricule. La date d'effet du prochain échelon doit revenir en arrière de deux ans.",
      "4. Relancez le traitement d'avancement en simulation : l'agente doit être proposée, avec effet rétroactif si la date est déjà passée.",
      "5. Éditez l'arrêté, validez, puis contrôlez le mouvement de rappel avant la clôture de la préliquidation.",
      "Pour les disponibilités en cours, l'alerte « Justificatif annuel attendu » s'active dans les paramètres : elle vous évitera cette reprise.",
    ),
    complement: {
      request:
        "Merci de préciser la date de réception de chacun des deux justificatifs et de joindre l'historique des positions et des échelons de l'agente, identité masquée.",
      answer:
        "Les justificatifs sont parvenus les 20 mai de chaque année, donc avant l'échéance. L'historique est joint : une seule ligne de disponibilité, sans droit à avancement.",
    },
    theme: 'Carrière',
    variants: [
      {
        title: 'Droits à avancement conservés pendant une disponibilité',
        description:
          "L'agente a travaillé pendant sa disponibilité et garde ses droits à avancement. SIHAM ne les compte pas.",
      },
      {
        title: "Ancienneté d'échelon repoussée après une réintégration",
        description:
          'Après deux ans de disponibilité, la date du prochain échelon a été décalée de deux ans. Comment la corriger ?',
      },
    ],
  },
  {
    key: 'siham-reclassement-services-anterieurs',
    product: 'SIHAM',
    title: "Reclassement d'un maître de conférences : services antérieurs non retenus",
    description:
      "À la nomination d'un maître de conférences, le module de reclassement ne retient que son contrat d'attaché temporaire. Ses trois ans de contrat doctoral et deux ans de recherche après thèse à l'étranger sont à zéro. Est-ce un oubli de saisie ou une règle ?",
    lastActions:
      'Saisie des services antérieurs, lancement du calcul de reclassement, édition de la fiche de calcul.',
    messages: ['RECL 015 Service non éligible : pièce ou nature absente'],
    firstAnalysis:
      "Le contrat doctoral est saisi en « Études » car il datait d'avant notre passage à SIHAM. Pour l'étranger nous avons mis « Divers ».",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Le calcul ne se fonde que sur la nature du service. « Études » et « Divers » ne sont éligibles à aucun article du décret de classement, d'où le zéro. Le message RECL 015 l'annonce sans dire laquelle des deux zones manque.",
      'À saisir :',
      "1. Contrat doctoral : nature « Recherche en vue du doctorat », avec l'employeur et la date de soutenance. La durée est retenue en entier, dans la limite que le décret fixe.",
      "2. Recherche après thèse à l'étranger : nature « Recherche de niveau postdoctoral », pays, organisme, et la pièce « Attestation de l'employeur ». La reconnaissance du niveau des fonctions appartient à votre conseil académique : saisissez la date de son avis, sans laquelle la durée reste à zéro.",
      "3. Contrat d'attaché temporaire : rien à changer.",
      "Relancez le calcul. La fiche montre deux hypothèses quand plusieurs articles sont possibles ; l'agent garde la plus favorable, que vous cochez.",
      "L'agent a un an à partir de sa nomination pour présenter ses pièces : le reclassement peut donc être refait, avec effet à la date de nomination. Tant que l'arrêté n'est pas signé, ne transférez pas l'échelon vers le dossier financier.",
    ),
    theme: 'Carrière',
    variants: [
      {
        title: 'RECL 015 service non éligible',
        description:
          'Le calcul de reclassement rejette des services saisis pour un nouvel enseignant-chercheur. Quelle nature choisir ?',
      },
      {
        title: 'Prise en compte de la thèse et du postdoctorat au classement',
        description:
          "Les années de doctorat et de recherche à l'étranger sont à zéro dans la fiche de calcul de reclassement.",
      },
      {
        title: 'Peut-on refaire un reclassement déjà calculé ?',
        description:
          "L'agent nous apporte de nouvelles attestations deux mois après sa nomination. Le calcul peut-il être rejoué ?",
      },
    ],
  },
  {
    key: 'siham-doctorant-prolongation-maternite',
    product: 'SIHAM',
    title: 'Contrat doctoral prolongé après un congé de maternité : durée totale refusée',
    description:
      "Une doctorante contractuelle a été en congé de maternité pendant seize semaines. La prolongation de même durée est de droit, mais SIHAM refuse l'avenant car la durée totale dépasse trois ans. Son contrat finit le mois prochain.",
    lastActions: "Saisie de l'avenant de prolongation, motif « Prolongation de droit », validation.",
    messages: ['ZYCO 074 Durée maximale du contrat doctoral dépassée (36 mois)'],
    firstAnalysis:
      'Le motif de prolongation est le bon. Le congé de maternité est saisi dans les absences depuis un an.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le contrôle accepte une prolongation de droit si le congé qui la justifie est rattaché au contrat. Ici, le congé a été saisi avant que le contrat n'ait changé de numéro (passage à la nouvelle grille de rémunération en janvier) : il est resté lié à l'ancien numéro.",
      '1. Rubrique « Absences » : ouvrez le congé de maternité, zone « Contrat de rattachement », et choisissez le contrat en cours. Aucun effet sur la paie passée.',
      "2. Dans l'avenant, choisissez le motif « Prolongation après congé », puis le congé dans la liste qui s'ouvre. La date de fin est calculée : vérifiez les seize semaines.",
      '3. Validez. Le plafond devient 36 mois plus la durée du congé.',
      "4. Éditez l'avenant et transférez : la date de fin doit aussi changer dans le dossier financier, sinon la paie s'arrêtera le mois prochain.",
      "Pour une prolongation décidée par l'établissement (et non de droit), le motif est différent et la durée totale peut aller jusqu'à cinq ans, sans congé à rattacher.",
    ),
    theme: 'Contrats',
    variants: [
      {
        title: 'ZYCO 074 durée maximale du contrat doctoral dépassée',
        description:
          "L'avenant de prolongation d'un contrat doctoral est refusé alors que la prolongation est de droit.",
      },
      {
        title: 'Prolonger un contrat doctoral après un congé',
        description:
          'Doctorante en fin de contrat, seize semaines de congé de maternité à ajouter. SIHAM bloque à 36 mois.',
      },
    ],
  },
  {
    key: 'siham-detachement-entrant-double-carriere',
    product: 'SIHAM',
    title: "Détachement entrant : l'avancement dans le corps d'origine ne se saisit pas",
    description:
      "Une attachée territoriale est détachée chez nous dans le corps des attachés de l'État. Sa collectivité vient de la promouvoir à un grade supérieur. Nous ne trouvons pas où saisir ce grade d'origine, et SIHAM refuse de modifier l'indice de détachement.",
    lastActions:
      "Rubrique « Grade » : ajout d'une ligne avec le nouveau grade, refusée. Essai dans « Position » : zone non modifiable.",
    messages: ["ZYGR 033 Le corps n'est pas celui de l'affectation principale"],
    firstAnalysis:
      "La double carrière n'a pas l'air d'être ouverte sur ce dossier, alors que l'agente est détachée depuis deux ans.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "En effet : la carrière d'origine n'a pas été créée à l'arrivée, parce que l'entrée a été saisie comme un recrutement et non comme un détachement entrant. L'agente n'a qu'une carrière, celle du corps d'accueil.",
      "1. Rubrique « Carrières » : « Ajouter », type « Carrière d'origine », versant « Fonction publique territoriale », corps et grade d'attaché, à la date du détachement. Saisissez l'échelon et l'ancienneté qui figurent dans l'arrêté de la collectivité.",
      '2. Rubrique « Positions » : corrigez le motif de la position en « Détachement entrant » et choisissez la carrière que vous venez de créer.',
      "3. Ajoutez dans la carrière d'origine la promotion, avec sa date d'effet.",
      "4. SIHAM compare alors les deux indices et propose, s'il y a lieu, un reclassement dans le corps d'accueil au bénéfice de l'agente. C'est à vous de valider cette proposition : le traitement reste celui du corps d'accueil tant que l'arrêté n'est pas pris.",
      "La requête « Positions de détachement sans carrière d'origine » vous donnera les autres dossiers dans ce cas, sans doute ceux de la même période.",
    ),
    complement: {
      request:
        "Pouvez-vous joindre l'écran de l'entrée (motif, date) et celui de la position, et nous dire si l'agente a été saisie avant ou après votre passage à SIHAM ?",
      answer:
        "Elle a été saisie après, directement dans SIHAM. Le motif d'entrée est « Recrutement ». Les écrans sont joints, nom masqué.",
    },
    theme: 'Carrière',
    variants: [
      {
        title: "Agent détaché : où saisir sa promotion dans son corps d'origine ?",
        description:
          "L'administration d'origine a promu l'agente détachée chez nous. SIHAM ne connaît que le corps d'accueil.",
      },
      {
        title: 'ZYGR 033 en ajoutant un grade',
        description:
          "Le grade d'origine d'une fonctionnaire détachée est refusé, le corps n'étant pas celui de l'affectation.",
      },
    ],
  },
  {
    key: 'siham-numero-securite-sociale-provisoire',
    product: 'SIHAM',
    title: 'Chercheurs étrangers sans numéro de sécurité sociale définitif',
    description:
      'Nous accueillons chaque rentrée une trentaine de chercheurs étrangers dont le numéro de sécurité sociale définitif arrive trois à six mois plus tard. Quand nous remplaçons le numéro provisoire, SIHAM refuse car la clé est incohérente avec la date de naissance.',
    lastActions:
      'Rubrique « Identité », remplacement du numéro provisoire par le définitif, validation refusée pour quatre agents sur six.',
    messages: ['ZY00 018 Numéro incohérent avec le sexe, la date ou le lieu de naissance'],
    firstAnalysis:
      "Les attestations de l'assurance maladie sont formelles. Pour les quatre agents, le mois ou le département de naissance du numéro ne correspond pas à notre saisie.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "L'attestation fait foi, c'est donc votre saisie qui est à compléter. Deux situations se présentent chez vos quatre agents :",
      '- le lieu de naissance a été saisi comme une commune française (choisie par défaut) : le numéro contient 99 suivi du code du pays ;',
      "- le mois de naissance est inconnu de l'état civil du pays : le numéro contient un mois fictif supérieur à 12, que SIHAM n'admet que si la date est signalée comme partielle.",
      "1. Corrigez d'abord le pays de naissance, avec le code officiel à cinq chiffres, et videz la commune.",
      '2. Si le mois du numéro est supérieur à 12, cochez « Date de naissance incomplète ».',
      "3. Saisissez ensuite le numéro définitif avec la date de l'attestation comme date d'effet, en ajout et non en correction : l'historique du numéro provisoire est nécessaire au rattachement des droits.",
      '4. Lancez le transfert. Le mouvement de changement de numéro part seul ; ne créez surtout pas de nouveau dossier.',
      "En attendant le numéro définitif, laissez la paie partir avec le numéro d'attente attribué par la caisse, jamais avec un numéro fabriqué.",
    ),
    theme: 'Dossier agent',
    variants: [
      {
        title: 'ZY00 018 numéro incohérent',
        description:
          "Le numéro de sécurité sociale définitif d'un chercheur étranger est refusé alors qu'il figure sur l'attestation.",
      },
      {
        title: 'Remplacer un NIR provisoire par le définitif',
        description:
          'Quelle est la bonne procédure quand le numéro définitif arrive, et faut-il corriger ou ajouter une ligne ?',
      },
      {
        title: "Agent né à l'étranger : clé du numéro refusée",
        description: "SIHAM compare le numéro au département de naissance. L'agent est né hors de France.",
      },
    ],
  },
  {
    key: 'siham-doublon-matricule-fusion',
    product: 'SIHAM',
    title: 'Un même agent a deux matricules : comment les réunir ?',
    description:
      "Un vacataire recruté en contrat à durée déterminée a deux matricules : l'ancien, pour ses vacations, et le nouveau, créé par une composante. Les deux sont payés ce mois-ci et l'annuaire a créé deux comptes informatiques.",
    lastActions:
      'Recherche par nom et date de naissance : deux dossiers. Essai de modification du numéro de sécurité sociale : refusé pour doublon.',
    messages: ['ZY00 002 Numéro déjà attribué à un autre dossier'],
    firstAnalysis:
      "La composante a créé le dossier sans le numéro de sécurité sociale, donc le contrôle de doublon n'a rien vu. Nous voulons garder l'ancien matricule.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Deux dossiers ne se fusionnent pas : celui que l'on garde reçoit ce qui manque, l'autre est neutralisé. Garder l'ancien est le bon choix, car il porte l'historique de paie.",
      "1. Sur l'ancien matricule, saisissez l'entrée puis le contrat à durée déterminée, avec les mêmes dates et la même affectation que sur le nouveau. Le numéro de dossier de paie est alors le suivant du même matricule.",
      "2. Sur le nouveau, saisissez une sortie à la date d'entrée avec le motif « Dossier créé à tort ». Ce motif ferme le dossier financier sans produire de mouvement de départ.",
      '3. Prévenez le centre de paie du changement de numéro de dossier, sur le bordereau des observations : les sommes déjà payées ce mois-ci seront rattachées.',
      "4. Traitement « Neutraliser un dossier » sur le nouveau matricule, en indiquant l'ancien : il n'apparaît plus dans les recherches et l'interface d'annuaire envoie la suppression du second compte.",
      "5. Contrôlez le lendemain dans l'annuaire que le compte gardé porte bien l'ancien matricule.",
      'Pour les composantes, rendez obligatoire le contrôle « Nom, prénom, date de naissance » à la création : il avertit même sans numéro de sécurité sociale.',
    ),
    complement: {
      request:
        "Merci de confirmer qu'aucune paie d'un mois antérieur n'a été faite sur le nouveau matricule, et d'indiquer si des absences ou des actes signés y sont rattachés.",
      answer:
        'Une seule paie, celle du mois en cours. Aucune absence. Le contrat signé est rattaché au nouveau matricule.',
    },
    theme: 'Dossier agent',
    variants: [
      {
        title: "Doublon d'agent créé par une composante",
        description:
          'Un vacataire devenu contractuel a été recréé sous un second matricule. Les deux dossiers sont actifs.',
      },
      {
        title: 'ZY00 002 numéro déjà attribué',
        description:
          'On ne peut pas saisir le numéro de sécurité sociale, il appartient à un autre dossier du même agent.',
      },
    ],
  },
  {
    key: 'siham-promotion-collective-date-effet',
    product: 'SIHAM',
    title: "Promotions au tableau d'avancement enregistrées au 1er janvier au lieu du 1er septembre",
    description:
      "Nous avons chargé les promotions de grade de 63 enseignants-chercheurs par le traitement collectif, avec effet au 1er septembre. Le compte rendu est bon, mais dans les dossiers la date d'effet est le 1er janvier. Les rappels, huit mois de trop, sont prêts à partir dans la paie de ce mois, qui ferme demain.",
    lastActions:
      'Préparation du fichier, chargement en simulation, chargement réel, contrôle de quatre dossiers, création des mouvements.',
    messages: ['63 promotions enregistrées, 0 rejet'],
    firstAnalysis:
      "Le fichier contient bien 01/09. En simulation le compte rendu affiche 01/09 aussi. C'est l'enregistrement qui change la date.",
    blocking: true,
    outcome: 'maintenance',
    response: lines(
      "Nous reproduisons l'anomalie : pour les corps d'enseignants-chercheurs, l'enregistrement réel remplace la date du fichier par celle de l'année de la campagne. La simulation n'appelle pas cette règle, d'où la différence. La maintenance a retenu la correction et nous vous tiendrons au courant de sa livraison dans cette fiche.",
      'À faire avant la clôture de demain :',
      '1. Supprimez les mouvements créés pour les 63 matricules : aucun rappel ne doit partir.',
      "2. Dans le suivi des traitements collectifs, annulez le lot. L'annulation remet les dossiers dans l'état antérieur si aucun n'a été modifié depuis ; pour les quatre que vous avez ouverts, vérifiez-le.",
      "3. Rechargez le fichier avec le type « Promotion hors campagne » : ce chemin n'applique pas la règle fautive et garde le 1er septembre.",
      '4. Contrôlez la date sur dix dossiers avant de recréer les mouvements. Le rappel doit être de deux mois et non de dix.',
      "L'année de la promotion, qui sert aux statistiques, n'est pas remplie par ce chemin : un traitement de rattrapage sera livré avec la correction.",
    ),
    complement: {
      request:
        'Pouvez-vous joindre le fichier chargé (deux lignes sans nom suffisent), le compte rendu du chargement réel et la référence du lot dans le suivi des traitements ?',
      answer:
        "Les trois éléments sont joints. Nous n'avons fait aucune autre modification dans les dossiers, sauf l'ouverture de quatre d'entre eux en consultation.",
    },
    theme: 'Carrière',
    variants: [
      {
        title: "Chargement des promotions : la date d'effet a été changée",
        description:
          'Le traitement collectif des promotions a mis le 1er janvier partout. La paie ferme demain, comment empêcher les rappels ?',
      },
      {
        title: 'Annuler un lot de promotions enregistré par erreur',
        description:
          "63 promotions ont une mauvaise date d'effet. Peut-on annuler le lot entier et le recharger ?",
      },
    ],
  },
  {
    key: 'siham-limite-age-prolongation',
    product: 'SIHAM',
    title: "Fin de paie à la limite d'âge alors qu'un maintien en fonction est accordé",
    description:
      "Une professeure atteint la limite d'âge le 14 mars. Un maintien en fonction jusqu'à la fin de l'année universitaire lui est accordé. L'état des départs annonce pourtant une fin de paie au 14 mars. Que faut-il saisir pour que la paie continue ?",
    lastActions: "Saisie d'un commentaire dans le dossier, édition de l'état des départs prévus.",
    messages: ["RETR 009 Limite d'âge atteinte dans les six mois"],
    firstAnalysis:
      "La date de limite d'âge est calculée et n'est pas modifiable. Il existe trois sortes de prolongation dans la liste, nous ne savons pas laquelle choisir.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "La date calculée ne se modifie pas, en effet : c'est une prolongation qui la repousse. Les trois sortes ont des effets différents sur la paie et sur la retraite :",
      "- recul de la limite d'âge pour charges de famille : un droit, d'un an par enfant à charge et trois ans au plus ; les services comptent pour la pension ;",
      "- prolongation d'activité pour carrière incomplète : dans la limite de dix trimestres ; les services comptent aussi ;",
      "- maintien en fonction dans l'intérêt du service jusqu'à la fin de l'année universitaire : c'est votre cas ; il est propre aux enseignants.",
      '1. Rubrique « Fin de carrière », « Ajouter une prolongation », type « Maintien en fonction », date de fin au 31 août, référence de la décision.',
      "2. Validez : la nouvelle date de radiation est calculée et l'alerte RETR 009 se décale.",
      "3. Transférez et vérifiez la date de fin dans le dossier financier. Faites-le au moins deux mois avant la limite d'âge : le centre de paie arrête de lui-même le dossier s'il n'a rien reçu.",
      "4. Pensez à prévenir le service des retraites, car la date d'effet de la pension change.",
      "Les reculs se cumulent dans l'ordre de la liste ; saisissez le recul pour enfants d'abord s'il existe.",
    ),
    theme: 'Retraite',
    variants: [
      {
        title: "RETR 009 limite d'âge : saisir un maintien en fonction",
        description:
          "Une enseignante est maintenue jusqu'à la fin de l'année universitaire. Quel type de prolongation faut-il choisir ?",
      },
      {
        title: "La paie va s'arrêter à la limite d'âge malgré une prolongation accordée",
        description:
          "L'état des départs ne tient pas compte de la décision de prolongation d'activité. Où la saisir ?",
      },
    ],
  },
  {
    key: 'siham-delegation-organisme-recherche',
    product: 'SIHAM',
    title: "Délégation auprès d'un organisme de recherche : position, service et remboursement",
    description:
      "Quatre enseignants-chercheurs partent en délégation auprès d'un organisme de recherche, deux à mi-temps et deux à plein temps. L'organisme rembourse une partie. Faut-il changer leur position et leur quotité, et comment suivre la somme à recevoir ?",
    lastActions:
      "Lecture de la liste des positions : « Délégation » existe mais aucune quotité n'est proposée.",
    messages: [],
    firstAnalysis:
      'Pour la mi-temps, nous aurions saisi un temps partiel de 50 % mais alors la paie serait réduite.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "N'utilisez surtout pas le temps partiel : en délégation, l'agent reste en activité et garde toute sa rémunération, versée par votre établissement. Seule l'obligation de service change.",
      "1. Rubrique « Positions » : restez en « Activité ». Ajoutez une modalité « Délégation », avec l'organisme, les dates et la convention.",
      "2. Quotité de la délégation : 50 ou 100. C'est une quotité d'affectation et non de paie, elle n'a aucun effet sur les mouvements.",
      "3. Rubrique « Service d'enseignement » : l'obligation est réduite d'elle-même (96 heures pour une délégation à mi-temps sur l'année). Contrôlez-la, car l'outil de suivi des services la reprend la nuit suivante.",
      "4. Les heures complémentaires : un enseignant en délégation à plein temps ne peut pas en faire sans autorisation. SIHAM écarte ses lignes à l'import tant que la case « Cumul autorisé » n'est pas cochée.",
      "Pour le remboursement, saisissez le montant prévu par la convention dans l'onglet « Conventions » : l'état « Sommes à recouvrer » le reprend par trimestre. La facture elle-même se fait dans votre outil financier, sans interface.",
    ),
    theme: 'Carrière',
    variants: [
      {
        title: "Comment saisir une délégation à mi-temps d'un enseignant-chercheur ?",
        description:
          'La délégation à 50 % ne doit pas réduire la paie. Quelle position et quelle quotité faut-il saisir ?',
      },
      {
        title: 'Délégation et obligation de service',
        description:
          'Quatre enseignants en délégation cette année : comment leur service est-il réduit et qui suit le remboursement ?',
      },
    ],
  },
];
