import { useSubscription } from '../api/operations.js';
import { NotificationsChangedDocument } from '../graphql/graphql.js';
import { useText } from '../i18n/text.js';
import { sentenceOf } from './notification-text.js';

/** Whether this browser supports notifications and may show them. */
export const browserPermission = (): NotificationPermission | 'impossible' =>
  typeof Notification === 'undefined' ? 'impossible' : Notification.permission;

/** Asks for the browser's permission; only in response to a user gesture. */
export const askPermission = async (): Promise<NotificationPermission | 'impossible'> =>
  typeof Notification === 'undefined' ? 'impossible' : Notification.requestPermission();

/** Shows browser notifications as they arrive, if the person chose so, gave permission, and is looking elsewhere. */
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
