import { describe, expect, it } from 'vitest';
import { givenUpEnglishIn, givenUpWordsIn } from '../testing/index.js';
import { loadRefusals } from '../testing/rooms.js';
import { addRefusals } from './index.js';

const REFUSALS = await loadRefusals();

describe('refusals speak the charter’s words', () => {
  it.each(Object.entries(REFUSALS))('%s', (_code, { fr, en }) =>
    expect([...givenUpWordsIn(fr), ...givenUpEnglishIn(en)]).toEqual([]),
  );
});

it('a code has one meaning', () =>
  expect(() => addRefusals({ REQUIRED: REFUSALS.REQUIRED })).toThrow('REQUIRED'));

describe('words that were given up', () => {
  it.each([
    ['La Promesse est rompue.', ['Promesse → engagement', 'rompue → non tenu']],
    ['La fiche est close.', ['close → clôturer, clôturée']],
    ['Fiches closes', ['closes → clôturer, clôturée']],
    ['Clore la fiche', ['Clore → clôturer, clôturée']],
    ['Son adresse mél', ['mél → courriel']],
    ['Charte, règle C3.1.5', ['C3.1.5 → charte, § 3.1']],
    ['Hors de votre périmètre.', ['votre périmètre → accès']],
  ])('are found in « %s »', (sentence, found) => expect(givenUpWordsIn(sentence)).toEqual(found));

  it.each([
    'La fiche est clôturée.',
    'Clôturer',
    'Demande hors périmètre',
    'Connexion interrompue',
    'Mélange',
  ])('« %s » has none', (sentence) => expect(givenUpWordsIn(sentence)).toEqual([]));

  it('may stand where there is a reason', () =>
    expect(givenUpWordsIn('Une promesse, rompue', ['promesse'])).toEqual(['rompue → non tenu']));

  it('in English too', () =>
    expect(givenUpEnglishIn('No delay: the complements are told.')).toEqual([
      'delay → time limit, time taken',
      'complements → additional information',
      'told → notified, reported, shown',
    ]));
});
