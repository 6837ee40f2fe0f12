import { addDays, type Day, parisDay } from '../../calendar/index.js';
import { fail, ok, refuse, requireText, type Result } from '../../shared/index.js';
import { COMMAND_TEXTS } from '../command-texts.js';
import { USUAL_SETTINGS } from '../../settings/index.js';
import type { Reopen } from '../commands.js';
import type { DecisionContext, Rule } from '../context.js';
import type { Ticket } from '../state.js';
import { byStaff, isSeenBy } from './common.js';

/** The last day on which it can be reopened, in Europe/Paris; `null` while nothing has ended the processing. */
export function lastDayToReopen(
  { closing, response }: Pick<Ticket, 'closing' | 'response'>,
  days: number,
): Day | null {
  const ended = closing?.at ?? response?.at;
  return ended === undefined ? null : addDays(parisDay(ended), days);
}

/** Has what ends the processing been for long enough? What closes it counts, its response while nothing did. */
export function requireStillReopens(
  ticket: Pick<Ticket, 'closing' | 'response'>,
  { now, reopeningDays: days = USUAL_SETTINGS.reopeningDays }: DecisionContext,
): Result<null> {
  const last = lastDayToReopen(ticket, days);
  if (last === null || parisDay(now) <= last) return ok(null);
  return fail(refuse('REOPENING_TOO_LATE', null, { days }));
}

/**
 * By the establishment that is not helped yet, or by the Amue: a new response is owed. What was closed for lack of reply
 * reopens one way only, by the complement that was asked for and with the time that remained (C4.2.2).
 */
export const reopen: Rule<Reopen> = (ticket, command, context) => {
  if (ticket.status !== 'closed' && ticket.status !== 'answered') return fail(refuse('NOT_CLOSED'));
  const inTime = requireStillReopens(ticket, context);
  if (!inTime.ok) return inTime;
  if (ticket.closing?.reason === 'no-reply') return fail(refuse('COMPLEMENT_REOPENS'));
  const reason = requireText(command.reason, COMMAND_TEXTS.Reopen.reason);
  if (!reason.ok) return reason;
  return ok([{ type: 'TicketReopened', reason: reason.value, at: context.now, by: context.actor }]);
};

/** Whether this person is offered a new ticket that refers to this one, which can no longer be reopened. */
export function isFollowUpOffered(ticket: Ticket, context: DecisionContext): boolean {
  const { actor } = context;
  if (actor.kind !== 'person' || byStaff(actor) || !isSeenBy(ticket, actor)) return false;
  const processed = ticket.status === 'closed' || ticket.status === 'answered';
  return processed && !requireStillReopens(ticket, context).ok;
}
