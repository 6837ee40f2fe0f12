import { describe, expect, it } from 'vitest';
import { insertReference, piecesOf } from './article-numbers.js';

describe('numbers of articles in a message', () => {
  it.each<[string, string[]]>([
    ['Voir KB-000042.', ['KB-000042']],
    ['KB-000042, puis KB-000043', ['KB-000042', 'KB-000043']],
    ['KB-000042KB-000043', []],
    ['KB-42, XKB-000042, KB-0000000042', []],
    ['rien', []],
    ['', []],
  ])('« %s »: %j', (text, numbers) => {
    const pieces = piecesOf(text);
    expect(pieces.flatMap(({ article }) => article ?? [])).toEqual(numbers);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });
});

describe('people who are named', () => {
  it.each<[text: string, marked: string[]]>([
    ['Voir @Dominique Fauvel avant midi, puis KB-000042.', ['@Dominique Fauvel']],
    // The longer name is meant.
    ['@Dominique Fauvel-Roy et @Dominique Fauvel', ['@Dominique Fauvel-Roy', '@Dominique Fauvel']],
    ['Dominique Fauvel', []],
  ])('« %s »: %j', (text, marked) => {
    const pieces = piecesOf(text, ['@Dominique Fauvel', '@Dominique Fauvel-Roy']);
    expect(pieces.filter(({ mention }) => mention).map((piece) => piece.text)).toEqual(marked);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });
});

describe('a reference put into a message', () => {
  it.each([
    ['', 0, 'KB-1\n'],
    ['Bonjour,', 8, 'Bonjour,\nKB-1\n'],
    ['Bonjour,\n\n', 8, 'Bonjour,\nKB-1\n'],
    ['Voir  pour la suite', 5, 'Voir KB-1 pour la suite'],
    ['Voirpour', 4, 'Voir KB-1 pour'],
    ['Voir.', 4, 'Voir KB-1.'],
  ])('« %s » at %i', (text, at, written) => expect(insertReference(text, 'KB-1', at)).toBe(written));
});
