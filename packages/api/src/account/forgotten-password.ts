import { addressKey, MOST_RESETS_AN_HOUR } from '@assistance/domain/account';
import type { Instant } from '@assistance/domain/shared';
import { lockAccounts } from '../correspondent/index.js';
import type { Clock } from '../platform/clock/index.js';
import { besideCommand } from '../platform/command/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { takeAttempt } from '../session/index.js';
import { postLink, type LinkReader } from './post.js';

interface ForgottenPasswordsOptions {
  readonly em: EntityManager;
  readonly clock: Clock;
  readonly log: {
    info(details: object, message: string): void;
    error(details: object, message: string): void;
  };
  /** Called once there is mail to send. */
  readonly wakeMails: () => Promise<void>;
}

/**
 * C3.4.4: who has forgotten their password gets a link by mail. The answer comes before anybody is looked up: it says, and
 * its delay tells, nothing of who has an account here.
 */
export class ForgottenPasswords {
  readonly #underWay = new Set<Promise<void>>();

  constructor(private readonly options: ForgottenPasswordsOptions) {}

  /** @param asked a login or an address, as typed. Refusal: TOO_MANY_ATTEMPTS, counted for what was typed. */
  async ask(asked: string, { address, now }: { address: string; now: Instant }): Promise<void> {
    const { em, log } = this.options;
    const key = addressKey(asked).slice(0, 200);
    // A name that no login has (no space): what is asked for here slows down nobody's sign-in.
    await takeAttempt(em.fork(), { login: `forgotten ${key}`, address, device: null, now });
    const sent = besideCommand(() => this.#send(key)).catch((err: unknown) =>
      log.error({ err }, 'a mail for a forgotten password was not written'),
    );
    this.#underWay.add(sent);
    void sent.finally(() => this.#underWay.delete(sent));
  }

  /** Ends once all mails that were asked for are written. */
  async stop(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #send(key: string): Promise<void> {
    const { em, clock, log, wakeMails } = this.options;
    const written = await em.fork().transactional(async (own) => {
      const now = clock.now();
      const [reader] = await own.execute<LinkReader[]>(
        `select id, login, first_name as "firstName", last_name as "lastName", email, language from person
          where active and password_hash <> '' and email is not null and (login = ? or lower(email) = ?)
          order by login = ? desc limit 1`,
        [key, key, key],
      );
      if (!reader) return null;
      await lockAccounts(own);
      const [recent] = await own.execute<{ n: number }[]>(
        `select count(*)::int as n from account_link
          where person_id = ? and purpose = 'reset' and created_at > ?::timestamptz - interval '1 hour'`,
        [reader.id, now],
      );
      if ((recent?.n ?? 0) >= MOST_RESETS_AN_HOUR) return null;
      await postLink(own, reader, { purpose: 'reset', by: null, now });
      return reader.login;
    });
    if (written === null) return;
    log.info({ login: written }, 'a new password was asked for');
    await wakeMails();
  }
}
