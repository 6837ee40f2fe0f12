import { describe, expect, it, test } from 'vitest';
import { checkPassword, knownWords, strengthOf } from './index.js';

const CLAIRE = { login: 'claire.morel@univ-exemple.fr', firstName: 'Claire', lastName: 'Morel' };
/** Why it may not be chosen, if it may not. */
function refusalOf(password: string, field?: string) {
  const checked = checkPassword(password, CLAIRE, field);
  return checked.ok ? null : checked.refusal;
}
const codeFor = (password: string): string | undefined => refusalOf(password)?.code;

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
    const refusal = refusalOf('court', 'next');
    expect(refusal).toMatchObject({
      field: 'next',
      messages: { fr: expect.stringContaining('12 caractères') },
    });
  });
});

describe('C3.4.4 a password is looked up in real lists', () => {
  it.each([
    ['a leaked one', 'sonyericsson'],
    ['French names', 'isabelle-dupont'],
    ['words and a date', 'cheval12101987'],
  ])('%s is refused: %j', (_what, password) => expect(strengthOf(password, CLAIRE)).toBe('guessable'));

  it('their owner’s names and the desk’s are no secret', () => {
    const owner = { login: 'w.zbrzezny', firstName: 'Wawrzyniec', lastName: 'Zbrzezny' };
    expect(strengthOf('Wawrzyniec Zbrzezny', owner)).toBe('guessable');
    expect(strengthOf('Wawrzyniec Zbrzezny', CLAIRE)).toBe('good');
    expect(knownWords(owner)).toEqual(expect.arrayContaining(['Wawrzyniec', 'zbrzezny', 'amue']));
  });

  it('says how good one is, from too short to what nobody guesses', () =>
    expect(
      ['court', 'bonjour bonjour', 'kX9$vQ2!tr7w', 'kivano-sedulo-tabemi-47', 'x'.repeat(201)].map((each) =>
        strengthOf(each, CLAIRE),
      ),
    ).toEqual(['too-short', 'guessable', 'fair', 'good', 'too-long']));

  it('whatever the length, it is looked at in bounded time', () => {
    const time = (text: string): number => {
      const times = Array.from({ length: 3 }, () => {
        const before = process.cpuUsage();
        strengthOf(text, CLAIRE);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      });
      return Math.min(...times);
    };
    strengthOf('kX9$vQ2!tr7w', CLAIRE);
    for (const piece of ['@4(36!1|0$5+7%2', 'ab1', '01/01/2001', 'p@$$w0rd', '1a2z3e4r5t6y7u8i9o0p']) {
      const [short, long] = [24, 200].map((length) => time(piece.repeat(200).slice(0, length))) as [
        number,
        number,
      ];
      // Eight times as long: what grows with the square would take sixty times as long.
      expect(long, piece).toBeLessThan(8 * short + 20_000);
    }
  });
});
