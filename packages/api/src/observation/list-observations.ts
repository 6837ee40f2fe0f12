import { observationScope } from '@assistance/domain/observation';
import type { FilterQuery } from '@mikro-orm/core';
import type { EntityManager } from '../platform/database/index.js';
import {
  beyondKey,
  pageOf,
  pageSize,
  readCursor,
  refuseWith,
  type Page,
  type Viewer,
} from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { ObservationEntity, type Observation } from './observation.entity.js';

/** C3.3.1: those that the viewer sees, as a condition that every read carries. */
function visible(viewer: Viewer): FilterQuery<Observation> {
  const scope = observationScope(viewer);
  switch (scope.kind) {
    case 'all':
      return {};
    case 'establishment':
      return { establishmentId: scope.establishmentId };
    case 'none':
      return { id: { $in: [] } };
  }
}

/** The newest first; those that wait for an answer, the oldest first. */
export async function listObservations(
  em: EntityManager,
  viewer: Viewer,
  { waiting, first, after }: { waiting: boolean; first: number; after: string | null },
): Promise<Page<Observation>> {
  const size = pageSize(first);
  const way = waiting ? 'asc' : 'desc';
  const all: FilterQuery<Observation>[] = [visible(viewer)];
  if (waiting) all.push({ status: { $ne: 'answered' } });
  const found = { $and: all } as FilterQuery<Observation>;
  const [at, id] = after === null ? [null, null] : readCursor(after, ['date', 'id']);
  const beyond = at === null ? {} : beyondKey(['sentAt', way, at], ['id', 'asc', id]);
  const rows = await em.find(ObservationEntity, { $and: [found, beyond] } as FilterQuery<Observation>, {
    orderBy: [{ sentAt: way }, { id: 'asc' }],
    limit: size + 1,
  });
  const total = await em.count(ObservationEntity, found);
  return pageOf(rows, size, total, (row) => [row.sentAt.toISOString(), row.id]);
}

/** One that the viewer sees. Refusal: NOT_FOUND. */
export async function findObservation(em: EntityManager, viewer: Viewer, id: string): Promise<Observation> {
  const asked = { $and: [{ id }, visible(viewer)] } as FilterQuery<Observation>;
  const row = isUuid(id) ? await em.findOne(ObservationEntity, asked, { refresh: true }) : null;
  return row ?? refuseWith('NOT_FOUND', 'observationId');
}
