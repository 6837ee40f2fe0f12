import type { Instant } from '../shared/index.js';
import { latestService, openTimeAt, type Closure } from './closures.js';
import { toInstant, toMs } from './instant.js';
import { latestAt } from './service-time.js';

function openingFrom(ms: number, closures: readonly Closure[]): number {
  return latestAt(latestService(openTimeAt(ms, closures), closures));
}

/** C3.1.4: the instant itself while the service is open, otherwise the next opening. UTC. */
export const nextOpening = (instant: Instant, closures: readonly Closure[]): Instant =>
  toInstant(openingFrom(toMs(instant), closures));

/** C3.1.4: open at 9:00, closed at 12:30; open at 14:00, closed at 17:00. */
export const isServiceOpen = (instant: Instant, closures: readonly Closure[]): boolean =>
  openingFrom(toMs(instant), closures) === toMs(instant);
