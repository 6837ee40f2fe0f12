import { expect, test } from 'vitest';
import { waitText } from './index.js';

test.each([
  [0, '1 s'],
  [1, '1 s'],
  [59_000, '59 s'],
  [59_001, '1 min'],
  [60_001, '2 min'],
  [90 * 60_000, '90 min'],
  [90 * 60_000 + 1, '2 h'],
  [24 * 3_600_000, '24 h'],
])('%i ms are said as %s, never too short', (ms, text) => expect(waitText(ms)).toBe(text));
