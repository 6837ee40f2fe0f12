import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { DueActs, JobQueues } from '../platform/jobs/index.js';
import type { Logger } from '../platform/log/index.js';
import type { Metrics } from '../platform/metrics/index.js';
import { forgetRequests } from '../platform/requests/index.js';
import type { OpenRoom } from '../room/index.js';

interface AutomationOptions {
  readonly databaseUrl: string;
  readonly em: EntityManager;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly rooms: readonly OpenRoom[];
}

/** What the rooms do by themselves: planned acts at their hour, what is looked at every minute, what is forgotten. */
export interface Automation {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Does all that is due by the clock; every minute by itself. */
  runDue(): Promise<void>;
}

const HOUR = 3_600_000;

export function createAutomation({
  databaseUrl,
  em,
  clock,
  metrics,
  log,
  rooms,
}: AutomationOptions): Automation {
  const queues = new JobQueues({ url: databaseUrl, log });
  const acts = new DueActs({
    em,
    clock,
    log,
    acts: Object.assign({}, ...rooms.map(({ plannedActs = {} }) => plannedActs)),
  });
  const runDue = async () => {
    await acts.runDue();
    for (const room of rooms) await room.everyMinute?.();
  };
  const forget = async () => {
    for (const each of [() => forgetRequests(em.fork()), ...rooms.map((room) => room.everyHour)]) {
      await each?.().catch((err: unknown) =>
        log.warn({ err }, 'what nobody needs any more is forgotten later'),
      );
    }
  };
  metrics.gauge(
    { name: 'planned_acts_late', help: 'Reminders, closings and warnings more than five minutes late.' },
    async () => {
      const late = new Date(Date.parse(clock.now()) - 300_000).toISOString();
      const sql = `select count(*)::int as n from scheduled_act where due_at < ?`;
      const [row] = await em.fork().execute<{ n: number }[]>(sql, [late]);
      return row?.n ?? 0;
    },
  );

  let first: Promise<unknown> = Promise.resolve();
  let forgetting: Promise<unknown> = Promise.resolve();
  let hourly: NodeJS.Timeout | null = null;
  return {
    async start() {
      await queues.start();
      await queues.everyMinute('due-acts', runDue);
      // What fell due while no server ran; the pages need not wait for it.
      first = runDue().catch((err: unknown) => log.error({ err }, 'what is due will be looked at again'));
      forgetting = forget();
      hourly = setInterval(() => void (forgetting = forget()), HOUR).unref();
    },
    runDue,
    async stop() {
      if (hourly) clearInterval(hourly);
      await Promise.all([acts.stop().then(() => first), forgetting]);
      await queues.stop();
    },
  };
}
