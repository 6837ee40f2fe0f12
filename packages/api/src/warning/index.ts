export { warningActs } from './watch-commitments.js';
