import type { MailPartsFragment, MailService, MailStatus } from '../../graphql/graphql.js';
import type { Text, TextKey } from '../../i18n/text.js';

export type Mail = MailPartsFragment;

export const MAIL_STATUSES: readonly MailStatus[] = ['FAILED', 'WAITING', 'QUEUED', 'SENT', 'KEPT'];

export const isMailStatus = (value: string): value is MailStatus =>
  (MAIL_STATUSES as readonly string[]).includes(value);

/** Those that an admin may send again. */
export const isStuck = ({ status }: Mail): boolean => status === 'FAILED' || status === 'KEPT';

/** Nothing leaves now. */
export const isDeliveryHeld = ({ service }: { readonly service: MailService }): boolean =>
  service === 'MISSING' || service === 'UNREACHABLE';

const OWN_REASONS = {
  NO_ADDRESS: 'admin.mails.noAddress',
  PERSON_LEFT: 'admin.mails.personLeft',
  LINK_ENDED: 'admin.mails.linkEnded',
} as const satisfies Record<string, TextKey>;

/** Why it did not leave: ours in the reader's language, the mail server's as it said it. */
export function errorOf({ lastError }: Mail, { t }: Pick<Text, 't'>): string | null {
  const own = OWN_REASONS[lastError as keyof typeof OWN_REASONS] as TextKey | undefined;
  return own === undefined ? lastError : t(own);
}
