import { SECRET_OF_MAIL, WAKE_MAILS } from '../mail/index.js';
import type { Room } from '../room/index.js';
import { Accounts } from './2026-11-30-21-accounts.js';
import { AccessLinkResolver } from './access-link.resolver.js';
import { AccountResolver } from './account.resolver.js';
import { enterAccounts } from './demonstration.js';
import { ForgottenPasswords } from './forgotten-password.js';
import { forgetLinks, makeToken } from './links.js';

export const accountRoom: Room = {
  name: 'account',
  migrations: [{ name: '2026-11-30-21-accounts', class: Accounts }],
  resolvers: [AccountResolver, AccessLinkResolver],
  texts: { token: 'verbatim' },
  demonstration: enterAccounts,
  open({ em, clock, log, later, provide }) {
    const wakeMails = later(WAKE_MAILS);
    provide(SECRET_OF_MAIL, (own, linkId) => makeToken(own, linkId, clock.now()));
    const forgotten = new ForgottenPasswords({ em, clock, log, wakeMails });
    return {
      resolvers: [new AccountResolver(wakeMails), new AccessLinkResolver(forgotten, wakeMails)],
      everyHour: () => forgetLinks(em.fork(), clock.now()),
      stop: () => forgotten.stop(),
    };
  },
};
