import type { Day } from '../calendar/index.js';
import type { CommitmentKind } from '../commitment/index.js';
import type { Instant } from '../shared/index.js';
import { CLOSING_REASONS, type Channel, type Outcome } from '../ticket/index.js';

/** What is counted when it happens. Defined in `definitions.ts`. */
export const COUNTED = [
  'received',
  'answered',
  'processed',
  'closed',
  'no-reply',
  'level-one',
  'out-of-scope',
  'withdrawn',
  'duplicate',
  'paid-service',
  'reopened',
  'asked-again',
  'requalified',
  /** C3.2.3: a requalification put a date that had passed ahead again. */
  'breach-cleared',
  /** C3.2.5: a newer schedule took the place of one before its date. */
  'schedule-replaced',
  'complement-asked',
  'complement-given',
  'reminder',
] as const;
export type Counted = (typeof COUNTED)[number];

/** Reasons of closing without processing: refused, withdrawn, merged, or without a reply. */
export const NOT_PROCESSED = CLOSING_REASONS.filter((reason) => reason !== 'processed');

/** What lasts, and is counted at the end of a period. */
export const LASTING = ['open', 'awaiting-complement', 'awaiting-closing'] as const;
export type Lasting = (typeof LASTING)[number];

/** `late`: the act was done, but after its date; the commitment was `broken` before, at its date. */
const VERDICTS = ['kept', 'broken', 'late'] as const;
type Verdict = (typeof VERDICTS)[number];

/** The dimensions of a fact. */
export interface Traits {
  readonly productId: string;
  readonly establishmentId: string;
  /** Who was in charge then; before anyone was, the first who took the ticket. */
  readonly agentId: string | null;
  readonly channel: Channel;
  /** The Amue's last word (C3.2.3); for a commitment, the qualification that counts. */
  readonly blocking: boolean;
  /** C2.2, of what was answered or processed; `null` for everything else. */
  readonly outcome: Outcome | null;
}

/** One thing that is counted once, on one day. */
export interface Fact extends Traits {
  readonly measure: Counted | CommitmentKind;
  /** Of commitments alone. */
  readonly verdict: Verdict | null;
  /** A broken commitment may lie ahead: it counts once that instant has come. */
  readonly at: Instant;
  /** In Europe/Paris. */
  readonly day: Day;
  /** Working milliseconds: what a commitment or a complement took; `null` where nothing was waited for. */
  readonly value: number | null;
}

/** Something that lasts: an open ticket, a wait for additional information, a pending commitment. */
export interface Span extends Traits {
  readonly measure: Lasting | CommitmentKind;
  readonly from: Instant;
  /** `null` while it lasts. A pending commitment ends when it breaks, which may lie ahead. */
  readonly until: Instant | null;
  /** What its age is counted from: the receipt of the ticket, the request for complements, the answer, the commitment. */
  readonly since: Instant;
  /** Days in Europe/Paris of `from` and `until`, both included. */
  readonly firstDay: Day;
  readonly lastDay: Day | null;
}

/** The contribution of one ticket to every figure. Figures are sums over the facts of tickets. */
export interface StatisticsFacts {
  readonly facts: readonly Fact[];
  readonly spans: readonly Span[];
}
