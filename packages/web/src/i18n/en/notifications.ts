import type { Messages } from '../fr.js';

export const notifications: Messages['notifications'] = {
  title: 'Notifications',
  lead: 'Due dates that come near, closures, what did not reach its reader.',
  bell: 'Notifications, none unread | Notifications, {n} unread | Notifications, {n} unread',
  unreadCount: 'Everything is read. | {n} unread | {n} unread',
  unreadOnly: 'Only the unread ones',
  none: 'Nothing to report.',
  unread: 'Unread',
  mark: 'Mark as read',
  markOne: 'Mark as read: {what}',
  markAll: 'Mark all as read',
  promise: 'Commitment',
  warning: '{promise}: {percent}% of the delay is used, due {date}.',
  warningUndated: '{promise}: {percent}% of the delay is used.',
  breach: '{promise}: overdue since {date}.',
  breachUndated: '{promise}: overdue.',
  mention: '{by} named you in an internal note.',
  unassigned: 'This ticket waits, and nobody is in charge of it.',
  closureAnnounced: 'Closure announced: {label}, {period}.',
  closureCancelled: 'Closure cancelled: {label}, {period}.',
  moved:
    'No due date of your tickets has moved. | {n} due date of your tickets has moved. | {n} due dates of your tickets have moved.',
  mailFailed: 'A mail could not be delivered: “{subject}”.',
  toMails: 'See the mails that were not delivered',
  toClosures: 'See the closures',
  goneTicket: 'The ticket is outside your scope now.',
};
