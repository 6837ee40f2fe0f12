import type { TicketEvent } from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';
import type { LogEntry } from '../platform/event-log/index.js';
import type { SearchableArticle } from './search/index.js';
import { ArticleEntity, type Article } from './article.entity.js';

/** What the feed asks of the search; the engines give it. */
export interface SearchIndex {
  index(articles: readonly SearchableArticle[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

const CONCERNED = new Set<string>(['ArticlePublished', 'ArticleWithdrawn']);

/** An article as the search knows it: nothing of the ticket, its establishment or its people (C3.3.1). */
export const searchableOf = (article: Article): SearchableArticle => ({
  id: article.id,
  number: article.number,
  title: article.title,
  theme: article.theme ?? null,
  problem: article.problem,
  solution: article.solution,
  productId: article.productId,
  releases: article.releases,
  errorCodes: article.errorCodes,
  outcome: article.outcome,
  blocking: article.blocking,
  publishedAt: article.publishedAt.toISOString(),
  version: article.version,
});

/**
 * Brings the index up to what the events say. Reads each article as it is now: called twice, or late, it ends the same.
 */
export async function feedIndex(
  entries: readonly LogEntry<TicketEvent>[],
  em: EntityManager,
  index: SearchIndex,
): Promise<void> {
  const ticketIds = new Set(
    entries.filter(({ type }) => CONCERNED.has(type)).map(({ ticketId }) => ticketId),
  );
  if (ticketIds.size === 0) return;
  const articles = await em.find(ArticleEntity, { ticketId: { $in: [...ticketIds] } }, { refresh: true });
  const [there, gone] = [articles.filter(isPublished), articles.filter((article) => !isPublished(article))];
  if (there.length > 0) await index.index(there.map(searchableOf));
  if (gone.length > 0) await index.remove(gone.map(({ id }) => id));
}

const isPublished = ({ withdrawnAt }: Article): boolean => !withdrawnAt;
