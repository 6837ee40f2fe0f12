export { type EntityManager, type Orm, connect, migrateUp } from './orm.js';
export { migrate } from './migrate.js';
