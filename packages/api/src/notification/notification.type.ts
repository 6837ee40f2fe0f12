import { MAIL_CHOICES, NOTIFICATION_KINDS } from '@assistance/domain/notification';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CommitmentKindEnum } from '../commitment/index.js';
import { Access, DateTime, enumOf, PageInfo } from '../platform/graphql/index.js';

export const NotificationKindEnum = enumOf(NOTIFICATION_KINDS);
registerEnumType(NotificationKindEnum, { name: 'NotificationKind' });
export const MailChoiceEnum = enumOf(MAIL_CHOICES);
registerEnumType(MailChoiceEnum, {
  name: 'MailChoice',
  description: 'At once, with the others of the day at a working hour, or never.',
});

@Access('people')
@ObjectType('NotifiedTicket', { description: 'The ticket that a notification is about.' })
export class NotifiedTicketType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  number!: string;
  @Field(() => String)
  title!: string;
}

@Access('people')
@ObjectType('Notification', { description: 'Something that its reader should know.' })
export class NotificationType {
  @Field(() => ID)
  id!: string;
  @Field(() => NotificationKindEnum)
  kind!: string;
  @Field(() => DateTime)
  at!: Date;
  @Field(() => DateTime, { nullable: true })
  readAt!: Date | null;
  @Field(() => Boolean, { description: 'The person asked for it in the browser.' })
  browser!: boolean;
  @Field(() => NotifiedTicketType, {
    nullable: true,
    description: 'Null when the reader may see it no more.',
  })
  ticket!: NotifiedTicketType | null;
  @Field(() => CommitmentKindEnum, {
    nullable: true,
    description: 'Which promise is about to be broken, or is.',
  })
  commitment!: string | null;
  @Field(() => Float, { nullable: true, description: 'Share of the delay used when it was told: 0.8.' })
  share!: number | null;
  @Field(() => DateTime, { nullable: true })
  dueAt!: string | null;
  @Field(() => String, { nullable: true, description: 'Who did it; null when the system did.' })
  by!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of a closure; subject of a mail; number of a ticket.',
  })
  label!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'What the ticket was requalified as (C3.2.3).' })
  blocking!: boolean | null;
  @Field(() => DateTime, { nullable: true, description: 'Of a closure.' })
  start!: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Of a closure; of a support, a time of its last day in Europe/Paris.',
  })
  end!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "Due dates of the reader's tickets that a closure moved.",
  })
  moved!: number | null;
}

@Access('people')
@ObjectType('NotificationEvent', {
  description: 'A notification that came, or some that were read elsewhere.',
})
export class NotificationEventType {
  @Field(() => String, { description: 'Give it back as `after` to go on from here.' })
  cursor!: string;
  @Field(() => NotificationType, { nullable: true, description: 'Null when some were read.' })
  notification!: NotificationType | null;
  @Field(() => Int)
  unreadCount!: number;
}

@Access('people')
@ObjectType('NotificationConnection')
export class NotificationConnection {
  @Field(() => [NotificationType])
  nodes!: NotificationType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
  @Field(() => Int)
  unreadCount!: number;
}

@Access('people')
@ObjectType('NotificationPreference', { description: 'By which ways a person is told of one kind.' })
export class NotificationPreferenceType {
  @Field(() => NotificationKindEnum)
  kind!: string;
  @Field(() => Boolean)
  site!: boolean;
  @Field(() => Boolean)
  browser!: boolean;
  @Field(() => MailChoiceEnum)
  mail!: string;
  @Field(() => String, { nullable: true, description: 'The rule of the charter that makes it compulsory.' })
  rule!: string | null;
  @Field(() => Boolean)
  siteFixed!: boolean;
  @Field(() => Boolean)
  mailFixed!: boolean;
}

@Access('people')
@ObjectType('NotificationPreferences')
export class NotificationPreferencesType {
  @Field(() => Int, { description: 'In Europe/Paris: 9 to 12, 14 to 16.' })
  digestHour!: number;
  @Field(() => [NotificationPreferenceType])
  kinds!: NotificationPreferenceType[];
}
