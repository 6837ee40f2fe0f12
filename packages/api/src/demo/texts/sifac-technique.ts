import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** SIFAC, for technical correspondents: authorisations, SAPGUI, transports, jobs, reporting. */
export const SIFAC_TECHNIQUE_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'sifac-su53-habilitation-type-commande',
    product: 'SIFAC',
    title: 'Habilitation refusée sur un type de commande',
    description:
      "Trois gestionnaires n'ont plus accès au type de commande « marché ». Le message n'indique pas quel rôle il faut. Ils ont le même rôle que leurs collègues, du moins en apparence.",
    lastActions: "ME21N, choix du type de commande, message ; SU53 aussitôt après (copie d'écran jointe).",
    messages: [
      'ME 303 Aucune autorisation pour le type de pièce',
      'SU53 : objet M_BEST_BSA, ACTVT 01, BSART ZMAR',
    ],
    firstAnalysis: 'SU53 demande M_BEST_BSA. Le rôle semble contenir ZMAR dans PFCG.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le rôle contient bien ZMAR, mais il a été modifié sans que son profil soit généré : PFCG affiche la définition, l'utilisateur reçoit encore l'ancien profil.",
      "1. PFCG sur le rôle, onglet « Autorisations » : le voyant est jaune. Choisissez « Gérer données d'autorisation », puis « Générer ».",
      "2. Si le rôle est un rôle dérivé, faites la génération depuis le rôle de référence (« Rôles dérivés », « Générer ») pour ne pas créer d'écart entre composantes.",
      '3. Onglet « Utilisateur » : « Comparaison utilisateurs ».',
      '4. Demandez aux gestionnaires de se reconnecter : les autorisations sont lues à la connexion.',
      '5. Vérifiez dans SU56 que M_BEST_BSA porte ZMAR.',
      "La liste des rôles non générés s'obtient par SUPC ; passez-la après chaque import.",
    ),
    theme: 'Habilitations',
    variants: [
      {
        title: 'Plus de droits sur un type de commande',
        description:
          "Des gestionnaires ont perdu le droit de créer des commandes de marché. SU53 cite M_BEST_BSA mais le rôle a l'air bon.",
      },
      {
        title: 'Rôle modifié dans PFCG sans effet pour les utilisateurs',
        description: "On a ajouté une valeur au rôle et les utilisateurs n'ont toujours pas l'autorisation.",
      },
    ],
  },
  {
    key: 'sifac-habilitation-centre-financier-lecture',
    product: 'SIFAC',
    title: 'Limiter la consultation budgétaire à un centre financier',
    description:
      'Un directeur de composante doit consulter son budget, et lui seul. Avec le rôle de consultation fourni, il voit ceux de toutes les composantes. Comment restreindre sans recopier le rôle pour chacun ?',
    lastActions: "PFCG : affichage du rôle de consultation, objets d'autorisation budgétaires à « * ».",
    messages: [],
    firstAnalysis:
      'Nous pensons à un rôle dérivé, mais le centre financier ne fait pas partie des niveaux organisationnels proposés.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "L'approche par rôle dérivé est la bonne, à une condition : le centre financier ne peut pas être un niveau organisationnel, mais le groupe d'autorisations du centre, lui, peut servir de filtre.",
      "1. FMSA : donnez à tous les centres de la composante le même groupe d'autorisations (quatre caractères, par exemple le code de la composante). Les centres subordonnés créés plus tard doivent l'avoir aussi.",
      "2. Créez un petit rôle « périmètre » par composante, qui ne contient que l'objet F_FICA_CTR avec ce groupe et l'activité 03 (affichage).",
      '3. Dans le rôle commun de consultation, désactivez F_FICA_CTR. Le directeur reçoit alors deux rôles : le commun (les transactions) et le périmètre (les données).',
      "4. Testez avec FMRP_RFFMEP1AX et avec les rapports de l'infocentre : ceux-ci ont leurs propres restrictions, à régler dans l'univers.",
    ),
    theme: 'Habilitations',
    variants: [
      {
        title: 'Restreindre un utilisateur à son centre financier',
        description:
          "Un directeur ne doit voir que les crédits de sa composante. Quel objet d'autorisation faut-il régler ?",
      },
      {
        title: 'Cloisonner les habilitations budgétaires par composante',
        description: 'Comment éviter de faire un rôle de consultation par composante ?',
      },
    ],
  },
  {
    key: 'sifac-sapgui-module-fonction-introuvable',
    product: 'SIFAC',
    title: 'SAPGUI : export vers le tableur impossible après la mise à jour des postes',
    description:
      "Depuis le déploiement de la nouvelle version de SAPGUI, l'export des listes vers le tableur ouvre un fichier vide, ou rien du tout. Les postes non mis à jour fonctionnent. Environ 80 postes sont concernés.",
    lastActions: 'FBL1N, « Liste », « Exporter », « Tableur ».',
    messages: ["SAP GUI Security : l'accès au répertoire est refusé", 'ALVHTML 401'],
    firstAnalysis:
      "Différence entre 32 et 64 bits ? Notre bureautique est en 64 bits depuis l'été, SAPGUI est passé en 64 bits en octobre.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Les deux versions sont compatibles. Le blocage vient des règles de sécurité de SAPGUI : à l'installation silencieuse, la règle par défaut est « Refuser » au lieu de « Demander », et l'écriture du fichier temporaire est interdite.",
      '1. Sur un poste : options de SAPGUI, « Sécurité », « Paramètres de sécurité ». Statut « Personnalisé », action par défaut « Demander ».',
      "2. Refaites un export : une question s'affiche, cochez « Se souvenir de ma décision » et autorisez. Une règle est écrite dans le fichier saprules.xml.",
      '3. Placez ce fichier dans le répertoire commun de SAPGUI de votre paquet de déploiement, afin que les 80 postes le reçoivent.',
      "4. Si le fichier s'ouvre toujours vide, décochez dans la liste la vue « Tableur intégré » (ALV, mise en forme, onglet « Vue ») : cette vue exige un composant qui n'existe plus.",
    ),
    theme: 'SAPGUI',
    variants: [
      {
        title: 'Export Excel vide depuis la nouvelle version de SAPGUI',
        description: 'Les exports de listes ne marchent plus sur les postes mis à jour, fichier vide.',
      },
      {
        title: 'SAPGUI 64 bits et export tableur',
        description:
          "Message de sécurité à chaque export ou pas d'export du tout. Comment déployer une règle sur tout le parc ?",
      },
    ],
  },
  {
    key: 'sifac-sapgui-partenaire-non-atteint',
    product: 'SIFAC',
    title: 'Connexion à la production impossible depuis un site distant',
    description:
      "Les vingt agents d'une antenne ne se connectent plus à SIFAC : la fenêtre SAPGUI s'ouvre puis affiche une erreur réseau. Au siège tout fonctionne. La paie des vacataires doit être engagée aujourd'hui.",
    lastActions:
      "SAP Logon, double-clic sur l'entrée de production ; essai avec la base de test : même erreur.",
    messages: ['partner not reached (port 3200)', 'WSAETIMEDOUT: Connection timed out', 'hostname unknown'],
    firstAnalysis:
      'Le pare-feu du site a été changé la nuit dernière. Le service réseau assure que tout a été recopié.',
    blocking: true,
    outcome: 'solution',
    complement: {
      request:
        "Pouvez-vous indiquer si les connexions passent par un groupe de connexion ou par un serveur nommé, et joindre le résultat d'un test d'ouverture des ports 3200 et 3600 depuis un poste de l'antenne ?",
      answer: 'Groupe de connexion sur tous les postes. Le port 3200 répond, le port 3600 ne répond pas.',
    },
    response: lines(
      "Le test parle de lui-même : un groupe de connexion interroge d'abord le serveur de messages (port 3600), qui rend l'adresse d'un serveur d'applications (port 3200). La règle sur 3600 n'a pas été recopiée sur le nouveau pare-feu.",
      "1. Faites ouvrir le port 3600 de l'antenne vers le serveur de messages, ainsi que les ports 3200 à 3203 vers chacun des serveurs d'applications du groupe (SMLG donne la liste).",
      "2. Faites vérifier aussi que les noms des serveurs d'applications sont connus du DNS de l'antenne : le serveur de messages répond un nom et non une adresse, d'où « hostname unknown » sur certains postes.",
      "3. En attendant l'ouverture, créez dans SAP Logon une entrée directe vers un serveur d'applications (port 3200, qui répond) : les engagements du jour peuvent être saisis.",
    ),
    theme: 'SAPGUI',
    variants: [
      {
        title: 'SAPGUI ne se connecte plus depuis une antenne',
        description:
          "« partner not reached » sur tous les postes d'un site après un changement de pare-feu. Quels ports ouvrir ?",
      },
      {
        title: 'Port 3600 et groupe de connexion SAP Logon',
        description: 'WSAETIMEDOUT au lancement, le port 3200 est ouvert. À quoi sert le 3600 ?',
      },
    ],
  },
  {
    key: 'sifac-transport-code-retour-8',
    product: 'SIFAC',
    title: "Import d'un ordre de transport en code retour 8",
    description:
      "Un ordre livré pour notre paramétrage des formulaires s'importe avec un code retour 8 en base de test. Faut-il poursuivre vers la production ?",
    lastActions: "STMS, file d'import de la base de test, import de l'ordre seul, journal affiché.",
    messages: ["RC 8 : l'objet n'a pas pu être généré", 'TK 430 Le mandant a le statut « non modifiable »'],
    firstAnalysis: "Un ordre plus ancien n'avait pas été importé car nous pensions qu'il ne servait pas.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Non : un code retour 4 est un avertissement, un code 8 signifie qu'au moins un objet n'est pas utilisable. Ne le passez pas en production.",
      "Votre remarque donne la cause : l'ordre plus ancien contient la structure de données que le formulaire utilise. Les ordres doivent être importés dans la séquence de leur livraison, sans en sauter.",
      "1. STMS, base de test : ajoutez l'ordre manquant à la file (« Autres ordres », « Ajouter »).",
      "2. Importez-le, puis importez de nouveau l'ordre en erreur avec l'option « Importer l'ordre de nouveau ».",
      '3. Le code retour attendu est 0 ou 4. Lisez tout de même le journal du code 4.',
      'Le message TK 430 est sans rapport : il apparaît quand on ouvre le formulaire en modification dans un mandant fermé, ce qui doit rester ainsi.',
    ),
    theme: 'Transports',
    variants: [
      {
        title: "Code retour 8 à l'import STMS",
        description: "Un transport sort en erreur 8 en base de test, puis-je l'importer en production ?",
      },
      {
        title: 'Ordres de transport importés dans le désordre',
        description:
          'Nous avons sauté un ordre et le suivant est en erreur de génération. Comment rattraper ?',
      },
    ],
  },
  {
    key: 'sifac-st22-time-out-etat-budgetaire',
    product: 'SIFAC',
    title: "Dump TIME_OUT sur l'état budgétaire de l'établissement",
    description:
      "L'état des postes individuels sur tout l'établissement s'interrompt après dix minutes. Sur une composante il répond. L'an dernier, à la même époque, il passait.",
    lastActions: 'FMRP_RFFMEP1AX, tous centres, exercice complet, lancé en dialogue.',
    messages: ["TIME_OUT Durée d'exécution maximale dépassée (rdisp/max_wprun_time = 600)"],
    firstAnalysis:
      'Volume plus élevé cette année (trois ans de reports conservés). Faut-il augmenter le paramètre ?',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Nous vous déconseillons d'augmenter rdisp/max_wprun_time : la limite protège les autres utilisateurs, et un état long occuperait un processus de dialogue plus longtemps encore.",
      "1. Lancez l'état en arrière-plan (« Programme », « Exécuter en arrière-plan ») : la limite ne s'y applique pas, et le résultat est dans SP01.",
      "2. Créez une variante avec un filtre sur le type de montant et sur les exercices d'origine utiles : la lecture des reports anciens représente l'essentiel du temps.",
      '3. Pour un état de synthèse, préférez les totaux (FMRP_RW_BUDGET) aux postes individuels.',
      "4. Faites vérifier par votre administrateur que les statistiques de la table FMIFIIT sont à jour : après une forte croissance, la base peut choisir un mauvais chemin d'accès.",
    ),
    theme: 'Exploitation',
    variants: [
      {
        title: 'Édition budgétaire trop longue, interruption au bout de 10 minutes',
        description:
          "L'état sur tout l'établissement tombe en TIME_OUT dans ST22. Peut-on allonger le délai ?",
      },
      {
        title: 'ST22 TIME_OUT FMRP_RFFMEP1AX',
        description: 'Dump sur la liste des postes individuels depuis cette année.',
      },
    ],
  },
  {
    key: 'sifac-spool-bon-commande-pdf-vide',
    product: 'SIFAC',
    title: "Bon de commande en PDF : pages blanches à l'impression",
    description:
      "Les bons de commande édités depuis le passage du dernier patch contiennent une page blanche sur deux, et le logo n'apparaît plus. Nous ne pouvons pas les adresser aux fournisseurs dans cet état.",
    lastActions: "ME9F, aperçu puis impression sur l'unité PDF ; SP01 pour récupérer le fichier.",
    messages: ["SP 202 Format d'impression inconnu pour le type d'unité"],
    firstAnalysis:
      "Le formulaire de l'établissement n'a pas changé. L'unité de sortie utilise un type d'unité que le patch a remplacé.",
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      "Le défaut est reproduit : le patch a redéfini le format de page du type d'unité PDF, avec une marge basse qui fait déborder le formulaire d'une ligne. Les établissements qui ont adapté leur bon de commande voient une page blanche. Une correction du format est demandée à la maintenance.",
      'Contournement, à faire en base de test puis en production :',
      "1. SPAD : copiez votre unité de sortie et affectez à la copie le type d'unité précédent, toujours présent.",
      "2. Proposez cette unité dans les conditions de message des commandes (MN05) et, pour les utilisateurs qui l'ont choisie, dans SU3.",
      "3. Pour le logo, SE78 : l'image est là mais son indicateur « Résident dans l'imprimante » est coché ; décochez-le.",
      '4. Éditez de nouveau les bons déjà émis par ME9F, « Répéter la sortie ».',
    ),
    theme: 'Exploitation',
    variants: [
      {
        title: 'Pages blanches dans les bons de commande',
        description: 'Depuis le patch, une page blanche sur deux dans les PDF de commande et plus de logo.',
      },
      {
        title: "SP202 format d'impression inconnu",
        description: 'Erreur de format dans SP01 sur les éditions de commandes, unité de sortie PDF.',
      },
    ],
  },
  {
    key: 'sifac-bo-rapport-vide-univers',
    product: 'SIFAC',
    title: "Infocentre : le rapport d'exécution budgétaire ne renvoie aucune donnée",
    description:
      "Le rapport d'exécution budgétaire est vide pour l'exercice en cours, pour tous les utilisateurs. L'exercice précédent s'affiche. Les rapports de dépenses par fournisseur sont corrects pour cette année.",
    lastActions:
      "Ouverture du document dans l'infocentre, actualisation, invite « Exercice » à la valeur courante.",
    messages: ['Aucune donnée à extraire dans la requête 1 (WIS 00013)'],
    firstAnalysis:
      "Les données brutes sont là (autres rapports). C'est donc propre au budget : une table d'alimentation ou une hiérarchie.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le rapport croise le budget avec la hiérarchie des centres financiers de l'exercice. Cette hiérarchie n'a pas été extraite pour la nouvelle année, et la jointure ne rend rien.",
      "1. Dans SIFAC, vérifiez que la variante de hiérarchie de l'exercice est bien affectée (FMSD) : c'est elle que l'extraction lit.",
      "2. Dans l'infocentre, relancez la chaîne de chargement des hiérarchies, avec l'exercice en paramètre, puis la chaîne du budget. L'ordre compte.",
      "3. Contrôlez le nombre de lignes chargées dans le moniteur : il doit être proche de celui de l'an dernier.",
      "4. Actualisez le document sans l'ouvrir depuis une version enregistrée avec des données.",
      "Ajoutez l'exercice suivant au paramètre de la chaîne avant la fin de l'année : elle chargera la hiérarchie dès qu'elle existera.",
    ),
    theme: 'Infocentre',
    variants: [
      {
        title: "Rapport BO vide sur l'exercice en cours",
        description:
          "Le rapport budgétaire ne remonte rien depuis janvier alors que l'an dernier s'affiche bien.",
      },
      {
        title: 'WIS 00013 aucune donnée à extraire',
        description: "Requête vide dans l'infocentre pour le budget, pas pour les dépenses par fournisseur.",
      },
    ],
  },
  {
    key: 'sifac-bo-donnees-veille-chaine',
    product: 'SIFAC',
    title: "Les données de l'infocentre ont trois jours de retard",
    description:
      'Les tableaux de bord du lundi montrent la situation du jeudi soir. Les responsables de composante prennent leurs décisions là-dessus. Aucun message dans les rapports.',
    lastActions: "Comparaison d'une facture saisie vendredi dans FBL1N et absente de l'infocentre.",
    messages: [
      "Chaîne de processus : étape « Création d'index » au statut rouge",
      "ORA-01652 impossible d'étendre le segment temporaire",
    ],
    firstAnalysis:
      "La chaîne de vendredi est arrêtée. Nous ne savons pas si l'on peut relancer uniquement cette étape.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "L'espace temporaire de la base est saturé pendant la création des index : l'étape s'arrête et les chaînes suivantes attendent derrière elle.",
      "1. Faites agrandir l'espace temporaire par votre administrateur de bases de données ; comptez deux fois la taille du plus gros index.",
      "2. RSPC : ouvrez la chaîne de vendredi, clic droit sur l'étape en rouge, « Répéter ». Ne relancez pas la chaîne entière : les données de vendredi sont déjà chargées, elles seraient comptées deux fois.",
      '3. Quand elle est verte, lancez à la main la chaîne de samedi, puis celle de dimanche.',
      '4. Vérifiez la facture de vendredi dans le rapport.',
      "5. Activez l'envoi d'un courriel en cas d'échec (étape, « Gérer », « Message en cas d'erreur ») : un retard de trois jours ne doit pas être découvert par les lecteurs.",
    ),
    theme: 'Infocentre',
    variants: [
      {
        title: 'Infocentre pas à jour depuis jeudi',
        description:
          "Les chiffres n'ont pas bougé depuis plusieurs jours dans les tableaux de bord, la chaîne de chargement semble arrêtée.",
      },
      {
        title: 'Chaîne RSPC en erreur ORA-01652',
        description: "Une étape de création d'index a échoué. Relancer l'étape ou toute la chaîne ?",
      },
    ],
  },
  {
    key: 'sifac-fichiers-ver-apres-patch',
    product: 'SIFAC',
    title: "Quels fichiers .ver transmettre après l'installation d'un patch ?",
    description:
      "Nous venons d'installer le patch sur la base de test. L'équipe technique est nouvelle : où se trouvent les fichiers .ver témoins, faut-il les envoyer pour la base de test aussi, et à quel moment ?",
    lastActions: "Installation terminée, contrôles d'après installation faits, SPAM sans erreur.",
    messages: [],
    firstAnalysis:
      "Le répertoire de l'installation en contient plusieurs, de dates différentes. Nous ne savons pas lesquels comptent.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Le fichier attendu est celui que la dernière étape de l'installation écrit : il porte le nom du patch et se trouve dans le répertoire de livraison, sous-répertoire des comptes rendus. Les autres, plus anciens, viennent des installations précédentes et ne sont pas à transmettre.",
      "Déposez-le sur le site, rubrique des données de l'établissement, environnement technique, dès que l'installation est terminée :",
      '- un fichier pour la base de production, toujours ;',
      "- un fichier pour la base de test, si vous souhaitez que l'assistance intervienne sur cette base.",
      "C'est ce fichier qui établit votre version au moment d'une demande : tant qu'il n'est pas reçu, vos fiches sont lues comme si l'ancienne version était installée. S'il est vide ou absent, ne le fabriquez pas : relancez la dernière étape de l'installation, qui peut être jouée plusieurs fois.",
    ),
    theme: 'Installation',
    variants: [
      {
        title: 'Fichier .ver introuvable après la migration',
        description: "Où est le fichier .ver après l'installation du patch et à qui l'envoyer ?",
      },
      {
        title: 'Transmission des témoins de version',
        description: 'Doit-on envoyer un fichier .ver pour la base de test ou seulement pour la production ?',
      },
    ],
  },
];
