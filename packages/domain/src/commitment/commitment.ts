import type { Suspension } from '../calendar/index.js';
import type { Instant } from '../shared/index.js';

/** What the Amue commits itself to (C3.2). */
export const COMMITMENT_KINDS = [
  /** C3.2.1 (accusé de réception). */
  'acknowledgement',
  /** C3.2.2 (réponse). */
  'response',
  /** C3.2.6 (décision de maintenance). */
  'maintenance-decision',
  /** C3.2.5: the date that a first analysis announced (calendrier prévisionnel). */
  'schedule',
] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** `cancelled`: nobody owes it any more, and it had not been missed by then. */
const COMMITMENT_OUTCOMES = ['pending', 'kept', 'broken', 'cancelled'] as const;
type CommitmentOutcome = (typeof COMMITMENT_OUTCOMES)[number];

/** C3.2.3: a commitment as it was before the Amue requalified the ticket. */
export interface Requalification {
  readonly at: Instant;
  /** Version of the ticket that the event made. */
  readonly version: number;
  readonly wasBlocking: boolean;
  readonly wasWorkingDays: number | null;
  readonly reason: string;
}

/** A time during which the Amue waited for additional information (C3.2.4). */
export interface CommitmentSuspension extends Suspension {
  readonly reason: 'complement';
}

/** A commitment with its due date and its outcome. Instants are UTC, durations milliseconds of working time. */
export interface Commitment {
  readonly kind: CommitmentKind;
  /** 1 for the first of its kind on the ticket; each reopening and each new schedule adds one. */
  readonly sequence: number;
  readonly startedAt: Instant;
  /** The delay promised, in working days; `null` for a schedule, which promises a date. */
  readonly workingDays: number | null;
  /** The date that a schedule promised; `null` for the others. */
  readonly scheduledFor: Instant | null;
  /** The delay promised, in milliseconds of working time; for a schedule, up to its date. */
  readonly delay: number;
  /** `null` while a suspension keeps it from being known. */
  readonly dueAt: Instant | null;
  /** In order. The last one has no end while the complement is awaited. */
  readonly suspensions: readonly CommitmentSuspension[];
  readonly outcome: CommitmentOutcome;
  /** When it was kept, broken at last, or cancelled; `null` while pending. */
  readonly settledAt: Instant | null;
  /** Version of the ticket that settled it: the event is that one of the log, counted from 1. */
  readonly settledByVersion: number | null;
  /** Milliseconds of working time after the due date; 0 unless broken, and when broken out of service hours. */
  readonly lateBy: number;
  /** The qualification that counts, the last one before it was settled (C3.1.6, C3.2.3). */
  readonly blocking: boolean;
  /** In order. */
  readonly requalifications: readonly Requalification[];
}

/**
 * C3.2.1, C3.2.2, C3.2.6: the time allowed by the charter, in working days.
 *
 * @param kind the kind of commitment
 * @param blocking whether the ticket is blocking
 * @returns `null` for a schedule, whose date the Amue sets
 */
export function workingDaysOf(kind: CommitmentKind, blocking: boolean): number | null {
  switch (kind) {
    case 'acknowledgement':
      return 1;
    case 'response':
      return blocking ? 2 : 4;
    case 'maintenance-decision':
      return blocking ? 2 : 10;
    case 'schedule':
      return null;
  }
}
