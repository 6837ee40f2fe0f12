import { MAX_OBSERVATION, OBSERVATION_STATUSES } from '@assistance/domain/observation';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access, DateTime, enumOf, Holds, PageInfo, REQUEST_ID } from '../platform/graphql/index.js';

const ObservationStatusEnum = enumOf(OBSERVATION_STATUSES);
registerEnumType(ObservationStatusEnum, {
  name: 'ObservationStatus',
  description: 'C4.2.5: what became of an observation.',
});

@Access('people')
@ObjectType('Observation', {
  description: 'C4.2.5: what a correspondent has to say of the service itself, for the DREM.',
})
export class ObservationType {
  @Field(() => ID)
  id!: string;
  @Field(() => ObservationStatusEnum)
  status!: string;
  @Field(() => String)
  text!: string;
  @Field(() => DateTime)
  sentAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'None when it was answered at once.' })
  notedAt!: Date | null;
  @Field(() => String, { nullable: true })
  answer!: string | null;
  @Field(() => DateTime, { nullable: true })
  answeredAt!: Date | null;
}

@Access('people')
@ObjectType('ObservationConnection')
export class ObservationConnection {
  @Field(() => [ObservationType])
  nodes!: ObservationType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@InputType()
export class SendObservationInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Holds({ text: MAX_OBSERVATION })
  @Field(() => String)
  text!: string;
}

@InputType()
export class NoteObservationInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  observationId!: string;
}

@InputType()
export class AnswerObservationInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  observationId!: string;
  @Holds({ text: MAX_OBSERVATION })
  @Field(() => String)
  answer!: string;
}
