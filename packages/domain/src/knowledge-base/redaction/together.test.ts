import { describe, expect, it } from 'vitest';
import { redactTogether } from './index.js';

const KNOWN = {
  people: ['Claire Lefèvre'],
  establishments: ['Université de la Côte d’Ambre', 'UCA-Ambre', 'Université des Trois-Estuaires', 'UTE'],
  places: ['Port-Ambrelle'],
};
const GIVEN_AWAY = 'Login : SMARTINET, serveur SRV-PAIE-07. Vu avec Mme Kervadec (TeamViewer 412 887 031).';
const textsOf = (leaving: Parameters<typeof redactTogether>[0]): string[] =>
  redactTogether(leaving, KNOWN).texts.map(({ redacted }) => redacted);

describe('C3.3.1 what one text of an article gives away', () => {
  it.each([
    [
      'Le compte smartinet, S. Martinet et DOMAINE\\Smartinet',
      'Le compte [identifiant], [identifiant] et DOMAINE\\[identifiant]',
    ],
    ['srv_paie_07 et SrvPaie07 ne répondent plus', '[hôte] et [hôte] ne répondent plus'],
    ['KERVADEC valide, puis Kervadec relance', '[personne] valide, puis [personne] relance'],
    ['Numéro 412887031 ou 412-887-031', 'Numéro [identifiant] ou [identifiant]'],
    ['La paie 07 est juste ; le martinet vole', 'La paie 07 est juste ; le martinet vole'],
  ])('goes from the others: %s', (text, expected) => {
    expect(textsOf({ texts: [GIVEN_AWAY, text] })[1]).toBe(expected);
    expect(textsOf({ texts: [text, GIVEN_AWAY] })[0]).toBe(expected);
    expect(textsOf({ texts: [text], besides: [GIVEN_AWAY] })).toEqual([expected]);
  });

  it.each([
    ['UCA-Ambre.pdf', '[établissement].pdf'],
    ['capture uca ambre.png', 'capture [établissement].png'],
    ['ｕｃａ-ambre_2026.ods', '[établissement]_2026.ods'],
    ['port-ambrelle.tar.gz', '[établissement].tar.gz'],
    ['log_smartinet_12.txt', 'log_[identifiant]_12.txt'],
    ['SRV_PAIE_07.log', '[hôte].log'],
    ['KERVADEC bulletin.pdf', '[personne] bulletin.pdf'],
    ['Lefevre-Claire.docx', '[personne].docx'],
    ['unite_trois.csv', 'unite_trois.csv'],
  ])('goes from the names of files: %s', (name, expected) => {
    expect(redactTogether({ texts: [GIVEN_AWAY], names: [name] }, KNOWN).names).toEqual([expected]);
  });

  it('gives nothing away that the reviewer says is not confidential', () => {
    const texts = [GIVEN_AWAY, 'Lancer smartinet sur srv-paie-07.'];
    expect(textsOf({ texts, confirmed: ['Smartinet'] })[1]).toBe('Lancer smartinet sur [hôte].');
  });

  it('tells each finding where it stands in its own text', () => {
    const texts = ['Compte smartinet.', GIVEN_AWAY];
    const { texts: read } = redactTogether({ texts }, KNOWN);
    for (const [rank, { findings }] of read.entries())
      for (const { start, end, text } of findings) expect(texts[rank]?.slice(start, end)).toBe(text);
    expect(read[0]?.findings).toHaveLength(1);
  });
});
