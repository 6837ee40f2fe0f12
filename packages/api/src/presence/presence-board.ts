import { randomUUID } from 'node:crypto';
import type { EntityManager } from '../platform/database/index.js';
import type { WakeUpSignal } from '../platform/event-log/index.js';
import {
  keepPages,
  markAnswering,
  PRESENCE_CHANNEL,
  readPresence,
  removePage,
  removePagesOf,
  publishPresence,
  type OpenPage,
  type Present,
} from './presence-store.js';

/** Who is on a ticket's pages, on whatever server. */
export interface TicketPresence {
  readonly ticketId: string;
  readonly people: readonly Present[];
}

interface BoardOptions {
  readonly em: EntityManager;
  readonly signal: WakeUpSignal;
  readonly log: { warn(details: object, message: string): void };
}

/** Pages are kept alive this often, in ms. */
const KEEP_EVERY = 10_000;
/** What ends by itself (an answer that stalls, a server that was cut) is noticed this soon, in ms. */
const LOOK_EVERY = 3_000;

interface Watched {
  readonly listeners: Set<(presence: TicketPresence) => void>;
  /** What they were told last, to tell them only what is new. */
  told: string;
}

/**
 * Who is on which ticket's page and who is answering, so that two agents do not answer twice. Lives in rows that the
 * server of each page keeps alive; servers tell each other at once, and look by themselves now and then.
 */
export class PresenceBoard {
  private readonly server = randomUUID();
  private readonly pages = new Map<string, OpenPage>();
  private readonly watched = new Map<string, Watched>();
  private readonly timers = [
    setInterval(() => this.quietly(this.keep()), KEEP_EVERY).unref(),
    setInterval(() => this.quietly(this.look([...this.watched.keys()])), LOOK_EVERY).unref(),
  ];
  private readonly unsubscribe: () => void;

  constructor(private readonly options: BoardOptions) {
    this.unsubscribe = options.signal.onNotice(PRESENCE_CHANNEL, (ticketId) => {
      const concerned = ticketId === null ? [...this.watched.keys()] : [ticketId];
      this.quietly(this.look(concerned.filter((id) => this.watched.has(id))));
    });
  }

  /** Somebody opens a ticket's page; they have left once the function that it gives is called. */
  attend({ ticketId, personId, session }: Omit<OpenPage, 'page'>): () => void {
    const page: OpenPage = { ticketId, personId, session, page: randomUUID() };
    this.pages.set(page.page, page);
    const { em } = this.options;
    const entering = keepPages(em.fork(), this.server, [page]).then(() =>
      publishPresence(em.fork(), ticketId),
    );
    this.quietly(entering);
    return () => {
      this.pages.delete(page.page);
      // Never overtakes its own coming.
      const leaving = entering
        .catch(() => {})
        .then(() => removePage(em.fork(), page))
        .then(() => publishPresence(em.fork(), ticketId));
      this.quietly(leaving);
    };
  }

  /** False where the person has no page of this ticket open. */
  async answers(ticketId: string, session: string, answering: boolean): Promise<boolean> {
    const { em } = this.options;
    const marked = await markAnswering(em.fork(), ticketId, session, answering);
    if (marked) await publishPresence(em.fork(), ticketId);
    return marked;
  }

  /** Calls back whenever who is there changes; first soon, with who is there now. */
  watch(ticketId: string, listener: (presence: TicketPresence) => void): () => void {
    const watched = this.watched.get(ticketId) ?? { listeners: new Set(), told: '' };
    this.watched.set(ticketId, watched);
    watched.listeners.add(listener);
    return () => {
      watched.listeners.delete(listener);
      if (watched.listeners.size === 0) this.watched.delete(ticketId);
    };
  }

  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    this.unsubscribe();
    await removePagesOf(this.options.em.fork(), this.server).catch(() => {});
  }

  private async look(ticketIds: readonly string[]): Promise<void> {
    if (ticketIds.length === 0) return;
    const found = await readPresence(this.options.em.fork(), ticketIds);
    for (const [ticketId, people] of found) {
      const watched = this.watched.get(ticketId);
      const serialised = JSON.stringify(people);
      if (!watched || watched.told === serialised) continue;
      watched.told = serialised;
      for (const listener of watched.listeners) listener({ ticketId, people });
    }
  }

  private async keep(): Promise<void> {
    const { em } = this.options;
    if (this.pages.size > 0) await keepPages(em.fork(), this.server, [...this.pages.values()]);
    await removePagesOf(em.fork(), null);
  }

  private quietly(work: Promise<unknown>): void {
    work.catch((err: unknown) => this.options.log.warn({ err }, 'who is on a page will be looked at again'));
  }
}
