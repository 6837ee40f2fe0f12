import type { Instant } from '../shared/index.js';
import type { MalfunctionEvent } from './events.js';

/** Where the maintenance of a malfunction stands. */
export const MALFUNCTION_STATUSES = [
  /** No decision yet (à décider). */
  'undecided',
  /** Maintenance works on it (prise en compte). */
  'taken',
  /** Maintenance does not take it (non retenue). */
  'not-taken',
  /** A release delivers the correction (livrée). */
  'delivered',
] as const;
export type MalfunctionStatus = (typeof MALFUNCTION_STATUSES)[number];

/** The state of a malfunction, folded from its events. */
export interface Malfunction {
  readonly id: string;
  readonly number: string;
  /** Number of events so far: what optimistic locking compares. */
  readonly version: number;
  readonly productId: string;
  readonly title: string;
  readonly description: string;
  readonly declaredAt: Instant;
  readonly decision: {
    readonly taken: boolean;
    readonly explanation: string;
    readonly at: Instant;
    /** C3.2.7: the agent had to confirm that it answers. */
    readonly confirmed?: true;
  } | null;
  /** What was reported last. */
  readonly progress: { readonly text: string; readonly deliveredInReleaseId: string | null } | null;
  /** The release that delivers the correction, once one was named. */
  readonly deliveredInReleaseId: string | null;
  /** When the establishments were last notified of it: the decision, or the progress since. */
  readonly toldAt: Instant | null;
  /** When progress was last asked for. */
  readonly askedAt: Instant | null;
  readonly updatedAt: Instant;
}

/** The status that follows from the decision and the delivery. */
export function statusOf({ decision, deliveredInReleaseId }: Malfunction): MalfunctionStatus {
  if (!decision) return 'undecided';
  if (!decision.taken) return 'not-taken';
  return deliveredInReleaseId === null ? 'taken' : 'delivered';
}

/** Folds one event into the state. Total: it never refuses an event that was written. */
export function evolveMalfunction(before: Malfunction | null, event: MalfunctionEvent): Malfunction {
  if (event.type === 'MalfunctionDeclared') {
    return {
      id: event.malfunctionId,
      number: event.number,
      version: 1,
      productId: event.productId,
      title: event.title,
      description: event.description,
      declaredAt: event.at,
      decision: null,
      progress: null,
      deliveredInReleaseId: null,
      toldAt: null,
      askedAt: null,
      updatedAt: event.at,
    };
  }
  if (before === null) throw new Error(`A malfunction begins with its declaration, not with ${event.type}.`);
  const next = { ...before, version: before.version + 1, updatedAt: event.at };
  switch (event.type) {
    case 'MalfunctionDescribed':
      return { ...next, title: event.title, description: event.description };
    case 'MalfunctionDecided':
      return {
        ...next,
        decision: {
          taken: event.taken,
          explanation: event.explanation,
          at: event.at,
          ...(event.confirmed ? { confirmed: event.confirmed } : {}),
        },
        toldAt: event.at,
      };
    case 'MalfunctionProgressed':
      return {
        ...next,
        progress: { text: event.text, deliveredInReleaseId: event.deliveredInReleaseId },
        deliveredInReleaseId: event.deliveredInReleaseId ?? before.deliveredInReleaseId,
        toldAt: event.at,
      };
    case 'MalfunctionProgressAsked':
      return { ...next, askedAt: event.at };
  }
}

/** Folds a whole history. */
export const replayMalfunction = (events: readonly MalfunctionEvent[]): Malfunction | null =>
  events.reduce<Malfunction | null>(evolveMalfunction, null);
