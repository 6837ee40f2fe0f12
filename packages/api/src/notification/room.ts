import { LiveFeed } from '../platform/event-log/index.js';
import { forgetNotices, notices, type Notice } from '../platform/live/index.js';
import type { Room } from '../room/index.js';
import { NotificationEntity } from './notification.entity.js';
import { NotificationResolver } from './notification.resolver.js';
import { eraseLabels } from './erase-labels.js';
import { notifyInCharge } from './notify-in-charge.js';
import { notifyMentioned } from './notify-mentioned.js';

export const notificationRoom: Room = {
  name: 'notification',
  entities: [NotificationEntity],
  resolvers: [NotificationResolver],
  ticketReactions: [notifyInCharge, notifyMentioned, eraseLabels],
  open({ em, signal, log }) {
    const feed = new LiveFeed<Notice>({ source: notices, em, signal, log });
    return {
      context: { notices: feed },
      everyHour: () => forgetNotices(em.fork()),
      start: () => feed.start(),
      close: async () => feed.stop(),
    };
  },
};
