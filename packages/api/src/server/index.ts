export { startServer, type RunningServer } from './start-server.js';
export { openDatabase, type OpenDatabase } from './open-database.js';
export { createSchema } from './schema.js';
