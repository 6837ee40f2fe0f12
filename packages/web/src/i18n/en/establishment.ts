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
  change:
    'The lead correspondent proposes a change of correspondent to the Amue; a change of technical environment is reported to it.',
  none: 'No establishment is attached to your account.',
};
