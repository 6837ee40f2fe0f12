export { PresenceBoard } from './presence-board.js';
export { presenceRoom } from './room.js';
