import type { Instant } from '../shared/index.js';

/**
 * Milliseconds since 1970 of an ISO 8601 instant with any offset (`Z`, `+02:00`).
 * @throws RangeError when it is no instant: without an offset it would depend on the machine's zone.
 */
export function toMs(instant: Instant): number {
  const ms = Date.parse(instant);
  const zone = instant.charCodeAt(instant.length - 6);
  const offset =
    instant.endsWith('Z') || zone === 43 /* + */ || (zone === 45 /* - */ && instant.includes('T'));
  if (Number.isNaN(ms) || !offset) throw new RangeError(`Not an instant with its offset: ${instant}`);
  return ms;
}

/** ISO 8601 in UTC, to the millisecond. */
export const toInstant = (ms: number): Instant => new Date(ms).toISOString();
