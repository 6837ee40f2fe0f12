import type { Space } from '../space.js';

export const space: Space = {
  pages: () => [
    {
      path: '/connexion',
      name: 'sign-in',
      component: () => import('./SignInPage.vue'),
      meta: { access: 'anyone' },
    },
    {
      path: '/guide',
      name: 'guide',
      component: () => import('./GuidePage.vue'),
      meta: { access: 'anyone' },
    },
    {
      path: '/charte',
      name: 'charter',
      component: () => import('./CharterPage.vue'),
      meta: { access: 'anyone' },
    },
    {
      path: '/fermetures',
      // What mails call it.
      alias: '/calendrier',
      name: 'closures',
      component: () => import('./ClosuresPage.vue'),
      meta: { access: 'anyone' },
    },
    {
      path: '/:path(.*)*',
      name: 'not-found',
      component: () => import('./NotFoundPage.vue'),
      meta: { access: 'anyone' },
    },
  ],
};
