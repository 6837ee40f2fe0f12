import type { Boilerplate } from '@assistance/domain/ticket';
import { MOVE_DUE_DATES } from '../calendar/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { LiveFeed } from '../platform/event-log/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { reminderActs } from '../reminder/index.js';
import { ServiceKey, type Room } from '../room/index.js';
import { actOnTicket } from './act-on-ticket.js';
import { ActsResolver } from './acts.resolver.js';
import { BulkResolver } from './bulk.resolver.js';
import { CommitmentVersionsResolver } from './commitment-versions.resolver.js';
import { LiveQueueResolver, LiveResolver } from './live.resolver.js';
import { moveDueDates } from './move-due-dates.js';
import { TicketLinksResolver } from './ticket-links.resolver.js';
import { replanTicket } from './recompute.js';
import { ticketChanges, type TicketChange } from './ticket-change.js';
import { TicketService } from './ticket-service.js';
import { TicketResolver } from './ticket.resolver.js';
import { TimelineResolver } from './timeline.resolver.js';
import { writeLinks } from './write-links.js';

/** C3.2.7: what a person has at hand that was not written for the case. */
export const BOILERPLATE = new ServiceKey<
  (em: EntityManager, viewer: Viewer) => Promise<readonly Boilerplate[]>
>('BOILERPLATE');
/** How much a person may write over time; refuses more. */
export const WRITING_QUOTA = new ServiceKey<
  (em: EntityManager, viewer: Viewer, kind: 'ticket' | 'message') => Promise<void>
>('WRITING_QUOTA');

export const ticketRoom: Room = {
  name: 'ticket',
  resolvers: [
    ActsResolver,
    BulkResolver,
    CommitmentVersionsResolver,
    LiveQueueResolver,
    LiveResolver,
    TicketLinksResolver,
    TicketResolver,
    TimelineResolver,
  ],
  ticketReactions: [writeLinks],
  open({ em, tickets, config, signal, log, provide, later }) {
    const service = new TicketService(em, tickets, config.maxFilesPerMessage, {
      requireQuota: later(WRITING_QUOTA),
      boilerplate: later(BOILERPLATE),
    });
    provide(MOVE_DUE_DATES, moveDueDates);
    const live = new LiveFeed<TicketChange>({ source: ticketChanges, em, signal, log });
    return {
      resolvers: [new ActsResolver(service), new BulkResolver(service)],
      context: { live },
      plannedActs: reminderActs({ log: tickets, act: actOnTicket, replan: replanTicket }),
      start: () => live.start(),
      close: async () => live.stop(),
    };
  },
};
