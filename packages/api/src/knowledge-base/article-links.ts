import { seesInternal } from '@assistance/domain/access';
import { byStaff, INTERNAL_EVENTS, type TicketEvent } from '@assistance/domain/ticket';
import DataLoader from 'dataloader';
import type { EntityManager } from '../platform/database/index.js';
import type { LogEntry } from '../platform/event-log/index.js';
import { type LoaderFactory, groupedBy, viewerOf } from '../platform/graphql/index.js';
import { ArticleEntity, type Article } from './article.entity.js';

const NUMBER = /\bKB-\d{6,9}\b/g;

/** The article numbers that the Amue's side names in an event. */
function namedIn(event: TicketEvent): string[] {
  if (!byStaff(event.by)) return [];
  const text =
    'text' in event ? event.text : 'reason' in event && event.type === 'ArticleRefused' ? event.reason : '';
  return text.match(NUMBER) ?? [];
}

/** Follows the log: an article that an agent names on a ticket is linked to it. Twice is as good as once. */
export async function linkArticles(
  entries: readonly LogEntry<TicketEvent>[],
  em: EntityManager,
): Promise<void> {
  const links = entries.flatMap(({ ticketId, version, data }) =>
    namedIn(data).map((number) => ({
      ticket_id: ticketId,
      number,
      version,
      shared: !INTERNAL_EVENTS.has(data.type),
    })),
  );
  if (links.length === 0) return;
  await em.execute(
    `insert into ticket_article (ticket_id, article_id, version, shared)
     select l.ticket_id, a.id, min(l.version), bool_or(l.shared)
       from jsonb_to_recordset(?::jsonb) as l (ticket_id uuid, number text, version int, shared boolean)
       join article a using (number)
      group by 1, 2
     on conflict (ticket_id, article_id) do update set shared = true
      where excluded.shared and not ticket_article.shared`,
    [JSON.stringify(links)],
  );
}

/**
 * The articles that agents named on a ticket, as far as they are still published; to an establishment, those that were
 * named in what it may read (C3.3.1).
 */
export const articlesNamedOn: LoaderFactory<string, Article[]> = (context) => {
  const { em } = context;
  const isInside = seesInternal(viewerOf(context));
  return new DataLoader(async (ids) => {
    const rows = await em.execute<{ ticketId: string; articleId: string }[]>(
      `select ticket_id as "ticketId", article_id as "articleId" from ticket_article
        where ticket_id in (?) and (shared or ?) order by version`,
      [[...ids], isInside],
    );
    const articles = await em.find(ArticleEntity, {
      id: { $in: rows.map(({ articleId }) => articleId) },
      withdrawnAt: null,
    });
    const byId = new Map(articles.map((article) => [article.id, article]));
    return groupedBy(ids, rows, ({ ticketId }) => ticketId).map((group) =>
      group.flatMap(({ articleId }) => byId.get(articleId) ?? []),
    );
  });
};
