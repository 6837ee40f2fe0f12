import type { Messages } from '../fr.js';

export const charter: Messages['charter'] = {
  title: 'Service charter',
  lead: 'The text that binds the Amue and its members, in French.',
  newTab: '(new tab)',
};
