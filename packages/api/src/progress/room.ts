import type { Room } from '../room/index.js';
import { progressActs } from './progress-acts.js';

export const progressRoom: Room = {
  name: 'progress',
  open: ({ tickets }) => ({ plannedActs: progressActs(tickets) }),
};
