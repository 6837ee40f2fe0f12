import type { Instant } from '../shared/index.js';
import { decide } from './decide.js';
import type { TicketCommand } from './commands.js';
import type { DecisionContext } from './context.js';
import { byStaff } from './rules/common.js';
import { isFollowUpOffered } from './rules/reopening.js';
import type { Ticket } from './state.js';

/** The actions on a ticket that pages offer. */
export const ACTIONS = [
  'acknowledge',
  'assign',
  'request-complement',
  'give-complement',
  'add-information',
  'add-note',
  'requalify',
  'give-first-analysis',
  'respond',
  'decide-maintenance',
  'report-progress',
  'refuse-level-one',
  'record-out-of-scope',
  'bind-malfunction',
  'unbind-malfunction',
  'link',
  'merge',
  'withdraw',
  'close',
  'reopen',
  /** A new ticket that refers to this one, which can no longer be reopened. */
  'open-follow-up',
] as const;
export type TicketAction = (typeof ACTIONS)[number];

/** Stands for a text that any rule accepts: what is asked is whether the act makes sense now, not whether it is well written. */
const ANY_TEXT = 'Relancez FMJ2 en période 013.';
/** Without its words: they are no part of the question, and reading them for each act of each ticket of a list would cost. */
const withoutWords = (ticket: Ticket): Ticket => ({
  ...ticket,
  request: {
    ...ticket.request,
    title: '',
    description: '',
    lastActions: '',
    firstAnalysis: '',
    messages: [],
  },
});
const MESSAGE = { text: ANY_TEXT, attachments: [] };

const ANY_CALLER = { personId: 'anyone', ofEstablishment: true, mayAct: true };

/** One well-formed command an action. No version: the reader acts on what the reader sees. */
const trialOf = (
  action: Exclude<TicketAction, 'open-follow-up'>,
  ticket: Ticket,
  channel: 'web' | 'phone',
  now: Instant,
): TicketCommand => {
  const source = { channel, caller: channel === 'phone' ? ANY_CALLER : null };
  switch (action) {
    case 'acknowledge':
      return { type: 'Acknowledge', agentId: 'anyone' };
    case 'assign':
      return { type: 'Assign', agentId: 'anyone' };
    case 'request-complement':
      return { type: 'RequestComplement', ...MESSAGE };
    case 'give-complement':
      return { type: 'GiveComplement', ...MESSAGE, ...source };
    case 'add-information':
      return { type: 'AddInformation', ...MESSAGE, ...source };
    case 'add-note':
      return { type: 'AddNote', ...MESSAGE };
    case 'requalify':
      return { type: 'Requalify', blocking: !ticket.blocking, reason: ANY_TEXT };
    case 'respond':
      return { type: 'Respond', outcome: 'answer', ...MESSAGE };
    case 'give-first-analysis':
      return {
        type: 'GiveFirstAnalysis',
        ...MESSAGE,
        scheduledFor: new Date(Date.parse(now) + 1).toISOString(),
      };
    case 'decide-maintenance':
      return { type: 'DecideMaintenance', taken: true, explanation: ANY_TEXT };
    case 'report-progress':
      return { type: 'ReportProgress', text: ANY_TEXT, deliveredInReleaseId: null };
    case 'refuse-level-one':
      return { type: 'RefuseLevelOne', explanation: ANY_TEXT, document: { title: ANY_TEXT, url: null } };
    case 'record-out-of-scope':
      return {
        type: 'RecordOutOfScope',
        ground: 'conditions-not-met',
        treatment: 'interrupted',
        reason: ANY_TEXT,
        observed: true,
        facts: { releaseSupported: null },
      };
    case 'bind-malfunction': {
      const { productId } = ticket.request;
      const malfunction = { id: 'any', number: '', productId, decision: null, progress: null };
      return { type: 'BindToMalfunction', malfunction };
    }
    case 'unbind-malfunction':
      return { type: 'UnbindFromMalfunction', reason: ANY_TEXT };
    case 'link':
      return { type: 'LinkTicket', link: 'related', other: { ticketId: 'any', number: '' } };
    case 'merge':
      return { type: 'MergeInto', kept: { ...ticket, id: 'any' }, reason: ANY_TEXT };
    case 'withdraw':
      return { type: 'Withdraw', reason: ANY_TEXT };
    case 'close':
      return { type: 'Close' };
    case 'reopen':
      return { type: 'Reopen', reason: ANY_TEXT };
  }
};

/**
 * The actions that the actor may carry out now. It calls `decide`, so that pages never offer what the server would
 * refuse. Staff act on behalf of a caller (C3.1.3), so their information comes by phone.
 *
 * @param ticket its current state
 * @param context time, actor, seats and closures
 */
export function actionsOf(ticket: Ticket, context: DecisionContext): readonly TicketAction[] {
  const { actor } = context;
  const channel = actor.kind === 'system' || byStaff(actor) ? 'phone' : 'web';
  const subject = withoutWords(ticket);
  return ACTIONS.filter((action) =>
    action === 'open-follow-up'
      ? isFollowUpOffered(ticket, context)
      : decide(subject, trialOf(action, subject, channel, context.now), context).ok,
  );
}
