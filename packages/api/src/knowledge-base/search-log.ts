import { createHash } from 'node:crypto';
import { findConfidential, type PreparedKnown } from '@assistance/domain/knowledge-base';
import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import { foldText } from '../platform/text/index.js';
import type { Viewer } from '../platform/graphql/index.js';

/** Longer ones are pasted screens: nobody asks the same twice. */
const LONGEST = 120;
/** Fewer askers than this, and a search is nobody else's business. */
const FEWEST_ASKERS = 2;

/**
 * Counts a search for the admins, without who asked: nothing that looks confidential is kept, and the asker is but a
 * digest that changes every day.
 */
export async function countSearch(
  em: EntityManager,
  viewer: Viewer,
  { question, found, known, now }: { question: string; found: number; known: PreparedKnown; now: Instant },
): Promise<void> {
  const asked = foldText(question).replace(/\s+/g, ' ').trim();
  if (asked.length < 3 || asked.length > LONGEST || findConfidential(question, known).length > 0) return;
  const day = now.slice(0, 10);
  const asker = createHash('sha256').update(`${day} ${viewer.personId}`).digest('base64url').slice(0, 16);
  await em.execute(
    `with asker as (insert into search_asker (day, question, asker) values (?, ?, ?) on conflict do nothing)
     insert into search_count as s (day, question, asked, found) values (?, ?, 1, ?)
     on conflict (day, question) do update set asked = s.asked + 1, found = excluded.found`,
    [day, asked, asker, day, asked, found],
  );
}

export interface SearchFigures {
  readonly question: string;
  readonly asked: number;
  /** What it found the last time. */
  readonly found: number;
}

/** The searches most asked since a day, or those that found nothing; by at least two people. */
export async function readSearches(
  em: EntityManager,
  { since, fruitless, first }: { since: string; fruitless: boolean; first: number },
): Promise<SearchFigures[]> {
  return em.execute<SearchFigures[]>(
    `select s.question, sum(s.asked)::int as asked, (array_agg(s.found order by s.day desc))[1] as found
       from search_count s
      where s.day >= ?::date
      group by s.question
     having (select count(*) from search_asker a where a.question = s.question and a.day >= ?::date) >= ?
        and (not ? or (array_agg(s.found order by s.day desc))[1] = 0)
      order by asked desc, s.question limit ?`,
    [since, since, FEWEST_ASKERS, fruitless, first],
  );
}
