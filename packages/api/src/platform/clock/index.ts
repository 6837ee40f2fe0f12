import type { Instant } from '@assistance/domain/shared';

/** The only source of time of the server: tests and the demo move it. */
export interface Clock {
  now(): Instant;
}

/** An instant for what comes from the past (an import, a test); otherwise the clock, read when it matters. */
export type When = Instant | Clock;

/** What time it is: call it once every lock is held, so that who waited is not dated before who went first. */
export const timeOf = (when: When): Instant => (typeof when === 'string' ? when : when.now());

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands where it is put. */
export class MovableClock implements Clock {
  constructor(private instant: Instant) {}
  now(): Instant {
    return this.instant;
  }
  moveTo(instant: Instant): void {
    this.instant = new Date(instant).toISOString();
  }
}
