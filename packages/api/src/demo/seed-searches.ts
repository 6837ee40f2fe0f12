import type { Instant } from '@assistance/domain/shared';
import { countSearch, KnownNames, type Search } from '../knowledge-base/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { asCorrespondent } from './seed/viewers.js';

const DAY = 86_400_000;

/** As people type them, the most asked first; the base knows nothing of the last ones. */
const QUESTIONS = [
  'FMAVC 005',
  'mandat rejeté',
  'me062',
  'service fait impossible',
  'DSN rejetée',
  'ora 942',
  'écran blanc à la connexion',
  'clôture période 013',
  'année de césure',
  'prime individuelle',
  'diplôme date de jury',
  'eCandidat voeux',
  'signature électronique expirée',
  'télétravail',
  'Chorus Pro rejeté',
  'visioconférence',
  'harpège',
  'badge parking',
] as const;
/** Who asks: few enough to be asked by, several times. */
const MOST_ASKERS = 7;

/**
 * Lets the demo's correspondents look in the base: each search is made, and counted with what it found. After the index
 * holds what was published.
 */
export async function seedSearches(em: EntityManager, search: Search, now: Instant): Promise<void> {
  const people = await em.execute<{ id: string; establishmentId: string }[]>(
    `select id, establishment_id as "establishmentId" from person where role = 'correspondent' and active
      order by login limit ?`,
    [MOST_ASKERS],
  );
  const known = await new KnownNames().read(em);
  for (const [rank, question] of QUESTIONS.entries()) {
    const { totalCount } = await search.search({
      question,
      filter: {},
      sort: 'relevance',
      first: 1,
      offset: 0,
    });
    // The more asked, the more askers, over as many days.
    const askers = Math.max(2, MOST_ASKERS - Math.floor(rank / 3));
    for (const [turn, person] of people.slice(0, askers).entries()) {
      const at = new Date(Date.parse(now) - ((rank + 3 * turn) % 20) * DAY).toISOString();
      await countSearch(em, asCorrespondent(person), { question, found: totalCount, known, now: at });
    }
  }
}
