import { parisDay } from '@assistance/domain/calendar';
import { candidateOf, type Candidate } from '@assistance/domain/knowledge-base';
import type { SearchableArticle } from './types.js';

/** The year of publication in Paris, as people there would say it. */
export const yearOf = ({ publishedAt }: SearchableArticle): number =>
  Number(parisDay(publishedAt).slice(0, 4));

/** What an excerpt is cut from. */
export const bodyOf = ({ problem, solution }: SearchableArticle): string => `${problem}\n\n${solution}`;

/** An article as the ranker reads it: codes are part of the text, wherever else they stand. */
export const analysedArticle = (article: SearchableArticle): Candidate =>
  candidateOf({
    id: article.id,
    title: article.title,
    theme: article.theme,
    text: [bodyOf(article), ...article.errorCodes].join('\n'),
  });

/** Of an article given twice the newest version, and of the same version what came last. */
export function newestOfEach(articles: readonly SearchableArticle[]): SearchableArticle[] {
  const newest = new Map<string, SearchableArticle>();
  for (const article of articles) {
    const other = newest.get(article.id);
    if (other === undefined || other.version <= article.version) newest.set(article.id, article);
  }
  return [...newest.values()];
}
