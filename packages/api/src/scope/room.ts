import type { Room } from '../room/index.js';
import { ProductEntity, ReleaseEntity } from './scope.entity.js';
import { ProductResolver, ReleaseResolver } from './scope.resolver.js';

export const scopeRoom: Room = {
  name: 'scope',
  entities: [ProductEntity, ReleaseEntity],
  resolvers: [ProductResolver, ReleaseResolver],
};
