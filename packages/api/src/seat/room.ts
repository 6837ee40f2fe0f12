import type { Room } from '../room/index.js';
import { SeatChanges } from './2026-11-30-31-seat-changes.js';
import { SeatService } from './change-seats.js';
import { enterSeatChanges } from './demonstration.js';
import { remindPrerequisites } from './remind-prerequisites.js';
import { SeatProposalEntity } from './seat-proposal.entity.js';
import { SeatProposalResolver } from './seat-proposal.resolver.js';
import { LeadResolver, SeatResolver } from './seat.resolver.js';

export const seatRoom: Room = {
  name: 'seat',
  entities: [SeatProposalEntity],
  migrations: [{ name: '2026-11-30-31-seat-changes', class: SeatChanges }],
  resolvers: [SeatResolver, SeatProposalResolver, LeadResolver],
  texts: { phone: 'line' },
  demonstration: enterSeatChanges,
  open({ em, tickets, clock }) {
    const service = new SeatService(tickets);
    return {
      resolvers: [new SeatResolver(service), new SeatProposalResolver(service)],
      everyHour: () => remindPrerequisites(em.fork(), clock.now()),
    };
  },
};
