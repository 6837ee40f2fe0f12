export { type EntityManager, type Orm, connect, migrateUp, type Entities, type Migrations } from './orm.js';
export { migrate } from './migrate.js';
export { SessionLock } from './session-lock.js';
export { cutSilent, limitedPool, timeLimits, type TimeLimits } from './time-limits.js';
export { oldestTransactionAge } from './transaction-age.js';
