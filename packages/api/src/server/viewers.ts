import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import type { WatchedSession } from '../platform/live/index.js';
import {
  endSession,
  findChangedSessions,
  findSessionByToken,
  findViewerBySession,
  keepSession,
} from '../session/index.js';

const NOTICED_MS = 1_000;

/**
 * Reads again once, a moment later, what could not be read: a connection that was cut while it rested is noticed when
 * somebody uses it. Every request reads its session first, so that the database may restart and nobody sees it.
 */
async function readTwice<T>(read: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  try {
    return await read();
  } catch (error) {
    // A cut is noticed at once; a database that let us wait would do so again.
    if (performance.now() - begun > NOTICED_MS) throw error;
    await pause(50);
    return read();
  }
}

/** Who asks, and what becomes of their cookie. */
export interface Identified {
  readonly viewer: Viewer | null;
  /** The session's new token, where it has just been replaced. */
  readonly newToken: string | null;
  /** How long the session may still last, in seconds. */
  readonly secondsLeft: number;
}
const NOBODY: Identified = { viewer: null, newToken: null, secondsLeft: 0 };

interface ViewersOptions {
  readonly em: EntityManager;
  readonly clock: Clock;
  /** A session that was left alone for so long has ended, in ms. */
  readonly idle: number;
  readonly log: { warn(details: object, message: string): void };
}

/** Who is behind a token; and, for live flows, whether they still are. */
export class Viewers {
  constructor(private readonly options: ViewersOptions) {}

  /** Looked up at each request. `isActive`: the person did something, so that the session goes on and its token may change. */
  byToken = async (token: string | null, { isActive }: { isActive: boolean }): Promise<Identified> => {
    if (token === null) return NOBODY;
    const { em, log } = this.options;
    const { now } = this.at();
    const found = await readTwice(() => findSessionByToken(em.fork(), token, this.at()));
    if (!found) return NOBODY;
    const { viewer, by, expiresAt } = found;
    if (by === 'stale') {
      // Its owner has had another for a while: whoever sends this one has a copy, or the owner's was taken and used.
      await endSession(em.fork(), viewer.session);
      log.warn(
        { personId: viewer.personId },
        'a session ended: a token that was replaced long ago came back',
      );
      return NOBODY;
    }
    const newToken = isActive || by === 'next' ? await keepSession(em.fork(), found, now) : null;
    return { viewer, newToken, secondsLeft: Math.floor((expiresAt - Date.parse(now)) / 1_000) };
  };

  /** For a socket that is open: its session's token may have been replaced meanwhile. */
  bySession = (session: string): Promise<Viewer | null> =>
    readTwice(() => findViewerBySession(this.options.em.fork(), session, this.at()));

  /** Of many sessions, those that ended or whose rights are not the same any more: one statement. */
  changed = (sessions: readonly WatchedSession[]) =>
    readTwice(() => findChangedSessions(this.options.em.fork(), sessions, this.at()));

  private at() {
    const { clock, idle } = this.options;
    return { now: clock.now(), idle };
  }
}
