export { draftRoom } from './room.js';
