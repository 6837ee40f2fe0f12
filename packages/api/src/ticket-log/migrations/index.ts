import type { Migrations } from '../../platform/database/index.js';
import { TicketTexts } from './2026-11-29-15-ticket-texts.js';

/** In the order of their names. */
export const TICKET_LOG_MIGRATIONS: Migrations = [{ name: '2026-11-29-15-ticket-texts', class: TicketTexts }];
