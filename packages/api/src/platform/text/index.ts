const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Anything else would be an error of the database: an id that cannot be is one that is not found. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** Lower case, without accents: how `searchable` columns are written and asked. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").replaceAll('œ', 'oe').toLowerCase();

const MAX_WORDS = 8;

/** One LIKE pattern a word of `search`, wildcards taken as they are written. */
export const containsAll = (search: string): string[] =>
  foldText(search)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`);
