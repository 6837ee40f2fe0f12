import { ClosureDesk, ClosureResolver } from '../calendar/index.js';
import { NotificationMails } from '../digest/index.js';
import { MailService, Outbox, OutboxResolver } from '../mail/index.js';
import type { Clock } from '../platform/clock/index.js';
import type { Config } from '../platform/config/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { WakeUpSignal } from '../platform/event-log/index.js';
import { DueActs, JobQueues } from '../platform/jobs/index.js';
import type { Logger } from '../platform/log/index.js';
import { smtpTransport } from '../platform/mail/index.js';
import type { Metrics } from '../platform/metrics/index.js';
import { progressActs } from '../progress/index.js';
import { reminderActs } from '../reminder/index.js';
import type { TicketLog } from '../ticket-log/index.js';
import { actOnTicket, moveDueDates, replanTicket } from '../ticket/index.js';
import { warningActs } from '../warning/index.js';

interface AutomationOptions {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly em: EntityManager;
  readonly clock: Clock;
  readonly tickets: TicketLog;
  readonly signal: WakeUpSignal;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Looked at every minute too, after all else. */
  readonly alsoDue: () => Promise<void>;
}

/** What the desk does by itself: reminders and closings at their hour, warnings, mails. */
export interface Automation {
  /** The resolvers that it serves. */
  readonly resolvers: readonly object[];
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Does all that is due by the clock, and hands over the mails that it wrote; every minute by itself. */
  runDue(): Promise<void>;
}

export function createAutomation(options: AutomationOptions): Automation {
  const { config, databaseUrl, em, clock, tickets, signal, metrics, log, alsoDue } = options;
  const queues = new JobQueues({ url: databaseUrl, log });
  const acts = new DueActs({
    em,
    clock,
    log,
    acts: {
      ...reminderActs({ log: tickets, act: actOnTicket, replan: replanTicket }),
      ...warningActs(config.warningThresholds),
      ...progressActs(tickets),
    },
  });
  const mails = new MailService({
    ...{ em, clock, log, publicUrl: config.publicUrl, demo: config.demo },
    ...{ connections: config.mailRate.connections, perMinute: config.mailRate.perMinute },
    transport: config.mail && smtpTransport({ ...config.mail, connections: config.mailRate.connections }),
  });
  const chosen = new NotificationMails({ em, clock });
  const relay = () => mails.wake();
  const runDue = async () => {
    await acts.runDue();
    await chosen.runDue();
    await mails.runDue();
    await alsoDue();
  };

  metrics.gauge({ name: 'mail_waiting', help: 'Mails that are on their way, or wait for a server.' }, () =>
    count(em, `select count(*)::int as n from mail where status in ('waiting', 'queued')`),
  );
  metrics.gauge(
    { name: 'mail_service_held', help: '1 while no mail leaves: no server is set, or it cannot be reached.' },
    () => (mails.state === 'missing' || mails.state === 'unreachable' ? 1 : 0),
  );
  metrics.gauge({ name: 'mail_failed', help: 'Mails that somebody must look at.' }, () =>
    count(em, `select count(*)::int as n from mail where status = 'failed'`),
  );
  metrics.gauge(
    { name: 'planned_acts_late', help: 'Reminders, closings and warnings more than five minutes late.' },
    () => {
      const late = new Date(Date.parse(clock.now()) - 300_000).toISOString();
      return count(em, `select count(*)::int as n from scheduled_act where due_at < ?`, [late]);
    },
  );

  let unsubscribe = () => {};
  let first: Promise<unknown> = Promise.resolve();
  return {
    resolvers: [
      new ClosureResolver(new ClosureDesk({ em, clock, moveDueDates, relay })),
      new OutboxResolver(new Outbox({ em, publicUrl: config.publicUrl, service: mails })),
    ],
    async start() {
      await queues.start();
      await mails.start();
      await queues.everyMinute('due-acts', runDue);
      unsubscribe = signal.onWake(() => void relay());
      // What fell due while no server ran; the pages need not wait for it.
      first = runDue().catch((err: unknown) => log.error({ err }, 'what is due will be looked at again'));
    },
    runDue,
    async stop() {
      unsubscribe();
      await Promise.all([mails.stop(), acts.stop().then(() => first)]);
      await queues.stop();
    },
  };
}

async function count(em: EntityManager, sql: string, parameters: unknown[] = []): Promise<number> {
  const [row] = await em.fork().execute<{ n: number }[]>(sql, parameters);
  return row?.n ?? 0;
}
