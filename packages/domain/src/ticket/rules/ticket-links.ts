import { fail, ok, refuse, requireText } from '../../shared/index.js';
import { COMMAND_TEXTS } from '../command-texts.js';
import type { LinkTicket, MergeInto, UnlinkTicket } from '../commands.js';
import type { Rule } from '../context.js';

/** Links of one ticket at most. More usually means that they report one malfunction. */
export const MAX_LINKS = 50;

/** Links two tickets, with one link at most: to change its kind, remove it first. */
export const link: Rule<LinkTicket> = (ticket, { link: kind, other }, { now, actor }) => {
  if (other.ticketId === ticket.id) return fail(refuse('SAME_TICKET', 'other'));
  if (ticket.links.some(({ ticketId }) => ticketId === other.ticketId)) {
    return fail(refuse('ALREADY_LINKED', 'other', { number: other.number }));
  }
  if (ticket.links.length >= MAX_LINKS) return fail(refuse('TOO_MANY_LINKS', null, { max: MAX_LINKS }));
  return ok([{ type: 'TicketLinked', link: kind, other, at: now, by: actor }]);
};

/** Removes a link. */
export const unlink: Rule<UnlinkTicket> = (ticket, { otherId }, { now, actor }) => {
  const linked = ticket.links.find(({ ticketId }) => ticketId === otherId);
  if (!linked) return fail(refuse('NOT_LINKED', 'other'));
  const { link: kind, ticketId, number } = linked;
  return ok([{ type: 'TicketUnlinked', link: kind, other: { ticketId, number }, at: now, by: actor }]);
};

/**
 * Closes a duplicate in favour of another ticket. The duplicate's commitments lapse, so a merge is refused wherever
 * it would weaken one: the older ticket must be kept, as its dates come first (C3.2.1, C3.2.2); a blocking one only
 * goes into a blocking one; one with a response ends as processed (C2.2). Reopening undoes the merge.
 */
export const mergeInto: Rule<MergeInto> = (ticket, { kept, reason: said }, { now, actor }) => {
  if (kept.id === ticket.id) return fail(refuse('SAME_TICKET', 'into'));
  // C3.3.1: neither establishment may learn of the other's request.
  if (kept.establishmentId !== ticket.establishmentId) {
    return fail(refuse('MERGE_ACROSS_ESTABLISHMENTS', 'into'));
  }
  if (ticket.response) return fail(refuse('ALREADY_ANSWERED'));
  if (kept.status === 'closed') return fail(refuse('MERGE_INTO_CLOSED', 'into', { number: kept.number }));
  if (Date.parse(kept.openedAt) > Date.parse(ticket.openedAt)) {
    return fail(refuse('MERGE_INTO_NEWER', 'into', { number: kept.number }));
  }
  if (ticket.blocking && !kept.blocking) {
    return fail(refuse('MERGE_LOSES_BLOCKING', 'into', { number: kept.number }));
  }
  const reason = requireText(said, COMMAND_TEXTS.MergeInto.reason);
  if (!reason.ok) return reason;
  return ok([
    {
      type: 'TicketClosed',
      reason: 'duplicate',
      explanation: reason.value,
      document: null,
      duplicateOf: { ticketId: kept.id, number: kept.number },
      at: now,
      by: actor,
    },
  ]);
};
