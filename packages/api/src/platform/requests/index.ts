export { clientRequest, forgetRequests, once, partOfRequest, type ClientRequest } from './once.js';
