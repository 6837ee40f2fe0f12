import type { MalfunctionStatus } from '@assistance/domain/malfunction';
import type { FilterQuery } from '@mikro-orm/core';
import type { EntityManager } from '../platform/database/index.js';
import { beyondKey, type Page, pageOf, pageSize, readCursor, refuseWith } from '../platform/graphql/index.js';
import { containsAll, isUuid } from '../platform/text/index.js';
import { MalfunctionEntity, type MalfunctionRow } from './malfunction.entity.js';

export interface MalfunctionFilterValues {
  readonly productId?: readonly string[] | null;
  readonly status?: readonly string[] | null;
  readonly text?: string | null;
}

/** The last changed first. */
export async function listMalfunctions(
  em: EntityManager,
  { filter, first, after }: { filter: MalfunctionFilterValues; first: number; after: string | null },
): Promise<Page<MalfunctionRow>> {
  const size = pageSize(first);
  const all: object[] = [];
  if (filter.productId) all.push({ productId: { $in: filter.productId.filter(isUuid) } });
  if (filter.status) all.push({ status: { $in: filter.status as MalfunctionStatus[] } });
  if (filter.text)
    all.push(...containsAll(filter.text).map((pattern) => ({ searchable: { $like: pattern } })));
  const [at, id] = after === null ? [null, null] : readCursor(after, ['date', 'id']);
  const beyond = at === null ? {} : beyondKey(['updatedAt', 'desc', at], ['id', 'asc', id]);
  const found = { $and: all } as FilterQuery<MalfunctionRow>;
  const rows = await em.find(MalfunctionEntity, { $and: [found, beyond] } as FilterQuery<MalfunctionRow>, {
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    limit: size + 1,
  });
  const total = await em.count(MalfunctionEntity, found);
  return pageOf(rows, size, total, (row) => [row.updatedAt.toISOString(), row.id]);
}

/** By its number. Refusal: NOT_FOUND. */
export async function findMalfunction(em: EntityManager, number: string): Promise<MalfunctionRow> {
  return (
    (await em.findOne(MalfunctionEntity, { number: number.trim().toUpperCase() })) ??
    refuseWith('NOT_FOUND', 'number')
  );
}
