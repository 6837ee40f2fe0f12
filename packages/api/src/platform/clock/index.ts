import type { Instant } from '@assistance/domain/shared';

/** The server's only source of time; tests and the demonstration replace it. */
export interface Clock {
  now(): Instant;
}

/** A fixed instant for what comes from the past (an import, a test), or the clock. */
export type When = Instant | Clock;

/**
 * The current time, or the fixed instant. Call it after taking locks, so that times have the order of the
 * transactions.
 */
export const timeOf = (when: When): Instant => (typeof when === 'string' ? when : when.now());

/** The system's clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that only moves when it is told to, for tests. */
export class MovableClock implements Clock {
  constructor(private instant: Instant) {}
  now(): Instant {
    return this.instant;
  }
  moveTo(instant: Instant): void {
    this.instant = new Date(instant).toISOString();
  }
}
