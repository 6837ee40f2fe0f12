import { STAFF } from '@assistance/domain/access';
import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { CommitmentKindEnum } from '../commitment/index.js';
import { Access, DateTime, enumOf } from '../platform/graphql/index.js';

const WarningKindEnum = enumOf(['unassigned', 'warning', 'breach']);
registerEnumType(WarningKindEnum, {
  name: 'WarningKind',
  description: 'Nobody is in charge; a share of the delay is used; the promise is broken.',
});

@Access(STAFF, 'C3.3.1')
@ObjectType('CommitmentWarning', { description: 'A promise is in danger, or broken.' })
export class CommitmentWarningType {
  @Field(() => String, { description: 'Give it back as `after` to go on from here.' })
  cursor!: string;
  @Field(() => ID)
  ticketId!: string;
  @Field(() => WarningKindEnum)
  kind!: string;
  @Field(() => CommitmentKindEnum)
  commitment!: string;
  @Field(() => Float, { description: 'Share of the delay used: 0.8.' })
  share!: number;
  @Field(() => DateTime, { nullable: true })
  dueAt!: string | null;
}
