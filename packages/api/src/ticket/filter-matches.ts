import { ownerField, type Role } from '@assistance/domain/access';
import { endOfDay, parisDay, startOfDay } from '@assistance/domain/calendar';
import { firstDayOfAge, type TicketFilterValues } from './list-tickets.js';
import type { TicketFacts } from '../ticket-log/index.js';

interface Circumstances {
  readonly viewer: { readonly personId: string; readonly role: Role };
  /** When: what is overdue, and what today is, follow from it. */
  readonly at: string;
  /** Who is of the teams that the filter names. */
  readonly members?: readonly string[];
}

type Test = (facts: TicketFacts, at: string) => boolean;

/**
 * Would a ticket that is so be in the list of this filter? The words apart, which are looked for in the database: they
 * never change. Must say what `conditionOf` says in SQL; `filter-matches.test.ts` holds both together.
 */
export function filterMatches(
  filter: TicketFilterValues,
  { viewer, at, members = [] }: Circumstances,
  facts: TicketFacts,
): boolean {
  return testsOf(filter, viewer, members).every((test) => test(facts, at));
}

function testsOf(
  filter: TicketFilterValues,
  viewer: Circumstances['viewer'],
  members: readonly string[],
): Test[] {
  const { status, productId, establishmentId, agentId, blocking, openedFrom, openedTo } = filter;
  const tests: Test[] = [];
  if (status) tests.push((facts) => status.includes(facts.status));
  if (productId) tests.push((facts) => isOneOf(productId, facts.productId));
  if (establishmentId) tests.push((facts) => isOneOf(establishmentId, facts.establishmentId));
  if (agentId) tests.push((facts) => isOneOf(agentId, facts.agentId));
  if (filter.unassigned === true) tests.push((facts) => facts.agentId === null && isOpen(facts));
  if (filter.mine === true) tests.push((facts) => facts[ownerField(viewer.role)] === viewer.personId);
  if (typeof blocking === 'boolean') tests.push((facts) => facts.blocking === blocking);
  if (filter.overdue === true)
    tests.push((facts, at) => isOpen(facts) && facts.dueAt !== null && time(facts.dueAt) < time(at));
  if (filter.dueToday === true)
    tests.push(
      ({ dueAt }, at) =>
        dueAt !== null && time(dueAt) >= time(at) && time(dueAt) < time(endOfDay(parisDay(at))),
    );
  const { channel, olderThanDays } = filter;
  if (filter.team) tests.push((facts) => isOneOf(members, facts.agentId));
  if (channel) tests.push((facts) => channel.includes(facts.channel));
  if (filter.maintenanceDecision === true) tests.push((facts) => facts.maintenanceOwed);
  if (typeof olderThanDays === 'number')
    tests.push(
      (facts, at) => time(facts.openedAt) < time(startOfDay(firstDayOfAge(parisDay(at), olderThanDays))),
    );
  if (openedFrom) tests.push((facts) => time(facts.openedAt) >= time(startOfDay(openedFrom)));
  if (openedTo) tests.push((facts) => time(facts.openedAt) < time(endOfDay(openedTo)));
  return tests;
}

const isOpen = ({ status }: TicketFacts): boolean => status !== 'closed';
/** However an id is written. */
const isOneOf = (ids: readonly string[], id: string | null): boolean =>
  id !== null && ids.some((each) => each.toLowerCase() === id);
const time = (instant: string): number => Date.parse(instant);
