export { readTexts, type ErasedText, type KeptText } from './erase-texts.js';
export type { WrittenHistory } from './append.js';
export { lockHistories, lockTickets, readHistory, type History } from './history.js';
export type { Appended, TicketReaction } from './reaction.js';
export { factsBefore, type StoredFacts, type QueueFacts } from './queue-facts.js';
export {
  TicketEntity,
  TicketEventEntity,
  type TicketEventRow,
  type StoredTicket,
  type TicketRow,
} from './ticket.entity.js';
export { TicketLog, type UnitOfWork } from './unit-of-work.js';
export { ticketLogRoom } from './room.js';
