import type { Actor } from '@assistance/domain/ticket';
import { systemClock, type Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { attempt } from '../platform/graphql/index.js';
import { TICKET_REACTIONS } from '../rooms.js';
import { TicketLog, type UnitOfWork } from '../ticket-log/index.js';

/** The log as a running desk writes to it, for tests that work without one. */
export const ticketLogOf = (em: EntityManager, clock: Clock = systemClock): TicketLog =>
  new TicketLog(em, clock, TICKET_REACTIONS);

interface Working {
  readonly actor: Actor;
  readonly now: string;
  readonly silent?: boolean;
}

/** A unit of work in the transaction that `em` is in. */
export const unitIn = (em: EntityManager, working: Working): Promise<UnitOfWork> =>
  ticketLogOf(em).join(em, working);

/** Works in a transaction of its own; a refusal undoes it and is given as a value. */
export const tryInUnit = <T>(em: EntityManager, working: Working, work: (unit: UnitOfWork) => Promise<T>) =>
  attempt(() => em.fork().transactional(async (own) => work(await unitIn(own, working))));

/** The same; a refusal is thrown. */
export const inUnit = <T>(
  em: EntityManager,
  working: Working,
  work: (unit: UnitOfWork) => Promise<T>,
): Promise<T> => em.fork().transactional(async (own) => work(await unitIn(own, working)));
