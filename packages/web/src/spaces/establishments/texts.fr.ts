/** Products and their releases (C1.1, C2.3); establishments, and what they run (C2.1). */
export const texts = {
  products: {
    link: 'Produits',
    title: 'Produits et versions',
    lead: 'Les produits pour lesquels l’Amue assure l’assistance, et les versions ou patchs qui en bénéficient aujourd’hui.',
    count: 'Aucun produit | {n} produit | {n} produits',
    empty: 'Commencez ici : ajoutez un produit, puis sa version en service.',
    noRelease: 'Aucune version livrée.',
    back: 'Tous les produits',
    unknown: 'Ce produit n’existe pas, ou a été retiré.',
    name: 'Nom du produit',
    descriptionFr: 'Description en français',
    descriptionEn: 'Description en anglais',
    editText: 'Ces textes apparaissent partout où un produit se choisit.',
    add: 'Ajouter un produit',
    addSubmit: 'Ajouter le produit',
    added: 'Produit « {name} » ajouté.',
    change: 'Modifier le produit',
    changed: 'Produit « {name} » modifié.',
    save: 'Enregistrer',
    remove: 'Retirer le produit',
    removeOne: 'Retirer le produit {name}',
    removeText: 'Un produit que rien ne cite peut être retiré, par exemple s’il a été saisi par erreur.',
    removeSubmit: 'Retirer',
    removed: 'Produit retiré.',
    releases: 'Versions et patchs',
    releasesLead:
      'L’assistance porte sur la dernière livraison, et sur la précédente pendant un mois – six si la dernière est une migration technique majeure – ou pendant la durée fixée pour elle.',
    releaseCount: 'Aucune livraison | {n} livraison | {n} livraisons',
    addRelease: 'Ajouter une livraison',
    addReleaseTo: 'Ajouter une livraison de {name}',
    addReleaseSubmit: 'Ajouter la livraison',
    releaseText: 'Une livraison ne peut pas être plus ancienne que celle qui la précède.',
    releaseAdded: 'Livraison « {name} » ajoutée.',
    releaseChanged: 'Livraison « {name} » corrigée.',
    releaseRemoved: 'Livraison retirée.',
    undo: 'Annuler l’ajout',
    releaseName: 'Nom de la version ou du patch',
    releaseNameHint: 'Tel que les établissements le lisent, par exemple « Patch 28.03 ».',
    releaseKind: 'Nature',
    kind: { VERSION: 'Version', PATCH: 'Patch' },
    deliveredOn: 'Date de livraison',
    deliveredAt: 'livré le {date}',
    plannedFor: 'prévu le {date}',
    major: 'Migration technique majeure',
    majorHint: 'L’assistance de la livraison précédente dure alors six mois au lieu d’un.',
    majorShort: 'migration technique majeure',
    ownSupport: 'Assistance assurée jusqu’au',
    ownSupportHint:
      'À remplir seulement si une durée est fixée pour cette livraison : elle l’emporte sur la règle.',
    ownSupportShort: 'durée fixée',
    correct: 'Corriger',
    correctRelease: 'Corriger {name}',
    removeRelease: 'Retirer',
    removeReleaseOne: 'Retirer {name}',
    removeReleaseText:
      'Une livraison que rien ne cite peut être retirée, par exemple si elle a été saisie par erreur.',
  },
};

declare module '../../i18n/fr.js' {
  interface TextsOfSpaces {
    readonly products: (typeof texts)['products'];
  }
}
