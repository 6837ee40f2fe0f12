import type { Messages } from '../fr.js';

export const establishment: Messages['establishment'] = {
  title: 'My establishment',
  deployments: 'Products deployed',
  product: 'Product',
  installed: 'Release installed',
  installedUnknown: 'not known',
  mode: 'Mode',
  correspondents: 'Correspondents',
  name: 'Name',
  team: 'Department',
  change: 'A change of correspondent or of technical environment must be reported to the Amue.',
  none: 'No establishment is attached to your account.',
};
