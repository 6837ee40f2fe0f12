import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.js';
import { isCode } from './codes.js';

const termsOf = (text: string): string[] => analyse(text).terms.map(({ term }) => term);
const alike = (one: string, other: string): boolean =>
  termsOf(one).some((term) => termsOf(other).includes(term));

describe('analyse', () => {
  it.each([
    ['déclarations', 'déclaration'],
    ['déclarent', 'déclaré'],
    ['DÉCLARÉES', 'declaree'],
    ['journaux', 'journal'],
    ['établissements', 'etablissement'],
    ['factures', 'facturé'],
    ['œuvre', 'oeuvre'],
    ['utilisateurs', 'utilisatrice'],
    ['nationale', 'nationaux'],
    ['mandatées', 'mandatent'],
    ['rejette', 'rejetée'],
    ['« l’engagement »', 'engagements'],
    ["qu'immobilisation", 'immobilisations'],
    ['ﬁnancier', 'financiers'],
  ])('finds %s by %s', (one, other) => {
    expect(alike(one, other)).toBe(true);
  });

  it.each([
    ['paie', 'page'],
    ['mission', 'émission'],
    ['paie', 'paiement'],
    ['marché', 'demarche'],
    ['poste', 'posture'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(alike(one, other)).toBe(false);
  });

  it('leaves out how a question is put and what an elision leaves', () => {
    expect(termsOf("Comment puis-je savoir s'il est possible de l'annuler, et pourquoi ?")).toEqual(['anul']);
    expect(termsOf("Qu'est-ce que c'est ? Jusqu'où ?")).toEqual(termsOf('où'));
  });

  it.each([
    ['FMAVC 005', 'fmavc005'],
    ['FMAVC-005', 'fmavc 5'],
    ['ORA-00942', 'ora 942'],
    ['ORA-00942', 'ora00942'],
    ['ZFI_123', 'zfi123'],
    ['ZFI_123', 'zfi 123'],
    ['F-02', 'F02'],
    ['ME 062', 'me062'],
    ['ME 807', 'me 0807'],
  ])('asks for the code %s as joined as for %s', (written, other) => {
    const joined = termsOf(written).at(-1);
    expect(joined).toMatch(/^[a-z]+\d+$/);
    expect(termsOf(other)).toContain(joined);
  });

  it.each([
    ['F5 117', 'f5117'],
    ['F5 117', 'F5-117'],
    ['M7 022', 'm7022'],
    ['M7 022', 'm7 22'],
    ['ME 006', 'me 6'],
    ['ME 062', 'me n° 062'],
    ['FZ 305', 'FZ#305'],
    ['FZ 305', 'fz/305'],
    ['F-44', 'f 44'],
    ['FMAVC 005', 'messageFMAVC005'],
  ])('finds the code %s by the question %s', (written, question) => {
    const held = new Set(termsOf(written).filter((term) => isCode(term) && term.length > 2));
    const asked = analyse(question, true).terms.map(({ term }) => term);
    expect(asked.some((term) => held.has(term))).toBe(true);
  });

  it('takes more for a code in a question than in an article', () => {
    expect(termsOf('il me 6 fois')).toEqual(['6']);
    expect(analyse('me 6', true).terms.map(({ term }) => term)).toEqual(['6', 'me6']);
  });

  it('keeps the parts of a code, without leading zeros', () => {
    expect(termsOf('ORA-00942')).toEqual(['ora', '942', 'ora942']);
    expect(termsOf('fmavc005')).toEqual(['fmavc', '5', 'fmavc5']);
    expect(termsOf('ZAMUE_REPRISE')).toContain('zamuereprise');
  });

  it('makes no code of a small word and a number, nor across a sentence', () => {
    expect(termsOf('du 6 janvier')).toEqual(['6', 'janv']);
    expect(termsOf('le mandat, 12 fois')).toEqual(['mandat', '12']);
  });

  it('tells where each term stands', () => {
    const text = 'Rejet (ORA-00942) à l’édition';
    for (const { term, start, end } of analyse(text).terms)
      expect(termsOf(text.slice(start, end))).toContain(term);
  });
});
