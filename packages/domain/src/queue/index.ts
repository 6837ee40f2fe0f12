export { type FilterContext, type Criterion, criteriaOf, filterMatches } from './criteria.js';
export { checkQueueFilter, type QueueFilter } from './filter.js';
export { checkQueueName, MAX_QUEUE_NAME, MAX_QUEUES } from './queue.js';
export {
  COUNTED_QUEUES,
  type CountedKey,
  QUEUE_KEYS,
  QUEUE_VIEWS,
  type QueueKey,
  QUEUES,
  type QueueView,
  TICKET_SORTS,
  type TicketSort,
  type ViewFilter,
} from './views.js';
