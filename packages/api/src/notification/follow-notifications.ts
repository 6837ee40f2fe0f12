import type { EntityManager } from '../platform/database/index.js';
import { formatCursor, type LiveFeed } from '../platform/event-log/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { Flow, Lookup, resumable, type Notice } from '../platform/live/index.js';
import { countUnread, findNotification, type Notification } from './list-notifications.js';

/** Live notifications of a person. */
export interface NotificationEvent {
  readonly cursor: string;
  /** `null` when some were read, here or elsewhere. */
  readonly notification: Notification | null;
  readonly unreadCount: number;
}

const TOPICS = new Set(['notification', 'notification-read']);

/** A person's own notifications as they come, and that they were read elsewhere. Refusals: INVALID_VALUE, CURSOR_TOO_OLD. */
export async function followNotifications(
  em: EntityManager,
  feed: LiveFeed<Notice>,
  viewer: Viewer,
  after: string | null,
): Promise<Flow<Notice>> {
  return new Flow({
    ...(await resumable(feed, after)),
    share: `notifications ${viewer.personId}`,
    pick: ({ cursor, topic, personId, data }) => {
      if (personId !== viewer.personId || !TOPICS.has(topic)) return null;
      const id = typeof data['id'] === 'string' ? data['id'] : null;
      return new Lookup(() => told(em.fork(), viewer, formatCursor(cursor), id));
    },
  });
}

async function told(
  em: EntityManager,
  viewer: Viewer,
  cursor: string,
  id: string | null,
): Promise<NotificationEvent> {
  const notification = id === null ? null : await findNotification(em, viewer, id);
  return { cursor, notification, unreadCount: await countUnread(em, viewer) };
}
