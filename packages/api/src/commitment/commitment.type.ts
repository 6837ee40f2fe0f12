import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access, DateTime, enumOf } from '../platform/graphql/index.js';

export const CommitmentKindEnum = enumOf(['acknowledgement', 'response', 'maintenance-decision', 'schedule']);
registerEnumType(CommitmentKindEnum, { name: 'CommitmentKind' });
const CommitmentOutcomeEnum = enumOf(['pending', 'kept', 'broken', 'cancelled']);
registerEnumType(CommitmentOutcomeEnum, { name: 'CommitmentOutcome' });
const ClockStateEnum = enumOf(['running', 'suspended', 'stopped']);
registerEnumType(ClockStateEnum, { name: 'ClockState' });

const SuspensionReasonEnum = enumOf(['complement']);
registerEnumType(SuspensionReasonEnum, { name: 'SuspensionReason' });

@Access('people')
@ObjectType('CommitmentSuspension', {
  description: 'C3.2.4: a time when the Amue had not all it needs.',
})
export class CommitmentSuspensionType {
  @Field(() => DateTime)
  from!: string;
  @Field(() => DateTime, { nullable: true, description: 'Null while it lasts.' })
  to!: string | null;
  @Field(() => SuspensionReasonEnum)
  reason!: string;
}

@Access('people')
@ObjectType('CommitmentRequalification', {
  description: "C3.2.3: what the commitment was before the Amue's word changed it.",
})
export class CommitmentRequalificationType {
  @Field(() => DateTime)
  at!: string;
  @Field(() => Int, { description: 'Version of the ticket that the event made.' })
  version!: number;
  @Field(() => Boolean)
  wasBlocking!: boolean;
  @Field(() => Int, { nullable: true })
  wasWorkingDays!: number | null;
  @Field(() => String)
  reason!: string;
}

@Access('people')
@ObjectType('Commitment', { description: 'C3.2: a promised delay, with its due date and its outcome.' })
export class CommitmentType {
  @Field(() => CommitmentKindEnum)
  kind!: string;
  @Field(() => Int)
  sequence!: number;
  @Field(() => DateTime)
  startedAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'Null while the clock is suspended (C3.2.4).' })
  dueAt!: string | null;
  @Field(() => CommitmentOutcomeEnum)
  outcome!: string;
  @Field(() => DateTime, { nullable: true })
  settledAt!: string | null;
  @Field(() => Float, { description: 'Working milliseconds.' })
  lateBy!: number;
  @Field(() => [CommitmentSuspensionType], { description: 'In order; the last one may still last.' })
  suspensions!: readonly CommitmentSuspensionType[];
  @Field(() => Int, { nullable: true, description: 'The delay promised; null for a schedule.' })
  workingDays!: number | null;
  @Field(() => DateTime, { nullable: true, description: 'C3.2.5: the date that a schedule promised.' })
  scheduledFor!: string | null;
  @Field(() => Boolean, { description: 'The qualification that counts (C3.1.6, C3.2.3).' })
  blocking!: boolean;
  @Field(() => [CommitmentRequalificationType], { description: 'In order.' })
  requalifications!: readonly CommitmentRequalificationType[];
  @Field(() => Int, { nullable: true, description: 'Version of the ticket whose event settled it.' })
  settledByVersion!: number | null;
}

@Access('people')
@ObjectType('Clock', { description: 'What is due next.' })
export class ClockType {
  @Field(() => CommitmentKindEnum)
  kind!: string;
  @Field(() => ClockStateEnum)
  state!: string;
  @Field(() => DateTime, { nullable: true })
  dueAt!: string | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Working milliseconds that remain; negative when overdue.',
  })
  remaining!: number | null;
  @Field(() => Float, { nullable: true, description: 'Share of the delay used, 0 to 1 and beyond.' })
  share!: number | null;
  @Field(() => Boolean, {
    description: 'Past its due date: at once, even at the week-end, when no working time is late yet.',
  })
  overdue!: boolean;
}
