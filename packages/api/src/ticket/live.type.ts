import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { formatCursor } from '../platform/event-log/index.js';
import { Access, enumOf } from '../platform/graphql/index.js';
import { QUEUE_CHANGES, type QueueChange } from './follow-tickets.js';
import type { TicketChange } from './ticket-change.js';
import { ENTRY_TYPES, TimelineEntryTypeEnum } from './ticket.enums.js';

const QueueChangeKindEnum = enumOf(QUEUE_CHANGES);
registerEnumType(QueueChangeKindEnum, {
  name: 'QueueChangeKind',
  description: 'What an event did to a queue: the ticket came into it, changed within it, or left it.',
});

@ObjectType()
abstract class Change {
  @Field(() => String, { description: 'Give it back as `after` to go on from here.' })
  cursor!: string;
  @Field(() => ID)
  ticketId!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => TimelineEntryTypeEnum)
  type!: string;
}

@Access('people')
@ObjectType('TicketChange', { description: 'Something happened to a ticket.' })
export class TicketChangeType extends Change {}

@Access('people')
@ObjectType('QueueChange', { description: 'Something happened in what the viewer follows.' })
export class QueueChangeType extends Change {
  @Field(() => QueueChangeKindEnum)
  kind!: string;
}

/** As subscribers get it. */
export const toChangeType = ({ cursor, ticketId, version, type }: TicketChange): TicketChangeType => ({
  cursor: formatCursor(cursor),
  ticketId,
  version,
  type: ENTRY_TYPES[type],
});

export const toQueueChangeType = ({ change, kind }: QueueChange): QueueChangeType => ({
  ...toChangeType(change),
  kind,
});
