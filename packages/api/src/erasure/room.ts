import type { Room } from '../room/index.js';
import { ErasureDesk } from './erasure-desk.js';
import { ErasureResolver } from './erasure.resolver.js';
import { ERASURE_MIGRATIONS } from './migrations/index.js';

export const erasureRoom: Room = {
  name: 'erasure',
  migrations: ERASURE_MIGRATIONS,
  resolvers: [ErasureResolver],
  open: ({ em, tickets }) => ({ resolvers: [new ErasureResolver(new ErasureDesk(em, tickets))] }),
};
