import type { Room } from '../room/index.js';
import { MailEntity } from './mail.entity.js';
import { mailEstablishment } from './mail-establishment.js';

export const mailRoom: Room = {
  name: 'mail',
  entities: [MailEntity],
  ticketReactions: [mailEstablishment],
};
