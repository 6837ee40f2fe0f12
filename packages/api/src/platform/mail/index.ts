export { isMailAddress, oneLine, type MailTransport, type Message } from './message.js';
export { smtpTransport } from './smtp-transport.js';
