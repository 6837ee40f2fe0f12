import type { Room } from '../room/index.js';
import { TICKET_LOG_MIGRATIONS } from './migrations/index.js';
import { TicketEntity, TicketEventEntity } from './ticket.entity.js';

export const ticketLogRoom: Room = {
  name: 'ticket-log',
  entities: [TicketEntity, TicketEventEntity],
  migrations: TICKET_LOG_MIGRATIONS,
};
