import type { TicketEvent } from '@assistance/domain/ticket';
import type { Letter } from '../letter.js';
import type { MailKind } from '../mail.entity.js';
import { newAgent, newCorrespondent, requalification } from './changes.js';
import { complementReminder, complementRequest, noReplyClosing } from './complement.js';
import { closing, levelOneRefusal, outOfScope } from './ending.js';
import {
  acknowledgement,
  firstAnalysis,
  maintenanceDecision,
  maintenanceProgress,
  response,
} from './processing.js';
import type { LetterFacts } from './letter-facts.js';

/**
 * The mail about an event of a ticket, if its establishment is written to at all. `before`: the events before it, of
 * which the acknowledgement is one or not.
 */
export function mailKindOf(event: TicketEvent, before: readonly TicketEvent[]): MailKind | null {
  switch (event.type) {
    case 'TicketAcknowledged':
      return 'acknowledgement';
    // Before the acknowledgement there is nothing to put right: it will name the person and the date.
    case 'TicketAssigned':
      return isAcknowledged(before) ? 'new-agent' : null;
    case 'CorrespondentReplaced':
      return 'new-correspondent';
    case 'TicketRequalified':
      return isAcknowledged(before) ? 'requalification' : null;
    case 'ComplementRequested':
      return 'complement-request';
    case 'ComplementReminded':
      return 'complement-reminder';
    case 'TicketAnswered':
      return 'response';
    case 'FirstAnalysisGiven':
      return 'first-analysis';
    case 'MaintenanceDecided':
      return 'maintenance-decision';
    case 'MaintenanceProgressed':
      return 'maintenance-progress';
    case 'OutOfScopeRecorded':
      return 'out-of-scope';
    case 'TicketClosed':
      return CLOSINGS[event.reason];
    default:
      // Notes, articles and links are the Amue's own business; the rest is what the establishment did itself.
      return null;
  }
}

const isAcknowledged = (events: readonly TicketEvent[]): boolean =>
  events.some(({ type }) => type === 'TicketAcknowledged');

/** `out-of-scope`: reported by the record that comes with it (C2.5). */
const CLOSINGS = {
  processed: 'closing',
  withdrawn: 'closing',
  duplicate: 'closing',
  'no-reply': 'no-reply-closing',
  'level-one': 'level-one-refusal',
  'out-of-scope': null,
} as const satisfies Record<string, MailKind | null>;

/** The letter of an event that has a kind. */
export function letterFor(event: TicketEvent, ticket: LetterFacts): Letter {
  switch (event.type) {
    case 'TicketAcknowledged':
      return acknowledgement(ticket);
    case 'TicketAssigned':
      return newAgent(ticket);
    case 'CorrespondentReplaced':
      return newCorrespondent(ticket);
    case 'TicketRequalified':
      return requalification(event, ticket);
    case 'ComplementRequested':
      return complementRequest(event, ticket);
    case 'ComplementReminded':
      return complementReminder(ticket);
    case 'TicketAnswered':
      return response(event, ticket);
    case 'FirstAnalysisGiven':
      return firstAnalysis(event, ticket);
    case 'MaintenanceDecided':
      return maintenanceDecision(event, ticket);
    case 'MaintenanceProgressed':
      return maintenanceProgress(event, ticket);
    case 'OutOfScopeRecorded':
      return outOfScope(event, ticket);
    case 'TicketClosed':
      if (event.reason === 'no-reply') return noReplyClosing(ticket);
      return event.reason === 'level-one' ? levelOneRefusal(event, ticket) : closing(event, ticket);
    default:
      throw new Error(`${event.type} is told to no one.`);
  }
}
