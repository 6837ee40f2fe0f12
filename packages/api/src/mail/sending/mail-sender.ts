import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { MailError, type MailTransport, type Message } from '../../platform/mail/index.js';
import { withAddress, withSecret } from '../render.js';
import { claimMail, giveUp, nextMailIn, postpone, putBack, recordSent, type ClaimedMail } from './claims.js';
import { RecipientDomains } from './recipient-domains.js';

/** How mails that were not taken are tried again. */
export interface Retries {
  /** So many times; then somebody must look. */
  readonly times: number;
  /** Before the first of them, in ms; then twice as long each time, with some chance in it. */
  readonly first: number;
  /** Never longer than this, in ms. */
  readonly longest: number;
}
/** More than half a day in all. */
const RETRIES: Retries = { times: 12, first: 30_000, longest: 3 * 3_600_000 };
/** Between two attempts at a server that cannot be reached, in ms: the first, and the longest. */
const UNREACHABLE: readonly [first: number, longest: number] = [5_000, 300_000];
/** Looks for mails at least this often, in ms: a wake-up may be lost. */
const LOOK = 30_000;

interface SenderOptions {
  readonly em: EntityManager;
  readonly clock: Clock;
  readonly transport: MailTransport;
  /** The desk's own, without a slash at its end. */
  readonly publicUrl: string;
  /** Mails under way at once, at most. */
  readonly connections: number;
  /** Mails a minute, at most. */
  readonly perMinute: number;
  readonly log: {
    info(details: object, message: string): void;
    warn(details: object, message: string): void;
  };
  /** What replaces `SECRET` in a mail, made anew each time; `null` when it is good for nothing any more. */
  readonly secretOf?: (em: EntityManager, secretId: string) => Promise<string | null>;
  /** Other than {@link RETRIES}, for tests. */
  readonly retries?: Partial<Retries>;
}

/** The mail server cannot be reached. */
export interface Trouble {
  readonly since: string;
  readonly error: string;
}

/**
 * Sends what waits in the outbox, for as long as something waits, within a rate. A mail is claimed in a short transaction,
 * sent in none, and what became of it is recorded in another: nothing waits for the mail server but the mail. None is lost:
 * what a sender that died had claimed is taken up again when its lease has run out. None is sent twice but where nobody can
 * know: the server had all of it and its answer did not come, or the sender died before it was recorded. Then it goes again
 * under the same Message-ID, and the outbox tells how often (`unconfirmed`).
 *
 * Not pg-boss: its workers look for jobs every so often, a mail at a time; it knows nothing of domains, and its job and the
 * outbox's row would be two truths of one mail.
 */
export class MailSender {
  /** Why nothing leaves now. */
  trouble: Trouble | null = null;
  private readonly domains: RecipientDomains;
  private readonly underWay = new Set<Promise<void>>();
  private readonly end = new AbortController();
  private readonly retries: Retries;
  private filling: Promise<void> | null = null;
  private again = false;
  private timer: NodeJS.Timeout | null = null;
  /** No mail begins before, in ms of `performance.now()`. */
  private notBefore = 0;
  private failures = 0;
  private lastAnswer = -Infinity;

  constructor(private readonly options: SenderOptions) {
    this.domains = new RecipientDomains(options.connections);
    this.retries = { ...RETRIES, ...options.retries };
  }

  /** Begins to send what is due; resolves when as much is under way as may be, not when it has left. */
  wake(): Promise<void> {
    if (this.stopped) return Promise.resolve();
    if (this.filling) this.again = true;
    this.filling ??= this.fill().finally(() => (this.filling = null));
    return this.filling;
  }

  /**
   * Ends within a moment: what was not handed over whole goes back to the outbox, what the server may be taking just then is
   * waited for a little.
   */
  async stop(): Promise<void> {
    this.end.abort();
    if (this.timer) clearTimeout(this.timer);
    await this.filling;
    await Promise.all(this.underWay);
    this.options.transport.close();
  }

  private get stopped(): boolean {
    return this.end.signal.aborted;
  }

  private async fill(): Promise<void> {
    try {
      do {
        this.again = false;
        while (await this.beginNext());
      } while (this.again && !this.stopped);
    } catch (err) {
      this.options.log.warn({ err }, 'the outbox cannot be read: mails wait');
      this.wakeIn(5_000);
    }
  }

  /** True when another one may begin at once. */
  private async beginNext(): Promise<boolean> {
    const { em, connections, perMinute } = this.options;
    const now = performance.now();
    if (this.stopped || this.underWay.size >= connections) return false;
    // A server that could not be reached is tried by one mail.
    if (this.trouble && this.underWay.size > 0) return false;
    if (now < this.notBefore) {
      this.wakeIn(this.notBefore - now);
      return false;
    }
    const mail = await claimMail(em.fork(), this.domains.full(now));
    if (!mail) {
      const wait = await nextMailIn(em.fork());
      // Due already: its domain is full, and an end wakes; or another sender has it.
      this.wakeIn(wait === null || wait <= 0 ? LOOK : Math.min(wait, LOOK));
      return false;
    }
    this.notBefore = Math.max(this.notBefore, now - 1_000) + 60_000 / perMinute;
    const ended = this.domains.begin(mail.domain, performance.now());
    const done = this.deliver(mail).then((ofItsDomain) => ended(ofItsDomain ? performance.now() : null));
    this.underWay.add(done);
    void done.finally(() => {
      this.underWay.delete(done);
      void this.wake();
    });
    return true;
  }

  private wakeIn(wait: number): void {
    if (this.stopped) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.wake(), Math.max(1, wait)).unref();
  }

  /** Whether it tells how quick the mail's domain is. Never rejects. */
  private async deliver(mail: ClaimedMail): Promise<boolean> {
    const { em, clock, transport, log } = this.options;
    const mailId = mail.id;
    const began = performance.now();
    if (mail.lost)
      log.warn({ mailId }, 'a mail is sent again whose sender died: its reader may have it already');
    // C3.3.1: whoever has left meanwhile has no business with the establishment's tickets any more.
    if (!mail.active) {
      const why = { error: 'PERSON_LEFT', unconfirmed: false, now: clock.now(), silent: true };
      await this.record(mailId, () => giveUp(em.fork(), mail, why));
      return false;
    }
    let message: Message | null;
    try {
      message = await this.messageOf(mail);
    } catch (err) {
      log.warn({ err, mailId }, 'what a mail is to hold could not be made yet');
      await this.record(mailId, () => putBack(em.fork(), mail, { after: LOOK, error: null }));
      return false;
    }
    if (message === null) {
      const why = { error: 'LINK_ENDED', unconfirmed: false, now: clock.now(), silent: true };
      await this.record(mailId, () => giveUp(em.fork(), mail, why));
      return false;
    }
    try {
      await transport.send(message, this.end.signal);
      this.answered();
      await this.record(mailId, () => recordSent(em.fork(), mail, clock.now()));
      return true;
    } catch (err) {
      const failure = err instanceof MailError ? err.failure : 'refused';
      const error = String(err instanceof Error ? err.message : err).slice(0, 500);
      if (failure === 'given-up' || failure === 'unreachable') {
        const wait = failure === 'unreachable' ? this.notReached(error, began) : { after: 0, error: null };
        await this.record(mailId, () => putBack(em.fork(), mail, wait));
        return false;
      }
      log.warn({ err, mailId }, 'a mail was not taken');
      if (failure === 'refused') this.answered();
      await this.notTaken(mail, error, failure === 'unconfirmed');
      return true;
    }
  }

  private notTaken(mail: ClaimedMail, error: string, unconfirmed: boolean): Promise<void> {
    const { em, clock } = this.options;
    const mailId = mail.id;
    const { times, first, longest } = this.retries;
    if (mail.tries >= times) {
      return this.record(mailId, () => giveUp(em.fork(), mail, { error, unconfirmed, now: clock.now() }));
    }
    const after = Math.min(longest, first * 2 ** mail.tries) * (0.75 + Math.random() / 2);
    return this.record(mailId, () => postpone(em.fork(), mail, { after, error, unconfirmed }));
  }

  /** The server talks to us. */
  private answered(): void {
    this.lastAnswer = performance.now();
    if (this.trouble) this.options.log.info({}, 'the mail server answers again');
    this.trouble = null;
    this.failures = 0;
  }

  /** No mail is to blame: all of them wait, and none is counted as tried. */
  private notReached(error: string, began: number): { readonly after: number; readonly error: string } {
    const [first, longest] = UNREACHABLE;
    // Others get through: the server only takes no further connection now.
    if (this.lastAnswer > began) return { after: first, error };
    const wait = Math.min(longest, first * 2 ** this.failures);
    if (this.notBefore < performance.now()) this.failures += 1;
    this.trouble ??= { since: this.options.clock.now(), error };
    this.notBefore = Math.max(this.notBefore, performance.now() + wait);
    this.options.log.warn({ error, seconds: wait / 1_000 }, 'the mail server cannot be reached: mails wait');
    return { after: 0, error };
  }

  /**
   * Tries until it is written, while the database is away for a moment: a mail that is sent and not recorded would be sent
   * again. When this ends first, its lease does.
   */
  private async record(mailId: string, write: () => Promise<boolean>): Promise<void> {
    for (;;) {
      try {
        const mine = await write();
        if (!mine) this.options.log.warn({ mailId }, 'a mail was taken for lost while it was being sent');
        return;
      } catch (err) {
        this.options.log.warn({ err, mailId }, 'what became of a mail could not be recorded yet');
        if (this.stopped) return;
        await pause(1_000, undefined, { signal: this.end.signal }).catch(() => {});
      }
    }
  }

  /** `null` for a mail whose secret is good for nothing any more. */
  private async messageOf(mail: ClaimedMail): Promise<Message | null> {
    const { em, publicUrl, secretOf } = this.options;
    const secret = mail.secret_id === null ? '' : await secretOf?.(em.fork(), mail.secret_id);
    if (secret === null || secret === undefined) return null;
    const complete = (written: string): string =>
      withAddress(mail.secret_id === null ? written : withSecret(written, secret), publicUrl);
    return {
      id: mail.id,
      thread: mail.thread,
      to: { name: mail.name, address: mail.address },
      subject: mail.subject,
      plain: complete(mail.plain),
      html: complete(mail.html),
      language: mail.language,
    };
  }
}
