import type { EntityName } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type { LoaderFactory } from './context.js';

/** One statement for all the ids that one answer asks for. `null` where there is none. */
export function byId<T extends { id: string }>(entity: EntityName<T>): LoaderFactory<string, T | null> {
  return ({ em }) =>
    new DataLoader(async (ids) => {
      const rows = (await em.find(entity as EntityName<{ id: string }>, {
        id: { $in: [...ids] },
      })) as unknown as T[];
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    });
}

/** Groups what a read gives by the key it was asked for, in the order of the read. */
export function groupedBy<K, T>(keys: readonly K[], rows: readonly T[], keyOf: (row: T) => K): T[][] {
  const groups = new Map<K, T[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}
