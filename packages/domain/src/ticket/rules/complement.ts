import { dueAt } from '../../calendar/index.js';
import { fail, ok, refuse, requireText, requireTextOrFile, type Instant } from '../../shared/index.js';
import { COMMAND_TEXTS } from '../command-texts.js';
import type { CloseForLackOfReply, GiveComplement, Remind, RequestComplement } from '../commands.js';
import type { DecisionContext, Rule } from '../context.js';
import type { Ticket } from '../state.js';
import { requireInformant } from './phone.js';
import { requireStillReopens } from './reopening.js';

/** C4.2.3, in working days. */
const REMINDER_DELAY = 5;
/** C4.2.3, in working days after the reminder. */
const CLOSING_DELAY = 5;

/** When the establishment must be reminded. UTC; `null` when nothing is awaited, or it was reminded already. */
export function reminderDueAt(ticket: Ticket, closures: DecisionContext['closures']): Instant | null {
  if (ticket.status !== 'awaiting-complement' || !ticket.complement || ticket.complement.remindedAt)
    return null;
  return dueAt({
    start: ticket.complement.requestedAt,
    workingDays: REMINDER_DELAY,
    closures,
    suspensions: [],
  });
}

/** When the ticket is closed for lack of reply. UTC; `null` until the reminder was sent. */
export function closingDueAt(ticket: Ticket, closures: DecisionContext['closures']): Instant | null {
  if (ticket.status !== 'awaiting-complement' || !ticket.complement?.remindedAt) return null;
  return dueAt({
    start: ticket.complement.remindedAt,
    workingDays: CLOSING_DELAY,
    closures,
    suspensions: [],
  });
}

/** What the establishment must send, and what happens without a reply. */
export interface AwaitedReply {
  readonly askedAt: Instant;
  /** When the reminder goes out; when it did, once it has. */
  readonly reminderAt: Instant;
  readonly reminded: boolean;
  /** Five working days after the reminder: as long as that one goes out in time, until it has. */
  readonly closingAt: Instant;
}

/** C4.2.3: both dates, known from the first day on; `null` while nothing is awaited. */
export function awaitedReplyOf(ticket: Ticket, closures: DecisionContext['closures']): AwaitedReply | null {
  if (ticket.status !== 'awaiting-complement' || !ticket.complement) return null;
  const { requestedAt: askedAt, remindedAt } = ticket.complement;
  const reminderAt = remindedAt ?? reminderDueAt(ticket, closures);
  if (reminderAt === null) return null;
  const closingAt = dueAt({ start: reminderAt, workingDays: CLOSING_DELAY, closures, suspensions: [] });
  if (closingAt === null) return null;
  return { askedAt, reminderAt, reminded: remindedAt !== null, closingAt };
}

const isPast = (due: Instant | null, now: Instant): boolean =>
  due !== null && Date.parse(due) <= Date.parse(now);

/** C4.2.2: asks for additional information, which suspends the clock. One request at a time. */
export const requestComplement: Rule<RequestComplement> = (ticket, command, { now, actor }) => {
  if (ticket.status === 'submitted') return fail(refuse('NOT_ACKNOWLEDGED'));
  if (ticket.status === 'awaiting-complement') return fail(refuse('COMPLEMENT_ALREADY_ASKED'));
  if (ticket.status === 'answered') return fail(refuse('ALREADY_ANSWERED'));
  const text = requireText(command.text, COMMAND_TEXTS.RequestComplement.text);
  if (!text.ok) return text;
  return ok([
    { type: 'ComplementRequested', text: text.value, attachments: command.attachments, at: now, by: actor },
  ]);
};

/**
 * C4.2.2: adds the information, and the clock goes on with the time that was left, even after closing for lack of
 * reply.
 */
export const giveComplement: Rule<GiveComplement> = (ticket, command, context) => {
  const { now, actor } = context;
  const closedForLackOfReply = ticket.closing?.reason === 'no-reply';
  if (ticket.status !== 'awaiting-complement' && !closedForLackOfReply) {
    return fail(refuse(ticket.status === 'closed' ? 'CLOSED' : 'NO_COMPLEMENT_ASKED'));
  }
  const inTime = requireStillReopens(ticket, context);
  if (!inTime.ok) return inTime;
  const source = requireInformant(ticket, command, actor);
  if (!source.ok) return source;
  const text = requireTextOrFile(command.text, command.attachments.length, COMMAND_TEXTS.GiveComplement.text);
  if (!text.ok) return text;
  return ok([
    {
      type: 'ComplementGiven',
      text: text.value,
      attachments: command.attachments,
      ...source.value,
      at: now,
      by: actor,
    },
  ]);
};

/** C4.2.3: reminds the establishment, once. The due date is checked again here. */
export const remind: Rule<Remind> = (ticket, _command, { now, actor, closures }) =>
  isPast(reminderDueAt(ticket, closures), now)
    ? ok([{ type: 'ComplementReminded', at: now, by: actor }])
    : fail(refuse('REMINDER_NOT_DUE'));

/** C4.2.3: closes five working days after the reminder was sent. */
export const closeForLackOfReply: Rule<CloseForLackOfReply> = (ticket, _command, { now, actor, closures }) =>
  isPast(closingDueAt(ticket, closures), now)
    ? ok([
        { type: 'TicketClosed', reason: 'no-reply', explanation: null, document: null, at: now, by: actor },
      ])
    : fail(refuse('CLOSING_NOT_DUE'));
