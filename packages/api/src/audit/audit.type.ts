import { AUDIT_CHAINS, AUDIT_KINDS } from '@assistance/domain/audit';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access, DateTime, enumOf, PageInfo } from '../platform/graphql/index.js';

const AuditKindEnum = enumOf(AUDIT_KINDS);
registerEnumType(AuditKindEnum, {
  name: 'AuditKind',
  description: 'C3.3.1: what kinds of things are recorded.',
});
const AuditChainEnum = enumOf(AUDIT_CHAINS);
registerEnumType(AuditChainEnum, {
  name: 'AuditChain',
  description: '`ACCESSES` (who signed in, who read what) are forgotten in time, `CHANGES` are kept.',
});

@Access(['admin'], 'C3.3.1')
@ObjectType('AuditObject', { description: 'What an entry is about.' })
export class AuditObjectType {
  @Field(() => String, { description: '`ticket`, `closure`…' })
  kind!: string;
  @Field(() => ID)
  id!: string;
}

@Access(['admin'], 'C3.3.1')
@ObjectType('AuditDetail', { description: 'A number, a date, a choice or an id that was given.' })
export class AuditDetailType {
  @Field(() => String)
  name!: string;
  @Field(() => String)
  value!: string;
}

@Access(['admin'], 'C3.3.1')
@ObjectType('AuditEntry', { description: 'C3.3.1: who did what, when and from where.' })
export class AuditEntryType {
  @Field(() => ID)
  id!: string;
  @Field(() => DateTime)
  at!: string;
  @Field(() => AuditKindEnum)
  kind!: string;
  @Field(() => String, {
    description: 'Name of the mutation, of what was read, or of the command on the server.',
  })
  operation!: string;
  @Field(() => String, { description: '`DONE`, or the code of the refusal.' })
  outcome!: string;
  @Field(() => String, { nullable: true, description: 'Of the server, for a command that was run on it.' })
  account!: string | null;
  @Field(() => String, { nullable: true })
  address!: string | null;
  @Field(() => String, { nullable: true, description: 'Tells the sessions of a person apart.' })
  session!: string | null;
  @Field(() => String, { nullable: true })
  browser!: string | null;
  @Field(() => String, { nullable: true })
  objectKind!: string | null;
}

@Access(['admin'], 'C3.3.1')
@ObjectType('AuditConnection')
export class AuditConnection {
  @Field(() => [AuditEntryType])
  nodes!: AuditEntryType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Counted up to 10,000.' })
  totalCount!: number;
}

@InputType({ description: 'Everything that is given must fit.' })
export class AuditFilterInput {
  @Field(() => ID, { nullable: true })
  personId?: string | null;
  @Field(() => AuditKindEnum, { nullable: true })
  kind?: (typeof AUDIT_KINDS)[number] | null;
  @Field(() => String, { nullable: true, description: 'One of `auditObjectKinds`.' })
  objectKind?: string | null;
  @Field(() => String, { nullable: true, description: 'The number of a ticket, or an id.' })
  object?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Included.' })
  from?: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Not included.' })
  to?: Date | null;
}

@Access(['admin'], 'C3.3.1')
@ObjectType('AuditBreak', { description: 'Where a chain is not as it was sealed.' })
export class AuditBreakType {
  @Field(() => AuditChainEnum)
  chain!: string;
  @Field(() => Int, { description: 'Place in the chain, from 1.' })
  position!: number;
  @Field(() => Boolean, { description: 'No entry has this place; else the one that has it was altered.' })
  missing!: boolean;
  @Field(() => ID, { nullable: true })
  entryId!: string | null;
}

@Access(['admin'], 'C3.3.1')
@ObjectType('AuditCheck', { description: 'One step of checking both chains from their beginnings.' })
export class AuditCheckType {
  @Field(() => Int, { description: 'By this step.' })
  checked!: number;
  @Field(() => Int, { description: 'Sealed entries of both chains.' })
  total!: number;
  @Field(() => Int, { description: 'Not sealed yet: normally those of the last second.' })
  unsealed!: number;
  @Field(() => AuditBreakType, {
    nullable: true,
    description: 'The first of the chain, which is not followed further.',
  })
  broken!: AuditBreakType | null;
  @Field(() => String, {
    nullable: true,
    description: 'Give it back as `after` for the next step; null at the end.',
  })
  next!: string | null;
}

@Access(['correspondent', 'admin'], 'C3.3.1')
@ObjectType('TicketReader', {
  description: 'C3.3.1: somebody of the Amue, or a provider, who opened a ticket.',
})
export class TicketReaderType {
  @Field(() => DateTime)
  firstAt!: Date;
  @Field(() => DateTime)
  lastAt!: Date;
  @Field(() => Int, { description: 'Quarters of an hour in which they did.' })
  times!: number;
}

@Access(['correspondent', 'admin'], 'C3.3.1')
@ObjectType('TicketReaderConnection')
export class TicketReaderConnection {
  @Field(() => [TicketReaderType])
  nodes!: TicketReaderType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}
