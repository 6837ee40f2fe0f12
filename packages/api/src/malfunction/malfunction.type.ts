import { AMUE, STAFF } from '@assistance/domain/access';
import { MALFUNCTION_STATUSES } from '@assistance/domain/malfunction';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access, DateTime, enumOf, PageInfo, REQUEST_ID } from '../platform/graphql/index.js';
import { CONFIRMED } from '../ticket/index.js';

const MalfunctionStatusEnum = enumOf(MALFUNCTION_STATUSES);
registerEnumType(MalfunctionStatusEnum, {
  name: 'MalfunctionStatus',
  description: 'C3.2.6: where the maintenance of a malfunction stands.',
});
export const MALFUNCTION_ENTRY_TYPES = {
  MalfunctionDeclared: 'DECLARED',
  MalfunctionDescribed: 'DESCRIBED',
  MalfunctionDecided: 'DECIDED',
  MalfunctionProgressed: 'PROGRESSED',
  MalfunctionProgressAsked: 'PROGRESS_ASKED',
} as const;
export const MalfunctionEntryTypeEnum = Object.fromEntries(
  Object.values(MALFUNCTION_ENTRY_TYPES).map((name) => [name, name]),
);
registerEnumType(MalfunctionEntryTypeEnum, { name: 'MalfunctionEntryType' });

@Access(AMUE, 'C3.3.1')
@ObjectType('MalfunctionEntry', { description: 'One thing that happened to a malfunction.' })
export class MalfunctionEntryType {
  @Field(() => ID)
  id!: string;
  @Field(() => MalfunctionEntryTypeEnum)
  type!: string;
  @Field(() => DateTime)
  at!: string;
  @Field(() => String, { nullable: true })
  text!: string | null;
  @Field(() => Boolean, { nullable: true })
  taken!: boolean | null;
  @Field(() => Boolean, { description: 'C3.2.7: the agent had to confirm that the decision answers.' })
  confirmed!: boolean;
}

@Access(AMUE, 'C3.3.1')
@ObjectType('Malfunction', {
  description:
    'What a product does wrong, as the Amue found; several tickets may be about it (C2.2, C3.2.6). Internal: no establishment sees it (C3.3.1).',
})
export class MalfunctionType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: 'Permanent: DYS-000012.' })
  number!: string;
  @Field(() => Int, { description: 'Give it back as `expectedVersion` with an act.' })
  version!: number;
  @Field(() => MalfunctionStatusEnum)
  status!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  description!: string;
  @Field(() => DateTime)
  declaredAt!: Date;
  @Field(() => DateTime, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'What every establishment was told.' })
  explanation!: string | null;
  @Field(() => DateTime)
  updatedAt!: Date;
}

@Access(STAFF, 'C3.3.1')
@ObjectType('MalfunctionOfTicket', { description: 'The malfunction that a ticket is bound to.' })
export class MalfunctionOfTicketType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  number!: string;
  @Field(() => String)
  title!: string;
  @Field(() => MalfunctionStatusEnum)
  status!: string;
}

@Access(AMUE, 'C3.3.1')
@ObjectType('MalfunctionConnection')
export class MalfunctionConnection {
  @Field(() => [MalfunctionType])
  nodes!: MalfunctionType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@InputType('MalfunctionFilter')
export class MalfunctionFilterInput {
  @Field(() => [ID], { nullable: true })
  productId?: string[] | null;
  @Field(() => [MalfunctionStatusEnum], { nullable: true })
  status?: string[] | null;
  @Field(() => String, { nullable: true })
  text?: string | null;
}

@InputType({ description: 'A ticket, and the version that the person read.' })
export class TicketReadInput {
  @Field(() => ID)
  ticketId!: string;
  @Field(() => Int)
  expectedVersion!: number;
}

@InputType({ description: 'C2.2, C3.2.6' })
export class DeclareMalfunctionInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  productId!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  description!: string;
  @Field(() => [TicketReadInput], {
    nullable: true,
    description: 'Tickets that are about it, bound at once.',
  })
  tickets?: TicketReadInput[] | null;
}

@InputType()
abstract class OnMalfunctionInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  malfunctionId!: string;
  @Field(() => Int, { description: 'The version of the malfunction that the person saw.' })
  expectedVersion!: number;
}
@InputType()
export class DescribeMalfunctionInput extends OnMalfunctionInput {
  @Field(() => String)
  title!: string;
  @Field(() => String)
  description!: string;
}
@InputType({ description: 'C3.2.6: told on every ticket bound to it.' })
export class DecideMalfunctionInput extends OnMalfunctionInput {
  @Field(() => Boolean)
  taken!: boolean;
  @Field(() => String)
  explanation!: string;
  @Field(() => Boolean, CONFIRMED)
  confirmed?: boolean | null;
}
@InputType({ description: 'C3.2.6: told on every ticket bound to it.' })
export class MalfunctionProgressInput extends OnMalfunctionInput {
  @Field(() => String)
  text!: string;
  @Field(() => ID, { nullable: true, description: 'The release that delivers the correction.' })
  deliveredInReleaseId?: string | null;
}
@InputType()
export class BindTicketsInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  malfunctionId!: string;
  @Field(() => [TicketReadInput])
  tickets!: TicketReadInput[];
}
@InputType()
export class UnbindTicketInput extends TicketReadInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => String)
  reason!: string;
}
