import { PersonEntity } from '../correspondent/index.js';
import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { JobQueues, QueueSettings } from '../platform/jobs/index.js';
import type { MailTransport, Message } from '../platform/mail/index.js';
import { notify } from '../notification/index.js';
import { keepMails } from './keep-mails.js';
import { MailEntity, type MailRow } from './mail.entity.js';
import { withAddress } from './render.js';

const QUEUE = 'mail';
/** About a day in all: a mail server that is down over a night loses nothing. */
const SETTINGS: QueueSettings = {
  retries: 12,
  retryDelay: 30,
  longestDelay: 3 * 3_600,
  expires: 180,
  concurrency: 2,
};
const BATCH = 200;

interface MailJob {
  readonly mailId: string;
}
interface DeliveryOptions {
  readonly em: EntityManager;
  readonly clock: Clock;
  readonly queues: JobQueues;
  /** `null`: no server is set, mails are kept for reading. */
  readonly transport: MailTransport | null;
  /** The desk's own, without a slash at its end. */
  readonly publicUrl: string;
  readonly log: { warn(details: object, message: string): void };
  /** Shorter delays, for tests. */
  readonly settings?: Partial<QueueSettings>;
}

/**
 * Takes the outbox's mails to the server: from the outbox into the queue in one transaction, from the queue to the
 * server once if nothing dies, and once more at most for a death between the server's answer and ours (the message's id
 * is the same: mail programs show one). What cannot be delivered is told to the admins.
 */
export class MailDelivery {
  private relaying: Promise<void> | null = null;
  private again = false;

  constructor(private readonly options: DeliveryOptions) {}

  async start(): Promise<void> {
    const { queues, transport, settings } = this.options;
    if (!transport) return;
    await queues.work<MailJob>(
      QUEUE,
      { ...SETTINGS, ...settings },
      (job) => this.deliver(job.mailId, transport),
      (job) => this.bury(job.mailId),
    );
  }

  /** Hands over all that waits; asked again meanwhile, it looks again. */
  relay(): Promise<void> {
    if (this.relaying) this.again = true;
    this.relaying ??= this.relayAll().finally(() => (this.relaying = null));
    return this.relaying;
  }

  async stop(): Promise<void> {
    await this.relaying?.catch(() => {});
    this.options.transport?.close();
  }

  private async relayAll(): Promise<void> {
    do {
      this.again = false;
      while ((await this.relayBatch()) === BATCH);
    } while (this.again);
  }

  private async relayBatch(): Promise<number> {
    const { em, queues, transport } = this.options;
    return em.fork().transactional(async (locked) => {
      if (!transport) {
        await keepMails(locked);
        return 0;
      }
      const rows = await locked.execute<{ id: string }[]>(
        `select id from mail where status = 'waiting' order by created_at, id limit ? for update skip locked`,
        [BATCH],
      );
      if (rows.length === 0) return 0;
      await queues.enqueue<MailJob>(
        locked,
        QUEUE,
        rows.map(({ id }) => ({ key: id, data: { mailId: id } })),
      );
      await locked.execute(`update mail set status = 'queued' where id in (?)`, [rows.map(({ id }) => id)]);
      return rows.length;
    });
  }

  /** @throws what the server said: the queue tries again. */
  private async deliver(mailId: string, transport: MailTransport): Promise<void> {
    const { em, clock } = this.options;
    try {
      await em.fork().transactional(async (locked) => {
        // Held while it is sent: a job that comes twice waits here, then finds it sent.
        await locked.execute(`select 1 from mail where id = ? for update`, [mailId]);
        const mail = await locked.findOne(MailEntity, { id: mailId, status: 'queued' });
        if (!mail) return;
        const person = await locked.findOneOrFail(PersonEntity, { id: mail.personId });
        if (!person.active) {
          // C3.3.1: whoever has left meanwhile has no business with the establishment's tickets any more.
          await locked.nativeUpdate(
            MailEntity,
            { id: mailId },
            { status: 'failed', lastError: 'PERSON_LEFT' },
          );
          return;
        }
        await transport.send(this.messageOf(mail, `${person.firstName} ${person.lastName}`));
        await locked.nativeUpdate(
          MailEntity,
          { id: mailId },
          { status: 'sent', sentAt: new Date(clock.now()), attempts: mail.attempts + 1, lastError: null },
        );
      });
    } catch (err) {
      this.options.log.warn({ err, mailId }, 'a mail could not be sent and will be tried again');
      await em
        .fork()
        .execute(
          `update mail set attempts = attempts + 1, last_error = ? where id = ? and status = 'queued'`,
          [String(err).slice(0, 500), mailId],
        );
      throw err;
    }
  }

  private messageOf(mail: MailRow, name: string): Message {
    const { publicUrl } = this.options;
    return {
      id: mail.id,
      thread: mail.thread,
      to: { name, address: mail.address ?? '' },
      subject: mail.subject,
      plain: withAddress(mail.plain, publicUrl),
      html: withAddress(mail.html, publicUrl),
      language: mail.language,
    };
  }

  private async bury(mailId: string): Promise<void> {
    const { em, clock } = this.options;
    await em.fork().transactional(async (locked) => {
      const failed = await locked.execute<{ subject: string; attempts: number }[]>(
        `update mail set status = 'failed' where id = ? and status = 'queued' returning subject, attempts`,
        [mailId],
      );
      const [mail] = failed;
      if (!mail) return;
      const admins = await locked.execute<{ id: string }[]>(
        `select id from person where role = 'admin' and active order by id`,
      );
      await notify(
        locked,
        admins.map(({ id }) => ({
          personId: id,
          key: `mail-failed.${mailId}.${mail.attempts}`,
          kind: 'mail-failed',
          data: { label: mail.subject },
          at: clock.now(),
        })),
      );
    });
  }
}
