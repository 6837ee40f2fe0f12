import { readSql } from '../../../platform/database/read-sql.js';

/**
 * Places of one block of postings, as a power of two: a term that many articles hold has a row for each 2,048 of them,
 * so that an article more or less writes little.
 */
const BLOCK_BITS = 11;

/** Between the releases of one article: no name holds it. */
export const BETWEEN_RELEASES = '\u001f';

/** The functions of the schema: what changes the tables and keeps their counts right. Part of `searchSchemaSql`. */
export const functionsSql = (schema: string): string =>
  readSql(new URL('./functions.sql', import.meta.url), {
    schema,
    block_bits: BLOCK_BITS,
    between_releases: BETWEEN_RELEASES,
  });
