import { setImmediate as pause } from 'node:timers/promises';
import { parseQuestion, type SearchQuestion } from '@assistance/domain/knowledge-base';
import { computed } from '../../platform/work/index.js';
import type { NearestRequest } from './types.js';

/** Articles that are ranked for one text: fewer than for somebody who searches, since few are shown. */
export const RANKED_NEAR = 100;
/** The thread is given back after so many milliseconds. */
const SLICE = 10;

/** A text that somebody wrote is no question: a dash in it leaves nothing out. */
export const plainQuestion = (text: string): SearchQuestion =>
  parseQuestion(text.replace(/(^|\s)[-−–]+/gu, '$1'));

/** Some at a time, in order: so that what is held in memory, or asked of a server at once, stays bounded. */
export function* inGroups(
  requests: readonly NearestRequest[],
  together: number,
): Generator<readonly NearestRequest[]> {
  for (let at = 0; at < requests.length; at += together) yield requests.slice(at, at + together);
}

/** Computes something for each, without keeping the thread for long. */
export async function oneByOne<T, R>(items: readonly T[], compute: (item: T) => R): Promise<R[]> {
  const results: R[] = [];
  let begun = performance.now();
  for (const item of items) {
    results.push(computed(() => compute(item)));
    if (performance.now() - begun < SLICE) continue;
    await pause();
    begun = performance.now();
  }
  return results;
}
