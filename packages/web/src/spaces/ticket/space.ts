import type { Space } from '../space.js';

export const space: Space = {
  pages: (session) => [
    {
      path: '/brouillons',
      name: 'drafts',
      component: () => import('./DraftsPage.vue'),
      meta: { access: 'signed-in' },
    },
    {
      // One address for both sides, so that a link can be sent to anyone.
      path: '/fiches/:number',
      name: 'ticket',
      props: true,
      component: () =>
        session.isStaff.value ? import('../../ticket/staff/StaffTicketPage.vue') : import('./TicketPage.vue'),
      meta: { access: 'signed-in' },
    },
  ],
};
