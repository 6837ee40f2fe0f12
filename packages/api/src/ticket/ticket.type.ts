import { STAFF } from '@assistance/domain/access';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access, DateTime, PageInfo } from '../platform/graphql/index.js';
import {
  ChannelEnum,
  ClosingReasonEnum,
  LinkKindEnum,
  OutcomeEnum,
  OutOfScopeGroundEnum,
  OutOfScopeTreatmentEnum,
  TicketStatusEnum,
  TimelineEntryTypeEnum,
} from './ticket.enums.js';

@Access('people')
@ObjectType('Ticket', { description: 'One request and its whole life.' })
export class TicketType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: 'What people say on the phone: 2026-000123.' })
  number!: string;
  @Field(() => Int, { description: 'What optimistic locking compares: give it back as `expectedVersion`.' })
  version!: number;
  @Field(() => TicketStatusEnum)
  status!: string;
  @Field(() => ChannelEnum)
  channel!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  description!: string;
  @Field(() => String)
  lastActions!: string;
  @Field(() => [String])
  messages!: readonly string[];
  @Field(() => String)
  firstAnalysis!: string;
  @Field(() => Boolean)
  blocking!: boolean;
  @Field(() => Boolean)
  changedOutsideApplication!: boolean;
  @Field(() => String, { nullable: true })
  priorAgreement!: string | null;
  @Field(() => OutcomeEnum, { nullable: true })
  outcome!: string | null;
  @Field(() => ClosingReasonEnum, { nullable: true })
  closingReason!: string | null;
  @Field(() => DateTime)
  openedAt!: Date;
  @Field(() => DateTime, { nullable: true })
  acknowledgedAt!: Date | null;
  @Field(() => DateTime)
  updatedAt!: Date;
  @Field(() => DateTime, { nullable: true })
  closedAt!: Date | null;
}

@Access('people')
@ObjectType('AwaitedReply', {
  description: 'C4.2.3: the complement that is awaited, and what comes if the establishment stays silent.',
})
export class AwaitedReplyType {
  @Field(() => DateTime)
  askedAt!: string;
  @Field(() => DateTime, { description: 'When the reminder goes out; when it did, once it has.' })
  reminderAt!: string;
  @Field(() => Boolean)
  reminded!: boolean;
  @Field(() => DateTime, { description: 'When the ticket closes for lack of reply.' })
  closingAt!: string;
}

@Access(STAFF, 'C3.3.1')
@ObjectType('OutOfScopeGroundChoice')
export class OutOfScopeGroundChoiceType {
  @Field(() => OutOfScopeGroundEnum)
  ground!: string;
  @Field(() => Boolean, { description: 'The request says nothing of it: the agent must have found it.' })
  mustBeObserved!: boolean;
}
@Access(STAFF, 'C3.3.1')
@ObjectType('OutOfScopeChoices', {
  description: 'C2.3, C2.4, C2.5: the grounds that nothing known denies, and what may still follow.',
})
export class OutOfScopeChoicesType {
  @Field(() => [OutOfScopeGroundChoiceType])
  grounds!: readonly OutOfScopeGroundChoiceType[];
  @Field(() => [OutOfScopeTreatmentEnum])
  treatments!: readonly string[];
}

@Access('people')
@ObjectType('TicketBrief', { description: 'Another ticket, as far as the viewer may see it.' })
export class TicketBriefType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  number!: string;
  @Field(() => String)
  title!: string;
  @Field(() => TicketStatusEnum)
  status!: string;
}

@Access('people')
@ObjectType('TicketLink', { description: 'What a ticket is to another one.' })
export class TicketLinkType {
  @Field(() => LinkKindEnum)
  link!: string;
  @Field(() => TicketBriefType)
  other!: TicketBriefType;
}

@Access('people')
@ObjectType('TicketConnection')
export class TicketConnection {
  @Field(() => [TicketType])
  nodes!: TicketType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@Access('people')
@ObjectType('TimelineEntry', { description: 'One event of the ticket, as its readers may see it.' })
export class TimelineEntryType {
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { description: "The ticket's version that this entry made." })
  version!: number;
  @Field(() => TimelineEntryTypeEnum)
  type!: string;
  @Field(() => DateTime)
  at!: string;
  @Field(() => Boolean, { description: "Seen by the Amue's people alone (C3.3.1)." })
  internal!: boolean;
  @Field(() => ChannelEnum, { nullable: true })
  channel!: string | null;
  @Field(() => String, { nullable: true })
  text!: string | null;
  @Field(() => OutcomeEnum, { nullable: true })
  outcome!: string | null;
  @Field(() => Boolean, { nullable: true })
  blocking!: boolean | null;
  @Field(() => DateTime, { nullable: true, description: 'C3.2.5: date of the provisional schedule.' })
  scheduledFor!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'C3.2.6' })
  maintenanceTaken!: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'C3.2.7: the agent had to confirm that this response answers. Of responses alone; always null for an establishment.',
  })
  confirmed!: boolean | null;
  @Field(() => ClosingReasonEnum, { nullable: true })
  closingReason!: string | null;
  @Field(() => String, { nullable: true, description: 'C4.1.2: the document that answers.' })
  documentTitle!: string | null;
  @Field(() => String, { nullable: true })
  documentUrl!: string | null;
  @Field(() => OutOfScopeGroundEnum, { nullable: true, description: 'C2.5' })
  outOfScopeGround!: string | null;
  @Field(() => OutOfScopeTreatmentEnum, { nullable: true, description: 'C2.5' })
  outOfScopeTreatment!: string | null;
  @Field(() => LinkKindEnum, { nullable: true, description: 'What this ticket is to the other one.' })
  link!: string | null;
}

@Access('people')
@ObjectType('TimelineConnection')
export class TimelineConnection {
  @Field(() => [TimelineEntryType])
  nodes!: TimelineEntryType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@Access(STAFF, 'C3.3.1')
@ObjectType('QueueCounts')
export class QueueCountsType {
  @Field(() => Int)
  unacknowledged!: number;
  @Field(() => Int)
  mine!: number;
  @Field(() => Int)
  unassigned!: number;
  @Field(() => Int)
  dueToday!: number;
  @Field(() => Int)
  overdue!: number;
  @Field(() => Int)
  awaitingComplement!: number;
  @Field(() => Int, { description: 'C3.2.6' })
  maintenanceDecision!: number;
  @Field(() => Int)
  toReview!: number;
}
