import { COMMITMENT_KINDS } from '@assistance/domain/commitment';
import { setInFrench } from '@assistance/domain/format';
import { NOTIFICATION_KINDS, notificationSentence } from '@assistance/domain/notification';
import { byEnumName } from '@assistance/domain/shared';
import type { RouteLocationRaw } from 'vue-router';
import type { NotificationPartsFragment } from '../graphql/graphql.js';
import { formatPeriod, formatShortInstant } from '../i18n/dates.js';
import type { Text } from '../i18n/text.js';

export type Notification = NotificationPartsFragment;

const KINDS = byEnumName(NOTIFICATION_KINDS);
const COMMITMENTS = byEnumName(COMMITMENT_KINDS);

/** The text of a notification, one or two sentences; the first is the same as in mails. */
export function sentenceOf(notification: Notification, { count, language }: Text): string {
  const { kind, commitment, moved } = notification;
  const { [language.value]: sentence } = notificationSentence(
    { ...notification, kind: KINDS[kind], commitment: commitment && COMMITMENTS[commitment] },
    { instant: formatShortInstant, period: formatPeriod },
  );
  const sentenceSet = `${language.value === 'fr' ? setInFrench(sentence) : sentence}.`;
  return moved ? `${sentenceSet} ${count('notifications.moved', moved)}` : sentenceSet;
}

/** Where to go from there; `null` when the reader may no longer see it. */
export function placeOf({ kind, ticket, label }: Notification): RouteLocationRaw | null {
  switch (kind) {
    case 'CLOSURE_ANNOUNCED':
    case 'CLOSURE_CANCELLED':
      return { name: 'closures' };
    case 'SEAT_PROPOSAL_DECIDED':
    case 'PREREQUISITES_MISSING':
      return { name: 'own-seats' };
    case 'SUPPORT_ENDING':
      return { name: 'establishment' };
    case 'MAIL_FAILED':
      return { name: 'admin-outbox', query: { statut: 'FAILED' } };
    case 'PROGRESS_DUE':
      // Of a malfunction, told where all its tickets are.
      if (label) return { name: 'malfunction', params: { number: label } };
      return ticket ? { name: 'ticket', params: { number: ticket.number } } : null;
    case 'MAIL_HELD':
      return { name: 'admin-outbox' };
    default:
      return ticket ? { name: 'ticket', params: { number: ticket.number } } : null;
  }
}
