import { STAFF } from '@assistance/domain/access';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { LiveFeed } from '../platform/event-log/index.js';
import { Access, viewerOf, type RequestContext } from '../platform/graphql/index.js';
import { followQueue, followTicket, type QueueChange } from './follow-tickets.js';
import { QueueChangeType, TicketChangeType, toChangeType, toQueueChangeType } from './live.type.js';
import type { TicketChange } from './ticket-change.js';
import type { TicketRow } from '../ticket-log/index.js';
import { TicketFilterInput } from './ticket.input.js';
import { visibleTicketById } from './ticket.loader.js';
import { TicketType } from './ticket.type.js';

/** What a subscription to tickets knows besides. */
export interface LiveContext extends RequestContext {
  readonly live: LiveFeed<TicketChange>;
}

interface Subscribing<Arguments = unknown> {
  readonly context: LiveContext;
  readonly args: Arguments & { readonly after?: string | null };
}
const following = ({ context, args }: Subscribing) => ({
  live: context.live,
  em: context.em,
  viewer: viewerOf(context),
  after: args.after ?? null,
});

const subscribeToTicket = (given: Subscribing<{ ticketId: string }>) =>
  followTicket(following(given), given.args.ticketId);
const subscribeToQueue = (given: Subscribing<{ filter?: TicketFilterInput | null }>) =>
  followQueue(following(given), given.args.filter ?? {});
const subscribeToMine = (given: Subscribing<{ mine: boolean }>) =>
  followQueue(following(given), { mine: given.args.mine });

const AFTER = { nullable: true, description: 'The last cursor received: what came since is given first.' };

/** What happens, the moment it happens; each event carries the cursor to resume from. */
@Resolver(() => TicketChangeType)
export class LiveResolver {
  /**
   * What happens to one ticket. Refusals: NOT_FOUND, at the beginning or once the right to see it is withdrawn;
   * INVALID_VALUE for a malformed cursor, CURSOR_TOO_OLD.
   */
  @Access('people')
  @Subscription(() => TicketChangeType, { subscribe: subscribeToTicket as never })
  ticketUpdated(
    @Root() change: TicketChange,
    @Arg('ticketId', () => ID) _ticketId: string,
    @Arg('after', () => String, AFTER) _after?: string | null,
  ): TicketChangeType {
    return toChangeType(change);
  }

  /** As it is now. */
  @FieldResolver(() => TicketType, { nullable: true })
  ticket(@Root() { ticketId }: TicketChangeType, @Ctx() context: RequestContext): Promise<TicketRow | null> {
    return context.loader(visibleTicketById).load(ticketId);
  }
}

@Resolver(() => QueueChangeType)
export class LiveQueueResolver {
  /**
   * What enters, moves and leaves in the queue that the filter makes, among the tickets that the viewer may see. What time
   * alone changes (a due date that passes) is no event. Refusals: INVALID_VALUE, CURSOR_TOO_OLD.
   */
  @Access(STAFF, 'C3.3.1')
  @Subscription(() => QueueChangeType, { subscribe: subscribeToQueue as never })
  queueChanged(
    @Root() change: QueueChange,
    @Arg('filter', () => TicketFilterInput, { nullable: true }) _filter?: TicketFilterInput | null,
    @Arg('after', () => String, AFTER) _after?: string | null,
  ): QueueChangeType {
    return toQueueChangeType(change);
  }

  /** What happens to the tickets of the correspondent's establishment. Refusals: INVALID_VALUE, CURSOR_TOO_OLD. */
  @Access(['correspondent'], 'C3.1.1')
  @Subscription(() => QueueChangeType, { subscribe: subscribeToMine as never })
  myTickets(
    @Root() change: QueueChange,
    @Arg('mine', () => Boolean, { defaultValue: false, description: 'Only those that the viewer wrote.' })
    _mine: boolean,
    @Arg('after', () => String, AFTER) _after?: string | null,
  ): QueueChangeType {
    return toQueueChangeType(change);
  }

  /** As it is now; null once the viewer may no longer see it. */
  @FieldResolver(() => TicketType, { nullable: true })
  ticket(@Root() { ticketId }: QueueChangeType, @Ctx() context: RequestContext): Promise<TicketRow | null> {
    return context.loader(visibleTicketById).load(ticketId);
  }
}
