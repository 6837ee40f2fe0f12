// Not by its door: pages read numbers, and need none of the tables of service time.
import { parisWallClock } from '../calendar/wall-clock.js';
import type { Instant } from '../shared/index.js';

/** The year whose sequence a ticket opened at `at` belongs to, in Europe/Paris. */
export const ticketYear = (at: Instant): number => Number(parisWallClock(at).slice(0, 4));

/** A ticket number that is easy to say on the phone: `2026-000123`. */
export const formatTicketNumber = (year: number, sequence: number): string =>
  `${year}-${String(sequence).padStart(6, '0')}`;

/** What people put before a number, and around it. */
const BEFORE =
  /^(?:[\s"'«»“”‘’()[\]{}<>:.,;#]|(?:fiche|ticket|demande|dossier|num[ée]ro|num\.?|n[°ºo]\.?)(?![a-z])|d['’]assistance)+/iu;
const AFTER = /[\s"'«»“”‘’()[\]{}<>:.,;!?]+$/u;
/** Any dash, a stroke, a point; one blank or none where the sequence is whole. */
const PARTS =
  /^((?:19|20)\d{2})(?:\s*[-\u2010-\u2015\u2212\u00ad\ufe58\ufe63\uff0d_/.]\s*0*(\d{1,9})|\s?(\d{6}))$/u;
/** Longer is no number, whatever is in it. */
const LONGEST = 60;

/**
 * Recognises a ticket number in the forms in which people write it (« fiche 2026-001267 », `2026001267`, `n°
 * 2026-1267`, `[2026‑001267]`).
 *
 * @returns the number as stored, `2026-001267`; `null` when the text contains anything else
 */
export function readTicketNumber(text: string): string | null {
  if (text.length > LONGEST) return null;
  const bare = text.replace(BEFORE, '').replace(AFTER, '');
  const [, year, sequence, whole] = PARTS.exec(bare) ?? [];
  const digits = sequence ?? whole;
  return year === undefined || digits === undefined ? null : formatTicketNumber(Number(year), Number(digits));
}

/** Permanent number of a knowledge base article: `KB-000042`. */
export const formatArticleNumber = (sequence: number): string => `KB-${String(sequence).padStart(6, '0')}`;

/** Permanent number of a malfunction: `DYS-000012`. */
export const formatMalfunctionNumber = (sequence: number): string =>
  `DYS-${String(sequence).padStart(6, '0')}`;
