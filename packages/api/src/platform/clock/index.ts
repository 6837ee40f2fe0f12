import type { Instant } from '@assistance/domain/shared';

/** The only source of time of the server: tests and the demo move it. */
export interface Clock {
  now(): Instant;
}

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
