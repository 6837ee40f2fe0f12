import { OUTCOMES } from '@assistance/domain/ticket';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** C3.4.5: what other establishments read of a processed ticket. Withdrawn, it is there for the Amue alone. */
export const ArticleEntity = defineEntity({
  name: 'Article',
  tableName: 'article',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    ticketId: p.uuid(),
    version: p.integer(),
    title: p.text(),
    problem: p.text(),
    solution: p.text(),
    errorCodes: p.array(),
    releases: p.array(),
    theme: p.text().nullable(),
    outcome: p.enum(OUTCOMES),
    blocking: p.boolean(),
    productId: p.uuid(),
    publishedAt: p.datetime(3),
    updatedAt: p.datetime(3),
    withdrawnAt: p.datetime(3).nullable(),
  },
});
export type Article = InferEntity<typeof ArticleEntity>;

/** Every version that was published, and by whom. */
export const ArticleVersionEntity = defineEntity({
  name: 'ArticleVersion',
  tableName: 'article_version',
  properties: {
    articleId: p.uuid().primary(),
    version: p.integer().primary(),
    title: p.text(),
    problem: p.text(),
    solution: p.text(),
    publishedAt: p.datetime(3),
    publishedBy: p.uuid().nullable(),
  },
});
export type ArticleVersion = InferEntity<typeof ArticleVersionEntity>;

/** C3.3.1: a file of the ticket that an agent cleared for everybody, as the article carries it now. */
export const ArticleFileEntity = defineEntity({
  name: 'ArticleFile',
  tableName: 'article_file',
  properties: {
    articleId: p.uuid().primary(),
    attachmentId: p.uuid().primary(),
    /** In the order that the agent gave. */
    rank: p.integer(),
    /** What others read in place of the name under which it was sent. */
    name: p.text(),
  },
});
