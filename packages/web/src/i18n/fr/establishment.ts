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
  change:
    'Un changement de correspondant se propose à l’Amue par le responsable des correspondants ; un changement d’environnement technique lui est signalé.',
  none: 'Aucun établissement n’est rattaché à votre compte.',
};
