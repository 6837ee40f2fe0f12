import type { NotificationKind } from '@assistance/domain/notification';
import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import {
  beyondKey,
  type Page,
  pageOf,
  pageSize,
  readCursor,
  type Viewer,
} from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { NotificationEntity, type NotificationData, type NotificationRow } from './notification.entity.js';

/** As its reader sees it; its ticket by its id, which says nothing yet. */
export interface Notification extends NotificationData {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly ticketId: string | null;
  readonly at: Date;
  readonly readAt: Date | null;
  /** The person asked for it in the browser. */
  readonly browser: boolean;
}
export interface NotificationPage extends Page<Notification> {
  readonly unreadCount: number;
}

/** A person's own, newest first. */
export async function listNotifications(
  em: EntityManager,
  { personId }: Viewer,
  { first, after, unreadOnly }: { first: number; after: string | null; unreadOnly: boolean },
): Promise<NotificationPage> {
  const size = pageSize(first);
  const theirs = { personId, site: true, ...(unreadOnly ? { readAt: null } : {}) };
  const [at, id] = after === null ? [null, null] : readCursor(after, ['date', 'id']);
  const beyond = at === null ? {} : beyondKey(['at', 'desc', at], ['id', 'asc', id]);
  const rows = await em.find(
    NotificationEntity,
    { $and: [theirs, beyond] },
    { orderBy: [{ at: 'desc' }, { id: 'asc' }], limit: size + 1 },
  );
  const unreadCount = await em.count(NotificationEntity, { personId, site: true, readAt: null });
  const total = unreadOnly ? unreadCount : await em.count(NotificationEntity, { personId, site: true });
  return {
    ...pageOf(rows.map(shown), size, total, ({ at: told, id: last }) => [told.toISOString(), last]),
    unreadCount,
  };
}

const shown = ({ id, kind, ticketId, at, readAt, browser, data }: NotificationRow): Notification => ({
  ...data,
  id,
  kind,
  ticketId: ticketId ?? null,
  at,
  readAt: readAt ?? null,
  browser,
});

/** One of a person's own. */
export async function findNotification(
  em: EntityManager,
  { personId }: Viewer,
  id: string,
): Promise<Notification | null> {
  const row = await em.findOne(NotificationEntity, { id, personId });
  return row && shown(row);
}

export const countUnread = (em: EntityManager, { personId }: Viewer): Promise<number> =>
  em.count(NotificationEntity, { personId, site: true, readAt: null });

/** Marks a person's own as read, all of them when none is named; gives how many are left unread. */
export async function markNotificationsRead(
  em: EntityManager,
  { personId }: Viewer,
  ids: readonly string[] | null,
  now: Instant,
): Promise<number> {
  const named = ids === null ? {} : { id: { $in: ids.filter(isUuid) } };
  await em.nativeUpdate(NotificationEntity, { personId, readAt: null, ...named }, { readAt: new Date(now) });
  return em.count(NotificationEntity, { personId, site: true, readAt: null });
}
