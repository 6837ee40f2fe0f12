import type { Clock } from '../platform/clock/index.js';
import type { Config } from '../platform/config/index.js';
import type { EntityManager, timeLimits } from '../platform/database/index.js';
import type { WakeUpSignal } from '../platform/event-log/index.js';
import type { FileStore } from '../platform/files/index.js';
import type { Logger } from '../platform/log/index.js';
import type { Metrics } from '../platform/metrics/index.js';
import type { TicketLog } from '../ticket-log/index.js';

/** The key under which one room provides a service to others, which do not import that room. */
export class ServiceKey<T> {
  declare readonly type: T;
  constructor(readonly name: string) {}
}

/** An account that the sign-in page of a demonstration offers. */
export interface OfferedAccount {
  readonly login: string;
  readonly password: string;
  readonly role: string;
  readonly name: string;
}

/** What every room of a running server may use. */
export interface ServerContext {
  readonly config: Config;
  readonly databaseUrl: string;
  /** Of the product. */
  readonly version: string;
  readonly demoAccounts: readonly OfferedAccount[];
  /** To be forked. */
  readonly em: EntityManager;
  readonly limits: ReturnType<typeof timeLimits>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly signal: WakeUpSignal;
  readonly files: FileStore;
  /** The only way to write on tickets. */
  readonly tickets: TicketLog;
  /** Aborted when the server is told to end: what has no end of its own to wait for goes on at the next start. */
  readonly ending: AbortSignal;
  provide<T>(key: ServiceKey<T>, service: T): void;
  /** Ask when it is used: while rooms open, only those before have provided anything. Throws when nobody has. */
  use<T>(key: ServiceKey<T>): T;
  /** A function that another room provides, which may open later: it is asked for at each call. */
  later<Given extends unknown[], Answer>(
    key: ServiceKey<(...given: Given) => Answer>,
  ): (...given: Given) => Answer;
}

/** The registry of services that rooms provide to each other. */
export class Services {
  readonly #services = new Map<ServiceKey<unknown>, unknown>();

  provide = <T>(key: ServiceKey<T>, service: T): void => {
    if (this.#services.has(key)) throw new Error(`${key.name} is provided twice.`);
    this.#services.set(key, service);
  };

  use = <T>(key: ServiceKey<T>): T => {
    if (!this.#services.has(key)) throw new Error(`No room provides ${key.name}.`);
    return this.#services.get(key) as T;
  };

  later =
    <Given extends unknown[], Answer>(key: ServiceKey<(...given: Given) => Answer>) =>
    (...given: Given): Answer =>
      this.use(key)(...given);
}
