import type { ComputedRef } from 'vue';
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

type Roles = readonly ('correspondent' | 'provider' | 'agent' | 'admin')[];

/** A link in the header. */
export interface Door {
  /** Name of the page's route. */
  readonly route: string;
  readonly label: TextKey;
  /** Doors are in the order of their ranks, whichever space they lead to. */
  readonly rank: number;
  readonly for: Roles;
}

/** A link on a page of another space, which shows it without knowing where it leads. */
export interface PlaceLink {
  /** On the page of the establishment, in the strip of the admins, above the queue, in the footer. */
  readonly place: 'establishment' | 'admin' | 'queue' | 'footer';
  /** Name of the page's route. */
  readonly route: string;
  readonly label: TextKey;
  readonly rank: number;
  readonly for: Roles;
  /** How much waits behind it: asked for while the link is `shown`, and said with `label` (none, one, several). */
  readonly waiting?: {
    readonly use: (shown: ComputedRef<boolean>) => ComputedRef<number>;
    readonly label: TextKey;
  };
}

/**
 * What a folder of pages brings to the whole. A `space.ts` in a folder of its own is all that a new one needs: router and
 * header collect them. Its words are in `texts.fr.ts` and `texts.en.ts` beside it (see `i18n/fr.ts`).
 */
export interface Space {
  readonly pages: (session: Session) => readonly RouteRecordRaw[];
  readonly doors?: readonly Door[];
  readonly links?: readonly PlaceLink[];
}
