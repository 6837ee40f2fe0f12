export { SavedFilterResolver, SavedQueueResolver } from './queue.resolver.js';
export { SavedQueueEntity } from './saved-queue.entity.js';
export { queueRoom } from './room.js';
