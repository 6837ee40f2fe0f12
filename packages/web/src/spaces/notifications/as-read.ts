import type { NotificationsQuery } from '../../graphql/graphql.js';

/** The page of notifications once these (`null`: all) are read, at `readAt`; what was read already stays as it is. */
export function asRead(
  data: NotificationsQuery,
  ids: readonly string[] | null,
  readAt: string,
): NotificationsQuery {
  const { notifications } = data;
  const isMarked = ({ id, readAt: before }: { id: string; readAt?: string | null | undefined }): boolean =>
    (before ?? null) === null && (ids === null || ids.includes(id));
  const marked = notifications.nodes.filter(isMarked).length;
  return {
    ...data,
    notifications: {
      ...notifications,
      nodes: notifications.nodes.map((node) => (isMarked(node) ? { ...node, readAt } : node)),
      // Those on other pages are counted by the server alone.
      unreadCount: ids === null ? 0 : Math.max(0, notifications.unreadCount - marked),
    },
  };
}
