import type { Instant } from '../shared/index.js';
import type { TicketEvent } from '../ticket/index.js';
import {
  type CommitmentKind,
  type CommitmentSuspension,
  type Requalification,
  workingDaysOf,
} from './commitment.js';

/** A commitment as derived from the log, before the calendar determines when it is due. */
export interface LedgerEntry {
  readonly kind: CommitmentKind;
  readonly sequence: number;
  readonly startedAt: Instant;
  readonly scheduledFor: Instant | null;
  blocking: boolean;
  suspensions: CommitmentSuspension[];
  readonly requalifications: Requalification[];
  settled: { readonly how: 'kept' | 'cancelled'; readonly at: Instant; readonly version: number } | null;
}

/**
 * Reads a ticket's events in order and derives commitments, suspensions and outcomes. It does not know the calendar.
 */
export class Ledger {
  readonly drafts: LedgerEntry[] = [];
  #blocking = false;
  #acknowledged = false;
  #awaitingSince: Instant | null = null;

  /** `version`: place of the event in the log, from 1. */
  record(event: TicketEvent, version: number): void {
    switch (event.type) {
      case 'TicketOpened':
        this.#blocking = event.request.blocking;
        return this.#commit('acknowledgement', event.at);
      case 'TicketAcknowledged':
        this.#acknowledged = true;
        this.#settle('kept', event.at, version);
        return this.#commit('response', event.at);
      case 'ComplementRequested':
        this.#awaitingSince = event.at;
        for (const draft of this.#pending()) suspend(draft, event.at);
        return;
      case 'ComplementGiven':
        this.#awaitingSince = null;
        return this.#resume(event.at);
      case 'TicketRequalified':
        return this.#requalify(event, version);
      case 'FirstAnalysisGiven':
        // C3.2.5: honours the response. A schedule that it replaces is no longer owed, unless it was missed already.
        this.#settle('kept', event.at, version, ['response']);
        this.#settle('cancelled', event.at, version, ['schedule']);
        return this.#commit('schedule', event.at, event.scheduledFor);
      case 'TicketAnswered':
        this.#awaitingSince = null;
        this.#settle('kept', event.at, version, ['response', 'schedule']);
        if (event.outcome === 'maintenance') this.#commit('maintenance-decision', event.at);
        return;
      case 'MaintenanceDecided':
        return this.#settle('kept', event.at, version, ['maintenance-decision']);
      case 'TicketClosed':
        return this.#close(event, version);
      case 'TicketReopened':
        // The complement that never came is forgotten with the reopening: its suspension ends.
        this.#awaitingSince = null;
        this.#settle('cancelled', event.at, version);
        for (const draft of this.drafts) endSuspension(draft, event.at);
        return this.#commit(this.#acknowledged ? 'response' : 'acknowledgement', event.at);
      default:
        // Nothing else creates or settles anything; a paid service (C2.5) goes on under the same delays,
        // and an interruption comes with TicketClosed.
        return;
    }
  }

  #pending(): LedgerEntry[] {
    return this.drafts.filter((draft) => draft.settled === null);
  }

  #commit(kind: CommitmentKind, at: Instant, scheduledFor: Instant | null = null): void {
    const draft: LedgerEntry = {
      kind,
      sequence: this.drafts.filter((other) => other.kind === kind).length + 1,
      startedAt: at,
      scheduledFor,
      blocking: this.#blocking,
      suspensions: [],
      requalifications: [],
      settled: null,
    };
    // A schedule may be given while a complement is awaited.
    if (this.#awaitingSince !== null) suspend(draft, at);
    this.drafts.push(draft);
  }

  #settle(how: 'kept' | 'cancelled', at: Instant, version: number, kinds?: readonly CommitmentKind[]): void {
    for (const draft of this.#pending()) {
      if (kinds && !kinds.includes(draft.kind)) continue;
      draft.settled = { how, at, version };
      endSuspension(draft, at);
    }
  }

  #requalify(event: Extract<TicketEvent, { type: 'TicketRequalified' }>, version: number): void {
    this.#blocking = event.blocking;
    for (const draft of this.#pending()) {
      draft.requalifications.push({
        at: event.at,
        version,
        wasBlocking: draft.blocking,
        wasWorkingDays: workingDaysOf(draft.kind, draft.blocking),
        reason: event.reason,
      });
      draft.blocking = event.blocking;
    }
  }

  #close({ reason, at }: Extract<TicketEvent, { type: 'TicketClosed' }>, version: number): void {
    if (reason === 'no-reply') {
      // The suspension stays open: a late complement resumes with the time that remained.
      for (const draft of this.#pending()) draft.settled = { how: 'cancelled', at, version };
      return;
    }
    // A refusal tells the establishment why, and what to do: it is an answer (C2.5, C4.1.2).
    const isRefusal = reason === 'level-one' || reason === 'out-of-scope';
    if (isRefusal) this.#settle('kept', at, version, ['acknowledgement', 'response']);
    this.#settle('cancelled', at, version);
  }

  /** Of those settled, only what a closing for lack of reply cancelled is still suspended: it is owed again. */
  #resume(at: Instant): void {
    for (const draft of this.drafts) if (endSuspension(draft, at)) draft.settled = null;
  }
}

function suspend(draft: LedgerEntry, from: Instant): void {
  draft.suspensions = [...draft.suspensions, { from, to: null, reason: 'complement' }];
}

/** Whether there was one to end. */
function endSuspension(draft: LedgerEntry, to: Instant): boolean {
  const last = draft.suspensions.at(-1);
  if (!last || last.to !== null) return false;
  draft.suspensions = [...draft.suspensions.slice(0, -1), { ...last, to }];
  return true;
}
