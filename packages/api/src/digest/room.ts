import type { Room } from '../room/index.js';
import { NotificationMails } from './notification-mails.js';

export const digestRoom: Room = {
  name: 'digest',
  open({ em, clock }) {
    const mails = new NotificationMails({ em, clock });
    return { everyMinute: async () => void (await mails.runDue()) };
  },
};
