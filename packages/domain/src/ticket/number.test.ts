import { describe, expect, it } from 'vitest';
import { readTicketNumber } from './index.js';

describe('the number of a ticket, as people say it', () => {
  it.each([
    '2026-001267',
    '2026-1267',
    '2026001267',
    '2026 001267',
    'fiche 2026-001267',
    'Fiche d’assistance n° 2026-001267',
    'ticket #2026-001267',
    'n°2026-001267',
    'N° 2026-1267',
    'no. 2026-001267',
    'numéro 2026-001267',
    '#2026-001267',
    '[2026-001267]',
    '"2026-001267"',
    '« 2026-001267 »',
    '(2026-001267).',
    '2026\u2011001267',
    '2026–001267',
    '2026 - 001267',
    '2026/001267',
    '\u00a02026-001267\n',
  ])('%j', (said) => {
    expect(readTicketNumber(said)).toBe('2026-001267');
  });

  it.each([
    '',
    '2026',
    '001267',
    '2026-',
    '2026 1267',
    '20260012678',
    '1226-001267',
    'KB-001267',
    'mandat 2026-001267',
    '2026-001267 et 2026-001268',
    'non 2026-001267',
    'ORA-00942',
    `fiche ${' '.repeat(100)}2026-001267`,
  ])('is not %j', (said) => {
    expect(readTicketNumber(said)).toBeNull();
  });
});
