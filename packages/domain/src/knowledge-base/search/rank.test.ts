import { describe, expect, it } from 'vitest';
import { candidateOf, type Indexable } from './candidate.js';
import { didYouMean } from './did-you-mean.js';
import { parseQuestion } from './search-question.js';
import { rank, type Nearness } from './rank.js';
import { statisticsOf } from './statistics.js';
import { neededFor, spellable, wantedOf } from './wanted.js';

const ARTICLES: readonly Indexable[] = [
  {
    id: 'tva',
    title: 'Taux de TVA absent sur une facture',
    theme: 'Dépense',
    text: 'Le code TVA manque : FB60.',
  },
  {
    id: 'ordre',
    title: 'Ordre de mission non validé',
    theme: 'Missions',
    text: 'Message ORA-00942 à la validation.',
  },
  {
    id: 'reversement',
    title: 'Annuler un ordre de reversement',
    theme: 'Recette',
    text: 'Contre-passer la pièce.',
  },
  {
    id: 'glue',
    title: 'Virement rejeté',
    theme: 'Dépense',
    text: 'Lecompteadresseestinvalide : voirlabanque.',
  },
  {
    id: 'paie',
    title: 'Bulletin de paie illisible',
    theme: null,
    text: 'Relancer l’édition des bulletins de paie.',
  },
];
const CANDIDATES = ARTICLES.map(candidateOf);
const STATISTICS = statisticsOf(CANDIDATES);
const WORDS = [
  ...new Set(CANDIDATES.flatMap(({ title, text }) => `${title.words} ${text.words}`.split(' '))),
];

function ask(
  text: string,
  near?: Nearness,
): { order: string[]; scores: number[]; suggestion: string | null } {
  const question = parseQuestion(text);
  const known = WORDS.map((word) => ({ word, shown: word, documents: 1 }));
  const unknown = [...spellable(question)].filter(([, term]) => !STATISTICS.terms.has(term));
  const wanted = wantedOf(question, new Map(unknown.map(([word]) => [word, known])));
  const ranked = rank(wanted, CANDIDATES, STATISTICS, near);
  return {
    order: ranked.map(({ id }) => id),
    scores: ranked.map(({ score }) => score),
    suggestion: didYouMean(wanted),
  };
}

describe('rank', () => {
  it('puts the article that holds the code first, whatever the words around say', () => {
    const said = 'bonjour, depuis ce matin le bulletin de paie est illisible, message ora 942';
    expect(ask(said).order[0]).toBe('ordre');
    expect(ask(said.replace('ora 942', '')).order[0]).toBe('paie');
  });

  it('finds a word by another that people put for it, and does not take it for a misspelling', () => {
    expect(ask('salaire').order[0]).toBe('paie');
    expect(ask('salaire').suggestion).toBeNull();
    expect(ask('éditer').scores[0]).toBeGreaterThan(0);
  });

  it('counts what is asked for more than what stands for it', () => {
    const termsOf = (text: string) => [...wantedOf(parseQuestion(text)).terms];
    const [[pay = '', weight] = []] = termsOf('paie');
    expect(weight).toBe(1);
    expect(new Map(termsOf('salaire')).get(pay)).toBe(0.5);
  });

  it.each([
    ['Comment annuler un reversement ?', 'reversement'],
    ['valider des ordres de missions', 'ordre'],
    ['ora 942', 'ordre'],
    ['ORA00942', 'ordre'],
    ['fb 60', 'tva'],
    ['bulletins illisibles', 'paie'],
    ['bultin de paye', 'paie'],
    ['anuler reversemnet', 'reversement'],
    ['adresse du compte', 'glue'],
  ])('answers « %s » with %s', (question, first) => {
    expect(ask(question).order[0]).toBe(first);
  });

  it('adds three shares of the best: nothing above 3, nothing below 0', () => {
    const exact = ask('Taux de TVA absent sur une facture');
    expect(exact.scores[0]).toBeCloseTo(3);
    for (const score of exact.scores) expect(score).toBeGreaterThanOrEqual(0);
  });

  it('keeps the order in which candidates came when nothing tells them apart', () => {
    expect(ask('zzzz').order).toEqual(ARTICLES.map(({ id }) => id));
    expect(rank(wantedOf(parseQuestion('tva')), [], STATISTICS)).toEqual([]);
  });

  it('weighs the title above the text', () => {
    const title = candidateOf({ id: 'title', title: 'Clôture', theme: null, text: 'Rien.' });
    const text = candidateOf({ id: 'text', title: 'Rien', theme: null, text: 'Clôture.' });
    const both = [text, title];
    expect(rank(wantedOf(parseQuestion('clôture')), both, statisticsOf(both))[0]?.id).toBe('title');
  });

  it('needs no more of a collection than what the question holds', () => {
    const wanted = wantedOf(parseQuestion('annuler un reversement'));
    const needed = neededFor(wanted);
    const only = (all: ReadonlyMap<string, number>, keys: string[]) =>
      new Map(keys.map((key) => [key, all.get(key) ?? 0]));
    const asked = {
      ...STATISTICS,
      terms: only(STATISTICS.terms, needed.terms),
      grams: only(STATISTICS.grams, needed.grams),
    };
    expect(rank(wanted, CANDIDATES, asked)).toEqual(rank(wanted, CANDIDATES, STATISTICS));
  });
});

describe('rank, told what is near by meaning', () => {
  const near = (...each: [id: string, similarity: number][]): Nearness => new Map(each);

  it('changes nothing where nothing is told', () => {
    for (const question of ['Comment annuler un reversement ?', 'ora 942', 'zzzz'])
      expect(ask(question, near())).toEqual(ask(question));
  });

  it('finds what holds none of the words, the nearest first', () => {
    const { order } = ask('zzzz yyyy', near(['tva', 0.6], ['reversement', 0.9]));
    expect(order.slice(0, 2)).toEqual(['reversement', 'tva']);
  });

  it('puts nothing before an article that holds all the words, nor before the one with the code', () => {
    expect(ask('annuler un ordre de reversement', near(['paie', 1])).order[0]).toBe('reversement');
    expect(ask('erreur ora 942', near(['paie', 1])).order[0]).toBe('ordre');
  });

  it('parts those that hold the words alike', () => {
    const question = 'rejeté ou absent';
    const [first = '', second = ''] = ask(question).order;
    expect(ask(question, near([second, 0.9])).order[0]).toBe(second);
    expect(ask(question, near([first, 0.9])).order[0]).toBe(first);
  });

  it('counts what is hardly near for little, even if nothing is nearer', () => {
    const [score = 0] = ask('zzzz', near(['tva', 0.1])).scores;
    expect(score).toBeCloseTo(0.4);
    expect(ask('zzzz', near(['tva', 0.5])).scores[0]).toBeCloseTo(2);
  });
});

describe('didYouMean', () => {
  it('spells the question anew, and keeps the rest of it', () => {
    expect(ask('Annuler un REVERSEMNET ?').suggestion).toBe('Annuler un reversement ?');
  });

  it('has nothing to say when every word is known or nothing is near', () => {
    expect(ask('Annuler un reversement ?').suggestion).toBeNull();
    expect(ask('xylophone').suggestion).toBeNull();
    expect(ask('').suggestion).toBeNull();
  });
});
