import { useSubscription } from '../api/operations.js';
import { NotificationsChangedDocument } from '../graphql/graphql.js';
import { useText } from '../i18n/text.js';
import { sentenceOf } from './notification-text.js';

/** Whether this browser can show notifications, and may. */
export const browserPermission = (): NotificationPermission | 'impossible' =>
  typeof Notification === 'undefined' ? 'impossible' : Notification.permission;

/** Asks the person, by the browser's own words; only on a gesture of theirs. */
export const askPermission = async (): Promise<NotificationPermission | 'impossible'> =>
  typeof Notification === 'undefined' ? 'impossible' : Notification.requestPermission();

/** Told by the browser the moment it comes, where the person chose so, agreed, and looks elsewhere. */
export function useNotified(): void {
  const text = useText();
  useSubscription(NotificationsChangedDocument, {}, ({ notifications: { notification } }) => {
    if (!notification?.browser || browserPermission() !== 'granted' || document.hasFocus()) return;
    const { id, ticket } = notification;
    // The same on every open page of this browser: its tag makes them one.
    const shown = new Notification(ticket ? `${ticket.number} ${ticket.title}` : text.t('shell.name'), {
      body: sentenceOf(notification, text),
      tag: id,
    });
    shown.addEventListener('click', () => window.focus());
  });
}
