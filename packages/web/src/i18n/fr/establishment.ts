/** The establishment's own page. */
export const establishment = {
  title: 'Mon établissement',
  deployments: 'Produits déployés',
  product: 'Produit',
  installed: 'Version installée',
  installedUnknown: 'non connue',
  mode: 'Mode',
  correspondents: 'Correspondants',
  name: 'Nom',
  team: 'Service',
  change: 'Un changement de correspondant ou d’environnement technique doit être signalé à l’Amue.',
  none: 'Aucun établissement n’est rattaché à votre compte.',
};
