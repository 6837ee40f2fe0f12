import { draftsSentBy } from '@assistance/domain/draft';
import type { SentAct } from '../ticket/index.js';
import type { EntityManager } from '../platform/database/index.js';

/** What was sent is no draft any more: gone in the transaction of the act, on every device. */
export async function forgetSentDrafts(em: EntityManager, { viewer, ticketId, act }: SentAct): Promise<void> {
  const kinds = draftsSentBy(act, viewer.role);
  if (kinds.length === 0) return;
  await em.execute(
    `delete from draft where owner_id = ? and kind in (?) and (ticket_id = ?::uuid or ticket_id is null)`,
    [viewer.personId, [...kinds], ticketId],
  );
}
