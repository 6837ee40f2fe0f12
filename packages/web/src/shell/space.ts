import type { RouteRecordRaw } from 'vue-router';
import type { TextKey } from '../i18n/text.js';
import type { Session } from '../session/session.js';

/** Whom a page is for. The server decides again: this only spares people a page that would stay empty. */
export type Access = 'anyone' | 'signed-in' | 'correspondent' | 'staff' | 'amue' | 'admin';

declare module 'vue-router' {
  interface RouteMeta {
    access: Access;
  }
}

/** A link in the header. */
export interface Door {
  /** Name of the page's route. */
  readonly route: string;
  readonly label: TextKey;
  /** Doors are in the order of their ranks, whichever space they lead to. */
  readonly rank: number;
  readonly for: readonly ('correspondent' | 'provider' | 'agent' | 'admin')[];
}

/**
 * What a folder of pages brings to the whole. A `space.ts` in a folder of its own is all that a new one needs: router and
 * header collect them. Its words are in `texts.fr.ts` and `texts.en.ts` beside it (see `i18n/fr.ts`).
 */
export interface Space {
  readonly pages: (session: Session) => readonly RouteRecordRaw[];
  readonly doors?: readonly Door[];
}
