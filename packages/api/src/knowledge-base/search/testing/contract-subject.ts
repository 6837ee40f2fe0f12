import { anArticle } from './an-article.js';
import type { SearchableArticle, SearchAnswer, SearchEngine, SearchRequest } from '../types.js';

export const REVERSEMENT = anArticle({
  title: 'Annuler un ordre de reversement',
  theme: 'Recette',
  problem: 'L’ordre de reversement a été émis deux fois.',
  solution: 'Contre-passez la pièce, puis relancez l’édition.',
  productId: 'sifac',
  releases: ['2.10', '2.11'],
  outcome: 'solution',
  publishedAt: '2024-05-06T08:00:00.000Z',
});
export const FMAVC = anArticle({
  title: 'Dépassement de budget au paiement',
  theme: 'Budget',
  problem: 'Message FMAVC 005 au paiement de la facture.',
  solution: 'Virez des crédits de paiement, puis relancez F110.',
  errorCodes: ['FMAVC 005'],
  productId: 'sifac',
  releases: ['2.11'],
  outcome: 'solution',
  blocking: true,
  publishedAt: '2025-12-31T23:30:00.000Z',
});
export const ORA = anArticle({
  title: 'Table introuvable à l’édition des bulletins',
  theme: 'Paie',
  problem: 'ORA-00942 : table ou vue inexistante.',
  solution: 'La correction est livrée dans le patch suivant.',
  errorCodes: ['ORA-00942'],
  productId: 'siham',
  releases: ['7'],
  outcome: 'maintenance',
  blocking: true,
  publishedAt: '2025-02-03T08:00:00.000Z',
});
export const FACTURE = anArticle({
  title: 'Rejet d’une facture dématérialisée',
  theme: 'Dépense',
  problem: 'La facture est rejetée : le service fait manque.',
  solution: 'Constatez le service fait, puis recyclez la facture.',
  productId: 'demat',
  outcome: 'answer',
  publishedAt: '2026-01-15T08:00:00.000Z',
});
const ARTICLES = [REVERSEMENT, FMAVC, ORA, FACTURE];
export const idsOf = ({ hits }: SearchAnswer): string[] => hits.map(({ id }) => id);
export const valuesOf = ({ facets }: SearchAnswer, field: string): Record<string, number> =>
  Object.fromEntries(
    (facets.find((facet) => facet.field === field)?.values ?? []).map(({ value, count }) => [value, count]),
  );

/** The engine under test. */
export interface Subject {
  /** Another one, empty. */
  readonly make: () => Promise<SearchEngine>;
  /** Another one, with these articles, `ARTICLES` by default. */
  readonly filled: (articles?: readonly SearchableArticle[]) => Promise<SearchEngine>;
  /** One with `ARTICLES`, for all who write nothing. */
  readonly common: () => Promise<SearchEngine>;
  /** Asks `engine`, the common one by default, for the ten best. */
  readonly search: (request?: Partial<SearchRequest>, engine?: SearchEngine) => Promise<SearchAnswer>;
}

export function subjectOf(make: () => Promise<SearchEngine>): Subject {
  const filled = async (articles: readonly SearchableArticle[] = ARTICLES): Promise<SearchEngine> => {
    const engine = await make();
    await engine.index(articles);
    return engine;
  };
  let shared: Promise<SearchEngine> | undefined;
  const common = (): Promise<SearchEngine> => (shared ??= filled());
  const search = async (request: Partial<SearchRequest> = {}, engine?: SearchEngine): Promise<SearchAnswer> =>
    (engine ?? (await common())).search({
      question: '',
      filter: {},
      sort: 'relevance',
      first: 10,
      offset: 0,
      ...request,
    });
  return { make, filled, common, search };
}
