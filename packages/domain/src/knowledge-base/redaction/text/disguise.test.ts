import { describe, expect, it } from 'vitest';
import { findConfidential, redact } from '../index.js';
import { viewOf } from './view.js';

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** The 13 alphabets of mathematics, by the code of their A; some have holes, filled from elsewhere. */
const ALPHABETS = Array.from({ length: 13 }, (_, rank) => 0x1d400 + rank * 52);
/** Letters that Unicode has drawn before, and left out of its mathematical alphabets. */
const HOLES: ReadonlySet<number> = new Set([
  0x1d455, 0x1d49d, 0x1d4a0, 0x1d4a1, 0x1d4a3, 0x1d4a4, 0x1d4a7, 0x1d4a8, 0x1d4ad, 0x1d4ba, 0x1d4bc, 0x1d4c4, 0x1d506,
  0x1d50b, 0x1d50c, 0x1d515, 0x1d51d, 0x1d53a, 0x1d53f, 0x1d545, 0x1d547, 0x1d548, 0x1d549, 0x1d551,
]); // prettier-ignore
const known = {
  people: ['Karim Benali'],
  establishments: ['Université de la Côte d’Ambre', 'UCA-Ambre'],
};

describe('C3.3.1 letters in disguise', () => {
  it.each(ALPHABETS)('are read as plain ones: the mathematical alphabet from %i on', (from) => {
    for (const [rank, letter] of [...PLAIN].entries()) {
      if (HOLES.has(from + rank)) continue;
      expect(viewOf(String.fromCodePoint(from + rank)).text).toBe(letter);
    }
  });

  it('are read as plain ones in full width, in circles and in the holes of the alphabets', () => {
    expect(viewOf('ＡＺａｚ０９＠．／').text).toBe('AZaz09@./');
    expect(viewOf('Ⓐⓩ①⑨').text).toBe('Az19');
    expect(viewOf('ℂℍℓℕℛℯ').text).toBe('CHlNRe');
  });

  it.each([
    '𝗨𝗖𝗔-𝗔𝗺𝗯𝗿𝗲',
    'ＵＣＡ－Ａｍｂｒｅ',
    'UСА-Аmbrе',
    '𝒰𝒞𝒜-𝒜𝓂𝒷𝓇ℯ',
    'Ⓤⓒⓐ-Ⓐⓜⓑⓡⓔ',
    'ᴜᴄᴀ-ᴀᴍʙʀᴇ',
    'U\u00adC\u200bA-Ambre',
  ])('hide no name: %s', (name) => {
    const text = `Chez ${name} tout attend, 😀 et Ｅ５ reste.`;
    expect(redact(text, known).redacted).toBe('Chez [établissement] tout attend, 😀 et Ｅ５ reste.');
    expect(findConfidential(text, known).map((finding) => finding.text)).toEqual([name]);
  });

  it('with accents apart from them', () => {
    const text = `Vu avec 𝐊𝐚𝐫𝐢𝐦 𝐁𝐞\u0301𝐧𝐚𝐥𝐢 (${'универ'}).`;
    expect(redact(text, known).redacted).toBe(`Vu avec [personne] (${'универ'}).`);
  });
});
