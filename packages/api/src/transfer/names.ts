import { foldText } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith } from '../platform/graphql/index.js';

/** What cells name: ids by the names that people write, without case and accents. */
class Names {
  readonly #ids = new Map<string, Set<string>>();
  readonly #names = new Map<string, string>();

  /** @param names the first one is the name that a record has */
  add(id: string, ...names: readonly string[]): void {
    this.#names.set(id, names[0] ?? '');
    for (const name of names.map((each) => foldText(each)).filter((each) => each !== '')) {
      const ids = this.#ids.get(name) ?? new Set();
      this.#ids.set(name, ids.add(id));
    }
  }

  forget(id: string): void {
    this.#names.delete(id);
    for (const ids of this.#ids.values()) ids.delete(id);
  }

  /** The id of what has that name. Refusals: NO_SUCH_NAME, NAME_OF_SEVERAL, beside the column. */
  idOf(name: string, column: string): string {
    const word = foldText(name);
    const found = [...(this.#ids.get(word) ?? [])];
    // A whole name wins over the short one of somebody else.
    const whole = found.filter((id) => foldText(this.#names.get(id) ?? '') === word);
    const [id, other] = whole.length > 0 ? whole : found;
    if (id === undefined) return refuseWith('NO_SUCH_NAME', column, { value: name.slice(0, 60) });
    if (other !== undefined) return refuseWith('NAME_OF_SEVERAL', column, { value: name.slice(0, 60) });
    return id;
  }

  nameOf(id: string): string {
    return this.#names.get(id) ?? '';
  }
}

/** Everything that cells may name, read once for a file. */
export interface Directory {
  readonly establishments: Names;
  readonly products: Names;
  /** By their logins. */
  readonly people: Names;
  /** The name of somebody's own establishment; empty for the Amue's people. */
  homeOf(personId: string): string;
}

/** Reads what cells may name. */
export async function readDirectory(em: EntityManager): Promise<Directory> {
  const kinds = { establishments: new Names(), products: new Names(), people: new Names() };
  const homes = new Map<string, string>();
  const rows = await em.execute<
    { of: keyof typeof kinds; id: string; names: string[]; home: string | null }[]
  >(
    `select 'establishments' as of, id, array[name, short_name] || also_known_as as names, null as home from establishment
     union all select 'products', id, array[name], null from product
     union all select 'people', p.id, array[p.login], e.name
       from person p left join establishment e on e.id = p.establishment_id where p.active`,
  );
  for (const { of, id, names, home } of rows) {
    kinds[of].add(id, ...names);
    if (home !== null) homes.set(id, home);
  }
  return { ...kinds, homeOf: (id) => homes.get(id) ?? '' };
}
