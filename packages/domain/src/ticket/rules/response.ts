import { fail, lettersIn, ok, refuse, requireText, type Result, type TextRule } from '../../shared/index.js';
import { COMMAND_TEXTS } from '../command-texts.js';
import type { DecideMaintenance, GiveFirstAnalysis, ReportProgress, Respond } from '../commands.js';
import type { DecisionContext, Rule } from '../context.js';
import { textsOf } from '../request-texts.js';
import { assessResponse, type ResponseContext } from '../response/index.js';
import type { Ticket } from '../state.js';

/** A response as it is taken; `confirmed` when the rule was unsure, and the agent was not: absent otherwise. */
interface TakenResponse {
  readonly text: string;
  readonly confirmed: { readonly confirmed?: true };
}

/**
 * C3.2.7: detailed information or precise actions, never a set phrase, a template as it comes, a promise, nor the request's
 * own words. Where that is unsure, the agent is asked to confirm (`RESPONSE_NEEDS_CONFIRMATION`).
 */
export function requireSubstance(
  given: string,
  rule: TextRule,
  { confirmed = false, boilerplate, request }: ResponseContext & { readonly confirmed?: boolean | undefined },
): Result<TakenResponse> {
  const text = requireText(given, rule);
  if (!text.ok) return text;
  if (lettersIn(text.value) === 0) return fail(refuse('EMPTY_RESPONSE', rule.field));
  switch (assessResponse(text.value, { boilerplate, request })) {
    case 'substance':
      return ok({ text: text.value, confirmed: {} });
    case 'unsure':
      return confirmed
        ? ok({ text: text.value, confirmed: { confirmed } })
        : fail(refuse('RESPONSE_NEEDS_CONFIRMATION', rule.field));
    case 'empty':
      return fail(refuse('BOILERPLATE_RESPONSE', rule.field));
  }
}

/** On a ticket: the words of its request answer nothing. */
const answering = (
  { request }: Ticket,
  { confirmed }: { readonly confirmed?: boolean | undefined },
  { boilerplate }: DecisionContext,
) => ({ confirmed, boilerplate, request: textsOf(request) });

function requireInProcess(ticket: Ticket): Result<null> {
  if (ticket.status === 'submitted') return fail(refuse('NOT_ACKNOWLEDGED'));
  if (ticket.status === 'answered') return fail(refuse('ALREADY_ANSWERED'));
  return ok(null);
}

/** A schedule further away, in days, is a slip of the hand. */
const LONGEST_SCHEDULE = 3 * 365;

/** C3.2.5: a first analysis and a schedule, given in time, honour the commitment. */
export const giveFirstAnalysis: Rule<GiveFirstAnalysis> = (ticket, command, context) => {
  const { now, actor } = context;
  const inProcess = requireInProcess(ticket);
  if (!inProcess.ok) return inProcess;
  const response = requireSubstance(
    command.text,
    COMMAND_TEXTS.GiveFirstAnalysis.text,
    answering(ticket, command, context),
  );
  if (!response.ok) return response;
  const ahead = Date.parse(command.scheduledFor) - Date.parse(now);
  if (!(ahead > 0)) return fail(refuse('SCHEDULE_IN_THE_PAST', 'scheduledFor'));
  if (ahead > LONGEST_SCHEDULE * 86_400_000) {
    return fail(refuse('INVALID_VALUE', 'scheduledFor', { value: command.scheduledFor }));
  }
  return ok([
    {
      type: 'FirstAnalysisGiven',
      text: response.value.text,
      attachments: command.attachments,
      scheduledFor: new Date(command.scheduledFor).toISOString(),
      ...response.value.confirmed,
      at: now,
      by: actor,
    },
  ]);
};

/** C2.2, C3.2.7. An answer may come while a complement is awaited: the agent found out without it. */
export const respond: Rule<Respond> = (ticket, command, context) => {
  const { now, actor } = context;
  const inProcess = requireInProcess(ticket);
  if (!inProcess.ok) return inProcess;
  const response = requireSubstance(
    command.text,
    COMMAND_TEXTS.Respond.text,
    answering(ticket, command, context),
  );
  if (!response.ok) return response;
  return ok([
    {
      type: 'TicketAnswered',
      outcome: command.outcome,
      text: response.value.text,
      attachments: command.attachments,
      ...response.value.confirmed,
      at: now,
      by: actor,
    },
  ]);
};

/** C3.2.6: after the processing of a malfunction, does maintenance take it? */
export const decideMaintenance: Rule<DecideMaintenance> = (ticket, command, context) => {
  const { now, actor } = context;
  if (ticket.response?.outcome !== 'maintenance') return fail(refuse('NOT_A_MALFUNCTION'));
  if (ticket.maintenance) return fail(refuse('MAINTENANCE_ALREADY_DECIDED'));
  if (ticket.malfunction && ticket.malfunction.id !== command.malfunctionId) {
    return fail(refuse('DECIDED_WITH_MALFUNCTION', null, { number: ticket.malfunction.number }));
  }
  const explanation = requireSubstance(
    command.explanation,
    COMMAND_TEXTS.DecideMaintenance.explanation,
    answering(ticket, command, context),
  );
  if (!explanation.ok) return explanation;
  return ok([
    {
      type: 'MaintenanceDecided',
      taken: command.taken,
      explanation: explanation.value.text,
      ...explanation.value.confirmed,
      ...ofMalfunction(command),
      at: now,
      by: actor,
    },
  ]);
};

/** C3.2.6: then tells it the progress of the work. */
export const reportProgress: Rule<ReportProgress> = (ticket, command, { now, actor }) => {
  if (!ticket.maintenance?.taken) return fail(refuse('NOT_IN_MAINTENANCE'));
  const text = requireText(command.text, COMMAND_TEXTS.ReportProgress.text);
  if (!text.ok) return text;
  return ok([
    {
      type: 'MaintenanceProgressed',
      text: text.value,
      deliveredInReleaseId: command.deliveredInReleaseId,
      ...ofMalfunction(command),
      at: now,
      by: actor,
    },
  ]);
};

/** Absent, not undefined: what is stored says it only where it is so. */
const ofMalfunction = ({ malfunctionId }: { readonly malfunctionId?: string }) =>
  malfunctionId === undefined ? {} : { malfunctionId };
