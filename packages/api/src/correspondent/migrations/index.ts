import type { Migrations } from '../../platform/database/index.js';
import { Seats } from './2026-11-30-30-seats.js';

/** In the order of their names. */
export const CORRESPONDENT_MIGRATIONS: Migrations = [{ name: '2026-11-30-30-seats', class: Seats }];
