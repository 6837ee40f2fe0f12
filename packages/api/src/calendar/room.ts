import { WAKE_MAILS } from '../mail/index.js';
import { ServiceKey, type Room } from '../room/index.js';
import { keptCalendarFeed } from './calendar-feed.js';
import type { MoveDueDates } from './change-calendar.js';
import { ClosureService } from './closure-service.js';
import { ClosureEntity } from './closure.entity.js';
import { ClosureResolver } from './closure.resolver.js';

/** How due dates follow the calendar: tickets know the calendar, not the other way round. */
export const MOVE_DUE_DATES = new ServiceKey<MoveDueDates>('MOVE_DUE_DATES');

export const calendarRoom: Room = {
  name: 'calendar',
  entities: [ClosureEntity],
  resolvers: [ClosureResolver],
  open({ em, clock, config: { publicUrl }, later }) {
    const service = new ClosureService({
      em,
      clock,
      moveDueDates: later(MOVE_DUE_DATES),
      relay: later(WAKE_MAILS),
    });
    const feed = keptCalendarFeed();
    return {
      resolvers: [new ClosureResolver(service)],
      routes(app) {
        app.get('/calendar.ics', async (_request, reply) =>
          reply
            .type('text/calendar; charset=utf-8')
            .header('cache-control', 'public, max-age=900')
            .send(await feed(em.fork(), { now: clock.now(), publicUrl })),
        );
      },
    };
  },
};
