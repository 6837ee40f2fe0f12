import type { Space } from '../space.js';

export const space: Space = {
  pages: () => [
    {
      path: '/admin',
      name: 'admin',
      redirect: { name: 'admin-closures' },
      component: () => import('./AdminSpace.vue'),
      meta: { access: 'admin' },
      children: [
        {
          path: 'fermetures',
          name: 'admin-closures',
          component: () => import('./ClosuresAdminPage.vue'),
        },
        {
          path: 'courriels',
          name: 'admin-outbox',
          component: () => import('./OutboxPage.vue'),
        },
        {
          path: 'recherches',
          name: 'admin-searches',
          component: () => import('./SearchesPage.vue'),
        },
        {
          path: 'statistiques',
          name: 'admin-statistics',
          component: () => import('./statistics/StatisticsAdminPage.vue'),
        },
        {
          path: 'reglages',
          name: 'admin-settings',
          component: () => import('./SettingsPage.vue'),
        },
      ],
    },
  ],
  doors: [{ route: 'admin', label: 'admin.door', rank: 90, for: ['admin'] }],
};
