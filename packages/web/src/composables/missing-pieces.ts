import type { Router } from 'vue-router';

const RENEWED = 'desk:renewed';
/** A page that was just loaded again, in ms, is not loaded again: it would go round for ever. */
const ONCE_EVERY = 10_000;

/**
 * A piece of a page does not come: a new version was deployed, whose pieces have other names, and the page is loaded
 * again where the person was going; or nothing answers, and what is on the screen is better than nothing: `onLost`.
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
