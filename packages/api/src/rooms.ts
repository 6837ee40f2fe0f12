import { calendarRoom } from './calendar/index.js';
import { commitmentRoom } from './commitment/index.js';
import { correspondentRoom } from './correspondent/index.js';
import { draftRoom } from './draft/index.js';
import { fileRoom } from './file/index.js';
import { knowledgeBaseRoom } from './knowledge-base/index.js';
import { mailRoom } from './mail/index.js';
import { malfunctionRoom } from './malfunction/index.js';
import { notificationRoom } from './notification/index.js';
import { queueRoom } from './queue/index.js';
import { reminderRoom } from './reminder/index.js';
import { scopeRoom } from './scope/index.js';
import { templateRoom } from './template/index.js';
import { ticketRoom } from './ticket/index.js';
import { ticketLogRoom } from './ticket-log/index.js';
import { ticketSearchRoom } from './ticket-search/index.js';
import type { Room } from './room/index.js';

/** What the server is made of. Reactions to an event run in this order. */
export const ROOMS: readonly Room[] = [
  scopeRoom,
  correspondentRoom,
  calendarRoom,
  ticketLogRoom,
  commitmentRoom,
  ticketSearchRoom,
  ticketRoom,
  reminderRoom,
  mailRoom,
  notificationRoom,
  fileRoom,
  draftRoom,
  queueRoom,
  templateRoom,
  knowledgeBaseRoom,
  malfunctionRoom,
];

/** Every table that the rooms read through the ORM. */
export const ENTITIES = ROOMS.flatMap(({ entities = [] }) => entities);

/** What happens with each event, in its transaction. */
export const TICKET_REACTIONS = ROOMS.flatMap(({ ticketReactions = [] }) => ticketReactions);
