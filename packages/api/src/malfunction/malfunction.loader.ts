import type { MalfunctionEvent } from '@assistance/domain/malfunction';
import DataLoader from 'dataloader';
import { byId, groupedBy, type LoaderFactory } from '../platform/graphql/index.js';
import { MalfunctionEntity, MalfunctionEventEntity, type MalfunctionRow } from './malfunction.entity.js';

export const malfunctionById: LoaderFactory<string, MalfunctionRow | null> =
  byId<MalfunctionRow>(MalfunctionEntity);

export interface MalfunctionCounts {
  readonly tickets: number;
  readonly establishments: number;
  /** Whose own maintenance decision is past its date (C3.2.6). */
  readonly overdue: number;
}

/** How many tickets are about each, of how many establishments. */
export const countsOfMalfunction: LoaderFactory<string, MalfunctionCounts> = ({ em, now }) =>
  new DataLoader(async (ids) => {
    const rows = await em.execute<(MalfunctionCounts & { id: string })[]>(
      `select malfunction_id as id, count(*)::int as tickets,
              count(distinct establishment_id)::int as establishments,
              count(*) filter (where due_at < ? and status <> 'closed')::int as overdue
         from ticket where malfunction_id in (?) group by 1`,
      [now, [...ids]],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? { tickets: 0, establishments: 0, overdue: 0 });
  });

/** One thing that happened to a malfunction. */
export interface MalfunctionEntry {
  readonly id: string;
  readonly byId: string | null;
  readonly event: MalfunctionEvent;
}

/** What happened, oldest first. */
export const entriesOfMalfunction: LoaderFactory<string, MalfunctionEntry[]> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await em.find(
      MalfunctionEventEntity,
      { malfunctionId: { $in: [...ids] } },
      { orderBy: { version: 'asc' } },
    );
    return groupedBy(ids, rows, ({ malfunctionId }) => malfunctionId).map((group) =>
      group.map(({ malfunctionId, version, actorId, data }) => ({
        id: `${malfunctionId}-${version}`,
        byId: actorId ?? null,
        event: data,
      })),
    );
  });
