import { seesInternal, ticketScope } from '@assistance/domain/access';
import { DRAFT_KINDS, isOnTicket, mayDraft, STAFF_DRAFTS, type DraftKind } from '@assistance/domain/draft';
import DataLoader from 'dataloader';
import { visibleSql } from '../access/index.js';
import { AttachmentEntity, type Attachment } from '../file/index.js';
import type { EntityManager } from '../platform/database/index.js';
import {
  beyondKey,
  groupedBy,
  type LoaderFactory,
  type Page,
  pageOf,
  pageSize,
  readCursor,
  type Viewer,
  viewerOf,
} from '../platform/graphql/index.js';
import { DraftEntity, type StoredDraft } from './draft.entity.js';

/** A person's own drafts, the last changed first. */
export async function listMyDrafts(
  em: EntityManager,
  viewer: Viewer,
  { kind, first, after }: { kind: readonly DraftKind[] | null; first: number; after: string | null },
): Promise<Page<StoredDraft>> {
  const size = pageSize(first);
  const theirs = {
    ownerId: viewer.personId,
    ...(kind ? { kind: { $in: [...kind] } } : {}),
    ...(await stillInSight(em, viewer)),
  };
  const [at, id] = after === null ? [null, null] : readCursor(after, ['date', 'id']);
  const beyond = at === null ? {} : beyondKey(['updatedAt', 'desc', at], ['id', 'asc', id]);
  const rows = await em.find(
    DraftEntity,
    { $and: [theirs, beyond] },
    { orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }], limit: size + 1 },
  );
  const total = await em.count(DraftEntity, theirs);
  return pageOf(rows, size, total, (row) => [row.updatedAt.toISOString(), row.id]);
}

/**
 * C3.3.1, C3.3.3: nobody reads anything more of a ticket that they no longer see, not even their own words; nor a
 * draft on no ticket of a kind that they no longer write.
 */
async function stillInSight(em: EntityManager, viewer: Viewer): Promise<object> {
  if (ticketScope(viewer).kind === 'all') return {};
  const [visible, parameters] = visibleSql(viewer, 't');
  const tickets = await em.execute<{ id: string }[]>(
    `select distinct t.id from ticket t join draft d on d.ticket_id = t.id where d.owner_id = ? and ${visible}`,
    [viewer.personId, ...parameters],
  );
  const onNone = DRAFT_KINDS.filter((kind) => !isOnTicket(kind) && mayDraft(viewer.role, kind));
  return {
    $or: [{ ticketId: { $in: tickets.map(({ id }) => id) } }, { ticketId: null, kind: { $in: onNone } }],
  };
}

/**
 * The drafts on a ticket that the viewer may read: their own and, if they are in charge, those of others on the
 * Amue's side. An establishment never sees the Amue's (C3.3.1).
 */
export const draftsOfTicket: LoaderFactory<string, StoredDraft[]> = (context) => {
  const viewer = viewerOf(context);
  const { personId } = viewer;
  const [visible, parameters] = visibleSql(viewer, 't');
  return new DataLoader(async (ids) => {
    const found = await context.em.execute<{ id: string }[]>(
      `select d.id from draft d join ticket t on t.id = d.ticket_id
        where d.ticket_id in (?) and ${visible}
          and (d.owner_id = ? or (? and t.agent_id = ? and d.kind in (?)))`,
      [[...ids], ...parameters, personId, seesInternal(viewer), personId, [...STAFF_DRAFTS]],
    );
    const rows = await context.em.find(
      DraftEntity,
      { id: { $in: found.map(({ id }) => id) } },
      { orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }] },
    );
    return groupedBy(ids, rows, ({ ticketId }) => ticketId ?? '');
  });
};

export const filesOfDraft: LoaderFactory<string, Attachment[]> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await em.find(
      AttachmentEntity,
      { draftId: { $in: [...ids] }, ticketId: null },
      { orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }] },
    );
    return groupedBy(ids, rows, ({ draftId }) => draftId ?? '');
  });
