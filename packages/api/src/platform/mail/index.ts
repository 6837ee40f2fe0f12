export { isMailAddress, MailError, oneLine, type MailTransport, type Message } from './message.js';
export { smtpTransport } from './smtp-transport.js';
