export {
  clientRequest,
  forgetAnswer,
  forgetRequests,
  isDone,
  once,
  partOfRequest,
  type ClientRequest,
} from './once.js';
