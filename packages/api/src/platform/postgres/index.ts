export { checkDatabase } from './check-database.js';
export type { PostgresLog } from './log.js';
export { PostgresStartError } from './postgres-error.js';
export { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.js';
