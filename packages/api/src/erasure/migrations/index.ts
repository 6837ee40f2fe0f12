import type { Migrations } from '../../platform/database/index.js';
import { TextErasures } from './2026-11-29-16-text-erasures.js';

/** In the order of their names. */
export const ERASURE_MIGRATIONS: Migrations = [{ name: '2026-11-29-16-text-erasures', class: TextErasures }];
