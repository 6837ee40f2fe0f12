import type { Result } from '@assistance/domain/shared';
import type { Actor, CloseForLackOfReply, Remind } from '@assistance/domain/ticket';
import { type HeldClosures, holdClosures } from '../calendar/index.js';
import type { When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { DoAct } from '../platform/jobs/index.js';
import { CLOSE_FOR_LACK_OF_REPLY, REMIND } from './next-acts.js';

/** What reminders need of tickets; handed over by the composition root, as tickets plan reminders themselves. */
export interface RemindedTickets {
  /** The domain decides, on the ticket locked. */
  act(
    em: EntityManager,
    ticketId: string,
    command: Remind | CloseForLackOfReply,
    context: { readonly now: When; readonly actor: Actor; readonly closures: HeldClosures },
  ): Promise<Result<unknown>>;
  /** Plans again what the log says is due. */
  replan(em: EntityManager, ticketId: string, closures: HeldClosures): Promise<unknown>;
}

const SYSTEM: Actor = { kind: 'system' };

/**
 * C4.2.3: the system reminds once and closes once. What was planned is but a hint of when to ask: the domain decides
 * again, and when it refuses (an answer came, a closure was announced) the plan follows the log.
 */
export function reminderActs(tickets: RemindedTickets): Record<string, DoAct> {
  const give =
    (command: Remind | CloseForLackOfReply): DoAct =>
    async (em, ticketId, clock) => {
      const closures = await holdClosures(em);
      const decision = await tickets.act(em, ticketId, command, { now: clock, actor: SYSTEM, closures });
      if (!decision.ok) await tickets.replan(em, ticketId, closures);
    };
  return {
    [REMIND]: give({ type: 'Remind' }),
    [CLOSE_FOR_LACK_OF_REPLY]: give({ type: 'CloseForLackOfReply' }),
  };
}
