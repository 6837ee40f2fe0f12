import { STAFF } from '@assistance/domain/access';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import { personById, PersonType, type Person } from '../correspondent/index.js';
import { Access, viewerOf, type RequestContext } from '../platform/graphql/index.js';
import { findVisibleTicket } from '../ticket/index.js';
import { followPresence } from './follow-presence.js';
import type { PresenceBoard, TicketPresence } from './presence-board.js';
import type { Present } from './presence-store.js';
import { PresenceType, PresentPersonType } from './presence.type.js';

/** What a subscription to presence knows besides. */
export interface PresenceContext extends RequestContext {
  readonly board: PresenceBoard;
}

const subscribe = ({
  context,
  args,
}: {
  readonly context: PresenceContext;
  readonly args: { readonly ticketId: string };
}) => followPresence(context.em, context.board, viewerOf(context), args.ticketId);

/** Who is on a ticket's page, so that two do not answer at once. */
@Resolver(() => PresentPersonType)
export class PresenceResolver {
  /**
   * Who of the Amue's side has the ticket's page open, on whatever server: now and at each change. Following it is being on
   * the page. A state, not a log: it has no cursor. Refusals: NOT_FOUND.
   */
  @Access(STAFF, 'C3.3.1')
  @Subscription(() => PresenceType, { subscribe: subscribe as never })
  presence(
    @Root() { ticketId, people }: TicketPresence,
    @Arg('ticketId', () => ID) _ticketId: string,
  ): PresenceType {
    return { ticketId, people: people as unknown as PresentPersonType[] };
  }

  /**
   * Says that the viewer is answering, for a minute unless said again; or is not any more. False where the viewer's session
   * has no page of the ticket open. Refusals: NOT_FOUND.
   */
  @Access(STAFF, 'C3.3.1')
  @Mutation(() => Boolean)
  async setAnswering(
    @Ctx() context: PresenceContext,
    @Arg('ticketId', () => ID) ticketId: string,
    @Arg('answering', () => Boolean) answering: boolean,
  ): Promise<boolean> {
    const viewer = viewerOf(context);
    const { id } = await findVisibleTicket(context.em, viewer, { id: ticketId }, 'ticketId');
    return context.board.answers(id, viewer.session, answering);
  }

  @FieldResolver(() => PersonType)
  person(@Root() { personId }: Present, @Ctx() context: RequestContext): Promise<Person | null> {
    return context.loader(personById).load(personId);
  }
}
