import type { Instant } from '../shared/index.js';

const PARIS_YEAR = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Paris', year: 'numeric' });

/** The year whose sequence a ticket opened at `at` belongs to, in Europe/Paris. */
export const ticketYear = (at: Instant): number => Number(PARIS_YEAR.format(new Date(at)));

/** A number that people can say on the phone: `2026-000123`. */
export const formatTicketNumber = (year: number, sequence: number): string =>
  `${year}-${String(sequence).padStart(6, '0')}`;

/** Permanent number of a knowledge base article: `KB-000042`. */
export const formatArticleNumber = (sequence: number): string => `KB-${String(sequence).padStart(6, '0')}`;

/** Permanent number of a malfunction: `DYS-000012`. */
export const formatMalfunctionNumber = (sequence: number): string =>
  `DYS-${String(sequence).padStart(6, '0')}`;
