import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** SIHAM, theme « Paie »: the monthly cycle, from the movements sent to the paying centre to what it returns. */
export const SIHAM_PAIE_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'siham-gest-rejet-grade-tg',
    product: 'SIHAM',
    title: 'Fichier GEST refusé par le centre de paie : grade inconnu sur les prises en charge',
    description:
      'Le fichier GEST déposé ce matin est revenu avec 23 mouvements refusés, tous des prises en charge de contractuels de recherche recrutés au 1er du mois. Les mouvements des autres agents sont acceptés. La seconde remise, la dernière du mois, est fixée à demain 11 heures ; sans elle ces agents ne seront pas payés.',
    lastActions:
      'Création des mouvements, contrôle de la liste, constitution du fichier GEST, dépôt, lecture du compte rendu de prise en compte.',
    messages: [
      "Mouvement 02 rejeté : code grade inexistant à la date d'effet",
      'PREL 118 Grade TG non valorisé',
    ],
    firstAnalysis:
      "Le statut a été créé par nos soins le mois dernier pour distinguer les contractuels sur projet. Dans l'écran du contrat tout est rempli. Nous pensons que le passage entre le statut et le grade de la paie manque.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "C'est bien le passage qui manque : le statut local a été créé avec son libellé et sa nature, mais sans grade de paie ni profil cotisant. Le mouvement part donc avec un grade vide, que le centre de paie refuse.",
      "1. Dans le paramétrage de la préliquidation, table des correspondances entre statuts et grades de paie, ouvrez le statut local et reportez-y le grade de paie et le profil cotisant du statut national dont il est la copie. Date d'effet : le premier jour du mois de recrutement, pas la date du jour.",
      '2. Sur un seul des 23 dossiers, relancez le transfert vers le dossier financier, puis vérifiez que la ligne « Situation » affiche le grade.',
      '3. Lancez le transfert pour les 22 autres avec une sélection sur le statut.',
      '4. Recréez les mouvements pour ces 23 matricules seulement (option « Mouvements rejetés ») et constituez un fichier GEST complémentaire.',
      '5. Comparez le nombre de mouvements 02 à 23 avant le dépôt de demain.',
      "Pour vos prochains statuts locaux, partez toujours de la duplication d'un statut national : les correspondances sont alors copiées avec lui.",
    ),
    complement: {
      request:
        "Merci de joindre le compte rendu du centre de paie, sans les noms, et l'écran de la correspondance entre statut et grade de paie pour le statut concerné. Ce statut a-t-il été créé à partir d'un autre ?",
      answer:
        'Les deux pièces sont jointes. Le statut a été créé à vide, sans duplication. La zone du grade de paie y est en effet blanche.',
    },
    theme: 'Paie',
    variants: [
      {
        title: 'Prises en charge refusées : code grade inexistant',
        description:
          'Tous les nouveaux contractuels sur projet sont rejetés par la DRFiP pour un grade inexistant. Le statut est propre à notre établissement. Dépôt demain matin.',
      },
      {
        title: 'PREL 118 grade TG non valorisé',
        description:
          'Le message PREL118 apparaît à la création des mouvements pour un statut local créé récemment. Où renseigne-t-on le grade de paie ?',
      },
      {
        title: 'Comment rattraper des mouvements rejetés avant la seconde remise GEST ?',
        description:
          '23 mouvements 02 rejetés. Peut-on envoyer un fichier complémentaire avec ces seuls agents sans renvoyer tout le mois ?',
      },
    ],
  },
  {
    key: 'siham-kx-agents-non-rapproches',
    product: 'SIHAM',
    title: "Chargement du KX : 41 lignes non rapprochées d'un agent",
    description:
      "Au chargement du fichier KX du mois, 41 lignes restent dans l'état « non rapproché ». Le total chargé est inférieur de 68 000 € au bordereau de la paie. Nous devons transmettre la ventilation à l'agence comptable avant la fin de la semaine.",
    lastActions:
      "Réception du KX, contrôle du nombre d'enregistrements, chargement, édition de l'état des écarts.",
    messages: ['RETP 207 Dossier de paie absent ou clos pour le matricule'],
    firstAnalysis:
      "Il y a des vacataires partis en juin et deux agents mutés. Nous n'avions que 3 lignes dans ce cas le mois dernier.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Les 41 lignes sont des rappels versés à des agents dont le dossier de paie est clos à la date du mois de paie. Le rapprochement se fait sur le numéro de dossier en cours de validité ; un rappel de juin payé en octobre n'en trouve donc plus.",
      "1. Éditez l'état des écarts trié par numéro de dossier et séparez les agents partis (38 lignes) de ceux dont le dossier a changé de numéro (3 lignes, les mutations et une reprise après disponibilité).",
      "2. Pour les agents partis, dans les options du chargement, cochez « Rapprocher sur le dernier dossier connu » et fixez l'antériorité à 12 mois. Relancez sur les seules lignes en écart : le chargement ne reprend pas celles qui sont déjà rapprochées.",
      "3. Pour les 3 autres, rattachez la ligne à la main depuis l'écran des écarts, bouton « Affecter », en choisissant le dossier qui était ouvert au mois d'origine du rappel.",
      "4. Rééditez l'état de contrôle : le total doit être égal au bordereau, au centime près, avant de produire la ventilation.",
      "Laissez l'option de l'étape 2 active : elle évitera le même travail chaque automne, quand les heures de l'été sont payées.",
    ),
    theme: 'Retour paie',
    variants: [
      {
        title: 'Écart entre le KX chargé et le bordereau de la paie',
        description:
          "Le montant chargé dans SIHAM n'est pas celui du bordereau. Des lignes ne trouvent pas leur agent, surtout des vacataires partis.",
      },
      {
        title: 'RETP 207 au chargement du retour paie',
        description:
          "RETP207 sur une quarantaine de lignes. Les agents concernés n'ont plus de dossier ouvert. Comment les rattacher ?",
      },
    ],
  },
  {
    key: 'siham-recrutement-apres-gel-acompte',
    product: 'SIHAM',
    title: 'Agent recruté après la clôture de la préliquidation : que peut-on lui verser ce mois-ci ?',
    description:
      "Une ingénieure d'études a pris ses fonctions le 2 du mois, mais son procès-verbal d'installation ne nous est parvenu que le 14, après la clôture de la préliquidation. Elle ne sera payée qu'à la fin du mois suivant. Pouvons-nous lui faire un acompte, et comment éviter qu'il soit payé deux fois ?",
    lastActions:
      "Saisie de l'entrée, du contrat et des coordonnées bancaires. Création des mouvements refusée car la période est close.",
    messages: ['PREL 004 Période de paie close, mouvement reporté'],
    firstAnalysis:
      "Le message dit que le mouvement est reporté, donc la paie suivante devrait faire le rappel. C'est l'acompte que nous ne savons pas gérer.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Le mouvement reporté partira bien avec le prochain fichier GEST, daté du 2 : le centre de paie calculera un mois de rappel en plus du mois courant. Il n'y a rien à ressaisir.",
      'Pour le mois en cours, deux voies existent :',
      "- la demande d'acompte au centre de paie, dans les trois jours qui suivent la clôture, sur le formulaire de votre direction des finances publiques. Le montant versé est repris tout seul sur la première paie ; vous n'avez rien à saisir dans SIHAM, où l'acompte apparaîtra au chargement du KX ;",
      "- l'avance par l'agence comptable, au plus 80 % du net estimé. Elle n'est connue que de l'établissement : saisissez alors un précompte du même montant dans les éléments ponctuels du dossier financier, avec le mois suivant comme mois de paie.",
      "N'utilisez qu'une seule des deux, et notez laquelle dans la zone de commentaire du dossier financier. Le double versement vient presque toujours d'une avance locale dont le précompte a été oublié.",
    ),
    theme: 'Paie',
    variants: [
      {
        title: 'Acompte pour un agent arrivé trop tard dans le mois',
        description:
          "Le dossier est arrivé après la date limite de saisie. L'agente demande une avance. Quelle est la procédure et que faut-il saisir ?",
      },
      {
        title: "PREL 004 mouvement reporté : l'agent sera-t-il payé deux mois d'un coup ?",
        description:
          'La période est close, le mouvement est reporté au mois prochain. Faut-il saisir le rappel ou est-il automatique ?',
      },
    ],
  },
  {
    key: 'siham-mouvement-indemnite-double',
    product: 'SIHAM',
    title: 'Indemnités envoyées deux fois après une seconde création des mouvements',
    description:
      "Nous avons recréé les mouvements après avoir corrigé quatre dossiers. Les indemnités ponctuelles des 312 agents déjà traités le matin sont reparties : chacune figure deux fois dans le fichier GEST. Le fichier n'est pas encore déposé mais il doit l'être ce soir, et nous ne pouvons pas le laisser partir ainsi.",
    lastActions:
      'Création des mouvements à 9 heures, correction de quatre dossiers, nouvelle création à 14 heures avec la même sélection, constitution du fichier GEST.',
    messages: [],
    firstAnalysis:
      "D'habitude la seconde création remplace la première. Nous avons installé le patch la semaine dernière. Seuls les mouvements 22 sont en double, les autres sont remplacés normalement.",
    blocking: true,
    outcome: 'maintenance',
    response: lines(
      "L'anomalie est confirmée avec le patch que vous avez installé : la purge qui précède la seconde création ne tient plus compte des mouvements 22 quand leur mois d'origine est différent du mois de paie. La maintenance l'a prise en charge et un correctif est prévu avant la prochaine campagne.",
      'Pour ce soir :',
      '1. Annulez le fichier GEST constitué (bouton « Annuler la constitution ») ; les mouvements redeviennent modifiables.',
      "2. Dans la liste des mouvements, filtrez sur le code 22 et sur l'heure de création 9 h : cochez tout et supprimez. Gardez ceux de 14 h, qui tiennent compte de vos corrections.",
      "3. Vérifiez par l'état récapitulatif que le total des indemnités est égal à celui du bordereau saisi.",
      '4. Reconstituez le fichier GEST et déposez-le.',
      "Tant que le correctif n'est pas livré, ne recréez que les matricules corrigés, jamais la sélection complète : le doublon ne se produit alors pas.",
    ),
    complement: {
      request:
        'Pouvez-vous indiquer la version exacte du patch installé et joindre, pour un agent, la liste des mouvements avec leur date et heure de création, identité masquée ?',
      answer:
        "Le patch est le dernier livré, installé jeudi. La liste est jointe : deux mouvements 22 identiques, l'un de 9 h 04, l'autre de 14 h 12.",
    },
    theme: 'Paie',
    variants: [
      {
        title: 'Mouvements 22 en double dans le fichier GEST',
        description:
          "Depuis le dernier patch, relancer la création des mouvements double les indemnités ponctuelles. Le fichier doit partir aujourd'hui.",
      },
      {
        title: 'Primes payées en double à cause de deux créations de mouvements',
        description:
          "Une seconde création n'a pas effacé la première pour les indemnités. Comment retirer les doublons avant l'envoi ?",
      },
    ],
  },
  {
    key: 'siham-date-gel-saisie-prise-en-compte',
    product: 'SIHAM',
    title: "Jusqu'à quand une saisie du dossier est-elle prise en compte dans la paie du mois ?",
    description:
      "Les gestionnaires de carrière nous demandent chaque mois jusqu'à quelle date ils peuvent saisir. Certaines saisies faites le lendemain de notre date limite sont tout de même parties, d'autres, faites la veille, non. Nous aimerions comprendre la règle.",
    lastActions:
      'Comparaison de six dossiers : date de saisie, date de validation, date de transfert vers le dossier financier, présence du mouvement.',
    messages: [],
    firstAnalysis:
      'La date de saisie ne semble pas être celle qui compte. Peut-être la date de validation, ou bien celle du transfert.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Ce n'est ni la date de saisie ni votre date limite interne qui décide, c'est la date du transfert vers le dossier financier : le mouvement est créé à partir du dossier financier, jamais du dossier administratif.",
      'Trois conditions doivent être réunies au moment de la création des mouvements :',
      "1. la saisie est validée (une saisie en attente n'est pas transférée) ;",
      '2. le transfert a tourné après la validation, soit la nuit, soit à la demande sur le matricule ;',
      '3. la période de paie est encore ouverte.',
      "Les saisies de la veille qui ne sont pas parties ont été validées après le traitement de nuit. Celles du lendemain qui sont parties ont été transférées à la demande par l'équipe de paie.",
      "Nous conseillons d'afficher deux dates dans votre calendrier interne : la fin des saisies, puis, deux jours ouvrés plus tard, la fin des validations. Faites tourner le transfert de nuit une dernière fois le soir de la seconde, et éditez le lendemain matin l'état « Saisies validées non transférées », qui doit être vide.",
    ),
    theme: 'Paie',
    variants: [
      {
        title: 'Saisie faite à temps mais absente de la paie du mois',
        description:
          "Un changement de quotité saisi avant la date limite n'est pas parti dans les mouvements. Quelle est la date qui compte ?",
      },
      {
        title: 'Règle du transfert entre dossier administratif et dossier financier',
        description:
          'Nous voudrions savoir quand une modification du dossier arrive dans la préliquidation, pour fixer notre calendrier.',
      },
      {
        title: 'Calendrier de paie : date de saisie ou date de validation ?',
        description:
          "Les gestionnaires ne comprennent pas pourquoi certaines de leurs saisies tardives passent et d'autres non.",
      },
    ],
  },
  {
    key: 'siham-transfert-dossier-financier-arrete',
    product: 'SIHAM',
    title: "Le transfert de nuit vers le dossier financier s'arrête au même matricule",
    description:
      "Depuis trois nuits, le transfert du dossier administratif vers le dossier financier s'arrête après environ 1 200 agents sur 2 900. Les agents suivants ne reçoivent aucune modification. La préliquidation ferme dans deux jours.",
    lastActions:
      'Lecture du journal, relance manuelle hier soir, nouvelle relance ce matin avec une sélection par tranche de matricules.',
    messages: [
      'TRF 031 Chevauchement de périodes dans la table des quotités',
      'Fin anormale, code retour 12',
    ],
    firstAnalysis:
      "Le journal s'arrête toujours au même agent. Sa modalité de service a été corrigée deux fois cette semaine. Les tranches suivantes passent si nous sautons cet agent.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "L'agent a deux modalités de service qui se recouvrent d'un jour : la première finit le 31 et la seconde commence ce même jour. Le transfert s'arrête dès qu'il trouve un chevauchement, car il ne saurait quelle quotité transmettre.",
      "1. Ouvrez la modalité de service de l'agent avec l'historique complet et ramenez la fin de la première période au jour qui précède le début de la seconde. Validez.",
      '2. Relancez le transfert sur ce seul matricule, en simulation puis en réel.',
      "3. Relancez le transfert général sans attendre la nuit, avec l'option de reprise après incident : il repart après le dernier agent traité.",
      "4. Passez ensuite l'état de contrôle « Périodes qui se chevauchent » sur toute la population. Chez vous il devrait montrer encore deux ou trois dossiers, qui n'ont pas été atteints.",
      "Dans les paramètres du traitement, la zone « Arrêt sur anomalie » peut valoir « Non » : l'agent est alors écarté et signalé, et les autres passent. Nous la conseillons pour le traitement de nuit, à condition que le journal soit lu chaque matin.",
    ),
    theme: 'Paie',
    variants: [
      {
        title: 'TRF 031 chevauchement de périodes',
        description:
          'Le traitement de transfert se termine en code retour 12 toutes les nuits. Un agent semble le bloquer.',
      },
      {
        title: 'Préliquidation pas à jour pour la moitié des agents',
        description:
          "Les modifications saisies cette semaine n'arrivent pas dans le dossier financier de plus de mille agents. La clôture approche.",
      },
    ],
  },
  {
    key: 'siham-coordonnees-bancaires-rejet-virement',
    product: 'SIHAM',
    title: "Virement revenu à l'expéditeur après un changement de compte bancaire",
    description:
      "Un enseignant a communiqué son nouveau compte bancaire en septembre. La paie d'octobre est partie sur l'ancien, qui est clos, et le virement est revenu au comptable public. Dans son dossier administratif, le nouveau compte est pourtant affiché.",
    lastActions:
      "Saisie du nouveau compte le 12 septembre, validation le même jour, contrôle du dossier après la paie d'octobre.",
    messages: [],
    firstAnalysis:
      "Le nouveau compte est bien celui du dossier. Le dossier financier montre encore l'ancien. D'autres agents ont changé de banque ce mois-là et leur paie est bien arrivée.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le nouveau compte a été saisi avec l'usage « Frais de mission » et non « Paie ». L'écran d'accueil du dossier montre le dernier compte saisi, quel qu'en soit l'usage, d'où la confusion ; la préliquidation, elle, ne prend que l'usage « Paie ».",
      "1. Dans les coordonnées bancaires de l'agent, fermez l'ancien compte d'usage « Paie » au dernier jour du mois précédent.",
      "2. Ajoutez le nouveau compte avec l'usage « Paie », au premier jour du mois en cours, validez et lancez le transfert sur le matricule.",
      '3. Contrôlez dans la liste des mouvements que le changement de domiciliation est créé.',
      "4. Pour la paie revenue, le comptable public doit refaire le virement : transmettez-lui le nouveau compte par votre voie habituelle, sans passer par SIHAM. Aucun mouvement n'est à envoyer pour cette somme, elle est déjà liquidée.",
      "Pour vérifier s'il y a d'autres cas : la requête fournie « Comptes sans usage Paie » liste les agents rémunérés dont le dernier compte a un autre usage.",
    ),
    complement: {
      request:
        "Merci de joindre l'écran des coordonnées bancaires avec l'historique et la colonne « Usage », en masquant les numéros de compte et l'identité.",
      answer:
        "L'écran est joint, numéros masqués. La colonne de l'usage n'était pas affichée dans notre vue : le nouveau compte porte « Frais de mission ».",
    },
    theme: 'Paie',
    variants: [
      {
        title: "Paie versée sur l'ancien compte malgré la saisie du nouveau RIB",
        description:
          "Le nouveau RIB est dans le dossier depuis septembre mais la paie d'octobre est allée sur l'ancien compte, clôturé.",
      },
      {
        title: 'Changement de domiciliation bancaire non transmis',
        description:
          "Aucun mouvement n'a été créé pour le changement de compte d'un agent, alors que la saisie est validée.",
      },
    ],
  },
  {
    key: 'siham-trop-percu-reprise-titre',
    product: 'SIHAM',
    title: "Trop-perçu d'un agent parti : retenue sur paie ou titre de recettes ?",
    description:
      "Un contractuel a démissionné au 15 du mois, mais nous ne l'avons su qu'après la paie : il a touché le mois entier et il n'aura plus aucune paie. Faut-il saisir quelque chose dans SIHAM pour récupérer la somme, et l'agent peut-il payer en ligne ?",
    lastActions: 'Saisie de la sortie au 15, création des mouvements : un mouvement négatif est proposé.',
    messages: [],
    firstAnalysis:
      "Le mouvement négatif n'a pas de sens puisque l'agent n'aura plus de paie. Nous hésitons à le supprimer.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Ne supprimez pas le mouvement : c'est lui qui fait constater l'indu par le centre de paie. Quand il n'y a plus de paie sur laquelle retenir, le centre ne retient rien mais il renvoie la somme dans le KX avec un code d'indu, et ce retour sert de pièce pour la suite.",
      'La marche complète est celle-ci :',
      '1. Laissez partir la sortie et le mouvement négatif avec le prochain fichier GEST.',
      "2. Au chargement du KX, éditez l'état des indus : il donne le brut, les cotisations et le net à récupérer. Seul le net est dû par l'agent si la régularisation a lieu dans l'année civile.",
      "3. Transmettez l'état à l'agence comptable, qui émet le titre de recettes dans votre outil financier. L'agent peut le régler par PayFiP si votre établissement y est raccordé : la référence figure sur l'avis, SIHAM n'intervient pas.",
      "4. Prévenez l'agent par écrit avant l'envoi du titre, avec le décompte : il pourra demander un échéancier. Un modèle de courrier est fourni dans les éditions, rubrique « Indus ».",
      "Si l'agent est encore en poste, au contraire, la retenue se fait sur la paie dans la limite de la quotité saisissable, sans titre.",
      'Le délai de répétition est de deux ans à compter du premier jour du mois qui suit le versement.',
    ),
    theme: 'Paie',
    variants: [
      {
        title: 'Récupérer un mois payé à tort à un agent démissionnaire',
        description:
          "Agent parti au milieu du mois et payé en entier. Il n'y aura plus de paie pour faire la retenue. Comment procéder ?",
      },
      {
        title: 'Indu de rémunération et paiement par PayFiP',
        description:
          'Un ancien agent doit rembourser un trop-perçu et demande à payer par carte. Faut-il prévoir quelque chose dans SIHAM ?',
      },
      {
        title: 'Mouvement négatif proposé après une sortie rétroactive',
        description:
          'La création des mouvements propose un montant négatif pour un agent déjà parti. Faut-il le laisser ou le supprimer ?',
      },
    ],
  },
  {
    key: 'siham-taux-impot-non-personnalise',
    product: 'SIHAM',
    title: 'Prélèvement à la source : un nouvel agent au taux non personnalisé pendant trois mois',
    description:
      'Une maîtresse de conférences recrutée au 1er septembre a été prélevée au taux non personnalisé en septembre, octobre et novembre. Elle a pourtant un taux personnel, que son précédent employeur appliquait. Elle nous demande de corriger le taux dans SIHAM.',
    lastActions:
      "Consultation du dossier financier : le taux n'y est pas modifiable. Contrôle de l'état civil.",
    messages: [],
    firstAnalysis:
      "Nous pensions que l'administration fiscale envoyait le taux dès le deuxième mois. Pour les autres recrutés de septembre c'est le cas.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Le taux ne se saisit pas et ne se corrige pas dans SIHAM : il est appliqué par le centre de paie, qui le reçoit de l'administration fiscale. SIHAM l'affiche seulement après le chargement du KX.",
      "Quand le taux personnel n'est toujours pas là au troisième mois, c'est presque toujours que l'agent n'a pas été reconnu par l'administration fiscale. Vérifiez dans cet ordre :",
      '1. Le numéro de sécurité sociale du dossier : définitif, sans inversion, et certifié.',
      "2. Le nom de naissance, qui doit être celui de l'état civil : un nom d'usage saisi à sa place empêche la reconnaissance.",
      "3. La date et le lieu de naissance, avec le code de la commune ou celui du pays pour une naissance à l'étranger.",
      "Après correction et validation, le mouvement d'état civil part avec le prochain fichier GEST et le taux est en général appliqué deux mois plus tard.",
      "La retenue passée ne vous appartient plus : l'agente peut signaler l'écart sur son espace personnel de l'administration fiscale, et la régularisation se fera sur son imposition. Aucun remboursement par l'établissement n'est possible.",
    ),
    theme: 'Paie',
    variants: [
      {
        title: "Un agent demande de changer son taux d'imposition",
        description:
          "L'agent estime que son taux de prélèvement à la source est faux et souhaite que nous le modifiions. Où le fait-on ?",
      },
      {
        title: 'Taux neutre appliqué à un agent recruté en septembre',
        description:
          'Le prélèvement à la source se fait toujours au taux neutre après trois paies. Que faut-il vérifier dans le dossier ?',
      },
    ],
  },
  {
    key: 'siham-retour-paie-rejet-eotp',
    product: 'SIHAM',
    title: 'Déversement de la paie vers SIFAC rejeté : imputations sur des contrats de recherche clos',
    description:
      "Le fichier de ventilation de la paie est refusé par SIFAC. 18 agents sont imputés sur des éléments d'OTP clos au 30 septembre. Le lot entier est en attente, soit la paie de tout l'établissement, et le comptable veut l'écriture avant la fin du mois.",
    lastActions:
      "Chargement du KX, calcul de la ventilation, production du fichier, dépôt dans l'interface, lecture du compte rendu de rejet.",
    messages: ["L'élément d'OTP est verrouillé ou clos pour l'imputation", 'INTP 019 Lot rejeté en totalité'],
    firstAnalysis:
      "Ces agents ont un avenant de prolongation sur un autre financement. L'imputation du dossier n'a pas été mise à jour par les composantes.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "Il faut corriger l'imputation dans SIHAM et non dans le fichier : sinon la même erreur reviendra chaque mois, et la justification de la dépense auprès du financeur serait fausse.",
      "1. Depuis le compte rendu, relevez les 18 matricules. Dans l'écran « Imputation budgétaire » de chacun, fermez la ligne au 30 septembre et ouvrez au 1er octobre celle du nouveau financement. Le total des pourcentages doit être de 100 pour chaque jour.",
      "2. Relancez le calcul de la ventilation sur ces 18 matricules seulement, mois de paie d'octobre. La ventilation des autres n'est pas touchée.",
      "3. Annulez le lot rejeté dans l'interface, puis produisez de nouveau le fichier : il prend un nouveau numéro de lot, ce qui évite le refus pour doublon.",
      "4. Avant le dépôt, passez le contrôle préalable en simulation : il vérifie chaque élément d'OTP et chaque centre de coûts auprès du référentiel.",
      "Si le nouveau financement d'un agent n'est pas encore ouvert, imputez-le en attendant sur le centre de coûts de secours que l'agence comptable vous a désigné ; la reprise se fera par une écriture de réimputation.",
      "Pour l'avenir, l'état « Imputations échues dans les deux mois », envoyé aux composantes le 1er de chaque mois, prévient ce rejet.",
    ),
    complement: {
      request:
        "Pouvez-vous joindre le compte rendu de rejet complet et préciser, pour deux agents, la date de fin de la ligne d'imputation et celle de l'avenant ?",
      answer:
        "Le compte rendu est joint. Pour les deux agents vérifiés, la ligne d'imputation n'a pas de date de fin et l'avenant sur le nouveau financement commence le 1er octobre.",
    },
    theme: 'Retour paie',
    variants: [
      {
        title: 'INTP 019 lot rejeté en totalité',
        description:
          "L'interface de paie vers SIFAC refuse tout le lot à cause de quelques imputations sur des contrats clos. Comment débloquer ?",
      },
      {
        title: 'Paie non intégrée en comptabilité, eOTP clos',
        description:
          "Des agents restent imputés sur un contrat de recherche terminé. La paie du mois n'est pas comptabilisée.",
      },
      {
        title: "Changer l'imputation budgétaire d'agents après le chargement du KX",
        description:
          'Peut-on corriger les imputations de 18 agents et refaire la ventilation sans tout recalculer ?',
      },
    ],
  },
];
