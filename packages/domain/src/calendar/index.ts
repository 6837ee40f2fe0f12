export {
  type Announcement,
  announceClosure,
  cancelClosure,
  CLOSURE_TEXTS,
  type ClosureOnRecord,
  MAX_CLOSURE_LABEL,
  MAX_CLOSURE_REASON,
} from './announcement.js';
export { type PublicHoliday, publicHolidays } from './holidays.js';
export { type AnnouncedClosure, type Closure, NOTICE_DAYS, noticeOf } from './closures.js';
export { WORKING_DAY } from './service-time.js';
export { addWorkingTime, dueAt, type Suspension, workingTimeBetween } from './working-time.js';
export { isServiceOpen, nextOpening } from './opening.js';
export { addDays, addMonths, type Day, dayBefore, endOfDay, parisDay, startOfDay } from './day.js';
export { instantInParis, PARIS_ZONE, parisHour, parisWallClock } from './wall-clock.js';
