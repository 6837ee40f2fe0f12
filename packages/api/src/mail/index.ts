export { MailEntity, type MailRow } from './mail.entity.js';
export { writeTicketMails, type Happened } from './write-ticket-mails.js';
export { keepMails } from './keep-mails.js';
