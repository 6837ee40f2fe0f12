import { joinDrafts, STAFF_DRAFTS } from '@assistance/domain/draft';
import { handOverDraftFiles } from '../file/index.js';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, type Viewer } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { findVisibleTicket } from '../ticket/index.js';
import { DraftEntity, type StoredDraft } from './draft.entity.js';
import { lockDraft } from './save-draft.js';

/**
 * Lets the agent in charge take over a draft of somebody else on the Amue's side, files included, in the transaction
 * that `em` is in. If they have a draft of the same kind, the texts are joined. Refusals: NOT_FOUND for a draft that
 * is not theirs to take, DRAFT_CHANGED when its author has saved since.
 */
export async function takeOverDraft(
  em: EntityManager,
  viewer: Viewer,
  { id, expectedVersion }: { id: string; expectedVersion: number },
  when: When,
): Promise<StoredDraft> {
  const theirs = isUuid(id) ? await lockDraft(em, id) : null;
  if (!theirs?.ticketId || !STAFF_DRAFTS.includes(theirs.kind) || theirs.ownerId === viewer.personId) {
    refuseWith('NOT_FOUND', 'id');
  }
  const ticket = await findVisibleTicket(em, viewer, { id: theirs.ticketId }, 'id');
  if (ticket.agentId !== viewer.personId) refuseWith('NOT_FOUND', 'id');
  if (theirs.version !== expectedVersion) refuseWith('DRAFT_CHANGED', 'expectedVersion');

  const own = { ownerId: viewer.personId, ticketId: theirs.ticketId, kind: theirs.kind };
  const [known] = await em.find(DraftEntity, own);
  const mine = known && (await lockDraft(em, known.id));
  const kept = mine ?? theirs;
  await handOverDraftFiles(em, { from: theirs.id, to: kept.id, personId: viewer.personId });
  if (mine) await em.execute(`delete from draft where id = ?`, [theirs.id]);
  const fields = mine ? joinDrafts(mine.fields, theirs.fields) : theirs.fields;
  await em.execute(
    `update draft set owner_id = ?, fields = ?::jsonb, version = version + 1, updated_at = ? where id = ?`,
    [viewer.personId, JSON.stringify(fields), timeOf(when), kept.id],
  );
  em.clear();
  return em.findOneOrFail(DraftEntity, { id: kept.id });
}
