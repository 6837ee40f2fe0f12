import type { Instant } from '../shared/index.js';
import { evolve, type Ticket, type TicketEvent } from '../ticket/index.js';

/** One event, with the ticket before and after it. */
export interface Step {
  readonly event: TicketEvent;
  readonly before: Ticket | null;
  readonly after: Ticket;
}

/** A ticket's log with the states that it went through. */
export class Chronicle {
  readonly steps: readonly Step[];
  readonly last: Ticket;
  readonly #firstAgent: string | null;

  /** @param events the whole log of one ticket, in order; it begins with TicketOpened */
  constructor(events: readonly TicketEvent[]) {
    let before: Ticket | null = null;
    this.steps = events.map((event) => {
      const step = { event, before, after: evolve(before, event) };
      before = step.after;
      return step;
    });
    const last = this.steps.at(-1);
    if (!last) throw new Error('A ticket begins with TicketOpened: this log is empty.');
    this.last = last.after;
    this.#firstAgent = this.steps.find(({ after }) => after.agentId !== null)?.after.agentId ?? null;
  }

  /** Who answers for what happens when the ticket is in that state: before anyone was in charge, the first who came. */
  agentOf(ticket: Ticket): string | null {
    return ticket.agentId ?? this.#firstAgent;
  }

  /** The ticket as it was at an instant; as it was first, before it was there. */
  stateAt(instant: Instant): Ticket {
    const at = Date.parse(instant);
    return (
      this.steps.findLast(({ event }) => Date.parse(event.at) <= at)?.after ??
      this.steps[0]?.after ??
      this.last
    );
  }

  /** The step that made that version of the ticket, counted from 1. */
  stepOf(version: number): Step | undefined {
    return this.steps[version - 1];
  }
}
