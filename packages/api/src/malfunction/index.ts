export { askForProgress } from './ask-for-progress.js';
export { MalfunctionDesk } from './malfunction-desk.js';
export { malfunctionRoom } from './room.js';
