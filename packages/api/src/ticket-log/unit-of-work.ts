import type { Instant } from '@assistance/domain/shared';
import type { Actor, TicketCommand, TicketEvent } from '@assistance/domain/ticket';
import { type LockedClosures, shareLockClosures } from '../calendar/index.js';
import { timeOf, type Clock, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith } from '../platform/graphql/index.js';
import { once, type ClientRequest } from '../platform/requests/index.js';
import { append, type WrittenHistory } from './append.js';
import { emptyTexts, type ErasedText } from './erase-texts.js';
import { lockHistories, lockTickets, type History } from './history.js';
import type { TicketReaction } from './reaction.js';

interface UnitOptions {
  readonly actor: Actor;
  /** A clock is read once the locks are held; an instant is taken as it is (the past of an import, of the demonstration). */
  readonly now: When;
  /** Nobody is notified; false by default. */
  readonly silent?: boolean;
}

/**
 * Everything that a use case on tickets needs within one transaction: entity manager, actor, locked closures, ticket
 * locks, time, and the only way to write events. The calendar is locked before any ticket, so that a due date
 * computed here cannot be outdated by a closure announced meanwhile.
 */
export class UnitOfWork {
  readonly actor: Actor;
  readonly #when: When;
  readonly #silent: boolean;

  /** See {@link TicketLog}: the class itself is no part of the room's door. */
  constructor(
    readonly em: EntityManager,
    readonly closures: LockedClosures,
    private readonly reactions: readonly TicketReaction[],
    { actor, now, silent = false }: UnitOptions,
  ) {
    this.actor = actor;
    this.#when = now;
    this.#silent = silent;
  }

  /** The same transaction, for somebody else or another time: when several commands are carried out at once. */
  as(options: UnitOptions): UnitOfWork {
    return new UnitOfWork(this.em, this.closures, this.reactions, { silent: this.#silent, ...options });
  }

  /** Locks tickets until the end of the transaction, in the order of their ids. Gives those that exist, in that order. */
  lock(ids: readonly string[]): Promise<History[]> {
    return lockHistories(this.em, this.closures, ids);
  }

  /** Locks one without reading what happened to it; false where there is none. */
  async lockWithoutReading(id: string): Promise<boolean> {
    return (await lockTickets(this.em, this.closures, [id])).length > 0;
  }

  /** Locks one. Refusal: NOT_FOUND. */
  async lockOne(id: string, field: string | null = 'ticketId'): Promise<History> {
    const [history] = await this.lock([id]);
    return history ?? refuseWith('NOT_FOUND', field);
  }

  /**
   * When this happens: read after the locks of `locked`, and never before what happened to them already, even where the
   * clocks of two servers differ.
   */
  now(locked: readonly { readonly updatedAt: Instant }[] = []): Instant {
    const read = timeOf(this.#when);
    if (typeof this.#when === 'string') return read;
    return locked.reduce(
      (latest, { updatedAt }) => (Date.parse(updatedAt) > Date.parse(latest) ? updatedAt : latest),
      read,
    );
  }

  /**
   * Writes events that the domain decided on a ticket that this unit locked; `null` opens one.
   * @param command What a person asked for, when the events come from one command on this ticket.
   */
  append(
    history: History | null,
    added: readonly TicketEvent[],
    command: TicketCommand['type'] | null = null,
  ): Promise<WrittenHistory> {
    return this.#append(history, added, command);
  }

  /**
   * Empties texts of a ticket that this unit locked, and writes the events that say so. What was made from the texts
   * follows, in the rooms.
   */
  async erase(
    { ticket }: History,
    added: readonly TicketEvent[],
    texts: readonly ErasedText[],
  ): Promise<WrittenHistory> {
    const [first] = added;
    if (!first) throw new Error('An erasure is an event.');
    await emptyTexts(this.em, texts, first);
    const [left] = await this.lock([ticket.id]);
    return this.#append(left ?? null, added, 'EraseText', texts);
  }

  #append(
    history: History | null,
    added: readonly TicketEvent[],
    command: TicketCommand['type'] | null,
    erased: readonly ErasedText[] = [],
  ): Promise<WrittenHistory> {
    return append(this.em, history, added, {
      closures: this.closures,
      silent: this.#silent,
      command,
      erased,
      reactions: this.reactions,
    });
  }
}

/** The log of all tickets. Events are only written in a unit of work. */
export class TicketLog {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly reactions: readonly TicketReaction[],
  ) {}

  /**
   * Carries out one command in a transaction of its own: all of it, or nothing when it is refused. Sent again with the same
   * `request`, it is not done again and gives the same answer.
   */
  run<Answer extends string | object>(
    { actor, request = null }: { readonly actor: Actor; readonly request?: ClientRequest | null },
    work: (unit: UnitOfWork) => Promise<Answer>,
  ): Promise<Answer> {
    return this.em
      .fork()
      .transactional((em) =>
        once(em, request, async () => work(await this.join(em, { actor, now: this.clock }))),
      );
  }

  /** A unit of work within a transaction that is under way: a planned act's, a batch's. */
  async join(em: EntityManager, options: UnitOptions): Promise<UnitOfWork> {
    return new UnitOfWork(em, await shareLockClosures(em), this.reactions, options);
  }
}
