import {
  PREREQUISITES,
  SEAT_KINDS,
  type Prerequisite,
  type SeatKind,
} from '@assistance/domain/correspondent';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access, DateTime, enumOf, LocalDay, PageInfo, REQUEST_ID } from '../platform/graphql/index.js';

export const SeatKindEnum = enumOf(SEAT_KINDS);
registerEnumType(SeatKindEnum, {
  name: 'SeatKind',
  description: 'C3.1.1: functional correspondents ask about the use, technical ones about the running.',
});
const PrerequisiteEnum = enumOf(PREREQUISITES);
registerEnumType(PrerequisiteEnum, { name: 'Prerequisite', description: 'C4.1.4' });

@Access('people')
@ObjectType('SeatPrerequisite', { description: 'C4.1.4' })
export class PrerequisiteType {
  @Field(() => PrerequisiteEnum)
  prerequisite!: Prerequisite;
  @Field(() => LocalDay, { nullable: true, description: 'Null for what is missing.' })
  since!: string | null;
}

@Access('people')
@ObjectType('Seat', {
  description: 'C4.1.1: a correspondent of an establishment for a product, now or once.',
})
export class SeatType {
  @Field(() => ID)
  id!: string;
  @Field(() => SeatKindEnum)
  kind!: SeatKind;
  @Field(() => Int, { description: '1 or 2.' })
  slot!: number;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Null for those on record before their days were kept.',
  })
  grantedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Null while it is held.' })
  endedAt!: Date | null;
}

@Access('people')
@ObjectType('SeatConnection')
export class SeatConnection {
  @Field(() => [SeatType])
  nodes!: SeatType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@InputType()
export class GrantSeatInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  personId!: string;
  @Field(() => ID)
  productId!: string;
  @Field(() => SeatKindEnum)
  kind!: SeatKind;
}

@InputType()
export class EndSeatInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  seatId!: string;
}

@InputType()
export class ReplaceCorrespondentInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  seatId!: string;
  @Field(() => ID, { description: 'Who takes over the seat, and the open tickets of the product.' })
  personId!: string;
}

@InputType()
export class AppointLeadInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  establishmentId!: string;
  @Field(() => ID, { nullable: true, description: 'Null for nobody.' })
  personId?: string | null;
}

@InputType()
export class RecordPrerequisiteInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  personId!: string;
  @Field(() => ID)
  productId!: string;
  @Field(() => PrerequisiteEnum)
  prerequisite!: Prerequisite;
  @Field(() => LocalDay, { nullable: true, description: 'Null takes it back.' })
  since?: string | null;
}
