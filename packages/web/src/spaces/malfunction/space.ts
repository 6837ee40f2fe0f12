import type { Space } from '../space.js';

export const space: Space = {
  pages: () => [
    {
      path: '/dysfonctionnements',
      name: 'malfunctions',
      component: () => import('./MalfunctionsPage.vue'),
      meta: { access: 'amue' },
    },
    {
      path: '/dysfonctionnements/:number',
      name: 'malfunction',
      props: true,
      component: () => import('./MalfunctionPage.vue'),
      meta: { access: 'amue' },
    },
  ],
  doors: [{ route: 'malfunctions', label: 'malfunctions.door', rank: 30, for: ['agent', 'admin'] }],
};
