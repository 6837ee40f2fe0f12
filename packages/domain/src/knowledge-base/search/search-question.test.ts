import { describe, expect, it } from 'vitest';
import { isEmptyQuestion, isSentence, MAX_QUESTION, parseQuestion } from './search-question.js';

describe('parseQuestion', () => {
  it.each([
    ['"avis de paiement"', ['avis de paiement']],
    ['rejet « avis de paiement » et “Demat”', ['avis de paiement', 'demat']],
    ['une "citation ouverte', []],
    ['"" « »', []],
    ['l"a', []],
  ])('reads the exact texts of %s', (text, phrases) => {
    expect(parseQuestion(text).phrases).toEqual(phrases);
  });

  it.each([
    ['facture -demat', [['demat']], 'facture'],
    ['facture -"service fait"', [['servic']], 'facture'],
    ['-ORA-00942 rejet', [['ora942']], 'rejet'],
    ['-fmavc005', [['fmavc5']], ''],
    ['facture - demat', [], 'facture - demat'],
    ['peut-être rendez-vous', [], 'peut-être rendez-vous'],
    ['pourra -t-il', [], 'pourra -t-il'],
    ['a -- b', [], 'a -- b'],
  ])('reads what %s leaves out', (text, excluded, kept) => {
    const question = parseQuestion(text);
    expect(question.excluded).toEqual(excluded);
    expect(question.text).toBe(kept);
  });

  it('also looks for the words of an exact text', () => {
    expect(parseQuestion('« avis de paiement »').analysis.terms.map(({ term }) => term)).toEqual([
      'avi',
      'paiem',
    ]);
  });

  it('reads the beginning of a text that is too long, and says so', () => {
    const question = parseQuestion('é'.repeat(MAX_QUESTION + 1));
    expect(question.cut).toBe(true);
    expect(question.text).toHaveLength(MAX_QUESTION);
    expect(parseQuestion('a'.repeat(MAX_QUESTION)).cut).toBe(false);
    expect(parseQuestion(`${'a'.repeat(MAX_QUESTION - 1)}😀`).text).toBe('a'.repeat(MAX_QUESTION - 1));
  });

  it.each(['', '   ', '?!', '-', '""', '\ud800', '😀'])('finds nothing to look for in %j', (text) => {
    expect(isEmptyQuestion(parseQuestion(text))).toBe(true);
  });

  it('finds something in a word, even in one that is left out', () => {
    expect(isEmptyQuestion(parseQuestion('le'))).toBe(false);
    expect(isEmptyQuestion(parseQuestion('-paie'))).toBe(false);
  });
});

describe('isSentence', () => {
  it.each<[question: string, sentence: boolean]>([
    ['Comment annuler un reversement ?', true],
    ['paie', true],
    ['message ORA-00942 à la validation', true],
    ['ORA-00942', false],
    ['ora 942', false],
    ['FMAVC 005 F5117', false],
    ['2026', false],
    ['le', false],
    ['', false],
    ['?!', false],
    ['facture « avis de paiement »', false],
    ['facture -demat', false],
  ])('%s: %s', (question, sentence) => expect(isSentence(parseQuestion(question))).toBe(sentence));
});
