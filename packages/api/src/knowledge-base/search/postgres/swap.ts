import { readSql } from '../../../platform/database/read-sql.js';
import { functionsSql } from './functions.js';
import { searchSchemaSql } from './schema.js';

/** How long the tables that are being made may wait for the next articles, before they are given up. */
const TERM = '10 minutes';

/** Tables beside those in use; from now on, what is written to those is written to these too. */
export const beginNextSql = (schema: string): string =>
  [
    `${dropNextSql(schema)};`,
    searchSchemaSql(`${schema}_next`),
    `${keepNextSql(schema)};`,
    readSql(new URL('./number-next.sql', import.meta.url), { schema }),
  ].join('\n');

/** They are still being made. */
export const keepNextSql = (schema: string): string =>
  `update ${schema}_next.sender set until = clock_timestamp() + interval '${TERM}'`;

/** They are no longer built. */
export const dropNextSql = (schema: string): string => `drop schema if exists ${schema}_next cascade`;

/**
 * They take the place of those in use, between two searches. What was not yet sent to the other engine, and what
 * differs, is sent to it afterwards.
 */
export const swapSql = (schema: string, mirrored: boolean): string =>
  [
    readSql(new URL('./swap.sql', import.meta.url), { schema, mirrored: String(mirrored) }),
    functionsSql(schema),
  ].join('\n');

/** The former tables go, when the last search has left them. */
export const dropFormerSql = (schema: string): string => `drop schema if exists ${schema}_former cascade`;
