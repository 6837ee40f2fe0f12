import type { Space } from '../space.js';

export const space: Space = {
  pages: () => [
    {
      path: '/statistiques/definitions',
      name: 'statistics-definitions',
      component: () => import('./DefinitionsPage.vue'),
      meta: { access: 'anyone' },
    },
    {
      // The server gives the files of a month beside: `/statistiques/2026-10.csv`.
      path: '/statistiques/:month?',
      name: 'statistics',
      props: true,
      component: () => import('./StatisticsPage.vue'),
      meta: { access: 'anyone' },
    },
    {
      path: '/etablissement/statistiques',
      name: 'own-statistics',
      component: () => import('./OwnStatisticsPage.vue'),
      meta: { access: 'correspondent' },
    },
  ],
  doors: [{ route: 'own-statistics', label: 'statistics.door', rank: 60, for: ['correspondent'] }],
};
