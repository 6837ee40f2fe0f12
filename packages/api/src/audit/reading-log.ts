import { DONE, readingSlot } from '@assistance/domain/audit';
import type { Clock } from '../platform/clock/index.js';
import type { AuditService } from '../room/index.js';
import { kindOfObjects, whoAndWhere } from './who-and-where.js';
import type { NewEntry } from './write-entries.js';

/** Written in one statement. */
const AT_A_TIME = 500;
/** Beyond so many that wait, whoever reads waits until they are written: none is lost, and memory is bounded. */
const MOST_WAITING = 2_000;
/** Remembered as written or waiting. Beyond that they are forgotten: the database keeps each once all the same. */
const MOST_KNOWN = 50_000;

interface Options {
  readonly clock: Clock;
  readonly write: (entries: readonly NewEntry[]) => Promise<void>;
}

/** Who read what, on the way to the database: off the path of requests, each person, object and quarter of an hour once. */
export class ReadingLog {
  #waiting: NewEntry[] = [];
  readonly #known = new Set<string>();
  #slot = '';
  #writing: Promise<void> = Promise.resolve();

  constructor(private readonly options: Options) {}

  get waiting(): number {
    return this.#waiting.length;
  }

  note: AuditService['read'] = (viewer, origin, { operation, objects }) => {
    const at = this.options.clock.now();
    const slot = readingSlot(at);
    if (slot !== this.#slot || this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#slot = slot;
    const key = `${viewer.personId} ${objects[0]}`;
    if (this.#known.has(key)) return undefined;
    this.#known.add(key);
    this.#waiting.push({
      at,
      slot,
      kind: 'read',
      operation,
      outcome: DONE,
      ...whoAndWhere(viewer, origin),
      objectKind: kindOfObjects(objects),
      objects,
      details: {},
    });
    return this.#waiting.length > MOST_WAITING ? this.flush() : undefined;
  };

  /** Writes all that waits. What could not be written waits on; throws then. */
  flush(): Promise<void> {
    const next = this.#writing.catch(() => {}).then(() => this.#writeAll());
    this.#writing = next;
    return next;
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const some = this.#waiting.slice(0, AT_A_TIME);
      await this.options.write(some);
      this.#waiting = this.#waiting.slice(some.length);
    }
  }
}
