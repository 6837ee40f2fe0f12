import { isProvider, seesPart } from '@assistance/domain/access';
import { findPerson, readerOf } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, type Viewer, forbidWith } from '../platform/graphql/index.js';
import { findVisibleTicket } from './find-visible-ticket.js';

/**
 * The people that a note names, as they may be told: the Amue's own, and a provider only of a ticket in its charge
 * (C3.3.3). Refusals: FORBIDDEN for a provider, who knows nobody to name; NOT_FOUND for anybody else.
 */
export async function requireMentionable(
  em: EntityManager,
  viewer: Viewer,
  ticketId: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  if (isProvider(viewer.role)) forbidWith('C3.3.3', 'mentionIds');
  const ticket = await findVisibleTicket(em, viewer, { id: ticketId }, 'ticketId');
  const found: string[] = [];
  for (const [index, id] of [...new Set(ids)].slice(0, MOST_LOOKED_UP).entries()) {
    const person = await findPerson(em, id);
    if (!person || !seesPart(readerOf(person), ticket, { internal: true })) {
      refuseWith('NOT_FOUND', `mentionIds.${index}`);
    }
    found.push(person.id);
  }
  return found;
}
/** One more than a note may hold: the domain refuses it. */
const MOST_LOOKED_UP = 21;
