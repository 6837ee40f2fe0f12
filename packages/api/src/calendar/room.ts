import type { Room } from '../room/index.js';
import { ClosureEntity } from './closure.entity.js';

export const calendarRoom: Room = {
  name: 'calendar',
  entities: [ClosureEntity],
};
