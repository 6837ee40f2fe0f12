import { isStaff } from '@assistance/domain/access';
import { randomUUID } from 'node:crypto';
import { checkDraft, isOnTicket, mayDraft, ruleOfDraft, type DraftKind } from '@assistance/domain/draft';
import type { Instant } from '@assistance/domain/shared';
import { mayActOn } from '@assistance/domain/ticket';
import { requireStanding, seatsOf } from '../correspondent/index.js';
import { hangOnDraft } from '../file/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, valueOf, type Viewer, forbidWith } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { type TicketRow } from '../ticket-log/index.js';
import { findVisibleTicket } from '../ticket/index.js';
import { DraftEntity, type StoredDraft } from './draft.entity.js';

export interface DraftToSave {
  readonly kind: DraftKind;
  /** `null` for what is on no ticket yet. */
  readonly ticketId: string | null;
  /** The version that was written on; `null` when the device knew of none. */
  readonly expectedVersion: number | null;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly fileIds: readonly string[];
}

/**
 * Saves a draft, in the transaction that `em` is in. Refusals: NOT_FOUND for a ticket that the person does not see,
 * FORBIDDEN for a kind that their role does not write, NO_SEAT and NO_SEAT_FOR_TICKET, DRAFT_CHANGED when another
 * device has saved since.
 */
export async function saveDraft(
  em: EntityManager,
  viewer: Viewer,
  { kind, ticketId, expectedVersion, fields, fileIds }: DraftToSave,
  { now, maxFiles }: { now: Instant; maxFiles: number },
): Promise<StoredDraft> {
  const ticket = isOnTicket(kind)
    ? await findVisibleTicket(em, viewer, { id: ticketId ?? '' }, 'ticketId')
    : null;
  if (ticket === null && ticketId !== null)
    refuseWith('INVALID_VALUE', 'ticketId', { value: ticketId.slice(0, 40) });
  if (!mayDraft(viewer.role, kind)) forbidWith(ruleOfDraft(kind), 'kind');
  await requireRightToWrite(em, viewer, ticket);
  const content = JSON.stringify(valueOf(checkDraft(kind, fields)));
  const key = [viewer.personId, ticketId, kind];
  const [row] =
    expectedVersion === null
      ? await em.execute<{ id: string }[]>(
          `insert into draft (id, owner_id, begun_by, ticket_id, kind, fields, version, updated_at)
           values (?, ?, ?, ?, ?, ?::jsonb, 1, ?)
           on conflict (owner_id, ticket_id, kind) do nothing returning id`,
          [randomUUID(), viewer.personId, ...key, content, now],
        )
      : await em.execute<{ id: string }[]>(
          `update draft set fields = ?::jsonb, version = version + 1, updated_at = ?
            where owner_id = ? and ticket_id is not distinct from ?::uuid and kind = ? and version = ?
           returning id`,
          [content, now, ...key, expectedVersion],
        );
  if (!row) refuseWith('DRAFT_CHANGED', 'expectedVersion');
  await hangOnDraft(em, viewer.personId, row.id, fileIds, maxFiles);
  return em.findOneOrFail(DraftEntity, { id: row.id });
}

/** A draft is kept where what it will be may be sent, now or once the ticket allows it (C3.1.1, C4.1.1). */
async function requireRightToWrite(
  em: EntityManager,
  viewer: Viewer,
  ticket: TicketRow | null,
): Promise<void> {
  if (isStaff(viewer.role)) return;
  if (ticket === null) await requireStanding(em, viewer);
  else if (!mayActOn(ticket, viewer.personId, await seatsOf(em, viewer))) refuseWith('NO_SEAT_FOR_TICKET');
}

/** Deletes one's own draft, if it is unchanged. Refusals: NOT_FOUND, DRAFT_CHANGED. */
export async function dropDraft(
  em: EntityManager,
  viewer: Viewer,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<void> {
  const draft = isUuid(id) ? await lockDraft(em, id) : null;
  if (draft?.ownerId !== viewer.personId) refuseWith('NOT_FOUND', 'id');
  if (draft.version !== expectedVersion) refuseWith('DRAFT_CHANGED', 'expectedVersion');
  await em.execute(`delete from draft where id = ?`, [id]);
}

/** Locks a draft until the transaction ends; `null` when there is none. */
export async function lockDraft(em: EntityManager, id: string): Promise<StoredDraft | null> {
  // One statement to wait, one to read what was written meanwhile.
  await em.execute(`select 1 from draft where id = ? for update`, [id]);
  return em.findOne(DraftEntity, { id });
}
