import { lines } from './lines.js';
import type { ProcessedTicketText } from './types.js';

/** SIFAC: travel expenses and fixed assets. */
export const SIFAC_MISSIONS_IMMOBILISATIONS_TEXTS: readonly ProcessedTicketText[] = [
  {
    key: 'sifac-mission-rib-missionnaire',
    product: 'SIFAC',
    title: 'Frais de mission non payés : coordonnées bancaires absentes',
    description:
      "Un doctorant attend le remboursement de sa mission depuis un mois. L'état de frais est validé et transféré, mais sa pièce ne sort pas dans F110. Son RIB est bien connu du logiciel de paie.",
    lastActions:
      'PR05 : état de frais au statut « Transféré en FI ». F110 : proposition sur la plage des missionnaires.',
    messages: ['FZ 312 Aucune coordonnée bancaire valide pour le mode de paiement'],
    firstAnalysis:
      'Le RIB dans la paie est à jour. Nous ne savons pas comment il arrive dans SIFAC pour les missionnaires.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      "Le missionnaire est payé par une fiche fournisseur créée à partir de son matricule. Le RIB vient de l'infotype 0009 du matricule, puis est recopié dans la fiche par un programme de nuit. Les deux doivent être vérifiés.",
      '1. PA20, infotype 0009 : présence du RIB à la date du jour, type « Coordonnées bancaires principales » ou « Frais de mission ».',
      "2. S'il manque, saisissez-le dans PA30 avec une date de début antérieure au paiement.",
      '3. Lancez PRAA (comptes fournisseurs des missionnaires) pour ce seul matricule, mode « Modification », session de batch input, puis traitez-la dans SM35.',
      "4. FK03 : vérifiez l'IBAN, puis relancez la proposition de paiement.",
      "Le programme de nuit ne traite que les matricules modifiés depuis la veille : un RIB saisi avec une date de fin passée n'est jamais repris.",
    ),
    theme: 'Missions',
    variants: [
      {
        title: 'Doctorant non remboursé de ses frais de déplacement',
        description:
          "La mission est transférée en comptabilité mais rien n'est payé. Le RIB semble absent de la fiche fournisseur.",
      },
      {
        title: 'FZ312 mission, mode de paiement sans compte bancaire',
        description: "F110 écarte les missions d'un agent pour absence de coordonnées bancaires.",
      },
    ],
  },
  {
    key: 'sifac-prrw-comptabilisation-centre-clos',
    product: 'SIFAC',
    title: 'Comptabilisation des missions en erreur : centre de coûts verrouillé',
    description:
      "Le transfert des frais de mission de la semaine s'arrête. Sur 63 missions, une seule est en erreur mais aucune n'est comptabilisée.",
    lastActions: 'PRFI, création de la comptabilisation, contrôle, puis PRRW pour le transfert.',
    messages: ['KI 245 Le centre de coûts est verrouillé pour la saisie de coûts primaires le 14.03.'],
    firstAnalysis:
      'Le laboratoire a fusionné au 1er mars. La mission date de février mais la date comptable est en mars.',
    blocking: false,
    outcome: 'solution',
    response: lines(
      'Un lot de comptabilisation est indivisible : une mission en erreur retient toutes les autres. Sortez-la du lot, puis traitez-la à part.',
      '1. PRRW : sur le lot, « Exécution », « Rejeter la mission en erreur ». Elle revient au statut « À comptabiliser » et les 62 autres sont transférées.',
      "2. Pour la mission de février, l'imputation doit suivre le nouveau laboratoire : PR05, « Modifier », « Imputation », remplacez le centre de coûts, enregistrez, puis faites revalider.",
      "3. Si la dépense doit rester sur l'ancien laboratoire, levez le verrou de coûts primaires dans KS02 le temps du transfert, puis remettez-le.",
      '4. Relancez PRFI sur cette mission seule.',
      "Avant une fusion, l'état S_PR0_40000012 donne les missions non comptabilisées par centre de coûts : c'est le bon moment pour les imputer de nouveau.",
    ),
    theme: 'Missions',
    variants: [
      {
        title: 'Lot de missions bloqué par une seule erreur',
        description:
          'PRRW ne comptabilise aucune mission car un centre de coûts est verrouillé. Comment isoler la mission en cause ?',
      },
      {
        title: 'KI245 centre de coûts verrouillé, frais de déplacement',
        description: 'Après la fusion de deux laboratoires, les missions antérieures ne se transfèrent plus.',
      },
    ],
  },
  {
    key: 'sifac-mission-avance-non-deduite',
    product: 'SIFAC',
    title: "Avance de mission non déduite de l'état de frais",
    description:
      "Un enseignant-chercheur a reçu une avance de 600 € avant son départ. À son retour l'état de frais lui rembourse la totalité, soit 820 €, sans déduire l'avance. Le paiement n'est pas encore fait, il est proposé pour demain.",
    lastActions:
      "PR05, saisie de l'état de frais sur un nouveau numéro de mission, résultat affiché : 820 € à rembourser.",
    messages: [],
    firstAnalysis:
      "Le gestionnaire a créé une nouvelle mission au lieu de reprendre l'ordre de mission qui portait l'avance.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      "L'avance est attachée à l'ordre de mission d'origine. L'état de frais, saisi sur un autre numéro, ne peut pas la voir.",
      '1. F110 : bloquez la pièce de 820 € dans la proposition de demain.',
      '2. PR05 : annulez la mission créée en double (« Annuler » et non « Supprimer », car elle a déjà été transférée), puis lancez PRFI et PRRW pour contrepasser sa pièce.',
      "3. Ouvrez l'ordre de mission d'origine, complétez-le (dates réelles, frais, justificatifs) : le résultat doit afficher 820 € de frais, 600 € d'avance, 220 € à verser.",
      '4. Faites valider, puis transférez.',
      'Pour repérer les avances en souffrance, éditez chaque mois les comptes 425 par matricule : tout solde de plus de deux mois est un ordre de mission oublié ou saisi deux fois.',
    ),
    theme: 'Missions',
    variants: [
      {
        title: 'Mission remboursée en totalité malgré une avance',
        description:
          "L'avance versée avant le départ n'a pas été déduite du remboursement. Comment rattraper avant le paiement ?",
      },
      {
        title: 'Avance sur frais de mission et mission saisie en double',
        description:
          "Le gestionnaire a fait une deuxième mission au lieu de compléter la première, l'avance de 600 € n'apparaît pas.",
      },
    ],
  },
  {
    key: 'sifac-mission-bareme-indemnite',
    product: 'SIFAC',
    title: 'Ancien taux de nuitée appliqué aux missions de ce mois',
    description:
      "Les indemnités de nuitée ont été revalorisées, mais les missions de ce mois sont encore calculées à l'ancien taux dans les grandes villes. Pour la province le nouveau taux est appliqué.",
    lastActions: 'PR05, mission de deux nuits, simulation du résultat : ancien montant.',
    messages: [],
    firstAnalysis:
      "Nous avons saisi les nouveaux montants nous-mêmes après le vote du conseil d'administration, on a peut-être oublié une zone.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      'Le nouveau barème a été saisi pour la zone « France » mais pas pour les lieux particuliers que sont les grandes villes et la métropole parisienne. Le calcul prend toujours la zone la plus précise.',
      "1. Dans la vue des forfaits d'hébergement, en base de test : pour chacune des zones de grandes villes, ne modifiez pas la ligne en cours ; bornez-la à la veille de la date d'effet et créez une nouvelle ligne à partir de cette date.",
      '2. Vérifiez la variante de règlement et le groupe de missionnaires : les deux groupes que vous utilisez doivent être complétés.',
      "3. Testez une mission à cheval sur la date d'effet : la première nuit doit être à l'ancien taux, la seconde au nouveau.",
      '4. Transportez. Les missions non transférées se recalculent en les ouvrant et en les enregistrant ; pour celles qui sont déjà transférées, une modification crée une mission rectificative qui verse le complément.',
    ),
    theme: 'Missions',
    variants: [
      {
        title: 'Barème des nuitées non pris en compte',
        description:
          "Le nouveau taux d'hébergement marche en province mais pas à Paris ni dans les grandes villes.",
      },
      {
        title: 'Mettre à jour les indemnités de mission à une date donnée',
        description: "Comment faire pour que les missions commencées avant la date gardent l'ancien taux ?",
      },
    ],
  },
  {
    key: 'sifac-mission-engagement-annulee',
    product: 'SIFAC',
    title: 'Mission annulée, mais les crédits restent engagés',
    description:
      "Une dizaine d'ordres de mission annulés au printemps consomment encore du budget sur un contrat. Le porteur du contrat ne peut plus rien commander.",
    lastActions:
      'PR05 : missions au statut « Annulée ». FMRP_RFFMEP1AX : type de valeur « Engagement de mission » encore présent.',
    messages: ['FMAVC 005 Dépassement du budget annuel de 1 122,50 EUR'],
    firstAnalysis: "Les missions annulées avant comptabilisation ne semblent pas rendre l'engagement.",
    blocking: false,
    outcome: 'maintenance',
    response: lines(
      "Nous reproduisons le défaut : quand un ordre de mission est annulé après un changement d'imputation, la première imputation est libérée mais pas la seconde. L'anomalie a été enregistrée et son traitement est confié à la maintenance.",
      'En attendant la livraison, la régularisation se fait sans toucher aux tables :',
      "1. Rouvrez l'ordre de mission dans PR05 (« Annuler l'annulation »).",
      "2. Mettez tous les frais estimés à zéro, enregistrez : l'engagement de la seconde imputation tombe à zéro.",
      '3. Annulez de nouveau la mission.',
      "4. Contrôlez dans FMRP_RFFMEP1AX que les lignes de l'ordre s'annulent.",
      "Joignez à la fiche la liste des ordres concernés si vous en trouvez d'autres : elle servira à tester le correctif.",
    ),
    theme: 'Missions',
    variants: [
      {
        title: 'Ordres de mission annulés qui consomment du budget',
        description:
          "Le disponible d'un contrat est réduit par des missions annulées. Comment libérer les crédits ?",
      },
      {
        title: 'Engagement résiduel sur missions',
        description: "Mission annulée après changement d'eOTP, l'engagement reste sur le nouvel eOTP.",
      },
    ],
  },
  {
    key: 'sifac-aa390-classe-immobilisation-compte',
    product: 'SIFAC',
    title: "Commande d'immobilisation refusée : compte incompatible avec la fiche",
    description:
      "À la commande d'un microscope (38 000 €), SIFAC refuse l'imputation sur la fiche d'immobilisation créée pour l'occasion. Le groupe de marchandises est « matériel scientifique ».",
    lastActions: "AS01 dans la classe « Matériel informatique », puis ME21N, type d'imputation A.",
    messages: ["AA 390 Le compte général 2153 n'est pas déterminé pour la classe d'immobilisation"],
    firstAnalysis:
      "La fiche a peut-être été créée dans la mauvaise classe. Peut-on changer la classe d'une fiche ?",
    blocking: false,
    outcome: 'answer',
    response: lines(
      "La classe de la fiche détermine le compte d'immobilisation ; elle ne se change pas une fois la fiche créée. Comme aucune valeur n'est encore portée, la correction est simple :",
      "1. AS06 : supprimez la fiche créée par erreur (possible tant qu'elle n'a ni valeur ni commande).",
      '2. AS01 : recréez-la dans la classe « Matériel scientifique ». Renseignez le centre de coûts, la localisation et le fonds, qui commandent la dotation et sa destination.',
      '3. ME21N : reprenez le poste avec le numéro de la nouvelle fiche.',
      "Si des valeurs avaient été portées, il faudrait un transfert entre fiches (ABUMN) vers une fiche de la bonne classe : l'historique des amortissements suit.",
    ),
    theme: 'Immobilisations',
    variants: [
      {
        title: 'Fiche immobilisation créée dans la mauvaise classe',
        description:
          'La commande est refusée, le compte ne correspond pas à la classe de la fiche. Peut-on changer de classe ?',
      },
      {
        title: "AA390 à la commande d'un équipement",
        description: "Le compte 2153 n'est pas accepté avec la fiche d'immobilisation, type d'imputation A.",
      },
    ],
  },
  {
    key: 'sifac-afab-amortissements-erreur',
    product: 'SIFAC',
    title: "AFAB s'arrête en erreur sur une fiche : aucune dotation comptabilisée",
    description:
      'Le traitement des dotations aux amortissements de décembre ne se comptabilise pas : une erreur sur une fiche bloque toute la société. La clôture est prévue vendredi.',
    lastActions: 'AFAB en test puis en réel, période 012, comptabilisation planifiée, job en arrière-plan.',
    messages: [
      "AA 683 Compte de dotation non géré pour l'objet d'imputation",
      'KI 235 Le compte 6811 exige une imputation analytique',
    ],
    firstAnalysis:
      "La fiche n'a plus de centre de coûts depuis sa mise en service en septembre, nous ne savons pas pourquoi.",
    blocking: true,
    outcome: 'solution',
    response: lines(
      "La fiche a été créée par décompte d'une immobilisation en cours, sans centre de coûts. Sans objet analytique, la dotation ne peut pas être comptabilisée et le traitement s'interdit de laisser une période incomplète.",
      '1. AS02 sur la fiche, onglet « Données temporelles » : ajoutez un intervalle à compter de la date de mise en service avec le centre de coûts et le fonds.',
      '2. Avant de relancer, cherchez les autres fiches incomplètes : AR02 (patrimoine), variante avec centre de coûts vide, valeur nette différente de zéro.',
      '3. Le traitement arrêté laisse un journal « à reprendre » : relancez AFAB avec le motif « Relance » et non « Traitement planifié », même période. En arrière-plan, obligatoirement.',
      "4. SM37 puis AFBP : vérifiez que le journal ne contient plus d'erreur et que le total est celui de AR02.",
      'Rendez le centre de coûts obligatoire dans la règle de saisie de la classe (OA77) pour que la situation ne se reproduise pas.',
    ),
    theme: 'Immobilisations',
    variants: [
      {
        title: 'Dotations aux amortissements non passées, erreur sur une fiche',
        description:
          'Le traitement AFAB plante pour une seule immobilisation sans centre de coûts, clôture en fin de semaine.',
      },
      {
        title: 'KI235 lors du calcul des amortissements',
        description: 'AFAB demande une imputation analytique pour le compte 6811. Où la renseigner ?',
      },
      {
        title: 'AFAB à relancer après une erreur',
        description:
          "Faut-il lancer AFAB en relance ou en répétition quand la période n'est que partiellement traitée ?",
      },
    ],
  },
  {
    key: 'sifac-mise-au-rebut-subvention',
    product: 'SIFAC',
    title: 'Mettre au rebut un bien financé par une subvention',
    description:
      "Un spectromètre acheté il y a huit ans et financé à 60 % par la région doit sortir de l'inventaire. Il lui reste une valeur nette. Comment solder en même temps la subvention rattachée ?",
    lastActions: 'ABAVN sur la fiche du bien, simulation seulement.',
    messages: [],
    firstAnalysis:
      'La subvention est suivie par une fiche à part dans la classe des financements. Pas de lien visible entre les deux fiches.',
    blocking: false,
    outcome: 'answer',
    response: lines(
      "Le bien et son financement sont deux fiches, rapprochées par le numéro d'investissement (zone « Numéro d'inventaire d'origine » de l'onglet « Origine »). Les deux sorties se font à la même date.",
      "1. Passez d'abord la dotation et la reprise jusqu'au mois de la sortie (AFAB).",
      '2. ABAVN sur la fiche du bien : date de sortie, mouvement de rebut, sortie totale. La valeur nette est portée au compte 675.',
      '3. ABAVN sur la fiche du financement, même date : le reste de la subvention est repris en produit au compte 777.',
      '4. Contrôlez dans AW01N que les deux valeurs nettes sont nulles et que les deux pièces ont la même date comptable.',
      "Si le matériel est vendu au lieu d'être détruit, utilisez ABAON pour le bien ; la fiche de financement se traite de la même façon. Gardez le procès-verbal de mise au rebut en pièce jointe de la fiche.",
    ),
    theme: 'Immobilisations',
    variants: [
      {
        title: "Sortie d'inventaire d'un équipement subventionné",
        description:
          "On met un appareil au rebut, que faire de la subvention d'investissement rattachée qui n'est pas soldée ?",
      },
      {
        title: 'ABAVN et quote-part de subvention',
        description:
          'La mise au rebut laisse la subvention au passif. Quelle écriture ou quelle transaction pour la solder ?',
      },
    ],
  },
  {
    key: 'sifac-ajab-cloture-immobilisations',
    product: 'SIFAC',
    title: 'AJAB : clôture annuelle des immobilisations refusée',
    description:
      "La clôture de l'exercice en comptabilité des immobilisations affiche quatorze fiches en erreur, avec deux messages différents. Sans clôture, impossible d'ouvrir le troisième exercice.",
    lastActions: "AJAB en mode test, tous domaines d'évaluation.",
    messages: ['AA 803 Amortissements non complètement comptabilisés', 'AU 060 Immobilisation incomplète'],
    firstAnalysis:
      "Les fiches incomplètes sont celles d'une reprise par fichier. Pour les autres nous ne comprenons pas, AFAB est passé.",
    blocking: false,
    outcome: 'solution',
    response: lines(
      'Les deux messages ont deux causes :',
      "« Immobilisation incomplète » : lancez AUVA (liste des fiches incomplètes), ouvrez chaque fiche dans AS02 et renseignez les zones signalées, en général la localisation ou la durée d'utilisation.",
      '« Amortissements non complètement comptabilisés » : ces fiches ont été modifiées (durée ou date de mise en service) après le dernier AFAB. Les valeurs calculées ne sont plus celles comptabilisées.',
      '1. AFAR pour recalculer ces fiches, en test puis en réel.',
      '2. AFAB, période 012, motif « Répétition » : seule la différence est comptabilisée.',
      "3. Relancez AJAB en test jusqu'à zéro erreur, puis en réel.",
      "La clôture peut être annulée (OAAQ) tant que l'exercice suivant n'est pas clos, mais toute annulation doit être décidée avec l'agent comptable.",
    ),
    theme: 'Immobilisations',
    variants: [
      {
        title: "Clôture de l'exercice immobilisations en erreur",
        description:
          "AJAB refuse la clôture, amortissements non comptabilisés alors qu'AFAB est passé sans erreur.",
      },
      {
        title: 'Immobilisations incomplètes AU060',
        description:
          'Plusieurs fiches reprises par fichier sont incomplètes et empêchent la clôture annuelle.',
      },
    ],
  },
  {
    key: 'sifac-immobilisation-en-cours-decompte',
    product: 'SIFAC',
    title: "Mise en service d'un bâtiment : décompte des immobilisations en cours",
    description:
      "Le bâtiment a été réceptionné. Les dépenses sont suivies sur un eOTP, avec une fiche d'immobilisation en cours. CJ88 ne décompte que la dernière année.",
    lastActions: "CJ20N : règle d'imputation vers la fiche définitive. CJ88, période 009, décompte normal.",
    messages: ["KD 205 Aucun décompte à effectuer pour l'émetteur"],
    firstAnalysis:
      "Les dépenses des années passées sont sur la fiche en cours et non plus sur l'eOTP, il manque donc une étape.",
    blocking: false,
    outcome: 'answer',
    response: lines(
      'Le décompte final reprend les années antérieures depuis la fiche en cours, à trois conditions : le statut, la règle poste par poste et le type de traitement.',
      "1. CJ20N : passez l'eOTP au statut TCLO. Sans lui, seul le décompte de l'exercice est possible, vers la fiche en cours.",
      '2. CJIC : pour chaque ligne de dépense, affectez la règle de répartition vers les fiches définitives par composant (gros œuvre, toiture, installations techniques).',
      '3. AS02 sur les fiches définitives : date de mise en service, durée et centre de coûts par composant.',
      '4. CJ88, type de traitement « Automatique » et non « Périodique », date de référence égale à la mise en service, en test puis en réel.',
      "5. AW01N : la fiche en cours doit être à zéro et le total des composants égal au coût de l'opération. Relancez ensuite AFAB pour rattraper les dotations.",
    ),
    theme: 'Immobilisations',
    variants: [
      {
        title: "Passer un bâtiment d'en-cours à immobilisation définitive",
        description:
          "CJ88 ne prend que les dépenses de l'année, celles des années passées restent sur la fiche 23.",
      },
      {
        title: 'KD205 aucun décompte à effectuer',
        description: "Le décompte final de l'eOTP de travaux ne produit rien pour les exercices antérieurs.",
      },
    ],
  },
];
