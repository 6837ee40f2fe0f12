export { NotificationMails } from './notification-mails.js';
