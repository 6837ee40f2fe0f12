import { scopeKey } from '@assistance/domain/access';
import { ifSeen } from '../access/index.js';
import type { CommitmentKind } from '@assistance/domain/commitment';
import { formatCursor, type LiveFeed } from '../platform/event-log/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { Flow, Lookup, resumable, publishNotice, type Notice } from '../platform/live/index.js';
import { isInCharge } from '../ticket/index.js';
import type { Level } from './levels.js';

/** A commitment is at risk, or missed. */
export interface CommitmentWarning {
  readonly kind: Level['kind'];
  readonly commitment: CommitmentKind;
  /** Share of the delay used. */
  readonly share: number;
  readonly dueAt: string | null;
}
export interface PublishedWarning extends CommitmentWarning {
  readonly cursor: string;
  readonly ticketId: string;
}

const TOPIC = 'commitment-warning';

/** Tells those who follow, once the transaction that `em` is in has committed. */
export const publishWarning = (
  em: EntityManager,
  ticketId: string,
  warning: CommitmentWarning,
): Promise<void> => publishNotice(em, { topic: TOPIC, ticketId, data: { ...warning } });

interface Following {
  readonly em: EntityManager;
  readonly feed: LiveFeed<Notice>;
  readonly viewer: Viewer;
  /** Only of what the viewer has in charge; else of every ticket that they see. */
  readonly mine: boolean;
  readonly after: string | null;
}

/** Every warning of a commitment as it is given. Refusals: INVALID_VALUE, CURSOR_TOO_OLD. */
export async function followWarnings({ em, feed, viewer, mine, after }: Following): Promise<Flow<Notice>> {
  return new Flow({
    ...(await resumable(feed, after)),
    share: `warnings ${mine ? `of ${viewer.personId}` : scopeKey(viewer)}`,
    pick: ({ topic, ticketId, cursor, data }) => {
      if (topic !== TOPIC || ticketId === null) return null;
      const warning = { ...(data as unknown as CommitmentWarning), ticketId, cursor: formatCursor(cursor) };
      if (!mine) return ifSeen(em, viewer, ticketId, warning, () => null);
      return new Lookup(async () => ((await isInCharge(em.fork(), viewer, ticketId)) ? warning : null));
    },
  });
}
