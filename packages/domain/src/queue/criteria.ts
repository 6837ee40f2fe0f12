import { ownerField, type Role } from '../access/index.js';
import { addDays, endOfDay, parisDay, startOfDay } from '../calendar/index.js';
import type { Instant } from '../shared/index.js';
import type { Channel, ReviewState, TicketStatus } from '../ticket/index.js';
import type { QueueFilter } from './filter.js';
import { OPEN_STATUSES } from './views.js';

/** What filters ask of a ticket. Ids in small letters. */
interface QueueFacts {
  readonly status: TicketStatus;
  readonly channel: Channel;
  readonly review: ReviewState | null;
  readonly productId: string;
  readonly establishmentId: string;
  readonly correspondentId: string;
  readonly agentId: string | null;
  readonly blocking: boolean;
  /** C3.2.6: the decision of maintenance is owed. */
  readonly maintenanceOwed: boolean;
  readonly openedAt: Instant;
  readonly dueAt: Instant | null;
}

type FieldOf<T> = {
  [K in keyof QueueFacts]: T extends QueueFacts[K] ? K : never;
}[keyof QueueFacts];
type WordField = 'status' | 'channel' | 'review';
type IdField = Exclude<FieldOf<string>, InstantField>;
type FlagField = FieldOf<boolean>;
type InstantField = 'openedAt' | 'dueAt';

/** One thing that a fact must be. A ticket without the fact is none of a list, of a time. */
export type Criterion =
  | { readonly kind: 'word'; readonly field: WordField; readonly oneOf: readonly string[] }
  | { readonly kind: 'id'; readonly field: IdField; readonly oneOf: readonly string[] }
  | { readonly kind: 'none'; readonly field: 'agentId' }
  | { readonly kind: 'flag'; readonly field: FlagField; readonly is: boolean }
  | { readonly kind: 'from'; readonly field: InstantField; readonly at: Instant }
  | { readonly kind: 'before'; readonly field: InstantField; readonly at: Instant };

/** What a filter means depends on who asks, and when. */
export interface FilterContext {
  readonly viewer: { readonly personId: string; readonly role: Role };
  /** When: what is overdue, and what today is, follow from it. */
  readonly at: Instant;
  /** Who is of the teams that the filter names. */
  readonly members?: readonly string[];
}

const OPEN: Criterion = { kind: 'word', field: 'status', oneOf: OPEN_STATUSES };

/**
 * What a filter means, as criteria that must all hold: lists and counts ask them of the database, live queues of what an
 * event says. Its words (`text`) apart, which no fact tells.
 *
 * @throws RangeError for a filter that {@link checkQueueFilter} refuses
 */
export function criteriaOf(filter: QueueFilter, context: FilterContext): Criterion[] {
  const { viewer, at, members = [] } = context;
  const all: Criterion[] = [];
  const word = (field: WordField, values: readonly string[] | null | undefined) =>
    values && all.push({ kind: 'word', field, oneOf: values });
  const id = (field: IdField, values: readonly string[] | null | undefined) =>
    values && all.push({ kind: 'id', field, oneOf: values.map((value) => value.toLowerCase()) });
  const from = (field: InstantField, instant: Instant) => all.push({ kind: 'from', field, at: instant });
  const before = (field: InstantField, instant: Instant) => all.push({ kind: 'before', field, at: instant });

  word('status', filter.status);
  word('channel', filter.channel);
  word('review', filter.review);
  id('productId', filter.productId);
  id('establishmentId', filter.establishmentId);
  id('agentId', filter.agentId);
  if (filter.team) id('agentId', members);
  if (filter.mine === true) id(ownerField(viewer.role), [viewer.personId]);
  if (filter.unassigned === true) all.push({ kind: 'none', field: 'agentId' }, OPEN);
  if (typeof filter.blocking === 'boolean')
    all.push({ kind: 'flag', field: 'blocking', is: filter.blocking });
  if (filter.maintenanceDecision === true) all.push({ kind: 'flag', field: 'maintenanceOwed', is: true });
  if (filter.overdue === true) {
    before('dueAt', at);
    all.push(OPEN);
  }
  if (filter.dueToday === true) {
    from('dueAt', at);
    before('dueAt', endOfDay(parisDay(at)));
  }
  if (typeof filter.olderThanDays === 'number')
    before('openedAt', startOfDay(addDays(parisDay(at), -filter.olderThanDays)));
  if (filter.openedFrom) from('openedAt', startOfDay(filter.openedFrom));
  if (filter.openedTo) before('openedAt', endOfDay(filter.openedTo));
  return all;
}

/** Would a ticket that is so be in the list of this filter? Its words apart, see {@link criteriaOf}. */
export const filterMatches = (filter: QueueFilter, context: FilterContext, facts: QueueFacts): boolean =>
  criteriaOf(filter, context).every((criterion) => holds(criterion, facts));

function holds(criterion: Criterion, facts: QueueFacts): boolean {
  switch (criterion.kind) {
    case 'word':
    case 'id': {
      const value = facts[criterion.field];
      return value !== null && criterion.oneOf.includes(value);
    }
    case 'none':
      return facts[criterion.field] === null;
    case 'flag':
      return facts[criterion.field] === criterion.is;
    case 'from': {
      const value = facts[criterion.field];
      return value !== null && Date.parse(value) >= Date.parse(criterion.at);
    }
    case 'before': {
      const value = facts[criterion.field];
      return value !== null && Date.parse(value) < Date.parse(criterion.at);
    }
  }
}
