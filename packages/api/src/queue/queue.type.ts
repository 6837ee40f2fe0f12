import { STAFF } from '@assistance/domain/access';
import { QUEUE_VIEWS, type QueueView, type TicketSort } from '@assistance/domain/queue';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access, enumOf, LocalDay, REQUEST_ID } from '../platform/graphql/index.js';
import { ChannelEnum, TicketFilterInput, TicketSortEnum, TicketStatusEnum } from '../ticket/index.js';

const QueueViewEnum = enumOf(QUEUE_VIEWS);
registerEnumType(QueueViewEnum, {
  name: 'QueueView',
  description: "The agents' ways of looking at the tickets.",
});

@Access(STAFF, 'C3.3.1')
@ObjectType('SavedFilter', {
  description: 'What a saved queue is narrowed to; give it back as a `TicketFilter`.',
})
export class SavedFilterType {
  @Field(() => [TicketStatusEnum], { nullable: true })
  status!: string[] | null;
  @Field(() => [ID], { nullable: true })
  productId!: string[] | null;
  @Field(() => [ID], { nullable: true })
  establishmentId!: string[] | null;
  @Field(() => [ID], { nullable: true })
  agentId!: string[] | null;
  @Field(() => [String], { nullable: true })
  team!: string[] | null;
  @Field(() => [ChannelEnum], { nullable: true })
  channel!: string[] | null;
  @Field(() => Boolean, { nullable: true })
  blocking!: boolean | null;
  @Field(() => Int, { nullable: true })
  olderThanDays!: number | null;
  @Field(() => String, { nullable: true })
  text!: string | null;
  @Field(() => LocalDay, { nullable: true })
  openedFrom!: string | null;
  @Field(() => LocalDay, { nullable: true })
  openedTo!: string | null;
}

@Access(STAFF, 'C3.3.1')
@ObjectType('SavedQueue', { description: 'A view, a filter and an order under a name. Its owner’s alone.' })
export class SavedQueueType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => QueueViewEnum)
  view!: string;
  @Field(() => SavedFilterType)
  filter!: SavedFilterType;
  @Field(() => TicketSortEnum)
  sort!: string;
  @Field(() => Int, { description: 'Give it back as `expectedVersion` with a change.' })
  version!: number;
}

@InputType()
export class SaveQueueInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of the one to change; none for a new one.' })
  id?: string | null;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
  @Field(() => String)
  name!: string;
  @Field(() => QueueViewEnum)
  view!: QueueView;
  @Field(() => TicketFilterInput)
  filter!: TicketFilterInput;
  @Field(() => TicketSortEnum)
  sort!: TicketSort;
}
