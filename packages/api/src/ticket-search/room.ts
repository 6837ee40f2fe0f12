import type { Room } from '../room/index.js';
import { keepSearchable } from './follow-tickets.js';

export const ticketSearchRoom: Room = {
  name: 'ticket-search',
  ticketReactions: [keepSearchable],
};
