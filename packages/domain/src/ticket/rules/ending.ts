import { fail, ok, refuse, requireText } from '../../shared/index.js';
import { COMMAND_TEXTS } from '../command-texts.js';
import type { Close, RefuseLevelOne, Withdraw } from '../commands.js';
import type { Rule } from '../context.js';
import { takenInCharge } from './common.js';

/** C2.2: closes as processed a ticket that has its response; a malfunction needs its decision first (C3.2.6). */
export const close: Rule<Close> = (ticket, _command, { now, actor }) => {
  if (!ticket.response) return fail(refuse('NOT_ANSWERED'));
  if (ticket.response.outcome === 'maintenance' && !ticket.maintenance) {
    return fail(refuse('MAINTENANCE_DECISION_PENDING'));
  }
  return ok([
    { type: 'TicketClosed', reason: 'processed', explanation: null, document: null, at: now, by: actor },
  ]);
};

/** Closes a ticket that the establishment does not need any more. */
export const withdraw: Rule<Withdraw> = (ticket, command, { now, actor }) => {
  if (ticket.response) return fail(refuse('ALREADY_ANSWERED'));
  const reason = requireText(command.reason, COMMAND_TEXTS.Withdraw.reason);
  if (!reason.ok) return reason;
  return ok([
    {
      type: 'TicketClosed',
      reason: 'withdrawn',
      explanation: reason.value,
      document: null,
      at: now,
      by: actor,
    },
  ]);
};

/** C4.1.2: a refusal names the document that answers, and who is in charge (C3.2.1). */
export const refuseLevelOne: Rule<RefuseLevelOne> = (ticket, command, context) => {
  const { now, actor } = context;
  if (ticket.response) return fail(refuse('ALREADY_ANSWERED'));
  const title = requireText(command.document.title, COMMAND_TEXTS.RefuseLevelOne['document.title']);
  if (!title.ok) return title;
  const { url } = command.document;
  // It becomes a link on the establishment's page: an address of the web, never a script.
  if (url !== null && !/^https?:\/\/\S{1,2000}$/i.test(url)) {
    return fail(refuse('INVALID_VALUE', 'document.url', { value: url.slice(0, 80) }));
  }
  const explanation = requireText(command.explanation, COMMAND_TEXTS.RefuseLevelOne.explanation);
  if (!explanation.ok) return explanation;
  return ok([
    ...takenInCharge(ticket, context),
    {
      type: 'TicketClosed',
      reason: 'level-one',
      explanation: explanation.value,
      document: { title: title.value, url: command.document.url },
      at: now,
      by: actor,
    },
  ]);
};
