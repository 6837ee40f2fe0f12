import {
  PROPOSAL_STATUSES,
  SEAT_CHANGES,
  type ProposalStatus,
  type SeatChange,
  type SeatKind,
} from '@assistance/domain/correspondent';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access, DateTime, enumOf, PageInfo, REQUEST_ID } from '../platform/graphql/index.js';
import { SeatKindEnum } from './seat.type.js';

const SeatChangeEnum = enumOf(SEAT_CHANGES);
registerEnumType(SeatChangeEnum, {
  name: 'SeatChange',
  description: 'C4.1.1: what an establishment may propose about its seats.',
});
const ProposalStatusEnum = enumOf(PROPOSAL_STATUSES);
registerEnumType(ProposalStatusEnum, { name: 'SeatProposalStatus' });

@Access('people')
@ObjectType('Newcomer', { description: 'C4.1.5: contact details of somebody without an account yet.' })
export class NewcomerType {
  @Field(() => String)
  firstName!: string;
  @Field(() => String)
  lastName!: string;
  @Field(() => String)
  email!: string;
  @Field(() => String)
  phone!: string;
}

@Access('people')
@ObjectType('SeatProposal', {
  description:
    'C4.1.1, C4.1.5: a change of correspondents that an establishment proposes, and the Amue decides on.',
})
export class SeatProposalType {
  @Field(() => ID)
  id!: string;
  @Field(() => SeatChangeEnum)
  change!: SeatChange;
  @Field(() => SeatKindEnum)
  kind!: SeatKind;
  @Field(() => NewcomerType, { nullable: true })
  newcomer!: NewcomerType | null;
  @Field(() => ProposalStatusEnum)
  status!: ProposalStatus;
  @Field(() => DateTime)
  proposedAt!: Date;
  @Field(() => DateTime, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  reason!: string | null;
}

@Access('people')
@ObjectType('SeatProposalConnection')
export class SeatProposalConnection {
  @Field(() => [SeatProposalType])
  nodes!: SeatProposalType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@InputType()
export class NewcomerInput {
  @Field(() => String)
  firstName!: string;
  @Field(() => String)
  lastName!: string;
  @Field(() => String)
  email!: string;
  @Field(() => String, { defaultValue: '' })
  phone!: string;
}

@InputType()
export class ProposeSeatChangeInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => SeatChangeEnum)
  change!: SeatChange;
  @Field(() => ID, { nullable: true, description: 'The seat that ends or changes hands.' })
  seatId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of a seat that is granted.' })
  productId?: string | null;
  @Field(() => SeatKindEnum, { nullable: true, description: 'Of a seat that is granted.' })
  kind?: SeatKind | null;
  @Field(() => ID, { nullable: true, description: 'A correspondent of the establishment who takes it.' })
  personId?: string | null;
  @Field(() => NewcomerInput, { nullable: true, description: 'Or somebody who has no account yet.' })
  newcomer?: NewcomerInput | null;
}

@InputType()
export class WithdrawSeatProposalInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  proposalId!: string;
}

@InputType()
export class ConfirmSeatProposalInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  proposalId!: string;
  @Field(() => ID, { nullable: true, description: 'The account of a newcomer, opened since.' })
  personId?: string | null;
}

@InputType()
export class RefuseSeatProposalInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  proposalId!: string;
  @Field(() => String)
  reason!: string;
}
