import type { RouteLocationRaw } from 'vue-router';
import type { Session } from './session.js';

/** Only a path of this site: an address given from outside must not lead elsewhere. */
export const pathAfter = (suite: unknown): string | null =>
  typeof suite === 'string' && /^\/(?![/\\])/.test(suite) ? suite : null;

/** Where a person starts. */
export const homeOf = (session: Session): RouteLocationRaw => ({
  name: session.viewer.value === null ? 'sign-in' : session.isStaff.value ? 'queue' : 'home',
});
