import type { Actor, CloseForLackOfReply, Remind } from '@assistance/domain/ticket';
import { attempt } from '../platform/graphql/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { DoAct } from '../platform/jobs/index.js';
import type { TicketLog, UnitOfWork } from '../ticket-log/index.js';
import { CLOSE_FOR_LACK_OF_REPLY, REMIND } from './next-acts.js';

/** What reminders need of tickets; handed over by the composition root. */
export interface RemindedTickets {
  readonly log: TicketLog;
  /** The domain decides, on the ticket locked; throws what it refuses. */
  act(unit: UnitOfWork, ticketId: string, command: Remind | CloseForLackOfReply): Promise<unknown>;
  /** Plans again what the log says is due. */
  replan(em: EntityManager, ticketId: string, closures: UnitOfWork['closures']): Promise<unknown>;
}

const SYSTEM: Actor = { kind: 'system' };

/**
 * C4.2.3: the system reminds once and closes once. What was planned is but a hint of when to ask: the domain decides
 * again, and when it refuses (an answer came, a closure was announced) the plan follows the log.
 */
export function reminderActs({ log, act, replan }: RemindedTickets): Record<string, DoAct> {
  const carryOut =
    (command: Remind | CloseForLackOfReply): DoAct =>
    async (em, ticketId, clock) => {
      const unit = await log.join(em, { actor: SYSTEM, now: clock });
      const done = await attempt(() => act(unit, ticketId, command));
      if (!done.ok) await replan(em, ticketId, unit.closures);
    };
  return {
    [REMIND]: carryOut({ type: 'Remind' }),
    [CLOSE_FOR_LACK_OF_REPLY]: carryOut({ type: 'CloseForLackOfReply' }),
  };
}
