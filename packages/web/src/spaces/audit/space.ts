import type { Space } from '../space.js';

/** C3.3.1: who changed what, who signed in, who read what. */
export const space: Space = {
  pages: () => [
    {
      path: '/admin/audit',
      name: 'audit',
      component: () => import('./AuditPage.vue'),
      meta: { access: 'admin' },
    },
  ],
  links: [{ place: 'admin', route: 'audit', label: 'audit.link', rank: 60, for: ['admin'] }],
};
