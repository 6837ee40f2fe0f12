import { describe, expect, it } from 'vitest';
import { isCarriedOver, withoutCarriedOver } from './index.js';

const SAID =
  'Bonjour,\nLe compte de Mme Durand bloque la reprise des engagements.\nSon mot de passe : Zephyr2026!';

describe('what is carried over from one text into another', () => {
  it.each([
    ['all of it', SAID, true],
    ['one of its lines, written otherwise', 'LE COMPTE DE MME DURAND bloque tout.', true],
    ['a sign that stands in no other text', 'Essayez avec Zephyr2026! seulement.', true],
    ['words that anybody writes', 'Bonjour, la reprise des paiements est terminée.', false],
    ['nothing', '', false],
  ])('%s', (_what, text, is) => expect(isCarriedOver(SAID, text)).toBe(is));

  it.each([
    ['FMAVC 005', 'Message FMAVC 005 au visa', true],
    ['FMAVC 005', 'Message FMAVC 006 au visa', false],
    ['!!!', 'Attention !!!', true],
  ])('a short text is looked for whole: %s in %s', (source, text, is) =>
    expect(isCarriedOver(source, text)).toBe(is),
  );
});

describe('the rest of a text', () => {
  it('keeps what was not carried over', () => {
    const draft = 'Vous écriviez :\nSon mot de passe : Zephyr2026!\nChangez-le.';
    expect(withoutCarriedOver(SAID, draft, '[x]')).toBe('Vous écriviez :\n[x]\nChangez-le.');
  });

  it('is nothing where it was carried over in another form', () => {
    expect(withoutCarriedOver(SAID, 'Le mot de passe zephyr2026!, Zephyr2026! donc.', '[x]')).toBe('[x]');
  });

  it('is left alone where nothing was', () => {
    expect(withoutCarriedOver(SAID, 'Relancez FMJ2.', '[x]')).toBe('Relancez FMJ2.');
  });
});
