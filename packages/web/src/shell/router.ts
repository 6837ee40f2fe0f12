import { nextTick } from 'vue';
import { createRouter, createWebHistory, type Router } from 'vue-router';
import { homeOf } from '../session/landing.js';
import type { Session } from '../session/session.js';
import type { Access } from '../spaces/space.js';
import { SPACES } from '../spaces/spaces.js';

/** What a provider may open before accepting the rules of confidentiality. */
const OPEN_TO_NEWCOMERS: readonly string[] = ['confidentiality', 'account'];

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
export function createAppRouter(session: Session): Router {
  const router = createRouter({
    history: createWebHistory(),
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
    routes: [
      { path: '/', name: 'start', redirect: () => homeOf(session), meta: { access: 'anyone' } },
      ...SPACES.flatMap(({ pages }) => pages(session)),
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
