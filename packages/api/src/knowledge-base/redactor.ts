import type { PreparedKnown } from '@assistance/domain/knowledge-base';
import { refuse } from '@assistance/domain/shared';
import { RefusalError } from '../platform/graphql/index.js';
import { computed, TooMuchWork, Turns } from '../platform/work/index.js';
import { TookTooLong, WorkerThread } from '../platform/workers/index.js';
import type { RedactionAnswer, RedactionQuestion } from './redact.worker.js';
import { lengthOf, redactAll, type RedactionDone, type RedactionWork } from './redaction-work.js';

interface RedactorOptions {
  /** Threads; 2 by default, so that one long text leaves room for somebody else's. */
  readonly threads?: number;
  /** What may be read at once on the server's own thread, in characters. */
  readonly short?: number;
  /** What one piece of work may take, in ms. */
  readonly timeout?: number;
}

/**
 * An article as people write it is read in a millisecond. Made to be slow, so many characters take 45 ms (4.5 µs each, the
 * slowest known): nobody else waits for longer.
 */
const SHORT = 10_000;
/** The longest work that a ticket gives, on a busy machine. */
const TIMEOUT = 20_000;
/** Pieces of work that one person may have waiting, and all together. */
const WAITING = { each: 4, all: 40 };
/** How soon to try again with more, in ms. */
const TRY_AGAIN = 5_000;

/**
 * Looks for what is confidential (C3.3.1) beside the server's thread, unless there is little to read. Each person's work
 * is done one piece after the other, those of others in turn.
 */
export class Redactor {
  readonly #short: number;
  readonly #threads: readonly WorkerThread<RedactionQuestion, RedactionAnswer>[];
  readonly #free: WorkerThread<RedactionQuestion, RedactionAnswer>[];
  readonly #turns: Turns;
  /** The names that a thread may have already, by a number of theirs. */
  readonly #versions = new WeakMap<PreparedKnown, number>();
  #version = 0;

  constructor({ threads = 2, short = SHORT, timeout = TIMEOUT }: RedactorOptions = {}) {
    this.#short = short;
    const module = new URL('./redact.worker.js', import.meta.url);
    this.#threads = Array.from({ length: threads }, () => new WorkerThread(module, { timeout }));
    this.#free = [...this.#threads];
    this.#turns = new Turns({ each: 1, all: threads, waiting: WAITING.each });
  }

  /**
   * @param person whose work it is: an id.
   * @throws RefusalError TOO_MUCH_WORK when too much waits already, REDACTION_TOOK_TOO_LONG.
   */
  async redact(person: string, work: RedactionWork, known: PreparedKnown): Promise<RedactionDone> {
    if (lengthOf(work) <= this.#short) return computed(() => redactAll(work, known));
    if (this.#turns.isFull(person) || this.#turns.waiting >= WAITING.all) throw new TooMuchWork(TRY_AGAIN);
    return this.#turns.run(person, async () => {
      const thread = this.#free.pop();
      if (!thread) throw new Error('A turn begins when a thread is free.');
      try {
        return await this.#ask(thread, work, known);
      } catch (error) {
        if (error instanceof TookTooLong) throw new RefusalError(refuse('REDACTION_TOOK_TOO_LONG'));
        throw error;
      } finally {
        this.#free.push(thread);
      }
    });
  }

  async stop(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.stop()));
  }

  async #ask(
    thread: WorkerThread<RedactionQuestion, RedactionAnswer>,
    work: RedactionWork,
    known: PreparedKnown,
  ): Promise<RedactionDone> {
    const version = this.#versions.get(known) ?? (this.#version += 1);
    this.#versions.set(known, version);
    const done = await thread.ask({ work, version, known: null });
    if (done) return done;
    const { people, establishments, places } = known;
    const again = await thread.ask({
      work,
      version,
      known: { people, establishments, places: places ?? [] },
    });
    if (!again) throw new Error('The thread was given the names.');
    return again;
  }
}
