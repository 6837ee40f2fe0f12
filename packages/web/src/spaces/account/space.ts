import type { Space } from '../space.js';

export const space: Space = {
  pages: () => [
    {
      path: '/confidentialite',
      name: 'confidentiality',
      component: () => import('./ConfidentialityPage.vue'),
      meta: { access: 'signed-in' },
    },
    {
      path: '/compte',
      name: 'account',
      component: () => import('./AccountPage.vue'),
      meta: { access: 'signed-in' },
    },
  ],
};
