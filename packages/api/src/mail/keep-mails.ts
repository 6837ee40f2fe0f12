import type { EntityManager } from '../platform/database/index.js';

/** Keeps what waits to be sent for reading alone: there is no server to send it by, or nobody to send it to. */
export async function keepMails(em: EntityManager): Promise<void> {
  await em.execute(`update mail set status = 'kept' where status = 'waiting'`);
}
