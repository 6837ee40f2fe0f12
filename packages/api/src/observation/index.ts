export { observationRoom } from './room.js';
