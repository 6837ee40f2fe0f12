import { QUEUE_VIEWS, type QueueFilter, TICKET_SORTS } from '@assistance/domain/queue';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** A filter and an order that a person gave a name: theirs alone; its address can be sent to anybody. */
export const SavedQueueEntity = defineEntity({
  name: 'SavedQueue',
  tableName: 'saved_queue',
  properties: {
    id: p.uuid().primary(),
    ownerId: p.uuid(),
    name: p.text(),
    view: p.enum(QUEUE_VIEWS),
    filter: p.json<QueueFilter>(),
    sort: p.enum(TICKET_SORTS),
    version: p.integer(),
  },
});
export type SavedQueue = InferEntity<typeof SavedQueueEntity>;
