import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { findViewer, findViewerByToken } from '../session/index.js';

/** A right withdrawn stops a live flow within this long, in ms. */
const FRESH = 2_000;

/**
 * Reads again once, a moment later, what could not be read: a connection that was cut while it rested is noticed when
 * somebody uses it. Every request reads its session first, so that the database may restart and nobody sees it.
 */
async function readTwice<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    await pause(50);
    return read();
  }
}

/** Who is behind a token; and, for live flows, whether they still are. */
export class Viewers {
  private readonly recent = new Map<
    string,
    { readonly at: number; readonly viewer: Promise<Viewer | null> }
  >();

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  /** Looked up at each request. */
  byToken = (token: string | null): Promise<Viewer | null> =>
    token === null
      ? Promise.resolve(null)
      : readTwice(() => findViewerByToken(this.em.fork(), token, this.clock.now()));

  /** Looked up at each event, at most every two seconds a session. */
  refresh = (viewer: Viewer): Promise<Viewer | null> => {
    const at = performance.now();
    const known = this.recent.get(viewer.session);
    if (known && at - known.at < FRESH) return known.viewer;
    const found = readTwice(() => findViewer(this.em.fork(), viewer.session, this.clock.now()));
    // What failed is not remembered: the next event looks again.
    found.catch(() => this.recent.delete(viewer.session));
    if (this.recent.size > 10_000) this.recent.clear();
    this.recent.set(viewer.session, { at, viewer: found });
    return found;
  };
}
