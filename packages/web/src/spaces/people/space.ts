import type { Space } from '../space.js';

/** C3.4.4: people's accounts, and the pages on which they choose their passwords. */
export const space: Space = {
  pages: () => [
    {
      path: '/personnes',
      name: 'people',
      component: () => import('./PeoplePage.vue'),
      meta: { access: 'admin' },
    },
    {
      path: '/personnes/nouvelle',
      name: 'new-person',
      component: () => import('./NewPersonPage.vue'),
      meta: { access: 'admin' },
    },
    {
      path: '/personnes/:id',
      name: 'person',
      component: () => import('./PersonPage.vue'),
      props: true,
      meta: { access: 'admin' },
    },
    {
      // Mails lead here; what follows `#` stays in the browser.
      path: '/acces',
      name: 'access-link',
      component: () => import('./AccessLinkPage.vue'),
      meta: { access: 'anyone' },
    },
    {
      path: '/mot-de-passe-oublie',
      name: 'forgotten-password',
      component: () => import('./ForgottenPasswordPage.vue'),
      meta: { access: 'anyone' },
    },
  ],
  links: [{ place: 'admin', route: 'people', label: 'people.link', rank: 5, for: ['admin'] }],
};
