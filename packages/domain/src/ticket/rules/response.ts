import { fail, ok, refuse, type Result } from '../../shared/index.js';
import type { DecideMaintenance, GiveFirstAnalysis, ReportProgress, Respond } from '../commands.js';
import type { DecisionContext, Rule } from '../context.js';
import type { Ticket } from '../state.js';
import { isSubstantial } from '../text.js';
import { requireText } from './common.js';

/** C3.2.7: detailed information or precise actions, never a set phrase, nor a template as it comes. */
export function requireSubstance(
  text: string,
  field: string,
  { boilerplate = [] }: Pick<DecisionContext, 'boilerplate'> = {},
): Result<string> {
  const given = requireText(text, field, 'EMPTY_RESPONSE');
  if (!given.ok) return given;
  return isSubstantial(given.value, boilerplate) ? given : fail(refuse('BOILERPLATE_RESPONSE', field));
}

function requireInProcess(ticket: Ticket): Result<null> {
  if (ticket.status === 'submitted') return fail(refuse('NOT_ACKNOWLEDGED'));
  if (ticket.status === 'answered') return fail(refuse('ALREADY_ANSWERED'));
  return ok(null);
}

/** A schedule further away, in days, is a slip of the hand. */
export const LONGEST_SCHEDULE = 3 * 365;

/** C3.2.5: a first analysis and a schedule, given in time, honour the commitment. */
export const giveFirstAnalysis: Rule<GiveFirstAnalysis> = (ticket, command, context) => {
  const { now, actor } = context;
  const inProcess = requireInProcess(ticket);
  if (!inProcess.ok) return inProcess;
  const text = requireSubstance(command.text, 'text', context);
  if (!text.ok) return text;
  const ahead = Date.parse(command.scheduledFor) - Date.parse(now);
  if (!(ahead > 0)) return fail(refuse('SCHEDULE_IN_THE_PAST', 'scheduledFor'));
  if (ahead > LONGEST_SCHEDULE * 86_400_000) {
    return fail(refuse('INVALID_VALUE', 'scheduledFor', { value: command.scheduledFor }));
  }
  return ok([
    {
      type: 'FirstAnalysisGiven',
      text: text.value,
      attachments: command.attachments,
      scheduledFor: new Date(command.scheduledFor).toISOString(),
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
  const text = requireSubstance(command.text, 'text', context);
  if (!text.ok) return text;
  return ok([
    {
      type: 'TicketAnswered',
      outcome: command.outcome,
      text: text.value,
      attachments: command.attachments,
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
  const explanation = requireSubstance(command.explanation, 'explanation', context);
  if (!explanation.ok) return explanation;
  return ok([
    {
      type: 'MaintenanceDecided',
      taken: command.taken,
      explanation: explanation.value,
      ...ofMalfunction(command),
      at: now,
      by: actor,
    },
  ]);
};

/** C3.2.6: then tells it the progress of the work. */
export const reportProgress: Rule<ReportProgress> = (ticket, command, { now, actor }) => {
  if (!ticket.maintenance?.taken) return fail(refuse('NOT_IN_MAINTENANCE'));
  const text = requireText(command.text, 'text');
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
