import { fail, ok, refuse } from '../../shared/index.js';
import '../../establishment/refusals.js';
import type { OpenTicket } from '../commands.js';
import type { Decision, DecisionContext } from '../context.js';
import { checkRequestTexts } from '../request-texts.js';
import { byStaff } from './common.js';

/** C2.1, C3.1, C4.1, C4.2.1: who may ask, through which door, and what a request must hold. */
export function open(command: OpenTicket, { now, actor }: DecisionContext): Decision {
  const { request, channel } = command;
  if (actor.kind !== 'person') return fail(refuse('CORRESPONDENTS_ONLY'));
  if (channel === 'phone') {
    if (!byStaff(actor)) return fail(refuse('PHONE_BY_AGENT_ONLY', 'channel'));
    if (!request.blocking) return fail(refuse('NOT_BLOCKING_BY_PHONE', 'blocking'));
  } else if (
    actor.personId !== command.correspondentId ||
    actor.establishmentId !== command.establishmentId
  ) {
    return fail(refuse('CORRESPONDENTS_ONLY'));
  }
  if (!command.facts.member) return fail(refuse('NOT_A_MEMBER'));
  if (!command.facts.deployed) return fail(refuse('NOT_DEPLOYED', 'productId'));
  if (!command.facts.holdsSeat) return fail(refuse('NO_SEAT_FOR_PRODUCT', 'productId'));

  const { follows } = command;
  if (follows) {
    // C3.3.1: another establishment's ticket is as unknown as any.
    if (follows.establishmentId !== command.establishmentId) return fail(refuse('NOT_FOUND', 'followsId'));
    if (follows.status !== 'closed' && follows.status !== 'answered') {
      return fail(refuse('FOLLOWS_OPEN_TICKET', 'followsId', { number: follows.number }));
    }
  }
  const { texts, refusals } = checkRequestTexts(request);
  if (refusals[0]) return fail(refusals[0]);
  const other = follows ? { ticketId: follows.id, number: follows.number } : null;
  return ok([
    {
      type: 'TicketOpened',
      ticketId: command.ticketId,
      number: command.number,
      establishmentId: command.establishmentId,
      correspondentId: command.correspondentId,
      channel,
      request: { ...request, ...texts },
      ...(other ? { follows: other } : {}),
      at: now,
      by: actor,
    },
    // Told on both, for the Amue's people who look at either.
    ...(other ? [{ type: 'TicketLinked', link: 'follows', other, at: now, by: actor } as const] : []),
  ]);
}
