import { describe, expect, it } from 'vitest';
import { corrections, editDistance, type KnownWord } from './spelling.js';

const known = (...words: string[]): KnownWord[] =>
  words.map((word, index) => ({ word, shown: word, documents: words.length - index }));

describe('editDistance', () => {
  it.each([
    ['mandat', 'mandat', 0],
    ['mandat', 'mandta', 1],
    ['mandat', 'manda', 1],
    ['mandat', 'mandats', 1],
    ['mandat', 'mondat', 1],
    ['mandat', 'madnats', 2],
    ['', 'abc', 3],
    ['abc', '', 3],
  ])('of %j and %j is %i', (one, other, edits) => {
    expect(editDistance(one, other, 5)).toBe(edits);
    expect(editDistance(other, one, 5)).toBe(edits);
  });

  it('stops as soon as it is more than asked', () => {
    expect(editDistance('immobilisation', 'paie', 2)).toBe(3);
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
  });
});

describe('corrections', () => {
  it('puts the nearest three stems, weighed by what was changed', () => {
    const found = corrections(
      'factrue',
      known('factures', 'facture', 'fracture', 'faction', 'factice', 'fractures', 'paie'),
    );
    expect(found.map(({ word }) => word)).toEqual(['facture', 'fracture', 'factice']);
    expect(found[0]?.weight).toBeCloseTo(1 - 1 / 7);
    expect(found[1]?.weight).toBeCloseTo(1 - 2 / 7);
  });

  it('prefers the word that more articles have when two are as near', () => {
    const words = [
      { word: 'malle', shown: 'malle', documents: 1 },
      { word: 'salle', shown: 'salle', documents: 9 },
    ];
    expect(corrections('zalle', words)[0]?.word).toBe('salle');
  });

  it.each([
    ['a question word misspelt', 'commnet', known('commune', 'comment')],
    ['a code', 'fmavc006', known('fmavc005')],
    ['a short word', 'tvx', known('tva')],
    ['a word far from all', 'xylophone', known('mandat', 'facture')],
  ])('leaves alone %s', (_what, word, words) => {
    expect(corrections(word, words)).toEqual([]);
  });
});
