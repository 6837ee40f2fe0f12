import { describe, expect, it } from 'vitest';
import { easierQuestions } from './easier-questions.js';

const asked = (question: string, narrowed = false) =>
  easierQuestions(question, narrowed).map(({ kind, question: easier }) => [kind, easier]);

describe('easier questions', () => {
  it.each([
    ['', []],
    ['mandat', []],
    [
      'mandat  rejeté',
      [
        ['word', 'rejeté'],
        ['word', 'mandat'],
      ],
    ],
    [
      '"service fait"',
      [
        ['quotes', 'service fait'],
        ['word', 'fait'],
        ['word', 'service'],
      ],
    ],
    ['facture -demat', [['exclusions', 'facture']]],
    ['-demat', []],
  ])('of « %s »', (question, easier) => {
    expect(asked(question)).toEqual(easier);
  });

  it('gives the filters up first', () => {
    expect(asked('mandat', true)).toEqual([['filters', 'mandat']]);
  });

  it('drops one of five words at most, however many there are', () => {
    expect(asked('un deux trois quatre cinq six sept').filter(([kind]) => kind === 'word')).toHaveLength(5);
  });
});
