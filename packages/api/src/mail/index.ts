export { moment } from './letter.js';
export { keepMails } from './keep-mails.js';
export { MailDelivery } from './mail-delivery.js';
export { MailEntity, type MailRow } from './mail.entity.js';
export { Outbox } from './outbox.js';
export { OutboxResolver } from './outbox.resolver.js';
export { writeClosureMails, type ClosureMail } from './write-closure-mails.js';
export { writeTicketMails, type Happened } from './write-ticket-mails.js';
