import type { Room } from '../room/index.js';
import { SavedFilterResolver, SavedQueueResolver } from './queue.resolver.js';
import { SavedQueueEntity } from './saved-queue.entity.js';

export const queueRoom: Room = {
  name: 'queue',
  entities: [SavedQueueEntity],
  resolvers: [SavedFilterResolver, SavedQueueResolver],
};
