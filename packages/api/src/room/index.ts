export type { Room } from './room.js';
