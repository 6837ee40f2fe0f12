import { describe, expect, it } from 'vitest';
import { questionKey } from './index.js';

describe('C3.4.5 one question, however it is put', () => {
  it.each([
    ['the same words', 'Reprise des engagements bloquée', 'Reprise des engagements bloquée'],
    ['in another order', 'Reprise des engagements bloquée', 'engagements : la reprise est bloquée'],
    ['with other endings', 'reprise des engagements', 'reprises de l’engagement'],
    ['without accents, in capitals', 'clôture', 'CLOTURE'],
    ['asked politely', 'Comment relancer FMJ2 ?', 'relancer FMJ2'],
    ['with a code in parts', 'FMAVC005', 'message FMAVC 005 FMAVC005'.replace('message ', '')],
    ['with a word twice', 'mandat rejeté', 'mandat, mandat rejeté !'],
    ['of marks alone', ' ?! ', '?!'],
  ])('%s', (_what, one, other) => {
    expect(questionKey(other)).toBe(questionKey(one));
  });

  it.each([
    ['another matter', 'Reprise des engagements', 'Reprise des mandats'],
    ['another code', 'FMAVC 005', 'FMAVC 006'],
    ['of other marks', '?!', '!!'],
  ])('%s is another question', (_what, one, other) => {
    expect(questionKey(other)).not.toBe(questionKey(one));
  });
});
