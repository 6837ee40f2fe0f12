import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, viewerOf, type RequestContext } from '../platform/graphql/index.js';
import {
  listNotifications,
  markNotificationsRead,
  type Notification,
  type NotificationPage,
} from './list-notifications.js';
import { notifiedTicket, type NotifiedTicket } from './notification.loader.js';
import { NotificationConnection, NotificationType, NotifiedTicketType } from './notification.type.js';

/** What a person should know: warnings before a promise breaks, closures, mails that did not arrive. */
@Resolver(() => NotificationType)
export class NotificationResolver {
  /** The viewer's own, newest first. */
  @Access('people')
  @Query(() => NotificationConnection)
  notifications(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
    @Arg('unreadOnly', () => Boolean, { defaultValue: false }) unreadOnly: boolean,
  ): Promise<NotificationPage> {
    return listNotifications(context.em, viewerOf(context), { first, after, unreadOnly });
  }

  /** All of them when no id is given; ids of others' change nothing. Gives how many are left unread. */
  @Access('people')
  @Mutation(() => Int)
  markNotificationsRead(
    @Ctx() context: RequestContext,
    @Arg('ids', () => [ID], { nullable: true }) ids: string[] | null = null,
  ): Promise<number> {
    return markNotificationsRead(context.em, viewerOf(context), ids, context.now);
  }

  @FieldResolver(() => NotifiedTicketType, { nullable: true })
  ticket(
    @Root() { ticketId }: Notification,
    @Ctx() context: RequestContext,
  ): Promise<NotifiedTicket | null> | null {
    return ticketId ? context.loader(notifiedTicket).load(ticketId) : null;
  }
}
