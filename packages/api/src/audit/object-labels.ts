import DataLoader from 'dataloader';
import type { LoaderFactory } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';

/** What people call the things that entries are about, where they have a name or a number. */
const LABELS: Readonly<Record<string, string>> = {
  account: `select id, first_name || ' ' || last_name as label from person where id in (?)`,
  article: `select id, number as label from article where id in (?)`,
  closure: `select id, label from closure where id in (?)`,
  establishment: `select id, short_name as label from establishment where id in (?)`,
  malfunction: `select id, number as label from malfunction where id in (?)`,
  person: `select id, first_name || ' ' || last_name as label from person where id in (?)`,
  product: `select id, name as label from product where id in (?)`,
  release: `select id, name as label from release where id in (?)`,
  ticket: `select id, number as label from ticket where id in (?)`,
};

/** By `kind:id`; one statement a kind. `null` for what has no name, or is gone. */
export const labelOfObject: LoaderFactory<string, string | null> = ({ em }) =>
  new DataLoader(async (keys) => {
    const labels = new Map<string, string>();
    for (const [kind, sql] of Object.entries(LABELS)) {
      const ids = keys.flatMap((key) => {
        const id = key.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : '';
        return isUuid(id) ? [id] : [];
      });
      if (ids.length === 0) continue;
      const rows = await em.execute<{ id: string; label: string }[]>(sql, [ids]);
      for (const { id, label } of rows) labels.set(`${kind}:${id}`, label);
    }
    return keys.map((key) => labels.get(key) ?? null);
  });
