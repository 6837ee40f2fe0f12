export { keptCalendarFeed } from './calendar-feed.js';
export { announce, type ClosureChange, type MovedTicket } from './change-calendar.js';
export { ClosureDesk } from './closure-desk.js';
export { ClosureEntity, type ClosureRow } from './closure.entity.js';
export { ClosureResolver } from './closure.resolver.js';
export { closuresNow } from './closures.loader.js';
export { type HeldClosures, holdClosures, readClosures } from './closures.js';
export { calendarRoom, MOVE_DUE_DATES } from './room.js';
