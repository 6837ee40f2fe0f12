import { fail, forbid, ok, refuse, type Result } from '../../shared/index.js';
import type { Caller } from '../commands.js';
import type { Actor } from '../events.js';
import type { Ticket } from '../state.js';
import type { Channel } from '../vocabulary.js';
import { byStaff } from './common.js';

/**
 * C3.1.3: checks who gave the information. The establishment writes on the web itself; by phone, an agent records it
 * and names the correspondent who called (C3.1.1), who must be allowed to act on the ticket (C4.1.1).
 */
export function requireInformant(
  ticket: Ticket,
  { channel, caller }: { readonly channel: Channel; readonly caller: Caller | null },
  actor: Actor,
): Result<{ readonly channel: Channel; readonly callerId?: string }> {
  if (channel === 'web') return byStaff(actor) ? fail(forbid('C3.1.3', 'channel')) : ok({ channel });
  if (!byStaff(actor)) return fail(refuse('PHONE_BY_AGENT_ONLY', 'channel'));
  if (ticket.channel === 'phone') return fail(refuse('NOT_ENTERED_ON_THE_WEB', 'channel'));
  if (caller === null) return fail(refuse('CALLER_REQUIRED', 'callerId'));
  if (!caller.ofEstablishment) return fail(refuse('CALLER_NOT_CORRESPONDENT', 'callerId'));
  if (!caller.mayAct) return fail(refuse('CALLER_WITHOUT_SEAT', 'callerId'));
  return ok({ channel, callerId: caller.personId });
}
