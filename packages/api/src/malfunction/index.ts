export { askForProgress } from './ask-for-progress.js';
export { MalfunctionService } from './malfunction-service.js';
export { malfunctionRoom } from './room.js';
