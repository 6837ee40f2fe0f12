export {
  clientRequest,
  forgetAnswer,
  forgetRequests,
  inOneTransaction,
  isDone,
  once,
  partOfRequest,
  type ClientRequest,
  type Repeatable,
} from './once.js';
