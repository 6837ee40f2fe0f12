import type { Room } from '../room/index.js';
import { NotificationEntity } from './notification.entity.js';
import { notifyInCharge } from './notify-in-charge.js';
import { notifyMentioned } from './notify-mentioned.js';

export const notificationRoom: Room = {
  name: 'notification',
  entities: [NotificationEntity],
  ticketReactions: [notifyInCharge, notifyMentioned],
};
