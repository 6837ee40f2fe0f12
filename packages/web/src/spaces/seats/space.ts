import type { Space } from '../space.js';
import { useWaitingProposals } from './waiting.js';

/** C4.1.1, C4.1.4: who the correspondents are, what establishments propose to change, what admins decide. */
export const space: Space = {
  pages: () => [
    {
      path: '/etablissement/correspondants',
      name: 'own-seats',
      component: () => import('./OwnSeatsPage.vue'),
      meta: { access: 'correspondent' },
    },
    {
      path: '/admin/correspondants',
      name: 'admin-seats',
      component: () => import('./SeatsAdminPage.vue'),
      meta: { access: 'admin' },
    },
  ],
  links: [
    {
      place: 'establishment',
      route: 'own-seats',
      label: 'seats.ownLink',
      rank: 5,
      for: ['correspondent'],
    },
    {
      place: 'admin',
      route: 'admin-seats',
      label: 'seats.link',
      rank: 4,
      for: ['admin'],
      waiting: { use: useWaitingProposals, label: 'seats.waiting' },
    },
  ],
};
