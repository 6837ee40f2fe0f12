import type { Space } from '../space.js';

export const space: Space = {
  pages: () => [
    {
      path: '/base',
      name: 'knowledge-base',
      component: () => import('./SearchPage.vue'),
      meta: { access: 'signed-in' },
    },
    {
      path: '/base/:number',
      name: 'article',
      props: true,
      component: () => import('./ArticlePage.vue'),
      meta: { access: 'signed-in' },
    },
  ],
  doors: [
    {
      route: 'knowledge-base',
      label: 'shell.knowledgeBase',
      rank: 40,
      for: ['correspondent', 'provider', 'agent', 'admin'],
    },
  ],
};
