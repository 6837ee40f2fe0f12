import type { Room } from '../room/index.js';
import { keepSearchable } from './follow-tickets.js';
import { TicketSearchResolver } from './ticket-search.resolver.js';
import { fillSearch } from './write-searchable.js';

export const ticketSearchRoom: Room = {
  name: 'ticket-search',
  resolvers: [TicketSearchResolver],
  ticketReactions: [keepSearchable],
  open({ em, ending, log }) {
    let filling: Promise<unknown> = Promise.resolve();
    return {
      async start() {
        filling = fillSearch(em, ending).then(
          (filled) => filled > 0 && log.info({ filled }, 'tickets made ready to be searched'),
          (err: unknown) => log.warn({ err }, 'tickets from before the search are not all found yet'),
        );
      },
      stop: async () => void (await filling),
    };
  },
};
