import type { SearchRequest } from './types.js';

/** Longest page. */
const MOST_HITS = 200;
/** Nobody reads further, and engines pay for it. */
const MOST_OFFSET = 100_000;

const whole = (value: number, most: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(0, Math.trunc(value))) : 0;

/** Brings `first` and `offset` within what engines bear. */
export const cleanRequest = (request: SearchRequest): SearchRequest => ({
  ...request,
  first: whole(request.first, MOST_HITS),
  offset: whole(request.offset, MOST_OFFSET),
});
