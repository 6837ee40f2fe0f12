import { linkExpiry, type LinkPurpose } from '@assistance/domain/account';
import type { Instant, Language } from '@assistance/domain/shared';
import { postMails } from '../mail/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { forgotten, invitation } from './letters.js';
import { openLink } from './links.js';

/** Whom a link is sent to. */
export interface LinkReader {
  readonly id: string;
  readonly login: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly language: Language;
}

const LETTERS = {
  invitation: { kind: 'invitation', write: invitation },
  reset: { kind: 'password-reset', write: forgotten },
} as const;

/**
 * C3.4.4: sends a link to a person, in their language; the mail leaves if and only if the transaction that `em` is in ends
 * well. Nothing that is kept opens the account.
 */
export async function postLink(
  em: EntityManager,
  reader: LinkReader,
  { purpose, by, now }: { purpose: LinkPurpose; by: string | null; now: Instant },
): Promise<void> {
  const secretId = await openLink(em, { personId: reader.id, purpose, by, now });
  const { kind, write } = LETTERS[purpose];
  const { id, login, email, language } = reader;
  await postMails(em, [
    {
      kind,
      recipient: { id, name: `${reader.firstName} ${reader.lastName}`, email, language },
      letter: write({ login, expiresAt: linkExpiry(purpose, now) }),
      about: { secretId },
      earlier: [],
      at: now,
    },
  ]);
}
