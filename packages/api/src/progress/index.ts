export { progressActs } from './progress-acts.js';
export { progressRoom } from './room.js';
