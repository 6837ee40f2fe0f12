import { DONE } from '@assistance/domain/audit';
import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { AuditNote, AuditService } from '../room/index.js';
import type { CommandAudit } from './audit-commands.js';
import { ReadingLog } from './reading-log.js';
import { sealEntries } from './seal-entries.js';
import { kindOfObjects, whoAndWhere } from './who-and-where.js';
import { writeEntries } from './write-entries.js';

/** How often what waits is written and sealed, in ms. */
const BEAT = 500;
/** After something went wrong, in beats. */
const PATIENCE = 10;
const QUARTER_MS = 15 * 60_000;
const MOST_NEWS = 10_000;

interface Options {
  readonly em: EntityManager;
  readonly clock: Clock;
  readonly log: { warn(details: object, message: string): void };
}

/** The audit of a running server: what waits is written and sealed a moment later, and at its end. */
export class AuditTrail implements AuditService, CommandAudit {
  readonly #readings: ReadingLog;
  readonly #news = new Map<string, number>();
  #isUnsealed = true;
  #pause = 0;
  #busy: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(private readonly options: Options) {
    const { em, clock } = options;
    this.#readings = new ReadingLog({
      clock,
      write: async (entries) => {
        await writeEntries(em.fork(), entries);
        this.wake();
      },
    });
  }

  read: AuditService['read'] = (...reading) => this.#readings.note(...reading);

  async record(em: EntityManager, note: AuditNote): Promise<void> {
    const { kind, operation, outcome = DONE, viewer, origin, objects = [], details = {} } = note;
    await writeEntries(em, [
      {
        at: this.options.clock.now(),
        kind,
        operation,
        outcome,
        ...whoAndWhere(viewer, origin),
        objectKind: kindOfObjects(objects),
        objects,
        details,
      },
    ]);
    this.wake();
  }

  wake(): void {
    this.#isUnsealed = true;
  }

  /** By this server's own time: what tests move is not how fast somebody tries. */
  isNews(what: string): boolean {
    const now = performance.now();
    const last = this.#news.get(what);
    if (last !== undefined && now - last < QUARTER_MS) return false;
    if (this.#news.size >= MOST_NEWS) this.#news.clear();
    this.#news.set(what, now);
    return true;
  }

  /** Started apart from any request: what it does is nobody's work. */
  start(): void {
    this.#timer = setInterval(() => void this.#beat(), BEAT);
    this.#timer.unref();
  }

  /** Writes and seals all that there is. */
  async settle(): Promise<void> {
    await this.#busy;
    await this.#readings.flush();
    await this.sealAll();
  }

  async sealAll(): Promise<void> {
    this.#isUnsealed = false;
    try {
      await sealEntries(this.options.em);
    } catch (error) {
      this.#isUnsealed = true;
      throw error;
    }
  }

  /** The same before the server ends, which a database that is away must not keep it from. */
  async settleBeforeEnd(): Promise<void> {
    await this.settle().catch((err: unknown) => {
      // Without its stack: what a person is told of the end stands after the log, and is short.
      this.options.log.warn({ why: String(err) }, 'audit: what waits could not be written before the end');
    });
  }

  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.settleBeforeEnd();
  }

  #beat(): void {
    if (this.#pause > 0) {
      this.#pause -= 1;
      return;
    }
    if (this.#busy !== null || (this.#readings.waiting === 0 && !this.#isUnsealed)) return;
    this.#busy = this.#work()
      .catch((err: unknown) => {
        this.#pause = PATIENCE;
        this.options.log.warn({ err }, 'audit: what waits could not be written; it is tried again');
      })
      .finally(() => {
        this.#busy = null;
      });
  }

  async #work(): Promise<void> {
    if (this.#readings.waiting > 0) await this.#readings.flush();
    if (this.#isUnsealed) await this.sealAll();
  }
}
