export { progressRoom } from './room.js';
