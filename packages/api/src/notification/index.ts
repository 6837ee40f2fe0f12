export type { NotificationKind } from '@assistance/domain/notification';
export { NotificationEntity, type NotificationData } from './notification.entity.js';
export { NotificationResolver, type NoticeContext } from './notification.resolver.js';
export { notifyInCharge } from './notify-in-charge.js';
export { notify, type NewNotification } from './notify.js';
