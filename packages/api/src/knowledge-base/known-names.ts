import { prepareKnown, type PreparedKnown } from '@assistance/domain/knowledge-base';
import { NOWHERE } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';

/** The directory changes a few times a week: a fresh look this often is enough, in ms. */
const FRESH = 60_000;

/**
 * The names that must not reach other establishments (C3.3.1): every person and establishment the desk knows, these by
 * all the names that they have, had or are known by, and their towns, but for those that stand for nobody: the word « reprise » would vanish from every article.
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
  const establishments = await em.execute<{ names: string[]; town: string }[]>(
    `select array[e.name, e.short_name] || e.also_known_as
              || array(select unnest(array[f.name, f.short_name]) from former_name f where f.establishment_id = e.id) as names,
            e.town
       from establishment e where e.town <> ?`,
    [NOWHERE],
  );
  return prepareKnown({
    people: people.map(({ name }) => name),
    establishments: [...new Set(establishments.flatMap(({ names }) => names))],
    places: [...new Set(establishments.map(({ town }) => town))],
  });
}
