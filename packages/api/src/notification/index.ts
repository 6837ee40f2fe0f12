export { type NotificationData } from './notification.entity.js';
export { type NoticeContext } from './notification.resolver.js';
export { notify, type NewNotification } from './notify.js';
export { notificationRoom } from './room.js';
