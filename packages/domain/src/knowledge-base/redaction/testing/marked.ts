import type { Known } from '../known/known.js';
import type { Finding } from '../finding.js';

/** Invented people and establishments that the tables of cases share. */
export const KNOWN: Known = {
  people: [
    'Claire Lefèvre',
    'Jean-Pierre Martin',
    'Aïssatou N’Diaye',
    'Bertrand de La Tour',
    'Rose Petit',
    'Pierre Blanc',
    'Zoé Kerbrat',
    'François-Xavier Le Goff',
    'Élodie O’Connor',
    'Mehdi Ben Youssef',
    'Anne-Sophie Dupont-Mercier',
    'Hugo Lebœuf',
    'LACROIX Sylvie',
    'Karim El Amrani',
    'Éric Page',
    'Martin Boulanger',
    'Mme Odile Trouvé',
  ],
  establishments: [
    'Université de Valmont',
    'Université Haute-Rive',
    'INSA de Brécourt',
    'École nationale supérieure de Montclar',
    'Université Marie-Harel Normandie',
    'Université Orcelle 2',
    'Institut d’études politiques de Sarlac',
    'Université de technologie de Belcourt (UTBC)',
  ],
  places: ['Port-Ambrelle', 'Tours', 'Saint-Aubin-les-Ormes', 'Le Port'],
};

/** What stands for any mark when two texts are compared. */
const BLOT = '█';

/**
 * Reads `Le mot de passe est ⟦Abc1!⟧.`: the text, and the text with a blot where something must go. A `¤` is left out:
 * it breaks what scanners of secrets would take for a real one.
 */
export function readMarked(source: string): { text: string; expected: string } {
  const marked = source.replaceAll('¤', '');
  return {
    text: marked.replace(/[⟦⟧]/g, ''),
    expected: marked.replace(/⟦[^⟧]*⟧/g, BLOT).replace(/█+/g, BLOT),
  };
}

/** The text with a blot over each finding: what stays and what goes, whatever the kind. */
export function blotted(text: string, findings: readonly Finding[]): string {
  let out = '';
  let from = 0;
  for (const { start, end } of findings) {
    out += text.slice(from, start) + BLOT;
    from = end;
  }
  return (out + text.slice(from)).replace(/█+/g, BLOT);
}
