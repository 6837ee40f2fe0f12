import { describe, expect, it } from 'vitest';
import guide from '../spaces/public/GuideInFrench.vue?raw';
import { fr } from './fr.js';
import { setInFrench } from '@assistance/domain/format';
import { setAllInFrench } from './typography.js';

/** Shows the spaces that nobody sees: `_` does not break, `-` is narrow and does not break either. */
const shown = (text: string): string => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '-');

describe('French is set as printers do', () => {
  it.each([
    ['Qui appelle ? Moi ; toi !', 'Qui appelle-? Moi-; toi-!'],
    ['Résultats pour « mandat » : deux', 'Résultats pour «_mandat_»_: deux'],
    ['de 9 h à 12 h 30', 'de 9_h à 12_h_30'],
    ['Fiche n° {number}', 'Fiche n°_{number}'],
    ['{n} min, {n} jours', '{n}_min, {n}_jours'],
    ['{percent} % envoyés', '{percent}-% envoyés'],
    ['Écrivez à heure fixe', 'Écrivez à heure fixe'],
    ['rien | {n} fiche | {n} fiches', 'rien | {n} fiche | {n} fiches'],
  ])('%s', (typed, set) => expect(shown(setInFrench(typed))).toBe(set));

  it('leaves no breaking space before a sign in any sentence of the pages', () => {
    const all = JSON.stringify(setAllInFrench(fr));
    expect(all.match(/.{12} [:;!?»%].{0,5}/g) ?? []).toEqual([]);
    expect(all).not.toContain('« ');
  });

  it('nor in the guide', () => {
    const text = guide.replace(/\s+/g, ' ');
    expect(text.match(/.{12} [:;!?»%].{0,5}|« .{12}|\d h\b.{5}/g) ?? []).toEqual([]);
  });
});
