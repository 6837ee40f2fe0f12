export type { NotificationKind } from '@assistance/domain/notification';
export { NotificationEntity, type NotificationData } from './notification.entity.js';
export { NotificationResolver, type NoticeContext } from './notification.resolver.js';
export { notify, type NewNotification } from './notify.js';
export { notificationRoom } from './room.js';
