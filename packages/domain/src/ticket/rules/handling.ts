import { fail, ok, refuse, requireText, requireTextOrFile } from '../../shared/index.js';
import { COMMAND_TEXTS } from '../command-texts.js';
import type { Acknowledge, AddInformation, AddNote, Assign, HandOver, Requalify } from '../commands.js';
import type { Rule } from '../context.js';
import { requireInformant } from './phone.js';

/** C3.2.1: acknowledges a ticket once, with the agent in charge. */
export const acknowledge: Rule<Acknowledge> = (ticket, command, { now, actor }) => {
  if (ticket.acknowledgedAt) return fail(refuse('ALREADY_ACKNOWLEDGED'));
  if (command.agentId === '') return fail(refuse('AGENT_REQUIRED', 'agentId'));
  return ok([{ type: 'TicketAcknowledged', agentId: command.agentId, at: now, by: actor }]);
};

/** Puts an agent in charge; possible before the acknowledgement too. */
export const assign: Rule<Assign> = (ticket, command, { now, actor }) => {
  if (command.agentId === '') return fail(refuse('AGENT_REQUIRED', 'agentId'));
  if (command.agentId === ticket.agentId) return fail(refuse('ALREADY_IN_CHARGE', 'agentId'));
  return ok([{ type: 'TicketAssigned', agentId: command.agentId, at: now, by: actor }]);
};

/**
 * C4.1.1: hands the ticket over to the correspondent who replaces the one who follows it. Commitments do not change.
 * Refusals: PERSON_OF_ANOTHER_ESTABLISHMENT, PERSON_WITHOUT_SEAT, ALREADY_IN_CHARGE.
 */
export const handOver: Rule<HandOver> = (ticket, { correspondentId, facts }, { now, actor }) => {
  if (!facts.ofEstablishment) return fail(refuse('PERSON_OF_ANOTHER_ESTABLISHMENT', 'personId'));
  if (!facts.holdsSeat) return fail(refuse('PERSON_WITHOUT_SEAT', 'personId'));
  if (correspondentId === ticket.correspondentId) return fail(refuse('ALREADY_IN_CHARGE', 'personId'));
  return ok([{ type: 'CorrespondentReplaced', correspondentId, at: now, by: actor }]);
};

/** C3.2.3: requalifies a ticket. The Amue decides, gives a reason, and the history keeps it. */
export const requalify: Rule<Requalify> = (ticket, command, { now, actor }) => {
  if (command.blocking === ticket.blocking) return fail(refuse('QUALIFICATION_UNCHANGED', 'blocking'));
  const reason = requireText(command.reason, COMMAND_TEXTS.Requalify.reason);
  if (!reason.ok) return reason;
  return ok([
    { type: 'TicketRequalified', blocking: command.blocking, reason: reason.value, at: now, by: actor },
  ]);
};

/** People that one note may tell: more is a meeting. */
const MAX_MENTIONS = 20;

/** Adds an internal note. */
export const addNote: Rule<AddNote> = (_ticket, command, { now, actor }) => {
  const text = requireText(command.text, COMMAND_TEXTS.AddNote.text);
  if (!text.ok) return text;
  const mentions = [...new Set(command.mentions ?? [])];
  if (mentions.length > MAX_MENTIONS)
    return fail(refuse('TOO_MANY_VALUES', 'mentionIds', { max: MAX_MENTIONS }));
  return ok([
    {
      type: 'NoteAdded',
      text: text.value,
      attachments: command.attachments,
      ...(mentions.length > 0 ? { mentions } : {}),
      at: now,
      by: actor,
    },
  ]);
};

/** C3.1.3: adds information: the establishment on the web, or an agent by phone. */
export const addInformation: Rule<AddInformation> = (ticket, command, { now, actor }) => {
  const source = requireInformant(ticket, command, actor);
  if (!source.ok) return source;
  const text = requireTextOrFile(command.text, command.attachments.length, COMMAND_TEXTS.AddInformation.text);
  if (!text.ok) return text;
  return ok([
    {
      type: 'InformationAdded',
      text: text.value,
      attachments: command.attachments,
      ...source.value,
      at: now,
      by: actor,
    },
  ]);
};
