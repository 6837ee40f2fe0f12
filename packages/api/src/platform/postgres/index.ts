export { checkDatabase, type DatabaseFacts } from './check-database.js';
export type { PostgresLog } from './log.js';
export { PostgresStartError, type PostgresErrorCode } from './postgres-error.js';
export { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.js';
