import type { EntityManager } from '../platform/database/index.js';

/** Keeps pending mails for reading only: the people of a demonstration have no mailboxes. */
export async function keepMails(em: EntityManager): Promise<void> {
  await em.execute(
    // What somebody else holds is theirs, or kept with the next look: waiting for it would be a deadlock between two who
    // go through the table in different orders.
    `update mail set status = 'kept' where id in (
       select id from mail where status = 'waiting' order by created_at, id for update skip locked)`,
  );
}
