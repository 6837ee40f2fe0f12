import { AMUE, isOfTheAmue } from '@assistance/domain/access';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { PersonType, personById, type Person } from '../correspondent/index.js';
import {
  Access,
  DateTime,
  LocalDay,
  pageSize,
  viewerOf,
  type LoaderFactory,
  type RequestContext,
} from '../platform/graphql/index.js';
import { Cost } from '../platform/limits/index.js';
import type { Search } from './search/index.js';
import { type TicketRow } from '../ticket-log/index.js';
import { TicketType } from '../ticket/index.js';
import { articlesNamedOn } from './article-links.js';
import {
  commentedArticle,
  commentsOnArticle,
  countDeflection,
  giveOpinion,
  recentComments,
  useOfArticle,
  type ArticleComment,
  type ArticleUse,
} from './article-use.js';
import type { Article, ArticleVersion } from './article.entity.js';
import { ArticleLinkType, ArticleType, ArticleVersionType } from './article.type.js';
import { versionsOfArticle } from './read-articles.js';
import { relatedArticles } from './related-articles.js';
import { readSearches, type SearchFigures } from './search-log.js';

@Access('people')
@ObjectType('ArticleUse')
class ArticleUseType {
  @Field(() => Int)
  useful!: number;
  @Field(() => Int)
  notUseful!: number;
  @Field(() => Int, { description: 'Questions that it answered before a ticket was written.' })
  deflections!: number;
  @Field(() => Int, { description: 'Tickets on which it was of use, the one it comes from included.' })
  seenInTickets!: number;
}

@Access(AMUE, 'C3.3.1')
@ObjectType('ArticleComment')
class ArticleCommentType {
  @Field(() => Boolean)
  useful!: boolean;
  @Field(() => String)
  comment!: string;
  @Field(() => DateTime)
  at!: Date;
}

@Access(['admin'], 'C3.3.1')
@ObjectType('SearchFigures', { description: 'What was looked for, by at least two people, without who.' })
class SearchFiguresType {
  @Field(() => String)
  question!: string;
  @Field(() => Int)
  asked!: number;
  @Field(() => Int, { description: 'Articles found the last time.' })
  found!: number;
}

@Resolver(() => ArticleType)
export class ArticleUseResolver {
  private readonly nearest: LoaderFactory<Article, Article[]>;

  constructor(search: Search) {
    this.nearest = relatedArticles(search);
  }

  /**
   * « Cette fiche répond à ma question »: counted once a day for one question, unless a ticket is written after all.
   * Refusals: NOT_FOUND, REQUIRED, QUERY_TOO_LONG, NO_SEAT_FOR_PRODUCT.
   */
  @Access(['correspondent'], 'C3.1.1')
  @Mutation(() => ArticleType)
  async articleAnswers(
    @Ctx() context: RequestContext,
    @Arg('articleId', () => ID) articleId: string,
    @Arg('question', () => String, { description: 'What was looked for, as it was typed.' }) question: string,
  ): Promise<Article> {
    return countDeflection(context.em, viewerOf(context), { articleId, question }, context.now);
  }

  /** A person's last opinion counts. Refusals: NOT_FOUND, TOO_LONG, NO_SEAT. */
  @Access('people')
  @Mutation(() => ArticleType)
  async rateArticle(
    @Ctx() context: RequestContext,
    @Arg('articleId', () => ID) articleId: string,
    @Arg('useful', () => Boolean) useful: boolean,
    @Arg('comment', () => String, { nullable: true }) comment: string | null = null,
  ): Promise<Article> {
    const { em, now } = context;
    return giveOpinion(em, viewerOf(context), { articleId, useful, comment }, now);
  }

  /** The searches most asked since a day, or those that found nothing. */
  @Access(['admin'], 'C3.3.1')
  @Cost({ each: 8 })
  @Query(() => [SearchFiguresType])
  searchFigures(
    @Ctx() { em }: RequestContext,
    @Arg('since', () => LocalDay) since: string,
    @Arg('fruitless', () => Boolean, { defaultValue: false }) fruitless: boolean,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
  ): Promise<SearchFigures[]> {
    return readSearches(em, { since, fruitless, first: pageSize(first) });
  }

  /** What people wrote on articles, newest first. */
  @Access(['admin'], 'C3.3.1')
  @Query(() => [ArticleCommentType])
  articleComments(
    @Ctx() { em }: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
  ): Promise<ArticleComment[]> {
    return recentComments(em, pageSize(first));
  }

  @Cost({ once: 3, each: 0.05 })
  @FieldResolver(() => ArticleUseType)
  use(@Root() { id }: Article, @Ctx() context: RequestContext): Promise<ArticleUse> {
    return context.loader(useOfArticle).load(id);
  }

  /** What people wrote on it, newest first; empty but for the Amue's own people (C3.3.1). */
  @FieldResolver(() => [ArticleCommentType])
  async comments(@Root() { id }: Article, @Ctx() context: RequestContext): Promise<ArticleComment[]> {
    if (!isOfTheAmue(viewerOf(context).role)) return [];
    return context.loader(commentsOnArticle).load(id);
  }

  /** Every version that was published, the newest first; empty but for the Amue's own people (C3.3.1). */
  @FieldResolver(() => [ArticleVersionType])
  async versions(@Root() { id }: Article, @Ctx() context: RequestContext): Promise<ArticleVersion[]> {
    if (!isOfTheAmue(viewerOf(context).role)) return [];
    return context.loader(versionsOfArticle).load(id);
  }

  /** Articles on the same matter, the nearest first. */
  @Cost({ once: 5, each: 4 })
  @FieldResolver(() => [ArticleLinkType])
  related(@Root() article: Article, @Ctx() context: RequestContext): Promise<Article[]> {
    return context.loader(this.nearest).load(article);
  }
}

@Resolver(() => ArticleCommentType)
export class ArticleCommentResolver {
  /** Null once it is withdrawn. */
  @FieldResolver(() => ArticleLinkType, { nullable: true })
  article(@Root() { articleId }: ArticleComment, @Ctx() context: RequestContext): Promise<Article | null> {
    return context.loader(commentedArticle).load(articleId);
  }

  @FieldResolver(() => PersonType)
  by(@Root() { personId }: ArticleComment, @Ctx() context: RequestContext): Promise<Person | null> {
    return context.loader(personById).load(personId);
  }
}

@Resolver(() => ArticleVersionType)
export class ArticleVersionResolver {
  /** Null for what came in by a whole desk. */
  @FieldResolver(() => PersonType, { nullable: true })
  by(@Root() { publishedBy }: ArticleVersion, @Ctx() context: RequestContext): Promise<Person | null> | null {
    return publishedBy ? context.loader(personById).load(publishedBy) : null;
  }
}

@Resolver(() => TicketType)
export class ArticlesNamedResolver {
  /** Articles that agents named on the ticket. */
  @FieldResolver(() => [ArticleLinkType])
  articles(@Root() { id }: TicketRow, @Ctx() context: RequestContext): Promise<Article[]> {
    return context.loader(articlesNamedOn).load(id);
  }
}
