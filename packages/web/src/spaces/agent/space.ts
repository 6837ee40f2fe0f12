import type { Space } from '../space.js';

// C3.3.3: a provider works on the tickets that it is given: it takes no calls, publishes nothing, sees no others' tickets.
const AMUE = ['agent', 'admin'] as const;

export const space: Space = {
  pages: () => [
    {
      path: '/file',
      name: 'queue',
      component: () => import('./QueuePage.vue'),
      meta: { access: 'staff' },
    },
    {
      path: '/modeles',
      name: 'templates',
      component: () => import('./TemplatesPage.vue'),
      meta: { access: 'staff' },
    },
    {
      path: '/appel',
      name: 'record-call',
      component: () => import('./RecordCallPage.vue'),
      meta: { access: 'amue' },
    },
    {
      path: '/relecture',
      name: 'review-list',
      component: () => import('./ReviewListPage.vue'),
      meta: { access: 'amue' },
    },
    {
      path: '/relecture/:ticketId',
      name: 'review',
      props: true,
      component: () => import('./ReviewPage.vue'),
      meta: { access: 'amue' },
    },
  ],
  doors: [
    { route: 'queue', label: 'shell.queue', rank: 10, for: ['provider', 'agent', 'admin'] },
    { route: 'record-call', label: 'shell.recordCall', rank: 20, for: AMUE },
    { route: 'review-list', label: 'shell.review', rank: 50, for: AMUE },
    { route: 'templates', label: 'templates.door', rank: 60, for: ['provider', 'agent', 'admin'] },
  ],
};
