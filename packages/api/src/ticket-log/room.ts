import type { Room } from '../room/index.js';
import { TicketEntity, TicketEventEntity } from './ticket.entity.js';

export const ticketLogRoom: Room = {
  name: 'ticket-log',
  entities: [TicketEntity, TicketEventEntity],
};
