import type { MailPartsFragment, MailService, MailStatus } from '../../graphql/graphql.js';
import type { Text } from '../../i18n/text.js';

export type Mail = MailPartsFragment;

export const MAIL_STATUSES: readonly MailStatus[] = ['FAILED', 'WAITING', 'QUEUED', 'SENT', 'KEPT'];

export const isMailStatus = (value: string): value is MailStatus =>
  (MAIL_STATUSES as readonly string[]).includes(value);

/** Those that an admin may send again. */
export const isStuck = ({ status }: Mail): boolean => status === 'FAILED' || status === 'KEPT';

/** Nothing leaves now. */
export const isDeliveryHeld = ({ service }: { readonly service: MailService }): boolean =>
  service === 'MISSING' || service === 'UNREACHABLE';

/** Why it did not leave: ours in the reader's language, the mail server's as it said it. */
export const errorOf = ({ lastError }: Mail, { t }: Pick<Text, 't'>): string | null =>
  lastError === 'NO_ADDRESS' ? t('admin.mails.noAddress') : lastError;
