export { NotificationEntity, type NotificationData, type NotificationKind } from './notification.entity.js';
export { NotificationResolver, type NoticeContext } from './notification.resolver.js';
export { notify, type NewNotification } from './notify.js';
