import type { Space } from '../space.js';

/** Files of establishments, products, releases, deployments, accounts and seats, in and out (C3.4.4). */
export const space: Space = {
  pages: () => [
    {
      path: '/admin/fichiers',
      name: 'admin-transfer',
      component: () => import('./TransferPage.vue'),
      meta: { access: 'admin' },
    },
  ],
  links: [{ place: 'admin', route: 'admin-transfer', label: 'transfer.link', rank: 9, for: ['admin'] }],
};
