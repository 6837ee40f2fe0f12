import type { Instant } from '@assistance/domain/shared';
import type { Clock } from '../clock/index.js';
import type { EntityManager } from '../database/index.js';

/**
 * Carries out one scheduled act on a subject, in the transaction that `em` is in. It must decide again whether the
 * act is due, by a time read after taking its locks. If it leaves its own row due at or before the time of this run,
 * the row is removed.
 */
export type DoAct = (em: EntityManager, subject: string, clock: Clock) => Promise<void>;

interface DueActsOptions {
  readonly em: EntityManager;
  readonly clock: Clock;
  /** By kind. Plans of other kinds are left for the servers that know them. */
  readonly acts: Readonly<Record<string, DoAct>>;
  readonly log: { error(details: object, message: string): void };
}

interface Due {
  readonly kind: string;
  readonly subject: string;
}

const BATCH = 100;
/** After a failure, in ms; doubled each time. It never gives up: a promise of the charter is behind. */
const FIRST_RETRY = 30_000;
const LONGEST_RETRY = 3_600_000;

/**
 * Does planned acts at their hour, oldest first, each exactly once, however many servers look and wherever one dies:
 * what an act does and its plan's end are one transaction.
 *
 * Plans are rows of our own and not pg-boss jobs, for three reasons. Due instants are worked out again whenever a
 * closure is announced, with the commitments and in the same statement batch. The clock is ours: pg-boss compares with
 * the database's `now()` (its `TestClock` drives one process in tests, not the demo's or an import's time). And a plan is
 * a projection of the log, which `rebuild-commitments` checks. pg-boss wakes this up every minute.
 */
export class DueActs {
  private running: Promise<number> | null = null;
  private stopped = false;

  constructor(private readonly options: DueActsOptions) {}

  /** Does all that is due by the clock; gives how many. Called while it runs, it gives that run. */
  runDue(): Promise<number> {
    this.running ??= this.run().finally(() => (this.running = null));
    return this.running;
  }

  /** Ends after the act under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running?.catch(() => {});
  }

  private async run(): Promise<number> {
    const now = this.options.clock.now();
    const seen = new Set<string>();
    let done = 0;
    for (;;) {
      const due = (await this.due(now, seen)).filter((each) => !seen.has(keyOf(each)));
      if (due.length === 0) return done;
      for (const each of due) {
        if (this.stopped) return done;
        seen.add(keyOf(each));
        if (await this.attempt(each, now)) done += 1;
      }
    }
  }

  /** The next ones, beyond those seen: what failed, or what another server does, is not waited for. */
  private due(now: Instant, seen: ReadonlySet<string>): Promise<Due[]> {
    const { em, acts } = this.options;
    return em.fork().execute<Due[]>(
      `select kind, subject from scheduled_act
        where due_at <= ? and (retry_at is null or retry_at <= ?) and kind in (?)
        order by due_at, kind desc, subject limit ?`,
      [now, now, Object.keys(acts), BATCH + seen.size],
    );
  }

  private async attempt(due: Due, now: Instant): Promise<boolean> {
    try {
      return await this.options.em.fork().transactional((em) => this.perform(em, due, now));
    } catch (err) {
      this.options.log.error({ err, ...due }, 'a planned act failed and will be tried again');
      await this.postpone(due, now, err);
      return false;
    }
  }

  private async perform(em: EntityManager, { kind, subject }: Due, now: Instant): Promise<boolean> {
    // Not a lock on the plan's row: a person's act locks the subject first and its plan then; this one would lock them
    // the other way round.
    const [lock] = await em.execute<{ mine: boolean }[]>(
      `select pg_try_advisory_xact_lock(hashtextextended(?, 42)) as mine`,
      [keyOf({ kind, subject })],
    );
    if (lock?.mine !== true) return false;
    // Another server may have done it between the list and the lock.
    const still = await em.execute<unknown[]>(
      `select 1 from scheduled_act where kind = ? and subject = ? and due_at <= ?`,
      [kind, subject, now],
    );
    if (still.length === 0) return false;
    await this.options.acts[kind]?.(em, subject, this.options.clock);
    await em.execute(`delete from scheduled_act where kind = ? and subject = ? and due_at <= ?`, [
      kind,
      subject,
      now,
    ]);
    return true;
  }

  private async postpone({ kind, subject }: Due, now: Instant, error: unknown): Promise<void> {
    await this.options.em.fork().execute(
      `update scheduled_act
          set attempts = attempts + 1, last_error = ?,
              retry_at = ?::timestamptz + least(? * power(2, least(attempts, 20)), ?) * interval '1 millisecond'
        where kind = ? and subject = ?`,
      [String(error).slice(0, 2_000), now, FIRST_RETRY, LONGEST_RETRY, kind, subject],
    );
  }
}

const keyOf = ({ kind, subject }: Due): string => `${kind} ${subject}`;
