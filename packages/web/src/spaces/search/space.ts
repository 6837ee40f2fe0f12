import type { Space } from '../space.js';

export const space: Space = {
  pages: () => [
    {
      path: '/recherche',
      name: 'ticket-search',
      component: () => import('./TicketSearchPage.vue'),
      meta: { access: 'signed-in' },
    },
  ],
};
