import { scopeKey } from '@assistance/domain/access';
import { whileSeen } from '../access/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, type Viewer } from '../platform/graphql/index.js';
import { Flow } from '../platform/live/index.js';
import { findVisibleTicket } from '../ticket/index.js';
import type { PresenceBoard, TicketPresence } from './presence-board.js';
import { readPresence } from './presence-store.js';

/**
 * Who is on a ticket's page, at once and at each change. Whoever follows is on the page themselves. Refusals: NOT_FOUND,
 * at the beginning or once the right to see the ticket is withdrawn.
 */
export async function followPresence(
  em: EntityManager,
  board: PresenceBoard,
  viewer: Viewer,
  ticketId: string,
): Promise<Flow<TicketPresence>> {
  const { id } = await findVisibleTicket(em.fork(), viewer, { id: ticketId }, 'ticketId');
  const people = (await readPresence(em.fork(), [id])).get(id) ?? [];
  return new Flow({
    share: `presence ${id} ${scopeKey(viewer)}`,
    listen: (push) => board.watch(id, push),
    missed: () => [{ ticketId: id, people }],
    attend: () => board.attend({ ticketId: id, personId: viewer.personId, session: viewer.session }),
    pick: (presence) => whileSeen(em, viewer, id, presence, () => refuseWith('NOT_FOUND', 'ticketId')),
  });
}
