export {
  ASK_MALFUNCTION_PROGRESS,
  ASK_PROGRESS,
  changedActs,
  CLOSE_FOR_LACK_OF_REPLY,
  nextActs,
  REMIND,
  WATCH_COMMITMENTS,
} from './next-acts.js';
export { reminderActs } from './reminder-acts.js';
export { reminderRoom } from './room.js';
