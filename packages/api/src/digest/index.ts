export { NotificationMails } from './notification-mails.js';
export { digestRoom } from './room.js';
