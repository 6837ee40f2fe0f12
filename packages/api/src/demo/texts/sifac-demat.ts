import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** SIFAC Demat: paperless invoices, from Chorus Pro or the scanner to SIFAC. */
export const SIFAC_DEMAT_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'demat-chorus-factures-non-recuperees',
    product: 'SIFAC Demat',
    title: 'Plus aucune facture récupérée depuis Chorus Pro',
    description:
      "Depuis vendredi soir, aucune facture n'arrive de Chorus Pro. Sur le portail, 64 factures sont au statut « Mise à disposition » et n'ont pas été téléchargées. Le délai global de paiement court.",
    lastActions: 'Contrôle du moniteur des flux, relance manuelle de la récupération : échec immédiat.',
    messages: ['SSLHandshakeException: certificate_expired', 'Flux FSO : échec de connexion au partenaire'],
    firstAnalysis:
      "Le certificat de l'établissement pour les échanges expirait vendredi. Un nouveau a été commandé et reçu, mais nous ne savons pas où le mettre.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "L'expiration du certificat est la cause. Le renouvellement se fait de deux côtés, dans cet ordre :",
      '1. Portail Chorus Pro, espace de raccordement : déposez la partie publique du nouveau certificat sur votre raccordement, et attendez sa prise en compte (le statut passe à « Actif »).',
      "2. Serveur SIFAC Demat : importez le certificat et sa clé dans le magasin de clés de l'application, sous le même alias que l'ancien. Sauvegardez d'abord le magasin.",
      "3. Vérifiez que la chaîne complète est présente (autorité intermédiaire comprise) : c'est l'oubli le plus fréquent.",
      "4. Redémarrez le service d'échanges, puis relancez la récupération. Les 64 factures arrivent par lots de vingt.",
      "La date de réception retenue est celle de la mise à disposition sur le portail : prévenez le service facturier. Notez l'échéance du nouveau certificat dans vos données d'environnement technique, avec un rappel deux mois avant.",
    ),
    theme: 'Chorus Pro',
    variants: [
      {
        title: "Les factures Chorus n'arrivent plus dans SIFAC Demat",
        description:
          'Aucune facture depuis la fin de semaine alors que le portail en montre plus de soixante.',
      },
      {
        title: 'certificate_expired flux Chorus Pro',
        description:
          'Le certificat de raccordement a expiré. Quelles étapes pour le remplacer côté Chorus et côté serveur ?',
      },
      {
        title: "Renouveler le certificat d'échange avec Chorus Pro",
        description:
          'Notre certificat expire bientôt, comment éviter une interruption de réception des factures ?',
      },
    ],
  },
  {
    key: 'demat-ocr-numero-commande-mal-lu',
    product: 'SIFAC Demat',
    title: "Numéro de commande mal lu sur les factures d'un fournisseur",
    description:
      "Toutes les factures d'un fournisseur de consommables partent en vidéocodage car le numéro de commande est lu avec un chiffre en trop ou remplacé par le numéro de client. C'est notre plus gros fournisseur : 120 factures par mois.",
    lastActions: 'Ouverture des factures en vidéocodage, correction à la main, validation.',
    messages: ['Champ « Numéro de commande » : taux de confiance 41 %'],
    firstAnalysis:
      'Le fournisseur a changé la présentation de sa facture en mars. Le numéro de client est maintenant au-dessus du numéro de commande.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "L'apprentissage fait sur l'ancienne présentation désigne encore l'ancienne position. Il faut le remplacer et non l'enrichir.",
      '1. Administration de la lecture, modèles par fournisseur : désactivez le modèle du fournisseur (ne le supprimez pas).',
      '2. Ouvrez une facture récente en mode apprentissage, délimitez le numéro de commande avec son libellé, puis enregistrez un nouveau modèle.',
      '3. Ajoutez le contrôle de format sur la zone : dix chiffres commençant par 45. Un numéro de client, plus court, ne sera plus accepté.',
      '4. Passez cinq factures différentes, dont une de deux pages, avant de remettre en service.',
      "Comptez une vingtaine de factures pour que le taux de lecture remonte au niveau d'avant.",
    ),
    theme: 'OCR',
    variants: [
      {
        title: "L'OCR confond le numéro de client et le numéro de commande",
        description:
          'Depuis que le fournisseur a changé sa facture, la lecture automatique se trompe de numéro.',
      },
      {
        title: 'Vidéocodage systématique pour un fournisseur',
        description:
          "Les factures d'un même fournisseur demandent toutes une correction manuelle. Comment refaire l'apprentissage ?",
      },
    ],
  },
  {
    key: 'demat-workflow-valideur-absent',
    product: 'SIFAC Demat',
    title: 'Factures en attente chez un valideur parti en congé longue durée',
    description:
      "Vingt-deux factures sont dans la bannette d'un responsable absent pour plusieurs mois. Aucune délégation n'a été posée. Ses collègues ne les voient pas. Quatre dépassent déjà trente jours.",
    lastActions:
      'Recherche des factures par valideur, tentative de réaffectation par le service facturier : bouton grisé.',
    messages: ['Action non autorisée : la tâche est affectée nominativement'],
    firstAnalysis:
      "Le profil du service facturier n'a pas le droit de réaffecter. Il faudrait sans doute un administrateur fonctionnel.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Oui, la réaffectation est réservée au profil d'administrateur fonctionnel, parce qu'elle change la personne qui certifie le service fait.",
      "Pour les factures en attente : administration des circuits, « Tâches en cours », filtre sur l'utilisateur, sélection multiple, « Réaffecter ». Le motif est obligatoire et figure dans l'historique de chaque facture. La personne qui reçoit doit avoir le rôle de valideur sur les mêmes centres financiers, sinon la ligne est refusée.",
      "Pour les factures à venir : posez une délégation au nom de l'absent (« Délégations », dates de début et de fin, périmètre). Elle vaut pour les nouvelles tâches seulement, d'où l'étape précédente.",
      "À terme, affectez les tâches à un groupe de valideurs plutôt qu'à une personne : n'importe quel membre peut alors prendre la facture.",
    ),
    theme: 'Workflow',
    variants: [
      {
        title: "Bannette d'un valideur absent",
        description:
          "Des factures sont bloquées chez une personne en arrêt, sans délégation. Comment les donner à quelqu'un d'autre ?",
      },
      {
        title: 'Réaffecter une tâche de validation',
        description: 'Le bouton réaffecter est grisé pour le service facturier. Quel profil faut-il ?',
      },
      {
        title: 'délégation valideur demat',
        description:
          "Comment poser une délégation à la place d'un agent absent, et les factures déjà reçues suivent-elles ?",
      },
    ],
  },
  {
    key: 'demat-statut-non-remonte-chorus',
    product: 'SIFAC Demat',
    title: 'Factures payées encore affichées « Mise à disposition » sur Chorus Pro',
    description:
      'Des fournisseurs nous appellent : leurs factures payées depuis deux semaines sont toujours au statut « Mise à disposition » sur le portail. Dans SIFAC Demat elles sont bien « Payées ».',
    lastActions: 'Consultation du flux des statuts : des envois en attente depuis le 3 du mois.',
    messages: ['Cycle de vie : transition « Mise à disposition » vers « Mise en paiement » refusée'],
    firstAnalysis:
      "Le statut intermédiaire n'est pas parti ce jour-là (coupure), et les suivants sont refusés car ils ne se suivent pas.",
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      "Chorus Pro n'accepte que des statuts qui se suivent. Un envoi perdu pendant la coupure du 3 n'a pas été rejoué, ce que l'application aurait dû faire seule : c'est un défaut, que la maintenance prend en charge.",
      'Pour remettre les factures à jour dès maintenant :',
      '1. Moniteur des flux, « Statuts », filtre « Refusé », période à partir du 3.',
      "2. Sélectionnez les factures et choisissez « Rejouer depuis le dernier statut accepté ». L'application renvoie alors « Mandatée », puis « Mise en paiement » à la suite.",
      '3. Traitez au plus deux cents factures à la fois et attendez le compte rendu avant le lot suivant.',
      'La date de paiement transmise est la vraie date, et non celle du renvoi : le délai de paiement affiché au fournisseur reste exact.',
    ),
    theme: 'Chorus Pro',
    variants: [
      {
        title: 'Statuts de factures non transmis à Chorus',
        description:
          "Le portail n'est pas à jour, les factures payées restent à « Mise à disposition » et les fournisseurs se plaignent.",
      },
      {
        title: 'Transition de statut refusée par Chorus Pro',
        description:
          'Les remontées de cycle de vie sont refusées depuis une coupure réseau. Comment les rejouer ?',
      },
    ],
  },
  {
    key: 'demat-doublon-facture-papier-chorus',
    product: 'SIFAC Demat',
    title: 'Facture reçue en double, par courrier et par Chorus Pro',
    description:
      "Un fournisseur a envoyé la même facture par courrier (numérisée) et par le portail. Les deux sont dans le circuit, l'une est déjà comptabilisée. Comment écarter la seconde proprement ?",
    lastActions:
      "Recherche par numéro de facture : deux documents, l'un au statut « Comptabilisé », l'autre « À valider ».",
    messages: ['Avertissement : doublon possible (fournisseur, date, montant)'],
    firstAnalysis:
      'Le numéro de facture lu sur le papier a un espace en plus, ce qui a laissé passer le doublon.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Gardez comme original celle de Chorus Pro, qui seule fait foi vis-à-vis du fournisseur, et écartez l'autre. La marche à suivre dépend de celle qui est comptabilisée :",
      "- si c'est celle de Chorus Pro : dans le document papier, « Rejeter », motif « Doublon », en citant le numéro de l'original. Aucun statut n'est envoyé, puisque ce document ne vient pas du portail ;",
      "- si c'est le papier : ne rejetez surtout pas celle de Chorus Pro, le fournisseur recevrait un rejet. Annulez la facture dans SIFAC (MR8M), rejetez le document papier, puis laissez celle de Chorus Pro suivre son circuit.",
      "Le contrôle de doublon compare le numéro exact, puis la date et le montant ; le second contrôle ne fait qu'avertir. Vous pouvez le rendre bloquant dans les règles de contrôle, et demander que les espaces du numéro soient ignorés.",
    ),
    theme: 'Factures',
    variants: [
      {
        title: 'Doublon entre facture numérisée et facture Chorus',
        description: 'La même facture est arrivée par deux canaux, laquelle rejeter et avec quel motif ?',
      },
      {
        title: 'Facture en double dans le circuit de validation',
        description:
          "Deux documents pour une seule facture, un déjà comptabilisé. J'ai peur d'envoyer un rejet au fournisseur.",
      },
    ],
  },
  {
    key: 'demat-content-server-piece-illisible',
    product: 'SIFAC Demat',
    title: 'Image de la facture inaccessible depuis SIFAC (Content Server)',
    description:
      "Dans MIR4 ou FB03, l'affichage de la facture archivée échoue pour tous les documents, récents et anciens. Le circuit continue de fonctionner dans SIFAC Demat. Les contrôleurs de l'agence comptable ne peuvent plus viser les pièces.",
    lastActions: "MIR4, services liés à l'objet, liste des annexes, double-clic sur l'image.",
    messages: [
      "CMS 031 Erreur HTTP 401 (signature non valide) lors de l'accès au Content Server",
      "OA 271 Le document n'a pas pu être affiché",
    ],
    firstAnalysis:
      'OAC0 : le test de connexion du répertoire répond. Le certificat du système a été renouvelé la semaine dernière pour une autre raison.',
    blocking: true,
    outcome: 'solution',
    response: lines(
      "Le Content Server répond mais refuse la signature : il ne connaît que l'ancien certificat du système SIFAC. Le renouvellement est bien lié.",
      "1. CSADMIN, répertoire d'archivage, onglet « Certificats » : l'ancien certificat y est seul, avec le statut actif.",
      '2. OAC0, répertoire, « Envoyer certificat » : le nouveau apparaît dans CSADMIN, inactif.',
      "3. CSADMIN : activez-le. Laissez l'ancien en place une semaine.",
      '4. Faites la même chose pour chacun des répertoires, y compris celui des pièces jointes de missions.',
      '5. Affichez une facture récente et une ancienne.',
      "L'accès de l'assistance à distance ne couvre pas le Content Server : ces étapes sont à faire par votre administrateur. Si l'étape 2 échoue, joignez la copie d'écran et la trace du Content Server.",
    ),
    theme: 'Content Server',
    variants: [
      {
        title: "Impossible d'ouvrir les factures archivées depuis MIR4",
        description: "Erreur d'affichage pour toutes les pièces archivées, HTTP 401 sur le Content Server.",
      },
      {
        title: 'CMS031 signature non valide',
        description:
          "Après renouvellement du certificat SAP, le serveur d'archives refuse tous les documents.",
      },
    ],
  },
  {
    key: 'demat-bomgar-preparation-session',
    product: 'SIFAC Demat',
    title: 'Prise en main BOMGAR : que préparer, que peut-on refuser ?',
    description:
      "L'assistance nous propose une session BOMGAR pour voir le problème de vidéocodage. Notre responsable de la sécurité demande ce qui est visible, si la session est enregistrée et qui transfère les fichiers.",
    lastActions: 'Aucune session ouverte à ce jour, demande reçue dans la fiche précédente.',
    messages: [],
    firstAnalysis: "Nous sommes d'accord sur le principe, il nous faut des éléments écrits.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Voici les règles qui s'appliquent, vous pouvez les transmettre telles quelles.",
      "- La session n'est ouverte que si le correspondant la lance lui-même avec la clé communiquée pour ce rendez-vous. La clé ne sert qu'une fois.",
      "- Par défaut, l'assistance voit l'écran. Sans accord donné auparavant, elle ne prend pas la main sur le poste, n'enregistre pas, ne transfère aucun document.",
      '- Un journal ou un document nécessaire est toujours envoyé par le correspondant, depuis son poste, par la fiche.',
      '- Le correspondant peut mettre fin à la session à tout moment : il ferme la fenêtre.',
      'À préparer : fermez la messagerie et les documents sans rapport, ouvrez deux ou trois factures qui posent problème, et prévoyez un poste où la bannette de vidéocodage est accessible. Du côté du réseau, seul le HTTPS sortant est nécessaire.',
    ),
    theme: 'Télémaintenance',
    variants: [
      {
        title: "Règles de sécurité d'une session BOMGAR",
        description: 'La session est-elle enregistrée ? Peut-on refuser la prise de contrôle du poste ?',
      },
      {
        title: 'Comment se passe une prise en main à distance pour SIFAC Demat ?',
        description: "Quels flux ouvrir et que voit l'agent de l'assistance pendant BOMGAR ?",
      },
    ],
  },
  {
    key: 'demat-fournisseur-non-reconnu-siret',
    product: 'SIFAC Demat',
    title: "Fournisseur non reconnu alors qu'il existe dans SIFAC",
    description:
      "Les factures d'un fournisseur créé avant-hier dans SIFAC arrivent en « fournisseur inconnu ». Le SIRET est le bon, vérifié deux fois.",
    lastActions: 'Création FK01, puis recherche du fournisseur dans SIFAC Demat : introuvable.',
    messages: ["Tiers inconnu pour l'identifiant SIRET"],
    firstAnalysis:
      'La synchronisation est censée tourner chaque nuit. Les autres fournisseurs créés le même jour sont présents.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le SIRET a été saisi dans la zone du numéro d'identification fiscale 2, au lieu de la zone 1 que lit la synchronisation. Le fournisseur est donc transmis sans SIRET, puis écarté.",
      '1. FK02, vue générale, onglet « Identification/contrôle » : déplacez le SIRET en zone 1 (quatorze chiffres, sans espace). La zone 2 reçoit le numéro de TVA intracommunautaire.',
      '2. SIFAC Demat, administration, « Synchronisation des tiers », lancez la synchronisation différentielle. Elle prend les fournisseurs modifiés depuis la veille.',
      '3. Sur les factures en attente : « Rechercher le tiers de nouveau ». Il est inutile de les renvoyer.',
      'Le journal de la synchronisation donne chaque nuit la liste des tiers écartés et la raison.',
    ),
    theme: 'Fournisseurs',
    variants: [
      {
        title: "Tiers inconnu à la réception d'une facture",
        description: 'Le fournisseur a été créé dans SIFAC avec son SIRET mais SIFAC Demat ne le trouve pas.',
      },
      {
        title: 'Synchronisation des fournisseurs entre SIFAC et SIFAC Demat',
        description:
          "Un nouveau fournisseur n'est pas descendu cette nuit, les autres si. Comment forcer la synchronisation ?",
      },
    ],
  },
  {
    key: 'demat-facture-sans-numero-engagement',
    product: 'SIFAC Demat',
    title: "Factures Chorus Pro sans numéro d'engagement : peut-on les recycler automatiquement ?",
    description:
      "Beaucoup de fournisseurs déposent leurs factures sans numéro de commande. Nos gestionnaires passent des heures à chercher. Est-il possible de les rejeter ou de les recycler d'office ?",
    lastActions: 'Consultation des règles de contrôle à la réception.',
    messages: [],
    firstAnalysis:
      "Sur le portail, nous n'avons pas rendu le numéro d'engagement obligatoire, car certaines dépenses se font sans commande.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Le meilleur endroit pour agir est l'annuaire de Chorus Pro, pas SIFAC Demat : une facture refusée au dépôt ne fait courir aucun délai.",
      "1. Sur le portail, créez deux services : l'un pour les dépenses sur commande, avec le numéro d'engagement obligatoire ; l'autre pour les fluides, abonnements et remboursements, sans obligation.",
      '2. Communiquez les deux codes à vos fournisseurs et imprimez le premier sur vos bons de commande.',
      '3. Dans SIFAC Demat, associez chaque code de service à un circuit.',
      "Pour les factures déjà reçues, le statut « À recycler » est destiné aux erreurs de destinataire ; pour un numéro d'engagement absent, utilisez « Suspendue » avec le motif : le fournisseur complète sans refaire de facture, et le délai est suspendu. Une suspension automatique est possible dans les règles de contrôle, mais seulement pour le premier service.",
    ),
    theme: 'Chorus Pro',
    variants: [
      {
        title: 'Rejeter les factures sans bon de commande',
        description:
          "Comment obliger les fournisseurs à mettre le numéro d'engagement juridique sur Chorus Pro ?",
      },
      {
        title: 'Suspendre ou recycler une facture incomplète',
        description:
          'Quelle différence entre suspendue, rejetée et à recycler pour une facture sans numéro de commande ?',
      },
    ],
  },
  {
    key: 'demat-comptabilisation-miro-echec-periode',
    product: 'SIFAC Demat',
    title: 'Factures validées mais non comptabilisées dans SIFAC',
    description:
      'Après validation, une quarantaine de factures restent à « En cours de comptabilisation » depuis le début du mois. Le journal parle de période. Dans SIFAC, la saisie manuelle fonctionne pourtant.',
    lastActions: "Relance de l'intégration depuis le moniteur : même résultat.",
    messages: [
      "F5 201 La période 003 n'est pas ouverte pour le type de compte K",
      'BAPI_INCOMINGINVOICE_CREATE : échec',
    ],
    firstAnalysis:
      "Les factures ont été validées fin mars, mais l'intégration s'est faite le 1er avril. SIFAC Demat garde sans doute la date de validation.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "C'est exact : la date comptable proposée est celle de la dernière validation, et la période de mars a été fermée entre-temps.",
      "1. Moniteur d'intégration, filtre « Erreur », sélection des quarante factures, « Modifier les données d'intégration » : remplacez la date comptable par une date d'avril. Ne touchez ni à la date de facture, ni à la date de réception.",
      "2. « Relancer l'intégration » : le statut doit passer à « Comptabilisé » avec le numéro de pièce.",
      "3. Pour éviter le rattrapage chaque mois, choisissez dans les paramètres de la société l'option « Date du jour si la période est fermée ».",
      "Si l'agence comptable veut que la charge reste en mars, constatez plutôt des charges à payer : rouvrir une période pour quarante factures n'est pas conseillé.",
    ),
    theme: 'Intégration SIFAC',
    variants: [
      {
        title: 'Intégration comptable en erreur F5 201',
        description:
          'Des factures validées à la fin du mois ne passent pas en comptabilité car la période est fermée.',
      },
      {
        title: 'Statut « En cours de comptabilisation » qui ne change pas',
        description:
          'Des factures restent bloquées à cette étape depuis le 1er du mois. Comment changer la date comptable ?',
      },
    ],
  },
  {
    key: 'demat-numerisation-dossier-entree-arrete',
    product: 'SIFAC Demat',
    title: 'Les lots numérisés ne sont plus pris en charge',
    description:
      "Le courrier numérisé depuis hier reste dans le dossier d'entrée. 310 fichiers attendent. Chorus Pro fonctionne. Les scanners écrivent bien dans le dossier.",
    lastActions:
      "Redémarrage du service de lecture par l'équipe technique : trois fichiers pris, puis arrêt.",
    messages: ['Lot en erreur : document de 0 octet', 'Moteur de lecture : délai dépassé (120 s)'],
    firstAnalysis:
      "Un fichier PDF de taille nulle est en tête du dossier, peut-être un scanner éteint pendant l'envoi.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "Le fichier vide est en cause : le moteur le reprend sans fin et n'arrive pas aux suivants.",
      '1. Arrêtez le service de lecture.',
      "2. Déplacez (ne supprimez pas) tout fichier de 0 octet du dossier d'entrée vers un dossier de rebut. Notez la date et le scanner : le courrier correspondant est à numériser de nouveau.",
      '3. Supprimez dans le dossier de travail le verrou qui porte le nom de ce fichier.',
      '4. Redémarrez le service et suivez les dix premiers fichiers dans le journal. Comptez deux heures pour les 310.',
      "5. Réglez les scanners pour qu'ils écrivent sous un nom provisoire puis renomment à la fin, option « Écriture atomique » : un fichier interrompu ne sera plus vu.",
      'Nous demandons à la maintenance que le moteur écarte seul les fichiers vides.',
    ),
    theme: 'OCR',
    variants: [
      {
        title: "Numérisation en panne, dossier d'entrée plein",
        description: "Le courrier scanné n'est plus traité depuis hier, le service redémarre puis s'arrête.",
      },
      {
        title: 'Document de 0 octet qui bloque la lecture',
        description: 'Un PDF vide empêche la prise en charge des autres lots. Peut-on le supprimer ?',
      },
    ],
  },
  {
    key: 'demat-avoir-lu-comme-facture',
    product: 'SIFAC Demat',
    title: 'Avoir traité comme une facture : montant positif en comptabilité',
    description:
      "Un avoir de 845 € déposé sur Chorus Pro a été comptabilisé comme une facture. Le fournisseur est donc créditeur de 845 € au lieu d'être débiteur. Il n'a pas été payé.",
    lastActions:
      'MIR4 sur la pièce : opération « Facture ». Portail : type de document « Facture », montant négatif.',
    messages: ['Avertissement : montant négatif converti en valeur absolue'],
    firstAnalysis:
      "Le fournisseur a déposé l'avoir avec le type « Facture » et un montant négatif. L'avertissement n'a pas arrêté l'intégration.",
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      'Un montant négatif avec le type « Facture » ne devrait jamais être converti sans décision humaine : nous le considérons comme un défaut et le transmettons à la maintenance, qui rendra ce contrôle bloquant.',
      'Pour ce document :',
      "1. F110 : posez un blocage sur la pièce pour qu'elle ne parte pas au prochain paiement.",
      '2. MR8M : annulez-la.',
      "3. SIFAC Demat : « Reprendre la saisie », type de document « Avoir », facture d'origine en référence, puis validation. La pièce MIRO sera une note de crédit.",
      "En attendant, passez l'avertissement « montant négatif » au niveau « arrêt en vidéocodage » dans les règles de contrôle. Pour retrouver d'autres cas : recherche avancée, origine « Chorus Pro », avertissement égal à « montant négatif ».",
    ),
    theme: 'Factures',
    variants: [
      {
        title: 'Avoir Chorus intégré en facture',
        description:
          'Un avoir est passé en positif dans SIFAC. Comment le reprendre sans payer le fournisseur deux fois ?',
      },
      {
        title: 'Montant négatif converti en valeur absolue',
        description:
          "Message d'avertissement à l'intégration puis pièce de facture au lieu de note de crédit.",
      },
    ],
  },
  {
    key: 'demat-workflow-circuit-boucle-service-fait',
    product: 'SIFAC Demat',
    title: 'La facture revient au service facturier sans arrêt : service fait absent',
    description:
      "Certaines factures font l'aller-retour entre le gestionnaire et le service facturier : le gestionnaire constate le service fait dans SIFAC, valide, et la facture revient avec la même demande.",
    lastActions:
      'MIGO par le gestionnaire, validation dans SIFAC Demat, retour en bannette dix minutes après.',
    messages: ['Quantité réceptionnée insuffisante pour le poste 00020'],
    firstAnalysis: "Le service fait est bien visible dans l'historique de la commande, mais sur le poste 10.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le service fait porte sur le poste 10, alors que la facture a été rapprochée du poste 20 : le circuit a raison de revenir, le poste 20 n'a rien reçu.",
      '1. Comparez la désignation sur la facture et celles des postes de la commande (ME23N, « Historique du poste »).',
      "2. Si c'est le rapprochement qui est faux : dans SIFAC Demat, « Lignes de la facture », rattachez la ligne au poste 10, puis validez.",
      "3. Si c'est le service fait qui est faux : MIGO, mouvement 102 sur le poste 10, puis constatation sur le poste 20.",
      '4. La quantité est relue toutes les dix minutes ; « Actualiser la commande » la relit tout de suite.',
      'Le rapprochement automatique prend le premier poste de même prix : quand une commande a plusieurs postes au même prix, vérifiez-le.',
    ),
    theme: 'Workflow',
    variants: [
      {
        title: 'Circuit de validation qui boucle',
        description:
          "La facture revient toujours pour service fait manquant alors qu'il a été constaté dans MIGO.",
      },
      {
        title: 'Quantité réceptionnée insuffisante',
        description: 'Service fait passé mais SIFAC Demat ne le voit pas, la facture repart en bannette.',
      },
    ],
  },
];
