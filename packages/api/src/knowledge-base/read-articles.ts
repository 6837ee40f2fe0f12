import DataLoader from 'dataloader';
import { visibleTickets } from '../access/index.js';
import type { EntityManager } from '../platform/database/index.js';
import {
  beyondKey,
  groupedBy,
  type LoaderFactory,
  type Page,
  pageOf,
  pageSize,
  readCursor,
  refuseWith,
  type Viewer,
} from '../platform/graphql/index.js';
import { TicketEntity, type TicketRow } from '../ticket-log/index.js';
import { ArticleEntity, ArticleVersionEntity, type Article, type ArticleVersion } from './article.entity.js';

/** A published article; one that was withdrawn is not found any more. */
export async function findArticle(em: EntityManager, number: string): Promise<Article> {
  const wanted = number.trim().toUpperCase();
  return (
    (await em.findOne(ArticleEntity, { number: wanted, withdrawnAt: null })) ??
    refuseWith('NOT_FOUND', 'number')
  );
}

export const articleOfTicket: LoaderFactory<string, Article | null> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await em.find(ArticleEntity, { ticketId: { $in: [...ids] }, withdrawnAt: null });
    const found = new Map(rows.map((row) => [row.ticketId, row]));
    return ids.map((id) => found.get(id) ?? null);
  });

/** Every version that was published, the newest first; for the Amue's people. */
export const versionsOfArticle: LoaderFactory<string, ArticleVersion[]> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await em.find(
      ArticleVersionEntity,
      { articleId: { $in: [...ids] } },
      { orderBy: { version: 'desc' }, limit: 1_000 },
    );
    return groupedBy(ids, rows, ({ articleId }) => articleId);
  });

/** C3.4.5: processed tickets that wait for an agent, the longest waiting first. */
export async function listTicketsToReview(
  em: EntityManager,
  viewer: Viewer,
  { first, after }: { first: number; after: string | null },
): Promise<Page<TicketRow>> {
  const size = pageSize(first);
  const waiting = { $and: [{ review: 'pending' as const }, visibleTickets(viewer)] };
  const beyond = after === null ? {} : closedAfter(after);
  const rows = await em.find(
    TicketEntity,
    { $and: [waiting, beyond] },
    { orderBy: [{ closedAt: 'asc' }, { id: 'asc' }], limit: size + 1 },
  );
  const total = await em.count(TicketEntity, waiting);
  return pageOf(rows, size, total, ({ closedAt, id }) => [closedAt?.toISOString() ?? null, id]);
}

function closedAfter(after: string) {
  const [closedAt, id] = readCursor(after, ['date', 'id']);
  return beyondKey(['closedAt', 'asc', closedAt], ['id', 'asc', id]);
}
