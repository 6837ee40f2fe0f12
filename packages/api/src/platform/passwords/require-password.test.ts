import { describe, expect, test } from 'vitest';
import { RefusalError } from '../graphql/index.js';
import { generatePassword, requirePassword } from './index.js';

type About = Parameters<typeof requirePassword>[1];
/** Why it may not be chosen, if it may not. */
function refusalOf(password: string, about?: About) {
  try {
    requirePassword(password, about);
    return null;
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal;
    throw error;
  }
}
const codeFor = (password: string, login = 'claire.morel@univ-exemple.fr'): string | undefined =>
  refusalOf(password, { login })?.code;

describe('C3.4.4 what may be a password', () => {
  test.each([
    ['', 'PASSWORD_TOO_SHORT'],
    ['kX9$vQ2!tr7', 'PASSWORD_TOO_SHORT'],
    ['🐢'.repeat(6), 'PASSWORD_TOO_SHORT'],
    ['a1'.repeat(101), 'TOO_LONG'],
  ])('%j is refused: %s', (password, code) => expect(codeFor(password)).toBe(code));

  test.each([
    'motdepasse123',
    'MotDePasse2026!',
    'P@ssw0rd1234',
    'P@$$w0rd-@dm1n1str@t3ur',
    'bzkvr!bzkvr!bzkvr!',
    'passwordpassword',
    'azertyuiop123',
    'qwertyuiopasdf',
    '1a2z3e4r5t6y',
    '123456789012',
    'aaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'zyxwvutsrqponm',
    'Bonjour-Soleil-1',
    'Novembre2026!!',
    'amue-sifac-2026',
    'Administrateur1',
    'Université2026',
    'claire.morel',
    'Claire-Morel-1978',
    'claire.morel@univ-exemple.fr',
    'univ-exemple-42',
  ])('%s is too easy to guess', (password) => expect(codeFor(password)).toBe('PASSWORD_TOO_COMMON'));

  test.each([
    'kivano-sedulo-tabemi-47',
    'correct horse battery staple',
    'Trois girafes nagent vers Oslo',
    'kX9$vQ2!tr7w',
    'La clôture 2025 fut un calvaire',
    'Zürich, 7 heures du matin',
  ])('%s is accepted', (password) => expect(codeFor(password)).toBeUndefined());

  test('the refusal says how long it must be and which field is at fault', () => {
    const refusal = refusalOf('court', { field: 'next' });
    expect(refusal).toMatchObject({
      field: 'next',
      messages: { fr: expect.stringContaining('12 caractères') },
    });
  });
});

describe('a generated password', () => {
  const many = Array.from({ length: 500 }, generatePassword);

  test('can be read out, and would be accepted if the person chose it', () => {
    for (const password of many) {
      expect(password).toMatch(/^(?:(?:[bdfgklmnprstvz][aeiou]){3}-){3}[1-9]\d$/);
      expect(refusalOf(password), password).toBeNull();
    }
  });

  test('is never the same', () => expect(new Set(many).size).toBe(many.length));
});
