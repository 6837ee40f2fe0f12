export { quotaRoom } from './room.js';
