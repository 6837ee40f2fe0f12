import type { Closure } from '../calendar/index.js';
import type { Instant, Result } from '../shared/index.js';
import type { Actor, TicketEvent } from './events.js';
import type { Ticket } from './state.js';
import type { Boilerplate } from './text.js';

/** Everything that a decision depends on besides the ticket. The time is part of it. */
export interface DecisionContext {
  readonly now: Instant;
  readonly actor: Actor;
  /**
   * C4.1.1: products for which the actor holds a seat, by their ids; none when absent. Looked at for correspondents alone.
   */
  readonly seats?: readonly string[];
  /** Announced closures, for what falls due in working days (C3.1.5, C4.2.3). */
  readonly closures: readonly Closure[];
  /** Calendar days during which a ticket reopens (`ServiceSettings`); the usual ones unless set otherwise. */
  readonly reopeningDays?: number;
  /** C3.2.7: lines of the templates at hand; none counts as written for the case. */
  readonly boilerplate?: readonly Boilerplate[];
}

/** The events to append, or the refusal. */
export type Decision = Result<readonly TicketEvent[]>;

/** One rule. The caller has checked that the ticket exists, its version, and the actor's rights. */
export type Rule<C> = (ticket: Ticket, command: C, context: DecisionContext) => Decision;
