import { type Closure, parisDay } from '../calendar/index.js';
import type { Commitment } from '../commitment/index.js';
import type { Instant } from '../shared/index.js';
import type { Ticket } from '../ticket/index.js';
import { brokenAt } from './broken-at.js';
import type { Chronicle } from './chronicle.js';
import type { Lasting, Span } from './facts.js';

/** A stretch of time during which one thing was so and one person was in charge. */
interface Stretch {
  readonly from: Instant;
  readonly until: Instant | null;
  readonly since: Instant;
  readonly ticket: Ticket;
}

/**
 * What lasts on a ticket, as far as it can be met at the end of a day: what begins and ends within one day is left out,
 * but for a commitment whose date is still ahead.
 */
export function spansOf(
  chronicle: Chronicle,
  commitments: readonly Commitment[],
  closures: readonly Closure[],
): Span[] {
  const open = stretches(chronicle, 'open');
  const spanOf = (
    measure: Span['measure'],
    { from, until, since, ticket }: Stretch,
    blocking: boolean,
  ): Span => ({
    measure,
    from,
    until,
    since,
    firstDay: parisDay(from),
    lastDay: until === null ? null : parisDay(until),
    productId: ticket.request.productId,
    establishmentId: ticket.establishmentId,
    agentId: ticket.agentId,
    channel: ticket.channel,
    blocking,
    outcome: null,
  });
  const lasting = (['open', 'awaiting-complement', 'awaiting-closing'] as const).flatMap((measure) =>
    (measure === 'open' ? open : stretches(chronicle, measure)).map((stretch) =>
      spanOf(measure, stretch, chronicle.last.blocking),
    ),
  );
  const pending = commitments.flatMap((commitment) => {
    const until = endOfPending(commitment, closures);
    // A commitment waits as long as the ticket is open: one closed for lack of reply takes it up again later.
    return within(open, { from: commitment.startedAt, until }).map((stretch) =>
      spanOf(commitment.kind, { ...stretch, since: commitment.startedAt }, commitment.blocking),
    );
  });
  const ahead = Date.parse(chronicle.last.updatedAt);
  return [...lasting, ...pending].filter(
    ({ firstDay, lastDay, until }) => firstDay !== lastDay || (until !== null && Date.parse(until) > ahead),
  );
}

const endOfPending = (commitment: Commitment, closures: readonly Closure[]): Instant | null =>
  earlier(
    commitment.settledAt,
    // Kept or cancelled, it never broke.
    commitment.outcome === 'kept' || commitment.outcome === 'cancelled'
      ? null
      : brokenAt(commitment, closures),
  );

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return Date.parse(a) <= Date.parse(b) ? a : b;
}

/** Since when it is so in this state of the ticket; `null` when it is not. */
function sinceOf(measure: Lasting, ticket: Ticket): Instant | null {
  switch (measure) {
    case 'open':
      return ticket.status === 'closed' ? null : ticket.openedAt;
    case 'awaiting-complement':
      return ticket.status === 'awaiting-complement' ? (ticket.complement?.requestedAt ?? null) : null;
    case 'awaiting-closing':
      return ticket.status === 'answered' ? (ticket.response?.at ?? null) : null;
  }
}

/** When it was so, a stretch for each person in charge. */
function stretches({ steps }: Chronicle, measure: Lasting): Stretch[] {
  const found: Stretch[] = [];
  let current: Stretch | null = null;
  for (const { event, after } of steps) {
    const since = sinceOf(measure, after);
    if (current && since === current.since && after.agentId === current.ticket.agentId) continue;
    if (current) found.push({ ...current, until: event.at });
    current = since === null ? null : { from: event.at, until: null, since, ticket: after };
  }
  if (current) found.push(current);
  return found.filter(({ from, until }) => until === null || Date.parse(from) < Date.parse(until));
}

/** The parts of stretches that lie between two instants. */
function within(stretched: readonly Stretch[], bounds: Pick<Stretch, 'from' | 'until'>): Stretch[] {
  return stretched.flatMap((stretch) => {
    const from = Date.parse(bounds.from) > Date.parse(stretch.from) ? bounds.from : stretch.from;
    const until = earlier(stretch.until, bounds.until);
    return until === null || Date.parse(from) < Date.parse(until) ? [{ ...stretch, from, until }] : [];
  });
}
