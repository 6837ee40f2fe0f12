import { ticketScope } from '@assistance/domain/access';
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
import { SeatProposalEntity, type SeatProposal } from './seat-proposal.entity.js';

/** C3.3.1: an establishment's own, and the Amue's people all; a provider none. */
function visible(viewer: Viewer): FilterQuery<SeatProposal> {
  const scope = ticketScope(viewer);
  if (scope.kind === 'all') return {};
  return scope.kind === 'establishment' ? { establishmentId: scope.establishmentId } : { id: { $in: [] } };
}

/** The newest first; those that wait, the oldest first. */
export async function listProposals(
  em: EntityManager,
  viewer: Viewer,
  { waiting, first, after }: { waiting: boolean; first: number; after: string | null },
): Promise<Page<SeatProposal>> {
  const size = pageSize(first);
  const way = waiting ? 'asc' : 'desc';
  const all: FilterQuery<SeatProposal>[] = [visible(viewer)];
  if (waiting) all.push({ status: 'waiting' });
  const found = { $and: all } as FilterQuery<SeatProposal>;
  const [at, id] = after === null ? [null, null] : readCursor(after, ['date', 'id']);
  const beyond = at === null ? {} : beyondKey(['proposedAt', way, at], ['id', 'asc', id]);
  const rows = await em.find(SeatProposalEntity, { $and: [found, beyond] } as FilterQuery<SeatProposal>, {
    orderBy: [{ proposedAt: way }, { id: 'asc' }],
    limit: size + 1,
  });
  const total = await em.count(SeatProposalEntity, found);
  return pageOf(rows, size, total, (row) => [row.proposedAt.toISOString(), row.id]);
}

/** One that the viewer sees. Refusal: NOT_FOUND. */
export async function findProposal(em: EntityManager, viewer: Viewer, id: string): Promise<SeatProposal> {
  const asked = { $and: [{ id }, visible(viewer)] } as FilterQuery<SeatProposal>;
  const row = isUuid(id) ? await em.findOne(SeatProposalEntity, asked, { refresh: true }) : null;
  return row ?? refuseWith('NOT_FOUND', 'proposalId');
}
