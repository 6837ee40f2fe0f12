import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../shared/index.js';

/** An instant from the clock on the wall in Paris: `paris('2026-11-24 10:00')` is `2026-11-24T09:00:00.000Z`. */
export const paris = (local: string): Instant =>
  new Date(
    Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime('Europe/Paris').epochMilliseconds,
  ).toISOString();

/** When tests begin unless they say otherwise: an ordinary Tuesday at 10:00 in Paris, in ordinary weeks. */
export const START: Instant = paris('2026-11-24 10:00');
