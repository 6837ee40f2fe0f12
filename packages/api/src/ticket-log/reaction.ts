import type { Commitment } from '@assistance/domain/commitment';
import type { Ticket, TicketCommand, TicketEvent } from '@assistance/domain/ticket';
import type { LockedClosures } from '../calendar/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { ErasedText } from './erase-texts.js';

/** The events just written on one ticket, and what they changed. */
export interface Appended {
  /** `null` for a ticket that was just opened. */
  readonly before: Ticket | null;
  readonly ticket: Ticket;
  /** The whole history, `added` included. */
  readonly events: readonly TicketEvent[];
  /** Never empty. */
  readonly added: readonly TicketEvent[];
  /** Commitments before and after, as the held closures say. */
  readonly commitmentsBefore: readonly Commitment[];
  readonly commitments: readonly Commitment[];
  readonly closures: LockedClosures;
  /** Nobody is notified: what comes from the past (an import, the demonstration's first months) is news to no one. */
  readonly silent: boolean;
  /** The command of a person that was carried out; `null` for what follows from something else. */
  readonly command: TicketCommand['type'] | null;
  /**
   * What the events took out of the history, which no longer contains it; nothing as a rule. What was made from it
   * has to follow.
   */
  readonly erased: readonly ErasedText[];
}

/**
 * What a room does when events are written, in the same transaction: a mail, a plan, a search text. Declared by the room
 * (`Room.ticketReactions`); all of them run, in the order of the rooms.
 * @throws RefusalError to undo the whole command.
 */
export type TicketReaction = (em: EntityManager, appended: Appended) => Promise<void>;
