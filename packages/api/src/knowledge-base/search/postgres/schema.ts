import { readSql } from '../../../platform/database/read-sql.js';
import { functionsSql } from './functions.js';

/** Schema of the desk's own index. */
export const SEARCH_SCHEMA = 'kb_search';

/**
 * Of the tables and of the analysis whose results they hold. An index of another version is dropped, to be filled
 * again.
 */
const VERSION = 'knowledge base index 6';

/**
 * Everything the PostgreSQL engine needs, in a schema of its own; may be run again at any time, at once by several.
 *
 * - `article`: what lists by date reads is kept narrow, and all that is long out of line (`toast_tuple_target`);
 *   `facet`: each combination of the values that filters and facets know.
 * - `ranked`: what the ranker reads of the best found, in line: a quarter of the time it takes out of line.
 * - `posting`: which articles hold a term, with their facets: what finds and counts reads this and nothing else.
 * - `term`, `gram`, `word`, `collection`: in how many articles each thing is, kept with every change of an article.
 * - `unsent`: articles that changed since they were sent to the other engine, if one is used, noted with the change;
 *   `sender`: who sends them now, so that no older state of an article overtakes a newer one.
 * - `put_articles`, `remove_articles`: the only ways in. One statement is one transaction, writers wait for each
 *   other, and an article that is put again is first taken out: the counts stay right whatever is done twice.
 */
export const searchSchemaSql = (schema: string = SEARCH_SCHEMA): string =>
  [
    readSql(new URL('./schema.sql', import.meta.url), { schema, version: VERSION }),
    functionsSql(schema),
  ].join('\n\n');
