export interface TurnsOptions {
  /** Of one key at once. */
  readonly each: number;
  /** Of all keys at once. */
  readonly all: number;
  /** Waiting for one key; more is refused. No limit by default. */
  readonly waiting?: number;
}

interface Line {
  running: number;
  readonly waiting: (() => void)[];
  /** When it was served last, as a number that grows. */
  served: number;
}

/**
 * Lets few things run at once, and those who ask for much wait behind themselves alone: each key has a line of its own,
 * and the lines are served in turn.
 */
export class Turns {
  readonly #lines = new Map<string, Line>();
  readonly #options: TurnsOptions;
  #running = 0;
  #served = 0;

  constructor(options: TurnsOptions) {
    this.#options = options;
  }

  /** How many wait. */
  get waiting(): number {
    let sum = 0;
    for (const { waiting } of this.#lines.values()) sum += waiting.length;
    return sum;
  }

  /** How many of one key wait. */
  waitingOf(key: string): number {
    return this.#lines.get(key)?.waiting.length ?? 0;
  }

  /** Whether one more of a key would be refused: too many of it wait already. */
  isFull(key: string): boolean {
    const { waiting = Number.POSITIVE_INFINITY } = this.#options;
    return this.waitingOf(key) >= waiting;
  }

  /** Waits for a turn. What it gives ends the turn; called again, it does nothing. */
  take(key: string): Promise<() => void> {
    const line = this.#lines.get(key) ?? { running: 0, waiting: [], served: 0 };
    this.#lines.set(key, line);
    const { promise, resolve } = Promise.withResolvers<() => void>();
    line.waiting.push(() => {
      let over = false;
      line.running += 1;
      this.#running += 1;
      resolve(() => {
        if (over) return;
        over = true;
        line.running -= 1;
        this.#running -= 1;
        this.#serve();
      });
    });
    this.#serve();
    return promise;
  }

  /** Runs something within a turn. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const end = await this.take(key);
    try {
      return await work();
    } finally {
      end();
    }
  }

  /** Lets begin who may: first those who have the least running, then those who were served longest ago. */
  #serve(): void {
    while (this.#running < this.#options.all) {
      let best: Line | null = null;
      for (const [key, line] of this.#lines) {
        if (line.running === 0 && line.waiting.length === 0) this.#lines.delete(key);
        if (line.waiting.length === 0 || line.running >= this.#options.each) continue;
        if (best === null || isBefore(line, best)) best = line;
      }
      const begin = best?.waiting.shift();
      if (!best || !begin) return;
      best.served = this.#served += 1;
      begin();
    }
  }
}

const isBefore = (one: Line, other: Line): boolean =>
  one.running < other.running || (one.running === other.running && one.served < other.served);
