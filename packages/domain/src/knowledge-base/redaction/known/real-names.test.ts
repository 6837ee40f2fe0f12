import { describe, expect, it } from 'vitest';
import { findConfidential, prepareKnown } from '../index.js';
import { fold } from '../text/fold.js';
import { isFrenchWord } from '../vocabulary/french-words.js';

/** Universities and schools as they are called, with their short names: what the desk would have on record. */
const MEMBERS: readonly (readonly [name: string, ...shorter: string[]])[] = [
  ['Aix-Marseille Université', 'AMU'],
  ['Arts et Métiers', 'ENSAM'],
  ['Avignon Université'],
  ['Bordeaux INP'],
  ['Centrale Lille'],
  ['CentraleSupélec'],
  ['Chimie ParisTech'],
  ['Conservatoire national des arts et métiers', 'Cnam'],
  ['CY Cergy Paris Université', 'CY'],
  ['École Centrale de Lyon', 'Centrale Lyon'],
  ['École Centrale de Nantes', 'Centrale Nantes'],
  ['École des Ponts ParisTech', 'ENPC'],
  ['École nationale des chartes'],
  ['École nationale supérieure de chimie de Montpellier', 'ENSCM'],
  ['École nationale supérieure Louis-Lumière'],
  ['École normale supérieure de Lyon', 'ENS de Lyon'],
  ['École normale supérieure Paris-Saclay', 'ENS Paris-Saclay'],
  ['École pratique des hautes études', 'EPHE'],
  ['École supérieure de physique et de chimie industrielles', 'ESPCI'],
  ['INSA Centre Val de Loire'],
  ['INSA Hauts-de-France'],
  ['INSA Rouen Normandie'],
  ['INSA Toulouse'],
  ['Institut catholique de Paris', 'ICP'],
  ['Institut national des langues et civilisations orientales', 'Inalco'],
  ['Institut polytechnique de Paris', 'IP Paris'],
  ['Institut d’études politiques de Grenoble', 'Sciences Po Grenoble'],
  ['La Rochelle Université'],
  ['Le Mans Université'],
  ['Mines Paris'],
  ['Mines Saint-Étienne'],
  ['Nantes Université'],
  ['Observatoire de la Côte d’Azur', 'OCA'],
  ['Sorbonne Université'],
  ['Télécom Paris'],
  ['Toulouse INP'],
  ['Université Bordeaux Montaigne'],
  ['Université Bourgogne Europe'],
  ['Université Bretagne Sud', 'UBS'],
  ['Université Clermont Auvergne', 'UCA'],
  ['Université Claude Bernard Lyon 1'],
  ['Université Côte d’Azur'],
  ['Université d’Angers'],
  ['Université d’Artois'],
  ['Université de Bretagne Occidentale', 'UBO'],
  ['Université de Caen Normandie', 'UNICAEN'],
  ['Université de Corse Pasquale Paoli'],
  ['Université de Franche-Comté'],
  ['Université de Guyane'],
  ['Université de Haute-Alsace', 'UHA'],
  ['Université de la Nouvelle-Calédonie', 'UNC'],
  ['Université de La Réunion'],
  ['Université de la Polynésie française', 'UPF'],
  ['Université de Lille'],
  ['Université de Limoges'],
  ['Université de Lorraine'],
  ['Université de Nîmes'],
  ['Université d’Orléans'],
  ['Université de Pau et des Pays de l’Adour', 'UPPA'],
  ['Université de Perpignan Via Domitia', 'UPVD'],
  ['Université de Picardie Jules Verne', 'UPJV'],
  ['Université de Poitiers'],
  ['Université de Reims Champagne-Ardenne', 'URCA'],
  ['Université de Rennes'],
  ['Université de Rouen Normandie'],
  ['Université de Strasbourg', 'Unistra'],
  ['Université de technologie de Belfort-Montbéliard', 'UTBM'],
  ['Université de technologie de Compiègne', 'UTC'],
  ['Université de Toulon'],
  ['Université de Tours'],
  ['Université des Antilles'],
  ['Université des Trois-Estuaires', 'UTE'],
  ['Université du Littoral Côte d’Opale', 'ULCO'],
  ['Université d’Évry Paris-Saclay'],
  ['Université Grenoble Alpes', 'UGA'],
  ['Université Gustave Eiffel'],
  ['Université Jean Monnet'],
  ['Université Jean Moulin Lyon 3'],
  ['Université Le Havre Normandie'],
  ['Université Lumière Lyon 2'],
  ['Université Paris 1 Panthéon-Sorbonne'],
  ['Université Paris 8 Vincennes-Saint-Denis'],
  ['Université Paris Cité', 'UPCité'],
  ['Université Paris Dauphine-PSL'],
  ['Université Paris Nanterre'],
  ['Université Paris-Est Créteil Val de Marne', 'UPEC'],
  ['Université Paris-Panthéon-Assas'],
  ['Université Paul-Valéry Montpellier 3', 'UPVM3'],
  ['Université Polytechnique Hauts-de-France', 'UPHF'],
  ['Université Rennes 2'],
  ['Université Savoie Mont Blanc', 'USMB'],
  ['Université Sorbonne Nouvelle'],
  ['Université Sorbonne Paris Nord'],
  ['Université Toulouse Capitole'],
  ['Université Toulouse - Jean Jaurès'],
  ['Université de Versailles Saint-Quentin-en-Yvelines', 'UVSQ'],
];
const known = prepareKnown({ people: [], establishments: MEMBERS.flat() });
const stays = (text: string): string => {
  const gone = new Set(
    findConfidential(text, known).flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, rank) => start + rank),
    ),
  );
  return [...text].map((char, at) => (gone.has(at) ? '' : char)).join('');
};
/** Letters and figures alone. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

const SPELLINGS: Readonly<Record<string, (name: string) => string>> = {
  'as it is': (name) => name,
  'in capitals': (name) => name.toUpperCase(),
  'without accents': fold,
};
const WORDS = [
  ...new Set(
    MEMBERS.flat()
      .flatMap((name) => name.split(/[^\p{L}]+/u))
      .filter((word) => word.length > 3 && isFrenchWord(fold(word))),
  ),
];

describe('C3.3.1 establishments as they are really called', () => {
  it('are many', () => {
    expect(MEMBERS.length).toBeGreaterThan(90);
    expect(WORDS.length).toBeGreaterThan(60);
  });

  it.each(MEMBERS.map(([name]) => name))('%s is found, however it is written', (name) => {
    for (const [how, spell] of Object.entries(SPELLINGS)) {
      // A short name of everyday words needs its capitals.
      if (how === 'without accents' && !/universit|^[EÉ]cole|^Institut|^INSA|^Conserv/i.test(name)) continue;
      const written = spell(name);
      expect({ how, stays: bare(stays(`avis : ${written} ; lot 12`)) }).toEqual({ how, stays: 'avislot12' });
    }
  });

  it.each(MEMBERS.flatMap(([, ...shorter]) => shorter))('%s is found', (name) => {
    // Two letters are too many other things, unless the sentence says so.
    const text = name.length > 2 ? `avis : ${name} ; lot 12` : `avis (${name}) ; lot 12`;
    expect(bare(stays(text))).toBe('avislot12');
  });

  it.each(WORDS)('« %s » alone is a word', (word) => {
    const small = word.toLowerCase();
    for (const text of [
      `Ouvrez l’écran, puis ${small} et la suite.`,
      `${word} : à vérifier.`,
      `La zone « ${word} » est grise.`,
      `Le ${small} du lot 12 est repris ; copiez votre ${small} de sortie.`,
      `L’établissement choisit ${small}, puis valide.`,
    ]) {
      expect(stays(text)).toBe(text);
    }
  });
});
