import { expect, it } from 'vitest';
import { charterReference } from './index.js';

it.each([
  ['C3.1.5', 'charte, §_3.1', 'charter, §_3.1', '/charte#section-3.1'],
  ['C2.5', 'charte, §_2', 'charter, §_2', '/charte#section-2'],
  ['A1.2', 'charte, annexe_1', 'charter, annex_1', '/charte#section-annexe-1'],
])('rule %s is told as the charter is numbered', (rule, fr, en, path) => {
  const reference = charterReference(rule);
  expect([reference?.label.fr, reference?.label.en].map((label) => label?.replace('\u00a0', '_'))).toEqual([
    fr,
    en,
  ]);
  expect(reference?.path).toBe(path);
});

it('what is no rule has no place in the charter', () => expect(charterReference('B12')).toBeNull());
