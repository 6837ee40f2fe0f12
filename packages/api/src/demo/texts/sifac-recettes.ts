import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** SIFAC: sales and receipts, bank statements, VAT. */
export const SIFAC_RECETTES_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'sifac-vf-facture-non-transferee-fi',
    product: 'SIFAC',
    title: 'Facture client créée mais non comptabilisée',
    description:
      "Les factures de prestations de la plateforme technique se créent (numéro attribué) mais aucune pièce comptable n'est générée. Six factures depuis lundi. L'agent comptable ne les voit pas dans FBL5N.",
    lastActions: 'VF01 depuis la commande client, enregistrement, puis VF03 et flux de documents.',
    messages: ["VF 060 La facture a été sauvegardée, le document comptable n'a pas pu être généré"],
    firstAnalysis:
      "Le produit facturé est nouveau (prestation d'analyse). Les autres produits passent en comptabilité.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "La facture attend un compte de produit : l'article créé pour la prestation d'analyse n'a pas de groupe d'imputation, la détermination du compte échoue donc.",
      "1. VF02 sur une des factures, menu « Environnement », « Analyse détermination comptes » : l'étape qui échoue est affichée en rouge avec la clé recherchée.",
      "2. MM02 sur l'article, vue « ADV : données organisation commerciale 2 » : renseignez le groupe d'imputation (le même que celui des autres prestations de recherche).",
      "3. L'article n'est relu qu'à la création de la facture. Pour les six factures existantes : VF11 (annulation), puis VF01 de nouveau. Elles reçoivent un nouveau numéro, ce qui est sans conséquence tant qu'elles n'ont pas été envoyées.",
      "4. Si les clients ont déjà reçu ces factures, ne les annulez pas : ajoutez dans VKOA une ligne pour la clé affichée à l'étape 1, puis libérez les factures dans VFX3.",
    ),
    theme: 'Recettes',
    variants: [
      {
        title: 'Factures de vente sans pièce comptable',
        description:
          "Les factures sont enregistrées mais rien en comptabilité, l'agence comptable ne peut pas les recouvrer.",
      },
      {
        title: 'VF060 document comptable non généré',
        description:
          'Message VF060 après VF01 sur un nouvel article. Comment relancer le transfert en comptabilité ?',
      },
      {
        title: 'Transfert SD vers FI bloqué',
        description:
          'VFX3 liste six factures bloquées. La détermination de compte échoue sur une prestation nouvelle.',
      },
    ],
  },
  {
    key: 'sifac-annulation-titre-exercice-clos',
    product: 'SIFAC',
    title: "Réduire un titre de recettes de l'exercice précédent",
    description:
      "Un partenaire conteste une facture de 4 200 € émise en novembre : une partie de la prestation n'a pas été réalisée. L'exercice est clos. VF11 propose une date de novembre puis refuse.",
    lastActions: 'VF11 sur la facture, date de facturation modifiée, enregistrement.',
    messages: ["F5 201 La période 011 n'est pas ouverte pour le type de compte D"],
    firstAnalysis:
      "Il faut une réduction partielle et non une annulation totale, VF11 n'est peut-être pas le bon outil.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "VF11 annule toujours la totalité. Pour une réduction partielle, et plus encore sur un exercice clos, passez par une demande d'avoir :",
      "1. VA01, type « Demande d'avoir », avec référence à la facture d'origine. Ne gardez que les postes et quantités contestés, indiquez le motif de commande (réduction de titre sur exercice antérieur).",
      '2. Faites lever le blocage de facturation par la personne qui valide les réductions (VKM3 ou V.23 selon votre organisation).',
      "3. VF01 sur la demande : l'avoir est daté de l'exercice en cours. La charge va au compte des annulations de titres sur exercices antérieurs, et non en moins du produit : c'est le motif de commande qui le décide.",
      "4. F-32 : rapprochez l'avoir et la facture pour ne laisser que le reste dû.",
      "En budget, la réduction vient en moins des recettes de l'exercice en cours seulement si le titre avait été encaissé ; sinon elle n'a pas d'effet budgétaire.",
    ),
    theme: 'Recettes',
    variants: [
      {
        title: "Avoir partiel sur facture client d'un exercice clos",
        description: "VF11 ne veut pas de la date. Comment faire une réduction de recette sur l'an dernier ?",
      },
      {
        title: "Annuler une partie d'une facture émise en novembre",
        description:
          "Le client n'a pas reçu toute la prestation, on doit réduire la facture mais la période est fermée.",
      },
    ],
  },
  {
    key: 'sifac-f5263-encaissement-tolerance',
    product: 'SIFAC',
    title: 'Encaissement refusé : écart trop important pour le lettrage',
    description:
      'Un client étranger a payé une facture de 1 500 €, la banque a retenu 18 € de frais. F-28 refuse de solder la facture.',
    lastActions: 'F-28, montant reçu 1 482 €, sélection de la facture, comptabilisation.',
    messages: ["F5 263 L'écart est trop important pour le rapprochement"],
    firstAnalysis: "La tolérance est de 1 € pour nous. Faut-il l'augmenter ?",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Il n'est pas utile, ni souhaitable, d'augmenter la tolérance : elle s'appliquerait à tous les encaissements.",
      'Dans F-28, enregistrez les frais sur leur propre ligne : saisissez 1 482 € sur le compte de trésorerie, puis dans la zone « Frais bancaires » les 18 €. SIFAC les porte au compte 627 et solde la facture à 1 500 €. La ligne de frais demande un centre de coûts et un compte budgétaire de dépense : prévoyez du CP sur le service concerné.',
      "Si c'est le client qui doit supporter les frais, soldez partiellement : onglet « Poste restant », 18 €, avec un motif d'écart. Un nouveau poste de 18 € reste ouvert et sera relancé.",
    ),
    theme: 'Recettes',
    variants: [
      {
        title: 'Frais bancaires retenus sur un virement étranger',
        description:
          'Le montant encaissé est inférieur à la facture à cause des frais de la banque, comment solder ?',
      },
      {
        title: 'F5263 dans F-28',
        description: 'Le lettrage est refusé pour un écart de 18 €, supérieur à la tolérance.',
      },
    ],
  },
  {
    key: 'sifac-ff5-releve-deja-importe',
    product: 'SIFAC',
    title: "Relevé bancaire : message « déjà importé » alors qu'il n'apparaît pas",
    description:
      "L'intégration du relevé de la veille dans FF_5 échoue. Le système prétend que le relevé existe, mais ni FEBAN ni FF67 ne le montrent. Plus aucun relevé ne passe depuis. Le rapprochement et les encaissements sont arrêtés.",
    lastActions: 'FF_5 avec le fichier de la DGFiP, options habituelles, deux tentatives.',
    messages: ['FB 769 Le relevé de compte existe déjà pour ce compte et ce numéro'],
    firstAnalysis:
      'La première tentative a été coupée par une perte de réseau. La table des relevés doit contenir une entrée incomplète.',
    blocking: true,
    outcome: 'solution',
    response: lines(
      "La première intégration a créé l'en-tête du relevé puis s'est interrompue avant les postes. L'en-tête vide bloque le numéro, et comme les relevés se suivent, les suivants sont refusés aussi.",
      "1. SE16N sur FEBKO, en affichage : filtrez sur le compte et la date. Relevez la clé abrégée (KUKEY) de l'en-tête, et vérifiez dans FEBEP qu'aucun poste ne lui est rattaché. Si des postes existent, arrêtez-vous et complétez la fiche.",
      '2. Supprimez cet en-tête avec le programme standard RFEBKA96 (liste des relevés, sélection de la clé, « Supprimer ») : jamais directement dans la table.',
      "3. Relancez FF_5 en copiant d'abord le fichier sur le serveur (option « Chargement depuis le poste » décochée) : l'import ne dépend plus du réseau du poste.",
      "4. Intégrez les relevés suivants dans l'ordre, puis contrôlez que le solde final de chacun est le solde initial du suivant.",
    ),
    theme: 'Trésorerie',
    variants: [
      {
        title: "Impossible d'intégrer le relevé bancaire du jour",
        description:
          'FF_5 répond que le relevé existe déjà. Les encaissements sont bloqués depuis deux jours.',
      },
      {
        title: 'FB769 relevé existe déjà, FEBAN vide',
        description:
          "Une coupure pendant l'import a laissé un relevé fantôme. Comment l'enlever sans toucher aux tables ?",
      },
    ],
  },
  {
    key: 'sifac-relances-f150-client-exclu',
    product: 'SIFAC',
    title: 'Relances F150 : des clients publics relancés à tort',
    description:
      "L'édition des relances a produit des lettres de niveau 2 pour des organismes publics que nous ne relançons que par téléphone. Comment les exclure sans bloquer le client ?",
    lastActions: 'F150, individualisation, exécution, impression : 46 lettres dont 9 à tort.',
    messages: [],
    firstAnalysis: 'Aucun blocage de relance dans la fiche de ces neuf clients.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      'Plusieurs réglages sont possibles, du plus durable au plus ponctuel :',
      "- pour toute une catégorie de clients : créez une procédure de relance sans édition (FBMP, un seul niveau, sans formulaire) et affectez-la dans FD02, onglet « Correspondance ». Les postes restent suivis et l'historique des relances est tenu ;",
      '- pour un client, un temps donné : FD02, même onglet, code de blocage de relance ;',
      '- pour une facture en litige : FB02, zone « Blocage relance » du poste, avec un motif ;',
      "- pour une seule exécution : F150, après l'individualisation, « Modifier », décochez les comptes avant l'impression.",
      "Les neuf lettres déjà éditées ont fait passer les factures au niveau 2. Pour revenir en arrière, F150 de cette date, « Environnement », « Annuler l'exécution » n'est possible que si aucune relance plus récente n'existe.",
    ),
    theme: 'Recouvrement',
    variants: [
      {
        title: 'Exclure certains clients des lettres de relance',
        description: 'Je voudrais ne pas relancer par courrier les organismes publics. Où le paramétrer ?',
      },
      {
        title: 'Annuler une campagne de relances envoyée par erreur',
        description: "Des relances de niveau 2 sont sorties à tort dans F150, peut-on annuler l'exécution ?",
      },
    ],
  },
  {
    key: 'sifac-recette-chorus-code-service',
    product: 'SIFAC',
    title: 'Factures de vente rejetées par Chorus Pro : code service manquant',
    description:
      "Les factures adressées à un ministère reviennent rejetées de Chorus Pro. Le SIRET est correct. Le rejet parle d'un code service obligatoire. Dans SIFAC nous ne voyons pas où le saisir.",
    lastActions: 'VF01, émission du flux vers Chorus Pro, lecture du compte rendu le lendemain.',
    messages: ['G_DEP_05.02 Le code service est obligatoire pour ce destinataire'],
    firstAnalysis:
      'Le client a été créé avec son SIRET seulement. Le ministère nous a communiqué un code par courriel.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le destinataire a rendu le code service obligatoire dans l'annuaire de Chorus Pro. Il se renseigne à deux endroits selon l'usage :",
      '1. Si le code est toujours le même pour ce client : FD02, données générales, onglet propre à Chorus Pro, zone « Code service ». Il est repris sur toutes les factures suivantes.',
      "2. S'il change selon la prestation : dans la commande client, VA02, en-tête, onglet « Données supplémentaires », zones « Code service » et « Numéro d'engagement ».",
      "3. Les factures rejetées ne se modifient pas : annulez (VF11), corrigez la commande, refacturez (VF01), puis relancez l'émission du flux.",
      "4. Vérifiez au passage si ce destinataire exige aussi le numéro d'engagement : l'annuaire l'indique, et l'absence est un autre motif de rejet.",
    ),
    theme: 'Recettes',
    variants: [
      {
        title: "Rejet Chorus Pro des titres émis vers l'État",
        description:
          'Nos factures de recettes sont rejetées, il manque un code service. Où le mettre dans la fiche client ?',
      },
      {
        title: 'Code service obligatoire Chorus, facture client',
        description: 'Le flux de recettes revient en erreur G_DEP pour un ministère depuis ce mois-ci.',
      },
    ],
  },
  {
    key: 'sifac-ff747-code-tva-inexistant',
    product: 'SIFAC',
    title: 'FF 747 : code TVA inexistant après le changement de taux',
    description:
      'Un nouveau code TVA a été créé en base de test et transporté. En production, le code apparaît dans la liste mais toute saisie est refusée.',
    lastActions: 'FB60 puis MIRO avec le nouveau code, en production.',
    messages: ["FF 747 Le code TVA n'existe pas dans le schéma TAXF"],
    firstAnalysis: "L'ordre de transport est importé avec un code retour 0. Il manque peut-être une partie.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le transport des codes TVA se fait en deux temps : l'ordre contient la définition, mais les taux et les comptes sont importés par une tâche séparée. C'est cette seconde étape qui manque.",
      "1. En base de test, FTXP, pays FR, code concerné : menu « Code taxe », « Transport », « Exporter ». Indiquez l'ordre de transport.",
      "2. Libérez l'ordre et importez-le en production.",
      '3. En production, FTXP, menu « Code taxe », « Transport », « Importer » : une session de batch input est créée.',
      '4. SM35 : traitez la session au premier plan. Les taux et le compte de TVA sont alors écrits.',
      '5. Contrôlez dans FTXP que le taux et le compte (bouton « Comptes de taxe ») sont identiques à ceux de la base de test, puis refaites la saisie.',
    ),
    theme: 'TVA',
    variants: [
      {
        title: 'Nouveau code TVA refusé en production',
        description:
          "Le code TVA transporté n'est pas reconnu à la saisie de facture alors qu'il marche en test.",
      },
      {
        title: 'Transporter un code TVA avec ses taux et ses comptes',
        description:
          'FF747 en production, FTXP montre le code sans taux. Quelle est la procédure complète de transport ?',
      },
    ],
  },
  {
    key: 'sifac-tva-coefficient-deduction',
    product: 'SIFAC',
    title: 'Appliquer le nouveau coefficient de déduction de TVA au 1er janvier',
    description:
      'Notre coefficient de déduction passe de 32 % à 29 %. Faut-il modifier les codes TVA existants ou en créer de nouveaux ? Des factures de décembre arrivent encore.',
    lastActions: 'Consultation de FTXP et des codes utilisés pour les activités mixtes.',
    messages: [],
    firstAnalysis:
      "Si l'on modifie le code existant, les factures de décembre saisies en janvier prendront le nouveau coefficient, ce qui serait faux.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      'Créez de nouveaux codes : un code TVA qui a servi ne doit plus changer de taux, car la déclaration et les contrôles relisent le taux du code et non celui de la pièce.',
      "1. FTXP : copiez chaque code mixte vers un nouveau code, en portant l'année dans la désignation. Répartissez : TVA déductible 29 %, TVA non déductible 71 % du taux.",
      "2. Affectez les comptes (les mêmes que pour l'ancien code).",
      '3. Ajoutez les nouveaux codes aux lignes de la déclaration (versions de RFUMSV00).',
      "4. Changez la valeur proposée dans MIRO et dans les articles ; gardez l'ancien code actif jusqu'à la clôture de l'exercice, puis verrouillez-le.",
      "La règle de choix pour les gestionnaires : la date d'exigibilité de la TVA décide du code, pas la date de saisie. La régularisation annuelle du coefficient provisoire se fait ensuite par une seule écriture, avant le 25 avril.",
    ),
    theme: 'TVA',
    variants: [
      {
        title: "Changement du prorata de TVA en début d'année",
        description: 'Le prorata de TVA change, doit-on créer de nouveaux codes TVA dans SIFAC ?',
      },
      {
        title: 'TVA activité mixte, nouveau pourcentage',
        description: "Comment gérer les factures de décembre reçues en janvier avec l'ancien coefficient ?",
      },
    ],
  },
  {
    key: 'sifac-declaration-tva-ecart-compte',
    product: 'SIFAC',
    title: "Écart entre l'état RFUMSV00 et les soldes des comptes de TVA",
    description:
      "La déclaration de TVA du mois présente un écart de 1 036,80 € avec le solde du compte 44566. Nous avons refait l'état trois fois. La télédéclaration est à faire sous 48 heures.",
    lastActions: 'S_ALR_87012357, période du mois, puis FAGLB03 sur les comptes 44566 et 44571.',
    messages: [],
    firstAnalysis:
      "On suppose une écriture manuelle sans code TVA, mais nous n'arrivons pas à la trouver parmi 2 000 lignes.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "L'état ne lit que les lignes qui portent un code TVA ; le solde du compte les contient toutes. Pour trouver l'écart sans parcourir les 2 000 lignes :",
      "1. FAGLL03 sur 44566, postes du mois, ajoutez la colonne « Code TVA » à la mise en forme et filtrez sur les valeurs vides : vous obtenez les écritures manuelles. Une OD de régularisation de 1 036,80 € doit s'y trouver.",
      "2. Contrepassez-la (FB08) et ressaisissez-la dans FB50 avec le code TVA et, dans l'en-tête, la case « Calculer taxe » décochée et le montant de base renseigné.",
      "3. Relancez l'état : l'écart doit disparaître.",
      "Pour l'avenir, dans FS00, donnez aux comptes de TVA la catégorie fiscale qui impose un code et décochez « Comptabilisation sans taxe autorisée » : une écriture sans code sera refusée.",
    ),
    theme: 'TVA',
    variants: [
      {
        title: 'Déclaration de TVA différente de la comptabilité',
        description:
          "Le montant de l'état de TVA ne correspond pas au solde du compte 44566. Comment trouver l'écriture en cause ?",
      },
      {
        title: 'RFUMSV00 ne reprend pas une OD de TVA',
        description: "Une écriture manuelle sur le compte de TVA n'est pas dans la déclaration du mois.",
      },
    ],
  },
];
