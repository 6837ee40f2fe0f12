import type { TicketReaction } from '../ticket-log/index.js';
import { hasSearchableText } from './searchable.js';
import { writeSearchable } from './write-searchable.js';

/** What was written is found at once. */
export const keepSearchable: TicketReaction = async (em, { before, ticket, events, added, erased }) => {
  if (before === null || erased.length > 0 || added.some(hasSearchableText))
    await writeSearchable(em, [{ id: ticket.id, events }]);
};
