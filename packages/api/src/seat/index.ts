export { seatRoom } from './room.js';
