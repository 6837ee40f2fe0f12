import { CLOSE, type Close } from './close-codes.js';

/** The session data that is checked periodically. */
export interface WatchedSession {
  readonly session: string;
  /** Everything that rights follow from, in one text. */
  readonly rights: string;
}
/** Whose socket it is. */
interface SocketOwner extends WatchedSession {
  readonly personId: string;
}
interface ClosableSocket {
  close(code: number, reason: string): void;
}

interface WatchOptions {
  /** Which of these sessions have ended (`null`) or have other rights now (those). One read for all. */
  readonly changed: (
    sessions: readonly WatchedSession[],
  ) => Promise<readonly { readonly session: string; readonly ended: boolean }[]>;
  readonly log: { warn(details: object, message: string): void };
}

/** All sessions are looked up again this often, in ms: idle sockets too end within seconds of their session. */
const EVERY = 2_000;
/** Nothing is given to a session that was last looked up longer ago than this, in ms. */
const FRESH = 3_000;
/** Sockets of one session at once: a person with that many open pages has other worries. */
const MOST_SOCKETS = 30;
/** The same of one person, whatever the sessions. */
const MOST_SOCKETS_OF_PERSON = 60;

interface Watched {
  readonly personId: string;
  readonly rights: string;
  readonly sockets: Set<ClosableSocket>;
}

/** Checks the sessions of all open sockets together, and closes the sockets of those that ended or changed. */
export class SessionWatch {
  private readonly sessions = new Map<string, Watched>();
  /** Sockets by person. */
  private readonly people = new Map<string, number>();
  private readonly timer = setInterval(() => this.lookQuietly(), EVERY).unref();
  private lookedAt = Number.NEGATIVE_INFINITY;
  private looking: Promise<void> | null = null;

  constructor(private readonly options: WatchOptions) {}

  /** A socket whose session was just looked up; why it must close, if it must. */
  add({ session, rights, personId }: SocketOwner, socket: ClosableSocket): Close | null {
    const theirs = this.people.get(personId) ?? 0;
    if (theirs >= MOST_SOCKETS_OF_PERSON) return CLOSE.tooManySocketsOfPerson;
    const known = this.sessions.get(session) ?? { personId, rights, sockets: new Set() };
    if (known.sockets.size >= MOST_SOCKETS) return CLOSE.tooManySockets;
    this.sessions.set(session, known);
    known.sockets.add(socket);
    this.people.set(personId, theirs + 1);
    return null;
  }

  remove(session: string, socket: ClosableSocket): void {
    const known = this.sessions.get(session);
    if (!known?.sockets.delete(socket)) return;
    if (known.sockets.size === 0) this.sessions.delete(session);
    const left = (this.people.get(known.personId) ?? 1) - 1;
    if (left === 0) this.people.delete(known.personId);
    else this.people.set(known.personId, left);
  }

  /** Resolves when every session is known to be as it was, seconds ago at most; rejects when that cannot be known. */
  fresh(): Promise<void> | null {
    return performance.now() - this.lookedAt < FRESH ? null : this.look();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): Promise<void> {
    this.looking ??= this.lookNow().finally(() => (this.looking = null));
    return this.looking;
  }

  private async lookNow(): Promise<void> {
    const begun = performance.now();
    const asked = [...this.sessions].map(([session, { rights }]) => ({ session, rights }));
    const changed = asked.length > 0 ? await this.options.changed(asked) : [];
    for (const { session, ended } of changed) {
      const [code, reason] = ended ? CLOSE.forbidden : CLOSE.beginAgain;
      for (const socket of this.sessions.get(session)?.sockets ?? []) socket.close(code, reason);
    }
    this.lookedAt = begun;
  }

  private lookQuietly(): void {
    this.look().catch((err: unknown) => this.options.log.warn({ err }, 'sessions will be looked up again'));
  }
}
