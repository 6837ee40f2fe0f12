import type { Space } from '../space.js';

export const space: Space = {
  pages: () => [
    {
      path: '/notifications',
      name: 'notifications',
      component: () => import('./NotificationsPage.vue'),
      meta: { access: 'signed-in' },
    },
    {
      path: '/notifications/preferences',
      name: 'notification-preferences',
      component: () => import('./PreferencesPage.vue'),
      meta: { access: 'signed-in' },
    },
  ],
};
