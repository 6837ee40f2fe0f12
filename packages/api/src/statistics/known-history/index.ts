export { Answers, type Answered } from './answers.js';
export {
  makeHistory,
  type Cast,
  type HistoryPlan,
  type MadeCommitment,
  type MadeTicket,
} from './make-history.js';
export { dayInParis, SERVICE_DAY, ServiceClock } from './service-clock.js';
export { openClient, writeCast, writeHistory } from './write-history.js';
