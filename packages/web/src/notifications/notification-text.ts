import type { RouteLocationRaw } from 'vue-router';
import type { NotificationPartsFragment } from '../graphql/graphql.js';
import { formatPeriod, formatShortInstant } from '../i18n/dates.js';
import type { Text } from '../i18n/text.js';

export type Notification = NotificationPartsFragment;

/** The text of a notification, one or two sentences. */
export function sentenceOf(notification: Notification, text: Text): string {
  const { t, count, language } = text;
  const { kind, commitment, share, dueAt, label, start, end, moved } = notification;
  const by = notification.by ?? t('notifications.byService');
  const promise = commitment ? t(`vocabulary.commitment.${commitment}`) : t('notifications.promise');
  const date = dueAt ? formatShortInstant(dueAt, language.value) : '';
  switch (kind) {
    case 'WARNING':
      return dueAt
        ? t('notifications.warning', { promise, percent: Math.round((share ?? 0) * 100), date })
        : t('notifications.warningUndated', { promise, percent: Math.round((share ?? 0) * 100) });
    case 'BREACH':
      return dueAt
        ? t('notifications.breach', { promise, date })
        : t('notifications.breachUndated', { promise });
    case 'UNASSIGNED':
      return t('notifications.unassigned');
    case 'MENTION':
      return t('notifications.mention', { by });
    case 'COMPLEMENT_RECEIVED':
      return t('notifications.complementReceived', { by });
    case 'INFORMATION_ADDED':
      return t('notifications.informationAdded', { by });
    case 'TICKET_ENTRUSTED':
      return t('notifications.ticketEntrusted', { by });
    case 'TICKET_TAKEN_OFF':
      return t('notifications.ticketTakenOff', { by, number: label ?? '' });
    case 'TICKET_REOPENED':
      return t('notifications.ticketReopened', { by });
    case 'TICKET_CLOSED':
      return t('notifications.ticketClosed', { by });
    case 'TICKET_MERGED':
      return t('notifications.ticketMerged', { by, number: label ?? '' });
    case 'TICKET_REQUALIFIED':
      return t(
        notification.blocking
          ? 'notifications.ticketRequalifiedBlocking'
          : 'notifications.ticketRequalifiedOrdinary',
        { by },
      );
    case 'COLLEAGUE_ACTED':
      return t('notifications.colleagueActed', { by });
    case 'PROGRESS_DUE':
      return label
        ? t('notifications.progressDueOf', { number: label, date })
        : t('notifications.progressDue', { date });
    case 'CLOSURE_ANNOUNCED':
    case 'CLOSURE_CANCELLED': {
      const period = start && end ? formatPeriod({ start, end }, text.language.value) : '';
      const sentence = t(
        kind === 'CLOSURE_ANNOUNCED' ? 'notifications.closureAnnounced' : 'notifications.closureCancelled',
        { label: label ?? '', period },
      );
      return moved ? `${sentence} ${count('notifications.moved', moved)}` : sentence;
    }
    case 'MAIL_FAILED':
      return t('notifications.mailFailed', { subject: label ?? '' });
    case 'MAIL_HELD':
      return t('notifications.mailHeld');
  }
}

/** The page that a notification links to; `null` when the reader may no longer see it. */
export function placeOf({ kind, ticket, label }: Notification): RouteLocationRaw | null {
  switch (kind) {
    case 'CLOSURE_ANNOUNCED':
    case 'CLOSURE_CANCELLED':
      return { name: 'closures' };
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
