import type { NoticeContext } from '../notification/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { formatCursor, LiveFeed, safeCursor, type WakeUpSignal } from '../platform/event-log/index.js';
import { forgetNotices, notices, SessionWatch, type Notice } from '../platform/live/index.js';
import type { Logger } from '../platform/log/index.js';
import { PresenceBoard, type PresenceContext } from '../presence/index.js';
import { ticketChanges, type LiveContext, type TicketChange } from '../ticket/index.js';
import type { Viewers } from './viewers.js';

/** What a request or a live flow knows. */
export type DeskContext = LiveContext & NoticeContext & PresenceContext;

interface LiveOptions {
  readonly em: EntityManager;
  readonly signal: WakeUpSignal;
  readonly viewers: Viewers;
  readonly log: Logger;
}

/** What live flows are fed from: each log read once for this whole server, and the sessions watched together. */
export interface Live {
  readonly tickets: LiveFeed<TicketChange>;
  readonly notices: LiveFeed<Notice>;
  readonly watch: SessionWatch;
  readonly board: PresenceBoard;
  /** The place of the last thing that can be read now in either log, as a cursor. */
  horizon(): Promise<string>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createLive({ em, signal, viewers, log }: LiveOptions): Live {
  const tickets = new LiveFeed<TicketChange>({ source: ticketChanges, em, signal, log });
  const told = new LiveFeed<Notice>({ source: notices, em, signal, log });
  const watch = new SessionWatch({ changed: viewers.changed, log });
  const board = new PresenceBoard({ em, signal, log });
  const forgetting = setInterval(() => void forgetNotices(em.fork()).catch(() => {}), 3_600_000).unref();
  return {
    tickets,
    notices: told,
    watch,
    board,
    horizon: async () => formatCursor(await safeCursor(em.fork())),
    async start() {
      await tickets.start();
      await told.start();
    },
    async stop() {
      clearInterval(forgetting);
      watch.stop();
      tickets.stop();
      told.stop();
      await board.stop();
    },
  };
}
