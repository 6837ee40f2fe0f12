import type { MailChoice, NotificationKind } from '@assistance/domain/notification';
import {
  Arg,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { LiveFeed } from '../platform/event-log/index.js';
import { Access, viewerOf, type RequestContext } from '../platform/graphql/index.js';
import type { Notice } from '../platform/live/index.js';
import { followNotifications, type NotificationEvent } from './follow-notifications.js';
import {
  listNotifications,
  markNotificationsRead,
  type Notification,
  type NotificationPage,
} from './list-notifications.js';
import { readPreferences, setDigestHour, setPreference, type Preferences } from './preferences.js';
import { notifiedTicket, type NotifiedTicket } from './notification.loader.js';
import {
  MailChoiceEnum,
  NotificationKindEnum,
  NotificationPreferencesType,
  NotificationConnection,
  NotificationEventType,
  NotificationType,
  NotifiedTicketType,
} from './notification.type.js';

/** What a subscription to notices knows besides. */
export interface NoticeContext extends RequestContext {
  readonly notices: LiveFeed<Notice>;
}

const subscribe = ({
  context,
  args,
}: {
  readonly context: NoticeContext;
  readonly args: { readonly after?: string | null };
}) => followNotifications(context.em, context.notices, viewerOf(context), args.after ?? null);

/** What a person should know: warnings before a commitment is missed, closures, mails that did not arrive. */
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

  /** The viewer's own, the moment they come; and that some were read, on whatever page. Refusals: INVALID_VALUE, CURSOR_TOO_OLD. */
  @Access('people')
  @Subscription(() => NotificationEventType, { name: 'notifications', subscribe: subscribe as never })
  notified(
    @Root() event: NotificationEvent,
    @Arg('after', () => String, { nullable: true }) _after?: string | null,
  ): NotificationEvent {
    return event;
  }

  /** What the viewer has chosen, and what the charter leaves no choice of. */
  @Access('people')
  @Query(() => NotificationPreferencesType)
  notificationPreferences(@Ctx() context: RequestContext): Promise<Preferences> {
    return readPreferences(context.em, viewerOf(context));
  }

  /** Refusals: NOTIFICATION_COMPULSORY, INVALID_VALUE for a kind that the viewer never gets. */
  @Access('people')
  @Mutation(() => NotificationPreferencesType)
  async setNotificationPreference(
    @Ctx() context: RequestContext,
    @Arg('kind', () => NotificationKindEnum) kind: NotificationKind,
    @Arg('site', () => Boolean) site: boolean,
    @Arg('browser', () => Boolean) browser: boolean,
    @Arg('mail', () => MailChoiceEnum) mail: MailChoice,
  ): Promise<Preferences> {
    await setPreference(context.em, viewerOf(context), kind, { site, browser, mail });
    return readPreferences(context.em, viewerOf(context));
  }

  /** When the day's mail comes, in Europe/Paris. Refusal: INVALID_VALUE outside service hours. */
  @Access('people')
  @Mutation(() => NotificationPreferencesType)
  async setDigestHour(
    @Ctx() context: RequestContext,
    @Arg('hour', () => Int) hour: number,
  ): Promise<Preferences> {
    await setDigestHour(context.em, viewerOf(context), hour);
    return readPreferences(context.em, viewerOf(context));
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
