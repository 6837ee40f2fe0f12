import type { Room } from '../room/index.js';
import { planActs } from './plan-acts.js';

export const reminderRoom: Room = {
  name: 'reminder',
  ticketReactions: [planActs],
};
