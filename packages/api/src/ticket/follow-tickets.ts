import { mayLoseSight, scopeKey, seesPart } from '@assistance/domain/access';
import { checkQueueFilter, filterMatches, type QueueFilter } from '@assistance/domain/queue';
import { seesNow, whileSeen } from '../access/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { LiveFeed } from '../platform/event-log/index.js';
import { refuseWith, valueOf, type Viewer } from '../platform/graphql/index.js';
import { Flow, Lookup, resumable } from '../platform/live/index.js';
import { membersOf } from './filter-sql.js';
import { changeFor, type TicketChange } from './ticket-change.js';
import { factsBefore, type QueueFacts } from '../ticket-log/index.js';
import { findVisibleTicket } from './find-visible-ticket.js';
import { readFacts, ticketHasWords } from './ticket-now.js';
import { ticketContains } from './ticket-contains.js';

export const QUEUE_CHANGES = ['entered', 'moved', 'left'] as const;
/** What an event did to a queue. */
export interface QueueChange {
  readonly change: TicketChange;
  readonly kind: (typeof QUEUE_CHANGES)[number];
}

/** One object for one change, however many queues it happens in: what is written of it is written once. */
const changesOf = new WeakMap<TicketChange, QueueChange[]>();
function queueChange(change: TicketChange, kind: QueueChange['kind']): QueueChange {
  const changes = changesOf.get(change) ?? QUEUE_CHANGES.map((each) => ({ change, kind: each }));
  changesOf.set(change, changes);
  return changes[QUEUE_CHANGES.indexOf(kind)] ?? { change, kind };
}

interface Following {
  readonly live: LiveFeed<TicketChange>;
  readonly em: EntityManager;
  readonly viewer: Viewer;
  readonly after: string | null;
}

/**
 * What happens to one ticket. Refusals: NOT_FOUND, when it begins and when the right to see it is withdrawn;
 * INVALID_VALUE, CURSOR_TOO_OLD.
 */
export async function followTicket(
  { live, em, viewer, after }: Following,
  ticketId: string,
): Promise<Flow<TicketChange>> {
  const { id } = await findVisibleTicket(em.fork(), viewer, { id: ticketId }, 'ticketId');
  return new Flow({
    ...(await resumable(live, after)),
    share: `ticket ${id} ${scopeKey(viewer)}`,
    pick: (change) => {
      if (change.ticketId !== id) return null;
      const visible = changeFor(viewer, change);
      return visible && whileSeen(em, viewer, id, visible, () => refuseWith('NOT_FOUND', 'ticketId'));
    },
  });
}

/**
 * What enters, moves and leaves among the tickets that the viewer may see and that the filter lets through, as each event
 * changed them. What time alone changes (a day that begins, a due date that passes) is no event.
 * Refusals: INVALID_VALUE, CURSOR_TOO_OLD.
 */
export async function followQueue(
  { live, em, viewer, after }: Following,
  filter: QueueFilter,
): Promise<Flow<TicketChange>> {
  // Refused at once, rather than at the first event.
  valueOf(checkQueueFilter(filter));
  // Who is of a team when one begins to follow.
  const members = filter.team ? await membersOf(em.fork(), filter.team) : [];
  const queue = new Queue(em, viewer, filter, members);
  // Whoever follows "mine" follows another queue than anybody else.
  const owner = filter.mine === true ? viewer.personId : '';
  return new Flow({
    ...(await resumable(live, after)),
    share: `queue ${scopeKey(viewer)} ${owner} ${JSON.stringify(filter)}`,
    pick: (change) => queue.changeBy(change),
  });
}

/** As many tickets' words as are remembered. */
const MOST_KNOWN = 2_000;

class Queue {
  private readonly patterns: readonly string[];
  private readonly known = new Map<string, Promise<boolean>>();

  constructor(
    private readonly em: EntityManager,
    private readonly viewer: Viewer,
    private readonly filter: QueueFilter,
    private readonly members: readonly string[],
  ) {
    this.patterns = filter.text ? ticketContains(filter.text) : [];
  }

  /** At once where nothing must be read: most events concern most queues not. */
  changeBy(happened: TicketChange): QueueChange | Lookup | null {
    const change = changeFor(this.viewer, happened);
    if (change === null) return null;
    const { facts } = change;
    if (facts === null) return new Lookup(() => this.changeBefore(change));
    const [was, is] = [this.holds(factsBefore(facts), change), this.holds(facts, change)];
    if (!was && !is) return null;
    const found = queueChange(change, is ? (was ? 'moved' : 'entered') : 'left');
    const isSure = this.patterns.length === 0 && !(is && mayLoseSight(this.viewer));
    return isSure ? found : new Lookup(() => this.checked(found));
  }

  /** Is a ticket that is so in the queue, for what the change tells of it? */
  private holds(facts: QueueFacts | null, change: TicketChange): boolean {
    const { viewer, filter, members } = this;
    if (facts === null || !seesPart(viewer, facts, change)) return false;
    return filterMatches(filter, { viewer, at: change.at, members }, facts);
  }

  private async checked(found: QueueChange): Promise<QueueChange | null> {
    const { ticketId } = found.change;
    if (this.patterns.length > 0 && !(await this.hasWords(ticketId))) return null;
    // C3.3.3: what was theirs then and is not now is no longer sent to them.
    if (found.kind === 'left' || !mayLoseSight(this.viewer)) return found;
    return (await seesNow(this.em.fork(), this.viewer, ticketId)) ? found : null;
  }

  /** Written before facts were kept: told as a move in what the ticket is now. */
  private async changeBefore(change: TicketChange): Promise<QueueChange | null> {
    const facts = await readFacts(this.em.fork(), change.ticketId);
    return this.holds(facts, change) ? this.checked(queueChange(change, 'moved')) : null;
  }

  private hasWords(ticketId: string): Promise<boolean> {
    const known = this.known.get(ticketId) ?? ticketHasWords(this.em.fork(), ticketId, this.patterns);
    known.catch(() => this.known.delete(ticketId));
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(ticketId, known);
    return known;
  }
}
