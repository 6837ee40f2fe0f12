import type { Space } from '../space.js';

export const space: Space = {
  pages: () => [
    {
      path: '/accueil',
      name: 'home',
      component: () => import('./HomePage.vue'),
      meta: { access: 'correspondent' },
    },
    {
      path: '/fiches/nouvelle',
      name: 'new-ticket',
      component: () => import('./NewTicketPage.vue'),
      meta: { access: 'correspondent' },
    },
    {
      path: '/etablissement',
      name: 'establishment',
      component: () => import('./EstablishmentPage.vue'),
      meta: { access: 'correspondent' },
    },
  ],
  doors: [
    { route: 'home', label: 'shell.home', rank: 10, for: ['correspondent'] },
    { route: 'new-ticket', label: 'shell.newTicket', rank: 20, for: ['correspondent'] },
    { route: 'establishment', label: 'shell.establishment', rank: 50, for: ['correspondent'] },
  ],
};
