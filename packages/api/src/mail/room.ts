import type { EntityManager } from '../platform/database/index.js';
import { smtpTransport } from '../platform/mail/index.js';
import { ServiceKey, type Room, type ServerContext } from '../room/index.js';
import { MailSecrets } from './2026-11-30-20-mail-secrets.js';
import { eraseMails } from './erase-mails.js';
import { mailEstablishment } from './mail-establishment.js';
import { MailService } from './mail-service.js';
import { MailEntity } from './mail.entity.js';
import { Outbox } from './outbox.js';
import { OutboxResolver } from './outbox.resolver.js';

/** Called once there is mail to send. */
export const WAKE_MAILS = new ServiceKey<() => Promise<void>>('WAKE_MAILS');

/** Makes what a mail leaves a place for (`NewMail.about.secretId`); `null` when it is good for nothing any more. */
export const SECRET_OF_MAIL = new ServiceKey<(em: EntityManager, secretId: string) => Promise<string | null>>(
  'SECRET_OF_MAIL',
);

export const mailRoom: Room = {
  name: 'mail',
  entities: [MailEntity],
  migrations: [{ name: '2026-11-30-20-mail-secrets', class: MailSecrets }],
  resolvers: [OutboxResolver],
  ticketReactions: [mailEstablishment, eraseMails],
  open(server) {
    const { em, clock, log, config, signal, provide, later } = server;
    const { publicUrl, demo, mailRate, mail } = config;
    const { connections, perMinute } = mailRate;
    const transport = mail && smtpTransport({ ...mail, connections });
    const service = new MailService({
      em,
      clock,
      log,
      publicUrl,
      demo,
      connections,
      perMinute,
      transport,
      secretOf: later(SECRET_OF_MAIL),
    });
    countMails(server, service);
    provide(WAKE_MAILS, () => service.wake());
    let unsubscribe = () => {};
    return {
      resolvers: [new OutboxResolver(new Outbox({ em, publicUrl, service }))],
      everyMinute: () => service.runDue(),
      async start() {
        await service.start();
        unsubscribe = signal.onWake(() => void service.wake());
      },
      async close() {
        unsubscribe();
        await service.stop();
      },
    };
  },
};

function countMails({ metrics, em }: ServerContext, service: MailService): void {
  const count = async (statuses: readonly string[]): Promise<number> => {
    const [row] = await em
      .fork()
      .execute<{ n: number }[]>(`select count(*)::int as n from mail where status in (?)`, [statuses]);
    return row?.n ?? 0;
  };
  metrics.gauge({ name: 'mail_waiting', help: 'Mails that are on their way, or wait for a server.' }, () =>
    count(['waiting', 'queued']),
  );
  metrics.gauge(
    { name: 'mail_service_held', help: '1 while no mail leaves: no server is set, or it cannot be reached.' },
    () => (service.state === 'missing' || service.state === 'unreachable' ? 1 : 0),
  );
  metrics.gauge({ name: 'mail_failed', help: 'Mails that somebody must look at.' }, () => count(['failed']));
}
