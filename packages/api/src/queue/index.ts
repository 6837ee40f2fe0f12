export { queueRoom } from './room.js';
