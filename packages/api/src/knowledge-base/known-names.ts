import { prepareKnown, type PreparedKnown } from '@assistance/domain/knowledge-base';
import { NOWHERE } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';

/** The directory changes a few times a week: a fresh look this often is enough, in ms. */
const FRESH = 60_000;

/**
 * The names that must not reach other establishments (C3.3.1): every person and establishment the desk knows, and the
 * towns of these, but for those that stand for nobody: the word « reprise » would vanish from every article.
 */
export class KnownNames {
  private known: Promise<PreparedKnown> | null = null;
  private readAt = 0;

  /** Prepared once a minute at most: thousands of names in every spelling. */
  read(em: EntityManager): Promise<PreparedKnown> {
    const now = performance.now();
    if (this.known === null || now - this.readAt > FRESH) {
      this.readAt = now;
      this.known = load(em);
      this.known.catch(() => (this.known = null));
    }
    return this.known;
  }
}

async function load(em: EntityManager): Promise<PreparedKnown> {
  const people = await em.execute<{ name: string }[]>(
    `select distinct first_name || ' ' || last_name as name from person p
       left join establishment e on e.id = p.establishment_id where e.town is distinct from ?`,
    [NOWHERE],
  );
  const establishments = await em.execute<{ name: string; shortName: string; town: string }[]>(
    `select name, short_name as "shortName", town from establishment where town <> ?`,
    [NOWHERE],
  );
  return prepareKnown({
    people: people.map(({ name }) => name),
    establishments: establishments.flatMap(({ name, shortName }) => [name, shortName]),
    places: [...new Set(establishments.map(({ town }) => town))],
  });
}
