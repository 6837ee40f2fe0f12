import { type Closure, parisDay, workingTimeBetween } from '../calendar/index.js';
import { type Commitment, commitmentsOf } from '../commitment/index.js';
import type { Instant } from '../shared/index.js';
import type { Ticket, TicketEvent } from '../ticket/index.js';
import { brokenAt } from './broken-at.js';
import { Chronicle, type Step } from './chronicle.js';
import type { Counted, Fact, StatisticsFacts, Traits } from './facts.js';
import { spansOf } from './spans-of.js';

/**
 * What one ticket contributes to the statistics, from its log alone. Pure and additive: the figures of a period are those
 * of the facts that fall in it, whatever ticket they come from. What each fact means is defined in `definitions.ts`.
 *
 * @param events the whole log of one ticket, in order
 * @param closures those that count (C3.1.5), the same array from call to call
 */
export function factsOf(events: readonly TicketEvent[], closures: readonly Closure[]): StatisticsFacts {
  if (events.length === 0) return { facts: [], spans: [] };
  const chronicle = new Chronicle(events);
  const commitments = commitmentsOf(events, closures);
  return {
    facts: [
      ...chronicle.steps.flatMap((step, index) => [
        ...factsOfStep(step, chronicle, closures),
        ...factsOfMovedCommitments(events.slice(0, index + 1), step, chronicle, closures),
      ]),
      ...commitments.flatMap((commitment) => factsOfCommitment(commitment, chronicle, closures)),
    ],
    spans: spansOf(chronicle, commitments, closures),
  };
}

const traitsOf = (chronicle: Chronicle, then: Ticket): Traits => ({
  productId: then.request.productId,
  establishmentId: then.establishmentId,
  agentId: chronicle.agentOf(then),
  channel: then.channel,
  blocking: chronicle.last.blocking,
  outcome: null,
});

function factsOfStep(step: Step, chronicle: Chronicle, closures: readonly Closure[]): Fact[] {
  const { event, before, after } = step;
  const fact = (measure: Counted, more: Partial<Fact> = {}): Fact => ({
    ...traitsOf(chronicle, after),
    measure,
    verdict: null,
    at: event.at,
    day: parisDay(event.at),
    value: null,
    ...more,
  });
  const isFirst = (holds: (other: Step) => boolean): boolean => chronicle.steps.find(holds) === step;
  const wasClosed = before?.status === 'closed';
  switch (event.type) {
    case 'TicketOpened':
      return [fact('received')];
    case 'TicketAnswered':
      return isFirst((other) => other.event.type === 'TicketAnswered')
        ? [fact('answered', { outcome: event.outcome })]
        : [];
    case 'TicketClosed': {
      if (event.reason !== 'processed') return [fact('closed'), fact(event.reason)];
      const outcome = after.response?.outcome ?? null;
      const once = isFirst((other) => endsAsProcessed(other.event));
      return [fact('closed'), ...(once ? [fact('processed', { outcome })] : [])];
    }
    case 'TicketReopened':
      return [fact(wasClosed ? 'reopened' : 'asked-again')];
    case 'ComplementRequested':
      return [fact('complement-asked')];
    case 'ComplementGiven': {
      // After a closing for lack of reply it opens the ticket again (C4.2.2).
      const reopened = wasClosed ? [fact('reopened')] : [];
      const asked = before?.complement?.requestedAt;
      const value =
        asked === undefined
          ? null
          : workingTimeBetween({ from: asked, to: event.at, closures, suspensions: [] });
      return [...reopened, fact('complement-given', { value })];
    }
    case 'ComplementReminded':
      return [fact('reminder')];
    case 'TicketRequalified':
      return [fact('requalified')];
    case 'OutOfScopeRecorded':
      return event.treatment === 'paid-service' ? [fact('paid-service')] : [];
    default:
      return [];
  }
}

/**
 * C3.2.3, C3.2.5: what took a commitment out of those kept and broken, counted by itself: a requalification that put
 * a date which had passed ahead again, a newer schedule before the date of the older one.
 *
 * @param until the log up to this step, with it
 */
function factsOfMovedCommitments(
  until: readonly TicketEvent[],
  { event, after }: Step,
  chronicle: Chronicle,
  closures: readonly Closure[],
): Fact[] {
  if (event.type !== 'TicketRequalified' && event.type !== 'FirstAnalysisGiven') return [];
  const now = commitmentsOf(until, closures);
  const before = commitmentsOf(until.slice(0, -1), closures);
  const isPast = (commitment: Commitment | undefined): boolean =>
    commitment?.outcome === 'pending' &&
    commitment.dueAt !== null &&
    Date.parse(commitment.dueAt) < Date.parse(event.at);
  const moved =
    event.type === 'TicketRequalified'
      ? now.filter((commitment, index) => isPast(before[index]) && !isPast(commitment))
      : now.filter(
          ({ kind, outcome, settledByVersion }) =>
            kind === 'schedule' && outcome === 'cancelled' && settledByVersion === until.length,
        );
  return moved.map(() => ({
    ...traitsOf(chronicle, after),
    measure: event.type === 'TicketRequalified' ? 'breach-cleared' : 'schedule-replaced',
    verdict: null,
    at: event.at,
    day: parisDay(event.at),
    value: null,
  }));
}

const endsAsProcessed = (event: TicketEvent): boolean =>
  event.type === 'TicketClosed' && event.reason === 'processed';

/** A commitment that nobody owes any more, and that was not missed by then, counts nowhere. */
function factsOfCommitment(
  commitment: Commitment,
  chronicle: Chronicle,
  closures: readonly Closure[],
): Fact[] {
  const { kind, outcome, blocking, startedAt, settledAt, settledByVersion, suspensions } = commitment;
  const fact = (verdict: Fact['verdict'], at: Instant, then: Ticket, value: number | null): Fact => ({
    ...traitsOf(chronicle, then),
    measure: kind,
    verdict,
    at,
    day: parisDay(at),
    blocking,
    value,
  });
  const settling = settledByVersion === null ? undefined : chronicle.stepOf(settledByVersion);
  const settled = (verdict: 'kept' | 'late'): Fact[] => {
    if (settledAt === null || !settling || !isDone(commitment, settling.event)) return [];
    const took = workingTimeBetween({ from: startedAt, to: settledAt, closures, suspensions });
    return [fact(verdict, settledAt, settling.after, took)];
  };
  if (outcome === 'kept') return settled('kept');
  if (outcome === 'cancelled') return [];
  const at = brokenAt(commitment, closures);
  if (at === null) return [];
  return [fact('broken', at, chronicle.stateAt(at), null), ...settled('late')];
}

/** Whether what settled it is what was promised, or merely its end: a withdrawal, a reopening, a newer schedule. */
function isDone({ kind }: Commitment, event: TicketEvent): boolean {
  switch (event.type) {
    case 'TicketAcknowledged':
      return kind === 'acknowledgement';
    case 'FirstAnalysisGiven':
      return kind === 'response';
    case 'TicketAnswered':
      return kind === 'response' || kind === 'schedule';
    case 'MaintenanceDecided':
      return kind === 'maintenance-decision';
    case 'TicketClosed':
      // A refusal tells the establishment why, and what to do (C2.5, C4.1.2).
      return (
        (event.reason === 'level-one' || event.reason === 'out-of-scope') &&
        (kind === 'acknowledgement' || kind === 'response')
      );
    default:
      return false;
  }
}
