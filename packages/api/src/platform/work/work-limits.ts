import { availableParallelism } from 'node:os';
import { refuse } from '@assistance/domain/shared';
import { RefusalError, type Asker } from '../graphql/index.js';
import { Budgets } from './budgets.js';
import { currentMeter, measured, Meter } from './meter.js';
import { Turns } from './turns.js';

/** Work that one person may ask for, in milliseconds of one processor. */
interface WorkBudget {
  /** At once. */
  readonly burst: number;
  /** What comes back each second. */
  readonly perSecond: number;
}

export interface WorkLimitsOptions {
  readonly budget: WorkBudget;
  /** Connections to the database. */
  readonly pool: number;
  /** Milliseconds that never go back. */
  readonly now?: () => number;
  /** Of this machine, as a rule the database's too. */
  readonly processors?: number;
}

/** An address has so many times as much at once as a person, for all who share it and have not signed in yet. */
const PEOPLE_BEHIND_ADDRESS = 4;
/** Operations of one person that run at once, as many as a browser has connections, and those that wait for these. */
const OF_PERSON = { each: 6, waiting: 60 };
const OF_ADDRESS = { each: 12, waiting: 500 };
/** What the beginning of a subscription costs, in milliseconds: its session is looked up, its document read. */
const SUBSCRIBING = 1;
/** How soon a person may try again who has too much waiting, in milliseconds. */
const FULL = 2_000;

const keyOf = (asker: Asker): string =>
  'personId' in asker ? `person ${asker.personId}` : `address ${asker.address}`;

/** TOO_MUCH_WORK, with when to try again: in `extensions.retryAfter` (seconds) and in the header of that name. */
export class TooMuchWork extends RefusalError {
  constructor(milliseconds: number) {
    const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
    super(refuse('TOO_MUCH_WORK', null, { seconds }), {
      retryAfter: seconds,
      http: { status: 429, headers: new Map([['retry-after', String(seconds)]]) },
    });
  }
}

/**
 * What everybody may ask for over time, and at once. By this server: of two servers, each has its own. An operation takes
 * what it is estimated to cost, and is put right by what was measured, so that a price that is wrong costs nobody anything
 * for long.
 */
export class WorkLimits {
  readonly #people: Budgets;
  readonly #addresses: Budgets;
  readonly #operations: Readonly<Record<'people' | 'addresses', Turns>> = {
    people: new Turns({ ...OF_PERSON, all: Number.POSITIVE_INFINITY }),
    addresses: new Turns({ ...OF_ADDRESS, all: Number.POSITIVE_INFINITY }),
  };
  readonly #expensive: Turns;
  /** What ends a request that was let in. */
  readonly #admitted = new WeakMap<Meter, () => void>();

  constructor({
    budget,
    pool,
    now = () => performance.now(),
    processors = availableParallelism(),
  }: WorkLimitsOptions) {
    this.#people = new Budgets({ ...budget, now });
    this.#addresses = new Budgets({ ...budget, burst: budget.burst * PEOPLE_BEHIND_ADDRESS, now });
    // One person keeps half of the processors busy at most.
    const each = Math.max(1, Math.floor(processors / 2));
    this.#expensive = new Turns({ each, all: Math.max(each, pool - 2) });
  }

  /** Runs a request, whose work is counted and put right at its end; see {@link admit}. */
  async request<T>(work: () => Promise<T>): Promise<T> {
    const meter = new Meter();
    try {
      return await measured(meter, work);
    } finally {
      this.#admitted.get(meter)?.();
    }
  }

  /**
   * Called in a request once it is known who asks and what it is estimated to cost: waits for a turn.
   * @throws TooMuchWork when the budget is spent, or too much of the asker's waits already.
   */
  async admit(asker: Asker, estimate: number): Promise<void> {
    const meter = currentMeter();
    if (!meter) return;
    const key = keyOf(asker);
    const budgets = this.#budgetsOf(asker);
    const operations = this.#operations['personId' in asker ? 'people' : 'addresses'];
    if (operations.isFull(key)) throw new TooMuchWork(FULL);
    const wait = budgets.take(key, estimate);
    if (wait > 0) throw new TooMuchWork(wait);
    const endTurn = await operations.take(key);
    meter.person = { key, turns: this.#expensive };
    this.#admitted.set(meter, () => {
      endTurn();
      budgets.correct(key, meter.spent - estimate);
    });
  }

  /** Lets a subscription begin whose events are estimated to cost so much each, or refuses. */
  subscribe(asker: Asker, estimate: number): void {
    const [budgets, key] = [this.#budgetsOf(asker), keyOf(asker)];
    const wait = budgets.take(key, estimate);
    if (wait > 0) throw new TooMuchWork(wait);
    // None has come yet.
    budgets.correct(key, SUBSCRIBING - estimate);
  }

  /** Counts the work that one live event is for somebody; `spent` is called when they have asked for too much. */
  async event<T>(asker: Asker, work: () => Promise<T> | T, spent: () => void): Promise<T> {
    const meter = new Meter();
    const key = keyOf(asker);
    const budgets = this.#budgetsOf(asker);
    meter.person = { key, turns: this.#expensive };
    try {
      return await measured(meter, work);
    } finally {
      budgets.correct(key, meter.spent);
      if (budgets.left(key) < 0) spent();
    }
  }

  #budgetsOf(asker: Asker): Budgets {
    return 'personId' in asker ? this.#people : this.#addresses;
  }
}
