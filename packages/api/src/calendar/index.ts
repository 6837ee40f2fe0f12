export { announce, type MovedTicket } from './change-calendar.js';
export { ClosureService } from './closure-service.js';
export { closuresNow } from './closures.loader.js';
export { type LockedClosures, shareLockClosures, readClosures } from './closures.js';
export { calendarRoom, MOVE_DUE_DATES } from './room.js';
