import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime, LocalDay, REQUEST_ID } from '../platform/graphql/index.js';
import {
  ChannelEnum,
  LinkKindEnum,
  OutcomeEnum,
  OutOfScopeGroundEnum,
  OutOfScopeTreatmentEnum,
  TicketStatusEnum,
} from './ticket.enums.js';
import type { QueueFilter } from '@assistance/domain/queue';
import type {
  Channel,
  LinkKind,
  Outcome,
  OutOfScopeGround,
  OutOfScopeTreatment,
  TicketStatus,
} from '@assistance/domain/ticket';

const VERSION = {
  description: 'The version that the person saw: another by now is a conflict, and nothing is lost.',
};

/** C3.2.7: on whatever answers the establishment; what carries it says so in the log where it was needed. */
export const CONFIRMED = {
  nullable: true,
  description:
    'C3.2.7: the agent has read the text again, and confirms that it answers. Asked for by RESPONSE_NEEDS_CONFIRMATION, where the rule is unsure; recorded there alone.',
};

@InputType('TicketFilter')
export class TicketFilterInput implements Omit<QueueFilter, 'review'> {
  @Field(() => [TicketStatusEnum], { nullable: true })
  status?: TicketStatus[] | null;
  @Field(() => [ID], { nullable: true })
  productId?: string[] | null;
  @Field(() => [ID], { nullable: true })
  establishmentId?: string[] | null;
  @Field(() => [ID], { nullable: true })
  agentId?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Of the agent in charge.' })
  team?: string[] | null;
  @Field(() => [ChannelEnum], { nullable: true, description: 'C3.1.2, C3.1.3' })
  channel?: Channel[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'C3.2.6: answered as a malfunction, the decision of maintenance is owed.',
  })
  maintenanceDecision?: boolean | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Opened before the day that many days ago in Europe/Paris; 3,650 at most.',
  })
  olderThanDays?: number | null;
  @Field(() => Boolean, { nullable: true })
  unassigned?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "A correspondent's own requests; what an agent is in charge of.",
  })
  mine?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  blocking?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  overdue?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Due from now to the end of the day in Europe/Paris.',
  })
  dueToday?: boolean | null;
  @Field(() => String, { nullable: true })
  text?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'First day, in Europe/Paris.' })
  openedFrom?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'Last day, in Europe/Paris, included.' })
  openedTo?: string | null;
}

@InputType({ description: 'C4.2.1, C4.1.3: what a request holds.' })
export class OpenTicketInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Made by the client (UUID): sending the same request twice opens one ticket.',
  })
  id?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'A closed or answered ticket of the establishment that this one takes up.',
  })
  followsId?: string | null;
  @Field(() => ID)
  productId!: string;
  @Field(() => ID, { nullable: true })
  releaseId?: string | null;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  description!: string;
  @Field(() => String, { description: 'The last actions of the user.' })
  lastActions!: string;
  @Field(() => [String], { description: 'Every message or error code, as on the screen.' })
  messages!: string[];
  @Field(() => String, { description: "The correspondent's own first analysis (C4.1.3)." })
  firstAnalysis!: string;
  @Field(() => Boolean)
  blocking!: boolean;
  @Field(() => Boolean, { description: 'C2.4' })
  changedOutsideApplication!: boolean;
  @Field(() => String, { nullable: true })
  priorAgreement?: string | null;
  @Field(() => [ID], { nullable: true })
  attachmentIds?: string[] | null;
}

@InputType({ description: 'C3.1.3: an agent records a call.' })
export class RecordCallInput {
  @Field(() => OpenTicketInput)
  request!: OpenTicketInput;
  @Field(() => ID)
  correspondentId!: string;
}

@InputType()
abstract class OnTicketInput {
  @Field(() => ID)
  ticketId!: string;
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
}
@InputType()
abstract class OnVersionInput extends OnTicketInput {
  @Field(() => Int, VERSION)
  expectedVersion!: number;
}

@InputType()
export class AcknowledgeInput extends OnVersionInput {
  @Field(() => ID, { description: 'C3.2.1: the agent in charge.' })
  agentId!: string;
}
@InputType()
export class AssignInput extends OnVersionInput {
  @Field(() => ID)
  agentId!: string;
}
@InputType()
export class MessageInput extends OnTicketInput {
  @Field(() => Int, { nullable: true, description: 'Omit where acting at the same time harms no one.' })
  expectedVersion?: number | null;
  @Field(() => String)
  text!: string;
  @Field(() => [ID], { nullable: true })
  attachmentIds?: string[] | null;
}
@InputType()
export class InformationInput extends MessageInput {
  @Field(() => ID, {
    nullable: true,
    description:
      "C3.1.3: the correspondent who calls. Required of the Amue's side, which writes calls down; not for anybody else.",
  })
  callerId?: string | null;
}
@InputType()
export class NoteInput extends MessageInput {
  @Field(() => [ID], { nullable: true, description: 'Who is told of it: only those who may see the ticket.' })
  mentionIds?: string[] | null;
}
@InputType()
export class RespondInput extends OnVersionInput {
  @Field(() => OutcomeEnum)
  outcome!: Outcome;
  @Field(() => String)
  text!: string;
  @Field(() => [ID], { nullable: true })
  attachmentIds?: string[] | null;
  @Field(() => Boolean, CONFIRMED)
  confirmed?: boolean | null;
}
@InputType()
export class RequalifyInput extends OnVersionInput {
  @Field(() => Boolean)
  blocking!: boolean;
  @Field(() => String)
  reason!: string;
}
@InputType()
export class CloseInput extends OnVersionInput {}
@InputType()
export class ReopenInput extends OnVersionInput {
  @Field(() => String)
  reason!: string;
}

@InputType({ description: 'C3.2.5: honours the response; the date of the schedule is followed then.' })
export class FirstAnalysisInput extends OnVersionInput {
  @Field(() => String)
  text!: string;
  @Field(() => DateTime)
  scheduledFor!: string;
  @Field(() => [ID], { nullable: true })
  attachmentIds?: string[] | null;
  @Field(() => Boolean, CONFIRMED)
  confirmed?: boolean | null;
}
@InputType({ description: 'C3.2.6' })
export class MaintenanceDecisionInput extends OnVersionInput {
  @Field(() => Boolean)
  taken!: boolean;
  @Field(() => String)
  explanation!: string;
  @Field(() => Boolean, CONFIRMED)
  confirmed?: boolean | null;
}
@InputType({ description: 'C3.2.6' })
export class ProgressInput extends OnVersionInput {
  @Field(() => String)
  text!: string;
  @Field(() => ID, { nullable: true, description: 'The release that delivers the correction.' })
  deliveredInReleaseId?: string | null;
}
@InputType({ description: 'C4.1.2: the refusal names the document that answers.' })
export class LevelOneRefusalInput extends OnVersionInput {
  @Field(() => String)
  explanation!: string;
  @Field(() => String)
  documentTitle!: string;
  @Field(() => String, { nullable: true })
  documentUrl?: string | null;
}
@InputType({ description: 'C2.4, C2.5' })
export class OutOfScopeInput extends OnVersionInput {
  @Field(() => OutOfScopeGroundEnum)
  ground!: OutOfScopeGround;
  @Field(() => OutOfScopeTreatmentEnum)
  treatment!: OutOfScopeTreatment;
  @Field(() => String)
  reason!: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The request says nothing of this ground: the agent answers for having found it.',
  })
  observed!: boolean;
}
@InputType()
export class WithdrawInput extends OnVersionInput {
  @Field(() => String)
  reason!: string;
}
@InputType({ description: 'Closes a duplicate in favour of the ticket kept.' })
export class MergeInput extends OnVersionInput {
  @Field(() => String, { description: 'Number of the ticket kept.' })
  into!: string;
  @Field(() => String, { description: 'The establishment reads it.' })
  reason!: string;
}
@InputType()
export class LinkInput extends OnVersionInput {
  @Field(() => String, { description: 'Number of the other ticket.' })
  other!: string;
  @Field(() => LinkKindEnum, { description: 'What this ticket is to the other one.' })
  link!: LinkKind;
}
@InputType()
export class UnlinkInput extends OnVersionInput {
  @Field(() => ID)
  otherId!: string;
}
