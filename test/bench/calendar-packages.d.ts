/** It ships no types: what the bench uses of it. */
declare module 'moment-business-time';

declare namespace moment {
  interface Moment {
    addWorkingTime(count: number, unit: 'minutes'): Moment;
  }
}
