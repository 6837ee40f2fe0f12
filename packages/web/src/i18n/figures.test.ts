import { describe, expect, it } from 'vitest';
import { formatChange, formatMonth, formatShare, formatShortMonth } from './figures.js';

describe('figures as people write them', () => {
  it.each([
    [formatMonth('2026-10', 'fr'), 'octobre 2026'],
    [formatMonth('2026-01', 'en'), 'January 2026'],
    [formatShortMonth('2026-02', 'fr'), 'févr. 26'],
    [formatShare(0.9436, 'fr'), '94,4\u00a0%'],
    [formatShare(1, 'en'), '100%'],
    [formatChange(1234, 'fr'), '+1\u202f234'],
    [formatChange(-47, 'fr'), '\u221247'],
    [formatChange(0, 'en'), '0'],
  ])('%s', (written, expected) => expect(written).toBe(expected));
});
