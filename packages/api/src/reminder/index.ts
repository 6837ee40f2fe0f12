export { changedActs, CLOSE_FOR_LACK_OF_REPLY, nextActs, REMIND, WATCH_COMMITMENTS } from './next-acts.js';
export { reminderActs, type RemindedTickets } from './reminder-acts.js';
