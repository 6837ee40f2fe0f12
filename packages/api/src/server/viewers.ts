import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import type { WatchedSession } from '../platform/live/index.js';
import { findChangedSessions, findViewerByToken } from '../session/index.js';

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

/** Who is behind a token; and, for live flows, whether they still are. */
export class Viewers {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  /** Looked up at each request. */
  byToken = (token: string | null): Promise<Viewer | null> =>
    token === null
      ? Promise.resolve(null)
      : readTwice(() => findViewerByToken(this.em.fork(), token, this.clock.now()));

  /** Of many sessions, those that ended or whose rights are not the same any more: one statement. */
  changed = (sessions: readonly WatchedSession[]) =>
    readTwice(() => findChangedSessions(this.em.fork(), sessions, this.clock.now()));
}
