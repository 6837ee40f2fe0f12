import { describe, expect, it } from 'vitest';
import { filesIn, tableIn, timeOfPaste, type Pasted } from './pasted.js';

const picture = new File(['x'], 'image.png', { type: 'image/png' });
const trace = new File(['x'], 'trace.log', { type: 'text/plain' });
const pasted = (part: Partial<Pasted>): Pasted => ({ text: '', html: '', files: [], ...part });
const CELLS = 'Compte\tMontant\r\n401100\t1 250,00\r\n4\t3\r\n';

describe('what is taken of a clipboard', () => {
  it.each<[string, Pasted, readonly File[]]>([
    ['a screenshot', pasted({ files: [picture] }), [picture]],
    ['a picture copied from a page', pasted({ html: '<img src="x.png">', files: [picture] }), [picture]],
    [
      'cells of a spreadsheet, with a picture of them',
      pasted({ text: CELLS, html: '<table><tr><td>Compte', files: [picture] }),
      [],
    ],
    [
      'a passage of a word processor',
      pasted({ text: 'Le mandat est rejeté.', html: '<p>Le', files: [picture] }),
      [],
    ],
    ['a file from a folder, with its name as text', pasted({ text: 'trace.log', files: [trace] }), [trace]],
    [
      'two files, with their names',
      pasted({ text: 'trace.log\r\nimage.png', files: [trace, picture] }),
      [trace, picture],
    ],
    ['blanks beside a picture', pasted({ text: ' \n', files: [picture] }), [picture]],
  ])('%s', (_what, given, expected) => {
    expect(filesIn(given)).toEqual(expected);
  });
});

describe('a table', () => {
  it('is written with its columns aligned', () => {
    expect(tableIn(pasted({ text: CELLS, html: '<table>' }))).toBe(
      'Compte  Montant\n401100  1 250,00\n4       3',
    );
  });
  it('of one row too', () => {
    expect(tableIn(pasted({ text: '401100\t1 250,00' }))).toBe('401100  1 250,00');
  });
  it('keeps empty cells in their place', () => {
    expect(tableIn(pasted({ text: 'a\t\tc\nd\te\tf' }))).toBe('a     c\nd  e  f');
  });
  it.each(['Le mandat est rejeté.', 'Deux lignes\nsans colonne'])('is not: %j', (text) => {
    expect(tableIn(pasted({ text, html: '<p>' }))).toBeNull();
  });
});

it('a pasted picture is named by the clock of Paris', () => {
  expect(timeOfPaste(new Date('2026-11-29T15:57:54Z'))).toBe('16-57-54');
  expect(timeOfPaste(new Date('2026-07-01T22:05:09Z'))).toBe('00-05-09');
});
