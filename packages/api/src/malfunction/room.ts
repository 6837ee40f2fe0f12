import type { Room } from '../room/index.js';
import { BOILERPLATE } from '../ticket/index.js';
import { MalfunctionService } from './malfunction-service.js';
import { MalfunctionEntity, MalfunctionEventEntity } from './malfunction.entity.js';
import {
  MalfunctionEntryResolver,
  MalfunctionOfTicketResolver,
  MalfunctionResolver,
} from './malfunction.resolver.js';

export const malfunctionRoom: Room = {
  name: 'malfunction',
  entities: [MalfunctionEntity, MalfunctionEventEntity],
  resolvers: [MalfunctionResolver, MalfunctionEntryResolver, MalfunctionOfTicketResolver],
  open({ em, tickets, later }) {
    const service = new MalfunctionService(em, tickets, later(BOILERPLATE));
    return { resolvers: [new MalfunctionResolver(service)] };
  },
};
