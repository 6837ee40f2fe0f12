import { fail, forbid, ok, refuse, type Result } from '../shared/index.js';
import type { TicketCommandType } from './commands.js';
import type { DecisionContext } from './context.js';
import type { Actor } from './events.js';
import { byAdmin, byAmue, byStaff, isSeenBy } from './rules/common.js';
import type { Ticket } from './state.js';

/** Every command on a ticket that exists. */
type Given = Exclude<TicketCommandType, 'OpenTicket'>;
type Party = 'staff' | 'amue' | 'admin' | 'establishment' | 'system';
interface Right {
  readonly by: readonly Party[];
  /** The rule of the charter that says so: a refusal cites it. */
  readonly rule: string;
}

/**
 * Who may give each command, at most; rules narrow it further. `establishment`: its own correspondents. `amue`: staff but
 * for providers, who know their own tickets alone (C3.3.3).
 */
const RIGHTS = {
  Acknowledge: { by: ['staff'], rule: 'C3.2.1' },
  Assign: { by: ['staff'], rule: 'C3.2.1' },
  // Seats are on record at the Amue, and so is who follows what.
  HandOver: { by: ['admin'], rule: 'C4.1.1' },
  RequestComplement: { by: ['staff'], rule: 'C4.2.2' },
  GiveComplement: { by: ['establishment', 'staff'], rule: 'C3.1.3' },
  AddInformation: { by: ['establishment', 'staff'], rule: 'C3.1.3' },
  AddNote: { by: ['staff'], rule: 'C3.3.1' },
  Requalify: { by: ['staff'], rule: 'C3.2.3' },
  GiveFirstAnalysis: { by: ['staff'], rule: 'C3.2.5' },
  Respond: { by: ['staff'], rule: 'C3.2.2' },
  DecideMaintenance: { by: ['staff'], rule: 'C3.2.6' },
  ReportProgress: { by: ['staff'], rule: 'C3.2.6' },
  Close: { by: ['establishment', 'staff'], rule: 'C2.2' },
  // The need is the establishment's: nobody else says that it is gone.
  Withdraw: { by: ['establishment'], rule: 'C3.1.1' },
  RefuseLevelOne: { by: ['staff'], rule: 'C4.1.2' },
  RecordOutOfScope: { by: ['staff'], rule: 'C2.5' },
  Reopen: { by: ['establishment', 'staff'], rule: 'C2.2' },
  Remind: { by: ['system'], rule: 'C4.2.3' },
  CloseForLackOfReply: { by: ['system'], rule: 'C4.2.3' },
  AskProgress: { by: ['system'], rule: 'C3.2.6' },
  BindToMalfunction: { by: ['amue'], rule: 'C3.3.1' },
  UnbindFromMalfunction: { by: ['amue'], rule: 'C3.3.1' },
  LinkTicket: { by: ['amue'], rule: 'C3.3.1' },
  UnlinkTicket: { by: ['amue'], rule: 'C3.3.1' },
  MergeInto: { by: ['staff'], rule: 'C3.3.1' },
  // Whoever closes a ticket as processed proposes it; what every establishment will read is the Amue's own word.
  PublishArticle: { by: ['amue'], rule: 'C3.4.5' },
  RefuseArticle: { by: ['amue'], rule: 'C3.4.5' },
  WithdrawArticle: { by: ['amue'], rule: 'C3.4.5' },
  EraseText: { by: ['admin'], rule: 'C3.3.1' },
} as const satisfies Record<Given, Right>;

/** The rule of the charter about who may give a command. */
export const ruleOf = (command: Given): string => RIGHTS[command].rule;

function partyOf(actor: Actor, ticket: Ticket): 'staff' | 'establishment' | 'system' | 'stranger' {
  if (actor.kind === 'system') return 'system';
  if (byStaff(actor)) return 'staff';
  return isSeenBy(ticket, actor) ? 'establishment' : 'stranger';
}

/** The correspondent and the product of a ticket, which determine who may act on it. */
export interface Asked {
  readonly correspondentId: string;
  readonly productId: string;
}

/**
 * C3.1.1, C4.1.1: whether a correspondent of the ticket's establishment may act on it: the author always, even
 * without a seat, as nobody knows the case better; others need a seat for the product. An account that should not act
 * any more is withdrawn by its establishment.
 *
 * @param personId the person who acts
 * @param seats ids of the products for which the person holds a seat
 */
export const mayActOn = (
  { correspondentId, productId }: Asked,
  personId: string,
  seats: readonly string[],
): boolean => correspondentId === personId || seats.includes(productId);

/**
 * Whether the actor may give this command on this ticket. Refusals: NOT_FOUND for somebody who does not see it
 * (C3.3.1), FORBIDDEN, NO_SEAT_FOR_TICKET.
 */
export function requireRight(
  ticket: Ticket,
  command: Given,
  { actor, seats = [] }: DecisionContext,
): Result<null> {
  const party = partyOf(actor, ticket);
  // A stranger learns nothing, not even that the ticket exists (C3.3.1).
  if (party === 'stranger') return fail(refuse('NOT_FOUND'));
  const { by, rule }: Right = RIGHTS[command];
  const may =
    by.includes(party) || (by.includes('amue') && byAmue(actor)) || (by.includes('admin') && byAdmin(actor));
  if (!may) {
    // A provider is kept from what concerns other tickets than its own, whatever it is.
    return fail(forbid(party === 'staff' && by.includes('amue') ? 'C3.3.3' : rule));
  }
  if (party === 'establishment' && actor.kind === 'person') {
    const asked = { correspondentId: ticket.correspondentId, productId: ticket.request.productId };
    if (!mayActOn(asked, actor.personId, seats)) return fail(refuse('NO_SEAT_FOR_TICKET'));
  }
  return ok(null);
}
