export { announce, type MovedTicket } from './change-calendar.js';
export { ClosureDesk } from './closure-desk.js';
export { closuresNow } from './closures.loader.js';
export { type HeldClosures, holdClosures, readClosures } from './closures.js';
export { calendarRoom, MOVE_DUE_DATES } from './room.js';
