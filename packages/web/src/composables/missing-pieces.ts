import type { Router } from 'vue-router';

const RENEWED = 'desk:renewed';
/** A page that was just loaded again, in ms, is not loaded again: it would go round for ever. */
const ONCE_EVERY = 10_000;

/**
 * Handles a code chunk that cannot be loaded: after a deployment, chunks have other names, so the target page is
 * loaded again; without a response from the server, the current page stays and `onLost` is called.
 */
export function renewWhenPiecesAreMissing(router: Router, onLost: () => void): void {
  let aim = location.pathname + location.search;
  router.beforeEach((to) => {
    aim = to.fullPath;
  });
  window.addEventListener('vite:preloadError', () => {
    void fetch('/health').then(
      ({ ok }) => {
        const last = Number(sessionStorage.getItem(RENEWED));
        if (!ok || Date.now() - last < ONCE_EVERY) return onLost();
        sessionStorage.setItem(RENEWED, String(Date.now()));
        location.assign(aim);
      },
      () => onLost(),
    );
  });
}
