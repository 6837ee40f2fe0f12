export * from './about-ticket.js';
export * from './preferences.js';
export { notificationSentence } from './sentence.js';
