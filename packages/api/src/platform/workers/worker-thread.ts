import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { timed } from '../work/index.js';
import type { Answered, Asked } from './answer-questions.js';

export interface WorkerThreadOptions {
  /** What one answer may take, in ms; a thread that takes longer is ended. */
  readonly timeout: number;
  /** A thread that was asked nothing for so long is ended, in ms; 60,000 by default. */
  readonly idle?: number;
  /** Memory of its heap, in megabytes; 256 by default. */
  readonly memory?: number;
}

/** The thread had not answered in the time that one answer may take, and was ended. */
export class TookTooLong extends Error {
  constructor() {
    super('The thread took too long.');
  }
}

/** Tests run on the sources: a thread needs to be told how to read them. */
function startWorker(module: URL, memory: number): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: memory };
  if (existsSync(fileURLToPath(module))) return new Worker(module, { resourceLimits, execArgv: [] });
  const hooks = new URL('./typescript-sources.mjs', import.meta.url);
  return new Worker(new URL(module.href.replace(/\.js$/, '.ts')), {
    resourceLimits,
    execArgv: ['--import', hooks.href, '--no-warnings'],
  });
}

/**
 * A thread beside the server's, for what would keep it busy. Started when it is asked something, ended when it is not for a
 * while; it answers one question after the other. Its time counts for whoever asked.
 */
export class WorkerThread<Question, Answer> {
  readonly #module: URL;
  readonly #options: Required<WorkerThreadOptions>;
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  /** The end of what was asked last. */
  #last: Promise<unknown> = Promise.resolve();
  #stopped = false;

  /** @param module of its code, as built (`.js`): it calls `answerQuestions`. */
  constructor(module: URL, { timeout, idle = 60_000, memory = 256 }: WorkerThreadOptions) {
    this.#module = module;
    this.#options = { timeout, idle, memory };
  }

  /** Resolves with the answer. Rejects with what the answering threw, or when the thread ended without one. */
  ask(question: Question): Promise<Answer> {
    const answer = this.#last.then(() => timed(() => this.#askNow(question)));
    this.#last = answer.catch(() => {});
    return answer;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#end();
  }

  async #askNow(question: Question): Promise<Answer> {
    if (this.#stopped) throw new Error('The thread was stopped.');
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= startWorker(this.#module, this.#options.memory));
    const { promise, resolve, reject } = Promise.withResolvers<Answered<Answer>>();
    const exited = (code: number): void => reject(new Error(`The thread ended with code ${code}.`));
    worker.once('message', resolve).once('error', reject).once('exit', exited);
    const late = setTimeout(() => reject(new TookTooLong()), this.#options.timeout);
    try {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- of a window, not of a thread
      worker.postMessage({ question } satisfies Asked<Question>);
      const answered = await promise;
      if ('error' in answered) throw answered.error;
      this.#idle = setTimeout(() => void this.#end(), this.#options.idle).unref();
      worker.off('error', reject).off('exit', exited);
      return answered.answer;
    } catch (error) {
      // Whatever state it is in: the next question begins with another.
      worker.on('error', () => {});
      await this.#end();
      throw error;
    } finally {
      clearTimeout(late);
    }
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
