import { describe, expect, it } from 'vitest';
import { isBlank, lettersIn, requireText, requireTextOrFile, type TextRule } from './index.js';

/** What no reader sees, though its length is not nothing. */
const UNSEEN: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['blanks of every width', ' \t\n\u00a0\u2003\u202f\u3000\u1680'],
  ['zero width', '\u200b\u200c\u200d\u2060\ufeff'],
  ['soft hyphens', '\u00ad\u00ad'],
  ['direction marks', '\u200e\u200f\u202a\u202e\u2066\u2069\u061c'],
  ['controls', '\u0000\u0001\u0007\u001b\u007f\u0085'],
  ['Hangul fillers, letters to Unicode', '\u115f\u1160\u3164\uffa0'],
  ['blank braille', '\u2800\u2800'],
  ['marks without a letter', '\u0301\u0302\u034f\u0489'],
  ['variation selectors and tags', '\ufe0f\u{e0041}\u{e0100}'],
  ['private and unassigned', '\ue000\u{f0000}\u0378'],
  ['a half of a pair', '\ud800'],
  ['Egyptian blanks, letters to Unicode', '\u{13441}\u{13442}'],
  ['Khmer and Mongolian ones', '\u17b4\u17b5\u180b\u180e'],
];

describe('what is read in a text', () => {
  it.each(UNSEEN)('%s: nothing', (_name, text) => {
    expect(isBlank(text)).toBe(true);
    expect(lettersIn(text)).toBe(0);
  });

  it.each([
    ['.', 0],
    ['11 22 33', 0],
    ['👍', 0],
    ['FMJ2', 3],
    ['e\u0301tat', 4],
    ['état', 4],
    ['œuvre', 5],
    ['a\u200bb\u00adc', 3],
  ])('%j holds %d letters', (text, letters) => {
    expect(lettersIn(text)).toBe(letters);
    expect(isBlank(text)).toBe(false);
  });
});

describe('a text that is asked for', () => {
  const rule: TextRule = { field: 'reason', missing: 'REASON_REQUIRED', rule: 'C3.2.3', holds: 'statement' };
  const refused = (text: string, given: Partial<TextRule> = {}) => {
    const result = requireText(text, { ...rule, ...given });
    return result.ok
      ? null
      : `${result.refusal.code} ${result.refusal.rule ?? ''} ${result.refusal.field ?? ''}`;
  };

  it.each(UNSEEN)('of %s: missing', (_name, text) =>
    expect(refused(text)).toBe('REASON_REQUIRED C3.2.3 reason'),
  );

  it.each([
    '.',
    '…',
    '12 34',
    '👍👍',
    'ok',
    'Merci.',
    'Bonjour, merci',
    'test',
    'RAS',
    'Néant',
    'xxxxxxxxxx',
    'N/A',
    'paie',
  ])('%j: without substance', (text) => expect(refused(text)).toBe('TEXT_WITHOUT_SUBSTANCE C3.2.3 reason'));

  it.each(['Doublon.', 'Obsolète', 'Paie bloquée', 'Merci, c’est résolu.'])('%j is one', (text) =>
    expect(refused(text)).toBeNull(),
  );

  it('« non » answers a question, and describes nothing', () => {
    expect(refused('Non.', { holds: 'reply' })).toBeNull();
    expect(refused('ok', { holds: 'reply' })).toContain('TEXT_WITHOUT_SUBSTANCE');
    expect(refused('Non.')).toContain('TEXT_WITHOUT_SUBSTANCE');
  });

  it('a code may be all digits, where a code is asked', () => {
    expect(refused('404', { holds: 'seen' })).toBeNull();
    expect(refused('\u200b', { holds: 'seen' })).toContain('REASON_REQUIRED');
  });

  it('is given back without the blanks around it', () => {
    expect(requireText('  Paie bloquée \n', rule)).toEqual({ ok: true, value: 'Paie bloquée' });
  });

  it('fits', () => {
    expect(refused('Motif'.repeat(3), { max: 10 })).toBe('TOO_LONG  reason');
    expect(refused('Motif'.repeat(2), { max: 10 })).toBeNull();
  });

  it('a file may stand for it, but does not excuse « ok »', () => {
    expect(requireTextOrFile(' \u200b', 1, rule)).toEqual({ ok: true, value: '' });
    expect(requireTextOrFile('ok', 1, rule).ok).toBe(false);
    expect(requireTextOrFile('', 0, rule).ok).toBe(false);
  });
});
