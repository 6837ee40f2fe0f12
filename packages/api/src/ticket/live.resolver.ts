import type { TicketEvent } from '@assistance/domain/ticket';
import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { LiveFeed, LogEntry } from '../platform/event-log/index.js';
import { endable, formatCursor, parseCursor, type Cursor } from '../platform/event-log/index.js';
import { Access, refuseWith, viewerOf, type RequestContext, type Viewer } from '../platform/graphql/index.js';
import { findVisibleTicket, isVisibleTo } from './ticket-scope.js';
import { ENTRY_TYPES } from './ticket.enums.js';
import { TicketChangeType } from './ticket.type.js';

/** Looks a session up again: a right withdrawn or a session ended stops the flow. */
export type RefreshViewer = (viewer: Viewer) => Promise<Viewer | null>;

export interface LiveContext extends RequestContext {
  readonly live: LiveFeed<TicketEvent>;
  readonly refreshViewer: RefreshViewer;
}
interface SubscribeArguments {
  readonly context: LiveContext;
  readonly args: { readonly ticketId?: string; readonly after?: string | null };
}

/** What happens that the viewer may see, as long as their session lives; ends at once when nobody listens any more. */
function changes(
  { live, refreshViewer }: LiveContext,
  viewer: Viewer,
  after: Cursor | null,
  concerns: (entry: LogEntry<TicketEvent>) => boolean,
): AsyncGenerator<LogEntry<TicketEvent>> {
  const followed = live.follow(after);
  async function* visible(): AsyncGenerator<LogEntry<TicketEvent>, void, undefined> {
    for await (const entry of followed) {
      if (!concerns(entry)) continue;
      const now = await refreshViewer(viewer);
      if (now === null) return;
      if (isVisibleTo(now, entry)) yield entry;
    }
  }
  return endable(visible(), () => void followed.return());
}

function cursorIn(after: string | null | undefined): Cursor | null {
  if (after === null || after === undefined) return null;
  return parseCursor(after) ?? refuseWith('INVALID_VALUE', 'after', { value: after.slice(0, 40) });
}

const subscribeToTicket = async ({ context, args }: SubscribeArguments) => {
  const viewer = viewerOf(context);
  const after = cursorIn(args.after);
  const { id } = await findVisibleTicket(context.em.fork(), viewer, { id: args.ticketId ?? '' }, 'ticketId');
  return changes(context, viewer, after, ({ ticketId }) => ticketId === id);
};

const subscribeToQueue = async ({ context, args }: SubscribeArguments) =>
  changes(context, viewerOf(context), cursorIn(args.after), () => true);

const changeOf = ({ cursor, ticketId, version, data }: LogEntry<TicketEvent>): TicketChangeType => ({
  cursor: formatCursor(cursor),
  ticketId,
  version,
  type: ENTRY_TYPES[data.type],
});

/** What happens, the moment it happens; each event carries the cursor to resume from. */
@Resolver()
export class LiveResolver {
  /** Refusals: NOT_FOUND, INVALID_VALUE for a malformed cursor. */
  @Access('people')
  @Subscription(() => TicketChangeType, { subscribe: subscribeToTicket as never })
  ticketChanged(
    @Root() entry: LogEntry<TicketEvent>,
    @Arg('ticketId', () => ID) _ticketId: string,
    @Arg('after', () => String, { nullable: true }) _after?: string | null,
  ): TicketChangeType {
    return changeOf(entry);
  }

  /** Something entered, left or moved in what the viewer may see. */
  @Access('people')
  @Subscription(() => TicketChangeType, { subscribe: subscribeToQueue as never })
  queueChanged(
    @Root() entry: LogEntry<TicketEvent>,
    @Arg('after', () => String, { nullable: true }) _after?: string | null,
  ): TicketChangeType {
    return changeOf(entry);
  }
}
