import { fail, refuse } from '../shared/index.js';
import type { TicketCommand, TicketCommandType } from './commands.js';
import type { Decision, DecisionContext } from './context.js';
import { requireRight } from './rights.js';
import * as complement from './rules/complement.js';
import * as ending from './rules/ending.js';
import * as handling from './rules/handling.js';
import * as malfunction from './rules/malfunction.js';
import * as ticketLinks from './rules/ticket-links.js';
import * as erasure from './rules/erasure.js';
import { open } from './rules/open.js';
import * as outOfScope from './rules/out-of-scope.js';
import * as progress from './rules/progress.js';
import * as publication from './rules/publication.js';
import * as reopening from './rules/reopening.js';
import * as response from './rules/response.js';
import { type Ticket, versionFor } from './state.js';

/** What still makes sense on a closed ticket. */
const ON_CLOSED: ReadonlySet<TicketCommandType> = new Set<TicketCommandType>([
  'Reopen',
  'GiveComplement',
  'AddNote',
  'ReportProgress',
  'AskProgress',
  'BindToMalfunction',
  'UnbindFromMalfunction',
  'LinkTicket',
  'UnlinkTicket',
  'PublishArticle',
  'RefuseArticle',
  'WithdrawArticle',
  'EraseText',
]);

/**
 * Decides on a command: the events to append, or a refusal. Pure: no I/O, and the time is in the context.
 *
 * @param ticket its current state; `null` when it does not exist
 * @param command what is asked for
 * @param context time, actor, seats and closures
 */
export function decide(ticket: Ticket | null, command: TicketCommand, context: DecisionContext): Decision {
  if (command.type === 'OpenTicket') return open(command, context);
  if (ticket === null) return fail(refuse('NOT_FOUND'));

  const right = requireRight(ticket, command.type, context);
  if (!right.ok) return right;

  const current = versionFor(ticket, context.actor);
  if (
    'expectedVersion' in command &&
    command.expectedVersion !== undefined &&
    command.expectedVersion !== current
  ) {
    const { expectedVersion: expected } = command;
    return fail(refuse('STALE_VERSION', 'expectedVersion', { current, expected }));
  }
  if (ticket.status === 'closed' && !ON_CLOSED.has(command.type)) return fail(refuse('CLOSED'));

  switch (command.type) {
    case 'Acknowledge':
      return handling.acknowledge(ticket, command, context);
    case 'Assign':
      return handling.assign(ticket, command, context);
    case 'HandOver':
      return handling.handOver(ticket, command, context);
    case 'AddNote':
      return handling.addNote(ticket, command, context);
    case 'AddInformation':
      return handling.addInformation(ticket, command, context);
    case 'Requalify':
      return handling.requalify(ticket, command, context);
    case 'RequestComplement':
      return complement.requestComplement(ticket, command, context);
    case 'GiveComplement':
      return complement.giveComplement(ticket, command, context);
    case 'Remind':
      return complement.remind(ticket, command, context);
    case 'CloseForLackOfReply':
      return complement.closeForLackOfReply(ticket, command, context);
    case 'AskProgress':
      return progress.askProgress(ticket, command, context);
    case 'GiveFirstAnalysis':
      return response.giveFirstAnalysis(ticket, command, context);
    case 'Respond':
      return response.respond(ticket, command, context);
    case 'DecideMaintenance':
      return response.decideMaintenance(ticket, command, context);
    case 'ReportProgress':
      return response.reportProgress(ticket, command, context);
    case 'Close':
      return ending.close(ticket, command, context);
    case 'Withdraw':
      return ending.withdraw(ticket, command, context);
    case 'RefuseLevelOne':
      return ending.refuseLevelOne(ticket, command, context);
    case 'RecordOutOfScope':
      return outOfScope.recordOutOfScope(ticket, command, context);
    case 'BindToMalfunction':
      return malfunction.bind(ticket, command, context);
    case 'UnbindFromMalfunction':
      return malfunction.unbind(ticket, command, context);
    case 'LinkTicket':
      return ticketLinks.link(ticket, command, context);
    case 'UnlinkTicket':
      return ticketLinks.unlink(ticket, command, context);
    case 'MergeInto':
      return ticketLinks.mergeInto(ticket, command, context);
    case 'PublishArticle':
      return publication.publishArticle(ticket, command, context);
    case 'RefuseArticle':
      return publication.refuseArticle(ticket, command, context);
    case 'WithdrawArticle':
      return publication.withdrawArticle(ticket, command, context);
    case 'EraseText':
      return erasure.eraseText(ticket, command, context);
    case 'Reopen':
      return reopening.reopen(ticket, command, context);
  }
}
