import type { Instant } from '@assistance/domain/shared';
import { notify } from '../notification/index.js';
import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { MailTransport } from '../platform/mail/index.js';
import { keepMails } from './keep-mails.js';
import { MailSender, type Retries } from './sending/mail-sender.js';

/** What becomes of a mail that is written now. */
export const MAIL_SERVICE_STATES = [
  /** It leaves. */
  'sending',
  /** It waits: the mail server cannot be reached. */
  'unreachable',
  /** It waits: no mail server is set. */
  'missing',
  /** It is kept for reading: a demonstration without a mail server. */
  'demonstration',
] as const;
export type MailServiceState = (typeof MAIL_SERVICE_STATES)[number];

interface MailServiceOptions {
  readonly em: EntityManager;
  readonly clock: Clock;
  /** `null`: no server is set. */
  readonly transport: MailTransport | null;
  /** Nobody of a demonstration has a mailbox: without a server its mails are kept for reading. */
  readonly demo: boolean;
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
  /** See {@link MailSender}. */
  readonly secretOf?: (em: EntityManager, secretId: string) => Promise<string | null>;
  /** Shorter, for tests. */
  readonly retries?: Partial<Retries>;
}

/** A server that cannot be reached for so long is reported to the admins, in ms; before that it may be restarting. */
const TOLD_AFTER = 15 * 60_000;

/** Sends what the outbox holds where it can, and tells the admins where it cannot. */
export class MailService {
  private readonly sender: MailSender | null;

  constructor(private readonly options: MailServiceOptions) {
    const { transport } = options;
    this.sender = transport && new MailSender({ ...options, transport });
  }

  /** Whether a server is set. */
  get delivers(): boolean {
    return this.sender !== null;
  }

  get state(): MailServiceState {
    if (this.sender) return this.sender.trouble ? 'unreachable' : 'sending';
    return this.options.demo ? 'demonstration' : 'missing';
  }

  /** Since when, and why, nothing leaves, as far as this server knows. */
  get trouble(): { readonly since: Instant; readonly error: string } | null {
    return this.sender?.trouble ?? null;
  }

  /** Says at once, in the log, that nothing will leave. */
  async start(): Promise<void> {
    if (this.state !== 'missing') return;
    const waiting = await this.waiting();
    this.options.log.warn({ waiting }, 'SMTP_URL is not set: mails wait in the outbox until it is');
  }

  /** Begins to send what waits. Never throws. */
  async wake(): Promise<void> {
    await this.sender?.wake();
    if (this.state !== 'demonstration') return;
    const { em, log } = this.options;
    await keepMails(em.fork()).catch((err: unknown) => log.warn({ err }, 'mails are kept later'));
  }

  /** The same, and tells the admins of mails that wait and do not leave: once a day for as long as it lasts. */
  async runDue(): Promise<void> {
    await this.wake();
    const { em, clock } = this.options;
    const now = clock.now();
    const { state, trouble } = this;
    const waits =
      state === 'missing' || (trouble !== null && Date.parse(now) - Date.parse(trouble.since) >= TOLD_AFTER);
    if (!waits || (await this.waiting()) === 0) return;
    const admins = await em
      .fork()
      .execute<{ id: string }[]>(`select id from person where role = 'admin' and active order by id`);
    await notify(
      em.fork(),
      admins.map(({ id }) => ({
        personId: id,
        key: `mail-held.${state}.${now.slice(0, 10)}`,
        kind: 'mail-held',
        at: now,
      })),
    );
  }

  async stop(): Promise<void> {
    await this.sender?.stop();
  }

  private async waiting(): Promise<number> {
    const [row] = await this.options.em
      .fork()
      .execute<{ n: number }[]>(`select count(*)::int as n from mail where status in ('waiting', 'queued')`);
    return row?.n ?? 0;
  }
}
