import type { TicketEvent } from '@assistance/domain/ticket';
import type { Answers } from './answers.js';
import { dayInParis, SERVICE_DAY, ServiceClock, type Moment } from './service-clock.js';

/** Who and what a history is about, by rank. */
export interface HistoryParticipants {
  readonly products: readonly string[];
  readonly establishments: readonly string[];
  /** One of each establishment. */
  readonly correspondents: readonly string[];
  readonly agents: readonly string[];
}

export interface HistoryPlan {
  readonly tickets: number;
  /** Days, `YYYY-MM-DD`; the last one is where the history stops. */
  readonly from: string;
  readonly to: string;
  readonly seed: number;
}

/** One ticket that was made up: its log, and the commitments that the desk would have on record. */
export interface MadeTicket {
  readonly id: string;
  readonly number: string;
  readonly product: number;
  readonly establishment: number;
  readonly agentId: string;
  readonly blocking: boolean;
  readonly events: readonly TicketEvent[];
  readonly commitments: readonly MadeCommitment[];
}
interface MadeCommitment {
  readonly kind: 'acknowledgement' | 'response' | 'maintenance-decision';
  readonly sequence: number;
  readonly startedAt: number;
  readonly dueAt: number | null;
  readonly outcome: 'pending' | 'kept' | 'broken' | 'cancelled';
  readonly settledAt: number | null;
}

type EventFields = { readonly type: TicketEvent['type'] } & Record<string, unknown>;

/** Small, fast and the same everywhere (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Makes up a history whose answers are known because of how it is made: delays are drawn in service time, then put on the
 * calendar; each is counted when it is drawn, by comparing it with what was promised. Nothing of the statistics, of
 * `decide` or of the domain's calendar is used.
 */
export function* makeHistory(
  cast: HistoryParticipants,
  plan: HistoryPlan,
  answers: Answers,
): Generator<MadeTicket> {
  const clock = new ServiceClock(plan.from, '2028-12-31');
  const end = Date.parse(`${plan.to}T23:00:00Z`);
  const horizon = new ServiceClock(plan.from, plan.to).length * SERVICE_DAY;
  const random = randomFrom(plan.seed);
  for (let rank = 0; rank < plan.tickets; rank += 1) {
    // Evenly over time, in order: as a desk would number them.
    const opened = Math.floor(((rank + random()) / plan.tickets) * horizon);
    yield new Life({ cast, clock, end, random, answers, rank }).live(opened);
  }
}

interface LifeOptions {
  readonly cast: HistoryParticipants;
  readonly clock: ServiceClock;
  readonly end: number;
  readonly random: () => number;
  readonly answers: Answers;
  readonly rank: number;
}

class Life {
  private readonly events: TicketEvent[] = [];
  private readonly commitments: MadeCommitment[] = [];
  private readonly product: number;
  private readonly establishment: number;
  private readonly agentId: string;
  private readonly blocking: boolean;
  private openSince = 0;

  constructor(private readonly options: LifeOptions) {
    const { cast, random } = options;
    this.establishment = this.below(cast.establishments.length);
    this.product = this.below(cast.products.length);
    this.agentId = cast.agents[this.below(cast.agents.length)] ?? '';
    this.blocking = random() < 0.25;
  }

  live(opened: Moment): MadeTicket {
    const { cast, rank, clock } = this.options;
    const atNight = this.options.random() < 0.1;
    const from = atNight ? clock.nextMorning(opened) : opened;
    const at = atNight ? clock.eveningOf(opened) : clock.instantAt(opened);
    const id = idOf(rank);
    const number = `${dayInParis(at).slice(0, 4)}-${String(rank + 1).padStart(7, '0')}`;
    const establishmentId = cast.establishments[this.establishment];
    const correspondentId = cast.correspondents[this.establishment];
    this.happen(at, {
      type: 'TicketOpened',
      ticketId: id,
      number,
      establishmentId,
      correspondentId,
      channel: 'web',
      request: requestFor(cast.products[this.product] ?? '', this.blocking),
    });
    this.count(at, 'received');
    this.openSince = at;
    this.acknowledged(from, at);
    if (this.openSince > 0) this.options.answers.open(this.openSince, Infinity);
    const { product, establishment, agentId, blocking, events, commitments } = this;
    return { id, number, product, establishment, agentId, blocking, events, commitments };
  }

  private acknowledged(from: Moment, since: number): void {
    const { random } = this.options;
    const took = this.ms(random() < 0.08 ? 1 + random() * 0.6 : random() * 0.95);
    const at = from + took;
    if (!this.addCommitment('acknowledgement', { from, since, took, days: 1 })) return;
    this.happen(this.instant(at), { type: 'TicketAcknowledged', agentId: this.agentId });
    const ending = random();
    if (ending < 0.74) this.answered(at, true);
    else if (ending < 0.84) this.refused(at);
    else if (ending < 0.92) this.silent(at);
    else if (ending < 0.98) this.withdrawn(at);
    else
      this.addCommitment('response', { from: at, since: this.instant(at), took: Infinity, days: this.days });
  }

  private get days(): number {
    return this.blocking ? 2 : 4;
  }

  /** A response, in time or late, with or without a wait for complements; then its closing. */
  private answered(from: Moment, first: boolean): void {
    const { random } = this.options;
    const took = this.ms(this.days * (random() < 0.1 ? 1 + random() * 0.5 : 0.05 + random() * 0.9));
    const waits = first && random() < 0.15;
    const wait = waits ? this.ms(0.1 + random() * 4) : 0;
    // Asked before anything is late, while the clock still runs.
    const asked = Math.floor(Math.min(took, this.ms(this.days)) * random() * 0.9);
    const since = this.instant(from);
    if (waits && !this.complement(from + asked, wait, { since })) return;
    if (!this.addCommitment('response', { from, since, took, days: this.days, wait })) return;
    const at = from + took + wait;
    const outcome = random() < 0.15 ? 'maintenance' : random() < 0.5 ? 'answer' : 'solution';
    this.happen(this.instant(at), { type: 'TicketAnswered', outcome, text: TEXT, attachments: [] });
    if (first) this.count(this.instant(at), 'answered');
    const decided = outcome === 'maintenance' ? this.decided(at) : at;
    if (decided !== null) this.closed(decided + this.ms(random() * 6), 'processed', first);
  }

  private complement(at: Moment, wait: number, { since }: { since: number }): boolean {
    if (!this.happen(this.instant(at), { type: 'ComplementRequested', text: TEXT, attachments: [] })) {
      this.pending('response', since);
      return false;
    }
    this.count(this.instant(at), 'complement-asked');
    const given = this.instant(at + wait);
    if (!this.happen(given, { type: 'ComplementGiven', text: TEXT, attachments: [], channel: 'web' })) {
      this.pending('response', since, null);
      return false;
    }
    this.count(given, 'complement-given');
    this.options.answers.took(monthOf(given), 'complement-given', wait);
    return true;
  }

  private decided(from: Moment): Moment | null {
    const { random } = this.options;
    const days = this.blocking ? 2 : 10;
    const took = this.ms(days * (random() < 0.1 ? 1 + random() * 0.3 : random() * 0.95));
    if (!this.addCommitment('maintenance-decision', { from, since: this.instant(from), took, days }))
      return null;
    this.happen(this.instant(from + took), { type: 'MaintenanceDecided', taken: true, explanation: TEXT });
    return from + took;
  }

  private closed(at: Moment, reason: string, first = true): void {
    const instant = this.instant(at);
    if (!this.happen(instant, { type: 'TicketClosed', reason, explanation: null, document: null })) return;
    this.count(instant, 'closed');
    if (reason !== 'processed' || first) this.count(instant, reason);
    this.options.answers.open(this.openSince, instant);
    this.openSince = 0;
    if (reason !== 'processed' || !first || this.options.random() > 0.04) return;
    const again = at + this.ms(this.options.random() * 8);
    if (!this.happen(this.instant(again), { type: 'TicketReopened', reason: TEXT })) return;
    this.count(this.instant(again), 'reopened');
    this.openSince = this.instant(again);
    this.answered(again, false);
  }

  /** C4.1.2: a refusal within the delay is an answer. */
  private refused(from: Moment): void {
    const took = this.ms(this.days * this.options.random() * 0.9);
    if (this.addCommitment('response', { from, since: this.instant(from), took, days: this.days }))
      this.closed(from + took, 'level-one');
  }

  /** Taken back, or merged into another ticket: what was promised is no longer owed. */
  private withdrawn(from: Moment): void {
    const at = from + this.ms(this.days * this.options.random() * 0.9);
    const since = this.instant(from);
    if (this.instant(at) > this.options.end) return this.pending('response', since);
    this.cancelled(since, this.instant(at));
    this.closed(at, this.options.random() < 0.3 ? 'duplicate' : 'withdrawn');
  }

  /** C4.2.3: asked, reminded after five working days, closed after five more. */
  private silent(from: Moment): void {
    const since = this.instant(from);
    const asked = from + this.ms(this.days * this.options.random() * 0.9);
    if (!this.happen(this.instant(asked), { type: 'ComplementRequested', text: TEXT, attachments: [] }))
      return this.pending('response', since);
    this.count(this.instant(asked), 'complement-asked');
    const reminded = this.options.clock.runsOutAt(asked + 5 * SERVICE_DAY);
    if (!this.happen(reminded, { type: 'ComplementReminded' })) return this.pending('response', since, null);
    this.count(reminded, 'reminder');
    const closing = asked + 10 * SERVICE_DAY;
    if (this.instant(closing) > this.options.end) return this.pending('response', since, null);
    this.cancelled(since, this.instant(closing));
    this.closed(closing, 'no-reply');
  }

  /** Counts what was promised by what it took; false when the history stops before it is done. */
  private addCommitment(
    kind: MadeCommitment['kind'],
    given: { from: Moment; since: number; took: number; days: number; wait?: number },
  ): boolean {
    const { from, since, took, days, wait = 0 } = given;
    const promised = days * SERVICE_DAY;
    const due = this.options.clock.runsOutAt(from + promised + wait);
    const done = took === Infinity ? Infinity : this.instant(from + took + wait);
    const isDone = done <= this.options.end;
    const kept = took <= promised;
    if (kept && isDone) this.count(done, `${kind} kept`);
    if (!kept && due < this.options.end) this.count(due, `${kind} broken`);
    if (isDone) this.options.answers.took(monthOf(done), kind, took);
    this.commitments.push({
      kind,
      startedAt: since,
      dueAt: due,
      settledAt: isDone ? done : null,
      sequence: this.commitments.filter((other) => other.kind === kind).length + 1,
      outcome: isDone ? (kept ? 'kept' : 'broken') : 'pending',
    });
    return isDone;
  }

  /** A response that is still owed when the history stops. */
  private pending(kind: 'response', since: number, dueAt: number | null = Infinity): void {
    const due = dueAt === Infinity ? this.options.end + 1 : dueAt;
    this.commitments.push({
      kind,
      sequence: 1,
      startedAt: since,
      dueAt: due,
      outcome: 'pending',
      settledAt: null,
    });
  }

  private cancelled(since: number, at: number): void {
    const settled = { outcome: 'cancelled', settledAt: at } as const;
    this.commitments.push({ kind: 'response', sequence: 1, startedAt: since, dueAt: null, ...settled });
  }

  /** False when the history stops before. */
  private happen(at: number, event: EventFields): boolean {
    if (at > this.options.end) return false;
    this.events.push({
      ...event,
      at: new Date(at).toISOString(),
      by: { kind: 'system' },
    } as unknown as TicketEvent);
    return true;
  }

  private count(at: number, what: string): void {
    const { product, establishment } = this;
    this.options.answers.count({ month: monthOf(at), what, product, establishment });
  }

  private instant(moment: Moment): number {
    return this.options.clock.instantAt(moment);
  }
  private below(limit: number): number {
    return Math.floor(this.options.random() * limit);
  }
  /** Working days in whole milliseconds, none of them nothing. */
  private ms(days: number): number {
    return 1 + Math.floor(days * SERVICE_DAY);
  }
}

const months = new Map<number, string>();
/** The month in Paris, looked up once an hour: Intl is slow. */
function monthOf(at: number): string {
  const hour = Math.floor(at / 3_600_000);
  const known = months.get(hour) ?? dayInParis(at).slice(0, 7);
  months.set(hour, known);
  return known;
}

const idOf = (rank: number): string => `10000000-0000-4000-8000-${String(rank).padStart(12, '0')}`;
const TEXT = 'Texte de la fiche.';
const requestFor = (productId: string, blocking: boolean) => ({
  productId,
  releaseId: null,
  title: 'Message FMAVC 005',
  description: TEXT,
  lastActions: TEXT,
  messages: [],
  firstAnalysis: TEXT,
  blocking,
  changedOutsideApplication: false,
  priorAgreement: null,
  attachments: [],
});
