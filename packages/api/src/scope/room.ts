import type { Room } from '../room/index.js';
import { ProductEntity, ReleaseEntity } from './scope.entity.js';

export const scopeRoom: Room = {
  name: 'scope',
  entities: [ProductEntity, ReleaseEntity],
};
