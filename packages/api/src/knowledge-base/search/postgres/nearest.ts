import { rank } from '@assistance/domain/knowledge-base';
import { inGroups, oneByOne, plainQuestion, RANKED_NEAR } from '../nearest.js';
import type { NearestRequest } from '../types.js';
import { bestOf } from './best-of.js';
import { candidatesByPlace } from './candidates.js';
import { countFacets, type KnownFacets } from './facets.js';
import { facetsOf, holdingKeys } from './listing.js';
import { matchingOf } from './matching.js';
import { readPostings } from './postings.js';
import type { Queryable } from './queryable.js';
import { understandAll } from './vocabulary.js';

/** Texts that are looked for together. */
const TOGETHER = 25;

type Answer = readonly (readonly string[])[];

/**
 * Ids of the articles nearest to each of several texts: three statements for a group of texts, and one more for facets
 * not seen before. `null` when the tables were exchanged meanwhile.
 */
export async function nearestIn(
  db: Queryable,
  schema: string,
  known: KnownFacets,
  requests: readonly NearestRequest[],
): Promise<Answer | null> {
  const answers: (readonly string[])[] = [];
  for (const group of inGroups(requests, TOGETHER)) {
    const answer = await nearestOfGroup(db, schema, known, group);
    if (answer === null) return null;
    answers.push(...answer);
  }
  return answers;
}

async function nearestOfGroup(
  db: Queryable,
  schema: string,
  known: KnownFacets,
  requests: readonly NearestRequest[],
): Promise<Answer | null> {
  const questions = requests.map(({ text }) => plainQuestion(text));
  const understood = await understandAll(db, schema, questions);
  const matchings = understood.map(matchingOf);
  const terms = new Set(matchings.flatMap(({ keys }) => keys.map(({ term }) => term)));
  const postings = await readPostings(db, schema, [...terms]);
  if (postings.tables === '') return requests.map(() => []);
  const found = await oneByOne(matchings, (matching) => holdingKeys(postings, matching));
  const counts = found.map((articles) => facetsOf(articles).counts);
  const values = await known.read(postings.tables, new Set(counts.flatMap((each) => [...each.keys()])));
  if (values === null) return null;
  const best = requests.map(({ filter }, at) => {
    const { places, weights, facets } = found[at] ?? { places: [], weights: [], facets: [] };
    const { fitting } = countFacets(counts[at] ?? new Map<number, number>(), values, filter);
    const isFitting = (position: number): boolean => fitting.has(facets[position] ?? 0);
    return bestOf(places, weights, isFitting, RANKED_NEAR);
  });
  const candidates = await candidatesByPlace(db, schema, [...new Set(best.flat())]);
  if (candidates.size === 0 && best.some((places) => places.length > 0)) return null;
  return oneByOne([...understood.entries()], ([at, { wanted, statistics }]) => {
    const places = new Set(best[at]);
    // In the order in which they were read: of equals the newest first.
    const among = [...candidates].flatMap(([place, candidate]) => (places.has(place) ? [candidate] : []));
    return rank(wanted, among, statistics)
      .slice(0, requests[at]?.first)
      .map(({ id }) => id);
  });
}
