import { fail, ok, refuse, requireText } from '../../shared/index.js';
import { COMMAND_TEXTS } from '../command-texts.js';
import type { BindToMalfunction, UnbindFromMalfunction } from '../commands.js';
import type { Rule } from '../context.js';
import type { TicketEvent } from '../events.js';

/**
 * C2.2, C3.2.6: links a ticket whose response reports a malfunction to that malfunction. A decision taken before, and
 * the last progress, are reported to this establishment in the same command.
 */
export const bind: Rule<BindToMalfunction> = (ticket, { malfunction }, { now, actor }) => {
  if (ticket.response?.outcome !== 'maintenance') return fail(refuse('NOT_A_MALFUNCTION'));
  if (ticket.malfunction) {
    return fail(refuse('ALREADY_BOUND', 'malfunctionId', { number: ticket.malfunction.number }));
  }
  if (malfunction.productId !== ticket.request.productId) {
    return fail(refuse('MALFUNCTION_OF_ANOTHER_PRODUCT', 'malfunctionId'));
  }
  const { id: malfunctionId, number: malfunctionNumber, decision, progress } = malfunction;
  // Told one thing already, the establishment is not told the opposite.
  if (ticket.maintenance && ticket.maintenance.taken !== (decision?.taken ?? true)) {
    return fail(refuse('MAINTENANCE_DECISION_DIFFERS', null, { number: ticket.number }));
  }
  const same = { at: now, by: actor, malfunctionId };
  const events: TicketEvent[] = [{ type: 'MalfunctionBound', malfunctionNumber, ...same }];
  if (decision && !ticket.maintenance) events.push({ type: 'MaintenanceDecided', ...decision, ...same });
  if (decision?.taken === true && progress) {
    events.push({
      type: 'MaintenanceProgressed',
      text: progress.text,
      deliveredInReleaseId: progress.deliveredInReleaseId,
      ...same,
    });
  }
  return ok(events);
};

/** Removes the link to a malfunction. What was reported before stays reported. */
export const unbind: Rule<UnbindFromMalfunction> = (ticket, command, { now, actor }) => {
  if (!ticket.malfunction) return fail(refuse('NOT_BOUND'));
  const reason = requireText(command.reason, COMMAND_TEXTS.UnbindFromMalfunction.reason);
  if (!reason.ok) return reason;
  const { id: malfunctionId, number: malfunctionNumber } = ticket.malfunction;
  return ok([
    {
      type: 'MalfunctionUnbound',
      malfunctionId,
      malfunctionNumber,
      reason: reason.value,
      at: now,
      by: actor,
    },
  ]);
};
