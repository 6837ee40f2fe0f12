import type { CharterCaseText } from './types.js';

/** A first analysis with its schedule (C3.2.5): the answer needs work that the delay does not leave time for. */
export const SCHEDULED_TEXT: CharterCaseText & { readonly analysis: string } = {
  key: 'charter-schedule-restes-a-payer',
  product: 'SIFAC',
  title: "Écart entre l'état des restes à payer et les engagements ouverts",
  description:
    "L'état des restes à payer annonce 18 240 € de plus que la somme des engagements encore ouverts. L'écart porte sur quatre conventions pluriannuelles et nous devons justifier le montant au compte financier.",
  lastActions:
    "Édition de l'état des restes à payer, puis extraction des engagements ouverts par convention et rapprochement sur tableur.",
  messages: [],
  firstAnalysis:
    "Les quatre conventions ont été reportées deux fois en début d'exercice. Les autres conventions sont justes.",
  blocking: false,
  theme: 'Budget',
  variants: [
    {
      title: 'Restes à payer surévalués sur des conventions reportées deux fois',
      description:
        "Notre état des restes à payer dépasse de 9 600 € le détail des engagements. Seules les conventions dont le report a été relancé en janvier sont concernées. Le contrôleur budgétaire attend l'explication.",
    },
  ],
  analysis:
    "L'écart vient des engagements reportés deux fois : le second report a recréé la ligne sans solder la première, et l'état additionne les deux. Les engagements eux-mêmes sont justes, seul l'état est faux. Nous préparons le programme qui solde les lignes en double, convention par convention ; il doit être essayé sur une copie de votre base avant de vous être remis. D'ici là, l'extraction des engagements ouverts est le montant à retenir.",
};

/** Taken by maintenance, which tells its progress since (C3.2.6). */
export const MAINTAINED_TEXT: CharterCaseText & {
  readonly response: string;
  /** The second comes with the release that corrects it. */
  readonly progress: readonly [string, string];
} = {
  key: 'charter-maintenance-liasse-amortissement',
  product: 'SIFAC',
  title: "Tableau des amortissements décalé d'une ligne après un changement de durée",
  description:
    "Après avoir modifié la durée d'amortissement d'une fiche, le tableau édité décale toutes les annuités d'une ligne : la première année est vide et la dernière sort du plan. Les écritures comptabilisées sont justes.",
  lastActions: "Modification de la durée d'utilité sur la fiche, recalcul, puis édition du tableau.",
  messages: [],
  firstAnalysis:
    "Seules les fiches dont la durée a été modifiée en cours d'exercice sont touchées. La base de test donne le même tableau.",
  blocking: false,
  theme: 'Immobilisations',
  variants: [
    {
      title: "Première annuité vide dans l'édition des amortissements",
      description:
        "Le tableau des amortissements transmis au commissaire aux comptes commence par une annuité vide pour onze fiches. Ce sont celles dont la durée d'utilité a été revue cette année. La comptabilité, elle, est juste.",
    },
  ],
  response:
    "Le décalage est une anomalie de l'édition : elle lit le rang de la période dans l'ancien plan alors que les montants viennent du nouveau. Les écritures et le plan enregistrés sont justes, il n'y a rien à corriger dans vos fiches. En attendant la correction, éditez le plan fiche par fiche depuis l'onglet « Valeurs planifiées » : cet affichage lit le nouveau plan. Nous transmettons l'anomalie à la maintenance.",
  progress: [
    "L'anomalie est reproduite sur la base de référence. La correction de l'édition est écrite et passe les essais de non-régression sur les immobilisations financées par subvention.",
    "La correction est livrée avec ce patch : l'édition relit désormais le plan en vigueur à sa date. Rééditez le tableau, aucune reprise des fiches n'est nécessaire.",
  ],
};

/** C2.4, C2.5: what followed a change made outside of the application, done as a paid service. */
export const PAID_TEXT: CharterCaseText & { readonly reason: string } = {
  key: 'charter-paid-service-table-tiers',
  product: 'SIFAC',
  title: 'Tiers en double après une mise à jour directe en base',
  description:
    'Notre service informatique a corrigé 320 adresses de tiers par une requête en base. Depuis, 41 tiers existent deux fois et les factures se répartissent entre les deux comptes. Nous souhaitons revenir à un seul compte par tiers.',
  lastActions: 'Requête de mise à jour en base, contrôle du nombre de lignes, recherche des tiers en double.',
  messages: [],
  firstAnalysis: "La requête a recréé une clé pour les tiers dont l'adresse comportait deux lignes.",
  blocking: false,
  theme: 'Dépense',
  variants: [
    {
      title: 'Comptes de tiers dédoublés par un script de reprise de notre service informatique',
      description:
        'Un script passé en base pour normaliser les codes postaux a dédoublé une trentaine de comptes de tiers. Les relances partent sur le mauvais compte. Pouvez-vous fusionner les comptes ?',
    },
  ],
  reason:
    "Les comptes en double viennent d'une modification faite en base, sans accord préalable : la reprise des données n'entre pas dans l'assistance. Vous avez retenu la prestation payante : nous fusionnons les comptes sur une copie de votre base, vous contrôlez le résultat, puis nous passons la reprise en production.",
};

/** C2.3, C2.5: asked of a release that was not supported any more, and interrupted. */
export const UNSUPPORTED_TEXT: CharterCaseText & { readonly reason: string } = {
  key: 'charter-unsupported-release-rejet-virement',
  product: 'SIFAC',
  title: "Fichier de virements refusé par la banque sur une base restée à l'ancien patch",
  description:
    "La banque refuse notre fichier de virements depuis lundi : l'en-tête ne correspond plus à ce qu'elle attend. Notre base de production n'a pas encore reçu les deux derniers patchs.",
  lastActions: 'Génération du fichier de virements, dépôt sur le portail bancaire, lecture du rejet.',
  messages: ['FF 754 Rejet du fichier : version du format non acceptée'],
  firstAnalysis: 'Le fichier produit par la base de test, à jour, est accepté par la même banque.',
  blocking: false,
  theme: 'Dépense',
  variants: [
    {
      title: "Virements rejetés : format du fichier antérieur à celui qu'attend la banque",
      description:
        "Nos virements fournisseurs sont rejetés en totalité, la banque demande une version plus récente du format. L'installation des patchs est prévue chez nous au trimestre prochain.",
    },
  ],
  reason:
    "La version indiquée n'était plus maintenue à l'ouverture de la demande, et la correction se trouve dans le patch suivant : le nouveau format de virement y est livré. Installez le patch courant, puis régénérez le fichier ; si le rejet demeure après cela, ouvrez une nouvelle demande.",
};

export const CHARTER_CASE_TEXTS = [SCHEDULED_TEXT, MAINTAINED_TEXT, PAID_TEXT, UNSUPPORTED_TEXT] as const;
