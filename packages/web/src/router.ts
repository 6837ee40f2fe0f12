import { nextTick } from 'vue';
import { createRouter, createWebHistory, type RouteLocationRaw, type Router } from 'vue-router';
import type { Session } from './session/session.js';

/** Whom a page is for. The server decides again: this only spares people a page that would stay empty. */
export type Access = 'anyone' | 'signed-in' | 'correspondent' | 'staff' | 'amue' | 'admin';

declare module 'vue-router' {
  interface RouteMeta {
    access: Access;
  }
}

/** What a provider may open before accepting the rules of confidentiality. */
const OPEN_TO_NEWCOMERS: readonly string[] = ['confidentiality', 'account'];

/** Only a path of this site: an address given from outside must not lead elsewhere. */
export const pathAfter = (suite: unknown): string | null =>
  typeof suite === 'string' && /^\/(?![/\\])/.test(suite) ? suite : null;

/** Where a person starts. */
export const homeOf = (session: Session): RouteLocationRaw => ({
  name: session.viewer.value === null ? 'sign-in' : session.isStaff.value ? 'queue' : 'home',
});

function allows(access: Access, session: Session): boolean {
  const signedIn = session.viewer.value !== null;
  switch (access) {
    case 'anyone':
      return true;
    case 'signed-in':
      return signedIn;
    case 'correspondent':
      return signedIn && !session.isStaff.value;
    case 'staff':
      return signedIn && session.isStaff.value;
    case 'amue':
      return session.isAmue.value;
    case 'admin':
      return session.viewer.value?.role === 'ADMIN';
  }
}

/** Addresses are in French: people read them, send them and keep them. */
export function createDeskRouter(session: Session): Router {
  const router = createRouter({
    history: createWebHistory(),
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
    routes: [
      { path: '/', name: 'start', redirect: () => homeOf(session), meta: { access: 'anyone' } },
      {
        path: '/connexion',
        name: 'sign-in',
        component: () => import('./spaces/public/SignInPage.vue'),
        meta: { access: 'anyone' },
      },
      {
        path: '/guide',
        name: 'guide',
        component: () => import('./spaces/public/GuidePage.vue'),
        meta: { access: 'anyone' },
      },
      {
        path: '/charte',
        name: 'charter',
        component: () => import('./spaces/public/CharterPage.vue'),
        meta: { access: 'anyone' },
      },
      {
        path: '/fermetures',
        // What mails call it.
        alias: '/calendrier',
        name: 'closures',
        component: () => import('./spaces/public/ClosuresPage.vue'),
        meta: { access: 'anyone' },
      },
      {
        path: '/statistiques/definitions',
        name: 'statistics-definitions',
        component: () => import('./spaces/statistics/DefinitionsPage.vue'),
        meta: { access: 'anyone' },
      },
      {
        // The server gives the files of a month beside: `/statistiques/2026-10.csv`.
        path: '/statistiques/:month?',
        name: 'statistics',
        props: true,
        component: () => import('./spaces/statistics/StatisticsPage.vue'),
        meta: { access: 'anyone' },
      },
      {
        path: '/accueil',
        name: 'home',
        component: () => import('./spaces/correspondent/HomePage.vue'),
        meta: { access: 'correspondent' },
      },
      {
        path: '/fiches/nouvelle',
        name: 'new-ticket',
        component: () => import('./spaces/correspondent/NewTicketPage.vue'),
        meta: { access: 'correspondent' },
      },
      {
        path: '/etablissement',
        name: 'establishment',
        component: () => import('./spaces/correspondent/EstablishmentPage.vue'),
        meta: { access: 'correspondent' },
      },
      {
        path: '/etablissement/statistiques',
        name: 'own-statistics',
        component: () => import('./spaces/statistics/OwnStatisticsPage.vue'),
        meta: { access: 'correspondent' },
      },
      {
        path: '/brouillons',
        name: 'drafts',
        component: () => import('./ticket/DraftsPage.vue'),
        meta: { access: 'signed-in' },
      },
      {
        path: '/file',
        name: 'queue',
        component: () => import('./spaces/agent/QueuePage.vue'),
        meta: { access: 'staff' },
      },
      {
        path: '/modeles',
        name: 'templates',
        component: () => import('./spaces/agent/TemplatesPage.vue'),
        meta: { access: 'staff' },
      },
      {
        path: '/appel',
        name: 'record-call',
        component: () => import('./spaces/agent/RecordCallPage.vue'),
        meta: { access: 'amue' },
      },
      {
        path: '/relecture',
        name: 'review-list',
        component: () => import('./spaces/agent/ReviewListPage.vue'),
        meta: { access: 'amue' },
      },
      {
        path: '/relecture/:ticketId',
        name: 'review',
        props: true,
        component: () => import('./spaces/agent/ReviewPage.vue'),
        meta: { access: 'amue' },
      },
      {
        path: '/dysfonctionnements',
        name: 'malfunctions',
        component: () => import('./spaces/malfunction/MalfunctionsPage.vue'),
        meta: { access: 'amue' },
      },
      {
        path: '/dysfonctionnements/:number',
        name: 'malfunction',
        props: true,
        component: () => import('./spaces/malfunction/MalfunctionPage.vue'),
        meta: { access: 'amue' },
      },
      {
        path: '/recherche',
        name: 'ticket-search',
        component: () => import('./search/TicketSearchPage.vue'),
        meta: { access: 'signed-in' },
      },
      {
        path: '/admin',
        name: 'admin',
        redirect: { name: 'admin-closures' },
        component: () => import('./spaces/admin/AdminSpace.vue'),
        meta: { access: 'admin' },
        children: [
          {
            path: 'fermetures',
            name: 'admin-closures',
            component: () => import('./spaces/admin/ClosuresAdminPage.vue'),
          },
          {
            path: 'courriels',
            name: 'admin-outbox',
            component: () => import('./spaces/admin/OutboxPage.vue'),
          },
          {
            path: 'recherches',
            name: 'admin-searches',
            component: () => import('./spaces/admin/SearchesPage.vue'),
          },
          {
            path: 'statistiques',
            name: 'admin-statistics',
            component: () => import('./spaces/admin/statistics/StatisticsAdminPage.vue'),
          },
          {
            path: 'reglages',
            name: 'admin-settings',
            component: () => import('./spaces/admin/SettingsPage.vue'),
          },
        ],
      },
      {
        // One address for both sides, so that a link can be sent to anyone.
        path: '/fiches/:number',
        name: 'ticket',
        props: true,
        component: () =>
          session.isStaff.value
            ? import('./spaces/agent/TicketPage.vue')
            : import('./spaces/correspondent/TicketPage.vue'),
        meta: { access: 'signed-in' },
      },
      {
        path: '/base',
        name: 'knowledge-base',
        component: () => import('./spaces/knowledge-base/SearchPage.vue'),
        meta: { access: 'signed-in' },
      },
      {
        path: '/base/:number',
        name: 'article',
        props: true,
        component: () => import('./spaces/knowledge-base/ArticlePage.vue'),
        meta: { access: 'signed-in' },
      },
      {
        path: '/notifications',
        name: 'notifications',
        component: () => import('./notifications/NotificationsPage.vue'),
        meta: { access: 'signed-in' },
      },
      {
        path: '/notifications/preferences',
        name: 'notification-preferences',
        component: () => import('./notifications/PreferencesPage.vue'),
        meta: { access: 'signed-in' },
      },
      {
        path: '/confidentialite',
        name: 'confidentiality',
        component: () => import('./session/ConfidentialityPage.vue'),
        meta: { access: 'signed-in' },
      },
      {
        path: '/compte',
        name: 'account',
        component: () => import('./session/AccountPage.vue'),
        meta: { access: 'signed-in' },
      },
      {
        path: '/:path(.*)*',
        name: 'not-found',
        component: () => import('./spaces/public/NotFoundPage.vue'),
        meta: { access: 'anyone' },
      },
    ],
  });

  router.beforeEach((to) => {
    // C3.3.3: what only people who may work can open waits for the acceptance, and comes after it.
    const mayWork = session.viewer.value?.confidentialityAccepted ?? true;
    if (!mayWork && to.meta.access !== 'anyone' && !OPEN_TO_NEWCOMERS.includes(String(to.name))) {
      return { name: 'confidentiality', query: { suite: to.fullPath } };
    }
    if (allows(to.meta.access, session)) return true;
    if (session.viewer.value === null) return { name: 'sign-in', query: { suite: to.fullPath } };
    return { name: 'not-found', params: { path: to.path.slice(1).split('/') }, query: { motif: 'role' } };
  });

  // A page says where one is: its heading takes the focus, or the field that it is for. Not on arrival, where the browser
  // does it, nor while a search moves the address.
  router.afterEach((to, from, failure) => {
    if (failure || from.matched.length === 0 || to.path === from.path) return;
    void nextTick(() => {
      const first = document.querySelector<HTMLElement>('main [autofocus]') ?? document.querySelector('h1');
      first?.focus({ preventScroll: true });
    });
  });

  return router;
}
