import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from './index.js';

describe('a text as everybody means it', () => {
  it.each<[what: string, typed: string, kept: string]>([
    ['a soft hyphen', 'man\u00addat', 'mandat'],
    ['zero widths', 'man\u200bd\u200ca\u2060t\ufeff', 'mandat'],
    ['direction marks', '\u200emandat\u202e \u2066401\u2069', 'mandat 401'],
    ['NUL and other controls', 'man\0d\u0007at\u001b[0m', 'mandat[0m'],
    ['a byte order mark', '\ufeffMandat', 'Mandat'],
    ['decomposed accents', 'e\u0301te\u0301', 'été'],
    ['line ends of Windows and of old Macs', 'a\r\nb\rc', 'a\nb\nc'],
    ['a line separator', 'a\u2028b', 'a\nb'],
    ['Hangul fillers', '\u3164man\uffa0dat', 'mandat'],
    ['a blank of braille', 'man\u2800dat', 'man dat'],
    ['a variation selector on a letter', 'a\ufe0f', 'a'],
    [
      'nothing of what is seen',
      '« Été » – œuvre n° 401 : 50 €, ½ “x” … \u00a0\u202f!',
      '« Été » – œuvre n° 401 : 50 €, ½ “x” … \u00a0\u202f!',
    ],
    ['tabs and lines', 'a\tb\n  c', 'a\tb\n  c'],
    ['other scripts', 'Ελλάδα Київ 東京 مرحبا', 'Ελλάδα Київ 東京 مرحبا'],
  ])('%s', (_what, typed, kept) => {
    expect(cleanText(typed)).toBe(kept);
  });

  it.each(['👍', '👍🏽', '👩‍💻', '👨‍👩‍👧‍👦', '❤️', '1️⃣', '🇫🇷', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏳️‍🌈'])('an emoji stays whole: %s', (emoji) => {
    expect(cleanText(`avant ${emoji} après`)).toBe(`avant ${emoji} après`);
  });

  it('a joiner that joins nothing goes', () => {
    expect(cleanText('👩\u200d après')).toBe('👩 après');
    expect(cleanText('a\u200db 1\u200d2')).toBe('ab 12');
  });

  it('twice does no more than once, and leaves nothing that is not seen', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(
        'a',
        'é',
        'e\u0301',
        ' ',
        '\n',
        '\r',
        '\0',
        '\u00ad',
        '\u200b',
        '\u200d',
        '\ufe0f',
        '👩',
        '1',
        '\u20e3',
        '🇫',
        '\u{e0067}',
        '\u{e007f}',
        '\u3164',
        '\u2028',
        '\u0301',
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(hostile, (typed) => {
        const once = cleanText(typed);
        expect(cleanText(once)).toBe(once);
        expect(once).not.toMatch(/[\0\r\u00ad\u200b\u2028\u3164]/);
        expect(once.normalize('NFC')).toBe(once);
      }),
    );
  });

  it('a title stands on one line', () => {
    expect(cleanLine('Mandat\r\n  rejeté\tpar le visa')).toBe('Mandat rejeté par le visa');
  });
});
