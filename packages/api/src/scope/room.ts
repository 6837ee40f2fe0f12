import type { Room } from '../room/index.js';
import { Releases } from './2026-11-30-10-releases.js';
import { ProductEntity, ReleaseEntity } from './scope.entity.js';
import { ProductResolver, ReleaseResolver } from './scope.resolver.js';

export const scopeRoom: Room = {
  name: 'scope',
  entities: [ProductEntity, ReleaseEntity],
  migrations: [{ name: '2026-11-30-10-releases', class: Releases }],
  texts: { descriptionFr: 'line', descriptionEn: 'line' },
  resolvers: [ProductResolver, ReleaseResolver],
};
