import type { Room } from '../room/index.js';
import { MalfunctionEntity, MalfunctionEventEntity } from './malfunction.entity.js';

export const malfunctionRoom: Room = {
  name: 'malfunction',
  entities: [MalfunctionEntity, MalfunctionEventEntity],
};
