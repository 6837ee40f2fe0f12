/**
 * What one document may ask for. The desk's own pages stay below half of each (`limits-of-the-pages.test.ts`); a list
 * of a hundred lists of a hundred is too much.
 */
export interface Limits {
  /** Levels of fields, the root's being the first. */
  readonly depth: number;
  /** Fields asked for under another name: the way to try a hundred passwords in one request. */
  readonly aliases: number;
  /** Fields of a query's root. */
  readonly rootFields: number;
  /** Fields of a mutation's root, each of which writes. */
  readonly mutations: number;
  readonly directives: number;
  /** Objects that the answer may hold at most; see `costOf`. */
  readonly cost: number;
  /** Estimated work, in milliseconds of one processor; see {@link Price}. */
  readonly work: number;
}

export const LIMITS: Limits = {
  depth: 10,
  aliases: 15,
  rootFields: 12,
  mutations: 3,
  directives: 20,
  cost: 10_000,
  work: 1_000,
};

/** For the parser (`maxTokens`): what is longer is not even read. The longest page sends fewer than 500. */
export const MAX_TOKENS = 2_000;

/** Objects in a list whose size the query does not say with `first`. */
export const USUAL_LIST = 10;
/** What `first` may be at most, and what is counted when a variable says it. */
export const LONGEST_LIST = 100;
