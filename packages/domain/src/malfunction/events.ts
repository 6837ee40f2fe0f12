import type { Instant } from '../shared/index.js';
import type { Actor } from '../ticket/index.js';

interface Happened {
  readonly at: Instant;
  readonly by: Actor;
}

/** The Amue found that a product does wrong. What is written of it is internal: tickets of several may be about it. */
type MalfunctionDeclared = Happened & {
  readonly type: 'MalfunctionDeclared';
  readonly malfunctionId: string;
  /** Permanent: `DYS-000012`. */
  readonly number: string;
  readonly productId: string;
  readonly title: string;
  readonly description: string;
};
type MalfunctionDescribed = Happened & {
  readonly type: 'MalfunctionDescribed';
  readonly title: string;
  readonly description: string;
};
/** C3.2.6: one decision, reported on every ticket bound to it. */
type MalfunctionDecided = Happened & {
  readonly type: 'MalfunctionDecided';
  readonly taken: boolean;
  readonly explanation: string;
  /** C3.2.7: the agent had to confirm that it answers; absent otherwise. */
  readonly confirmed?: true;
};
/** C3.2.6: the progress of the work, reported in the same way. */
type MalfunctionProgressed = Happened & {
  readonly type: 'MalfunctionProgressed';
  readonly text: string;
  readonly deliveredInReleaseId: string | null;
};

/** C3.2.6: those in charge of its tickets were asked for the progress, which had not been reported for a long time. */
type MalfunctionProgressAsked = Happened & { readonly type: 'MalfunctionProgressAsked' };

/** Everything that can happen to a malfunction. Append-only, as tickets are. */
export type MalfunctionEvent =
  | MalfunctionDeclared
  | MalfunctionDescribed
  | MalfunctionDecided
  | MalfunctionProgressed
  | MalfunctionProgressAsked;
