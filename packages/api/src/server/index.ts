export { startDesk, type RunningDesk } from './desk.js';
export { openDatabase, type OpenDatabase } from './open-database.js';
export { createSchema } from './schema.js';
