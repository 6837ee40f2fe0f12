import pg from 'pg';

/**
 * Connections for searches. What a common word finds in a large collection is counted in memory rather than on the disk
 * (`work_mem`): it is freed at the end of each statement.
 */
export const openSearchPool = (connectionString: string, max: number): pg.Pool =>
  new pg.Pool({ connectionString, max, options: '-c work_mem=32MB' });
