import { seesDirectory } from '@assistance/domain/access';
import DataLoader from 'dataloader';
import { SeatEntity, type SeatRow } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import {
  pageOf,
  pageSize,
  readCursor,
  refuseWith,
  type LoaderFactory,
  type Page,
  type Viewer,
} from '../platform/graphql/index.js';
import { containsAll, isUuid } from '../platform/text/index.js';

export interface SeatFilter {
  readonly establishmentId: string | null;
  readonly productId: string | null;
  /** Words of the establishment. */
  readonly search: string | null;
  /** Those that ended, instead of those held. */
  readonly ended: boolean;
  readonly first: number;
  readonly after: string | null;
}
interface Line {
  readonly id: string;
  readonly establishment: string;
  readonly product: string;
}

/**
 * C4.1.1, C3.4.3: seats by establishment, product and kind; to a correspondent those of its establishment (C3.3.1).
 * Refusals: NOT_FOUND, INVALID_VALUE.
 */
export async function listSeats(
  em: EntityManager,
  viewer: Viewer,
  filter: SeatFilter,
): Promise<Page<SeatRow>> {
  const size = pageSize(filter.first);
  const [where, values] = conditionOf(viewer, filter);
  const from = `from seat s join establishment e on e.id = s.establishment_id join product r on r.id = s.product_id
    where ${where.join(' and ')}`;
  const beyond = filter.after === null ? null : readCursor(filter.after, ['text', 'text', 'text', 'id']);
  const lines = await em.execute<(Line & { kind: string })[]>(
    `select s.id, s.kind, e.name as establishment, r.name as product ${from}
       ${beyond ? 'and (e.name, r.name, s.kind, s.id) > (?, ?, ?, ?::uuid)' : ''}
     order by e.name, r.name, s.kind, s.id limit ?`,
    [...values, ...(beyond ?? []), size + 1],
  );
  const [total] = await em.execute<{ count: number }[]>(`select count(*)::int as count ${from}`, values);
  const rows = await em.find(SeatEntity, { id: { $in: lines.map(({ id }) => id) } }, { refresh: true });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const page = pageOf(lines, size, total?.count ?? 0, ({ establishment, product, kind, id }) => [
    establishment,
    product,
    kind,
    id,
  ]);
  return { ...page, nodes: page.nodes.flatMap(({ id }) => byId.get(id) ?? []) };
}

function conditionOf(
  viewer: Viewer,
  { establishmentId, productId, search, ended }: SeatFilter,
): [string[], unknown[]] {
  const where = [`s.ended_at is ${ended ? 'not ' : ''}null`];
  const values: unknown[] = [];
  const only = viewer.establishmentId ?? establishmentId;
  if (establishmentId !== null && (!isUuid(establishmentId) || !seesDirectory(viewer, establishmentId)))
    refuseWith('NOT_FOUND', 'establishmentId');
  if (only !== null) {
    where.push('s.establishment_id = ?');
    values.push(only);
  }
  if (productId !== null) {
    if (!isUuid(productId)) refuseWith('NOT_FOUND', 'productId');
    where.push('s.product_id = ?');
    values.push(productId);
  }
  for (const pattern of containsAll(search ?? '')) {
    where.push('e.searchable like ?');
    values.push(pattern);
  }
  return [where, values];
}

export const readSeat = (em: EntityManager, id: string): Promise<SeatRow> =>
  em.findOneOrFail(SeatEntity, { id }, { refresh: true });

/** How many open tickets of the product the holder of each seat follows: what a successor takes over. */
export const openTicketsOfSeat: LoaderFactory<string, number> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await em.execute<{ id: string; open: number }[]>(
      `select s.id, count(t.id)::int as open
         from seat s
         left join ticket t on t.correspondent_id = s.person_id and t.establishment_id = s.establishment_id
                           and t.product_id = s.product_id and t.status <> 'closed'
        where s.id in (?) and s.ended_at is null
        group by s.id`,
      [[...ids]],
    );
    const open = new Map(rows.map((row) => [row.id, row.open]));
    return ids.map((id) => open.get(id) ?? 0);
  });
