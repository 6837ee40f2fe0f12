import { createHash } from 'node:crypto';
import { parisDay } from '@assistance/domain/calendar';
import { MAX_QUESTION, questionKey } from '@assistance/domain/knowledge-base';
import { isBlank, type Instant } from '@assistance/domain/shared';
import { MAX_TEXT } from '@assistance/domain/ticket';
import DataLoader from 'dataloader';
import { requireStanding, seatsOf } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { groupedBy, refuseWith, type LoaderFactory, type Viewer } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { ArticleEntity, type Article } from './article.entity.js';

async function publishedArticle(em: EntityManager, id: string): Promise<Article> {
  const article = isUuid(id) ? await em.findOne(ArticleEntity, { id, withdrawnAt: null }) : null;
  return article ?? refuseWith('NOT_FOUND', 'articleId');
}

/**
 * « Cette fiche répond à ma question »: counted once a day for each person and question, whatever articles are said to
 * answer it, and not at all once a ticket is written (`deflectionsOf`). No ticket is made. Refusals: NOT_FOUND, REQUIRED,
 * QUERY_TOO_LONG, NO_SEAT_FOR_PRODUCT for who could have written none.
 */
export async function countDeflection(
  em: EntityManager,
  viewer: Viewer,
  { articleId, question }: { readonly articleId: string; readonly question: string },
  now: Instant,
): Promise<Article> {
  if (question.trim() === '') refuseWith('REQUIRED', 'question');
  if (question.length > MAX_QUESTION) refuseWith('QUERY_TOO_LONG', 'question', { max: MAX_QUESTION });
  const article = await publishedArticle(em, articleId);
  if (!(await seatsOf(em, viewer)).includes(article.productId))
    refuseWith('NO_SEAT_FOR_PRODUCT', 'articleId');
  await em.execute(
    `insert into deflection (article_id, person_id, question, day, at)
     values (?, ?, ?, ?::date, ?) on conflict do nothing`,
    [article.id, viewer.personId, digestOf(viewer, question), parisDay(now), now],
  );
  return article;
}

/** Tells one question of a person from their others, and nobody what it is. */
const digestOf = ({ personId }: Viewer, question: string): string =>
  createHash('sha256')
    .update(`${personId} ${questionKey(question)}`)
    .digest('base64url')
    .slice(0, 22);

/**
 * Useful or not, with a word for the agents: a person's last opinion is the one that counts. Refusals: NOT_FOUND, TOO_LONG,
 * NO_SEAT.
 */
export async function giveOpinion(
  em: EntityManager,
  viewer: Viewer,
  { articleId, useful, comment }: { articleId: string; useful: boolean; comment: string | null },
  now: Instant,
): Promise<Article> {
  await requireStanding(em, viewer);
  const words = comment === null || isBlank(comment) ? null : comment.trim();
  if (words !== null && words.length > MAX_TEXT) refuseWith('TOO_LONG', 'comment', { max: MAX_TEXT });
  const article = await publishedArticle(em, articleId);
  await em.execute(
    `insert into article_opinion (article_id, person_id, useful, comment, at) values (?, ?, ?, ?, ?)
     on conflict (article_id, person_id) do update
       set useful = excluded.useful, comment = coalesce(excluded.comment, article_opinion.comment), at = excluded.at`,
    [articleId, viewer.personId, useful, words, now],
  );
  return article;
}

export interface ArticleUse {
  readonly useful: number;
  readonly notUseful: number;
  /** Questions that it answered before a ticket was written. */
  readonly deflections: number;
  /** Tickets on which an agent named it, and the one it comes from. */
  readonly seenInTickets: number;
}

export const useOfArticle: LoaderFactory<string, ArticleUse> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await em.execute<({ id: string } & ArticleUse)[]>(
      `select a.id,
              (select count(*)::int from article_opinion o where o.article_id = a.id and o.useful) as "useful",
              (select count(*)::int from article_opinion o where o.article_id = a.id and not o.useful) as "notUseful",
              (select count(*)::int from counted_deflection d where d.article_id = a.id) as "deflections",
              1 + (select count(*)::int from ticket_article t where t.article_id = a.id and t.ticket_id <> a.ticket_id)
                as "seenInTickets"
         from article a where a.id in (?)`,
      [[...ids]],
    );
    const none = { useful: 0, notUseful: 0, deflections: 0, seenInTickets: 0 };
    return groupedBy(ids, rows, ({ id }) => id).map(([row]) => row ?? none);
  });

export interface ArticleComment {
  readonly articleId: string;
  readonly personId: string;
  readonly useful: boolean;
  readonly comment: string;
  readonly at: Date;
}

/** The driver gives instants as text. */
type CommentRow = Omit<ArticleComment, 'at'> & { readonly at: string };
const asComment = ({ at, ...row }: CommentRow): ArticleComment => ({ ...row, at: new Date(at) });

/** What people wrote on an article, newest first; for the Amue's people. */
export const commentsOnArticle: LoaderFactory<string, ArticleComment[]> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await em.execute<CommentRow[]>(
      `select article_id as "articleId", person_id as "personId", useful, comment, at from article_opinion
        where article_id in (?) and comment is not null order by at desc limit 1000`,
      [[...ids]],
    );
    return groupedBy(ids, rows.map(asComment), ({ articleId }) => articleId);
  });

/** The last comments on what is published, newest first; for the admins. */
export async function recentComments(em: EntityManager, first: number): Promise<ArticleComment[]> {
  const rows = await em.execute<CommentRow[]>(
    `select o.article_id as "articleId", o.person_id as "personId", o.useful, o.comment, o.at
       from article_opinion o join article a on a.id = o.article_id
      where o.comment is not null and a.withdrawn_at is null
      order by o.at desc, o.article_id, o.person_id limit ?`,
    [first],
  );
  return rows.map(asComment);
}

/** The articles of comments, by id; `null` once withdrawn. */
export const commentedArticle: LoaderFactory<string, Article | null> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await em.find(ArticleEntity, { id: { $in: [...ids] }, withdrawnAt: null });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
