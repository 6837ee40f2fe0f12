import type { Room } from '../room/index.js';
import { writeLinks } from './write-links.js';

export const ticketRoom: Room = {
  name: 'ticket',
  ticketReactions: [writeLinks],
};
