import type { Room } from '../room/index.js';
import { ErasureService } from './erasure-service.js';
import { ErasureResolver } from './erasure.resolver.js';
import { ERASURE_MIGRATIONS } from './migrations/index.js';

export const erasureRoom: Room = {
  name: 'erasure',
  migrations: ERASURE_MIGRATIONS,
  resolvers: [ErasureResolver],
  open: ({ em, tickets }) => ({ resolvers: [new ErasureResolver(new ErasureService(em, tickets))] }),
};
