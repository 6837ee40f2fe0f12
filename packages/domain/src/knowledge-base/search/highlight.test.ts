import { describe, expect, it } from 'vitest';
import { highlight } from './highlight.js';
import type { Segment } from './marks.js';
import { parseQuestion } from './search-question.js';
import { snippet } from './snippet.js';
import { wantedOf } from './wanted.js';

const shown = (segments: readonly Segment[]): string =>
  segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('highlight', () => {
  it.each([
    ['Les déclarations de TVA', 'declaration tva', 'Les [déclarations] de [TVA]'],
    ['Erreur ORA-00942 ici', 'ora 942', 'Erreur [ORA-00942] ici'],
    ['Message FMAVC 005.', 'fmavc005', 'Message [FMAVC 005].'],
    [
      'L’avis de paiement, puis le paiement',
      '"avis de paiement"',
      'L’[avis de paiement], puis le [paiement]',
    ],
    ['Le mandat', '-mandat', 'Le mandat'],
    ['<b>mandat</b> & <i>', 'mandat b', '<b>[mandat]</b> & <i>'],
    ['rien', '', 'rien'],
    ['', 'rien', ''],
  ])('marks in « %s » what « %s » looks for', (text, question, expected) => {
    expect(shown(highlight(text, question))).toBe(expected);
  });

  it('marks what a misspelt word was read as', () => {
    const known = [{ word: 'mandat', shown: 'mandat', documents: 1 }];
    const wanted = wantedOf(parseQuestion('mnadat'), new Map([['mnadat', known]]));
    expect(shown(highlight('Un mandat', wanted))).toBe('Un [mandat]');
  });
});

describe('snippet', () => {
  const long = `${'Du texte sans intérêt. '.repeat(40)}Le virement est rejeté par la banque.${' Et la suite.'.repeat(40)}`;

  it('shows the stretch that holds most of what is looked for, between whole words', () => {
    const text = shown(snippet(long, 'virement banque', 100));
    expect(text).toContain('[virement] est rejeté par la [banque]');
    expect(text).toMatch(/^…\S.*\S…$/);
  });

  it('shows the beginning when nothing answers', () => {
    expect(shown(snippet(long, 'xylophone', 60))).toMatch(/^Du texte sans intérêt\..*…$/);
  });

  it('shows a short text whole, line ends as blanks', () => {
    expect(shown(snippet('Un\n\n mandat ', 'mandat'))).toBe('Un [mandat]');
  });

  it('prefers different words to one word repeated', () => {
    const text = `${'mandat '.repeat(20)}${'. '.repeat(200)}mandat et facture`;
    expect(shown(snippet(text, 'mandat facture', 60))).toContain('[facture]');
  });

  it.each([0, 1, 2, 10, 40, 100, 240])('is never longer than the %i characters asked', (length) => {
    for (const question of ['virement banque', 'xylophone', 'suite']) {
      expect(shown(snippet(long, question, length)).replace(/[[\]]/g, '').length).toBeLessThanOrEqual(
        Math.max(2, length),
      );
    }
  });

  it('cuts a word without end all the same, never a character', () => {
    const text = shown(snippet('😀'.repeat(500), 'mandat', 51));
    expect(text.length).toBeLessThanOrEqual(51);
    expect(text.isWellFormed()).toBe(true);
  });
});
