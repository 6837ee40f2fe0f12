import { formatPeriod, formatWeekdayInstant, type ReaderZone } from '@assistance/domain/format';
import { notificationSentence, type NotificationKind } from '@assistance/domain/notification';
import type { Sentence } from '@assistance/domain/shared';
import type { NotificationData } from '../notification/index.js';

/** A notification to be mailed. */
export interface MailedNotification {
  readonly kind: NotificationKind;
  readonly data: NotificationData;
  /** Of its ticket, as far as the reader may see it. */
  readonly number: string | null;
  readonly title: string | null;
}

/** The same wording as on the site. `zone`: of whoever reads them. */
export const sentenceOf = ({ kind, data }: MailedNotification, zone: ReaderZone): Sentence =>
  notificationSentence(
    { ...data, kind },
    {
      instant: (at, language) => formatWeekdayInstant(at, language, zone),
      period: (period, language) => formatPeriod(period, language, { zone }),
    },
  );
